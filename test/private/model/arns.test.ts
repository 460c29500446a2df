import { Lazy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { arnFromPattern, checkArn, deliveryArn, deliveryName, environmentOf } from '../../../src/private/model/arns';
import { shown } from '../../support/messages';
import { parameter, textOf } from '../../support/values';

const BUCKET_ARN_PREFIX = 'arn:aws:s3:::';
const ENVIRONMENT = { partition: 'aws', region: 'eu-west-1', account: '111122223333' };

describe('the check of an ARN', () => {
  const stack = new Stack();
  const scope = new Construct(stack, 'Source');

  test.each([16, 2048])('accepts %d characters', length => {
    const arn = BUCKET_ARN_PREFIX + textOf(length - BUCKET_ARN_PREFIX.length);

    expect(() => checkArn(scope, 'resourceArn', arn)).not.toThrow();
  });

  test.each([15, 2049])('fails for %d characters', length => {
    const arn = BUCKET_ARN_PREFIX + textOf(length - BUCKET_ARN_PREFIX.length);

    expect(() => checkArn(scope, 'resourceArn', arn)).toThrow(new Error(
      `Default/Source: resourceArn has ${length} characters ('${shown(arn)}'): use 16 to 2048 `
        + '[cdk-log-delivery:arnLength]'));
  });

  test.each([
    'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1',
    'arn:aws-us-gov:securityhub:us-gov-west-1:111122223333:hubv2/*',
    'arn:aws:logs:eu-west-1:111122223333:log-group:*',
    'arn:aws:s3:::logs.example.com/a_b#c+d=e/f,g@h',
  ])("accepts '%s'", arn => {
    expect(() => checkArn(scope, 'resourceArn', arn)).not.toThrow();
  });

  test.each([
    'distribution/E1EXAMPLE1',
    'arn:aws:cloudfront:distribution/E1EXAMPLE1',
    'arn:aws:cloudfront::111122223333:',
    'arn::cloudfront::111122223333:distribution/E1EXAMPLE1',
    'arn:aws:::111122223333:distribution/E1EXAMPLE1',
    'urn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1',
  ])("fails for '%s', which is no ARN", arn => {
    expect(() => checkArn(scope, 'resourceArn', arn)).toThrow(new Error(
      `Default/Source: resourceArn is not an ARN (got '${arn}'): use the form `
        + 'arn:partition:service:region:account:resource [cdk-log-delivery:notAnArn]'));
  });

  test.each([
    'arn:aws:s3:::my bucket',
    'arn:aws:s3:::größe-logs',
    'arn:aws:s3:::*/my-logs',
    'arn:aws:s3:::my-logs**',
    'arn:aws:s3:::my-logs?',
  ])("fails for the characters of '%s'", arn => {
    expect(() => checkArn(scope, 'resourceArn', arn)).toThrow(new Error(
      `Default/Source: resourceArn has invalid characters (got '${arn}'): use letters, digits and _#+=/:,.@-, `
        + 'and * only at the end [cdk-log-delivery:arnCharacters]'));
  });

  test('accepts ARNs that are not known yet', () => {
    expect(() => checkArn(scope, 'resourceArn', parameter(stack))).not.toThrow();
    expect(() => checkArn(scope, 'resourceArn', Lazy.string({ produce: () => 'no ARN' }))).not.toThrow();
    expect(() => checkArn(scope, 'resourceArn', `${stack.region} ${textOf(2049)}`)).not.toThrow();
  });
});

describe('the ARN of a delivery source or destination', () => {
  test('is in the environment of the stack', () => {
    const stack = new Stack(undefined, 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });

    expect(stack.resolve(deliveryArn(stack, 'delivery-source', 'my-source'))).toEqual(
      stack.resolve(`arn:${stack.partition}:logs:eu-west-1:111122223333:delivery-source:my-source`));
  });

  test('ends in its name', () => {
    expect(deliveryName(
      new Stack(), 'Destination', 'delivery-destination', 'deliveryDestinationArn',
      'arn:aws:logs:eu-west-1:111122223333:delivery-destination:my-destination',
    )).toBe('my-destination');
  });

  test('is taken apart by CloudFormation when it is not known yet', () => {
    const stack = new Stack();
    const arn = parameter(stack);

    expect(stack.resolve(deliveryName(stack, 'Source', 'delivery-source', 'deliverySourceArn', arn))).toEqual({ 'Fn::Select': [6, { 'Fn::Split': [':', stack.resolve(arn)] }] });
  });
});

describe('an ARN from a pattern', () => {
  test('has the parts of the environment', () => {
    expect(arnFromPattern('arn:${partition}:securityhub:${region}:${account}:hubv2/*', ENVIRONMENT, () => 'unused'))
      .toBe('arn:aws:securityhub:eu-west-1:111122223333:hubv2/*');
  });

  test('has the parts of the resource by their names', () => {
    expect(arnFromPattern('arn:${partition}:apigateway:${region}:${account}:/restapis/${ApiId}/stages/${Stage}', ENVIRONMENT, name => `<${name}>`))
      .toBe('arn:aws:apigateway:eu-west-1:111122223333:/restapis/<ApiId>/stages/<Stage>');
  });

  test('has parts as they are, dollar signs included', () => {
    expect(arnFromPattern('arn:${partition}:ecs:${region}:${account}:cluster/${ClusterName}', ENVIRONMENT, () => '$&$1'))
      .toBe('arn:aws:ecs:eu-west-1:111122223333:cluster/$&$1');
  });
});

describe('the environment of a construct', () => {
  test('is that of its stack', () => {
    const stack = new Stack(undefined, 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });

    expect(environmentOf(new Construct(stack, 'Source'))).toEqual({
      partition: stack.partition,
      region: 'eu-west-1',
      account: '111122223333',
    });
  });
});
