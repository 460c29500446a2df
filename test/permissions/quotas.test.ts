import * as logs from 'aws-cdk-lib/aws-logs';
import * as xray from 'aws-cdk-lib/aws-xray';
import { Annotations, App, Stack, type StackProps } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { HERE, IN_OTHER_REGION } from '../support/environments';
import { busLogs } from '../support/sources';
import { warnings } from '../support/warnings';

let app: App;

beforeEach(() => {
  app = new App();
});

function stacks(count: number, define: (stack: Stack) => void, props: StackProps = { env: HERE }): Stack[] {
  return Array.from({ length: count }, (_, index) => {
    const stack = new Stack(app, `Stack${index + 1}`, props);
    define(stack);
    return stack;
  });
}

function traces(stack: Stack, options: delivery.XRayDeliveryOptions = {}): void {
  new delivery.DeliverySource(stack, 'Traces', {
    logType: delivery.AgentCoreMemoryLogType.TRACES, resourceArn: `arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/${stack.node.id}-1234567890`,
  }).toXRay(options);
}

function groupLogs(stack: Stack): void {
  busLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup'));
}

/** The warnings of all stacks whose ids are these. */
function messages(all: readonly Stack[], id: string): unknown[] {
  return all.flatMap(warnings).filter(message => String(message).endsWith(`[ack: cdk-log-delivery:${id}]`));
}

describe('X-Ray resource policies of an account and Region', () => {
  test('can be five', () => {
    expect(messages(stacks(5, traces), 'xRayPolicyQuota')).toEqual([]);
  });

  test('have a warning from the sixth on', () => {
    expect(messages(stacks(6, traces), 'xRayPolicyQuota')).toEqual([
      'this app has 6 X-Ray resource policies in one account and Region, more than the documented quota of 5 '
      + "(in 'Stack1', 'Stack2', 'Stack3' and 3 more): deliver traces from fewer stacks, or set managePermissions: false and write one policy "
      + '[ack: cdk-log-delivery:xRayPolicyQuota]',
    ]);
  });

  test('are counted with those of the user', () => {
    const all = stacks(5, traces);
    new xray.CfnResourcePolicy(all[0], 'Mine', { policyName: 'mine', policyDocument: '{"Version":"2012-10-17","Statement":[]}' });

    expect(messages(all, 'xRayPolicyQuota')).toHaveLength(1);
  });

  test('are counted by environment', () => {
    const all = [...stacks(5, traces), new Stack(app, 'Other', { env: IN_OTHER_REGION })];
    new xray.CfnResourcePolicy(all[5], 'Mine', { policyName: 'mine', policyDocument: '{"Version":"2012-10-17","Statement":[]}' });

    expect(messages(all, 'xRayPolicyQuota')).toEqual([]);
  });
});

describe('log resource policies of an account and Region', () => {
  test('can be ten', () => {
    expect(messages(stacks(10, groupLogs), 'logPolicyQuota')).toEqual([]);
  });

  test('have a warning from the eleventh on', () => {
    expect(messages(stacks(11, groupLogs), 'logPolicyQuota')).toEqual([
      'this app has 11 log resource policies in one account and Region, more than the fixed quota of 10 '
      + "(in 'Stack1', 'Stack2', 'Stack3' and 8 more): set logGroupName or policyScope: LogGroupPolicyScope.LOG_GROUP, whose policies do not count "
      + '[ack: cdk-log-delivery:logPolicyQuota]',
    ]);
  });

  test('of up to three stacks have a warning with all their names', () => {
    const policies = (stack: Stack) => Array.from({ length: 4 }, (_, index) => new logs.CfnResourcePolicy(stack, `Mine${index}`, {
      policyName: `mine-${index}`, policyDocument: '{"Version":"2012-10-17","Statement":[]}',
    }));

    expect(messages(stacks(3, stack => { groupLogs(stack); policies(stack); }), 'logPolicyQuota')).toEqual([
      expect.stringContaining("quota of 10 (in 'Stack1', 'Stack2', 'Stack3'): set logGroupName"),
    ]);
  });

  test('can be acknowledged on the stack', () => {
    const all = stacks(11, groupLogs);
    // Not on the app: aws-cdk-lib removes warnings that already exist, but not later ones.
    Annotations.of(all[0]).acknowledgeWarning('cdk-log-delivery:logPolicyQuota');

    expect(messages(all, 'logPolicyQuota')).toEqual([]);
  });
});

