import type { Cloud } from '../cloud';
import { bucketArn, type Bucket, type LogGroup } from '../neighbours';
import { isAllowed, type PolicyDocument } from '../policy';
import { denied, requestOf } from './access-request';
import { bucketKeyDenial } from './key-access';
import { objectKey, s3Target } from './object-key';
import type { Delivery } from './records';

/** The stream by which AWS finds out whether it may write to a log group (facts 1.0). */
const VALIDATION_STREAM = 'log_stream_created_by_aws_to_validate_log_delivery_subscriptions';

/** The tag that the service-linked role of the log delivery service requires on a delivery stream (facts 1.3). */
const STREAM_TAG = 'LogDeliveryEnabled';

/** Returns the reason why the target of a delivery denies access. Undefined if it does not. */
export function denialOf(cloud: Cloud, delivery: Delivery): string | undefined {
  switch (delivery.destination.type) {
    case 'S3':
      return bucketDenial(cloud, delivery);
    case 'CWL':
      return logGroupDenial(cloud, delivery);
    case 'FH':
      return streamDenial(cloud, delivery);
    case 'XRAY':
      return xrayDenial(cloud, delivery);
  }
}

/** The bucket of a delivery, if it exists. */
export function bucketOf(cloud: Cloud, { destination }: Delivery): Bucket | undefined {
  return destination.type === 'S3' ? cloud.buckets.get(s3Target(destination.resourceArn ?? '').bucket) : undefined;
}

/** The log group of a delivery, if it exists. */
export function logGroupOf(cloud: Cloud, delivery: Delivery): LogGroup | undefined {
  const { destination } = delivery;

  return destination.type === 'CWL' ? cloud.environment(destination).logGroups.get(logGroupName(delivery)) : undefined;
}

function bucketDenial(cloud: Cloud, delivery: Delivery): string | undefined {
  const { bucket: name } = s3Target(delivery.destination.resourceArn ?? '');
  const bucket = cloud.buckets.get(name);
  if (bucket === undefined) return `bucket ${name} does not exist`;
  if (bucket.deniesWrites) return `bucket ${name} denies all writes, because it has been emptied`;

  const request = requestOf(delivery, 's3:PutObject', bucketArn(bucket, objectKey(delivery)), {
    's3:x-amz-acl': 'bucket-owner-full-control',
  });
  if (!isAllowed(bucket.policy === undefined ? [] : [bucket.policy], request)) {
    return denied(`policy of bucket ${name}`, request);
  }

  return bucketKeyDenial(cloud, delivery, bucket);
}

function logGroupDenial(cloud: Cloud, delivery: Delivery): string | undefined {
  const environment = cloud.environment(delivery.destination);
  const name = logGroupName(delivery);
  const logGroup = environment.logGroups.get(name);
  if (logGroup === undefined) return `log group ${name} does not exist`;

  if (cloud.switches.vendedLogsGranted && name.startsWith('/aws/vendedlogs/')) return undefined;

  const policies = [...environment.logPolicies.values(), ...ownPolicies(cloud, logGroup)];
  const stream = environment.arn('logs', `log-group:${name}:log-stream:${VALIDATION_STREAM}`);
  const denial = ['logs:CreateLogStream', 'logs:PutLogEvents']
    .map(action => requestOf(delivery, action, stream))
    .find(request => !isAllowed(policies, request));

  return denial && denied(`policies of log group ${name}`, denial);
}

/** The own policy of a log group, if AWS understands it. */
function ownPolicies({ switches }: Cloud, { policy }: LogGroup): PolicyDocument[] {
  if (policy === undefined) return [];
  const hasPattern = /:log-group:[^:"]*\*[^:"]*:/.test(typeof policy === 'string' ? policy : JSON.stringify(policy));

  return hasPattern && !switches.ownPolicyPatterns ? [] : [policy];
}

function logGroupName({ destination: { resourceArn = '' } }: Delivery): string {
  return resourceArn.replace(/:\*$/, '').split(':').slice(6).join(':');
}

function streamDenial(cloud: Cloud, delivery: Delivery): string | undefined {
  const { resourceArn = '' } = delivery.destination;
  const [, , , region, account] = resourceArn.split(':');
  const stream = cloud.environment({ account, region }).streams.get(resourceArn.split('/')[1]);
  if (stream === undefined) return `delivery stream ${resourceArn} does not exist`;
  if (stream.type !== 'DirectPut') return `delivery stream ${resourceArn} is ${stream.type}, not DirectPut`;

  return stream.tags.get(STREAM_TAG) === 'true'
    ? undefined
    : `delivery stream ${resourceArn} has no tag ${STREAM_TAG}=true`;
}

function xrayDenial(cloud: Cloud, delivery: Delivery): string | undefined {
  const environment = cloud.environment(delivery.destination);
  if (environment.traceSegmentDestination !== 'CloudWatchLogs') return 'Transaction Search is off';

  const request = requestOf(delivery, 'xray:PutTraceSegments', environment.arn('xray', 'segments'), {
    'logs:LogGeneratingResourceArns': [delivery.source.resourceArn],
  });
  return isAllowed([...environment.xrayPolicies.values()], request) ? undefined : denied('X-Ray policies', request);
}
