import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { arnFor, DISTRIBUTION_ARN } from './arns';
import { newEventBus } from './logging';
import * as delivery from '../../src';

/** A log type that is not in the catalogue. */
export const NEW_LOGS = delivery.LogType.of('NEW_LOGS');

/** Returns a delivery source of this log type for a resource that is known by its ARN. */
export function newSource(
  scope: Construct, logType: delivery.LogType, resourceArn = arnFor(logType, Stack.of(scope).region),
): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Source', { logType, resourceArn });
}

/** Returns a delivery source with these properties, in addition to the required ones. */
export function sourceWith(scope: Construct, props: Partial<delivery.DeliverySourceProps>): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Source', { logType: NEW_LOGS, resourceArn: DISTRIBUTION_ARN, ...props });
}

/** Returns a delivery source of a kind of resource that is not bound to a Region, with neither a mandatory nor an unknown field. */
export function newEventBusSource(scope: Construct): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Source', {
    logType: delivery.EventBusLogType.INFO_LOGS,
    resource: newEventBus(scope, 'EventBus', { eventBusName: 'orders' }),
  });
}

export interface BusLogsProps {
  /** The id of the delivery source, by default its log type. */
  readonly id?: string;
  /** The log type, by default `INFO_LOGS`. */
  readonly logType?: delivery.LogType;
}

/** Returns a delivery source of the event bus `Bus` of `scope`, which is created at the first request. */
export function busLogs(
  scope: Construct, { logType = delivery.EventBusLogType.INFO_LOGS, id = logType.value }: BusLogsProps = {},
): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, id, { resource: scope.node.tryFindChild('Bus') ?? newEventBus(scope), logType });
}
