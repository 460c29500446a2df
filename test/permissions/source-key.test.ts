import * as events from 'aws-cdk-lib/aws-events';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, Stack } from 'aws-cdk-lib/core';
import { normalized, sourceKeyStatement } from './expected';
import * as delivery from '../../src';
import { Simulator } from '../simulator';
import { statementsOf } from '../simulator/cloud/policy';
import { KEY_ARN } from '../support/arns';
import { HERE } from '../support/environments';
import { ALL_LEVELS, newEventBus } from '../support/logging';
import { warnings } from '../support/warnings';

const { INFO_LOGS, ERROR_LOGS } = delivery.EventBusLogType;
const FOR_EVENTS = sourceKeyStatement('events.amazonaws.com', ['kms:GenerateDataKey'], HERE);
const FOR_DELIVERY = sourceKeyStatement('delivery.logs.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], HERE);

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack', { env: HERE });
});

function deliver(resource: events.IEventBus | events.CfnEventBus, options: delivery.S3DeliveryOptions = {}): void {
  const bucket = new s3.Bucket(stack, 'Bucket');
  [INFO_LOGS, ERROR_LOGS].forEach(logType => new delivery.DeliverySource(stack, logType.value, { resource, logType }).toS3(bucket, options));
}

/** Returns the statements about logs in the only key after the deployment, and the undelivered logs. */
function outcome(): { readonly statements: unknown[]; readonly undelivered: unknown[] } {
  const simulator = new Simulator();
  expect(simulator.deploy(app.synth()).errors).toEqual([]);

  return {
    statements: [...simulator.cloud.keys.values()].flatMap(({ policy }) => statementsOf(policy))
      .filter(statement => JSON.stringify(statement).includes('EncryptionContext:SourceArn')).map(normalized),
    undelivered: simulator.undelivered(),
  };
}

describe('logs of an event bus with a customer managed key', () => {
  test('can be encrypted and decrypted, by one statement each', () => {
    deliver(newEventBus(stack, 'Bus', { kmsKey: new kms.Key(stack, 'Key') }));

    expect(outcome()).toEqual({ statements: [FOR_EVENTS, FOR_DELIVERY], undelivered: [] });
  });

  test('can be where the key is in another stack', () => {
    deliver(newEventBus(stack, 'Bus', { kmsKey: new kms.Key(new Stack(app, 'Keys', { env: HERE }), 'Key') }));

    expect(outcome()).toEqual({ statements: [FOR_EVENTS, FOR_DELIVERY], undelivered: [] });
  });

  test('can be where the key is an alias that the delivery source names', () => {
    const encryptionKey = new kms.Alias(stack, 'Alias', { aliasName: 'alias/orders', targetKey: new kms.Key(stack, 'Key') });
    new delivery.DeliverySource(stack, 'Logs', {
      logType: INFO_LOGS, resource: newEventBus(stack, 'Bus', { kmsKey: encryptionKey }), encryptionKey,
    }).toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'orders' }));

    expect(outcome().statements).toEqual([FOR_EVENTS, FOR_DELIVERY]);
    expect(warnings(stack)).toEqual([]);
  });

  test('can be where bus and key are L1s', () => {
    const keyPolicy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' }] };
    const key = new kms.CfnKey(stack, 'Key', { keyPolicy });
    deliver(new events.CfnEventBus(stack, 'Bus', { name: 'orders', kmsKeyIdentifier: key.attrArn, logConfig: ALL_LEVELS }));

    expect(outcome()).toEqual({ statements: [FOR_EVENTS, FOR_DELIVERY], undelivered: [] });
    expect(keyPolicy.Statement).toHaveLength(1);
  });

  test('can be where the key is an L1 with the default policy, which stays', () => {
    const key = new kms.CfnKey(stack, 'Key');
    deliver(new events.CfnEventBus(stack, 'Bus', { name: 'orders', kmsKeyIdentifier: key.attrArn, logConfig: ALL_LEVELS }));

    expect(outcome()).toEqual({ statements: [FOR_EVENTS, FOR_DELIVERY], undelivered: [] });
    expect(JSON.stringify(stack.resolve(key.keyPolicy))).toContain('{"Effect":"Allow","Principal":{"AWS":{"Fn::Join":["",["arn:",{"Ref":"AWS::Partition"},'
      + '":iam::111122223333:root"]]}},"Action":"kms:*","Resource":"*"}');
    expect(warnings(stack)).toEqual([]);
  });

  test('cannot be with managePermissions: false', () => {
    deliver(newEventBus(stack, 'Bus', { kmsKey: new kms.Key(stack, 'Key') }), { managePermissions: false });

    expect(statementsOf(stack.resolve((stack.node.findChild('Key').node.defaultChild as kms.CfnKey).keyPolicy))
      .filter(statement => JSON.stringify(statement).includes('delivery.logs'))).toEqual([]);
  });

  test.each([
    ['that is imported', () => KEY_ARN, KEY_ARN],
    ['that a parameter names', () => new CfnParameter(stack, 'KeyArn').valueAsString, '${KeyArn}'],
  ])('%s, have a warning once, with the statements', (_, kmsKeyIdentifier, id) => {
    deliver(new events.CfnEventBus(stack, 'Bus', { name: 'orders', kmsKeyIdentifier: kmsKeyIdentifier(), logConfig: ALL_LEVELS }));

    expect(warnings(stack)).toEqual([
      `this app cannot change the policy of key '${id}', which encrypts the logs: add these statements, or nothing is delivered: `
      + '{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"kms:GenerateDataKey","Resource":"*",'
      + '"Condition":{"StringLike":{"kms:EncryptionContext:SourceArn":"arn:aws:logs:us-east-1:111122223333:*"}}}, '
      + '{"Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"*",'
      + '"Condition":{"StringLike":{"kms:EncryptionContext:SourceArn":"arn:aws:logs:us-east-1:111122223333:*"}}} '
      + '[ack: cdk-log-delivery:sourceKeyPolicyNotAdded]',
    ]);
  });
});

describe('the key of a resource that is given by its ARN', () => {
  const quick = (encryptionKey: kms.IKey) => new delivery.DeliverySource(stack, 'Chats', {
    logType: delivery.QuickLogType.CHAT_LOGS, resourceArn: 'arn:aws:quicksight:us-east-1:111122223333:account/111122223333', encryptionKey,
  });

  test('allows the delivery service before the delivery', () => {
    const key = new kms.Key(stack, 'Key');
    const { node } = quick(key).toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'chats' }));

    expect(outcome().statements).toEqual([FOR_DELIVERY]);
    expect(node.defaultChild && [...node.defaultChild.node.dependencies]).toContain(key);
  });

  test('has a warning where it is imported', () => {
    quick(kms.Key.fromKeyArn(stack, 'Key', KEY_ARN)).toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'chats' }));

    expect(warnings(stack)).toEqual([expect.stringMatching(/^this app cannot change the policy of key '11111111-.* add this statement, or nothing is delivered: \{.*sourceKeyPolicyNotAdded\]$/)]);
  });
});

test('the simulator delivers nothing where the key of a bus lets nobody in', () => {
  deliver(newEventBus(stack, 'Bus', { kmsKey: new kms.Key(stack, 'Key') }));
  const simulator = new Simulator();
  simulator.deploy(app.synth());
  simulator.cloud.keys.forEach(key => { key.policy = { Statement: [FOR_EVENTS] }; });

  expect(simulator.undelivered().map(({ reason }) => reason)).toEqual(Array(2).fill(expect.stringContaining('of the source, for delivery.logs.amazonaws.com')));
});
