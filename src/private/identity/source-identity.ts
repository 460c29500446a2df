import { Lazy, Token } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { MAX_NAME_LENGTH, readableName, uniqueName } from './names';
import { cfnResourceOf } from '../cdk/cfn-resource';
import type { GeneratedId } from '../model/catalog';
import { createOnlyValues } from '../model/create-only-values';
import { type Identity, identityOf, stackIdentity } from '../model/identity';
import { idOf, type LoggedResource } from '../model/logged-resource';

/** The identity of a delivery source: AWS knows it by its resource and log type. */
export function sourceIdentity(scope: IConstruct, props: LoggedResource, resourceArn: string): Identity | undefined {
  const { logType, resource } = props;
  const identity = logType._kind?.accountLevel === true
    ? stackIdentity(scope, logType._kind.title)
    : identityOf(scope, resource && cfnResourceOf(resource), () => resourceArn);

  return identity?.with(undefined, [logType.value]);
}

/**
 * The name of a delivery source, which is another one when its resource is.
 *
 * `PutDeliverySource` refuses a name that it knows with another resource: `Update to existing Delivery Source with new
 * ResourceId is not allowed`. So a resource that CloudFormation replaces needs a delivery source of another name, in the
 * same deployment. Its id tells, where AWS generates one; and otherwise the properties with which it is replaced. What has no
 * identity is named by its path.
 */
export function sourceName(scope: Construct, identity: Identity | undefined, { logType, resource }: LoggedResource, resourceArn: string): string {
  if (identity === undefined) return uniqueName(scope, '', [logType.value]);
  const cfnResource = resource && cfnResourceOf(resource);
  const kind = logType._kind;
  if (cfnResource === undefined) return readableName(scope, identity.readable, identity.key);
  if (kind?.generatedId !== undefined) {
    const { splits, maxLength } = kind.generatedId;
    const id = (splits.length === 1 ? idOf(cfnResource, kind) : undefined) ?? pieceOf(resourceArn, splits);
    return `${readableName(scope, identity.readable, identity.key, MAX_NAME_LENGTH - maxLength - '-'.length)}-${id}`;
  }

  // Until the template is made, the properties can change.
  return Lazy.string({
    produce: () => readableName(scope, identity.readable, [...identity.key, JSON.stringify(createOnlyValues(cfnResource))]),
  });
}

/** As `Fn.select` and `Fn.split` would say it, by one token instead of two for each of them. */
function pieceOf(arn: string, splits: GeneratedId['splits']): string {
  const piece = splits.reduce<unknown>((text, [separator, index]) => ({
    'Fn::Select': [index, { 'Fn::Split': [separator, text] }],
  }), arn);

  return Token.asString(piece);
}
