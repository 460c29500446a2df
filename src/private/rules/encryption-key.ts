// Tested by test/destinations/l1-keys.test.ts.
import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { fail } from '../cdk/messages';

/** The types that a key of this app can have. */
const TYPES = ['AWS::KMS::Key', 'AWS::KMS::Alias'];

/** Fails for an `encryptionKey` that is an L1 of another type: keys of Payment Cryptography are an `IKeyRef` as well. */
export function checkEncryptionKey(scope: IConstruct, key: IConstruct | undefined): void {
  if (key === undefined || !CfnResource.isCfnResource(key) || TYPES.includes(key.cfnResourceType)) return;

  fail(
    scope, 'encryptionKeyType',
    `encryptionKey '${key.node.path}' is of type ${key.cfnResourceType}, not ${TYPES[0]}: pass a KMS key`,
  );
}
