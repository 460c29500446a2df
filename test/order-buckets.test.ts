import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, type CfnElement, NestedStack, Stack } from 'aws-cdk-lib/core';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import type { Construct, IConstruct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { GONE } from './support/deployable';
import { ACCOUNT } from './support/environments';
import { dependencies, logicalId } from './support/references';
import { busLogs } from './support/sources';
import { newStack } from './support/stacks';

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);

/** Everything that is refused or not delivered when the app of `stack` is created, with several seeds. */
function refusals(stack: Stack): unknown[] {
  const assembly = assemblyOf(stack);

  return SEEDS.flatMap(seed => {
    const simulator = new Simulator({ seed });
    return [...simulator.deploy(assembly).errors, ...simulator.undelivered()];
  });
}

/** Everything that is refused when the app of `stack` is created and deleted, with several seeds. */
function refusalsOfDeletion(stack: Stack): unknown[] {
  const assembly = assemblyOf(stack);

  return SEEDS.flatMap(seed => {
    const simulator = new Simulator({ seed });
    return [...simulator.deploy(assembly).errors, ...simulator.destroy(assembly).errors];
  });
}

function assemblyOf(stack: Stack): CloudAssembly {
  const app = App.of(stack);
  if (app === undefined) throw new Error('expected an app');

  return app.synth();
}

/** The access logs of a bucket. */
function accessLogs(bucket: IConstruct, scope: Construct = Stack.of(bucket), id = `${bucket.node.id}Logs`): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, id, { resource: bucket, logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS });
}

function policyOf(bucket: s3.Bucket): CfnElement {
  return bucket.policy?.node.defaultChild as CfnElement;
}

function readByPartner(bucket: s3.Bucket): void {
  bucket.addToResourcePolicy(new iam.PolicyStatement({
    actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')], principals: [new iam.AccountPrincipal(ACCOUNT)],
  }));
}

/** Returns a policy of an L1 bucket with an irrelevant statement. */
function newCfnPolicy(scope: Construct, bucket: string): s3.CfnBucketPolicy {
  return new s3.CfnBucketPolicy(scope, 'Policy', {
    bucket,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 's3:ListBucket', Resource: 'arn:aws:s3:::example-orders' }],
    },
  });
}

