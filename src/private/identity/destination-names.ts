import type { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { readableName, uniqueName } from './names';
import { getOrCreate } from '../cdk/memo';
import { ValidatedTogether } from '../cdk/validated-together';
import { createOnlyValues } from '../model/create-only-values';
import { type Identity, stackKey } from '../model/identity';
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
  return destination.givenName ?? generateName(destination, replacementKey(destination.target.resource));
}

function generateName({ scope, id, target, identity }: NamedDestination, key: string): string {
  if (identity !== undefined) {
    // The stack is part of the name, because two stacks can deliver from the same imported source to the same target.
    return readableName(scope, identity.readable, [...stackKey(Stack.of(scope)), ...identity.key, key]);
  }
  const { type, outputFormat, resourceArn } = target;

  return uniqueName(scope, id, [
    type, outputFormat?.value ?? '', JSON.stringify(Stack.of(scope).resolve(resourceArn ?? '')), key,
  ]);
}

/** The results of `replacementKey()`, by resource. They are kept because many deliveries go to one bucket. */
const REPLACEMENT_KEYS = new WeakMap<CfnResource, string>();

/**
 * Returns a text that changes when CloudFormation replaces a resource of this app. The text is made once for each
 * resource.
 */
function replacementKey(resource: CfnResource | undefined): string {
  return resource === undefined ? '' : getOrCreate(REPLACEMENT_KEYS, resource, () => currentKey(resource));
}

function currentKey(resource: CfnResource): string {
  return JSON.stringify(createOnlyValues(resource));
}

/** A destination whose name follows its target. */
interface FollowingDestination {
  readonly resource: CfnDeliveryDestination;
  readonly target: CfnResource;
  readonly destination: NamedDestination;
  name: string;
}

/** The destinations whose names follow their targets. */
const FOLLOWING = new ValidatedTogether<FollowingDestination>(destinations => {
  const keys = new Map<CfnResource, string>();
  destinations.forEach(following => {
    rename(following, getOrCreate(keys, following.target, () => currentKey(following.target)));
  });
  return [];
});

/**
 * Gives the L1 of a destination another name when the app is synthesised, if a create-only property of its target has
 * been set since. Does nothing for a name that the user gives.
 *
 * A `Lazy` for each name would do the same but would take longer: in most apps nothing has changed.
 */
export function followTarget(resource: CfnDeliveryDestination, destination: NamedDestination): void {
  const target = destination.target.resource;
  if (target === undefined || destination.givenName !== undefined) return;

  FOLLOWING.add(resource, { resource, target, destination, name: resource.name });
}

function rename(following: FollowingDestination, key: string): void {
  const { resource, target, destination, name } = following;
  // The user has set another name.
  if (resource.name !== name || key === REPLACEMENT_KEYS.get(target)) return;

  following.name = generateName(destination, key);
  resource.name = following.name;
}
