import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, ArnFormat, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import type { AssemblyLike } from './simulator/assembly';
import { HERE } from './support/environments';

/** A delivery of a distribution's logs to a bucket, by L1s alone, or with a `Delivery` in the place of the L1. */
function app(s3SuffixPath: string, isAdopted: boolean, prefix = ''): AssemblyLike {
  const root = new App();
  const stack = new Stack(root, 'Stack', { env: HERE });
  const distribution = new cloudfront.Distribution(stack, 'Distribution', { defaultBehavior: { origin: new HttpOrigin('example.com') } });
  const source = new logs.CfnDeliverySource(stack, 'Source', {
    name: 'cdn',
    logType: 'ACCESS_LOGS',
    resourceArn: stack.formatArn({
      service: 'cloudfront', region: '', resource: 'distribution', resourceName: distribution.distributionId, arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    }),
  });
  const bucket = new s3.Bucket(stack, 'Bucket');
  bucket.addToResourcePolicy(new PolicyStatement({
    principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects(prefix === '' ? `AWSLogs/${HERE.account}/*` : 'logs/*')],
    conditions: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
  }));
  const destination = new logs.CfnDeliveryDestination(stack, 'Destination', {
    name: 'cdn', deliveryDestinationType: 'S3', destinationResourceArn: `${bucket.bucketArn}${prefix}`,
  });
  if (isAdopted) {
    const adopted = new delivery.Delivery(stack, 'Delivery', { source, destination, suffixPath: s3SuffixPath });
    (adopted.node.defaultChild as logs.CfnDelivery).overrideLogicalId('Adopted');
  } else {
    const l1 = new logs.CfnDelivery(stack, 'L1', {
      deliverySourceName: source.name, deliveryDestinationArn: destination.attrArn, s3SuffixPath,
    });
    l1.overrideLogicalId('Adopted');
    l1.node.addDependency(source);
    l1.node.addDependency(bucket);
  }

  return root.synth();
}

/** A destination with a slash at the end of its ARN, as an L1 or as a destination of this library in its place. */
function appWithPrefix(isAdopted: boolean): AssemblyLike {
  const root = new App();
  const stack = new Stack(root, 'Stack', { env: HERE });
  const bucket = new s3.Bucket(stack, 'Bucket');
  if (isAdopted) {
    const adopted = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix: 'logs/', deliveryDestinationName: 'shared' });
    (adopted.node.defaultChild as logs.CfnDeliveryDestination).overrideLogicalId('Adopted');
  } else {
    new logs.CfnDeliveryDestination(stack, 'Adopted', {
      name: 'shared', deliveryDestinationType: 'S3', destinationResourceArn: `${bucket.bucketArn}/logs/`,
    });
  }

  return root.synth();
}

describe('a delivery destination that exists, with a slash at the end of its ARN', () => {
  test('cannot be adopted, because a prefix has no slash at its end', () => {
    const simulator = new Simulator();
    simulator.deploy(appWithPrefix(false));

    expect(simulator.deploy(appWithPrefix(true)).errors.map(({ message }) => message)).toEqual([
      'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename shared and update the stack again.',
    ]);
  });

  test('can stay an L1', () => {
    const simulator = new Simulator();
    simulator.deploy(app('{yyyy}', false, '/logs/'));
    const { errors, changes } = simulator.deploy(app('{yyyy}', true, '/logs/'));

    expect(errors).toEqual([]);
    expect(changes.filter(({ type }) => type.startsWith('AWS::Logs::Delivery'))).toEqual([]);
  });
});

describe('a delivery of an L1 that is adopted', () => {
  test.each(['/{yyyy}/{MM}', '{yyyy}/{MM}/', '{yyyy}/{MM}'])('keeps the suffix path %s, and its logs where they are', suffixPath => {
    const simulator = new Simulator();
    expect(simulator.deploy(app(suffixPath, false)).errors).toEqual([]);
    const { errors, changes } = simulator.deploy(app(suffixPath, true));

    expect(errors).toEqual([]);
    expect(changes.filter(({ type }) => type.startsWith('AWS::Logs::Delivery'))).toEqual([]);
  });

  test('would be moved by another path', () => {
    const simulator = new Simulator();
    simulator.deploy(app('/{yyyy}/{MM}', false));
    const { changes } = simulator.deploy(app('{yyyy}/{MM}', true));

    expect(changes.filter(({ type }) => type.startsWith('AWS::Logs::Delivery')).map(({ action, type }) => `${action} ${type}`))
      .toEqual(['update AWS::Logs::Delivery']);
    expect(simulator.undelivered().map(({ reason }) => reason)).not.toEqual([]);
  });
});
