import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { deliver } from '../../support/deliveries';
import { shown } from '../../support/messages';
import { newDefaultStack } from '../../support/stacks';
import { parameter, textOf } from '../../support/values';
import { warnings } from '../../support/warnings';

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const { NLB_ACCESS_LOGS } = delivery.LoadBalancerLogType;
const KNOWN_OF_CLOUDFRONT = '{accountid}, {region}, {DistributionId}, {distributionid}, {yyyy}, {MM}, {dd}, {HH}';

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

describe('names of partitions', () => {
  test.each([true, false])('are refused, with hiveCompatiblePath: %p', hiveCompatiblePath => {
    expect(() => deliver(stack, { suffixPath: 'year={yyyy}', hiveCompatiblePath })).toThrow(new Error(
      "Default/Delivery: suffixPath 'year={yyyy}' contains '=': use hiveCompatiblePath: true, with which AWS "
        + 'makes year=2026/month=11/day=22 of {yyyy}/{MM}/{dd} [cdk-log-delivery:suffixPathPartition]'));
  });

  test.each([true, false])('can be left to AWS, with hiveCompatiblePath: %p', hiveCompatiblePath => {
    expect(() => deliver(stack, { suffixPath: '{yyyy}/{MM}/{dd}', hiveCompatiblePath })).not.toThrow();
  });
});

test('the variable that is AWS’s own is refused', () => {
  expect(() => deliver(stack, { suffixPath: 'logs/{account-id}' })).toThrow(new Error(
    "Default/Delivery: suffixPath 'logs/{account-id}' contains {account-id}, which only AWS can use: use "
      + '{accountid} [cdk-log-delivery:suffixPathReserved]'));
});

