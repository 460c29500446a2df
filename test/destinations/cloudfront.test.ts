import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { ACCOUNT, HERE, IN_OTHER_REGION } from '../support/environments';
import { onlyProperties, record, rendered, statementsOf } from '../support/rendered';
import { bucketStatement, keyStatement } from '../support/statements';


let app: App;

beforeEach(() => {
  app = new App();
});

function accessLogs(scope: Stack): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'AccessLogs', {
    resource: new cloudfront.Distribution(scope, 'Distribution', { defaultBehavior: { origin: new HttpOrigin('example.com') } }),
    logType: delivery.CloudFrontLogType.ACCESS_LOGS,
  });
}

/** A stack for the distribution and one for the bucket, in different Regions. */
function newStacks(crossRegionReferences = false): { readonly stack: Stack; readonly bucketStack: Stack } {
  return {
    stack: new Stack(app, 'Distribution', { env: HERE, crossRegionReferences }),
    bucketStack: new Stack(app, 'Bucket', { env: IN_OTHER_REGION, crossRegionReferences }),
  };
}

function bucketStatements(scope: Stack): unknown {
  return statementsOf(onlyProperties(scope, 'AWS::S3::BucketPolicy').PolicyDocument);
}

describe('logs of a distribution in us-east-1 to a bucket in another Region', () => {
  test('come from us-east-1 for the bucket policy, where the bucket has a name', () => {
    const { stack, bucketStack } = newStacks();
    const bucket = new s3.Bucket(bucketStack, 'Bucket', { bucketName: 'example-logs' });
    accessLogs(stack).toS3(bucket);

    expect(bucketStatements(bucketStack)).toEqual([
      bucketStatement(rendered(bucketStack, bucket.arnForObjects(`AWSLogs/${ACCOUNT}/*`)), HERE),
    ]);
  });

  test('come from us-east-1 for the bucket policy, where the stacks have references across Regions', () => {
    const { stack, bucketStack } = newStacks(true);
    const bucket = new s3.Bucket(bucketStack, 'Bucket');
    accessLogs(stack).toS3(bucket, { prefix: 'cdn' });
    app.synth();

    expect(statementsOf(rendered(bucketStack, bucket.policy?.document))).toEqual([
      bucketStatement(rendered(bucketStack, bucket.arnForObjects('cdn/*')), HERE),
    ]);
    expect(bucketStack.dependencies).toEqual([]);
  });

  test('come from us-east-1 for the key policy', () => {
    const { stack, bucketStack } = newStacks();
    const encryptionKey = new kms.Key(bucketStack, 'Key');
    accessLogs(stack).toS3(new s3.Bucket(bucketStack, 'Bucket', { bucketName: 'example-logs', encryptionKey }));

    const [, statement] = [statementsOf(onlyProperties(bucketStack, 'AWS::KMS::Key').KeyPolicy)].flat().map(record);
    expect({ ...statement, Action: [statement.Action].flat().sort() }).toEqual(keyStatement(HERE));
  });

  test('name the bucket and its prefix in us-east-1', () => {
    const { stack, bucketStack } = newStacks();
    accessLogs(stack).toS3(new s3.Bucket(bucketStack, 'Bucket', { bucketName: 'example-logs' }), { prefix: 'cdn' });

    expect(onlyProperties(stack, 'AWS::Logs::DeliveryDestination').DestinationResourceArn)
      .toBe('arn:${AWS::Partition}:s3:::example-logs/cdn');
  });

  test('are deployed after the bucket and its policy', () => {
    const { stack, bucketStack } = newStacks();
    accessLogs(stack).toS3(new s3.Bucket(bucketStack, 'Bucket', { bucketName: 'example-logs' }));
    app.synth();

    expect(stack.dependencies).toEqual([bucketStack]);
  });
});

describe('logs of a distribution in a stack of any Region', () => {
  test('come from us-east-1 all the same', () => {
    const stack = new Stack(app, 'Any');
    const bucket = new s3.Bucket(stack, 'Bucket');
    accessLogs(stack).toS3(bucket);

    expect(bucketStatements(stack)).toEqual([
      bucketStatement(rendered(stack, bucket.arnForObjects('AWSLogs/${AWS::AccountId}/*')), { region: 'us-east-1' }),
    ]);
  });
});

describe('logs of a distribution and of a bucket of one Region, in one bucket', () => {
  test('have a statement each', () => {
    const { stack, bucketStack: other } = newStacks();
    const shared = new s3.Bucket(other, 'Shared', { bucketName: 'example-logs' });
    accessLogs(stack).toS3(shared);
    new delivery.DeliverySource(other, 'ServerAccessLogs', {
      resource: new s3.Bucket(other, 'Logged'),
      logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
    }).toS3(shared);

    const objects = rendered(other, shared.arnForObjects(`AWSLogs/${ACCOUNT}/*`));
    expect(bucketStatements(other)).toEqual([bucketStatement(objects, HERE), bucketStatement(objects, IN_OTHER_REGION)]);
  });
});

test('a distribution in a stack of another Region is refused', () => {
  const stack = new Stack(app, 'Europe', { env: IN_OTHER_REGION });

  expect(() => accessLogs(stack)).toThrow(new Error(
    'Europe/AccessLogs: the stack is in eu-west-1, but ACCESS_LOGS of Amazon CloudFront needs us-east-1: create '
      + 'the delivery source in a stack there (an S3 bucket can be in any Region) '
      + '[cdk-log-delivery:sourceRegion]',
  ));
});

test('the destination of a distribution is made where the distribution is', () => {
  const stack = new Stack(app, 'Stack', { env: HERE });
  accessLogs(stack).toS3(new s3.Bucket(stack, 'Bucket'));

  Template.fromStack(stack).resourceCountIs('AWS::Logs::DeliveryDestination', 1);
});
