import { Annotations } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import { App, CfnParameter, CfnResource, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../../src';
import { findingsOf, overridden, UNKNOWN } from '../../../support/findings';
import { Subscriber } from '../../../support/subscriber';

const { ERROR_LOGS, INFO_LOGS, TRACE_LOGS } = delivery.EventBusLogType;

const l1 = (level?: string) => (stack: Stack, id: string) => new events.CfnEventBus(stack, id, { name: 'orders', logConfig: level === undefined ? undefined : { level } });
const l2 = (level?: events.Level) => (stack: Stack, id: string) => new events.EventBus(stack, id, { logConfig: level && { level } });

const tooLow = (logType: delivery.LogType, got: string, level: string, others: string) => [
  `event bus 'Stack/Resource' has ${got}, so it emits no ${logType.value}: set logConfig: { level: Level.${level} }${others} [cdk-log-delivery:logLevel]`,
];

describe('the level of an event bus', () => {
  test.each([
    ['is not set', ERROR_LOGS, l1(), 'no log level', 'ERROR', ' (or INFO, TRACE)'],
    ['of an L2 is not set', INFO_LOGS, l2(), 'no log level', 'INFO', ' (or TRACE)'],
    ['is OFF', INFO_LOGS, l1('OFF'), 'log level OFF', 'INFO', ' (or TRACE)'],
    ['of an L2 is OFF', TRACE_LOGS, l2(events.Level.OFF), 'log level OFF', 'TRACE', ''],
    ['is ERROR', INFO_LOGS, l1('ERROR'), 'log level ERROR', 'INFO', ' (or TRACE)'],
    ['of an L2 is INFO', TRACE_LOGS, l2(events.Level.INFO), 'log level INFO', 'TRACE', ''],
    ['is overridden by OFF', INFO_LOGS, (stack: Stack, id: string) => overridden(l1('INFO')(stack, id), { 'LogConfig.Level': 'OFF' }), 'log level OFF', 'INFO', ' (or TRACE)'],
    ['is removed by an override', INFO_LOGS, (stack: Stack, id: string) => overridden(l2(events.Level.INFO)(stack, id), { LogConfig: undefined }), 'no log level', 'INFO', ' (or TRACE)'],
  ])('is too low where it %s', (_, logType, make, got, level, others) => {
    expect(findingsOf(logType, make)).toEqual(tooLow(logType, got, level, others));
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
    expect(() => appWith().app.synth()).toThrow("[Stack/Logs] event bus 'Stack/Bus' has no log level, so it emits no INFO_LOGS: set "
      + 'logConfig: { level: Level.INFO } (or TRACE) [cdk-log-delivery:logLevel]');
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
  const refused = (type: string, got: string, level: string) => [
    `subscriber 'Stack/Resource' has ${got}, so it emits no ${type}: set logConfiguration: { level: ${level} [cdk-log-delivery:logLevel]`,
  ];

  test('is too low where it is not set, OFF or below the log type', () => {
    expect(findingsOf(ERROR, subscriber())).toEqual(refused('ERROR_LOGS', 'no log level', "'ERROR' } (or INFO)"));
    expect(findingsOf(INFO, subscriber({ Level: 'OFF' }))).toEqual(refused('INFO_LOGS', 'log level OFF', "'INFO' }"));
    expect(findingsOf(INFO, subscriber({ Level: 'ERROR' }))).toEqual(refused('INFO_LOGS', 'log level ERROR', "'INFO' }"));
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
