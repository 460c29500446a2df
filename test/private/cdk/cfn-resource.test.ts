import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import { logicalIdOf } from '../../../src/private/cdk/cfn-resource';

describe('the logical id of a resource', () => {
  test('is that of its path', () => {
    const bucket = new s3.CfnBucket(new Stack(), 'Bucket');

    expect(logicalIdOf(bucket)).toBe('Bucket');
  });

  test('is the one that the stack renames it to', () => {
    const stack = new Stack();
    stack.renameLogicalId('Bucket', 'Renamed');

    expect(logicalIdOf(new s3.CfnBucket(stack, 'Bucket'))).toBe('Renamed');
  });

  test('is the one that it is overridden with', () => {
    const bucket = new s3.CfnBucket(new Stack(), 'Bucket');
    bucket.overrideLogicalId('Mine');

    expect(logicalIdOf(bucket)).toBe('Mine');
  });

  test('is the one that it is overridden with by a token', () => {
    const stack = new Stack();
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    bucket.overrideLogicalId(new s3.CfnBucket(stack, 'Other').logicalId);

    expect(logicalIdOf(bucket)).toBe('Other');
  });

  test('is known where aws-cdk-lib keeps overrides elsewhere', () => {
    const bucket = new s3.CfnBucket(new Stack(), 'Bucket');
    Reflect.deleteProperty(bucket, '_logicalIdOverride');

    expect(logicalIdOf(bucket)).toBe('Bucket');
  });
});
