import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { checkEncryptionKey } from './encryption-key';
import { checkGivenResource } from './logged-resource';
import { checkPrerequisites } from './prerequisites';
import { checkResourceEnvironment } from './resource-environment';
import { checkLoggedStage } from './stages';
import type { DeliverySourceProps } from '../../delivery-source-props';
import type { LogType } from '../../log-type';
import { fail, quote, warn } from '../cdk/messages';
import { rootStack } from '../cdk/nested-stacks';
import { WarnedTogether } from '../cdk/warned-together';
import { registerName } from '../identity/explicit-names';
import { checkName } from '../identity/names';
import { registerSource } from '../identity/source-register';
import type { LoggedResource } from '../model/logged-resource';
import { wayOut } from '../model/of-mixin';

/** Fails unless the properties of a delivery source are valid. Does not check the logged resource itself. */
export function checkSourceProps(source: IConstruct, props: DeliverySourceProps): void {
  checkName(source, 'deliverySourceName', props.deliverySourceName);
  checkLogType(source, props.logType.value);
  checkConfiguration(source, props.deliverySourceConfiguration);
  checkRegion(source, props.logType);
  checkGivenResource(source, props);
  checkEncryptionKey(source, props.encryptionKey);
}

/**
 * Fails if the logged resource cannot have this delivery source, or if the app has another source for the same logs or
 * with the same name.
 */
export function checkSource(source: IConstruct, props: DeliverySourceProps, logged: LoggedResource): void {
  checkResourceEnvironment(source, logged);
  checkLoggedStage(source, logged);
  registerSource(source, logged);
  registerName(source, 'deliverySourceName', props.deliverySourceName);
  checkPrerequisites(source, logged);
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
const MAX_LENGTH = 255;
const MAX_LOG_TYPE_LENGTH = 255;
const LOG_TYPE = /^\w+$/;

/** Fails unless the API accepts the spelling of `logType`. */
export function checkLogType(scope: IConstruct, logType: string): void {
  if (Token.isUnresolved(logType)) return;

  if (logType.length < 1 || logType.length > MAX_LOG_TYPE_LENGTH) {
    fail(
      scope, 'logTypeLength',
      `logType has ${logType.length} characters (${quote(logType)}): use 1 to ${MAX_LOG_TYPE_LENGTH}, as in ACCESS_LOGS`,
    );
  }
  if (!LOG_TYPE.test(logType)) {
    fail(
      scope, 'logTypeCharacters',
      `logType ${quote(logType)} has invalid characters: use letters, digits and '_', as in ACCESS_LOGS`,
    );
  }
}

/** Fails unless the API accepts the lengths of the keys and values of a `deliverySourceConfiguration`. */
export function checkConfiguration(
  scope: IConstruct, configuration: { readonly [key: string]: string } | undefined,
): void {
  if (configuration === undefined || Token.isUnresolved(configuration)) return;

  for (const [key, value] of Object.entries(configuration)) {
    checkLength(scope, 'a key of deliverySourceConfiguration', key);
    checkLength(scope, `deliverySourceConfiguration['${key}']`, value);
  }
}

function checkLength(scope: IConstruct, property: string, text: string): void {
  if (Token.isUnresolved(text)) return;

  if (text.length < 1 || text.length > MAX_LENGTH) {
    fail(
      scope, 'configurationLength',
      `${property} has ${text.length} characters (${quote(text)}): use 1 to ${MAX_LENGTH}`,
    );
  }
}

/** A stack whose Region is not known, and a log type that needs one Region. */
interface UnknownRegion {
  readonly stack: Stack;
  readonly only: string;
  readonly label: string;
}

/** A stack has one warning, because its Region is given once. */
const UNKNOWN_REGIONS = new WarnedTogether<UnknownRegion>(({ stack, only }) => `${stack.node.addr} ${only}`, (first, all) => {
  const labels = [...new Set(all.map(({ label }) => label))].join(' and ');
  const [{ only }] = all;
  warn(
    first, 'regionUnknown',
    `the Region of the stack is not known, but must be ${only} for ${labels}: set env: { region: '${only}' } on the `
    + 'stack (an S3 bucket can be in any Region)',
  );
});

/**
 * Fails if a log type can have delivery sources in only one Region, and the stack is in another one. Warns if the
 * Region of the stack is not known.
 *
 * AWS refuses such a source with `PutDeliverySource action is not supported for this LogType in region eu-west-1`.
 */
export function checkRegion(scope: IConstruct, logType: LogType): void {
  const { region } = Stack.of(scope);
  const only = logType._kind?.region;
  if (only === undefined || region === only) return;
  if (Token.isUnresolved(region)) {
    UNKNOWN_REGIONS.add(scope, { stack: rootStack(Stack.of(scope)), only, label: logType._label });
    return;
  }

  fail(
    scope, 'sourceRegion',
    `the stack is in ${region}, but ${logType._label} needs ${only}: create the delivery source in a stack there (an `
    + `S3 bucket can be in any Region)${wayOut(scope)}`,
  );
}
