from aws_cdk import (
    Annotations,
    Duration,
    Stack,
    aws_events as events,
    aws_kinesisfirehose as firehose,
    aws_kms as kms,
    aws_logs as logs,
    aws_s3 as s3,
)
from cdk_log_delivery import (
    CloudFrontLogType,
    DeliverySource,
    EventBusLogType,
    FirehoseDeliveryDestination,
    KnowledgeBaseLogType,
    LoadBalancerLogType,
    OutputFormat,
    SecurityHubLogType,
    WorkMailLogType,
    fields,
)
from constructs import Construct

from .knowledge_base import KnowledgeBase
from .website import Website


class LogDeliveryStack(Stack):
    """A website, an event bus and a knowledge base, and the deliveries of their logs and of account-level logs.

    :param work_mail_organization_arn: the WorkMail organization whose logs are delivered; CloudFormation has no type for it
    """

    def __init__(self, scope: Construct, construct_id: str, *, work_mail_organization_arn: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        self._bucket = self._create_bucket()

        self._deliver_website_logs()
        self._deliver_event_logs()
        self._deliver_knowledge_base_logs()
        self._deliver_mail_logs(work_mail_organization_arn)
        self._deliver_findings()

    def _deliver_website_logs(self) -> None:
        website = Website(self, "Website")

        access_logs = DeliverySource(
            self,
            "AccessLogs",
            resource=website.distribution,
            log_type=CloudFrontLogType.ACCESS_LOGS,
        )

        # For queries with Athena. The default path of CloudFront has no dates.
        access_logs.to_s3(
            self._bucket,
            prefix="cloudfront",
            suffix_path="{distributionid}/{yyyy}/{MM}/{dd}",
            hive_compatible_path=True,
            output_format=OutputFormat.PARQUET,
        )

        # For a quick look, with the fields that show errors.
        access_logs.to_log_group(
            self._create_log_group("WebsiteLogs", "website"),
            output_format=OutputFormat.JSON,
            record_fields=[
                fields.CloudFrontAccessLogs.TIMESTAMP,
                fields.CloudFrontAccessLogs.CS_METHOD,
                fields.CloudFrontAccessLogs.CS_URI_STEM,
                fields.CloudFrontAccessLogs.SC_STATUS,
                fields.CloudFrontAccessLogs.TIME_TAKEN,
                fields.CloudFrontAccessLogs.X_EDGE_RESULT_TYPE,
                fields.CloudFrontAccessLogs.X_EDGE_REQUEST_ID,
            ],
        )

        DeliverySource(
            self,
            "LoadBalancerLogs",
            resource=website.load_balancer,
            log_type=LoadBalancerLogType.ALB_ACCESS_LOGS,
        ).to_s3(self._bucket, prefix="load-balancer", output_format=OutputFormat.JSON)

    def _deliver_event_logs(self) -> None:
        event_bus = events.EventBus(
            self,
            "Orders",
            # The bus emits logs up to this level. By default it emits none.
            log_config=events.LogConfig(level=events.Level.INFO, include_detail=events.IncludeDetail.NONE),
        )

        # A delivery destination for several sources is a separate construct.
        destination = FirehoseDeliveryDestination(
            self,
            "EventLogs",
            delivery_stream=self._create_delivery_stream(),
            output_format=OutputFormat.JSON,
        )

        for log_type in (EventBusLogType.INFO_LOGS, EventBusLogType.ERROR_LOGS):
            DeliverySource(self, f"Event_{log_type.value}", resource=event_bus, log_type=log_type).deliver_to(destination)

    def _deliver_knowledge_base_logs(self) -> None:
        resource = KnowledgeBase(self, "Handbook").resource

        DeliverySource(
            self,
            "HandbookLogs",
            resource=resource,
            log_type=KnowledgeBaseLogType.APPLICATION_LOGS,
        ).to_log_group(self._create_log_group("HandbookLogGroup", "handbook"), output_format=OutputFormat.JSON)

        # CloudWatch Transaction Search must be enabled, which is a setting of the account. Enable it before you deploy.
        DeliverySource(self, "HandbookTraces", resource=resource, log_type=KnowledgeBaseLogType.TRACES).to_x_ray()
        Annotations.of(self).acknowledge_warning("cdk-log-delivery:transactionSearch", "It is on in the account.")

    def _deliver_mail_logs(self, organization_arn: str) -> None:
        DeliverySource(
            self,
            "MailLogs",
            resource_arn=organization_arn,
            log_type=WorkMailLogType.AUTHENTICATION_LOGS,
        ).to_s3(self._bucket)

    def _deliver_findings(self) -> None:
        # A target can be an L1 or an L2.
        log_group = logs.CfnLogGroup(
            self,
            "FindingsLogGroup",
            log_group_name="/aws/vendedlogs/example/security-hub",
            retention_in_days=30,
        )

        # Findings belong to the account and Region, so there is no resource to give.
        DeliverySource(self, "Findings", log_type=SecurityHubLogType.SECURITY_FINDING_LOGS).to_log_group(
            log_group, output_format=OutputFormat.PLAIN
        )

    def _create_bucket(self) -> s3.Bucket:
        """The bucket for all archived logs, encrypted with a customer managed key."""
        return s3.Bucket(
            self,
            "Logs",
            encryption=s3.BucketEncryption.KMS,
            encryption_key=kms.Key(self, "LogsKey", enable_key_rotation=True),
            bucket_key_enabled=True,
            enforce_ssl=True,
            lifecycle_rules=[s3.LifecycleRule(expiration=Duration.days(365))],
        )

    def _create_log_group(self, construct_id: str, name: str) -> logs.LogGroup:
        return logs.LogGroup(
            self,
            construct_id,
            log_group_name=f"/aws/vendedlogs/example/{name}",
            retention=logs.RetentionDays.ONE_MONTH,
        )

    def _create_delivery_stream(self) -> firehose.DeliveryStream:
        return firehose.DeliveryStream(
            self,
            "EventStream",
            destination=firehose.S3Bucket(
                self._bucket,
                data_output_prefix="events/",
                error_output_prefix="events-failed/",
                compression=firehose.Compression.GZIP,
            ),
            encryption=firehose.StreamEncryption.aws_owned_key(),
        )
