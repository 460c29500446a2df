import { Template } from 'aws-cdk-lib/assertions';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnParameter, Fn, type Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { deployed } from '../support/deployed';
import { newStream } from '../support/destinations';
import { HERE, IN_OTHER_ACCOUNT } from '../support/environments';
import { onlyProperties, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStackHere, twoStacks } from '../support/stacks';
import { bucketStatement } from '../support/statements';
import { warnings } from '../support/warnings';

/** A destination as users write it without this library. */
function destinationOf(
  stack: Stack, destinationResourceArn?: string, deliveryDestinationType?: string,
): logs.CfnDeliveryDestination {
  return new logs.CfnDeliveryDestination(stack, 'Destination', { name: 'orders', destinationResourceArn, deliveryDestinationType });
}

/** The statements of the only bucket policy of a stack. */
function bucketStatements(stack: Stack): unknown {
  return statementsOf(onlyProperties(stack, 'AWS::S3::BucketPolicy').PolicyDocument);
}

/** The ways to write an ARN, and the objects that a delivery writes. */
const ARNS: readonly [string, (bucket: s3.CfnBucket) => string, string][] = [
  ['an attribute', bucket => bucket.attrArn, 'AWSLogs/111122223333'],
  ['an attribute and a prefix', bucket => `${bucket.attrArn}/shop/events`, 'shop/events'],
  ['a name and a prefix', bucket => `arn:aws:s3:::${bucket.ref}/shop`, 'shop'],
  ['Fn::Join', bucket => Fn.join('', [bucket.attrArn, '/shop']), 'shop'],
  ['Fn::Sub', () => Fn.sub('${Bucket.Arn}/shop'), 'shop'],
  ['Fn::Sub with a variable of its own', bucket => Fn.sub('${It}/shop', { It: bucket.attrArn }), 'shop'],
  ['Fn::GetAtt', () => Fn.getAtt('Bucket', 'Arn').toString(), 'AWSLogs/111122223333'],
  ['an attribute and a prefix that is a token', bucket => `${bucket.attrArn}/${new CfnParameter(bucket.stack, 'Prefix').valueAsString}`, '${Prefix}'],
  ['Fn::Join with a separator', bucket => Fn.join('/', [bucket.attrArn, 'shop']), '*'],
];

