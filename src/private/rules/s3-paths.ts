import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { LogType } from '../../log-type';
import { fail, quoted, warn } from '../cdk/messages';
import { MAX_ARN_LENGTH } from '../model/arns';
import { DESTINATION_TITLES } from '../model/destination-facts';

/** What CloudFormation takes in the ARN of a destination: no wildcards, which would open the bucket's policy. */
const PREFIX = /^[\w#+=/:,.@-]*$/;

/** What the shortest ARN of a bucket leaves of the longest ARN of a destination. */
const MAX_PREFIX_LENGTH = MAX_ARN_LENGTH - 'arn:aws:s3:::abc/'.length;

/** Fails unless `prefix` can be a part of the ARN of a destination. */
export function checkPrefix(scope: IConstruct, prefix: string | undefined): void {
  if (prefix === undefined || Token.isUnresolved(prefix)) return;
  if (!PREFIX.test(prefix)) fail(scope, `prefix must contain only letters, digits and _#+=/:,.@-, got '${prefix}'`);
  if (prefix.length > MAX_PREFIX_LENGTH) {
    fail(scope, `prefix must be at most ${MAX_PREFIX_LENGTH} characters long, got ${prefix.length} (${quoted(prefix)}): the ARN of the destination, `
      + `bucket and prefix, has no more than ${MAX_ARN_LENGTH}`);
  }
}

/** A part of a path: AWS puts the slashes around it. */
export function withoutSlashes(path: string | undefined): string | undefined {
  if (path === undefined || Token.isUnresolved(path)) return path;

  return path.replace(/^\/+|\/+$/g, '') || undefined;
}

/** How the paths of delivered objects are made. */
export interface S3PathOptions {
  readonly suffixPath?: string;
  readonly hiveCompatiblePath?: boolean;
}

/** Fails unless path options are left out for destinations that have no paths. */
export function checkPathOptions(scope: IConstruct, options: S3PathOptions, type: DeliveryDestinationType | undefined): void {
  const { suffixPath, hiveCompatiblePath } = options;
  const hasNoPaths = type !== undefined && type !== DeliveryDestinationType.S3;
  if (hasNoPaths && suffixPath !== undefined && !Token.isUnresolved(suffixPath)) {
    fail(scope, `suffixPath must be left out for a destination that is not S3, got '${suffixPath}' for ${DESTINATION_TITLES[type]}: leave it out`);
  }
  if (hasNoPaths && hiveCompatiblePath !== undefined) {
    fail(scope, `hiveCompatiblePath must be left out for a destination that is not S3, got ${hiveCompatiblePath} for ${DESTINATION_TITLES[type]}: leave it out`);
  }
}

/**
 * What of the path cannot change as long as the destination is the same one.
 *
 * For CloudFront without a prefix, AWS puts `AWSLogs/<account>/CloudFront/` before the suffix when it creates the delivery,
 * and leaves it out when it updates it: logs then go where the bucket's policy lets nobody write
 * (https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2274).
 */
export function pathThatCannotChange(logType: LogType | undefined, options: S3PathOptions & { readonly prefix?: string }): string[] {
  if (logType?._kind?.updateDropsPrefix !== true || withoutSlashes(options.prefix) !== undefined) return [];

  return [withoutSlashes(options.suffixPath) ?? '', String(options.hiveCompatiblePath ?? false)];
}

/** Warns of a path that cannot change as long as the destination is the same one, as `pathThatCannotChange` tells. */
export function warnOfPathChange(
  scope: IConstruct, logType: LogType | undefined, { keepsDefaultPrefix }: { readonly keepsDefaultPrefix?: boolean }, options: S3PathOptions,
): void {
  if (logType?._kind?.updateDropsPrefix !== true || keepsDefaultPrefix !== true) return;
  const given = Object.entries({ suffixPath: options.suffixPath, hiveCompatiblePath: options.hiveCompatiblePath })
    .filter(([, value]) => value !== undefined).map(([name]) => name);
  if (given.length === 0) return;

  warn(scope, 'pathChange', `${given.join(' and ')} should not change for ${logType._label} to a bucket without a prefix: AWS then leaves out `
    + 'AWSLogs/<account>/CloudFront/, and logs go where the policy of the bucket lets nobody write. Give the delivery destination a prefix, or '
    + 'use toS3(), which makes another destination whenever the path changes');
}

/** Patterns of the keys of all objects that deliveries of an account may write: whether their paths are hive-compatible is not known. */
export function objectPatterns(account: string, prefix: string | undefined): string[] {
  return [...new Set([false, true].map(hive => objectPattern(account, prefix, hive)))];
}

/**
 * The pattern of the keys of all objects that a delivery writes.
 *
 * A prefix takes the place of AWS's default. Without one, a hive-compatible path names the account in its own way.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function objectPattern(account: string, prefix: string | undefined, hiveCompatiblePath: boolean | undefined): string {
  if (prefix !== undefined) return `${prefix}/*`;

  return hiveCompatiblePath === true ? `AWSLogs/aws-account-id=${account}/*` : `AWSLogs/${account}/*`;
}
