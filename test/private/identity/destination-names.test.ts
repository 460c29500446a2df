import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aspects, CfnOutput, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { ACCOUNT, IN_OTHER_REGION } from '../../support/environments';
import { onlyProperties, rendered } from '../../support/rendered';
import { busLogs } from '../../support/sources';
import { newStack } from '../../support/stacks';

type Deliver = (stack: Stack, bucket: s3.Bucket, deliveryDestinationName?: string) => void;

const HELPER: Deliver = (stack, bucket, deliveryDestinationName) => busLogs(stack).toS3(bucket, { deliveryDestinationName });
const OWN: Deliver = (stack, bucket, deliveryDestinationName) => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, deliveryDestinationName });
const WITHOUT_IDENTITY: Deliver = (stack, bucket, deliveryDestinationName) => delivery.DeliverySource
  .fromDeliverySourceName(stack, 'Source', new logs.CfnDeliverySource(stack, 'Made', { name: 'made' }).ref).toS3(bucket, { deliveryDestinationName });

interface Names {
  readonly before?: string;
  readonly after?: string;
  readonly own?: string;
}

/** The name of the destination in a bucket that gets a name before or after the destination is defined. */
function nameIn(deliver: Deliver, { before, after, own }: Names): unknown {
  const stack = newStack('Stack', { env: IN_OTHER_REGION });
  const bucket = new s3.Bucket(stack, 'Bucket', { bucketName: before });
  deliver(stack, bucket, own);
  if (after !== undefined) (bucket.node.defaultChild as s3.CfnBucket).bucketName = after;

  return onlyProperties(stack, 'AWS::Logs::DeliveryDestination').Name;
}

describe.each([
  ['that a helper makes', HELPER],
  ['that a helper of a source without an identity makes', WITHOUT_IDENTITY],
  ['that a user defines', OWN],
])('the name of a destination %s', (_, deliver) => {
  test('is the same, whether its target gets its name before or after', () => {
    expect(nameIn(deliver, { after: 'example-a' })).toBe(nameIn(deliver, { before: 'example-a' }));
  });

  test('is another one for each name that the target gets', () => {
    const names = [undefined, 'example-a', 'example-b'].map(after => nameIn(deliver, { after }));

    expect(new Set(names).size).toBe(3);
  });

  test('is that of the user, if there is one', () => {
    expect(nameIn(deliver, { after: 'example-a', own: 'mine' })).toBe('mine');
  });
});

describe('the name of a destination follows what', () => {
  test.each<[string, (bucket: s3.CfnBucket) => void]>([
    ['an escape hatch sets', bucket => bucket.addPropertyOverride('BucketName', 'example-a')],
    ['an aspect sets', bucket => Aspects.of(bucket).add({ visit: () => { bucket.bucketName = 'example-a'; } })],
  ])('%s', (_, change) => {
    const stack = newStack('Stack', { env: IN_OTHER_REGION });
    const bucket = new s3.Bucket(stack, 'Bucket');
    HELPER(stack, bucket);
    change(bucket.node.defaultChild as s3.CfnBucket);

    expect(onlyProperties(stack, 'AWS::Logs::DeliveryDestination').Name).toBe(nameIn(HELPER, { before: 'example-a' }));
  });
});

test('a name that the user sets later stays', () => {
  const stack = newStack('Stack', { env: IN_OTHER_REGION });
  const bucket = new s3.Bucket(stack, 'Bucket');
  const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket });
  (destination.node.defaultChild as logs.CfnDeliveryDestination).name = 'mine';
  (bucket.node.defaultChild as s3.CfnBucket).bucketName = 'example-a';

  expect(onlyProperties(stack, 'AWS::Logs::DeliveryDestination').Name).toBe('mine');
});

test('another stack, and the policy of the destination, have the name as it is in the end', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: IN_OTHER_REGION });
  const bucket = new s3.Bucket(stack, 'Bucket');
  const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket });
  const other = new Stack(app, 'Other', { env: { account: '444455556666', region: 'eu-west-1' } });
  new delivery.Delivery(other, 'Delivery', { source: busLogs(other), destination });
  new CfnOutput(other, 'Name', { value: destination.deliveryDestinationName });
  (bucket.node.defaultChild as s3.CfnBucket).bucketName = 'example-a';

  const { Name: name, DeliveryDestinationPolicy: policy } = onlyProperties(stack, 'AWS::Logs::DeliveryDestination');
  const arn = `arn:\${AWS::Partition}:logs:eu-west-1:${ACCOUNT}:delivery-destination:${String(name)}`;
  expect(name).toBe(nameIn(OWN, { before: 'example-a' }));
  expect(policy).toMatchObject({ DeliveryDestinationName: name, DeliveryDestinationPolicy: { Statement: [{ Resource: arn }] } });
  expect(onlyProperties(other, 'AWS::Logs::Delivery').DeliveryDestinationArn).toBe(arn);
  expect(rendered(other, Template.fromStack(other).findOutputs('Name'))).toEqual({ Name: { Value: name } });
});
