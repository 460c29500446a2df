import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as events from 'aws-cdk-lib/aws-events';
import { App, type Environment, Stack, Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { BUS_ARN } from './support/arns';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION } from './support/environments';
import { newEventBus } from './support/logging';
import { refusal, synthesised } from './support/synthesised';

const { INFO_LOGS } = delivery.EventBusLogType;
const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const PASS_ON = 'pass that one to this stack and deliver from it, or import it with DeliverySource.fromDeliverySourceAttributes()';
const ID = '[cdk-log-delivery:secondSource]';
const UNKNOWN = 'unless the two stacks go to different accounts or Regions';

type Make = (stack: Stack) => IConstruct;

const byName: Make = stack => events.EventBus.fromEventBusName(stack, 'Imported', 'orders');
const byArn: Make = stack => events.EventBus.fromEventBusArn(stack, 'Imported', BUS_ARN);
const byFormattedArn: Make = stack => events.EventBus.fromEventBusArn(stack, 'Imported', stack.formatArn({
  service: 'events', resource: 'event-bus', resourceName: 'orders',
}));
const byAttributes: Make = stack => events.EventBus.fromEventBusAttributes(stack, 'Imported', {
  eventBusName: 'orders', eventBusArn: BUS_ARN, eventBusPolicy: '',
});
const l2: Make = stack => newEventBus(stack, 'Bus', { eventBusName: 'orders' });
const l1: Make = stack => new events.CfnEventBus(stack, 'Bus', { name: 'orders', logConfig: { level: 'TRACE' } });
const distribution: Make = stack => cloudfront.Distribution.fromDistributionAttributes(stack, 'Imported', {
  distributionId: 'E1EXAMPLE1', domainName: 'd1.cloudfront.net',
});

interface Stacks {
  readonly envs: readonly (Environment | undefined)[];
  /** The stages of the stacks. By default, they are directly in the app. */
  readonly stages?: readonly string[];
}

/** Returns the messages about sources of the resources from two functions, each in its own stack. */
function found(make: readonly Make[], { envs, stages }: Stacks, logType: delivery.LogType = INFO_LOGS): string[] {
  const app = new App();
  const stacks = envs.map((env, index) => (
    new Stack(stages === undefined ? app : new Stage(app, stages[index]), ['One', 'Two'][index], { env })
  ));
  const refused = refusal(() => {
    stacks.forEach((stack, index) => new delivery.DeliverySource(stack, 'Logs', { resource: make[index](stack), logType }));
  });

  return refused.length > 0 ? refused : synthesised(app).map(line => line.replace(/^\[[^\]]*\] /, ''));
}

function second(path: string, other: string, logType: delivery.LogType = INFO_LOGS): string {
  return `${path}: '${other}' is already the delivery source of this resource for ${logType.value}: ${PASS_ON} ${ID}`;
}

function warned(other: string, logType: delivery.LogType = INFO_LOGS): string {
  return `'${other}' is already the delivery source of this resource for ${logType.value}: ${PASS_ON}, ${UNKNOWN} `
    + '[ack: cdk-log-delivery:secondSource]';
}

const PAIRS: [string, Make, Make][] = [
  ['two imports by name', byName, byName],
  ['imports by name and by ARN', byName, byArn],
  ['imports by ARN and by name', byArn, byName],
  ['imports by a literal and a formatted ARN', byArn, byFormattedArn],
  ['imports by name and by attributes', byName, byAttributes],
  ['an L2 with a name and its import', l2, byName],
  ['an import and the L2 of that name', byArn, l2],
  ['an L1 with a name and its import', l1, byName],
];

