// Tested by test/permissions/late-bucket-key.test.ts, test/permissions/source-key.test.ts.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnKey, type IKey } from 'aws-cdk-lib/aws-kms';
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { canBeMerged, mergePolicies, policyJson } from './policy-document';

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
