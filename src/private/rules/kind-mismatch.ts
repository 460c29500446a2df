import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { LogType } from '../../log-type';
import { fail, warn } from '../cdk/messages';
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
    return fail(scope, 'resourceArnRequired', `resource must be left out for ${label}, got ${got}: CloudFormation has no type for it, `
      + `give resourceArn of the form '${expected.arnPattern}' instead`);
  }

  const rule = property === 'resource' ? 'resource must be' : 'resourceArn must be that of';
  return fail(scope, 'resourceKind', `${rule} ${expected.resourceType} for ${label}, got ${got}${hint(found)}`);
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

  const form = `'${expected.arnPattern}' for ${logType._label}, got '${print(Stack.of(scope), arn)}'`;
  if (canBeOf(expected, arn)) {
    const doubt = isPossible(expected, arn) ? 'AWS does not publish the log types of such a resource' : 'AWS documents no other form';
    warn(scope, 'resourceArnForm', `resourceArn should be of the form ${form}: ${doubt}`);
    return;
  }
  fail(scope, 'resourceArnKind', `resourceArn must be of the form ${form}${hint(kindOfArn(arn)) || construct(expected)}`);
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

/** Tests that an ARN is of a form that AWS says delivers logs, without publishing the log types. */
function isPossible({ possibleArnPattern }: ResourceKind, arn: string): boolean {
  return possibleArnPattern !== undefined && isOfPattern(arn, possibleArnPattern);
}

/** Returns the kind of the resource that an ARN names, as far as the ARN is known. */
export function kindOfArn(arn: string): NamedKind | undefined {
  return findKind(({ arnPattern }) => arnPattern !== undefined && isOfPattern(arn, arnPattern));
}

/** Returns the remedy for a wrong ARN: another ARN, or the construct. */
function construct({ resourceType }: ResourceKind): string {
  return resourceType === undefined ? '' : `: give one of that form, or the ${resourceType} as resource`;
}

/** Returns a hint with the log types of the kind of resource that the user has given. */
function hint(found: NamedKind | undefined): string {
  if (found === undefined) return '';
  const logTypes = Object.keys(found.kind.logTypes).map(logType => `${found.name}LogType.${logType}`);

  return `: its log types are ${logTypes.join(', ')}`;
}

function warnOfWildcard(scope: IConstruct, logType: LogType, arn: string): void {
  warn(scope, 'resourceArnWildcard', `resourceArn should name one resource for ${logType._label}, got '${arn}': AWS documents wildcards for `
    + 'Security Hub and Logs Insights only, whose log types take no ARN here');
}
