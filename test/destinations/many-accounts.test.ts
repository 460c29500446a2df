import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { Simulator } from '../simulator';
import { bucketOf } from '../support/deployable';
import { HERE, IN_OTHER_ACCOUNT } from '../support/environments';
import { newEventBus } from '../support/logging';
import { onlyProperties, statementsOf } from '../support/rendered';

const REGIONS = ['us-east-1', 'eu-west-1'];
const ACCOUNTS = Array.from({ length: 200 }, (_, index) => String(500000000000 + index));
const SOURCES = ACCOUNTS.flatMap(account => REGIONS.map(region => ({ account, region })));

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Central', { env: IN_OTHER_ACCOUNT });
});

function central(props: Partial<delivery.S3DeliveryDestinationProps>): s3.Bucket {
  const bucket = bucketOf(stack);
  new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, deliveryDestinationName: 'central', ...props });

  return bucket;
}

function errors(): string[] {
  return stack.node.findAll().flatMap(construct => construct.node.validate());
}

test('200 accounts in two Regions fit into the policies of a bucket with a prefix and of its destination', () => {
  central({ prefix: 'logs', allowedSources: SOURCES });

  expect(errors()).toEqual([]);
  const statements = [statementsOf(onlyProperties(stack, 'AWS::S3::BucketPolicy').PolicyDocument)].flat();
  expect(statements.filter(each => JSON.stringify(each).includes('delivery.logs')).map(each => Reflect.get(Object(each), 'Condition'))).toEqual(REGIONS.map(region => ({
    StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': ACCOUNTS },
    ArnLike: { 'aws:SourceArn': `arn:\${AWS::Partition}:logs:${region}:*:delivery-source:*` },
  })));
});

test('an account alone has its own ARN', () => {
  central({ prefix: 'logs', allowedSources: [{ account: HERE.account }] });

  expect(JSON.stringify(onlyProperties(stack, 'AWS::S3::BucketPolicy'))).toContain(`:logs:us-east-1:${HERE.account}:delivery-source:*`);
});

test('an account that is allowed after the policy has been read is in it', () => {
  const bucket = bucketOf(stack);
  const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix: 'logs', allowedSources: SOURCES.slice(0, 2) });
  expect(stack.resolve(bucket.policy?.document)).toBeDefined();
  destination.allowDeliveriesFrom({ account: ACCOUNTS[1], region: REGIONS[0] });

  expect(JSON.stringify(onlyProperties(stack, 'AWS::S3::BucketPolicy'))).toContain(`["${ACCOUNTS[0]}","${ACCOUNTS[1]}"]`);
});

test('200 accounts without a prefix are refused, with the remedy', () => {
  central({ allowedSources: SOURCES });

  expect(errors()).toEqual([expect.stringMatching(
    /^the policy of bucket 'Central\/Bucket' has \d+ characters, more than the 20480 that S3 accepts: use one prefix for several deliveries, or set managePermissions: false /,
  )]);
});

test.each([0, 57, 199])('an account of 200 delivers: %i', index => {
  central({ prefix: 'logs', allowedSources: SOURCES });
  const env = { account: ACCOUNTS[index], region: REGIONS[0] };
  const member = new Stack(app, 'Member', { env });
  const source = new delivery.DeliverySource(member, 'Logs', { resource: newEventBus(member), logType: delivery.EventBusLogType.INFO_LOGS });
  source.deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(
    member, 'Destination', `arn:aws:logs:${IN_OTHER_ACCOUNT.region}:${IN_OTHER_ACCOUNT.account}:delivery-destination:central`,
  ));
  member.addDependency(stack);
  const simulator = new Simulator();

  expect(simulator.deploy(app.synth()).errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
});

test('an account that is not allowed delivers nothing', () => {
  central({ prefix: 'logs', allowedSources: SOURCES.slice(0, 20) });
  const member = new Stack(app, 'Member', { env: HERE });
  const source = new delivery.DeliverySource(member, 'Logs', { resource: newEventBus(member), logType: delivery.EventBusLogType.INFO_LOGS });
  source.deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(
    member, 'Destination', `arn:aws:logs:${IN_OTHER_ACCOUNT.region}:${IN_OTHER_ACCOUNT.account}:delivery-destination:central`,
  ));
  member.addDependency(stack);

  expect(new Simulator().deploy(app.synth()).errors.map(({ message }) => message)).toEqual([expect.stringMatching(/not authorized|Access Denied/i)]);
});
