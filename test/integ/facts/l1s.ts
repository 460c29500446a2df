import { CfnEventBus } from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { Aws, RemovalPolicy, type Stack } from 'aws-cdk-lib/core';

// Experiments use L1s: the library refuses, or makes right, much of what they try. Logical IDs are the IDs of the constructs.

/** The beginning of all names. */
export const PREFIX = 'log-delivery-facts';

/** An event bus that logs all events. */
export function newBus(stack: Stack, id = 'Bus'): CfnEventBus {
  return new CfnEventBus(stack, id, { name: `${PREFIX}-${id}`, logConfig: { level: 'TRACE', includeDetail: 'FULL' } });
}

/** A delivery source of a resource that is given by its ARN. */
export function newSource(stack: Stack, id: string, resourceArn: string, logType = 'INFO_LOGS', name = `${PREFIX}-${id}`): logs.CfnDeliverySource {
  return new logs.CfnDeliverySource(stack, id, { name, resourceArn, logType });
}

/** A delivery destination. */
export function newDestination(
  stack: Stack, id: string, deliveryDestinationType: string, destinationResourceArn?: string,
): logs.CfnDeliveryDestination {
  return new logs.CfnDeliveryDestination(stack, id, { name: `${PREFIX}-${id}`, deliveryDestinationType, destinationResourceArn });
}

/** A delivery of a source to a destination. */
export function newDelivery(
  stack: Stack, id: string, source: logs.CfnDeliverySource, destination: logs.CfnDeliveryDestination,
  options: Pick<logs.CfnDeliveryProps, 'recordFields' | 's3SuffixPath'> = {},
): logs.CfnDelivery {
  return new logs.CfnDelivery(stack, id, { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn, ...options });
}

/** A bucket to which the delivery service can write everything, with its policy. */
export function newBucket(stack: Stack, id = 'Bucket', bucketName?: string): { readonly bucket: CfnBucket; readonly policy: CfnBucketPolicy } {
  const bucket = new CfnBucket(stack, id, { bucketName });
  bucket.applyRemovalPolicy(RemovalPolicy.DESTROY);
  const policy = new CfnBucketPolicy(stack, `${id}Policy`, {
    bucket: bucket.ref,
    policyDocument: document({ Action: 's3:PutObject', Resource: `${bucket.attrArn}/*` }),
  });

  return { bucket, policy };
}

/** The name of a log group. Undefined is a name that CloudFormation generates. */
export interface LogGroupOptions {
  readonly logGroupName?: string;
  /** The name in its own policy. Undefined is a log group without a policy. */
  readonly nameInPolicy?: string;
}

/** A log group, with its own policy or without one. */
export function newLogGroup(stack: Stack, id: string, { logGroupName, nameInPolicy }: LogGroupOptions = {}): logs.CfnLogGroup {
  const logGroup = new logs.CfnLogGroup(stack, id, {
    logGroupName,
    resourcePolicyDocument: nameInPolicy === undefined ? undefined : document({
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: `arn:${Aws.PARTITION}:logs:${stack.region}:${stack.account}:log-group:${nameInPolicy}:log-stream:*`,
    }),
  });
  logGroup.applyRemovalPolicy(RemovalPolicy.DESTROY);

  return logGroup;
}

function document(statement: object): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, ...statement }] };
}
