import { Annotations } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import { App, CfnParameter, CfnResource, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../../src';
import { findingsOf, overridden, UNKNOWN } from '../../../support/findings';
import { Subscriber } from '../../../support/subscriber';

const { ERROR_LOGS, INFO_LOGS, TRACE_LOGS } = delivery.EventBusLogType;
const SERVICE = 'Amazon EventBridge';

const l1 = (level?: string) => (stack: Stack, id: string) => new events.CfnEventBus(stack, id, { name: 'orders', logConfig: level === undefined ? undefined : { level } });
const l2 = (level?: events.Level) => (stack: Stack, id: string) => new events.EventBus(stack, id, { logConfig: level && { level } });

const tooLow = (logType: delivery.LogType, levels: string, got: string) => [
  `resource must have a LogConfig.Level of ${levels} for ${logType.value} of ${SERVICE}, got 'Stack/Resource' ${got}, which logs nothing of it: set `
  + `level ${levels.split(' ')[0]} in logConfig of the event bus`,
];

describe('the level of an event bus', () => {
  test.each([
    ['is not set', ERROR_LOGS, l1(), 'ERROR or INFO or TRACE', 'without one'],
    ['of an L2 is not set', INFO_LOGS, l2(), 'INFO or TRACE', 'without one'],
    ['is OFF', INFO_LOGS, l1('OFF'), 'INFO or TRACE', 'with OFF'],
    ['of an L2 is OFF', TRACE_LOGS, l2(events.Level.OFF), 'TRACE', 'with OFF'],
    ['is ERROR', INFO_LOGS, l1('ERROR'), 'INFO or TRACE', 'with ERROR'],
    ['of an L2 is INFO', TRACE_LOGS, l2(events.Level.INFO), 'TRACE', 'with INFO'],
    ['is overridden by OFF', INFO_LOGS, (stack: Stack, id: string) => overridden(l1('INFO')(stack, id), { 'LogConfig.Level': 'OFF' }), 'INFO or TRACE', 'with OFF'],
    ['is removed by an override', INFO_LOGS, (stack: Stack, id: string) => overridden(l2(events.Level.INFO)(stack, id), { LogConfig: undefined }), 'INFO or TRACE', 'without one'],
  ])('is too low where it %s', (_, logType, make, levels, got) => {
    expect(findingsOf(logType, make)).toEqual(tooLow(logType, levels, got));
  });

  test.each([
    [ERROR_LOGS, 'ERROR'], [ERROR_LOGS, 'INFO'], [ERROR_LOGS, 'TRACE'], [INFO_LOGS, 'INFO'], [INFO_LOGS, 'TRACE'], [TRACE_LOGS, 'TRACE'],
  ].map(([logType, level]) => ({ logType: logType as delivery.LogType, level: String(level) })))('can be $level for $logType.value', ({ logType, level }) => {
    expect(findingsOf(logType, l1(level))).toEqual([]);
  });

  test('can be set by an override', () => {
    expect(findingsOf(INFO_LOGS, (stack, id) => overridden(l2()(stack, id), { 'LogConfig.Level': 'INFO' }))).toEqual([]);
  });

  test('can be one that is newer than this library', () => {
    expect(findingsOf(INFO_LOGS, l1('DEBUG'))).toEqual([]);
  });

  test('is not checked where it is not known', () => {
    expect(findingsOf(INFO_LOGS, (stack, id) => l1(new CfnParameter(stack, 'Level').valueAsString)(stack, id))).toEqual([]);
    expect(findingsOf(INFO_LOGS, (stack, id) => overridden(l1()(stack, id), { LogConfig: UNKNOWN }))).toEqual([]);
  });

  test('is not checked for an event bus of others', () => {
    expect(findingsOf(INFO_LOGS, (stack, id) => events.EventBus.fromEventBusName(stack, id, 'default'))).toEqual([]);
  });

  test('is not checked for a log type that is not of the catalogue', () => {
    expect(findingsOf(delivery.LogType.of('INFO_LOGS'), l1())).toEqual([]);
  });
});

describe('the app', () => {
  function appWith(level?: events.Level): { readonly app: App; readonly stack: Stack; readonly bus: events.EventBus } {
    const app = new App();
    const stack = new Stack(app, 'Stack');
    const bus = l2(level)(stack, 'Bus');
    new delivery.DeliverySource(stack, 'Logs', { logType: INFO_LOGS, resource: bus });

    return { app, stack, bus };
  }

  test('is not synthesised where the level is too low, and says where', () => {
    expect(() => appWith().app.synth()).toThrow('[Stack/Logs] resource must have a LogConfig.Level of INFO or TRACE for INFO_LOGS of Amazon EventBridge, '
      + "got 'Stack/Bus' without one, which logs nothing of it: set level INFO in logConfig of the event bus");
  });

  test('can set the level after the delivery source', () => {
    const { stack, bus } = appWith();
    (bus.node.defaultChild as events.CfnEventBus).logConfig = { level: 'INFO' };

    expect(Annotations.fromStack(stack).findWarning('*', '*')).toEqual([]);
  });
});

describe('the level of a subscriber', () => {
  const { INFO_LOGS: INFO, ERROR_LOGS: ERROR } = delivery.EventSubscriberLogType;
  const subscriber = (LogConfiguration?: unknown) => (stack: Stack, id: string): CfnResource => new Subscriber(stack, id, { LogConfiguration });
  const refused = (type: string, levels: string, got: string) => [
    `resource must have a LogConfiguration.Level of ${levels} for ${type} of Amazon EventBridge, got 'Stack/Resource' `
    + `${got}, which logs nothing of it: set level ${levels.split(' ')[0]} in logConfiguration of the subscriber`,
  ];

  test('is too low where it is not set, OFF or below the log type', () => {
    expect(findingsOf(ERROR, subscriber())).toEqual(refused('ERROR_LOGS', 'ERROR or INFO', 'without one'));
    expect(findingsOf(INFO, subscriber({ Level: 'OFF' }))).toEqual(refused('INFO_LOGS', 'INFO', 'with OFF'));
    expect(findingsOf(INFO, subscriber({ Level: 'ERROR' }))).toEqual(refused('INFO_LOGS', 'INFO', 'with ERROR'));
  });

  test('is enough where it is that of the log type or above', () => {
    expect(findingsOf(ERROR, subscriber({ Level: 'INFO' }))).toEqual([]);
    expect(findingsOf(INFO, subscriber({ Level: 'INFO' }))).toEqual([]);
    expect(findingsOf(INFO, (stack, id) => overridden(subscriber()(stack, id), { 'LogConfiguration.Level': 'INFO' }))).toEqual([]);
  });

  test('is not checked where it is not known', () => {
    expect(findingsOf(INFO, subscriber({ Level: UNKNOWN }))).toEqual([]);
  });
});
