import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { ACCOUNT } from '../support/environments';
import { logicalId } from '../support/references';
import { dependenciesOfOnly, onlyProperties, rendered, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStack } from '../support/stacks';
import { bucketStatement } from '../support/statements';

const { EventBusLogType } = delivery;

let stack: Stack;
let bucket: s3.Bucket;

beforeEach(() => {
  stack = newStack();
  bucket = new s3.Bucket(stack, 'Bucket');
});

function statements(): unknown {
  return statementsOf(onlyProperties(stack, 'AWS::S3::BucketPolicy').PolicyDocument);
}

function objects(path: string, of: s3.IBucket = bucket): unknown {
  return rendered(stack, of.arnForObjects(path));
}

describe('one delivery', () => {
  test('may write below the account of the source', () => {
    busLogs(stack).toS3(bucket);

    expect(statements()).toEqual([bucketStatement(objects('AWSLogs/${AWS::AccountId}/*'))]);
  });

  test('may write below the account as hive-compatible paths spell it', () => {
    busLogs(stack).toS3(bucket, { hiveCompatiblePath: true });

    expect(statements()).toEqual([bucketStatement(objects('AWSLogs/aws-account-id=${AWS::AccountId}/*'))]);
  });

  test('may write below the account where paths are expressly not hive-compatible', () => {
    busLogs(stack).toS3(bucket, { hiveCompatiblePath: false });

    expect(statements()).toEqual([bucketStatement(objects('AWSLogs/${AWS::AccountId}/*'))]);
  });

  test.each([
    ['prefix', { prefix: 'team/logs' }],
    ['prefix with slashes', { prefix: '/team/logs/' }],
    ['prefix and hive-compatible paths', { prefix: 'team/logs', hiveCompatiblePath: true }],
    ['prefix and suffix path', { prefix: 'team/logs', suffixPath: '{yyyy}/{MM}' }],
  ])('may write below the prefix: %s', (_, options) => {
    busLogs(stack).toS3(bucket, options);

    expect(statements()).toEqual([bucketStatement(objects('team/logs/*'))]);
  });

  test('is created after the bucket policy', () => {
    busLogs(stack).toS3(bucket);

    expect(dependenciesOfOnly(stack, 'AWS::Logs::Delivery')).toEqual([logicalId(bucket.policy ?? bucket)]);
    expect(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy')).toHaveProperty(logicalId(bucket.policy ?? bucket));
  });
});

describe('one delivery in a stack whose environment is known', () => {
  test('is named by its account and Region', () => {
    stack = newStack('Known', { env: { account: ACCOUNT, region: 'eu-west-1' } });
    bucket = new s3.Bucket(stack, 'Bucket');
    busLogs(stack).toS3(bucket);

    expect(statements()).toEqual([
      bucketStatement(objects(`AWSLogs/${ACCOUNT}/*`), { account: ACCOUNT, region: 'eu-west-1' }),
    ]);
  });
});

describe.each([
  ['with', true],
  ['without', false],
])('several deliveries, %s minimized policies', (_, minimizePolicies) => {
  beforeEach(() => {
    stack = newStack('Stack', { flags: { '@aws-cdk/aws-iam:minimizePolicies': minimizePolicies } });
    bucket = new s3.Bucket(stack, 'Bucket');
  });

  test('share one statement with their paths', () => {
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toS3(bucket);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toS3(bucket, { hiveCompatiblePath: true });
    busLogs(stack, { logType: EventBusLogType.TRACE_LOGS }).toS3(bucket, { prefix: 'team' });

    expect(statements()).toEqual([bucketStatement([
      objects('AWSLogs/${AWS::AccountId}/*'),
      objects('AWSLogs/aws-account-id=${AWS::AccountId}/*'),
      objects('team/*'),
    ])]);
  });

  test('name the path that they share once', () => {
    for (const logType of [EventBusLogType.INFO_LOGS, EventBusLogType.ERROR_LOGS, EventBusLogType.TRACE_LOGS]) {
      busLogs(stack, { logType }).toS3(bucket);
    }

    expect(statements()).toEqual([bucketStatement(objects('AWSLogs/${AWS::AccountId}/*'))]);
  });

  test('leave the statements of the user alone, with their Sids', () => {
    bucket.addToResourcePolicy(statementOfUser('Before'));
    busLogs(stack).toS3(bucket);
    bucket.addToResourcePolicy(statementOfUser('After'));

    expect(statements()).toEqual([
      rendered(stack, statementOfUser('Before').toStatementJson()),
      bucketStatement(objects('AWSLogs/${AWS::AccountId}/*')),
      rendered(stack, statementOfUser('After').toStatementJson()),
    ]);
  });

  test('have a statement for each Region that they come from', () => {
    const imported = delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'CloudFront', {
      deliverySourceArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:distribution`,
      logType: delivery.CloudFrontLogType.ACCESS_LOGS,
    });
    busLogs(stack).toS3(bucket);
    imported.toS3(bucket, { prefix: 'cdn' });

    expect(statements()).toEqual([
      bucketStatement(objects('AWSLogs/${AWS::AccountId}/*')),
      bucketStatement(objects('cdn/*'), { account: ACCOUNT, region: 'us-east-1' }),
    ]);
  });

  function statementOfUser(sid: string): iam.PolicyStatement {
    return new iam.PolicyStatement({
      sid,
      principals: [new iam.AccountPrincipal(ACCOUNT)],
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects(`${sid}/*`)],
    });
  }
});

describe('two destinations of one bucket', () => {
  test('share the statement of the bucket', () => {
    for (const prefix of ['one', 'two']) {
      const destination = new delivery.S3DeliveryDestination(stack, prefix, { bucket, prefix });
      busLogs(stack, { logType: delivery.LogType.of(`${prefix.toUpperCase()}_LOGS`) }).deliverTo(destination);
    }

    expect(statements()).toEqual([bucketStatement([objects('one/*'), objects('two/*')])]);
  });
});

describe('two buckets', () => {
  test('each have the paths of their own deliveries', () => {
    const other = new s3.Bucket(stack, 'Other');
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toS3(bucket, { prefix: 'info' });
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toS3(other, { prefix: 'errors' });

    Template.fromStack(stack).resourceCountIs('AWS::S3::BucketPolicy', 2);
    expect(statementsOf(rendered(stack, bucket.policy?.document))).toEqual([bucketStatement(objects('info/*'))]);
    expect(statementsOf(rendered(stack, other.policy?.document))).toEqual([bucketStatement(objects('errors/*', other))]);
  });
});
