import { Template } from 'aws-cdk-lib/assertions';
import { App, type Environment, Stack, Stage } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { newLogGroup } from './support/destinations';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION } from './support/environments';
import { twoStacks } from './support/stacks';
import { warningsWithPaths } from './support/warnings';

/** The log types of whole accounts, as messages call them. */
const ACCOUNT_LEVEL: [string, delivery.LogType][] = [
  ['INSIGHTS_QUERY_LOGS of Amazon CloudWatch Logs Insights', delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS],
  ['SECURITY_FINDING_LOGS of AWS Security Hub', delivery.SecurityHubLogType.SECURITY_FINDING_LOGS],
  ['SECURITY_FINDING_LOGS of AWS Security Hub CSPM', delivery.SecurityHubCspmLogType.SECURITY_FINDING_LOGS],
];

const [[, INSIGHTS_QUERY_LOGS], [, SECURITY_FINDING_LOGS], [, CSPM_FINDING_LOGS]] = ACCOUNT_LEVEL;

function accountLogs(stack: Stack, logType = SECURITY_FINDING_LOGS, id = 'Logs'): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, id, { logType });
}

describe('a second delivery source of a log type of whole accounts', () => {
  test.each(ACCOUNT_LEVEL)('is refused in the same account and Region: %s', (_, logType) => {
    const [one, two] = twoStacks();
    accountLogs(one, logType);

    expect(() => accountLogs(two, logType)).toThrow(new Error(
      `Two/Logs: 'One/Logs' is already the delivery source of this account and Region for ${logType.value}: deliver from that one `
      + '[cdk-log-delivery:accountLevelSourceTwice]'));
  });

  test('is refused in another stage for the same account and Region', () => {
    const app = new App();
    const [one, two] = ['Dev', 'Prod'].map(id => new Stack(new Stage(app, id, { env: HERE }), 'Stack'));
    accountLogs(one);

    expect(() => accountLogs(two)).toThrow(new Error(
      "Prod/Stack/Logs: 'Dev/Stack/Logs' is already the delivery source of this account and Region for SECURITY_FINDING_LOGS: deliver from that one "
      + '[cdk-log-delivery:accountLevelSourceTwice]'));
  });

  test('is refused in the same stack', () => {
    const [stack] = twoStacks();
    accountLogs(stack);

    expect(() => accountLogs(stack, SECURITY_FINDING_LOGS, 'Other')).toThrow(new Error(
      "One/Other: 'One/Logs' is already the delivery source of this account and Region for SECURITY_FINDING_LOGS: deliver from that one "
      + '[cdk-log-delivery:accountLevelSourceTwice]'));
  });

  test('is refused in the same stack where the environment is not known', () => {
    const [stack] = twoStacks({});
    accountLogs(stack);

    expect(() => accountLogs(stack, SECURITY_FINDING_LOGS, 'Other')).toThrow(new Error(
      "One/Other: 'One/Logs' is already the delivery source of this account and Region for SECURITY_FINDING_LOGS: deliver from that one "
      + '[cdk-log-delivery:accountLevelSourceTwice]'));
  });

  test.each<[string, Environment]>([
    ['account', IN_OTHER_ACCOUNT],
    ['Region', IN_OTHER_REGION],
  ])('is accepted in another %s', (_, elsewhere) => {
    const [one, two] = twoStacks(HERE, elsewhere);
    [one, two].forEach(stack => accountLogs(stack));

    expect([one, two].map(warningsWithPaths)).toEqual([[], []]);
  });

  test('is accepted in another app', () => {
    const [one, two] = ['One', 'Two'].map(id => new Stack(new App(), id, { env: HERE }));
    [one, two].forEach(stack => accountLogs(stack));

    expect([one, two].map(warningsWithPaths)).toEqual([[], []]);
  });

  test('has a warning where the environment is not known', () => {
    const [one, two] = twoStacks({});
    [one, two].forEach(stack => accountLogs(stack));

    expect(warningsWithPaths(one)).toEqual([]);
    expect(warningsWithPaths(two)).toEqual([{
      path: '/Two/Logs',
      message: "'One/Logs' is already the delivery source of this account and Region for SECURITY_FINDING_LOGS: deliver from that one, "
        + 'unless the two stacks go to different accounts or Regions '
        + '[ack: cdk-log-delivery:accountLevelSourceTwice]',
    }]);
  });

  test('has a warning where only the Region is known', () => {
    const [one, two] = twoStacks({ region: 'eu-west-1' });
    [one, two].forEach(stack => accountLogs(stack));

    expect(warningsWithPaths(two).map(({ path }) => path)).toEqual(['/Two/Logs']);
  });
});

describe('delivery sources of whole accounts', () => {
  test('of different kinds and log types go together', () => {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: HERE });
    const logGroup = newLogGroup(stack);
    const sources = [INSIGHTS_QUERY_LOGS, SECURITY_FINDING_LOGS, CSPM_FINDING_LOGS]
      .map((logType, index) => accountLogs(stack, logType, `Logs${index}`));
    sources.forEach(source => source.toLogGroup(logGroup));
    const simulator = new Simulator();

    expect(simulator.deploy(app.synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('are the same ones wherever they are in the stack', () => {
    const templates = ['Logs', 'Renamed'].map(id => {
      const stack = new Stack(new App(), 'Stack', { env: HERE });
      accountLogs(stack, SECURITY_FINDING_LOGS, id);
      return Template.fromStack(stack).toJSON();
    });

    expect(templates[1]).toEqual(templates[0]);
  });
});
