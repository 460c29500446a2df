import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { Aws, CfnParameter, Fn, Stack } from 'aws-cdk-lib/core';
import {
  isPlaceholder, isUnknownText, lookedUp, referredBy, removeTokens, replaceTokens, resolve,
} from '../../../src/private/cdk/tokens';

const stack = new Stack(undefined, 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
const bucket = new s3.CfnBucket(stack, 'Bucket');

test.each<[string, unknown, unknown]>([
  ['a literal', 'a', 'a'],
  ['nothing', undefined, undefined],
  ['a token', bucket.attrArn, { 'Fn::GetAtt': ['Bucket', 'Arn'] }],
  ['an object', { a: [bucket.ref] }, { a: [{ Ref: 'Bucket' }] }],
])('%s is resolved as in the template', (_, value, expected) => {
  expect(resolve(bucket, value)).toEqual(expected);
});

test.each<[string, unknown, string[]]>([
  ['an attribute', bucket.attrArn, ['Stack/Bucket']],
  ['a text with a reference', `${bucket.ref}/a/${Aws.REGION}`, ['Stack/Bucket']],
  ['a literal', 'Bucket', []],
  ['another token', Fn.join('', ['a', bucket.ref]), []],
  ['what is no text', { a: bucket.ref }, []],
])('the constructs that a text refers to: %s', (_, text, expected) => {
  expect(referredBy(text).map(({ node }) => node.path)).toEqual(expected);
});

describe('the tokens of a text', () => {
  test.each<[string, string, string]>([
    ['none', 'arn:aws:s3:::a', 'arn:aws:s3:::a'],
    ['nothing else', bucket.attrArn, '?'],
    ['at its start', `${bucket.attrArn}/a`, '?/a'],
    ['within it', `a${bucket.ref}b${Aws.REGION}c`, 'a?b?c'],
    ['one after the other', `${bucket.ref}${bucket.ref}`, '??'],
  ])('are replaced: %s', (_, text, expected) => {
    expect(replaceTokens('?', text)).toBe(expected);
  });

  test('are removed', () => {
    expect(removeTokens(`a${bucket.ref}b${Aws.REGION}c`)).toBe('abc');
  });
});

describe('a text that must be looked up', () => {
  const found = ssm.StringParameter.valueFromLookup(stack, '/example');
  const balancer = elbv2.ApplicationLoadBalancer.fromLookup(stack, 'Balancer', { loadBalancerTags: { a: 'b' } }).loadBalancerArn;

  test.each([['a parameter', found], ['a text with a parameter', `a-${found}`], ['a load balancer', balancer]])(
    'is a placeholder: %s', (_, text) => {
      expect(isPlaceholder(text)).toBe(true);
      expect(isUnknownText(text)).toBe(true);
      expect(lookedUp(text)).toBeUndefined();
    });
});

test('a literal is known, and no placeholder', () => {
  expect([isPlaceholder('a'), isUnknownText('a'), lookedUp('a')]).toEqual([false, false, 'a']);
});

test('a token is unknown, and no placeholder', () => {
  const text = new CfnParameter(stack, 'Parameter').valueAsString;

  expect([isPlaceholder(text), isUnknownText(text), lookedUp(text)]).toEqual([false, true, text]);
});
