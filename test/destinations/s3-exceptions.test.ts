import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { ACCOUNT } from '../support/environments';
import { logicalId } from '../support/references';
import { dependenciesOfOnly } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStack } from '../support/stacks';
import { warnings, warningsWithPaths } from '../support/warnings';

const { EventBusLogType } = delivery;

let stack: Stack;

beforeEach(() => {
  stack = newStack('Stack', { env: { account: ACCOUNT, region: 'eu-west-1' } });
});

/** The warning about an imported bucket, whole. */
function bucketWarning(objects: string | string[]): string {
  return "this app cannot change the policy of bucket 'example-logs': add this statement, or nothing is delivered: "
    + '{"Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":"s3:PutObject",'
    + `"Resource":${JSON.stringify(objects)},"Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control",`
    + `"aws:SourceAccount":"${ACCOUNT}"},"ArnLike":{"aws:SourceArn":"arn:aws:logs:eu-west-1:${ACCOUNT}:delivery-source:*"}}} `
    + '[ack: cdk-log-delivery:bucketPolicyNotAdded]';
}

describe('deliveries to an imported bucket', () => {
  let bucket: s3.IBucket;

  beforeEach(() => {
    bucket = s3.Bucket.fromBucketName(stack, 'Imported', 'example-logs');
  });

  test('warn with the statement that its policy needs', () => {
    busLogs(stack).toS3(bucket);

    expect(warningsWithPaths(stack)).toEqual([{
      path: expect.stringMatching(/^\/Stack\/INFO_LOGS\/S3-Imported-\w+\/Delivery$/),
      message: bucketWarning(`arn:aws:s3:::example-logs/AWSLogs/${ACCOUNT}/*`),
    }]);
  });

  test('warn once, with all paths', () => {
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toS3(bucket);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toS3(bucket);
    busLogs(stack, { logType: EventBusLogType.TRACE_LOGS }).toS3(bucket, { prefix: 'traces' });

    expect(warnings(stack)).toEqual([
      bucketWarning([`arn:aws:s3:::example-logs/AWSLogs/${ACCOUNT}/*`, 'arn:aws:s3:::example-logs/traces/*']),
    ]);
  });

  test('write no bucket policy', () => {
    busLogs(stack).toS3(bucket);

    Template.fromStack(stack).resourceCountIs('AWS::S3::BucketPolicy', 0);
  });
});

describe('deliveries with managePermissions: false', () => {
  test('write no policy of bucket or key', () => {
    const key = new kms.Key(stack, 'Key');
    const policy = stack.resolve(Template.fromStack(stack).findResources('AWS::KMS::Key')[logicalId(key)].Properties.KeyPolicy);
    const bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey: key });
    busLogs(stack).toS3(bucket, { managePermissions: false });

    expect(bucket.policy).toBeUndefined();
    expect(stack.resolve((key.node.defaultChild as kms.CfnKey).keyPolicy)).toEqual(policy);
  });

  test('do not warn of an imported bucket and its key', () => {
    const bucket = s3.Bucket.fromBucketName(stack, 'Imported', 'example-logs');
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', `arn:aws:kms:eu-west-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`);
    busLogs(stack).toS3(bucket, { encryptionKey, managePermissions: false });

    expect(warningsWithPaths(stack)).toEqual([]);
  });
});

describe.each([
  ['managed', true],
  ['not managed', false],
])('a delivery to a bucket that is emptied before it is deleted, with permissions %s', (_, managePermissions) => {
  test('is deleted before the bucket is emptied', () => {
    const bucket = new s3.Bucket(stack, 'Bucket', { autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
    busLogs(stack).toS3(bucket, { managePermissions });
    const [emptying] = Object.keys(Template.fromStack(stack).findResources('Custom::S3AutoDeleteObjects'));

    expect(dependenciesOfOnly(stack, 'AWS::Logs::Delivery')).toContain(emptying);
  });
});

test('a bucket whose policy is short enough once its statements are merged is accepted', () => {
  const minimizing = newStack('Stack', { flags: { '@aws-cdk/aws-iam:minimizePolicies': true } });
  const bucket = new s3.Bucket(minimizing, 'Bucket', { bucketName: 'orders' });
  busLogs(minimizing).toS3(bucket);
  for (let index = 100; index < 300; index++) {
    bucket.addToResourcePolicy(new iam.PolicyStatement({
      principals: [new iam.ArnPrincipal(`arn:aws:iam::${ACCOUNT}:role/reader`)], actions: ['s3:GetObject'], resources: [`arn:aws:s3:::orders/${index}/*`],
    }));
  }

  expect(JSON.stringify(bucket.policy?.document.toJSON()).length).toBeGreaterThan(20480);
  expect(minimizing.node.findAll().flatMap(construct => construct.node.validate())).toEqual([]);
});

describe('a bucket whose policy would be longer than S3 takes', () => {
  test('is refused when the app is synthesised', () => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    for (let index = 100; index < 350; index++) {
      const logType = delivery.LogType.of(`LOGS_${index}`);
      busLogs(stack, { logType }).toS3(bucket, { prefix: `${index}-`.padEnd(80, 'x') });
    }

    expect(stack.node.findAll().flatMap(construct => construct.node.validate())).toEqual([
      expect.stringMatching(new RegExp("^the policy of bucket 'Stack/Bucket' has \\d+ characters, more than the 20480 that S3 accepts: use one prefix for several "
        + 'deliveries, or set managePermissions: false and write the policy yourself \\[cdk-log-delivery:bucketPolicyLength\\]$')),
    ]);
  });
});
