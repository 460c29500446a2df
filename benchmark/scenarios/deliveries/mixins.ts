import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { CfnDeliveryDestination, ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Construct, IMixin } from 'constructs';
import type { Logger, Site } from './sites';

/** The used parts of the package, which is not installed when types are checked. */
interface Options {
  readonly outputFormat?: string;
  readonly recordFields?: readonly string[];
}

interface RuntimeMixins {
  readonly CfnRuntimeLogsMixin: {
    readonly APPLICATION_LOGS: {
      toS3(bucket: IBucketRef, options: Options): IMixin;
      toLogGroup(logGroup: ILogGroupRef, options: Options): IMixin;
      toDestination(destination: CfnDeliveryDestination, options: Options): IMixin;
    };
    readonly TRACES: { toXRay(): IMixin };
  };
}

interface Destinations {
  readonly FirehoseDeliveryDestination: new (
    scope: Construct, id: string, props: { readonly deliveryStream: IDeliveryStreamRef; readonly outputFormat: string },
  ) => CfnDeliveryDestination;
}

const { CfnRuntimeLogsMixin }: RuntimeMixins = module.require('@aws-cdk/mixins-preview/aws-bedrockagentcore/mixins');
const { FirehoseDeliveryDestination }: Destinations = module.require('@aws-cdk/mixins-preview/aws-logs');
const { APPLICATION_LOGS, TRACES } = CfnRuntimeLogsMixin;

const outputFormat = 'json';
const recordFields = ['event_timestamp', 'resource_arn', 'session_id', 'body'];

/** Delivers the logs with the mixins of aws-cdk. */
export function deliver(site: Site): void {
  const shared = sharedDestination(site);
  for (const logger of site.loggers) {
    const mixin = mixinOf(site, logger, shared);
    if (mixin !== undefined) logger.runtime.with(mixin);
  }
}

function sharedDestination({ stack, stream, loggers }: Site): CfnDeliveryDestination | undefined {
  if (!loggers.some(({ target }) => target === 'FH')) return undefined;

  return new FirehoseDeliveryDestination(stack, 'Shared', { deliveryStream: stream, outputFormat });
}

function mixinOf({ bucket }: Site, { target, logGroup }: Logger, shared?: CfnDeliveryDestination): IMixin | undefined {
  if (target === 'XRAY') return TRACES.toXRay();
  if (target === 'S3') return APPLICATION_LOGS.toS3(bucket, { outputFormat, recordFields });
  if (logGroup !== undefined) return APPLICATION_LOGS.toLogGroup(logGroup, { outputFormat, recordFields });

  return shared === undefined ? undefined : APPLICATION_LOGS.toDestination(shared, { recordFields });
}
