import {
  CfnDeliveryDestination, CfnDeliverySource, CfnLogGroup, type IDeliveryDestinationRef, type IDeliverySourceRef, type ILogGroup,
} from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/**
 * The name of `source` for the template of `delivery`.
 *
 * Within a stack, what the L1 returns does. Constructs wrap it for those of other environments, and each wrapper takes about
 * as much time as the delivery itself.
 */
export function sourceNameFor(delivery: IConstruct, source: IDeliverySourceRef): string {
  const resource = source.node.defaultChild;

  return resource instanceof CfnDeliverySource && Stack.of(resource) === Stack.of(delivery)
    ? resource.ref
    : source.deliverySourceRef.deliverySourceName;
}

/** The ARN of `destination` for the template of `delivery`. */
export function destinationArnFor(delivery: IConstruct, destination: IDeliveryDestinationRef): string {
  // The reference has the name, too, and each of them is made when it is asked for.
  const resource = destination instanceof CfnDeliveryDestination ? destination : destination.node.defaultChild;

  return resource instanceof CfnDeliveryDestination && Stack.of(resource) === Stack.of(delivery)
    ? resource.attrArn
    : destination.deliveryDestinationRef.deliveryDestinationArn;
}

/** The ARN of `logGroup` for the template of a delivery destination below `scope`. */
export function logGroupArnFor(scope: IConstruct, logGroup: ILogGroup): string {
  const resource = logGroup.node.defaultChild;

  return resource instanceof CfnLogGroup && Stack.of(resource) === Stack.of(scope) ? resource.attrArn : logGroup.logGroupArn;
}
