import type { CfnDeliveryDestination, CfnDeliveryDestinationProps } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import type { DeliveryDestinationOptions } from '../../delivery-destination';
import { checkName, uniqueName } from '../identity/names';
import { followTarget, replacementKey } from '../identity/target-names';
import { checkArn } from '../model/arns';
import type { Target } from '../model/target';
import { checkOutputFormatValue } from '../rules/output-formats';
import { checkTarget } from '../rules/target-environment';

/** The name of a destination `id` below `scope`. Fails for a target that is out of reach: it could not be resolved. */
export function destinationName(scope: Construct, id: string, target: Target, options: DeliveryDestinationOptions): string {
  checkTarget(scope, id, target);

  return options.deliveryDestinationName ?? generatedName(scope, id, target, replacementKey(target.resource));
}

/** Format, type and target cannot be changed: a name that follows them lets CloudFormation replace the destination. */
function generatedName(scope: Construct, id: string, { type, outputFormat, resourceArn }: Target, key: string): string {
  const target = JSON.stringify(Stack.of(scope).resolve(resourceArn ?? ''));

  return uniqueName(scope, id, [type, outputFormat?.value ?? '', target, key]);
}

/** Keeps the name that `destinationName()` has made of the target, should the target change. */
export function followByName(resource: CfnDeliveryDestination, scope: Construct, id: string, target: Target): void {
  followTarget(resource, target.resource, key => generatedName(scope, id, target, key));
}

/** Fails unless AWS accepts a destination with this target and these options. */
export function checkDestination(destination: IConstruct, target: Target, options: DeliveryDestinationOptions): void {
  checkName(destination, 'deliveryDestinationName', options.deliveryDestinationName);
  checkOutputFormatValue(destination, target.outputFormat);
  // Names the property that makes the ARN wrong.
  target.bind(destination);
  if (target.resourceArn !== undefined) checkArn(destination, 'the ARN of the destination', target.resourceArn);
}

/** The properties of the L1. */
export function destinationProps(name: string, { type, outputFormat, resourceArn }: Target): CfnDeliveryDestinationProps {
  return { name, deliveryDestinationType: type, destinationResourceArn: resourceArn, outputFormat: outputFormat?.value };
}
