import type { Cloud } from '../cloud';
import { findKey } from '../keys';
import type { Bucket, LogGroup } from '../neighbours';
import { isAllowed, type AccessRequest } from '../policy';
import { denied, requestOf } from './access-request';
import type { Delivery } from './records';

/** The reason that the key of a bucket keeps a delivery out; undefined if it does not. */
export function bucketKeyDenial(cloud: Cloud, delivery: Delivery, bucket: Bucket): string | undefined {
  if (bucket.encryption.kind !== 'key') return undefined;
  const { key: id } = bucket.encryption;
  const key = findKey(cloud, id, bucket);
  if (key === undefined) return `key ${id} of bucket ${bucket.name} does not exist`;

  // Of the five actions that AWS documents, the one that writing needs.
  const request = requestOf(delivery, 'kms:GenerateDataKey', key.arn, {
    'kms:ViaService': `s3.${bucket.region}.amazonaws.com`,
  });
  return isAllowed([key.policy], request) ? undefined : denied(`policy of key ${key.arn}`, request);
}

/**
 * The reason that logs cannot be read before they are delivered: the key of the logged resource allows neither its
 * service to encrypt them nor the delivery service to decrypt them (facts 1.5). AWS refuses nothing for it.
 */
export function sourceKeyDenial(cloud: Cloud, delivery: Delivery): string | undefined {
  const id = cloud.sourceKeys.get(delivery.source.resourceArn);
  if (id === undefined) return undefined;
  const key = findKey(cloud, id, delivery.source);
  if (key === undefined) return `key ${id} of ${delivery.source.resourceArn} does not exist`;

  const context = { 'kms:EncryptionContext:SourceArn': delivery.source.arn };
  const read = ['kms:Decrypt', 'kms:GenerateDataKey'].map(action => requestOf(delivery, action, key.arn, context));
  const write: AccessRequest = { ...read[1], principal: { type: 'Service', id: 'events.amazonaws.com' } };
  const denial = [...read, write].find(request => !isAllowed([key.policy], request));

  return denial && denied(`policy of key ${key.arn} of the source, for ${denial.principal.id}`, denial);
}

/** The reason that CloudWatch Logs cannot use the key of a log group (facts 1.2); undefined if it can. */
export function logGroupKeyDenial(
  cloud: Cloud,
  { destination }: Delivery,
  { name, key: id }: LogGroup,
): string | undefined {
  if (id === undefined) return undefined;
  const key = findKey(cloud, id, destination);
  if (key === undefined) return `key ${id} of log group ${name} does not exist`;

  const arn = cloud.environment(destination).arn('logs', `log-group:${name}`);
  const denial = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey']
    .map((action): AccessRequest => ({
      principal: { type: 'Service', id: `logs.${destination.region}.amazonaws.com` },
      action,
      resource: key.arn,
      context: { 'kms:EncryptionContext:aws:logs:arn': arn },
    }))
    .find(request => !isAllowed([key.policy], request));

  return (
    denial &&
    `policy of key ${key.arn} of log group ${name}: ${denial.action} is not allowed for ${denial.principal.id}`
  );
}
