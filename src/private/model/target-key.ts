// Tested by test/private/model/defined-deliveries.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { stableParts } from './stable-arn';
import { DestinationTrait } from './traits';
import { arnOfAnyReference } from '../cdk/any-reference';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { referencedResources } from '../cdk/referenced-resources';
import { rawProperty, templateProperty } from '../cdk/template-property';

/** A bucket, log group or delivery stream of this app, or a text that identifies another target. */
export type TargetKey = CfnResource | string;

/** The key of X-Ray, which an account has once. */
export const X_RAY_KEY = 'XRAY';

/** Returns the key of a bucket, log group or delivery stream, whatever the prefix is. */
export function keyOfTarget(construct: IConstruct): TargetKey {
  return cfnResourceOf(construct) ?? keyOfArn(construct, arnOfAnyReference(construct) ?? construct.node.addr);
}

/** Returns the key of the target behind a delivery destination, or of the destination itself if its target is not known. */
export function keyOfDestination(destination: IConstruct): TargetKey {
  const { type, construct } = DestinationTrait.of(destination)?.facts ?? {};
  if (type === X_RAY_KEY) return X_RAY_KEY;
  if (construct !== undefined) return keyOfTarget(construct);
  const resource = cfnResourceOf(destination);

  return resource === undefined ? keyOfTarget(destination) : keyOfL1(resource);
}

function keyOfL1(destination: CfnResource): TargetKey {
  if (templateProperty(destination, 'DeliveryDestinationType') === X_RAY_KEY) return X_RAY_KEY;
  const arn = rawProperty(destination, 'DestinationResourceArn');
  const [target] = referencedResources(destination, arn);

  return target ?? (typeof arn === 'string' ? keyOfArn(destination, arn) : destination);
}

/** The prefix of a bucket, and the end that only some ARNs of log groups have. */
const REST = /(?<=^s3:[^/]+)\/.*|(?<=^logs:.*):\*$/;

/** Returns the same text for all ARNs of a target. */
function keyOfArn(scope: IConstruct, arn: string): string {
  return (stableParts(scope, arn)?.resource ?? arn).replace(REST, '');
}
