// Tested by test/permissions/late-bucket-key.test.ts, test/permissions/source-key.test.ts.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnAlias, CfnKey, type IKey } from 'aws-cdk-lib/aws-kms';
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { canBeMerged, mergePolicies, policyJson } from './policy-document';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { oneConstructOf } from '../cdk/one-construct';
import { print } from '../cdk/print';
import { referencedResources } from '../cdk/referenced-resources';
import { rawProperty } from '../cdk/template-property';

/** The ARN and the ID of a key. */
export type KeyReference = Pick<IKey, 'keyArn' | 'keyId'>;

/**
 * Adds a statement to the policy of a key of this app, an L2 or an L1. Returns whether that was possible.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function addKeyStatement(key: IConstruct, statement: PolicyStatement): boolean {
  if (isKey(key)) return key.addToResourcePolicy(statement).statementAdded;
  if (!isCfnKey(key) || !canBeMerged(key.keyPolicy)) return false;

  // A key without a policy has the default key policy, which the statement would replace.
  const theirs: unknown = key.keyPolicy ?? policyJson([accountStatement(key)]);
  key.keyPolicy = mergePolicies(theirs, policyJson([statement.toStatementJson()]));
  return true;
}

/**
 * Returns the key itself: the key behind an alias of this app, and the one construct that stands for the key. Other
 * constructs are returned as they are.
 */
export function keyBehind(construct: IConstruct): IConstruct {
  const resource = cfnResourceOf(construct);
  if (resource?.cfnResourceType !== CfnAlias.CFN_RESOURCE_TYPE_NAME) return oneConstructOf(construct, isKeyConstruct);
  const [target] = referencedResources(resource, rawProperty(resource, 'TargetKeyId'));

  return target === undefined || target === resource ? construct : keyBehind(target);
}

/** Tests for a key, an L2 or an L1. */
export function isKeyConstruct(construct: IConstruct): construct is IConstruct {
  return isKey(construct) || isCfnKey(construct);
}

/** Returns the values by which a key is known in other resources: its ARN and ID, or the name of an alias. */
export function keyIdentifiers(key: IConstruct): string[] {
  if (isCfnAlias(key)) return [key.aliasName, key.targetKeyId];

  return Object.values(Object(Reflect.get(key, 'keyRef')));
}

/** Returns the ARN and the ID of a key, or of the key that an alias names. */
export function keyReference(key: IConstruct): KeyReference {
  if (isCfnAlias(key)) return { keyArn: keyArnFor(key.stack, key.targetKeyId), keyId: key.targetKeyId };
  const { keyArn, keyId }: Partial<KeyReference> = Object(Reflect.get(key, 'keyRef'));

  return { keyArn: String(keyArn), keyId: String(keyId) };
}

/** Returns the ARN of a key that is known by its ARN, ID or alias. */
export function keyArnFor(stack: Stack, identifier: unknown): string {
  const text = print(stack, identifier);
  if (/^(arn:|\$\{)/.test(text)) return text;

  return `arn:aws:kms:${stack.region}:${stack.account}:${text.startsWith('alias/') ? text : `key/${text}`}`;
}

function isCfnAlias(construct: IConstruct): construct is CfnAlias {
  return CfnResource.isCfnResource(construct) && construct.cfnResourceType === CfnAlias.CFN_RESOURCE_TYPE_NAME
    && 'targetKeyId' in construct;
}

/** Tests for the L2 of a key. */
export function isKey(construct: IConstruct): construct is IKey {
  return 'keyArn' in construct && 'addToResourcePolicy' in construct;
}

function isCfnKey(construct: IConstruct): construct is CfnKey {
  return CfnResource.isCfnResource(construct) && construct.cfnResourceType === CfnKey.CFN_RESOURCE_TYPE_NAME
    && 'attrArn' in construct;
}

/** The statement of the default key policy: the policies of the account decide. */
function accountStatement(key: CfnKey): { readonly [element: string]: unknown } {
  const { partition, account } = Stack.of(key);

  return {
    Effect: 'Allow',
    Principal: { AWS: `arn:${partition}:iam::${account}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
}
