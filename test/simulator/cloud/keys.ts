import type { Cloud } from './cloud';
import type { Key } from './neighbours';
import type { Environment } from '../engine/handler';

/**
 * Returns the customer managed key with an ID, an ARN, an alias name or the ARN of an alias.
 *
 * @param environment the account and Region of the resource that names the key, unless it names the key by ARN
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id
 */
export function findKey(cloud: Cloud, identifier: string, environment: Environment): Key | undefined {
  const arn = keyArn(cloud, identifier, environment);

  return cloud.keys.get(cloud.aliases.get(arn) ?? arn);
}

/** The ARN of a key or an alias that may be named in a shorter way. */
export function keyArn(cloud: Cloud, identifier: string, environment: Environment): string {
  if (identifier.startsWith('arn:')) return identifier;

  return cloud.environment(environment).arn('kms', identifier.startsWith('alias/') ? identifier : `key/${identifier}`);
}
