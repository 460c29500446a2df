import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { nearest } from './nearest';
import type { LogType } from '../../log-type';
import { fail, quote, warn } from '../cdk/messages';

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
    fail(
      scope, 'suffixPathLength',
      `suffixPath has ${suffixPath.length} characters (${quote(suffixPath)}): use at most ${MAX_LENGTH}`,
    );
  }
  if (suffixPath.includes(RESERVED)) {
    fail(
      scope, 'suffixPathReserved',
      `suffixPath '${suffixPath}' contains ${RESERVED}, which only AWS can use: use {accountid}`,
    );
  }
  // AWS refuses such a path with `Provided suffixPath is invalid`, for hive-compatible paths and for others.
  if (suffixPath.includes('=')) {
    fail(
      scope, 'suffixPathPartition',
      `suffixPath '${suffixPath}' contains '=': use hiveCompatiblePath: true, with which AWS makes `
      + 'year=2026/month=11/day=22 of {yyyy}/{MM}/{dd}',
    );
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
    ...unknown.map(variable => `suffixPath contains ${variable}, which AWS does not list for ${logType?._label} and `
      + `may refuse: use one of ${nearestFirst(variable, known ?? []).join(', ')}`),
    ...isUnbalanced(suffixPath)
      ? [`suffixPath '${suffixPath}' has an unbalanced brace: write variables as {yyyy}`]
      : [],
  ];

  findings.forEach(finding => { warn(scope, 'unknownPathVariable', finding); });
}

/** Returns the known variables, the most similar one first. */
function nearestFirst(variable: string, known: readonly string[]): string[] {
  return [...new Set([...nearest(variable, known, 1), ...known])];
}

function isUnbalanced(suffixPath: string): boolean {
  return /[{}]/.test(suffixPath.replace(/\{[^{}]*\}/g, ''));
}

function variablesOf(suffixPath: string): string[] {
  return [...new Set(suffixPath.match(/\{[^{}]*\}/g) ?? [])];
}
