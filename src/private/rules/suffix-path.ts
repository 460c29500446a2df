import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { nearest } from './nearest';
import type { LogType } from '../../log-type';
import { fail, warn } from '../cdk/messages';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_S3DeliveryConfiguration.html */
const MAX_LENGTH = 256;

/** The variable that only AWS itself can use. The variable for users has no hyphen. */
const RESERVED = '{account-id}';

/**
 * Fails unless AWS accepts `suffixPath`, as the template has it. Warns of variables that AWS does not list for the service.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
export function checkSuffixPath(scope: IConstruct, suffixPath: string | undefined, logType: LogType | undefined): void {
  if (suffixPath === undefined || Token.isUnresolved(suffixPath)) return;

  if (suffixPath.length > MAX_LENGTH) {
    fail(scope, 'suffixPathLength', `suffixPath must be at most ${MAX_LENGTH} characters long, got ${suffixPath.length}: '${suffixPath}'`);
  }
  if (suffixPath.includes(RESERVED)) {
    fail(scope, 'suffixPathReserved', `suffixPath must not contain ${RESERVED}, which is AWS's own, got '${suffixPath}': use {accountid}`);
  }
  // AWS refuses such a path with `Provided suffixPath is invalid`, for hive-compatible paths and for others.
  if (suffixPath.includes('=')) {
    fail(scope, 'suffixPathPartition', `suffixPath must not contain '=', got '${suffixPath}': leave out the names, as in '{yyyy}/{MM}/{dd}', and set `
      + 'hiveCompatiblePath to true, which makes year=2026/month=11/day=22 of it');
  }
  warnOfUnknownVariables(scope, suffixPath, logType);
}

/**
 * Warns of unbalanced braces, and of variables that AWS does not list for the service. Unknown variables may be valid,
 * because services can get new ones.
 */
function warnOfUnknownVariables(scope: IConstruct, suffixPath: string, logType: LogType | undefined): void {
  const known = logType?._kind?.suffixVariables?.map(name => `{${name}}`);
  const unknown = variablesOf(suffixPath).filter(variable => known !== undefined && !known.includes(variable));
  const findings = [
    ...unknown.map(variable => `suffixPath has ${variable}, which AWS does not list for ${logType?._label}${suggestion(variable, known ?? [])} `
      + `Known are ${known?.join(', ')}; AWS refuses others as 'Provided suffixPath is invalid'`),
    ...isUnbalanced(suffixPath) ? [`suffixPath has a brace without the other one: '${suffixPath}'. Variables are written as {yyyy}`] : [],
  ];

  findings.forEach(finding => { warn(scope, 'unknownPathVariable', finding); });
}

function suggestion(variable: string, known: readonly string[]): string {
  const [alike] = nearest(variable, known, 1);

  return alike === undefined ? '.' : `: did you mean ${alike}?`;
}

function isUnbalanced(suffixPath: string): boolean {
  return /[{}]/.test(suffixPath.replace(/\{[^{}]*\}/g, ''));
}

function variablesOf(suffixPath: string): string[] {
  return [...new Set(suffixPath.match(/\{[^{}]*\}/g) ?? [])];
}
