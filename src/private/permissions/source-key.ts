// Tested by test/permissions/source-key.test.ts.
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { sourcesKey } from './delivery-service';
import { addKeyStatement, isKey, keyArnFor, keyBehind, keyReference } from './key-statements';
import { MissingStatements } from './missing-statements';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { rawProperty } from '../cdk/template-property';
import { referredBy } from '../cdk/tokens';
import type { SourceFacts } from '../model/source-facts';
import type { SourceTrait } from '../model/traits';

const EVENT_BUS = 'AWS::Events::EventBus';

/**
 * The environments whose sources the policy of each key allows, and false for a policy that this app cannot change. A key
 * that is not in this app is represented by the resource that uses it.
 */
const SOURCE_KEY_ENVIRONMENTS = new WeakMap<IConstruct, Map<string, boolean>>();

const NOT_ADDED = new MissingStatements((first, name, remedy) => {
  warn(first, 'sourceKeyPolicyNotAdded', `this app cannot change the policy of key '${name}', which encrypts the logs: ${remedy}`);
});

/**
 * Grants the delivery service permission to read logs that AWS encrypts with the customer managed key of the logged
 * resource. Returns the constructs that must exist before the delivery.
 *
 * The statements identify sources by the encryption context, as in the documentation of AWS.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html
 */
export function grantSourceKeyUse(
  delivery: IConstruct, { logged, encryptionKey }: SourceTrait, source: SourceFacts,
): IDependable[] {
  const resource = logged?.cfnResource;
  const bus = resource?.cfnResourceType === EVENT_BUS ? resource : undefined;
  if (encryptionKey !== undefined) {
    const key = keyBehind(encryptionKey);
    grant(delivery, key, keyReference(key).keyId, source, bus);
    return cfnResourceOf(encryptionKey) === undefined ? [] : [encryptionKey];
  }

  const identifier = bus && identifierOf(bus);
  if (
    bus !== undefined && identifier !== undefined
  ) grant(delivery, keyOf(identifier) ?? bus, identifier, source, bus);
  // The bus refers to its key, so no dependency is needed.
  return [];
}

/** Returns the key of an event bus: its ARN, ID or alias. */
function identifierOf(bus: CfnResource): unknown {
  return rawProperty(bus, 'KmsKeyIdentifier');
}

/** Returns the key of this app that an ARN or ID refers to, or an alias of another key. */
function keyOf(identifier: unknown): IConstruct | undefined {
  const target = referredBy(identifier)
    .find(construct => /^AWS::KMS::/.test(cfnResourceOf(construct)?.cfnResourceType ?? ''));

  return target && keyBehind(target);
}

function grant(
  delivery: IConstruct, key: IConstruct, identifier: unknown, source: SourceFacts, bus: CfnResource | undefined,
): void {
  const environments = getOrCreate(SOURCE_KEY_ENVIRONMENTS, key, () => new Map<string, boolean>());
  const environment = `${sourcesKey(source)}/${bus === undefined ? '' : EVENT_BUS}`;
  const makeStatements = () => [...bus === undefined ? [] : [eventsStatement(source)], deliveryStatement(source)];
  const isAdded = getOrCreate(
    environments, environment, () => makeStatements().map(statement => addKeyStatement(key, statement)).every(each => each),
  );
  if (isAdded) return;

  NOT_ADDED.add(delivery, key, environment, () => ({
    arn: isKey(key) ? key.keyArn : keyArnFor(Stack.of(delivery), identifier), name: identifier, statements: makeStatements(),
  }));
}

function eventsStatement(source: SourceFacts): PolicyStatement {
  return statementFor('events.amazonaws.com', ['kms:GenerateDataKey'], source);
}

function deliveryStatement(source: SourceFacts): PolicyStatement {
  return statementFor('delivery.logs.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], source);
}

function statementFor(
  service: string, actions: string[], { partition, region, account }: SourceFacts,
): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal(service)],
    actions,
    // In a key policy, `*` means the key itself.
    resources: ['*'],
    conditions: { StringLike: { 'kms:EncryptionContext:SourceArn': `arn:${partition}:logs:${region}:${account}:*` } },
  });
}
