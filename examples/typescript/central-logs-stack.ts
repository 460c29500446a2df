import { Duration, Mixins, Stack, type StackProps } from 'aws-cdk-lib';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { EventBus, Level } from 'aws-cdk-lib/aws-events';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CloudFrontLogType, EventBusLogType, LogsMixin, OutputFormat } from 'cdk-log-delivery';
import type { Construct } from 'constructs';

/** Two websites and an event bus, whose logs one statement delivers to a central bucket. */
export class CentralLogsStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    for (const name of ['Shop', 'Blog']) {
      new Distribution(this, name, { defaultBehavior: { origin: new HttpOrigin(`${name.toLowerCase()}.example.com`) } });
    }
    new EventBus(this, 'Orders', { logConfig: { level: Level.INFO } });

    const bucket = new Bucket(this, 'Central', {
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });

    // The mixin delivers what is defined at this time, so it comes last. Each resource has a folder in the bucket.
    Mixins.of(this).apply(
      LogsMixin.of(CloudFrontLogType.ACCESS_LOGS, EventBusLogType.INFO_LOGS)
        .toS3(bucket, { prefix: 'central', folderPerResource: true, outputFormat: OutputFormat.JSON }),
    );
  }
}
