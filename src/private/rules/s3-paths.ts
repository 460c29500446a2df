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
  if (!PREFIX.test(prefix)) fail(scope, 'prefixCharacters', `prefix must contain only letters, digits and _#+=/:,.@-, got '${prefix}'`);
  if (prefix.length > MAX_PREFIX_LENGTH) {
    fail(scope, 'prefixLength', `prefix must be at most ${MAX_PREFIX_LENGTH} characters long, got ${prefix.length} (${quote(prefix)}): the ARN of the destination, `
      + `bucket and prefix, has no more than ${MAX_ARN_LENGTH}`);
  }
}

/** Fails if path options are set for a type of destination that has no paths. */
export function checkPathOptions(
  scope: IConstruct, options: S3PathOptions, type: DeliveryDestinationType | undefined,
): void {
  const { suffixPath, hiveCompatiblePath } = options;
  const hasNoPaths = type !== undefined && type !== DeliveryDestinationType.S3;
  if (hasNoPaths && suffixPath !== undefined && !Token.isUnresolved(suffixPath)) {
    fail(scope, 's3OnlyOption', `suffixPath must be left out for a destination that is not S3, got '${suffixPath}' for ${DESTINATION_TITLES[type]}: leave it out`);
  }
  if (hasNoPaths && hiveCompatiblePath !== undefined) {
    fail(scope, 's3OnlyOption', `hiveCompatiblePath must be left out for a destination that is not S3, got ${hiveCompatiblePath} for ${DESTINATION_TITLES[type]}: leave it out`);
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

  warn(scope, 'pathChange', `${given.join(' and ')} should not change for ${logType._label} to a bucket without a prefix: AWS then leaves out `
    + 'AWSLogs/<account>/CloudFront/, and logs go where the policy of the bucket lets nobody write. Give the delivery destination a prefix, or '
    + 'use toS3(), which makes another destination whenever the path changes');
}
