import type { CfnDeliveryDestinationProps } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct, IConstruct, IDependable } from 'constructs';
import { checkArn } from './arns';
import { checkName, uniqueName } from './names';
import { checkOutputFormatValue } from './output-formats';
import { replacementKey } from './own-destination';
import type { S3PathOptions } from './s3-paths';
import type { SourceFacts } from './source-facts';
import type { DeliveryDestinationOptions } from '../delivery-destination';
import type { Target } from './targets/target';

/** Fails, in the name of `scope`, unless AWS accepts a destination with this target and these options. */
export function checkDestination(scope: IConstruct, target: Target, options: DeliveryDestinationOptions): void {
  checkName(scope, 'deliveryDestinationName', options.deliveryDestinationName);
  checkOutputFormatValue(scope, target.outputFormat);
  if (target.resourceArn !== undefined) checkArn(scope, 'the ARN of the destination', target.resourceArn);
  target.check(scope);
}

/** The properties of the L1. */
export function destinationProps(name: string, { type, outputFormat, resourceArn }: Target): CfnDeliveryDestinationProps {
  return { name, deliveryDestinationType: type, destinationResourceArn: resourceArn, outputFormat: outputFormat?.value };
}

/** Format, type and target cannot be changed: a name that follows them lets CloudFormation replace the destination. */
export function generatedName(scope: Construct, id: string, { type, outputFormat, construct, resourceArn }: Target): string {
  const target = JSON.stringify(Stack.of(scope).resolve(resourceArn ?? ''));

  return uniqueName(scope, id, [type, outputFormat?.value ?? '', target, replacementKey(construct)]);
}

/** Lets deliveries of `source` in to a target, and returns what has to exist before such a delivery. */
export function letInTo(
  target: Target, { managePermissions = true }: DeliveryDestinationOptions,
  delivery: IConstruct, source: SourceFacts, options: S3PathOptions,
): IDependable[] {
  return [...managePermissions ? target.grantWrites(delivery, source, options) : [], ...target.before()];
}