describe('variables', () => {
  test.each([
    ['CloudFront', ACCESS_LOGS, '{accountid}/{region}/{DistributionId}/{distributionid}/{yyyy}/{MM}/{dd}/{HH}'],
    ['MediaPackage', delivery.MediaPackageLogType.EGRESS_ACCESS_LOGS, '{accountid}/{region}/{channel_group_id}/{yyyy}/{MM}/{dd}/{HH}'],
    ['load balancers', NLB_ACCESS_LOGS, '{accountid}/{region}/{yyyy}/{MM}/{dd}/{HH}'],
    ['a service that AWS lists none for', delivery.EcsLogType.ACTION_LOGS, '{cluster}'],
    ['a log type that is not known yet', delivery.LogType.of('NEW_LOGS'), '{customer}'],
  ])('pass for %s', (_, logType, suffixPath) => {
    deliver(stack, { logType, suffixPath, to: delivery.DeliveryDestinationType.S3 });

    expect(warnings(stack).filter(warning => String(warning).includes('unknownPathVariable'))).toEqual([]);
  });

  test('that AWS does not list are a warning, with the nearest', () => {
    new delivery.DeliverySource(stack, 'Source', { logType: ACCESS_LOGS, resourceArn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1' })
      .toS3(new Bucket(stack, 'Bucket'), { suffixPath: '{YYYY}/{customer}/{YYYY}' });

    expect(warnings(stack)).toEqual([
      'suffixPath contains {YYYY}, which AWS does not list for ACCESS_LOGS of Amazon CloudFront and may refuse: use one of {yyyy}, '
      + `${KNOWN_OF_CLOUDFRONT.replace('{yyyy}, ', '')} [ack: cdk-log-delivery:unknownPathVariable]`,
      'suffixPath contains {customer}, which AWS does not list for ACCESS_LOGS of Amazon CloudFront and may refuse: use one of '
      + `${KNOWN_OF_CLOUDFRONT} [ack: cdk-log-delivery:unknownPathVariable]`,
    ]);
  });

  test.each(['{yyyy', 'yyyy}', '{{yyyy}}'])('without one of their braces are a warning: %s', suffixPath => {
    deliver(stack, { suffixPath });

    expect(warnings(stack)).toEqual([
      `suffixPath '${suffixPath}' has an unbalanced brace: write variables as {yyyy} `
        + '[ack: cdk-log-delivery:unknownPathVariable]',
    ]);
  });
});

describe('slashes', () => {
  test.each(['/logs/{yyyy}/', 'logs/{yyyy}', '//logs/{yyyy}'])('at the ends are left out: %s', suffixPath => {
    deliver(stack, { logType: NLB_ACCESS_LOGS, suffixPath });

    Template.fromStack(stack).hasResourceProperties('AWS::Logs::Delivery', { S3SuffixPath: 'logs/{yyyy}' });
  });

  test('do not count', () => {
    expect(() => deliver(stack, { logType: NLB_ACCESS_LOGS, suffixPath: `/${textOf(256)}/` })).not.toThrow();
  });

  describe('of CloudFront', () => {
    const toBucket = (suffixPath: string, prefix?: string) => new delivery.DeliverySource(stack, 'Source', {
      logType: ACCESS_LOGS, resourceArn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1',
    }).toS3(new Bucket(stack, 'Bucket'), { suffixPath, prefix });

    test.each(['/logs/{yyyy}', 'logs/{yyyy}/', '/'])('are kept without a prefix: %s', suffixPath => {
      toBucket(suffixPath);

      Template.fromStack(stack).hasResourceProperties('AWS::Logs::Delivery', { S3SuffixPath: suffixPath });
    });

    test('are left out with a prefix', () => {
      toBucket('/logs/{yyyy}/', 'cdn');

      Template.fromStack(stack).hasResourceProperties('AWS::Logs::Delivery', { S3SuffixPath: 'logs/{yyyy}' });
    });

    test('count where they are kept', () => {
      expect(() => toBucket(`/${textOf(256)}`)).toThrow(new Error(
        `Default/Source/S3-Bucket-61782b53/Delivery: suffixPath has 257 characters ('${shown(`/${textOf(256)}`)}'): use at `
          + 'most 256 [cdk-log-delivery:suffixPathLength]'));
    });

    test('are another path, with another destination', () => {
      const names = ['/logs', 'logs'].map(suffixPath => {
        stack = newDefaultStack();
        toBucket(suffixPath);
        return Object.values(Template.fromStack(stack).findResources('AWS::Logs::DeliveryDestination'))[0].Properties.Name;
      });

      expect(new Set(names).size).toBe(2);
    });
  });

  test('alone are no path', () => {
    deliver(stack, { logType: NLB_ACCESS_LOGS, suffixPath: '/' });

    expect(Template.fromStack(stack).findResources('AWS::Logs::Delivery', { Properties: { S3SuffixPath: '/' } })).toEqual({});
  });
});

test('a path that is not known yet passes', () => {
  const suffixPath = parameter(stack);
  deliver(stack, { logType: ACCESS_LOGS, suffixPath: `/year=${suffixPath}/` });

  Template.fromStack(stack).hasResourceProperties('AWS::Logs::Delivery', { S3SuffixPath: stack.resolve(`/year=${suffixPath}/`) });
});

describe('the path of CloudFront to a bucket without a prefix', () => {
  const source = () => new delivery.DeliverySource(stack, 'Source', {
    logType: ACCESS_LOGS, resourceArn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1',
  });
  const destination = (prefix?: string) => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new Bucket(stack, 'Bucket'), prefix });

  test.each<[string, delivery.DeliveryOptions]>([
    ['suffixPath', { suffixPath: '{yyyy}' }],
    ['hiveCompatiblePath', { hiveCompatiblePath: true }],
    ['suffixPath or hiveCompatiblePath', { suffixPath: '{yyyy}', hiveCompatiblePath: true }],
  ])('is a warning for a destination of its own: %s', (given, options) => {
    source().deliverTo(destination(), options);

    expect(warnings(stack)).toEqual([
      `a later change of ${given} would drop the default prefix AWSLogs/<account>/CloudFront/, which the bucket `
        + 'policy allows: set prefix on the delivery destination, or use toS3(), which creates another '
        + 'destination for each path [ack: cdk-log-delivery:pathChange]',
    ]);
  });

  test('is none with a prefix', () => {
    source().deliverTo(destination('cdn'), { suffixPath: '{yyyy}' });

    expect(warnings(stack)).toEqual([]);
  });

  test('is none without a path of its own', () => {
    source().deliverTo(destination());

    expect(warnings(stack)).toEqual([]);
  });

  test('is none for toS3(), which makes another destination', () => {
    source().toS3(new Bucket(stack, 'Bucket'), { suffixPath: '{yyyy}', hiveCompatiblePath: true });

    expect(warnings(stack)).toEqual([]);
  });

  test('is none for other services', () => {
    deliver(stack, { logType: NLB_ACCESS_LOGS, suffixPath: '{yyyy}' });

    expect(warnings(stack)).toEqual([]);
  });
});
