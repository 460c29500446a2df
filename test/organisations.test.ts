import { Template } from 'aws-cdk-lib/assertions';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { ACCOUNT, OTHER_ACCOUNT } from './support/environments';
import { runGuide } from './support/guides';
import { newEventBus } from './support/logging';
import { synthesised } from './support/synthesised';

const SECOND = '222233334444';
const STRANGER = '999900001111';

/** A simulator with the log archive account of the page. */
function withArchive(): Simulator {
  const app = new App();
  runGuide('organisations', 'The log archive account', new Stack(app, 'Unused'), { app });
  app.node.tryRemoveChild('Unused');
  const simulator = new Simulator();
  expect(simulator.deploy(app.synth()).errors).toEqual([]);

  return simulator;
}

/** The template for member accounts of the page. */
function memberTemplate(): unknown {
  const app = new App();
  runGuide('organisations', 'StackSets', new Stack(app, 'Unused'), { app });
  app.node.tryRemoveChild('Unused');

  return app.synth().getStackByName('MemberLogs').template;
}

describe('the log archive account', () => {
  test.each([ACCOUNT, SECOND])('takes the logs of member %s', account => {
    const simulator = withArchive();
    const app = new App();
    const stack = new Stack(app, 'Member', { env: { account, region: 'us-east-1' } });
    runGuide('organisations', 'The member accounts', stack, { bus: newEventBus(stack) });

    expect(simulator.deploy(app.synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('has room for 200 accounts in two Regions', () => {
    const app = new App();
    const home = new Stack(app, 'Home', { env: { account: OTHER_ACCOUNT, region: 'eu-west-1' } });
    const bucket = new s3.Bucket(home, 'Logs', { bucketName: 'example-org-logs' });
    for (const region of ['eu-west-1', 'us-east-1']) {
      new delivery.S3DeliveryDestination(new Stack(app, region, { env: { account: OTHER_ACCOUNT, region } }), 'Central', {
        bucket, prefix: 'logs', allowedSources: Array.from({ length: 200 }, (_, index) => ({ account: String(100000000000 + index) })),
      });
    }
    const [{ Properties }] = Object.values(Template.fromStack(home).findResources('AWS::S3::BucketPolicy'));

    expect(JSON.stringify(Properties.PolicyDocument).length).toBeLessThan(20_480);
  });

  test.each([
    [45, []],
    [60, [expect.stringContaining('[cdk-log-delivery:bucketPolicyLength]')]],
  ])('has room for 45 prefixes of accounts, and not for 60: %i', (count, errors) => {
    const stack = new Stack(new App(), 'Stack', { env: { account: OTHER_ACCOUNT, region: 'us-east-1' } });
    const bucket = new s3.Bucket(stack, 'Bucket', { bucketName: 'example-org-logs' });
    for (let index = 0; index < count; index += 1) {
      const account = String(100000000000 + index);
      new delivery.S3DeliveryDestination(stack, account, { bucket, prefix: `logs/${account}`, allowedSources: [{ account }] });
    }

    expect(synthesised(stack.node.root as App)).toEqual(errors);
  });
});

describe('one template for all accounts', () => {
  test('has neither assets nor parameters', () => {
    expect(memberTemplate()).not.toHaveProperty('Parameters');
    expect(memberTemplate()).not.toHaveProperty('Rules');
  });

  test('is deployed in each account and Region that the archive takes logs from', () => {
    const simulator = withArchive();
    for (const account of [ACCOUNT, SECOND]) {
      for (const region of ['us-east-1', 'eu-west-1']) {
        expect(simulator.deployTemplate('MemberLogs', memberTemplate(), { environment: { account, region } }).errors).toEqual([]);
      }
    }

    expect(simulator.undelivered()).toEqual([]);
  });

  test('is refused in an account that is not in allowedSources', () => {
    const { errors } = withArchive().deployTemplate('MemberLogs', memberTemplate(), { environment: { account: STRANGER, region: 'us-east-1' } });

    expect(errors[0]?.message).toContain('is not authorized to perform: logs:CreateDelivery');
  });
});

test('a prefix for each account keeps it from the prefixes of others', () => {
  const stack = new Stack(new App(), 'Stack', { env: { account: OTHER_ACCOUNT, region: 'us-east-1' } });
  runGuide('organisations', 'Objects in the bucket', stack, { bucket: new s3.Bucket(stack, 'Bucket') });
  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'));
  const statements: { Resource: { 'Fn::Join': [string, unknown[]] }; Condition: { StringEquals: object } }[] = Properties.PolicyDocument.Statement;

  expect(statements.map(({ Resource, Condition }) => [Resource['Fn::Join'][1].pop(), Condition.StringEquals])).toEqual([ACCOUNT, SECOND].map(account => [
    `/logs/${account}/*`, { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': account },
  ]));
});

test('a central stream takes the logs of another account', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: { account: OTHER_ACCOUNT, region: 'us-east-1' } });
  const destination = new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket'));
  runGuide('organisations', 'Firehose in a central account', stack, { deliveryStream: new firehose.DeliveryStream(stack, 'Stream', { destination }) });
  const member = new Stack(app, 'Member', { env: { account: ACCOUNT, region: 'us-east-1' } });
  new delivery.DeliverySource(member, 'Logs', { resource: newEventBus(member), logType: delivery.EventBusLogType.INFO_LOGS }).deliverTo(
    delivery.DeliveryDestination.fromDeliveryDestinationArn(
      member, 'Central', `arn:aws:logs:us-east-1:${OTHER_ACCOUNT}:delivery-destination:central-stream`));
  member.addDependency(stack);
  const simulator = new Simulator();

  expect(simulator.deploy(app.synth()).errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
});
