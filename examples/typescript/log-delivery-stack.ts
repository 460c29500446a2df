import { Annotations, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus, IncludeDetail, Level } from 'aws-cdk-lib/aws-events';
import { Compression, DeliveryStream, S3Bucket, StreamEncryption } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnLogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import {
  CloudFrontLogType, DeliverySource, EventBusLogType, fields, FirehoseDeliveryDestination, KnowledgeBaseLogType,
  LoadBalancerLogType, OutputFormat, SecurityHubLogType, WorkMailLogType,
} from 'cdk-log-delivery';
import type { Construct } from 'constructs';
import { KnowledgeBase } from './knowledge-base';
import { Website } from './website';

export interface LogDeliveryStackProps extends StackProps {
  /** The WorkMail organization whose logs are delivered. CloudFormation has no type for it. */
  readonly workMailOrganizationArn: string;
}

/** A website, an event bus and a knowledge base, and the deliveries of their logs and of account-level logs. */
export class LogDeliveryStack extends Stack {
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: LogDeliveryStackProps) {
    super(scope, id, props);

    this.bucket = this.createBucket();

    this.deliverWebsiteLogs();
    this.deliverEventLogs();
    this.deliverKnowledgeBaseLogs();
    this.deliverMailLogs(props.workMailOrganizationArn);
    this.deliverFindings();
  }

  private deliverWebsiteLogs(): void {
    const website = new Website(this, 'Website');

    const accessLogs = new DeliverySource(this, 'AccessLogs', {
      resource: website.distribution,
      logType: CloudFrontLogType.ACCESS_LOGS,
    });

    // For queries with Athena. The default path of CloudFront has no dates.
    accessLogs.toS3(this.bucket, {
      prefix: 'cloudfront',
      suffixPath: '{distributionid}/{yyyy}/{MM}/{dd}',
      hiveCompatiblePath: true,
      outputFormat: OutputFormat.PARQUET,
    });

    // For a quick look, with the fields that show errors.
    accessLogs.toLogGroup(this.createLogGroup('WebsiteLogs', 'website'), {
      outputFormat: OutputFormat.JSON,
      recordFields: [
        fields.CloudFrontAccessLogs.TIMESTAMP,
        fields.CloudFrontAccessLogs.CS_METHOD,
        fields.CloudFrontAccessLogs.CS_URI_STEM,
        fields.CloudFrontAccessLogs.SC_STATUS,
        fields.CloudFrontAccessLogs.TIME_TAKEN,
        fields.CloudFrontAccessLogs.X_EDGE_RESULT_TYPE,
        fields.CloudFrontAccessLogs.X_EDGE_REQUEST_ID,
      ],
    });

    new DeliverySource(this, 'LoadBalancerLogs', {
      resource: website.loadBalancer,
      logType: LoadBalancerLogType.ALB_ACCESS_LOGS,
    }).toS3(this.bucket, { prefix: 'load-balancer', outputFormat: OutputFormat.JSON });
  }

  private deliverEventLogs(): void {
    const eventBus = new EventBus(this, 'Orders', {
      // The bus emits logs up to this level. By default it emits none.
      logConfig: { level: Level.INFO, includeDetail: IncludeDetail.NONE },
    });

    // A delivery destination for several sources is a separate construct.
    const destination = new FirehoseDeliveryDestination(this, 'EventLogs', {
      deliveryStream: this.createDeliveryStream(),
      outputFormat: OutputFormat.JSON,
    });

    for (const logType of [EventBusLogType.INFO_LOGS, EventBusLogType.ERROR_LOGS]) {
      new DeliverySource(this, `Event_${logType.value}`, { resource: eventBus, logType }).deliverTo(destination);
    }
  }

  private deliverKnowledgeBaseLogs(): void {
    const { resource } = new KnowledgeBase(this, 'Handbook');

    new DeliverySource(this, 'HandbookLogs', { resource, logType: KnowledgeBaseLogType.APPLICATION_LOGS })
      .toLogGroup(this.createLogGroup('HandbookLogGroup', 'handbook'), { outputFormat: OutputFormat.JSON });

    // CloudWatch Transaction Search must be enabled, which is a setting of the account. Enable it before you deploy.
    new DeliverySource(this, 'HandbookTraces', { resource, logType: KnowledgeBaseLogType.TRACES }).toXRay();
    Annotations.of(this).acknowledgeWarning('cdk-log-delivery:transactionSearch', 'It is on in the account.');
  }

  private deliverMailLogs(organizationArn: string): void {
    new DeliverySource(this, 'MailLogs', {
      resourceArn: organizationArn,
      logType: WorkMailLogType.AUTHENTICATION_LOGS,
    }).toS3(this.bucket);
  }

  private deliverFindings(): void {
    // A target can be an L1 or an L2.
    const logGroup = new CfnLogGroup(this, 'FindingsLogGroup', {
      logGroupName: '/aws/vendedlogs/example/security-hub',
      retentionInDays: 30,
    });

    // Findings belong to the account and Region, so there is no resource to give.
    new DeliverySource(this, 'Findings', { logType: SecurityHubLogType.SECURITY_FINDING_LOGS })
      .toLogGroup(logGroup, { outputFormat: OutputFormat.PLAIN });
  }

  /** Creates the bucket for all archived logs, encrypted with a customer managed key. */
  private createBucket(): Bucket {
    return new Bucket(this, 'Logs', {
      encryption: BucketEncryption.KMS,
      encryptionKey: new Key(this, 'LogsKey', { enableKeyRotation: true }),
      bucketKeyEnabled: true,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
  }

  private createLogGroup(id: string, name: string): LogGroup {
    return new LogGroup(this, id, {
      logGroupName: `/aws/vendedlogs/example/${name}`,
      retention: RetentionDays.ONE_MONTH,
    });
  }

  private createDeliveryStream(): DeliveryStream {
    return new DeliveryStream(this, 'EventStream', {
      destination: new S3Bucket(this.bucket, {
        dataOutputPrefix: 'events/',
        errorOutputPrefix: 'events-failed/',
        compression: Compression.GZIP,
      }),
      encryption: StreamEncryption.awsOwnedKey(),
    });
  }
}
