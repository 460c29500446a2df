import { writeFileSync, mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { type App, Aspects, CfnWaitConditionHandle, type Stack, Token } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { deployed } from '../support/deployed';
import { newEventBus } from '../support/logging';
import { dependencies, logicalId } from '../support/references';
import { newStackHere } from '../support/stacks';

const READ = { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' };
const POLICY = { Version: '2012-10-17', Statement: [READ] };

function deliverTo(stack: Stack, bucket: s3.IBucket, options?: delivery.S3DeliveryOptions): delivery.Delivery {
  return new delivery.DeliverySource(stack, 'Logs', { resource: newEventBus(stack), logType: delivery.EventBusLogType.INFO_LOGS })
    .toS3(bucket, options);
}

/** The policies of buckets in a stack, by logical id, and the actions that each allows. */
function policies(stack: Stack): { readonly [logicalId: string]: string[] } {
  return Object.fromEntries(Object.entries(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'))
    .map(([id, { Properties }]) => [id, Properties.PolicyDocument.Statement.map((statement: typeof READ) => statement.Action)]));
}

/** The ways to define the policy of a bucket separately from its L2. */
const POLICIES: readonly [string, (stack: Stack, bucket: s3.CfnBucket) => void][] = [
  ['an L1 that refers to the bucket', (stack, bucket) => {
    new s3.CfnBucketPolicy(stack, 'Policy', { bucket: bucket.ref, policyDocument: POLICY });
  }],
  ['an L1 with the literal name', (stack, bucket) => {
    bucket.bucketName = 'orders';
    new s3.CfnBucketPolicy(stack, 'Policy', { bucket: 'orders', policyDocument: POLICY });
  }],
  ['an L1 with a document of aws-cdk-lib', (stack, bucket) => {
    new s3.CfnBucketPolicy(stack, 'Policy', { bucket: bucket.ref, policyDocument: iam.PolicyDocument.fromJson(POLICY) });
  }],
];

describe.each(POLICIES)('a bucket policy that is %s', (_, definePolicy) => {
  test.each(['before', 'after'])('and defined %s the delivery, gets the statement', when => {
    const stack = newStackHere();
    const resource = new s3.CfnBucket(stack, 'Bucket');
    if (when === 'before') definePolicy(stack, resource);
    const made = deliverTo(stack, s3.Bucket.fromCfnBucket(resource));
    if (when === 'after') definePolicy(stack, resource);

    expect(policies(stack)).toEqual({ Policy: ['s3:GetObject', 's3:PutObject'] });
    expect(dependencies(made)).toContain('Policy');
  });

  test('lets the logs through when it is deployed', () => {
    expect(deployed([stack => {
      const resource = new s3.CfnBucket(stack, 'Bucket');
      definePolicy(stack, resource);
      deliverTo(stack, s3.Bucket.fromCfnBucket(resource));
    }])).toEqual([]);
  });

  test('gets the statement once when the app is synthesised twice', () => {
    const stack = newStackHere();
    const resource = new s3.CfnBucket(stack, 'Bucket');
    definePolicy(stack, resource);
    deliverTo(stack, s3.Bucket.fromCfnBucket(resource));
    const app = stack.node.root as App;
    app.synth({ force: true });

    expect(policies(stack)).toEqual({ Policy: ['s3:GetObject', 's3:PutObject'] });
  });
});

test('the policy of an included template gets the statement', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'include-')), 'template.json');
  writeFileSync(file, JSON.stringify({
    Resources: {
      Orders: { Type: 'AWS::S3::Bucket' },
      OrdersPolicy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Orders' }, PolicyDocument: POLICY } },
    },
  }));
  const stack = newStackHere();
  const included = new CfnInclude(stack, 'Included', { templateFile: file });
  deliverTo(stack, s3.Bucket.fromCfnBucket(included.getResource('Orders') as s3.CfnBucket));

  expect(policies(stack)).toEqual({ OrdersPolicy: ['s3:GetObject', 's3:PutObject'] });
});

test('the policy that an Aspect defines gets the statement', () => {
  const stack = newStackHere();
  const resource = new s3.CfnBucket(stack, 'Bucket');
  deliverTo(stack, s3.Bucket.fromCfnBucket(resource));
  Aspects.of(stack).add({
    visit: construct => {
      if (construct === resource) new s3.CfnBucketPolicy(stack, 'Policy', { bucket: resource.ref, policyDocument: POLICY });
    },
  });

  expect(policies(stack)).toEqual({ Policy: ['s3:GetObject', 's3:PutObject'] });
});

test('the L2 of a policy gets the statement', () => {
  const stack = newStackHere();
  const resource = new s3.CfnBucket(stack, 'Bucket');
  const bucket = s3.Bucket.fromCfnBucket(resource);
  deliverTo(stack, bucket);
  const policy = new s3.BucketPolicy(stack, 'Policy', { bucket });
  policy.document.addStatements(iam.PolicyStatement.fromJson(READ));

  expect(policies(stack)).toEqual({ [logicalId(policy)]: ['s3:GetObject', 's3:PutObject'] });
});

test('the policy of another bucket gets no statement', () => {
  const stack = newStackHere();
  const other = new s3.CfnBucket(stack, 'Other');
  new s3.CfnBucketPolicy(stack, 'Policy', { bucket: other.ref, policyDocument: POLICY });
  deliverTo(stack, s3.Bucket.fromCfnBucket(new s3.CfnBucket(stack, 'Bucket')));

  expect(Object.values(policies(stack)).sort()).toEqual([['s3:GetObject'], ['s3:PutObject']]);
});

test('a construct that waits for the policy of the bucket is none the worse', () => {
  const stack = newStackHere();
  const resource = new s3.CfnBucket(stack, 'Bucket');
  const bucket = s3.Bucket.fromCfnBucket(resource);
  deliverTo(stack, bucket);
  new s3.CfnBucketPolicy(stack, 'Policy', { bucket: resource.ref, policyDocument: POLICY });
  const handle = new CfnWaitConditionHandle(stack, 'Handle');
  if (bucket.policy !== undefined) handle.node.addDependency(bucket.policy);

  expect(dependencies(handle)).toEqual([]);
});

test('a policy that cannot be read is refused', () => {
  const stack = newStackHere();
  const resource = new s3.CfnBucket(stack, 'Bucket');
  new s3.CfnBucketPolicy(stack, 'Policy', { bucket: resource.ref, policyDocument: Token.asAny({ Ref: 'Document' }) });
  deliverTo(stack, s3.Bucket.fromCfnBucket(resource));

  expect(resource.node.validate()).toEqual([
    "the policyDocument of 'Stack/Policy' is a token, so no statements can be added: write an object, or add them yourself and set "
    + 'managePermissions: false [cdk-log-delivery:bucketPolicyToken]',
  ]);
});

test('a policy that cannot be read is left alone where the user writes permissions', () => {
  const stack = newStackHere();
  const resource = new s3.CfnBucket(stack, 'Bucket');
  new s3.CfnBucketPolicy(stack, 'Policy', { bucket: resource.ref, policyDocument: Token.asAny({ Ref: 'Document' }) });
  deliverTo(stack, s3.Bucket.fromCfnBucket(resource), { managePermissions: false });

  expect(s3.Bucket.fromCfnBucket(resource).policy).toBeUndefined();
});
