// Tested by test/destinations/s3-bucket-policy.test.ts, test/destinations/cloudfront.test.ts.
import { Token } from 'aws-cdk-lib/core';
import type { LogType } from '../../log-type';

/** The options that decide the keys of delivered objects. */
export interface S3PathOptions {
  readonly suffixPath?: string;
  readonly hiveCompatiblePath?: boolean;
}

/** Removes the slashes at both ends of a part of a path: AWS adds them itself. */
export function trimSlashes(path: string | undefined): string | undefined {
  if (path === undefined || Token.isUnresolved(path)) return path;

  return path.replace(/^\/+|\/+$/g, '') || undefined;
}

/**
 * Returns the suffix path as the template must have it: without slashes at the ends, because AWS adds them itself.
 *
 * The path of CloudFront to a bucket without a prefix is returned unchanged. AWS moves the logs whenever it updates
 * such a delivery, and removing a slash from the path of an existing delivery would be an update. An unknown log type
 * may belong to CloudFront, and an unknown destination may be a bucket without a prefix.
 */
export function writtenSuffixPath(
  suffixPath: string | undefined, logType: LogType | undefined, hasDefaultPrefix: boolean | undefined,
): string | undefined {
  const canMove = hasDefaultPrefix !== false && (logType?._kind === undefined || logType._kind.updateDropsPrefix === true);
  if (!canMove) return trimSlashes(suffixPath);

  return suffixPath === '' ? undefined : suffixPath;
}

/**
 * Returns the parts of the path that cannot change while the destination stays the same.
 *
 * For CloudFront without a prefix, AWS puts `AWSLogs/<account>/CloudFront/` before the suffix when it creates the
 * delivery, and leaves it out when it updates the delivery. Logs then go to a path that the bucket policy does not
 * allow (https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2274).
 */
export function createOnlyPath(
  logType: LogType | undefined,
  options: S3PathOptions & { readonly prefix?: string },
): string[] {
  if (logType?._kind?.updateDropsPrefix !== true || trimSlashes(options.prefix) !== undefined) return [];

  return [options.suffixPath ?? '', String(options.hiveCompatiblePath ?? false)];
}

/** Returns patterns for the keys of all objects of an account, for hive-compatible paths and for other paths. */
export function objectPatterns(account: string, prefix: string | undefined): string[] {
  return [...new Set([false, true].map(hive => objectPattern(account, prefix, hive)))];
}

/**
 * Returns the pattern for the keys of all objects that a delivery writes.
 *
 * A prefix replaces the default prefix of AWS, which names the account differently in hive-compatible paths.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function objectPattern(
  account: string,
  prefix: string | undefined,
  hiveCompatiblePath: boolean | undefined,
): string {
  if (prefix !== undefined) return `${prefix}/*`;

  return hiveCompatiblePath === true ? `AWSLogs/aws-account-id=${account}/*` : `AWSLogs/${account}/*`;
}