describe('an L1 destination for a bucket of the app', () => {
  test.each(ARNS)('gets the permissions by %s', (_, arnOf, path) => {
    const stack = newStackHere();
    busLogs(stack).deliverTo(destinationOf(stack, arnOf(new s3.CfnBucket(stack, 'Bucket'))));

    expect(bucketStatements(stack)).toEqual([bucketStatement(`\${Bucket.Arn}/${path}/*`, HERE)]);
    expect(warnings(stack)).toEqual([]);
  });

  test('has the policy of the L2 of the bucket', () => {
    const stack = newStackHere();
    busLogs(stack).deliverTo(destinationOf(stack, new s3.Bucket(stack, 'Bucket').bucketArn));

    expect(Object.keys(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'))).toEqual(['BucketPolicyE9A3008A']);
  });

  test('lets another account deliver to it', () => {
    const [one, two] = twoStacks(HERE, IN_OTHER_ACCOUNT);
    busLogs(one).deliverTo(destinationOf(two, new s3.CfnBucket(two, 'Bucket').attrArn));

    expect(bucketStatements(two)).toEqual([bucketStatement('${Bucket.Arn}/AWSLogs/111122223333/*', HERE)]);
    expect(statementsOf((onlyProperties(two, 'AWS::Logs::DeliveryDestination').DeliveryDestinationPolicy as {
      DeliveryDestinationPolicy: unknown;
    }).DeliveryDestinationPolicy)).toEqual([expect.objectContaining({ Action: 'logs:CreateDelivery', Principal: { AWS: '111122223333' } })]);
  });
});

/** The targets of L1 destinations. */
const TARGETS: readonly [string, (stack: Stack) => logs.CfnDeliveryDestination][] = [
  ['a bucket', stack => destinationOf(stack, `${new s3.CfnBucket(stack, 'Bucket').attrArn}/shop`)],
  ['a log group', stack => destinationOf(stack, new logs.CfnLogGroup(stack, 'Group').attrArn)],
  ['a named log group', stack => destinationOf(stack, new logs.LogGroup(stack, 'Group', { logGroupName: 'orders' }).logGroupArn, 'CWL')],
  ['a delivery stream', stack => destinationOf(stack, newStream(stack).deliveryStreamArn, 'FH')],
];

describe.each(TARGETS)('an L1 destination for %s', (_, define) => {
  test('gets the logs when it is deployed', () => {
    expect(deployed([stack => { busLogs(stack).deliverTo(define(stack)); }])).toEqual([]);
  });

  test('has no warnings', () => {
    const stack = newStackHere();
    busLogs(stack).deliverTo(define(stack));

    expect(warnings(stack)).toEqual([]);
  });
});

test('an L1 destination for X-Ray gets the policy', () => {
  const stack = newStackHere();
  new delivery.DeliverySource(stack, 'Traces', {
    logType: delivery.AgentCoreRuntimeLogType.TRACES,
    resourceArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/orders-a1b2c3d4e5',
  }).deliverTo(destinationOf(stack, undefined, 'XRAY'));

  Template.fromStack(stack).resourceCountIs('AWS::XRay::ResourcePolicy', 1);
});

describe('an L1 destination for a target of another app', () => {
  test('has a warning with the statement for a bucket', () => {
    const stack = newStackHere();
    busLogs(stack).deliverTo(destinationOf(stack, 'arn:aws:s3:::orders/shop'));

    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^this app cannot change the policy of bucket 'orders': add this statement, .*"Resource":"arn:aws:s3:::orders\/shop\/\*".*bucketPolicyNotAdded\]$/),
    ]);
  });

  test('has an account-level policy for a log group', () => {
    const stack = newStackHere();
    busLogs(stack).deliverTo(destinationOf(stack, 'arn:aws:logs:us-east-1:111122223333:log-group:orders'));

    Template.fromStack(stack).resourceCountIs('AWS::Logs::ResourcePolicy', 1);
  });

  test('has a warning of the tag for a delivery stream', () => {
    const stack = newStackHere();
    busLogs(stack).deliverTo(destinationOf(stack, firehose.CfnDeliveryStream.fromDeliveryStreamName(stack, 'Stream', 'orders').deliveryStreamRef.deliveryStreamArn));

    expect(warnings(stack)).toEqual([
      "this app cannot tag delivery stream 'orders': add the tag LogDeliveryEnabled with the value 'true', or nothing is delivered "
      + '[ack: cdk-log-delivery:firehoseTagNotAdded]',
    ]);
  });

  test.each<[string, string | undefined]>([['S3', 'bucketPolicyNotAdded'], ['FH', 'firehoseTagNotAdded'], [undefined as never, 'destinationTargetUnknown']])(
    'has a warning for a token, with the type %p', (type, id) => {
      const stack = newStackHere();
      busLogs(stack).deliverTo(destinationOf(stack, Fn.importValue('target'), type));

      expect(warnings(stack)).toEqual([expect.stringContaining(`[ack: cdk-log-delivery:${id}]`)]);
    });

  test('has a warning if nothing is known', () => {
    const stack = newStackHere();
    busLogs(stack).deliverTo(destinationOf(stack, 'the-archive-of-the-shop'));

    expect(warnings(stack)).toEqual([
      "the target of delivery destination 'Stack/Destination' is not known at synthesis, so it gets no permissions: "
      + 'set deliveryDestinationType and destinationResourceArn, or write the permissions yourself [ack: cdk-log-delivery:destinationTargetUnknown]',
    ]);
  });
});

test('the L1 of a destination of this library gets its permissions', () => {
  const stack = newStackHere();
  const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.CfnBucket(stack, 'Bucket'), prefix: 'shop' });
  busLogs(stack).deliverTo(destination.node.defaultChild as logs.CfnDeliveryDestination);

  expect(bucketStatements(stack)).toEqual([bucketStatement('${Bucket.Arn}/shop/*', HERE)]);
});
