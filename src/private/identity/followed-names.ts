// Tested by test/private/identity/destination-names.test.ts, test/identity-names.test.ts.
import type { CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { CfnResource } from 'aws-cdk-lib/core';
import { type Follower, followResources } from './following';

/** The resources that a name is derived from. */
export interface NameParts {
  /** The resources whose logical ids are parts of the name. */
  readonly resources: readonly CfnResource[];
  /** The resource that gets another name when CloudFormation replaces it. */
  readonly replaced?: CfnResource;
  readonly newName: () => string;
}

/**
 * Gives an L1 another name after the Aspects of its stage, if a create-only property or a logical ID that the name is
 * derived from has been set since. Does nothing if the user has set another name.
 */
export function followInName(resource: CfnDeliveryDestination | CfnDeliverySource, parts: NameParts): void {
  followResources(new FollowingName(resource, parts.newName), parts.resources, parts.replaced);
}

class FollowingName implements Follower {
  private name?: string;

  constructor(public readonly scope: CfnDeliveryDestination | CfnDeliverySource, private readonly newName: () => string) {
    this.name = scope.name;
  }

  public follow(): void {
    if (this.scope.name !== this.name) return;
    this.name = this.newName();
    this.scope.name = this.name;
  }
}
