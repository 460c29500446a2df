import { type CfnResource, Token } from 'aws-cdk-lib/core';
import * as actions from './actions';
import { arnLike, knownArn, resourceReferredTo } from './known-arn';
import type { Permission } from './permission';

/** What the target of a delivery destination needs: that AWS may look whether it is let in, and that CloudFormation may let it in. */
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

/** L1s can leave the type out: AWS then takes it from the ARN. */
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

/** The literal name of the bucket or stream of this app that is delivered to; any where CloudFormation makes it. */
function nameOf(destination: CfnResource, property: string): string {
  const resource = resourceReferredTo(targetOf(destination));
  const name: unknown = resource && Reflect.get(resource, property);

  return typeof name === 'string' && !Token.isUnresolved(name) ? name : '*';
}
