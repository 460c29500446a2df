import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Lazy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { newStream } from '../support/destinations';
import { HERE, OTHER_ACCOUNT } from '../support/environments';
import { onlyProperties, record, renderedProperties, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';

const { INFO_LOGS, ERROR_LOGS, TRACE_LOGS } = delivery.EventBusLogType;

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Stack', { env: HERE });
});

function bucketStatements(): unknown[] {
  return [statementsOf(onlyProperties(stack, 'AWS::S3::BucketPolicy').PolicyDocument)].flat();
}

describe('every policy that the library writes', () => {
  const documents = (): unknown[] => [
    ...Object.values(renderedProperties(stack, 'AWS::S3::BucketPolicy')).map(({ PolicyDocument }) => PolicyDocument),
    ...Object.values(renderedProperties(stack, 'AWS::KMS::Key')).map(({ KeyPolicy }) => KeyPolicy),
    ...Object.values(renderedProperties(stack, 'AWS::Logs::ResourcePolicy')).map(({ PolicyDocument }) => PolicyDocument),
    ...Object.values(renderedProperties(stack, 'AWS::XRay::ResourcePolicy')).map(({ PolicyDocument }) => PolicyDocument),
    ...Object.values(renderedProperties(stack, 'AWS::Logs::LogGroup')).flatMap(({ ResourcePolicyDocument }) => ResourcePolicyDocument ?? []),
    ...Object.values(renderedProperties(stack, 'AWS::Logs::DeliveryDestination')).flatMap(({ DeliveryDestinationPolicy: policy }) =>
      (policy === undefined ? [] : [record(policy).DeliveryDestinationPolicy])),
  ];
  const statements = () => documents().map(statementsOf).flat().map(record);

  beforeEach(() => {
    const bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey: new kms.Key(stack, 'Key') });
    [INFO_LOGS, ERROR_LOGS].forEach(logType => {
      const source = busLogs(stack, { logType });
      source.toS3(bucket, { allowedSources: [{ account: '444455556666' }, { account: '444455556666' }] });
      source.toLogGroup(stack.node.tryFindChild('LogGroup') as logs.LogGroup | undefined ?? new logs.LogGroup(stack, 'LogGroup'));
      source.toLogGroup(stack.node.tryFindChild('Named') as logs.LogGroup | undefined ?? new logs.LogGroup(stack, 'Named', { logGroupName: 'orders' }));
    });
    busLogs(stack, { logType: TRACE_LOGS }).toFirehose(newStream(stack), { allowedSources: [{ account: OTHER_ACCOUNT }] });
    new delivery.DeliverySource(stack, 'Traces', {
      logType: delivery.AgentCoreMemoryLogType.TRACES, resourceArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/m-1234567890',
    }).toXRay({ enableTransactionSearch: true });
  });

  test('names principals, and never *', () => {
    expect(statements().length).toBeGreaterThan(10);
    expect(statements().filter(({ Principal }) => JSON.stringify(Principal).includes('"*"'))).toEqual([]);
    expect(statements().filter(({ Principal }) => Principal === undefined)).toEqual([]);
  });

  test('has the account and the sources as conditions, where a service is let in', () => {
    const ofServices = statements().filter(({ Principal }) => /delivery\.logs|xray/.test(JSON.stringify(Principal)));

    expect(ofServices.length).toBeGreaterThan(6);
    expect(ofServices.filter(({ Condition }) => {
      const { StringEquals = {}, ArnLike = {} } = record(Condition);
      return record(StringEquals)['aws:SourceAccount'] === undefined || record(ArnLike)['aws:SourceArn'] === undefined;
    })).toEqual([]);
  });

  test('has no statement twice', () => {
    expect(documents().map(document => {
      const texts = [statementsOf(document)].flat().map(statement => JSON.stringify(statement));
      return texts.length - new Set(texts).size;
    }).filter(twice => twice > 0)).toEqual([]);
  });
});

describe('a bucket policy', () => {
  test('does not grow with deliveries below a path that it has', () => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    busLogs(stack, { logType: INFO_LOGS }).toS3(bucket, { prefix: 'team' });
    busLogs(stack, { logType: ERROR_LOGS }).toS3(bucket, { prefix: 'team', outputFormat: delivery.OutputFormat.JSON });
    busLogs(stack, { logType: TRACE_LOGS }).toS3(bucket, { prefix: 'team/traces' });

    expect(bucketStatements().map(statement => record(statement).Resource)).toEqual([expect.stringMatching(/\/team\/\*$/)]);
  });

  test('has a path that only begins with the same letters', () => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    busLogs(stack, { logType: INFO_LOGS }).toS3(bucket, { prefix: 'team' });
    busLogs(stack, { logType: ERROR_LOGS }).toS3(bucket, { prefix: 'teams' });

    expect(record(bucketStatements()[0]).Resource).toHaveLength(2);
  });
});

