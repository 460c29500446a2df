// Tested by test/order.test.ts, test/order-buckets.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { AppResources } from '../cdk/app-resources';
import { chain, lateDependable, modifiedBy } from '../cdk/dependencies';
import { warn } from '../cdk/messages';
import { stacksAround } from '../cdk/nested-stacks';
import type { LoggedResource } from '../model/logged-resource';
import { stableArnOr } from '../model/stable-arn';

/** Makes a delivery source depend on the resources that AWS cannot create or change at the same time. */
export function orderSource(
  scope: IConstruct,
  source: CfnResource,
  { logType, construct, cfnResource, arn }: LoggedResource,
): void {
  if (logType._kind?.oneSourceAtATime === true) {
    const previous = chain(source, [modifiedBy(construct, () => stableArnOr(scope, arn))]);
    if (previous.length > 0) warnOfUpdates(scope);
  }

  // A bucket's stack that does not contain the source is deployed before the source anyway, or must not be.
  if (
    cfnResource?.cfnResourceType === 'AWS::S3::Bucket'
    && stacksAround(Stack.of(source)).includes(Stack.of(cfnResource))
  ) {
    source.node.addDependency(policiesOf(cfnResource));
  }
}

function warnOfUpdates(scope: IConstruct): void {
  warn(scope, 'eksClusterUpdates',
    'AWS updates the cluster for each of its delivery sources, which takes two to three minutes, and refuses other changes '
    + 'meanwhile (Cannot VendedLogsUpdate because cluster currently has update in progress): the delivery sources of the '
    + 'cluster are created one after the other; if the deployment fails all the same, deploy again, and change the cluster '
    + 'in other deployments than its delivery sources');
}

/**
 * Returns the bucket policies of `bucket` in its own stack. They are found when the template is made, because policies
 * are defined after the buckets that they belong to.
 *
 * AWS refuses to set the policy of a bucket while the bucket becomes a delivery source: `A conflicting conditional
 * operation is currently in progress against this resource`.
 */
function policiesOf(bucket: CfnResource): IDependable {
  const app = AppResources.of(bucket);

  return lateDependable(
    () => app.inStack(bucket.stack, 'AWS::S3::BucketPolicy').filter(policy => isPolicyOf(bucket, policy)),
  );
}

function isPolicyOf(bucket: CfnResource, policy: CfnResource): boolean {
  const { stack } = bucket;
  const name: unknown = stack.resolve(Reflect.get(policy, 'bucket'));
  const literal: unknown = stack.resolve(Reflect.get(bucket, 'bucketName'));
  return (typeof name === 'string' && name === literal)
    || JSON.stringify(name) === JSON.stringify(stack.resolve(bucket.ref));
}
