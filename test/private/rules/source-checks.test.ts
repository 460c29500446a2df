import { Lazy, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { checkConfiguration, checkLogType } from '../../../src/private/rules/source-checks';
import { shown } from '../../support/messages';
import { parameter, textOf } from '../../support/values';

const stack = new Stack();
const scope = new Construct(stack, 'Source');

describe('the check of a log type', () => {
  test.each(['A', 'ACCESS_LOGS', 'logs2', textOf(255)])('accepts %p', logType => {
    expect(() => checkLogType(scope, logType)).not.toThrow();
  });

  test.each([['', 0], [textOf(256), 256]])('fails for the length of %p', (logType, length) => {
    expect(() => checkLogType(scope, logType)).toThrow(new Error(
      `Default/Source: logType has ${length} characters ('${shown(logType)}'): use 1 to 255, as in ACCESS_LOGS `
        + '[cdk-log-delivery:logTypeLength]'));
  });

  test.each(['ACCESS-LOGS', 'ACCESS LOGS', 'GRÖSSE', 'ACCESS_LOGS\n'])('fails for the characters of %p', logType => {
    expect(() => checkLogType(scope, logType)).toThrow(new Error(
      `Default/Source: logType '${logType}' has invalid characters: use letters, digits and '_', as in `
        + 'ACCESS_LOGS [cdk-log-delivery:logTypeCharacters]'));
  });

  test('accepts log types that are not known yet', () => {
    expect(() => checkLogType(scope, parameter(stack, 'LogType'))).not.toThrow();
    expect(() => checkLogType(scope, Lazy.string({ produce: () => '' }))).not.toThrow();
  });
});

describe('the check of a configuration', () => {
  test('accepts none', () => {
    expect(() => checkConfiguration(scope, undefined)).not.toThrow();
    expect(() => checkConfiguration(scope, {})).not.toThrow();
  });

  test.each([1, 255])('accepts keys and values of %d characters', length => {
    expect(() => checkConfiguration(scope, { [textOf(length)]: textOf(length) })).not.toThrow();
  });

  test.each([0, 256])('fails for a key of %d characters', length => {
    expect(() => checkConfiguration(scope, { samplingRate: '50', [textOf(length)]: '50' })).toThrow(new Error(
      `Default/Source: a key of deliverySourceConfiguration has ${length} characters `
        + `('${shown(textOf(length))}'): use 1 to 255 [cdk-log-delivery:configurationLength]`));
  });

  test.each([0, 256])('fails for a value of %d characters', length => {
    expect(() => checkConfiguration(scope, { level: 'INFO', samplingRate: textOf(length) })).toThrow(new Error(
      `Default/Source: deliverySourceConfiguration['samplingRate'] has ${length} characters `
        + `('${shown(textOf(length))}'): use 1 to 255 [cdk-log-delivery:configurationLength]`));
  });

  test('accepts values that are not known yet', () => {
    expect(() => checkConfiguration(scope, { samplingRate: parameter(stack, 'Rate') })).not.toThrow();
    expect(() => checkConfiguration(scope, { samplingRate: Lazy.string({ produce: () => '' }) })).not.toThrow();
  });

  test('accepts keys that are not known yet', () => {
    expect(() => checkConfiguration(scope, { [`${textOf(256)}${parameter(stack, 'Key')}`]: '50' })).not.toThrow();
  });

  test('accepts a configuration that is not known yet', () => {
    const configuration: { [key: string]: string } = Token.asAny(Lazy.any({ produce: () => ({ '': '' }) })) as never;

    expect(() => checkConfiguration(scope, configuration)).not.toThrow();
  });
});
