import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { ACCOUNT } from '../support/environments';
import { logicalId } from '../support/references';
import { dependenciesOfOnly, onlyProperties, renderedProperties, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStack } from '../support/stacks';
import { logGroupStatement, logStreams } from '../support/statements';

const { EventBusLogType, LogGroupPolicyScope } = delivery;

/** Pairs of partition and Region, the longest among them. */
const LONG_ENVIRONMENTS = [['aws', 'ap-southeast-1'], ['aws-us-gov', 'us-gov-east-1'], ['aws-iso-f', 'us-isof-south-1']];

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function accountStatements(): unknown {
  return statementsOf(onlyProperties(stack, 'AWS::Logs::ResourcePolicy').PolicyDocument);
}

describe('log groups with generated names', () => {
  test('are let in by a policy of the account', () => {
    const logGroup = new logs.LogGroup(stack, 'LogGroup');
    busLogs(stack).toLogGroup(logGroup);

    expect(accountStatements()).toEqual([logGroupStatement(logStreams(`\${${logicalId(logGroup)}}`))]);
    expect(onlyProperties(stack, 'AWS::Logs::LogGroup').ResourcePolicyDocument).toBeUndefined();
  });

  test('share the policy and its statement in a stack', () => {
    const one = new logs.LogGroup(stack, 'One');
    const two = new logs.LogGroup(stack, 'Two');
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toLogGroup(one);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toLogGroup(two);
    busLogs(stack, { logType: EventBusLogType.TRACE_LOGS }).toLogGroup(one);

    expect(accountStatements()).toEqual([
      logGroupStatement([logStreams(`\${${logicalId(one)}}`), logStreams(`\${${logicalId(two)}}`)]),
    ]);
  });

  test('are let in before the delivery', () => {
    busLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup'));

    expect(dependenciesOfOnly(stack, 'AWS::Logs::Delivery'))
      .toEqual(Object.keys(Template.fromStack(stack).findResources('AWS::Logs::ResourcePolicy')));
  });

  test('have a statement for each Region that logs come from', () => {
    const logGroup = new logs.LogGroup(stack, 'LogGroup');
    busLogs(stack).toLogGroup(logGroup);
    delivery.DeliverySource.fromDeliverySourceArn(stack, 'Other', `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:other`).toLogGroup(logGroup);

    expect(accountStatements()).toEqual([
      logGroupStatement(logStreams(`\${${logicalId(logGroup)}}`)),
      logGroupStatement(logStreams(`\${${logicalId(logGroup)}}`), { account: ACCOUNT, region: 'us-east-1' }),
    ]);
  });

  test('are left alone with managePermissions: false', () => {
    busLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup'), { managePermissions: false });

    Template.fromStack(stack).resourceCountIs('AWS::Logs::ResourcePolicy', 0);
  });

  test('can have a policy of their own with policyScope LOG_GROUP', () => {
    const logGroup = new logs.LogGroup(stack, 'LogGroup');
    busLogs(stack).toLogGroup(logGroup, { policyScope: LogGroupPolicyScope.LOG_GROUP });

    expect(statementsOf(onlyProperties(stack, 'AWS::Logs::LogGroup').ResourcePolicyDocument))
      .toEqual([logGroupStatement(logStreams(`\${AWS::StackName}-${logicalId(logGroup)}-*`))]);
    Template.fromStack(stack).resourceCountIs('AWS::Logs::ResourcePolicy', 0);
  });

  test('are let in by the account where their own policy is not known yet', () => {
    const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'events' });
    (logGroup.node.defaultChild as logs.CfnLogGroup).resourcePolicyDocument = Lazy.any({ produce: () => undefined });
    busLogs(stack).toLogGroup(logGroup);

    expect(accountStatements()).toEqual([logGroupStatement(logStreams(`\${${logicalId(logGroup)}}`))]);
  });
});

