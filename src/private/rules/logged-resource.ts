import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { canBeOf, checkResourceArn, failForConstruct, kindOfArn } from './kind-mismatch';
import type { LogType } from '../../log-type';
import { fail } from '../cdk/messages';
import { print } from '../cdk/print';
import { checkArn } from '../model/arns';
import { namedKindOfType } from '../model/catalog';
import type { FoundResource, GivenResource, LoggedResource } from '../model/logged-resource';

/** Fails unless exactly one property names the logged resource, or none for an account-level log type. */
export function checkGivenResource(scope: IConstruct, { logType, resource, resourceArn }: GivenResource): void {
  if (logType._kind?.accountLevel === true) {
    const given = resource
      ? `resource '${resource.node.path}'`
      : resourceArn !== undefined && `resourceArn '${print(Stack.of(scope), resourceArn)}'`;
    if (given === false) return;
    fail(
      scope, 'accountLevelResource',
      `${logType._label} is a log type of the whole account and Region: remove ${given}`,
    );
  }

  if (resource !== undefined && resourceArn !== undefined) {
    fail(
      scope, 'resourceAndArn',
      `resource '${resource.node.path}' and resourceArn '${print(Stack.of(scope), resourceArn)}' are both set: remove `
      + 'one of them',
    );
  }
  if (resource === undefined && resourceArn === undefined) {
    fail(
      scope, 'resourceMissing',
      `neither resource nor resourceArn is set for ${logType._label}: ${resourceHint(logType)}`,
    );
  }
}

function resourceHint(logType: LogType): string {
  const { resourceType, arnPattern } = logType._kind ?? {};
  if (resourceType !== undefined) return `set resource to an ${resourceType}`;

  return arnPattern === undefined ? 'set resource, or resourceArn' : `set resourceArn, of the form '${arnPattern}'`;
}

/** Fails for a logged resource that has no ARN, or is of another kind than the log type requires. */
export function checkLoggedResource(scope: IConstruct, found: FoundResource): asserts found is LoggedResource {
  const { logType, construct, arn } = found;
  if (logType._kind?.accountLevel === true) return;
  if (construct !== undefined) {
    checkConstruct(scope, construct, found);
    return;
  }
  if (arn === undefined) return;

  checkArn(scope, 'resourceArn', arn);
  checkResourceArn(scope, logType, arn);
}

function checkConstruct(scope: IConstruct, construct: IConstruct, found: FoundResource): void {
  const { logType, arn, cfnResource } = found;
  const expected = logType._kind;
  if (expected !== undefined && cfnResource !== undefined && cfnResource.cfnResourceType !== expected.resourceType) {
    const { cfnResourceType } = cfnResource;
    failForConstruct(scope, found, expected, `${cfnResourceType} '${construct.node.path}'`, namedKindOfType(cfnResourceType));
  }
  if (arn === undefined) {
    if (expected !== undefined && cfnResource === undefined) {
      failForConstruct(scope, found, expected, `'${construct.node.path}'`);
    }
    fail(scope, 'resourceWithoutArn', `resource '${construct.node.path}' has no ARN: set resourceArn instead`);
  }

  // The ARN of an imported construct shows another kind of resource.
  if (expected !== undefined && cfnResource === undefined && !canBeOf(expected, arn)) {
    failForConstruct(scope, found, expected, `'${print(Stack.of(scope), arn)}'`, kindOfArn(arn));
  }
}
