import type { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { followInName } from './followed-names';
import { replacementKey } from './following';
import { readableName, uniqueName } from './names';
import { type Identity, stackKey } from '../model/identity';
import { stableArn } from '../model/stable-arn';
import type { Target } from '../model/target';

/** The parts of a delivery destination that its name depends on. */
export interface NamedDestination {
  readonly scope: Construct;
  readonly id: string;
  readonly target: Target;
  /** The name that the user gives. */
  readonly givenName?: string;
  /** The identity of a destination that a helper creates. */
  readonly identity?: Identity;
}

/**
 * Returns the name of a destination: the name that the user gives, or one that follows the target.
 *
 * Format, type and target are create-only properties. A name that follows them allows CloudFormation to replace the
 * destination.
 */
export function destinationName(destination: NamedDestination): string {
  return destination.givenName ?? generateName(destination);
}

function generateName({ scope, id, target, identity }: NamedDestination): string {
  const key = replacementKey(target.resource);
  if (identity !== undefined) {
    // The stack is a part, because two stacks can deliver from the same imported source to the same target.
    return readableName(scope, identity.readable, stackKey(Stack.of(scope)).concat(identity.key, key));
  }
  const { type, outputFormat, resource } = target;
  // Two stacks can have targets with one logical id, so a target that moves to another stack gets another name.
  const place = resource === undefined ? [] : stackKey(resource.stack);

  return uniqueName(scope, id, [type, outputFormat?.value ?? '', arnOf(scope, target), ...place, key]);
}

/** Returns the ARN of a target. An imported target has the same one in all ways to import it. */
function arnOf(scope: Construct, { resource, resourceArn = '' }: Target): string {
  const stable = resource === undefined ? stableArn(scope, resourceArn) : undefined;

  return stable ?? JSON.stringify(Stack.of(scope).resolve(resourceArn));
}

/**
 * Gives the L1 of a destination another name after the Aspects of its stage, if a create-only property or the logical
 * id of its target has been set since. Does nothing for a name that the user gives.
 */
export function followTarget(resource: CfnDeliveryDestination, destination: NamedDestination): void {
  const { target: { resource: target }, givenName, identity } = destination;
  const resources = identity?.resources ?? (target === undefined ? [] : [target]);
  if (resources.length === 0 || givenName !== undefined) return;

  followInName(resource, { resources, replaced: target, newName: () => generateName(destination) });
}
