import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { newLogGroup } from '../support/destinations';
import { ACCOUNT } from '../support/environments';
import { onlyProperties, rendered, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStack } from '../support/stacks';
import { logGroupStatement, logStreams } from '../support/statements';

const { EventBusLogType, LogGroupPolicyScope } = delivery;

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function ownPolicy(): unknown {
  return onlyProperties(stack, 'AWS::Logs::LogGroup').ResourcePolicyDocument;
}

describe('a destination', () => {
  test('has the type, the ARN of the log group and the format', () => {
    const logGroup = new logs.LogGroup(stack, 'LogGroup');
    const destination = new delivery.LogGroupDeliveryDestination(stack, 'Destination', {
      logGroup,
      outputFormat: delivery.OutputFormat.JSON,
      deliveryDestinationName: 'log-group',
    });

    expect(onlyProperties(stack, 'AWS::Logs::DeliveryDestination')).toEqual({
      Name: 'log-group',
      DeliveryDestinationType: 'CWL',
      DestinationResourceArn: rendered(stack, logGroup.logGroupArn),
      OutputFormat: 'json',
    });
    expect(destination.deliveryDestinationType).toBe(delivery.DeliveryDestinationType.CWL);
  });

  test('writes no permissions before something is delivered to it', () => {
    new delivery.LogGroupDeliveryDestination(stack, 'Destination', {
      logGroup: newLogGroup(stack),
    });

    expect(ownPolicy()).toBeUndefined();
    Template.fromStack(stack).resourceCountIs('AWS::Logs::ResourcePolicy', 0);
  });
});

describe('a log group with a literal name', () => {
  let logGroup: logs.LogGroup;

  beforeEach(() => {
    logGroup = newLogGroup(stack);
  });

  test('allows the delivery service by its own policy', () => {
    busLogs(stack).toLogGroup(logGroup);

    expect(ownPolicy()).toEqual({
      Version: '2012-10-17',
      Statement: [logGroupStatement(logStreams('/aws/vendedlogs/orders'))],
    });
    Template.fromStack(stack).resourceCountIs('AWS::Logs::ResourcePolicy', 0);
  });

  test('has one statement for all deliveries', () => {
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toLogGroup(logGroup);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toLogGroup(logGroup);

    expect(statementsOf(ownPolicy())).toEqual([logGroupStatement(logStreams('/aws/vendedlogs/orders'))]);
  });

  test('does not refer to itself, which would be circular', () => {
    busLogs(stack).toLogGroup(logGroup);

    expect(JSON.stringify(ownPolicy())).not.toContain(stack.getLogicalId(logGroup.node.defaultChild as logs.CfnLogGroup));
  });

  test('has the literal ARN where the environment is known', () => {
    stack = newStack('Known', { env: { account: ACCOUNT, region: 'eu-west-1' } });
    busLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'events' }));

    expect(statementsOf(ownPolicy())).toEqual([logGroupStatement(
      `arn:\${AWS::Partition}:logs:eu-west-1:${ACCOUNT}:log-group:events:log-stream:*`,
      { account: ACCOUNT, region: 'eu-west-1' },
    )]);
  });

  test('is let in by the account with policyScope ACCOUNT', () => {
    busLogs(stack).toLogGroup(logGroup, { policyScope: LogGroupPolicyScope.ACCOUNT });

    expect(ownPolicy()).toBeUndefined();
    expect(statementsOf(onlyProperties(stack, 'AWS::Logs::ResourcePolicy').PolicyDocument))
      .toEqual([logGroupStatement(logStreams(String(rendered(stack, logGroup.logGroupName))))]);
  });

  test('is left alone with managePermissions: false', () => {
    busLogs(stack).toLogGroup(logGroup, { managePermissions: false });

    expect(ownPolicy()).toBeUndefined();
    Template.fromStack(stack).resourceCountIs('AWS::Logs::ResourcePolicy', 0);
  });
});

describe('a log group named by a parameter', () => {
  test('allows the delivery service by its own policy', () => {
    const logGroupName = new CfnParameter(stack, 'Name', { default: 'events' }).valueAsString;
    busLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName }));

    expect(statementsOf(ownPolicy())).toEqual([logGroupStatement(logStreams('${Name}'))]);
  });
});

describe.each([
  ['with', true],
  ['without', false],
])('a log group whose policy the user has written, %s minimized policies', (_, minimizePolicies) => {
  let logGroup: logs.LogGroup;
  let resource: logs.CfnLogGroup;
  const own = logGroupStatement(logStreams('/aws/vendedlogs/orders'));
  const ofUser = {
    Sid: 'Route53',
    Effect: 'Allow',
    Principal: { Service: 'route53.amazonaws.com' },
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/vendedlogs/orders:*`,
  };

  beforeEach(() => {
    stack = newStack('Stack', { flags: { '@aws-cdk/aws-iam:minimizePolicies': minimizePolicies } });
    logGroup = newLogGroup(stack);
    resource = logGroup.node.defaultChild as logs.CfnLogGroup;
  });

  test.each<[string, unknown, object]>([
    ['a PolicyDocument', new iam.PolicyDocument({ statements: [iam.PolicyStatement.fromJson(ofUser)] }), {}],
    ['an object', { Version: '2012-10-17', Id: 'Mine', Statement: [ofUser] }, { Id: 'Mine' }],
    ['an object with one statement', { Version: '2012-10-17', Statement: ofUser }, {}],
  ])('gets a statement more, where the policy is %s', (__, document, kept) => {
    resource.resourcePolicyDocument = document;
    busLogs(stack).toLogGroup(logGroup);

    expect(ownPolicy()).toEqual({ Version: '2012-10-17', ...kept, Statement: [ofUser, own] });
  });

  test('has only one statement more for several deliveries', () => {
    resource.resourcePolicyDocument = { Version: '2012-10-17', Statement: [ofUser] };
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toLogGroup(logGroup);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toLogGroup(logGroup);

    expect(ownPolicy()).toEqual({ Version: '2012-10-17', Statement: [ofUser, own] });
  });

  test('leaves the object of the user as it is', () => {
    const policy = { Version: '2012-10-17', Statement: [ofUser] };
    resource.resourcePolicyDocument = policy;
    busLogs(stack).toLogGroup(logGroup);

    expect(policy).toEqual({ Version: '2012-10-17', Statement: [ofUser] });
  });
});
