import { Annotations, Template } from 'aws-cdk-lib/assertions';
import { CfnParameter, Lazy, type Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { DELIVERY } from './support/cfn-types';
import { deliver } from './support/deliveries';
import { NEW_LOGS } from './support/sources';
import { newDefaultStack } from './support/stacks';
import { fieldsOf, parameter, textOf } from './support/values';
import { warnings } from './support/warnings';

const { ACCESS_LOGS, CONNECTION_LOGS } = delivery.CloudFrontLogType;

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

/** The record fields in the template. */
function recordFields(ofUser: string[], logType: delivery.LogType): unknown {
  deliver(stack, { logType, recordFields: ofUser });
  const [resource] = Object.values(Template.fromStack(stack).findResources(DELIVERY));

  return resource.Properties.RecordFields;
}

describe('with record fields', () => {
  test('has them in the order of the user', () => {
    expect(recordFields(['c-ip', 'date', 'cs(Host)'], ACCESS_LOGS)).toEqual(['c-ip', 'date', 'cs(Host)']);
  });

  test('has those of the constants', () => {
    const { C_IP, DATE } = delivery.fields.CloudFrontAccessLogs;

    expect(recordFields([C_IP, DATE], ACCESS_LOGS)).toEqual(['c-ip', 'date']);
  });

  test('has the missing mandatory ones at the end, in the order of AWS', () => {
    expect(recordFields(['connectionId', 'tlsSni'], CONNECTION_LOGS)).toEqual(['connectionId', 'tlsSni', 'eventTimestamp', 'distributionId']);
  });

  test('has the mandatory ones where it names none', () => {
    expect(recordFields([], CONNECTION_LOGS)).toEqual(['eventTimestamp', 'distributionId', 'connectionId']);
  });

  test('has the mandatory ones where the user puts them', () => {
    const fields = ['connectionId', 'tlsSni', 'distributionId', 'eventTimestamp'];

    expect(recordFields(fields, CONNECTION_LOGS)).toEqual(fields);
  });

  test('has them as they are for a log type that is not known yet', () => {
    expect(recordFields(['a', 'b'], NEW_LOGS)).toEqual(['a', 'b']);
  });

  test('leaves the list of the user as it is', () => {
    const fields = ['tlsSni'];
    deliver(stack, { logType: CONNECTION_LOGS, recordFields: fields });

    expect(fields).toEqual(['tlsSni']);
  });

  test('has those that are not known before the deployment', () => {
    const { valueAsList } = new CfnParameter(stack, 'Fields', { type: 'CommaDelimitedList' });

    expect(recordFields(valueAsList, CONNECTION_LOGS)).toEqual(stack.resolve(valueAsList));
    expect(warnings(stack)).toEqual([]);
  });

  test('has those that are not known until the synthesis', () => {
    const fields = Lazy.list({ produce: () => ['connectionId'] });

    expect(recordFields(fields, CONNECTION_LOGS)).toEqual(['connectionId']);
  });

  test('adds none where one of them is not known yet, for it could be any', () => {
    const field = parameter(stack);

    expect(recordFields(['connectionId', field], CONNECTION_LOGS)).toEqual(['connectionId', stack.resolve(field)]);
    expect(warnings(stack)).toEqual([]);
  });
});

describe('with many record fields', () => {
  test('accepts 128', () => {
    expect(recordFields(fieldsOf(128), NEW_LOGS)).toHaveLength(128);
  });

  test('fails for 129', () => {
    expect(() => deliver(stack, { recordFields: fieldsOf(129) })).toThrow(new Error(
      'Default/Delivery: recordFields has 129 fields, with the mandatory ones: use at most 128 '
        + '[cdk-log-delivery:recordFieldCount]'));
  });

  test('accepts 128 with the mandatory ones', () => {
    expect(recordFields(fieldsOf(125), CONNECTION_LOGS)).toHaveLength(128);
  });

  test('fails for 129 with the mandatory ones', () => {
    expect(() => deliver(stack, { logType: CONNECTION_LOGS, recordFields: fieldsOf(126) })).toThrow(new Error(
      'Default/Delivery: recordFields has 129 fields, with the mandatory ones: use at most 128 '
        + '[cdk-log-delivery:recordFieldCount]'));
  });

  test('accepts as many as a list has that is not known yet', () => {
    expect(() => deliver(stack, { recordFields: Lazy.list({ produce: () => fieldsOf(129) }) })).not.toThrow();
  });
});

describe('with a record field', () => {
  test.each([1, 50])('accepts %d characters', length => {
    expect(recordFields([textOf(length)], NEW_LOGS)).toEqual([textOf(length)]);
  });

  test.each([0, 51])('fails for %d characters', length => {
    expect(() => deliver(stack, { recordFields: ['a', textOf(length)] })).toThrow(new Error(
      `Default/Delivery: recordFields has a field of ${length} characters ('${textOf(length)}'): use 1 to 50 `
        + '[cdk-log-delivery:recordFieldLength]'));
  });

  test('accepts one that is not known yet', () => {
    const field = parameter(stack);

    expect(recordFields([field, 'b'], NEW_LOGS)).toEqual([stack.resolve(field), 'b']);
  });

  test('fails where it is named twice', () => {
    expect(() => deliver(stack, { logType: ACCESS_LOGS, recordFields: ['c-ip', 'date', 'c-ip'] })).toThrow(new Error(
      "Default/Delivery: recordFields has 'c-ip' twice: remove one [cdk-log-delivery:recordFieldTwice]"));
  });

  test('fails where a mandatory one is named twice', () => {
    expect(() => deliver(stack, { logType: CONNECTION_LOGS, recordFields: ['connectionId', 'connectionId'] })).toThrow(new Error(
      "Default/Delivery: recordFields has 'connectionId' twice: remove one [cdk-log-delivery:recordFieldTwice]"));
  });

  test('accepts one that differs in its capitals only, as AWS has such', () => {
    expect(recordFields(['traceId', 'traceid'], NEW_LOGS)).toEqual(['traceId', 'traceid']);
  });

  test('accepts two that are not known yet', () => {
    const field = parameter(stack);

    expect(recordFields([field, field], NEW_LOGS)).toEqual([stack.resolve(field), stack.resolve(field)]);
  });
});

describe('with a record field that is not known for the log type', () => {
  test('delivers it', () => {
    expect(recordFields(['c_ip'], ACCESS_LOGS)).toEqual(['c_ip']);
  });

  test('warns, with the nearest name', () => {
    deliver(stack, { logType: CONNECTION_LOGS, recordFields: ['conectionId'] });

    Annotations.fromStack(stack).hasWarning('/Default/Delivery',
      "recordFields has 'conectionId', which is not known for CONNECTION_LOGS of Amazon CloudFront: use "
        + "'connectionId', or acknowledge this warning if AWS has added it since "
        + '[ack: cdk-log-delivery:unknownRecordField]');
  });

  test('warns, with the nearest names, the nearest first', () => {
    deliver(stack, { logType: ACCESS_LOGS, recordFields: ['cs-uri-step'] });

    Annotations.fromStack(stack).hasWarning('/Default/Delivery',
      "recordFields has 'cs-uri-step', which is not known for ACCESS_LOGS of Amazon CloudFront: use "
        + "'cs-uri-stem' or 'cs-uri-query', or acknowledge this warning if AWS has added it since "
        + '[ack: cdk-log-delivery:unknownRecordField]');
  });

  test('warns without names where none is near', () => {
    deliver(stack, { logType: ACCESS_LOGS, recordFields: ['somethingThatIsEntirelyNew'] });

    Annotations.fromStack(stack).hasWarning('/Default/Delivery',
      "recordFields has 'somethingThatIsEntirelyNew', which is not known for ACCESS_LOGS of Amazon CloudFront: "
        + 'check the name, or acknowledge this warning if AWS has added it since '
        + '[ack: cdk-log-delivery:unknownRecordField]');
  });

  test('warns of each of them', () => {
    deliver(stack, { logType: ACCESS_LOGS, recordFields: ['c-ip', 'entirelyNewField', 'anotherNewField'] });

    expect(warnings(stack)).toHaveLength(2);
  });

  test('does not warn of what is known', () => {
    deliver(stack, { logType: CONNECTION_LOGS, recordFields: ['tlsSni', 'connectionId'] });

    expect(warnings(stack)).toEqual([]);
  });

  test('does not warn where no fields are known', () => {
    deliver(stack, { recordFields: ['anything'] });

    expect(warnings(stack)).toEqual([]);
  });

  test('does not warn of the mandatory fields that it adds', () => {
    deliver(stack, { logType: CONNECTION_LOGS, recordFields: [] });

    expect(warnings(stack)).toEqual([]);
  });
});
