// Tested by test/delivery-destination.test.ts.
import type { CfnDeliveryDestination, CfnDeliveryDestinationProps } from 'aws-cdk-lib/aws-logs';
import type { CfnCondition } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import type { SharedDeliveryDestinationOptions } from '../../delivery-destination';
import { destinationName, followTarget, type NamedDestination } from '../identity/destination-names';
import { registerName } from '../identity/explicit-names';
import { checkName } from '../identity/names';
import { checkArn } from '../model/arns';
import type { Identity } from '../model/identity';
import type { Target } from '../model/target';
import { checkAdoptedDestination } from '../rules/adopted';
import { checkOutputFormatValue } from '../rules/output-formats';
import { validateTags } from '../rules/tags';
import { checkTarget } from '../rules/target-environment';

/** The target, the options and the identity of a new destination. */
export interface DestinationParts {
  readonly target: Target;
  readonly options: SharedDeliveryDestinationOptions;
  /** The identity of a destination that a helper creates. */
  readonly identity?: Identity;
  /** The source of a helper, and the condition of its delivery. */
  readonly source?: IConstruct;
  readonly condition?: CfnCondition;
}

/**
 * Returns the properties of the L1 of a destination `id` below `scope`. Fails for a target that CloudFormation cannot
 * refer to.
 */
export function destinationProps(scope: Construct, id: string, parts: DestinationParts): CfnDeliveryDestinationProps {
  checkTarget(scope, id, parts.target);
  const { type, outputFormat, resourceArn } = parts.target;
  const { adoptedDestination, deliveryDestinationName: givenName } = parts.options;
  checkAdoptedDestination(adoptedDestination, type, { scope, id, givenName });

  return {
    name: destinationName(named(scope, id, parts)),
    deliveryDestinationType: adoptedDestination?.hasDeliveryDestinationType === false ? undefined : type,
    destinationResourceArn: resourceArn,
    outputFormat: outputFormat?.value,
  };
}

/** Fails unless AWS accepts a destination with this target and these options. */
export function checkDestination(destination: IConstruct, { target, options }: DestinationParts): void {
  const name = givenNameOf(options);
  checkName(destination, 'deliveryDestinationName', name);
  checkOutputFormatValue(destination, target.outputFormat);
  // This comes before the check of the ARN, because its messages name the property that makes the ARN wrong.
  target.bind(destination);
  if (target.resourceArn !== undefined) checkArn(destination, 'the ARN of the destination', target.resourceArn);
  registerName(destination, 'deliveryDestinationName', name);
}

/** Updates the name of the L1 when its target changes, and checks its tags, both when the app is synthesised. */
export function watchDestination(
  construct: Construct,
  resource: CfnDeliveryDestination,
  parts: DestinationParts,
): void {
  followTarget(resource, named(construct.node.scope as Construct, construct.node.id, parts));
  validateTags(construct, resource.cdkTagManager);
}

function named(scope: Construct, id: string, { target, options, identity }: DestinationParts): NamedDestination {
  return { scope, id, target, givenName: givenNameOf(options), identity };
}

/** Returns the name that the user gives to a destination. */
export function givenNameOf({ adoptedDestination, deliveryDestinationName }: SharedDeliveryDestinationOptions): string | undefined {
  return adoptedDestination?.deliveryDestinationName ?? deliveryDestinationName;
}