describe('a delivery source whose resource is a bucket', () => {
  test('comes after the policy of the bucket', () => {
    const bucket = new s3.Bucket(newStack(), 'Bucket', { ...GONE, enforceSSL: true });
    const source = accessLogs(bucket);

    expect(dependencies(source)).toEqual([logicalId(policyOf(bucket))]);
    expect(refusals(bucket.stack)).toEqual([]);
  });

  test('comes after a policy that is made later', () => {
    const bucket = new s3.Bucket(newStack(), 'Bucket', GONE);
    const source = accessLogs(bucket);
    readByPartner(bucket);

    expect(dependencies(source)).toEqual([logicalId(policyOf(bucket))]);
    expect(refusals(bucket.stack)).toEqual([]);
  });

  test('depends on nothing where there is no policy', () => {
    const bucket = new s3.Bucket(newStack(), 'Bucket');

    expect(dependencies(accessLogs(bucket))).toEqual([]);
  });

  test('does not depend on the policy of another bucket', () => {
    const stack = newStack();
    const bucket = new s3.Bucket(stack, 'Bucket', GONE);
    new s3.Bucket(stack, 'Other', { ...GONE, enforceSSL: true });

    expect(dependencies(accessLogs(bucket))).toEqual([]);
  });

  test('comes after the policy of a bucket that logs to itself', () => {
    const bucket = new s3.Bucket(newStack(), 'Bucket', GONE);
    const source = accessLogs(bucket);
    source.toS3(bucket, { prefix: 'access' });

    expect(dependencies(source)).toEqual([logicalId(policyOf(bucket))]);
    expect(refusals(bucket.stack)).toEqual([]);
  });

  test('comes after the policy of its own bucket where two log to each other', () => {
    const stack = newStack();
    const [one, two] = ['One', 'Two'].map(id => new s3.Bucket(stack, id, GONE));
    const sources = [one, two].map(bucket => accessLogs(bucket));
    sources[0].toS3(two);
    sources[1].toS3(one);

    expect(sources.map(dependencies)).toEqual([one, two].map(bucket => [logicalId(policyOf(bucket))]));
    expect(refusals(stack)).toEqual([]);
  });

  test('comes after the policy of a bucket that logs to itself and is emptied', () => {
    const bucket = new s3.Bucket(newStack(), 'Bucket', { ...GONE, autoDeleteObjects: true });
    const source = accessLogs(bucket);
    source.toS3(bucket, { prefix: 'access' });

    expect(dependencies(source)).toEqual([logicalId(policyOf(bucket))]);
    expect(refusals(bucket.stack)).toEqual([]);
  });

  test('comes after an L1 policy that refers to the bucket', () => {
    const stack = newStack();
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    const source = accessLogs(bucket);
    const policy = newCfnPolicy(stack, bucket.ref);

    expect(dependencies(source)).toEqual([logicalId(policy)]);
    expect(refusals(stack)).toEqual([]);
  });

  test('comes after an L1 policy that names the bucket', () => {
    const stack = newStack();
    const bucket = new s3.CfnBucket(stack, 'Bucket', { bucketName: 'example-orders' });
    const source = accessLogs(bucket);
    const policy = newCfnPolicy(stack, 'example-orders');
    policy.node.addDependency(bucket);

    expect(dependencies(source)).toEqual([logicalId(policy)]);
    expect(refusals(stack)).toEqual([]);
  });

  test('comes after an L1 policy of an L2 bucket', () => {
    const bucket = new s3.Bucket(newStack(), 'Bucket', GONE);
    const source = accessLogs(bucket);
    const policy = newCfnPolicy(bucket.stack, bucket.bucketName);

    expect(dependencies(source)).toEqual([logicalId(policy)]);
  });

  test('comes after the policy where it is in a stack nested in that of the bucket', () => {
    const stack = newStack();
    const nested = new NestedStack(stack, 'Nested');
    const bucket = new s3.Bucket(stack, 'Bucket', { ...GONE, enforceSSL: true });
    accessLogs(bucket, nested);

    expect(nested.nestedStackResource && dependencies(nested.nestedStackResource)).toEqual([logicalId(policyOf(bucket))]);
    expect(refusals(stack)).toEqual([]);
  });

  test('comes after the nested stack that the bucket is in', () => {
    const stack = newStack();
    const bucket = new s3.Bucket(new NestedStack(stack, 'Nested'), 'Bucket', { ...GONE, enforceSSL: true });
    const source = accessLogs(bucket, stack);

    expect(dependencies(source)).toEqual([]);
    expect(refusals(stack)).toEqual([]);
  });

  test('deploys where the bucket is in another stack', () => {
    const app = new App();
    const [home, away] = ['Home', 'Away'].map(id => new Stack(app, id));
    const bucket = new s3.Bucket(home, 'Bucket', { ...GONE, enforceSSL: true });
    accessLogs(bucket, away).toS3(bucket, { prefix: 'access' });

    expect(refusals(home)).toEqual([]);
    expect(home.dependencies).toHaveLength(0);
  });
});

describe('a delivery to a bucket that is emptied when it is deleted', () => {
  test('comes after the emptying, and so goes before it', () => {
    const bucket = new s3.Bucket(newStack(), 'Bucket', { ...GONE, autoDeleteObjects: true });
    const made = busLogs(bucket.stack).toS3(bucket);
    const [emptying] = Object.keys(Template.fromStack(bucket.stack).findResources('Custom::S3AutoDeleteObjects'));

    expect(dependencies(made)).toEqual(expect.arrayContaining([emptying]));
    expect(refusalsOfDeletion(bucket.stack)).toEqual([]);
  });

  test('comes after the emptying in another stack', () => {
    const app = new App();
    const [home, away] = ['Home', 'Away'].map(id => new Stack(app, id));
    const bucket = new s3.Bucket(home, 'Bucket', { ...GONE, autoDeleteObjects: true });
    busLogs(away).toS3(bucket);

    expect(refusalsOfDeletion(home)).toEqual([]);
    expect(away.dependencies.map(({ stackName }) => stackName)).toEqual(['Home']);
  });

  test('comes after the emptying in the stack around its own', () => {
    const stack = newStack();
    const nested = new NestedStack(stack, 'Nested');
    const bucket = new s3.Bucket(stack, 'Bucket', { ...GONE, autoDeleteObjects: true });
    busLogs(nested).toS3(bucket);
    const [emptying] = Object.keys(Template.fromStack(stack).findResources('Custom::S3AutoDeleteObjects'));

    expect(nested.nestedStackResource && dependencies(nested.nestedStackResource)).toEqual(expect.arrayContaining([emptying]));
    expect(refusalsOfDeletion(stack)).toEqual([]);
  });
});

test('a delivery to a bucket that is not emptied comes after its policy only', () => {
  const bucket = new s3.Bucket(newStack(), 'Bucket');
  const made = busLogs(bucket.stack).toS3(bucket);

  expect(dependencies(made)).toEqual([logicalId(policyOf(bucket))]);
});
