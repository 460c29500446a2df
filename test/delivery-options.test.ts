import { Template } from 'aws-cdk-lib/assertions';
import { Aws, CfnCondition, CfnParameter, Fn, type Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { DELIVERY } from './support/cfn-types';
import { deliver } from './support/deliveries';
import { DESTINATION_TITLES, shown } from './support/messages';
import { newDefaultStack } from './support/stacks';
import { parameter, textOf } from './support/values';

const { S3, CWL, FH, XRAY } = delivery.DeliveryDestinationType;
const { JSON: Json, PLAIN, W3C, RAW, PARQUET } = delivery.OutputFormat;

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

/** Returns a text that exists or not, depending on a parameter of the stack. */
function optionalText(scope: Construct, text: string): string {
  const isProduction = new CfnParameter(scope, 'IsProduction', { allowedValues: ['true', 'false'], default: 'false' });
  const condition = new CfnCondition(scope, 'Production', { expression: Fn.conditionEquals(isProduction.valueAsString, 'true') });

  return Fn.conditionIf(condition.logicalId, text, Aws.NO_VALUE).toString();
}

describe('with a field delimiter', () => {
  test.each([
    ['plain to S3', S3, PLAIN],
    ['w3c to S3', S3, W3C],
    ['an unstated format to S3', S3, undefined],
    ['a format that is not known yet', S3, delivery.OutputFormat.of('orc')],
    ['plain to a log group', CWL, PLAIN],
    ['raw to Firehose', FH, RAW],
    ['an unstated format to Firehose', FH, undefined],
  ])('has it for %s', (_, to, outputFormat) => {
    deliver(stack, { to, outputFormat, fieldDelimiter: '|' });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { FieldDelimiter: '|' });
  });

  test.each([
    ['json', S3, Json],
    ['json', CWL, Json],
    ['json', FH, Json],
    ['parquet', S3, PARQUET],
  ])('fails for the format %s (%s)', (format, to, outputFormat) => {
    expect(() => deliver(stack, { to, outputFormat, fieldDelimiter: '|' })).toThrow(new Error(
      `Default/Delivery: fieldDelimiter does not apply to the format '${format}' (got '|'): remove it, or use `
        + "'plain', 'w3c' or 'raw' [cdk-log-delivery:fieldDelimiterOfFormat]"));
  });

  test('fails for X-Ray', () => {
    expect(() => deliver(stack, { to: XRAY, fieldDelimiter: '|' })).toThrow(new Error(
      "Default/Delivery: fieldDelimiter does not apply to X-Ray (got '|'): remove it "
        + '[cdk-log-delivery:fieldDelimiterOfXRay]'));
  });

  test.each([1, 5])('accepts %d characters', length => {
    deliver(stack, { outputFormat: PLAIN, fieldDelimiter: textOf(length) });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { FieldDelimiter: textOf(length) });
  });

  test.each([0, 6])('fails for %d characters', length => {
    expect(() => deliver(stack, { outputFormat: PLAIN, fieldDelimiter: textOf(length) })).toThrow(new Error(
      `Default/Delivery: fieldDelimiter has ${length} characters ('${textOf(length)}'): use 1 to 5 `
        + '[cdk-log-delivery:fieldDelimiterLength]'));
  });

  test('has one that is not known yet', () => {
    const fieldDelimiter = parameter(stack);
    deliver(stack, { outputFormat: PLAIN, fieldDelimiter });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { FieldDelimiter: stack.resolve(fieldDelimiter) });
  });

  test.each([['json', S3, Json], ['X-Ray', XRAY, undefined]])('accepts for %s one that may turn out to be none', (_, to, outputFormat) => {
    const fieldDelimiter = optionalText(stack, '|');
    deliver(stack, { to, outputFormat, fieldDelimiter });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { FieldDelimiter: stack.resolve(fieldDelimiter) });
  });
});

describe('with a suffix path', () => {
  test('has it', () => {
    deliver(stack, { suffixPath: '{yyyy}/{MM}/{dd}/{HH}' });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { S3SuffixPath: '{yyyy}/{MM}/{dd}/{HH}' });
  });

  test('accepts 256 characters', () => {
    deliver(stack, { suffixPath: textOf(256) });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { S3SuffixPath: textOf(256) });
  });

  test('fails for 257 characters', () => {
    expect(() => deliver(stack, { suffixPath: textOf(257) })).toThrow(new Error(
      `Default/Delivery: suffixPath has 257 characters ('${shown(textOf(257))}'): use at most 256 `
        + '[cdk-log-delivery:suffixPathLength]'));
  });

  test.each([CWL, FH, XRAY])('fails for a destination of type %s', to => {
    expect(() => deliver(stack, { to, suffixPath: '{yyyy}' })).toThrow(new Error(
      `Default/Delivery: suffixPath does not apply to ${DESTINATION_TITLES[to]} (got '{yyyy}'): remove it `
        + '[cdk-log-delivery:s3OnlyOption]'));
  });

  test('has one that is not known yet', () => {
    const suffixPath = parameter(stack);
    deliver(stack, { suffixPath });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { S3SuffixPath: stack.resolve(suffixPath) });
  });

  test.each([CWL, FH, XRAY])('accepts for a destination of type %s one that may turn out to be none', to => {
    const suffixPath = optionalText(stack, '{yyyy}');
    deliver(stack, { to, suffixPath });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { S3SuffixPath: stack.resolve(suffixPath) });
  });
});

describe('with a hive-compatible path', () => {
  test.each([true, false])('has it: %p', hiveCompatiblePath => {
    deliver(stack, { hiveCompatiblePath });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { S3EnableHiveCompatiblePath: hiveCompatiblePath });
  });

  test.each([
    [CWL, true],
    [FH, true],
    [XRAY, true],
    [CWL, false],
  ])('fails for a destination of type %s: %p', (to, hiveCompatiblePath) => {
    expect(() => deliver(stack, { to, hiveCompatiblePath })).toThrow(new Error(
      `Default/Delivery: hiveCompatiblePath does not apply to ${DESTINATION_TITLES[to]} (got `
        + `${hiveCompatiblePath}): remove it [cdk-log-delivery:s3OnlyOption]`));
  });
});
