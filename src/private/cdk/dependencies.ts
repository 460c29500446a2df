import { CfnResource, type Stack } from 'aws-cdk-lib/core';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { resourcesIn } from './cfn-resource';
import { isInTree } from './in-tree';
import { remembered } from './memo';

/** What changes: a resource of this app, or the ARN of another one. */
export type ChangedThing = CfnResource | string;

/** The resources of each stack that change something, by what they change, in the order of definition. */
const CHANGES = new WeakMap<Stack, Map<ChangedThing, CfnResource[]>>();

/** The place of a resource among those that change the same thing. */
interface Place {
  readonly changes: readonly CfnResource[];
  readonly index: number;
}

/**
 * Puts `resource` behind the one before it in its stack that changes any of `things`. Returns what it has been put behind.
 *
 * AWS refuses concurrent changes: `ConflictException: Requested resource is currently being updated. Please try again
 * later.` The order is that of definition. Other stacks are left alone, because chains across them would make cycles.
 */
export function oneByOne(resource: CfnResource, things: readonly ChangedThing[]): CfnResource[] {
  const all = remembered(CHANGES, resource.stack, () => new Map<ChangedThing, CfnResource[]>());
  const places = things.map((thing): Place => {
    const changes = remembered(all, thing, () => []);
    return { changes, index: changes.push(resource) - 1 };
  });
  if (places.every(({ index }) => index === 0)) return [];

  // Until the template is made, constructs can be taken out of the app.
  resource.node.addDependency(lateDependable(() => before(places)));
  return before(places);
}

/** What is right before a resource. */
function before(places: readonly Place[]): CfnResource[] {
  return [...new Set(places.flatMap(place => oneBefore(place) ?? []))];
}

/** What has been taken out of the app is left out. */
function oneBefore({ changes, index }: Place): CfnResource | undefined {
  for (let place = index - 1; place >= 0; place--) {
    if (isInTree(changes[place])) return changes[place];
  }

  return undefined;
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
  return lateDependable(() => resourcesIn(bucket.stack, 'AWS::S3::BucketPolicy').filter(policy => isPolicyOf(bucket, policy)));
}

function isPolicyOf(bucket: CfnResource, policy: CfnResource): boolean {
  const { stack } = bucket;
  const name: unknown = stack.resolve(Reflect.get(policy, 'bucket'));
  const literal: unknown = stack.resolve(Reflect.get(bucket, 'bucketName'));
  return (typeof name === 'string' && name === literal) || JSON.stringify(name) === JSON.stringify(stack.resolve(bucket.ref));
}

/** What is to come first, as it is when the template is made: `roots` is asked then, and not before. */
export function lateDependable(roots: () => IConstruct[]): IDependable {
  const dependable = {};
  Dependable.implement(dependable, {
    get dependencyRoots() {
      return roots();
    },
  });

  return dependable;
}
