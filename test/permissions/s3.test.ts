import type { App } from 'aws-cdk-lib/core';
import { bucketStatement, createDeliveryStatement, keyStatement, normalized } from './expected';
import { BUCKET_NAME, build, KEY_ID, keyArn, PLACES, S3_CASES, type S3Case } from './s3-cases';
import { Simulator } from '../simulator';
import type { Bucket, Key } from '../simulator/cloud/neighbours';
import { statementsOf } from '../simulator/cloud/policy';
import { HERE, IN_OTHER_ACCOUNT } from '../support/environments';

const PATHS: { readonly [path in S3Case['path']]: string } = {
  prefix: 'team', hive: `AWSLogs/aws-account-id=${HERE.account}`, neither: `AWSLogs/${HERE.account}`,
};

/** Of deliveries that another app creates, whether their paths are hive-compatible is not known. */
function expectedPaths({ path, from }: S3Case): string[] {
  return from === 'another account' && path !== 'prefix' ? [PATHS.hive, PATHS.neither] : [PATHS[path]];
}

/**
 * Creates the resources that exist before the deployment: an external bucket and key, with the statements from
 * warnings.
 */
function prepare(simulator: Simulator, item: S3Case, printed: { readonly [id: string]: unknown }): void {
  const place = PLACES[item.from];
  const arn = keyArn(item.from);
  if (item.key === 'imported') {
    simulator.cloud.keys.set(arn, { arn, id: KEY_ID, policy: { Statement: [printed.keyPolicyNotAdded] } });
  }
  if (item.bucket !== 'imported') return;

  // With the key of the app, the owner encrypts the bucket later.
  const encryption = item.key === 'imported'
    ? { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arn } }] }
    : undefined;
  simulator.createOutside('AWS::S3::Bucket', { BucketName: BUCKET_NAME, BucketEncryption: encryption }, place);
  simulator.createOutside('AWS::S3::BucketPolicy', { Bucket: BUCKET_NAME, PolicyDocument: { Statement: [printed.bucketPolicyNotAdded] } }, place);
}

function deploy(simulator: Simulator, apps: readonly App[]): unknown[] {
  return apps.flatMap(app => simulator.deploy(app.synth()).errors);
}

function only<T>(items: Iterable<T>): T {
  const [first] = items;
  return first;
}

/** The statements for the delivery service, of a policy as it is deployed. */
function granted({ policy }: Bucket | Key): unknown[] {
  return statementsOf(policy).filter(({ Principal }) => JSON.stringify(Principal).includes('delivery.logs')).map(normalized);
}

// The simulator repairs nothing, as AWS does not for a deployer who may not change policies.
test.each(S3_CASES)('a bucket: $bucket, path: $path, key: $key, from: $from, minimized: $minimize', item => {
  const { apps, printed } = build(item);
  const simulator = new Simulator();
  if (item.bucket === 'imported' || item.key === 'imported') prepare(simulator, item, printed());

  expect(deploy(simulator, apps)).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
  const bucket = only(simulator.cloud.buckets.values());
  expect(granted(bucket)).toEqual([bucketStatement(bucket.name, expectedPaths(item), HERE)]);
  expect([...simulator.cloud.keys.values()].map(granted)).toEqual(item.key === 'no' ? [] : [[keyStatement(HERE)]]);
  const isOtherAccount = PLACES[item.from].account !== HERE.account;
  const { destinations } = simulator.cloud.environment(isOtherAccount ? IN_OTHER_ACCOUNT : HERE);
  const destination = only(destinations.values());
  expect(statementsOf(destination.policy ?? {}).map(normalized)).toEqual(isOtherAccount
    ? [createDeliveryStatement(destination.arn, HERE.account)]
    : []);
});

test('warnings are there where something is imported, and nowhere else', () => {
  for (const item of S3_CASES.filter(({ minimize }) => minimize)) {
    expect(Object.keys(build(item).printed()).sort()).toEqual([
      ...item.bucket === 'imported' ? ['bucketPolicyNotAdded'] : [],
      ...item.key === 'imported' ? ['keyPolicyNotAdded'] : [],
    ]);
  }
});

