import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { LogType } from '../../log-type';
import { fail, quote, warn } from '../cdk/messages';
import { print } from '../cdk/print';
import { hasWildcard, isOfPattern, isOfService } from '../model/arn-pattern';
import { findKind, type NamedKind, type ResourceKind } from '../model/catalog';
import type { FoundResource } from '../model/logged-resource';

/**
 * Fails for a construct of another kind than the log type requires. `got` is the name of the construct in the message.
 */
export function failForConstruct(
  scope: IConstruct, { logType, property }: FoundResource, expected: ResourceKind, got: string, found?: NamedKind,
): never {
  const label = logType._label;
  if (expected.resourceType === undefined) {
    return fail(scope, 'resourceArnRequired', `resource is ${got}, but CloudFormation has no type with ${label}: `
      + `set resourceArn instead, of the form '${expected.arnPattern}'`);
  }

  const given = property === 'resource' ? 'resource is' : 'resourceArn is the ARN of';
  return fail(
    scope, 'resourceKind',
    `${given} ${got}, which has no ${label}: pass an ${expected.resourceType}${hint(found)}`,
  );
}

/**
 * Fails for an ARN that is known to be of another kind than the log type requires. Warns instead if AWS documents no
 * ARN for the kind. AWS refuses a wrong ARN with `This service is not allowed for this LogSource.`
 */
export function checkResourceArn(scope: IConstruct, logType: LogType, arn: string): void {
  const expected = logType._kind;
  if (expected?.arnPattern === undefined) return;
  if (isOfPattern(arn, expected.arnPattern)) {
    if (hasWildcard(arn)) warnOfWildcard(scope, logType, print(Stack.of(scope), arn));
    return;
  }

  const given = `resourceArn ${quote(print(Stack.of(scope), arn))}`;
  const form = `'${expected.arnPattern}'`;
  if (canBeOf(expected, arn)) {
    const problem = isPossible(expected, arn)
      ? `AWS does not publish the log types of ${given}: use an ${expected.resourceType}`
      : `${given} has a form that AWS does not document: use ${form}`;
    warn(scope, 'resourceArnForm', `${problem}, or acknowledge this warning if the logs arrive`);
    return;
  }
  fail(
    scope, 'resourceArnKind',
    `${given} has no ${logType._label}: use the form ${form}${hint(kindOfArn(arn)) || construct(expected)}`,
  );
}

/**
 * Tests that an ARN, as far as it is known, is or may be of a kind. AWS does not document the form of the ARNs of every
 * kind.
 */
export function canBeOf(kind: ResourceKind, arn: string): boolean {
  const { arnPattern, arnPatternInferred } = kind;

  return arnPattern === undefined || isOfPattern(arn, arnPattern) || isPossible(kind, arn)
    || (arnPatternInferred === true && isOfService(arn, arnPattern));
}

/** Tests that an ARN has a form for which AWS documents log delivery, but not the log types. */
function isPossible({ possibleArnPattern }: ResourceKind, arn: string): boolean {
  return possibleArnPattern !== undefined && isOfPattern(arn, possibleArnPattern);
}

/** Returns the kind of the resource that an ARN names, as far as the ARN is known. */
export function kindOfArn(arn: string): NamedKind | undefined {
  return findKind(({ arnPattern }) => arnPattern !== undefined && isOfPattern(arn, arnPattern));
}

/** Returns the remedy for a wrong ARN: another ARN, or the construct. */
function construct({ resourceType }: ResourceKind): string {
  return resourceType === undefined ? '' : `, or pass the ${resourceType} as resource`;
}

/** Returns a hint with the log types of the kind of resource that the user has given. */
function hint(found: NamedKind | undefined): string {
  return found === undefined ? '' : `, or use a log type of ${found.name}LogType`;
}

function warnOfWildcard(scope: IConstruct, logType: LogType, arn: string): void {
  warn(
    scope, 'resourceArnWildcard',
    `resourceArn '${arn}' has a wildcard, and AWS documents none for ${logType._label}: use the ARN of one resource`,
  );
}
