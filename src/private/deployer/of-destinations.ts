// Tested by test/deployer-policy.test.ts, test/deployer-policy-scopes.test.ts.
import { type CfnResource, Token } from 'aws-cdk-lib/core';
import * as actions from './actions';
import { arnLike, knownArn, resourceReferredTo } from './known-arn';
import type { Permission } from './permission';

/**
 * Returns the permissions that the deploying role needs for the target of a delivery destination. AWS needs them to
 * check that the delivery service can write to the target, and CloudFormation needs them to allow it.
 */
export function targetPermissions(destination: CfnResource): Permission[] {
  switch (typeOf(destination)) {
    case 'S3': return bucketPermissions(destination);
    case 'CWL': return [{ actions: actions.LOG_GROUP_ACTIONS, resources: ['*'] }];
    case 'FH': return streamPermissions(destination);
    case 'XRAY': return [{ actions: actions.X_RAY_ACTIONS, resources: ['*'] }];
    default: return [];
  }
}

const TYPES: { readonly [service: string]: string | undefined } = { s3: 'S3', logs: 'CWL', firehose: 'FH' };

/** Returns the type of a destination. If an L1 leaves it out, AWS takes the type from the ARN. */
function typeOf(destination: CfnResource): unknown {
  const type: unknown = Reflect.get(destination, 'deliveryDestinationType');
  if (type !== undefined) return type;
  const arn = knownArn(destination, targetOf(destination));

  return arn && TYPES[arn.split(':')[2]];
}

function targetOf(destination: CfnResource): unknown {
  return Reflect.get(destination, 'destinationResourceArn');
}

function bucketPermissions(destination: CfnResource): Permission[] {
  // Without the prefix.
  const other = knownArn(destination, targetOf(destination))?.split('/')[0];
  if (other !== undefined) return [{ actions: actions.OTHER_BUCKET_ACTIONS, resources: [other] }];

  const name = nameOf(destination, 'bucketName');
  return [{ actions: actions.OWN_BUCKET_ACTIONS, resources: [arnLike(destination, `arn:\${partition}:s3:::${name}`)] }];
}

function streamPermissions(destination: CfnResource): Permission[] {
  const name = nameOf(destination, 'deliveryStreamName');
  const stream = knownArn(destination, targetOf(destination))
    ?? arnLike(destination, `arn:\${partition}:firehose:\${region}:\${account}:deliverystream/${name}`);
  const role = arnLike(destination, `arn:\${partition}:iam::\${account}:role/${actions.SERVICE_LINKED_ROLE}`);

  return [
    { actions: actions.STREAM_ACTIONS, resources: [stream] },
    { actions: actions.SERVICE_LINKED_ROLE_ACTIONS, resources: [role] },
  ];
}

/** Returns the literal name of the bucket or stream of this app, or `*` if CloudFormation generates the name. */
function nameOf(destination: CfnResource, property: string): string {
  const resource = resourceReferredTo(targetOf(destination));
  const name: unknown = resource && Reflect.get(resource, property);

  return typeof name === 'string' && !Token.isUnresolved(name) ? name : '*';
}
