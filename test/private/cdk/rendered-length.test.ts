import { Aws, CfnParameter, Fn, Stack } from 'aws-cdk-lib/core';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { renderedLength } from '../../../src/private/cdk/rendered-length';
import { parameter } from '../../support/values';

const LONGEST_TOKEN = 512;
const stack = new Stack();

describe('the length at most of', () => {
  test('a text that is known is its length', () => {
    expect(renderedLength(stack, '/aws/vendedlogs/orders', LONGEST_TOKEN)).toBe('/aws/vendedlogs/orders'.length);
  });

  test('nothing is nothing', () => {
    expect(renderedLength(stack, '', LONGEST_TOKEN)).toBe(0);
  });

  test('an account is that of every account', () => {
    expect(renderedLength(stack, Aws.ACCOUNT_ID, LONGEST_TOKEN)).toBe(12);
  });

  test.each(RegionInfo.regions.map(({ name }) => name))('a Region is enough for %s', region => {
    expect(renderedLength(stack, Aws.REGION, LONGEST_TOKEN)).toBeGreaterThanOrEqual(region.length);
    expect(renderedLength(stack, Aws.REGION, LONGEST_TOKEN)).toBeLessThan(LONGEST_TOKEN);
  });

  test.each(RegionInfo.regions.map(({ name, partition }) => [partition, name]))('a partition is enough for %s of %s', partition => {
    expect(renderedLength(stack, Aws.PARTITION, LONGEST_TOKEN)).toBeGreaterThanOrEqual(partition?.length ?? 0);
    expect(renderedLength(stack, Aws.PARTITION, LONGEST_TOKEN)).toBeLessThan(LONGEST_TOKEN);
  });

  test('any other token is what is given for it', () => {
    expect(renderedLength(stack, parameter(stack), LONGEST_TOKEN)).toBe(LONGEST_TOKEN);
    expect(renderedLength(stack, Aws.STACK_NAME, LONGEST_TOKEN)).toBe(LONGEST_TOKEN);
    expect(renderedLength(stack, Fn.importValue('LogGroup'), LONGEST_TOKEN)).toBe(LONGEST_TOKEN);
  });

  test('a text with tokens is the sum', () => {
    expect(renderedLength(stack, `log-group:${Aws.ACCOUNT_ID}:${Aws.STACK_NAME}`, LONGEST_TOKEN)).toBe('log-group:'.length + 12 + 1 + LONGEST_TOKEN);
  });

  test('joined texts counts what is between them', () => {
    const joined = Fn.join('--', ['a', Aws.ACCOUNT_ID, Aws.STACK_NAME]);

    expect(renderedLength(stack, joined, LONGEST_TOKEN)).toBeGreaterThanOrEqual(1 + 2 + 12 + 2 + LONGEST_TOKEN);
  });

  test('texts to join that are not known yet is what is given for a token', () => {
    const names = new CfnParameter(stack, 'Names', { type: 'CommaDelimitedList' }).valueAsList;

    expect(renderedLength(stack, Fn.join('/', names), LONGEST_TOKEN)).toBe(LONGEST_TOKEN);
  });
});
