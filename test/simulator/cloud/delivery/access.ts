import type { Cloud } from '../cloud';
import { bucketArn, type Bucket, type Key } from '../neighbours';
import { isAllowed, type AccessRequest } from '../policy';
import { objectKey, s3Target } from './object-key';
import type { Delivery } from './records';

/** Whom the policies of destinations have to let in. */
const DELIVERY_SERVICE = { type: 'Service', id: 'delivery.logs.amazonaws.com' } as const;

/** The stream by which AWS finds out whether it may write to a log group (facts 1.0). */
const VALIDATION_STREAM = 'log_stream_created_by_aws_to_validate_log_delivery_subscriptions';

/** What the service-linked role of the log delivery service asks of a Firehose stream (facts 1.3). */
const STREAM_TAG = 'LogDeliveryEnabled';

/** Why the target of a delivery does not let it in; undefined if it does. */
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

  return bucket.encryption.kind === 'key' ? keyDenial(cloud, delivery, bucket, bucket.encryption.key) : undefined;
}

/**
 * Why logs cannot be read before they are delivered: the key of what logs lets neither its service encrypt them nor the
 * delivery service decrypt them (facts 1.5). Nothing is refused for it.
 */
export function sourceKeyDenial(cloud: Cloud, delivery: Delivery): string | undefined {
  const id = cloud.sourceKeys.get(delivery.source.resourceArn);
  const key = id === undefined ? undefined : findKey(cloud, id);
  if (key === undefined) return id && `key ${id} of ${delivery.source.resourceArn} does not exist`;

  const context = { 'kms:EncryptionContext:SourceArn': delivery.source.arn };
  const read = ['kms:Decrypt', 'kms:GenerateDataKey'].map(action => requestOf(delivery, action, key.arn, context));
  const write: AccessRequest = { ...read[1], principal: { type: 'Service', id: 'events.amazonaws.com' } };
  const denial = [...read, write].find(request => !isAllowed([key.policy], request));

  return denial && denied(`policy of key ${key.arn} of the source, for ${denial.principal.id}`, denial);
}

function findKey(cloud: Cloud, id: string): Key | undefined {
  return cloud.keys.get(id) ?? [...cloud.keys.values()].find(candidate => candidate.id === id);
}

function keyDenial(cloud: Cloud, delivery: Delivery, bucket: Bucket, id: string): string | undefined {
  const key = findKey(cloud, id);
  if (key === undefined) return `key ${id} of bucket ${bucket.name} does not exist`;

  // Of the five actions that AWS documents, the one that writing needs.
  const request = requestOf(delivery, 'kms:GenerateDataKey', key.arn, {
    'kms:ViaService': `s3.${bucket.region}.amazonaws.com`,
  });
  return isAllowed([key.policy], request) ? undefined : denied(`policy of key ${key.arn}`, request);
}

function logGroupDenial(cloud: Cloud, delivery: Delivery): string | undefined {
  const { resourceArn = '' } = delivery.destination;
  const environment = cloud.environment(delivery.destination);
  const name = resourceArn.replace(/:\*$/, '').split(':').slice(6).join(':');
  const logGroup = environment.logGroups.get(name);
  if (logGroup === undefined) return `log group ${name} does not exist`;

  const policies = [...environment.logPolicies.values(), ...(logGroup.policy === undefined ? [] : [logGroup.policy])];
  const stream = environment.arn('logs', `log-group:${name}:log-stream:${VALIDATION_STREAM}`);
  const denial = ['logs:CreateLogStream', 'logs:PutLogEvents']
    .map(action => requestOf(delivery, action, stream))
    .find(request => !isAllowed(policies, request));

  return denial && denied(`policies of log group ${name}`, denial);
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

function requestOf(
  { source }: Delivery,
  action: string,
  resource: string,
  context: AccessRequest['context'] = {},
): AccessRequest {
  return {
    principal: DELIVERY_SERVICE,
    action,
    resource,
    context: {
      'aws:SourceAccount': source.account,
      'aws:SourceArn': source.arn,
      'aws:SecureTransport': 'true',
      'aws:PrincipalIsAWSService': 'true',
      'aws:PrincipalServiceName': DELIVERY_SERVICE.id,
      ...context,
    },
  };
}

function denied(what: string, { action, resource, context }: AccessRequest): string {
  return `${what}: ${action} on ${resource} is not allowed for ${String(context['aws:SourceArn'])}`;
}
