// Tested by test/private/rules/suffix-path.test.ts, test/delivery-options.test.ts, test/destinations/s3.test.ts.
import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { LogType } from '../../log-type';
import { fail, quote, warn } from '../cdk/messages';
import { MAX_ARN_LENGTH } from '../model/arns';
import { DESTINATION_TITLES, type DestinationFacts } from '../model/destination-facts';
import type { S3PathOptions } from '../model/s3-paths';

/**
 * The characters that CloudFormation accepts in the ARN of a destination. Wildcards are not among them, because they
 * would widen the permissions in the bucket policy.
 */
const PREFIX = /^[\w#+=/:,.@-]*$/;

/** The maximum length of the ARN of a destination, minus the length of the shortest ARN of a bucket. */
const MAX_PREFIX_LENGTH = MAX_ARN_LENGTH - 'arn:aws:s3:::abc/'.length;

/** Fails unless `prefix` can be part of the ARN of a destination. */
export function checkPrefix(scope: IConstruct, prefix: string | undefined): void {
  if (prefix === undefined || Token.isUnresolved(prefix)) return;
  if (!PREFIX.test(prefix)) {
    fail(
      scope, 'prefixCharacters',
      `prefix '${prefix}' has invalid characters: use letters, digits and _#+=/:,.@-`,
    );
  }
  if (prefix.length > MAX_PREFIX_LENGTH) {
    fail(
      scope, 'prefixLength',
      `prefix has ${prefix.length} characters (${quote(prefix)}): use at most ${MAX_PREFIX_LENGTH}, or the ARN of `
      + `bucket and prefix exceeds ${MAX_ARN_LENGTH}`,
    );
  }
}

/** Fails if path options are set for a type of destination that has no paths. */
export function checkPathOptions(
  scope: IConstruct, options: S3PathOptions, type: DeliveryDestinationType | undefined,
): void {
  const { suffixPath, hiveCompatiblePath } = options;
  const hasNoPaths = type !== undefined && type !== DeliveryDestinationType.S3;
  if (hasNoPaths && suffixPath !== undefined && !Token.isUnresolved(suffixPath)) {
    fail(
      scope, 's3OnlyOption',
      `suffixPath does not apply to ${DESTINATION_TITLES[type]} (got '${suffixPath}'): remove it`,
    );
  }
  if (hasNoPaths && hiveCompatiblePath !== undefined) {
    fail(
      scope, 's3OnlyOption',
      `hiveCompatiblePath does not apply to ${DESTINATION_TITLES[type]} (got ${hiveCompatiblePath}): remove it`,
    );
  }
}

/** Warns of path options that cannot change while the destination stays the same: see `createOnlyPath()`. */
export function warnOfPathChange(
  scope: IConstruct, logType: LogType | undefined, destination: DestinationFacts, options: S3PathOptions,
): void {
  const keepsDefaultPrefix = destination.hasDefaultPrefix === true && destination.isHelper !== true;
  if (logType?._kind?.updateDropsPrefix !== true || !keepsDefaultPrefix) return;
  const given = Object.entries({ suffixPath: options.suffixPath, hiveCompatiblePath: options.hiveCompatiblePath })
    .filter(([, value]) => value !== undefined).map(([name]) => name);
  if (given.length === 0) return;

  warn(
    scope, 'pathChange',
    `a later change of ${given.join(' or ')} would drop the default prefix AWSLogs/<account>/CloudFront/, which the `
    + 'bucket policy allows: set prefix on the delivery destination, or use toS3(), which creates another '
    + 'destination for each path',
  );
}
