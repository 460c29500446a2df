import {
  CfnDeliveryDestination, CfnDeliverySource, type IDeliveryDestinationRef, type IDeliverySourceRef,
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
  const resource = destination.node.defaultChild;

  return resource instanceof CfnDeliveryDestination && Stack.of(resource) === Stack.of(delivery)
    ? resource.attrArn
    : destination.deliveryDestinationRef.deliveryDestinationArn;
}
