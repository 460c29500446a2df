import type { Construct } from 'constructs';
import { newDestination } from './destinations';
import { NEW_LOGS, newSource } from './sources';
import * as delivery from '../../src';

/** The logs and the destination of a delivery: by default logs of an unknown type, for which nothing is refused or added. */
export interface DeliveryCase extends delivery.DeliveryOptions {
  readonly logType?: delivery.LogType;
  readonly to?: delivery.DeliveryDestinationType;
  readonly outputFormat?: delivery.OutputFormat;
}

/** Returns a delivery, with a separate source and destination. */
export function deliver(scope: Construct, { logType = NEW_LOGS, to, outputFormat, ...options }: DeliveryCase): delivery.Delivery {
  return new delivery.Delivery(scope, 'Delivery', {
    source: logType === delivery.SecurityHubLogType.SECURITY_FINDING_LOGS
      ? new delivery.DeliverySource(scope, 'Source', { logType })
      : newSource(scope, logType),
    destination: newDestination(scope, to ?? delivery.DeliveryDestinationType.S3, outputFormat),
    ...options,
  });
}
