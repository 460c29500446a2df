// Tested by test/destinations/token-rule.test.ts, test/environments.test.ts.
import {
  CfnDeliveryDestination, CfnDeliverySource, CfnLogGroup,
  type IDeliveryDestinationRef, type IDeliverySourceRef, type ILogGroupRef,
} from 'aws-cdk-lib/aws-logs';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { wholeToken } from './tokens';

/**
 * Returns the name of `source` for the template of `delivery`.
 *
 * Within a stack, the value of the L1 is enough. Constructs wrap it for references from other environments, and each
 * wrapper takes about as much time as the delivery itself.
 */
export function sourceNameFor(delivery: IConstruct, source: IDeliverySourceRef): string {
  const resource = source.node.defaultChild;

  return resource instanceof CfnDeliverySource && Stack.of(resource) === Stack.of(delivery)
    ? resource.ref
    : source.deliverySourceRef.deliverySourceName;
}

/** Returns the ARN of `destination` for the template of `delivery`. */
export function destinationArnFor(delivery: IConstruct, destination: IDeliveryDestinationRef): string {
  // The reference also creates the name, each time that it is read.
  const resource = destination instanceof CfnDeliveryDestination ? destination : destination.node.defaultChild;

  return resource instanceof CfnDeliveryDestination && Stack.of(resource) === Stack.of(delivery)
    ? resource.attrArn
    : destination.deliveryDestinationRef.deliveryDestinationArn;
}

/** Returns the ARN of `logGroup` for the template of a delivery destination below `scope`. */
export function logGroupArnFor(scope: IConstruct, logGroup: ILogGroupRef): string {
  const resource = logGroup instanceof CfnLogGroup ? logGroup : logGroup.node.defaultChild;

  return resource instanceof CfnLogGroup && Stack.of(resource) === Stack.of(scope)
    ? resource.attrArn
    : logGroup.logGroupRef.logGroupArn;
}

/** Returns the ARN of `logGroup` without `:*` at its end. The `Arn` attribute of an L1 ends so. */
export function logGroupArnWithoutWildcard(scope: IConstruct, logGroup: ILogGroupRef): string {
  const arn = logGroupArnFor(scope, logGroup);
  if (wholeToken(arn) === undefined) return arn.replace(/:\*$/, '');

  return Stack.of(scope).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: logGroup.logGroupRef.logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