describe('imported log groups', () => {
  test('are let in by a policy of the account, by name', () => {
    busLogs(stack).toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'Imported', '/aws/vendedlogs/shared'));

    expect(accountStatements()).toEqual([logGroupStatement(logStreams('/aws/vendedlogs/shared'))]);
  });

  test('are let in by a policy of the account, where their ARN is given with its :*', () => {
    busLogs(stack).toLogGroup(logs.LogGroup.fromLogGroupArn(stack, 'Imported', `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:shared:*`));

    expect(accountStatements()).toEqual([logGroupStatement(logStreams('shared'))]);
  });

  test('are named once where they are imported twice', () => {
    const [one, two] = ['One', 'Two'].map(id => logs.LogGroup.fromLogGroupName(stack, id, 'shared'));
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toLogGroup(one);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toLogGroup(two);

    expect(accountStatements()).toEqual([logGroupStatement(logStreams('shared'))]);
  });

  test('are named once where a log group of the stack is imported by its name', () => {
    const logGroup = new logs.LogGroup(stack, 'LogGroup');
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toLogGroup(logGroup);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'Imported', logGroup.logGroupName));

    expect(accountStatements()).toEqual([logGroupStatement(logStreams(`\${${logicalId(logGroup)}}`))]);
  });

  test('fail with policyScope LOG_GROUP', () => {
    const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Imported', 'shared');
    const destination = new delivery.LogGroupDeliveryDestination(stack, 'Destination', {
      logGroup,
      policyScope: LogGroupPolicyScope.LOG_GROUP,
    });

    expect(() => new delivery.Delivery(stack, 'Delivery', { source: busLogs(stack), destination })).toThrow(new Error(
      "Stack/Delivery: log group 'Stack/Imported' is imported, so policyScope: LogGroupPolicyScope.LOG_GROUP does not apply: remove policyScope "
      + '[cdk-log-delivery:policyScopeImported]',
    ));
  });
});

describe('eighty log groups with two deliveries each, in a stack with a long name', () => {
  const names = Array.from({ length: 80 }, (_, index) => `LogGroup${index}WithALongNameOfItsOwn`);

  let crowded: Stack;

  // Once for all tests, which only look at it: these are 160 deliveries.
  beforeAll(() => {
    crowded = newStack('S'.repeat(120));
    const logGroups = names.map(name => new logs.LogGroup(crowded, name));
    for (const logType of [EventBusLogType.INFO_LOGS, EventBusLogType.ERROR_LOGS]) {
      const bus = busLogs(crowded, { logType });
      logGroups.forEach(logGroup => bus.toLogGroup(logGroup));
    }
  });

  /**
   * Returns the policies after CloudFormation has resolved them, with the longest names that it generates for log
   * groups.
   */
  function deployedPolicies(partition: string, region: string): string[] {
    return Object.values(renderedProperties(crowded, 'AWS::Logs::ResourcePolicy')).map(({ PolicyDocument }) => String(PolicyDocument)
      .replaceAll('${AWS::Partition}', partition)
      .replaceAll('${AWS::Region}', region)
      .replaceAll('${AWS::AccountId}', ACCOUNT)
      .replace(/\$\{(\w+)\}/g, (_, id: string) => `${crowded.stackName}-${id}-1B5UNKJ9N8G9`));
  }

  test.each(LONG_ENVIRONMENTS)('fit into policies of 5,120 characters in %s, %s', (partition, region) => {
    const lengths = deployedPolicies(partition, region).map(policy => policy.length);

    expect(lengths.length).toBeGreaterThan(1);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5120);
  });

  test('fill each policy before the next is begun', () => {
    const lengths = deployedPolicies('aws-us-gov', 'ap-southeast-1').map(policy => policy.length);

    expect(lengths.slice(0, -1).filter(length => length < 4200)).toEqual([]);
  });

  test('are each named once', () => {
    const arns = Object.values(renderedProperties(crowded, 'AWS::Logs::ResourcePolicy'))
      .flatMap(({ PolicyDocument }) => [...String(PolicyDocument).matchAll(/log-group:\$\{(\w+)\}:log-stream/g)].map(match => match[1]));

    expect(arns.sort()).toEqual(names.map(name => logicalId(crowded.node.findChild(name))).sort());
  });

  test('have deliveries that come after the policy that names them', () => {
    const template = Template.fromStack(crowded);
    const policies = template.findResources('AWS::Logs::ResourcePolicy');
    const needed = Object.values(template.findResources('AWS::Logs::Delivery')).map(({ DependsOn }) => [DependsOn].flat());

    expect(needed).toHaveLength(160);
    expect(new Set(needed.flat().filter(id => id in policies))).toEqual(new Set(Object.keys(policies)));
    expect(needed.filter(ids => !ids.some(id => id in policies))).toEqual([]);
  });

  test('have policies with names of their own', () => {
    const policyNames = Object.values(renderedProperties(crowded, 'AWS::Logs::ResourcePolicy')).map(({ PolicyName }) => PolicyName);

    expect(new Set(policyNames).size).toBe(policyNames.length);
  });
});
