package logdelivery;

import cdklogdelivery.CloudFrontLogType;
import cdklogdelivery.DeliverySource;
import cdklogdelivery.EventBusLogType;
import cdklogdelivery.FirehoseDeliveryDestination;
import cdklogdelivery.KnowledgeBaseLogType;
import cdklogdelivery.LoadBalancerLogType;
import cdklogdelivery.LogGroupDeliveryOptions;
import cdklogdelivery.LogType;
import cdklogdelivery.OutputFormat;
import cdklogdelivery.S3DeliveryOptions;
import cdklogdelivery.SecurityHubLogType;
import cdklogdelivery.WorkMailLogType;
import cdklogdelivery.fields.CloudFrontAccessLogs;
import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.IncludeDetail;
import software.amazon.awscdk.services.events.Level;
import software.amazon.awscdk.services.events.LogConfig;
import software.amazon.awscdk.services.kinesisfirehose.Compression;
import software.amazon.awscdk.services.kinesisfirehose.DeliveryStream;
import software.amazon.awscdk.services.kinesisfirehose.S3Bucket;
import software.amazon.awscdk.services.kinesisfirehose.S3BucketProps;
import software.amazon.awscdk.services.kinesisfirehose.StreamEncryption;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** A website, an event bus and a knowledge base, and the deliveries of their logs and of account-level logs. */
public class LogDeliveryStack extends Stack {
    private final Bucket bucket;

    /**
     * @param workMailOrganizationArn the WorkMail organization whose logs are delivered; CloudFormation has no type for it
     */
    public LogDeliveryStack(
            final Construct scope, final String id, final StackProps props, final String workMailOrganizationArn) {
        super(scope, id, props);

        this.bucket = createBucket();

        deliverWebsiteLogs();
        deliverEventLogs();
        deliverKnowledgeBaseLogs();
        deliverMailLogs(workMailOrganizationArn);
        deliverFindings();
    }

    private void deliverWebsiteLogs() {
        Website website = new Website(this, "Website");

        DeliverySource accessLogs = DeliverySource.Builder.create(this, "AccessLogs")
                .resource(website.getDistribution())
                .logType(CloudFrontLogType.ACCESS_LOGS)
                .build();

        // For queries with Athena. The default path of CloudFront has no dates.
        accessLogs.toS3(bucket, S3DeliveryOptions.builder()
                .prefix("cloudfront")
                .suffixPath("{distributionid}/{yyyy}/{MM}/{dd}")
                .hiveCompatiblePath(true)
                .outputFormat(OutputFormat.PARQUET)
                .build());

        // For a quick look, with the fields that show errors.
        accessLogs.toLogGroup(createLogGroup("WebsiteLogs", "website"), LogGroupDeliveryOptions.builder()
                .outputFormat(OutputFormat.JSON)
                .recordFields(List.of(
                        CloudFrontAccessLogs.TIMESTAMP,
                        CloudFrontAccessLogs.CS_METHOD,
                        CloudFrontAccessLogs.CS_URI_STEM,
                        CloudFrontAccessLogs.SC_STATUS,
                        CloudFrontAccessLogs.TIME_TAKEN,
                        CloudFrontAccessLogs.X_EDGE_RESULT_TYPE,
                        CloudFrontAccessLogs.X_EDGE_REQUEST_ID))
                .build());

        DeliverySource.Builder.create(this, "LoadBalancerLogs")
                .resource(website.getLoadBalancer())
                .logType(LoadBalancerLogType.ALB_ACCESS_LOGS)
                .build()
                .toS3(bucket, S3DeliveryOptions.builder()
                        .prefix("load-balancer")
                        .outputFormat(OutputFormat.JSON)
                        .build());
    }

    private void deliverEventLogs() {
        EventBus eventBus = EventBus.Builder.create(this, "Orders")
                // The bus emits logs up to this level. By default it emits none.
                .logConfig(LogConfig.builder().level(Level.INFO).includeDetail(IncludeDetail.NONE).build())
                .build();

        // A delivery destination for several sources is a separate construct.
        FirehoseDeliveryDestination destination = FirehoseDeliveryDestination.Builder.create(this, "EventLogs")
                .deliveryStream(createDeliveryStream())
                .outputFormat(OutputFormat.JSON)
                .build();

        for (LogType logType : List.of(EventBusLogType.INFO_LOGS, EventBusLogType.ERROR_LOGS)) {
            DeliverySource.Builder.create(this, "Event_" + logType.getValue())
                    .resource(eventBus)
                    .logType(logType)
                    .build()
                    .deliverTo(destination);
        }
    }

    private void deliverKnowledgeBaseLogs() {
        CfnKnowledgeBase resource = new KnowledgeBase(this, "Handbook").getResource();

        DeliverySource.Builder.create(this, "HandbookLogs")
                .resource(resource)
                .logType(KnowledgeBaseLogType.APPLICATION_LOGS)
                .build()
                .toLogGroup(createLogGroup("HandbookLogGroup", "handbook"), LogGroupDeliveryOptions.builder()
                        .outputFormat(OutputFormat.JSON)
                        .build());

        // CloudWatch Transaction Search must be enabled, which is a setting of the account. Enable it before you deploy.
        DeliverySource.Builder.create(this, "HandbookTraces")
                .resource(resource)
                .logType(KnowledgeBaseLogType.TRACES)
                .build()
                .toXRay();
        Annotations.of(this).acknowledgeWarning("cdk-log-delivery:transactionSearch", "It is on in the account.");
    }

    private void deliverMailLogs(final String organizationArn) {
        DeliverySource.Builder.create(this, "MailLogs")
                .resourceArn(organizationArn)
                .logType(WorkMailLogType.AUTHENTICATION_LOGS)
                .build()
                .toS3(bucket);
    }

    private void deliverFindings() {
        // A target can be an L1 or an L2.
        CfnLogGroup logGroup = CfnLogGroup.Builder.create(this, "FindingsLogGroup")
                .logGroupName("/aws/vendedlogs/example/security-hub")
                .retentionInDays(30)
                .build();

        // Findings belong to the account and Region, so there is no resource to give.
        DeliverySource.Builder.create(this, "Findings")
                .logType(SecurityHubLogType.SECURITY_FINDING_LOGS)
                .build()
                .toLogGroup(logGroup, LogGroupDeliveryOptions.builder()
                        .outputFormat(OutputFormat.PLAIN)
                        .build());
    }

    /** The bucket for all archived logs, encrypted with a customer managed key. */
    private Bucket createBucket() {
        return Bucket.Builder.create(this, "Logs")
                .encryption(BucketEncryption.KMS)
                .encryptionKey(Key.Builder.create(this, "LogsKey").enableKeyRotation(true).build())
                .bucketKeyEnabled(true)
                .enforceSsl(true)
                .lifecycleRules(List.of(LifecycleRule.builder().expiration(Duration.days(365)).build()))
                .build();
    }

    private LogGroup createLogGroup(final String id, final String name) {
        return LogGroup.Builder.create(this, id)
                .logGroupName("/aws/vendedlogs/example/" + name)
                .retention(RetentionDays.ONE_MONTH)
                .build();
    }

    private DeliveryStream createDeliveryStream() {
        return DeliveryStream.Builder.create(this, "EventStream")
                .destination(new S3Bucket(bucket, S3BucketProps.builder()
                        .dataOutputPrefix("events/")
                        .errorOutputPrefix("events-failed/")
                        .compression(Compression.GZIP)
                        .build()))
                .encryption(StreamEncryption.awsOwnedKey())
                .build();
    }
}
