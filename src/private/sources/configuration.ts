import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { fail } from '../fail';
import { quoted } from '../text/quoted';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
const MAX_LENGTH = 255;
const MAX_LOG_TYPE_LENGTH = 255;
const LOG_TYPE = /^\w+$/;
const AS_SPELT = 'give it as PutDeliverySource takes it, such as ACCESS_LOGS';

/** Fails unless `logType` is spelt as the API spells log types. */
export function checkLogType(scope: IConstruct, logType: string): void {
  if (Token.isUnresolved(logType)) return;

  if (logType.length < 1 || logType.length > MAX_LOG_TYPE_LENGTH) {
    fail(scope, `logType must be 1 to ${MAX_LOG_TYPE_LENGTH} characters long, got ${logType.length} (${quoted(logType)}): ${AS_SPELT}`);
  }
  if (!LOG_TYPE.test(logType)) {
    fail(scope, `logType must contain only letters, digits and '_', got ${quoted(logType)}: ${AS_SPELT}`);
  }
}

/** Fails unless keys and values of a `deliverySourceConfiguration` have lengths that the API accepts. */
export function checkConfiguration(scope: IConstruct, configuration: { readonly [key: string]: string } | undefined): void {
  if (configuration === undefined || Token.isUnresolved(configuration)) return;

  for (const [key, value] of Object.entries(configuration)) {
    checkLength(scope, 'deliverySourceConfiguration keys', key);
    checkLength(scope, `deliverySourceConfiguration['${key}']`, value);
  }
}

function checkLength(scope: IConstruct, property: string, text: string): void {
  if (Token.isUnresolved(text)) return;

  if (text.length < 1 || text.length > MAX_LENGTH) {
    fail(scope, `${property} must be 1 to ${MAX_LENGTH} characters long, got ${text.length}: ${quoted(text)}`);
  }
}
