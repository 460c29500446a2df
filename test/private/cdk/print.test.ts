import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Aws, CfnParameter, Fn, Stack } from 'aws-cdk-lib/core';
import { partitionOf, print, printLiterals, withLiterals } from '../../../src/private/cdk/print';
import { attributeOf, logicalId } from '../../support/references';

const stack = new Stack();
const bucket = new Bucket(stack, 'Bucket');
const bucketId = logicalId(bucket);
const list = new CfnParameter(stack, 'List', { type: 'CommaDelimitedList' });

describe('what is known at synthesis', () => {
  test('is printed as it is', () => {
    expect(print(stack, 'my-logs')).toBe('my-logs');
  });

  test.each([
    [['s3:PutObject', 's3:GetObject'], '["s3:PutObject","s3:GetObject"]'],
    [{ Effect: 'Allow', Resource: ['*'] }, '{"Effect":"Allow","Resource":["*"]}'],
    [{ Bool: { 'aws:SecureTransport': false }, Count: 2, Nothing: [] }, '{"Bool":{"aws:SecureTransport":false},"Count":2,"Nothing":[]}'],
  ])('is printed as JSON where it is no text (%#)', (value, text) => {
    expect(print(stack, value)).toBe(text);
  });
});

describe('what is not known before the deployment', () => {
  test.each([
    ['a pseudo parameter', Aws.ACCOUNT_ID, '${AWS::AccountId}'],
    ['a reference', bucket.bucketName, `\${${bucketId}}`],
    ['an attribute', bucket.bucketArn, `\${${bucketId}.Arn}`],
    ['an import', Fn.importValue('LogBucket'), '${LogBucket}'],
    ['a text with references', `${bucket.bucketArn}/AWSLogs/${Aws.ACCOUNT_ID}/*`, `\${${bucketId}.Arn}/AWSLogs/\${AWS::AccountId}/*`],
    ['a template text', Fn.sub('logs-${AWS::Region}'), 'logs-${AWS::Region}'],
    ['joined texts', Fn.join('-', ['a', Aws.REGION, 'b']), 'a-${AWS::Region}-b'],
  ])('is printed as a person writes it: %s', (_, value, text) => {
    expect(print(stack, value)).toBe(text);
  });

  test('is printed so inside of a structure', () => {
    const statement = { Effect: 'Allow', Resource: [bucket.arnForObjects('*')], Account: Aws.ACCOUNT_ID };

    expect(print(stack, statement)).toBe(`{"Effect":"Allow","Resource":["\${${bucketId}.Arn}/*"],"Account":"\${AWS::AccountId}"}`);
  });

  test('is printed in full where there is no short way to write it', () => {
    const name = Fn.select(5, Fn.split(':', bucket.bucketArn));

    expect(attributeOf(bucket, 'Arn')).toEqual(stack.resolve(bucket.bucketArn));
    expect(print(stack, name)).toBe(`{"Fn::Select":[5,{"Fn::Split":[":","\${${bucketId}.Arn}"]}]}`);
  });

  test('is printed in full inside of a text', () => {
    const name = Fn.select(5, Fn.split(':', bucket.bucketArn));

    expect(print(stack, `arn:aws:s3:::${name}/*`)).toBe(
      `arn:aws:s3:::{"Fn::Select":[5,{"Fn::Split":[":","\${${bucketId}.Arn}"]}]}/*`);
  });

  test('is printed where the parts to join are not known', () => {
    expect(print(stack, Fn.join('-', list.valueAsList))).toBe('{"Fn::Join":["-","${List}"]}');
  });
});

describe('what a person copies to another place', () => {
  const parts = { Partition: Aws.PARTITION, Text: `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*`, List: [Aws.REGION, 1], None: null };

  test.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('has the environment of its stack: %s', (region, partition) => {
    const here = new Stack(new App(), 'Here', { env: { account: '111122223333', region } });

    expect(partitionOf(here)).toBe(partition);
    expect(withLiterals(here, parts)).toEqual({
      Partition: partition, Text: `arn:${partition}:logs:${region}:111122223333:*`, List: [region, 1], None: null,
    });
  });

  test('has the partition aws and pseudo parameters where the environment is not known', () => {
    expect(partitionOf(stack)).toBeUndefined();
    expect(withLiterals(stack, parts)).toEqual({
      Partition: 'aws', Text: 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:*', List: ['${AWS::Region}', 1], None: null,
    });
  });

  test('has the partition aws in a Region that aws-cdk-lib does not know', () => {
    const there = new Stack(new App(), 'There', { env: { region: 'xx-north-1' } });

    expect(partitionOf(there)).toBeUndefined();
    expect(withLiterals(there, Aws.PARTITION)).toBe('aws');
  });

  test('has the name of a function that has no short form, which printLiterals() prints in full', () => {
    const name = Fn.select(5, Fn.split(':', bucket.bucketArn));

    expect(withLiterals(stack, `${name}/*`)).toBe('${Fn::Select}/*');
    expect(printLiterals(stack, `${Aws.PARTITION}:${name}`)).toBe(`aws:{"Fn::Select":[5,{"Fn::Split":[":","\${${bucketId}.Arn}"]}]}`);
  });

  test('keeps what is not known before the deployment', () => {
    expect(withLiterals(stack, [bucket.bucketArn, Aws.STACK_NAME])).toEqual([`\${${bucketId}.Arn}`, '${AWS::StackName}']);
  });
});
