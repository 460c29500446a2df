import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { changedThing, oneByOne, policiesOf } from '../cdk/dependencies';
import { warn } from '../cdk/messages';
import { stacksAround } from '../cdk/nested-stacks';
import type { LoggedResource } from '../model/logged-resource';

/** Puts a delivery source behind what must not happen at the same time as its creation. */
export function orderSource(scope: IConstruct, source: CfnResource, props: LoggedResource, resourceArn: string): void {
  if (props.logType._kind?.oneSourceAtATime === true) {
    const before = oneByOne(source, [changedThing(props.resource, () => resourceArn)]);
    if (before.length > 0) warnOfUpdates(scope);
  }

  const bucket = props.resource && cfnResourceOf(props.resource);
  // Other stacks than those around it come before it anyway, or must not.
  if (bucket?.cfnResourceType === 'AWS::S3::Bucket' && stacksAround(Stack.of(source)).includes(Stack.of(bucket))) {
    source.node.addDependency(policiesOf(bucket));
  }
}

function warnOfUpdates(scope: IConstruct): void {
  warn(scope, 'eksClusterUpdates',
    'AWS updates the cluster for each of its delivery sources, which takes two to three minutes, and refuses other changes '
    + 'meanwhile (Cannot VendedLogsUpdate because cluster currently has update in progress): the delivery sources of the '
    + 'cluster are created one after the other; if the deployment fails all the same, deploy again, and change the cluster '
    + 'in other deployments than its delivery sources');
}
