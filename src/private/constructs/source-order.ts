// Tested by test/order.test.ts, test/order-buckets.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { AppResources } from '../cdk/app-resources';
import { chain, lateDependable, modifiedBy } from '../cdk/dependencies';
import { stacksAround } from '../cdk/nested-stacks';
import { kindOfType } from '../model/catalog';
import type { LoggedResource } from '../model/logged-resource';
import { stableArnOr } from '../model/stable-arn';
import { isPolicyOf } from '../permissions/found-bucket-policy';
import { kindOfArn } from '../rules/kind-mismatch';

/** Makes a delivery source depend on the resources that AWS cannot create or change at the same time. */
export function orderSource(
  scope: IConstruct,
  source: CfnResource,
  { logType, construct, cfnResource, arn }: LoggedResource,
): void {
  // Log types by name do not say which kind of resource has them.
  const kind = logType._kind ?? (cfnResource === undefined ? kindOfArn(arn)?.kind : kindOfType(cfnResource.cfnResourceType));
  if (kind?.oneSourceAtATime === true) {
    chain(source, [modifiedBy(construct, () => stableArnOr(scope, arn))]);
  }

  // A bucket's stack that does not contain the source is deployed before the source anyway, or must not be.
  if (
    cfnResource?.cfnResourceType === 'AWS::S3::Bucket'
    && stacksAround(Stack.of(source)).includes(Stack.of(cfnResource))
  ) {
    source.node.addDependency(policiesOf(cfnResource));
  }
}

/**
 * Returns the bucket policies of `bucket` in its own stack. They are found when the template is written, because
 * policies are defined after their buckets.
 *
 * AWS refuses to set the policy of a bucket while the bucket becomes a delivery source:
 * `A conflicting conditional operation is currently in progress against this resource`.
 */
function policiesOf(bucket: CfnResource): IDependable {
  const app = AppResources.of(bucket);

  return lateDependable(
    () => app.inStack(bucket.stack, 'AWS::S3::BucketPolicy').filter(policy => isPolicyOf(bucket, policy)),
  );
}
