import { CfnResource, type Stack } from 'aws-cdk-lib/core';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { resourcesIn } from './cfn/cfn-resource';
import { isInTree } from './in-tree';
import { remembered } from './memo';

/** What changes: a resource of this app, or the ARN of another one. */
export type ChangedThing = CfnResource | string;

/** The last resource of each stack that changes something, by what it changes. */
const LAST = new WeakMap<Stack, Map<ChangedThing, CfnResource>>();

/**
 * Puts `resource` behind the last one of its stack that changes any of `things`, and makes it the last one. Returns what
 * it has been put behind.
 *
 * AWS refuses concurrent changes: `ConflictException: Requested resource is currently being updated. Please try again
 * later.` The order is that of definition. Other stacks are left alone, because chains across them would make cycles.
 */
export function oneByOne(resource: CfnResource, things: readonly ChangedThing[]): CfnResource[] {
  const last = remembered(LAST, resource.stack, () => new Map<ChangedThing, CfnResource>());

  const before = [...new Set(things.flatMap(thing => last.get(thing) ?? []))].filter(isInTree);
  resource.node.addDependency(...before);
  things.forEach(thing => last.set(thing, resource));

  return before;
}

/** What a change of `construct` changes: the same for two imports of the same ARN. */
export function changedThing(construct: IConstruct | undefined, arn: () => string): ChangedThing {
  const resource = construct && (CfnResource.isCfnResource(construct) ? construct : construct.node.defaultChild);

  return CfnResource.isCfnResource(resource) ? resource : arn();
}

/**
 * The bucket policies of `bucket` in its own stack, as they are when the template is made: policies come later than the
 * buckets that they are of.
 *
 * AWS, when a bucket's policy is set while it becomes a delivery source: `A conflicting conditional operation is currently
 * in progress against this resource`.
 */
export function policiesOf(bucket: CfnResource): IDependable {
  const policies = {};
  Dependable.implement(policies, {
    get dependencyRoots() {
      return resourcesIn(bucket.stack, 'AWS::S3::BucketPolicy').filter(policy => isPolicyOf(bucket, policy));
    },
  });

  return policies;
}

function isPolicyOf(bucket: CfnResource, policy: CfnResource): boolean {
  const { stack } = bucket;
  const name: unknown = stack.resolve(Reflect.get(policy, 'bucket'));
  const literal: unknown = stack.resolve(Reflect.get(bucket, 'bucketName'));
  return (typeof name === 'string' && name === literal) || JSON.stringify(name) === JSON.stringify(stack.resolve(bucket.ref));
}
