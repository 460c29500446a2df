import { Aws } from 'aws-cdk-lib/core';
import { CloudFrontLogType, EventBusLogType, LogType } from '../../../src';
import { createOnlyPath, objectPattern, objectPatterns, trimSlashes, writtenSuffixPath } from '../../../src/private/model/s3-paths';

const ACCOUNT = '111122223333';
const { ACCESS_LOGS } = CloudFrontLogType;

test.each<[string | undefined, string | undefined]>([
  ['/a/b/', 'a/b'], ['//a//', 'a'], ['a', 'a'], ['/', undefined], ['', undefined], [undefined, undefined],
  [`/${Aws.REGION}/`, `/${Aws.REGION}/`],
])('the slashes at the ends of %p are removed, except from a token', (path, expected) => {
  expect(trimSlashes(path)).toBe(expected);
});

describe('the suffix path in the template', () => {
  test.each<[string, LogType | undefined, boolean | undefined]>([
    ['CloudFront to a bucket without a prefix', ACCESS_LOGS, true],
    ['CloudFront to a destination that is not known', ACCESS_LOGS, undefined],
    ['a log type that is not known', LogType.of('NEW_LOGS'), true],
    ['a source that is not known', undefined, undefined],
  ])('is that which is given for %s', (_, logType, hasDefaultPrefix) => {
    expect(['/a/', 'a', '/', '', undefined].map(path => writtenSuffixPath(path, logType, hasDefaultPrefix)))
      .toEqual(['/a/', 'a', '/', undefined, undefined]);
  });

  test.each<[string, LogType | undefined, boolean | undefined]>([
    ['CloudFront to a bucket with a prefix', ACCESS_LOGS, false],
    ['another service', EventBusLogType.INFO_LOGS, true],
    ['a bucket with a prefix', undefined, false],
  ])('has no slashes at the ends for %s', (_, logType, hasDefaultPrefix) => {
    expect(['/a/', 'a', '/', '', undefined].map(path => writtenSuffixPath(path, logType, hasDefaultPrefix)))
      .toEqual(['a', 'a', undefined, undefined, undefined]);
  });
});

describe('the path that cannot change while the destination stays the same', () => {
  test('is that of CloudFront without a prefix', () => {
    expect(createOnlyPath(ACCESS_LOGS, { suffixPath: '/a/', hiveCompatiblePath: true })).toEqual(['/a/', 'true']);
    expect(createOnlyPath(ACCESS_LOGS, { prefix: '/' })).toEqual(['', 'false']);
  });

  test('is none with a prefix, and of others', () => {
    expect(createOnlyPath(ACCESS_LOGS, { prefix: 'logs', suffixPath: 'a' })).toEqual([]);
    expect(createOnlyPath(EventBusLogType.INFO_LOGS, { suffixPath: 'a' })).toEqual([]);
    expect(createOnlyPath(undefined, { suffixPath: 'a' })).toEqual([]);
  });
});

describe('the pattern of the keys', () => {
  test.each<[string, string | undefined, boolean | undefined, string]>([
    ['with a prefix', 'logs', undefined, 'logs/*'],
    ['with a prefix, of hive-compatible paths', 'logs', true, 'logs/*'],
    ['without a prefix', undefined, undefined, 'AWSLogs/111122223333/*'],
    ['without a prefix, of other paths', undefined, false, 'AWSLogs/111122223333/*'],
    ['without a prefix, of hive-compatible paths', undefined, true, 'AWSLogs/aws-account-id=111122223333/*'],
  ])('%s', (_, prefix, hive, expected) => {
    expect(objectPattern(ACCOUNT, prefix, hive)).toBe(expected);
  });

  test('is one for all paths with a prefix, and one for each kind without', () => {
    expect(objectPatterns(ACCOUNT, 'logs')).toEqual(['logs/*']);
    expect(objectPatterns(ACCOUNT, undefined)).toEqual(['AWSLogs/111122223333/*', 'AWSLogs/aws-account-id=111122223333/*']);
  });
});