describe('two sources of one resource that is known under two names', () => {
  test.each(PAIRS)('are refused in two stacks of one environment: %s', (_, one, two) => {
    expect(found([one, two], { envs: [HERE, HERE] })).toEqual([second('Two/Logs', 'One/Logs')]);
  });

  test.each(PAIRS)('are refused in two stages of one environment: %s', (_, one, two) => {
    expect(found([one, two], { envs: [HERE, HERE], stages: ['Beta', 'Prod'] })).toEqual([second('Prod/Two/Logs', 'Beta/One/Logs')]);
  });

  test.each(PAIRS.filter(([, ...makers]) => !makers.some(make => make === byArn || make === byAttributes)))(
    'are a warning in two stacks whose environment is not known: %s', (_, one, two) => {
      expect(found([one, two], { envs: [undefined, undefined] })).toEqual([warned('One/Logs')]);
    },
  );

  test.each<[string, readonly (Environment | undefined)[]]>([
    ['whose environment is not known', [undefined, undefined]],
    ['of two accounts', [HERE, IN_OTHER_ACCOUNT]],
    ['of two Regions', [HERE, IN_OTHER_REGION]],
  ])('are taken in two stages %s', (_, envs) => {
    for (const [, one, two] of PAIRS.filter(([, ...makers]) => !makers.some(make => make === byArn || make === byAttributes))) {
      expect(found([one, two], { envs, stages: ['Beta', 'Prod'] })).toEqual([]);
    }
  });

  test.each([['first', 0], ['last', 1]])('are a warning in one stack without an environment, with a literal ARN that comes %s', (_, place) => {
    const stack = new Stack(new App(), 'One');
    const names = [() => BUS_ARN, () => stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' })];
    if (place === 1) names.reverse();
    names.forEach((arn, index) => new delivery.DeliverySource(stack, `Logs${index}`, { resourceArn: arn(), logType: INFO_LOGS }));

    expect(synthesised(stack.node.root as App).filter(line => line.includes('already the delivery source'))).toEqual([
      expect.stringMatching(/'One\/Logs0' is already the delivery source of this resource for INFO_LOGS: .*secondSource\]$/),
    ]);
  });

  test('are taken in two Regions of one app', () => {
    expect(found([byName, byName], { envs: [HERE, IN_OTHER_REGION] })).toEqual([]);
  });

  test('are refused for a literal ARN in stacks without an environment, which is one resource wherever they go', () => {
    expect(found([byArn, byArn], { envs: [undefined, undefined] })).toEqual([second('Two/Logs', 'One/Logs')]);
  });

  test.each<[string, Make, Make]>([
    ['imports by name and by ARN', byName, byArn],
    ['an L2 with a name and its import by ARN', l2, byArn],
  ])('are a warning in stacks without an environment, one with a literal ARN: %s', (_, one, two) => {
    expect(found([one, two], { envs: [undefined, undefined] })).toEqual([warned('One/Logs')]);
  });

  test('are taken for another name', () => {
    const other: Make = stack => events.EventBus.fromEventBusName(stack, 'Imported', 'refunds');

    expect(found([byName, other], { envs: [HERE, HERE] })).toEqual([]);
  });
});

describe('two sources of an imported distribution', () => {
  test('are refused in two stacks of one environment', () => {
    expect(found([distribution, distribution], { envs: [HERE, HERE] }, ACCESS_LOGS))
      .toEqual([second('Two/Logs', 'One/Logs', ACCESS_LOGS)]);
  });

  test('are a warning where the account is not known', () => {
    expect(found([distribution, distribution], { envs: [{ region: 'us-east-1' }, { region: 'us-east-1' }] }, ACCESS_LOGS))
      .toEqual([warned('One/Logs', ACCESS_LOGS)]);
  });
});

describe('two sources in one stack', () => {
  test.each<[string, Environment | undefined]>([
    ['with an environment', HERE],
    ['without', undefined],
  ])('are refused for an import by name and another by ARN, in a stack %s', (_, env) => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env });
    const source = (id: string, eventBus: events.IEventBus) => new delivery.DeliverySource(stack, id, { resource: eventBus, logType: INFO_LOGS });
    source('First', events.EventBus.fromEventBusName(stack, 'ByName', 'orders'));

    expect(refusal(() => source('Second', events.EventBus.fromEventBusArn(stack, 'ByArn', stack.formatArn({
      service: 'events', resource: 'event-bus', resourceName: 'orders',
    }))))).toEqual([
      `Shop/Second: 'Shop/First' is already the delivery source of this resource for INFO_LOGS: deliver from that one ${ID}`,
    ]);
  });

  test.each<[string, Environment | undefined]>([
    ['with an environment', HERE],
    ['without', undefined],
  ])('are refused for an L2 with a name and its import, in a stack %s', (_, env) => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env });
    new delivery.DeliverySource(stack, 'First', { resource: l2(stack), logType: INFO_LOGS });
    new delivery.DeliverySource(stack, 'Second', { resource: byName(stack), logType: INFO_LOGS });

    expect(synthesised(app)).toEqual([
      `[Shop] Shop/Second: 'Shop/First' is already the delivery source of this resource for INFO_LOGS: deliver from that one ${ID}`,
    ]);
  });
});
