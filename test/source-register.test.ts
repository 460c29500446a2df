import * as events from 'aws-cdk-lib/aws-events';
import * as globalresolver from 'aws-cdk-lib/aws-route53globalresolver';
import { App, Stack, Stage } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { BUS_ARN } from './support/arns';
import { HERE } from './support/environments';
import { twoStacks } from './support/stacks';
import { parameter } from './support/values';

const { ERROR_LOGS, INFO_LOGS } = delivery.EventBusLogType;
const REMEDY = 'pass that one to this stack and deliver from it, or import it with DeliverySource.fromDeliverySourceAttributes() '
  + '[cdk-log-delivery:secondSource]';

function source(scope: Stack, props: Partial<delivery.DeliverySourceProps>): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Logs', { logType: INFO_LOGS, ...props });
}

describe('a second delivery source of a resource and log type, in another stack', () => {
  test.each([['known', HERE], ['not known', {}]])('is refused where the environment is %s', (_, env) => {
    const [one, two] = twoStacks(env);
    const resource = new events.EventBus(one, 'Bus');
    source(one, { resource });

    expect(() => source(two, { resource })).toThrow(new Error(
      `Two/Logs: 'One/Logs' is already the delivery source of this resource for INFO_LOGS: ${REMEDY}`));
  });

  test('is refused for an ARN', () => {
    const [one, two] = twoStacks();
    source(one, { resourceArn: BUS_ARN });

    expect(() => source(two, { resourceArn: BUS_ARN })).toThrow(new Error(
      `Two/Logs: 'One/Logs' is already the delivery source of this resource for INFO_LOGS: ${REMEDY}`));
  });

  test('is refused for two imports of the resource', () => {
    const [one, two] = twoStacks();
    const imported = (scope: Stack) => events.EventBus.fromEventBusArn(scope, 'Bus', BUS_ARN);
    source(one, { resource: imported(one) });

    expect(() => source(two, { resource: imported(two) })).toThrow(new Error(
      `Two/Logs: 'One/Logs' is already the delivery source of this resource for INFO_LOGS: ${REMEDY}`));
  });

  test('is refused for a log type that is not known yet', () => {
    const [one, two] = twoStacks();
    const logType = delivery.LogType.of('NEW_LOGS');
    source(one, { resourceArn: BUS_ARN, logType });

    expect(() => source(two, { resourceArn: BUS_ARN, logType })).toThrow(/^Two\/Logs: 'One\/Logs' is already the delivery source of this resource for NEW_LOGS: /);
  });

  test('is taken for another log type', () => {
    const [one, two] = twoStacks();
    source(one, { resourceArn: BUS_ARN });

    expect(source(two, { resourceArn: BUS_ARN, logType: ERROR_LOGS }).logType).toBe(ERROR_LOGS);
  });

  test('is taken in another app', () => {
    const [[one], [two]] = [twoStacks(), twoStacks()];
    source(one, { resourceArn: BUS_ARN });

    expect(source(two, { resourceArn: BUS_ARN }).resourceArn).toBe(BUS_ARN);
  });

  test('is taken for an ARN that is not known yet', () => {
    const [one, two] = twoStacks();
    source(one, { resourceArn: parameter(one) });

    expect(() => source(two, { resourceArn: parameter(two) })).not.toThrow();
  });

  test('is taken in another Region for an ARN without one', () => {
    const [one, two] = twoStacks(HERE, { ...HERE, region: 'eu-west-1' });
    const props = { resourceArn: 'arn:aws:new::111122223333:thing/orders', logType: delivery.LogType.of('NEW_LOGS') };
    source(one, props);

    expect(() => source(two, props)).not.toThrow();
  });

  test('is taken in another Region for a resource without one in its ARN', () => {
    const [one, two] = twoStacks(HERE, { ...HERE, region: 'eu-west-1' });
    const resource = new globalresolver.CfnGlobalResolver(one, 'Resolver', { name: 'orders', regions: ['us-east-1'] });
    const { GLOBAL_RESOLVER_LOGS } = delivery.GlobalResolverLogType;
    source(one, { resource, logType: GLOBAL_RESOLVER_LOGS });

    expect(() => source(two, { resource, logType: GLOBAL_RESOLVER_LOGS })).not.toThrow();
  });

  test('is taken for the resources of two stages, which are two', () => {
    const app = new App();
    const define = (id: string) => {
      const stack = new Stack(new Stage(app, id), 'Stack');
      source(stack, { resource: new events.EventBus(stack, 'Bus') });
    };
    define('Dev');

    expect(() => { define('Prod'); }).not.toThrow();
  });
});