describe('the X-Ray policy', () => {
  test('has no kinds of resource besides all of the account', () => {
    const traces = (id: string, logType: delivery.LogType) => new delivery.DeliverySource(stack, id, {
      logType, resourceArn: `arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/${id}-1234567890`,
    }).toXRay();
    traces('one', delivery.AgentCoreMemoryLogType.TRACES);
    traces('two', delivery.LogType.of('TRACES'));

    const [statement] = [statementsOf(onlyProperties(stack, 'AWS::XRay::ResourcePolicy').PolicyDocument)].flat().map(record);
    expect(record(record(statement.Condition)['ForAllValues:ArnLike'])['logs:LogGeneratingResourceArns'])
      .toEqual(['arn:${AWS::Partition}:*:us-east-1:111122223333:*']);
  });
});

describe('the policy of a log group that the user has written', () => {
  const MINE = { Sid: 'Mine', Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: 'arn:aws:logs:us-east-1:111122223333:log-group:*' };
  const mine = () => {
    const statement = iam.PolicyStatement.fromJson(MINE);
    statement.addServicePrincipal('es.amazonaws.com');
    return statement;
  };
  const sidsOf = () => Object.values(renderedProperties(stack, 'AWS::Logs::LogGroup'))
    .map(({ ResourcePolicyDocument }) => [statementsOf(ResourcePolicyDocument)].flat().map(statement => record(statement).Sid ?? 'ours'));
  const newLogGroup = (id: string, policy: unknown): logs.LogGroup => {
    const logGroup = new logs.LogGroup(stack, id, { logGroupName: id });
    (logGroup.node.defaultChild as logs.CfnLogGroup).resourcePolicyDocument = policy;
    return logGroup;
  };

  test('is left as it is for another log group that shares it', () => {
    const shared = new iam.PolicyDocument({ statements: [mine()] });
    busLogs(stack).toLogGroup(newLogGroup('One', shared));
    newLogGroup('Two', shared);

    expect(sidsOf()).toEqual([['Mine', 'ours'], ['Mine']]);
  });

  test('has what is added to it later', () => {
    const document = new iam.PolicyDocument();
    busLogs(stack).toLogGroup(newLogGroup('One', document));
    document.addStatements(mine());

    expect(sidsOf()).toEqual([['Mine', 'ours']]);
  });

  test('gets a statement for each Region, whatever it is', () => {
    stack = new Stack(new App(), 'Any');
    const logGroup = newLogGroup('One', { Version: '2012-10-17', Statement: mine().toStatementJson() });
    busLogs(stack).toLogGroup(logGroup);
    delivery.DeliverySource.fromDeliverySourceArn(stack, 'Other', 'arn:aws:logs:us-east-1:111122223333:delivery-source:other').toLogGroup(logGroup);

    expect(sidsOf()).toEqual([['Mine', 'ours', 'ours']]);
  });

  test('is kept where it is text', () => {
    busLogs(stack).toLogGroup(newLogGroup('One', JSON.stringify({ Version: '2012-10-17', Statement: [{ ...MINE, Principal: { Service: 'es.amazonaws.com' } }] })));

    expect(sidsOf()).toEqual([['Mine', 'ours']]);
  });

  test('is not added to where an override takes its place: the account lets the delivery in', () => {
    const logGroup = new logs.LogGroup(stack, 'One', { logGroupName: 'One' });
    const override = { Version: '2012-10-17', Statement: [mine().toStatementJson()] };
    (logGroup.node.defaultChild as logs.CfnLogGroup).addPropertyOverride('ResourcePolicyDocument', override);
    busLogs(stack).toLogGroup(logGroup);

    expect(sidsOf()).toEqual([['Mine']]);
    expect(statementsOf(onlyProperties(stack, 'AWS::Logs::ResourcePolicy').PolicyDocument)).toHaveLength(1);
  });

  test('fails with policyScope LOG_GROUP where an override takes its place', () => {
    const logGroup = new logs.LogGroup(stack, 'One');
    (logGroup.node.defaultChild as logs.CfnLogGroup).addPropertyOverride('ResourcePolicyDocument', {});

    expect(() => busLogs(stack).toLogGroup(logGroup, { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP })).toThrow(
      /: the resourcePolicyDocument of log group 'Stack\/One' is a token or an override, so policyScope: LogGroupPolicyScope\.LOG_GROUP cannot add to it: remove policyScope, or write the policy as an object \[cdk-log-delivery:policyScopeToken\]$/,
    );
  });

  test('fails with policyScope LOG_GROUP where it is a token', () => {
    const logGroup = newLogGroup('One', Lazy.any({ produce: () => undefined }));

    expect(() => busLogs(stack).toLogGroup(logGroup, { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP })).toThrow(
      /: the resourcePolicyDocument of log group 'Stack\/One' is a token or an override, so policyScope: LogGroupPolicyScope\.LOG_GROUP cannot add to it: remove policyScope, or write the policy as an object \[cdk-log-delivery:policyScopeToken\]$/,
    );
  });
});
