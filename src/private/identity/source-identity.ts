import { type CfnResource, Lazy, Token } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { assignLogicalId } from './logical-ids';
import { MAX_NAME_LENGTH, readableName, uniqueName } from './names';
import { failForSecondSource } from './source-register';
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
 * `PutDeliverySource` refuses an existing name with another resource: `Update to existing Delivery Source with new
 * ResourceId is not allowed`. So a replaced resource needs a delivery source of another name in the same deployment.
 * The name contains the resource's generated id, if it has one, or else a hash of its create-only properties. The name
 * of a source without an identity follows its path.
 */
export function sourceName(
  scope: Construct,
  identity: Identity | undefined,
  { logType, cfnResource, arn }: LoggedResource,
): string {
  if (identity === undefined) return uniqueName(scope, '', [logType.value]);
  const kind = logType._kind;
  if (cfnResource === undefined) return readableName(scope, identity.readable, identity.key);
  if (kind?.generatedId !== undefined) {
    const { splits, maxLength } = kind.generatedId;
    const id = (splits.length === 1 ? idOf(cfnResource, kind) : undefined) ?? selectPart(arn, splits);
    return `${readableName(scope, identity.readable, identity.key, MAX_NAME_LENGTH - maxLength - '-'.length)}-${id}`;
  }

  // The properties can change until the template is made.
  return Lazy.string({
    produce: () => readableName(scope, identity.readable, [
      ...identity.key, JSON.stringify(createOnlyValues(cfnResource)),
    ]),
  });
}

/** Gives a delivery source a logical id that follows the logged resource and not the path of the construct. */
export function assignSourceId(scope: IConstruct, resource: CfnResource, identity: Identity | undefined, logged: LoggedResource): void {
  if (identity === undefined) return;

  assignLogicalId(scope, { resource, identity, suffix: 'Source', failFor: (source, other) => failForSecondSource(source, other, logged) });
}

/** Selects a part of an ARN as `Fn.select` and `Fn.split` do, with one token instead of two for each of them. */
function selectPart(arn: string, splits: GeneratedId['splits']): string {
  const part = splits.reduce<unknown>((text, [separator, index]) => ({
    'Fn::Select': [index, { 'Fn::Split': [separator, text] }],
  }), arn);

  return Token.asString(part);
}
