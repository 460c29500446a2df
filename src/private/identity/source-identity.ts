// Tested by test/identity.test.ts, test/identity-names.test.ts.
import type { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Token } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { followInName } from './followed-names';
import { assignLogicalId } from './logical-ids';
import { MAX_NAME_LENGTH, readableName, uniqueName } from './names';
import { failForSecondSource } from './source-register';
import { textWithoutReferences } from '../cdk/tokens';
import type { GeneratedId } from '../model/catalog';
import { createOnlyValues } from '../model/create-only-values';
import { type Identity, identityOf, stackIdentity } from '../model/identity';
import { idOf, type LoggedResource } from '../model/logged-resource';

/** Returns the identity of a delivery source. AWS identifies it by its resource and log type. */
export function sourceIdentity(scope: IConstruct, { logType, cfnResource, arn }: LoggedResource): Identity | undefined {
  const identity = logType._kind?.accountLevel === true
    ? stackIdentity(scope, logType._kind.title)
    : identityOf(scope, cfnResource, () => arn);

  return identity?.with(undefined, [logType.value]);
}

/**
 * Returns the name of a delivery source, which changes when CloudFormation replaces its resource.
 *
 * `PutDeliverySource` refuses a name that it knows with another resource: `Update to existing Delivery Source with new
 * ResourceId is not allowed`. So a replaced resource needs a delivery source of another name in the same deployment.
 * The name carries the resource's generated id, where it has one, or else a hash of its create-only properties. A
 * source without an identity is named by its path.
 */
export function sourceName(scope: Construct, identity: Identity | undefined, logged: LoggedResource): string {
  const { logType, cfnResource } = logged;
  if (identity === undefined) return uniqueName(scope, '', [logType.value]);
  if (cfnResource === undefined) return readableName(scope, identity.readable, identity.key);
  if (logType._kind?.generatedId !== undefined) return nameWithId(scope, identity, logged, logType._kind.generatedId);

  // Properties and logical IDs can change until the template is written, also after the name has been resolved.
  return textWithoutReferences(() => readableName(scope, identity.readable, [
    ...identity.key, JSON.stringify(createOnlyValues(cfnResource)),
  ]));
}

/** Gives the L1 of a source with a generated id in its name another name, if the logical id of its resource changes. */
export function followLoggedResource(
  scope: Construct, resource: CfnDeliverySource, identity: Identity, logged: LoggedResource,
): void {
  const generatedId = logged.logType._kind?.generatedId;
  if (logged.cfnResource === undefined || generatedId === undefined) return;

  followInName(resource, { resources: identity.resources, newName: () => nameWithId(scope, identity, logged, generatedId) });
}

function nameWithId(scope: Construct, identity: Identity, logged: LoggedResource, generatedId: GeneratedId): string {
  const { logType, cfnResource, arn } = logged;
  const { splits, maxLength } = generatedId;
  const isOneSplit = splits.length === 1 && cfnResource !== undefined && logType._kind !== undefined;
  const id = (isOneSplit ? idOf(cfnResource, logType._kind) : undefined) ?? selectPart(arn, splits);

  return `${readableName(scope, identity.readable, identity.key, MAX_NAME_LENGTH - maxLength - '-'.length)}-${id}`;
}

/**
 * Gives a delivery source a logical id and a name that follow the logged resource and not the path of the construct.
 */
export function assignSourceId(
  scope: Construct, resource: CfnDeliverySource, identity: Identity | undefined, logged: LoggedResource,
): void {
  if (identity === undefined) return;

  assignLogicalId(scope, {
    resource, identity, suffix: 'Source', failFor: (source, other) => failForSecondSource(source, other, logged),
  });
}

/** Selects a part of an ARN as `Fn.select` and `Fn.split` do, with one token instead of two for each of them. */
function selectPart(arn: string, splits: GeneratedId['splits']): string {
  const part = splits.reduce<unknown>((text, [separator, index]) => ({
    'Fn::Select': [index, { 'Fn::Split': [separator, text] }],
  }), arn);

  return Token.asString(part);
}
