import type { Logger, Site } from './sites';
import {
  AgentCoreRuntimeLogType, DeliverySource, fields, FirehoseDeliveryDestination, type IDeliveryDestination, OutputFormat,
} from '../../../src';

const { EVENT_TIMESTAMP, RESOURCE_ARN, SESSION_ID, BODY } = fields.AgentCoreRuntimeApplicationLogs;
const outputFormat = OutputFormat.JSON;
const recordFields = [EVENT_TIMESTAMP, RESOURCE_ARN, SESSION_ID, BODY];

/** Delivers the logs with this library. */
export function deliver(site: Site): void {
  const shared = sharedDestination(site);
  for (const logger of site.loggers) addDelivery(site, logger, shared);
}

function sharedDestination({ stack, stream, loggers }: Site): IDeliveryDestination | undefined {
  if (!loggers.some(({ target }) => target === 'FH')) return undefined;

  return new FirehoseDeliveryDestination(stack, 'Shared', { deliveryStream: stream, outputFormat });
}

function addDelivery({ stack, bucket }: Site, logger: Logger, shared?: IDeliveryDestination): void {
  const { index, target, runtime, logGroup } = logger;
  const source = new DeliverySource(stack, `Logs${index}`, {
    resource: runtime,
    logType: target === 'XRAY' ? AgentCoreRuntimeLogType.TRACES : AgentCoreRuntimeLogType.APPLICATION_LOGS,
  });

  if (target === 'S3') source.toS3(bucket, { outputFormat, recordFields });
  if (target === 'FH' && shared !== undefined) source.deliverTo(shared, { recordFields });
  if (target === 'XRAY') source.toXRay();
  if (logGroup !== undefined) source.toLogGroup(logGroup, { outputFormat, recordFields });
}