describe('Transaction Search', () => {
  const TWICE = "stack 'Stack1' already has enableTransactionSearch: true for this account and Region: remove it here, and deploy this stack after that one";

  test('has a warning where nothing switches it on, once for the app', () => {
    expect(messages(stacks(2, traces), 'transactionSearch')).toEqual([
      'this app does not enable Transaction Search, without which AWS does not create the delivery: set enableTransactionSearch: true in one stack, or '
      + 'acknowledge this warning on the stack if it is enabled in the account and Region [ack: cdk-log-delivery:transactionSearch]',
    ]);
  });

  test('has none where another stack of the environment does, even later', () => {
    const all = stacks(2, traces);
    new delivery.XRayDeliveryDestination(all[1], 'Enabling', { enableTransactionSearch: true });

    expect(messages(all, 'transactionSearch')).toEqual([]);
  });

  test('has none where the user does, and the policy of the stack comes after it', () => {
    const [stack] = stacks(1, traces);
    const search = new xray.CfnTransactionSearchConfig(stack, 'Search');

    expect(messages([stack], 'transactionSearch')).toEqual([]);
    const { Resources } = app.synth().getStackByName('Stack1').template;
    expect(Object.values<{ Type: string; DependsOn?: string[] }>(Resources).find(({ Type }) => Type === 'AWS::XRay::ResourcePolicy')?.DependsOn)
      .toEqual([stack.resolve(search.logicalId)]);
  });

  test('stays when the stack goes, and with it the policy that it needs', () => {
    stacks(1, stack => traces(stack, { enableTransactionSearch: true }));
    const { Resources } = app.synth().getStackByName('Stack1').template;

    expect(Object.values<{ Type: string; DeletionPolicy?: string; UpdateReplacePolicy?: string }>(Resources)
      .filter(({ DeletionPolicy }) => DeletionPolicy !== undefined)
      .map(({ Type, DeletionPolicy, UpdateReplacePolicy }) => [Type, DeletionPolicy, UpdateReplacePolicy]).sort()).toEqual([
      ['AWS::Logs::ResourcePolicy', 'RetainExceptOnCreate', 'Retain'],
      ['AWS::XRay::TransactionSearchConfig', 'RetainExceptOnCreate', 'Retain'],
    ]);
  });

  test('is switched on without a policy with managePermissions: false', () => {
    stacks(1, stack => traces(stack, { enableTransactionSearch: true, managePermissions: false }));
    const types = Object.values<{ Type: string }>(app.synth().getStackByName('Stack1').template.Resources).map(({ Type }) => Type);

    expect(types).toContain('AWS::XRay::TransactionSearchConfig');
    expect(types.filter(type => type.endsWith('Policy'))).toEqual([]);
  });

  test('comes before deliveries of its stack with managePermissions: false, too', () => {
    const [stack] = stacks(1, one => traces(one, { managePermissions: false }));
    const search = new xray.CfnTransactionSearchConfig(stack, 'Search');
    const { Resources } = app.synth().getStackByName('Stack1').template;

    expect(Object.values<{ Type: string; DependsOn?: string[] }>(Resources).find(({ Type }) => Type === 'AWS::Logs::Delivery')?.DependsOn)
      .toEqual([stack.resolve(search.logicalId)]);
  });

  test('fails the second time in an environment', () => {
    expect(() => stacks(2, stack => { new delivery.XRayDeliveryDestination(stack, 'XRay', { enableTransactionSearch: true }); }))
      .toThrow(new Error(`Stack2/XRay: ${TWICE} [cdk-log-delivery:transactionSearchTwice]`));
  });

  test('has a warning the second time where environments are not known', () => {
    const all = stacks(2, stack => { new delivery.XRayDeliveryDestination(stack, 'XRay', { enableTransactionSearch: true }); }, {});

    expect(messages(all, 'transactionSearchTwice')).toEqual([
      `${TWICE}, unless the two stacks go to different accounts or Regions [ack: cdk-log-delivery:transactionSearchTwice]`,
    ]);
  });
});
