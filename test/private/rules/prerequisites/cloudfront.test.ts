import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Lazy, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../../src';
import { findings, findingsOf, overridden, UNKNOWN } from '../../../support/findings';
import { MUTUAL_TLS } from '../../../support/logging';
import { newCfnDistribution } from '../../../support/switched-l1s';

const { ACCESS_LOGS, CONNECTION_LOGS } = delivery.CloudFrontLogType;
const { CS_COOKIE, C_IP } = delivery.fields.CloudFrontAccessLogs;

type Make = (stack: Stack, id: string) => IConstruct;
type Config = Partial<cloudfront.CfnDistribution.DistributionConfigProperty>;

const l1 = (config: Config = {}): Make => (stack, id) => newCfnDistribution(stack, id, config);
const l2: Make = (stack, id) => new cloudfront.Distribution(stack, id, { defaultBehavior: { origin: new HttpOrigin('www.example.com') } });

describe('connection logs', () => {
  test.each<[string, Make]>([
    ['of an L1', l1()],
    ['of an L2', l2],
    ['of which an override takes it away', (stack, id) => overridden(l1(MUTUAL_TLS)(stack, id), { 'DistributionConfig.ViewerMtlsConfig': undefined })],
  ])('are refused without mutual TLS: %s', (_, make) => {
    expect(findingsOf(CONNECTION_LOGS, make)).toEqual([
      "distribution 'Stack/Resource' has no mutual TLS, so it emits no CONNECTION_LOGS: set viewerMtlsConfig "
      + '(for an L2: with addPropertyOverride()), or remove the delivery source [cdk-log-delivery:mutualTls]',
    ]);
  });

  test.each<[string, Make]>([
    ['of an L1', l1(MUTUAL_TLS)],
    ['by an override', (stack, id) => overridden(l2(stack, id), { 'DistributionConfig.ViewerMtlsConfig': { Mode: 'optional' } })],
    ['by an override of a part', (stack, id) => overridden(l2(stack, id), { 'DistributionConfig.ViewerMtlsConfig.Mode': 'required' })],
    ['that is not known', l1({ viewerMtlsConfig: Lazy.any({ produce: () => UNKNOWN }) })],
    ['of others', (stack, id) => cloudfront.Distribution.fromDistributionAttributes(stack, id, { distributionId: 'E1EXAMPLE1', domainName: 'd1.cloudfront.net' })],
  ])('are accepted with mutual TLS: %s', (_, make) => {
    expect(findingsOf(CONNECTION_LOGS, make)).toEqual([]);
  });

  test('alone need it', () => {
    expect(findingsOf(ACCESS_LOGS, l1())).toEqual([]);
  });
});

describe('the record field of cookies', () => {
  function findingsWith(make: Make, recordFields?: string[]): unknown[] {
    const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
    const source = new delivery.DeliverySource(stack, 'Logs', { logType: ACCESS_LOGS, resource: make(stack, 'Resource') });

    return findings(source.toS3(new s3.Bucket(stack, 'Bucket'), { recordFields }));
  }

  const warned = [
    "distribution 'Stack/Resource' does not log cookies, so record field 'cs(Cookie)' is always empty: set logging: { includeCookies: true } "
    + '(for an L2: with addPropertyOverride()), or remove the field [ack: cdk-log-delivery:cookiesNotLogged]',
  ];

  test.each<[string, Make]>([
    ['an L1 without cookies', l1()],
    ['an L1 that says so', l1({ logging: { includeCookies: false } })],
    ['an L2 without cookies', l2],
    ['an override', (stack, id) => overridden(l1({ logging: { includeCookies: true } })(stack, id), { 'DistributionConfig.Logging.IncludeCookies': false })],
  ])('has a warning where it is empty, by %s', (_, make) => {
    expect(findingsWith(make, [C_IP, CS_COOKIE])).toEqual(warned);
  });

  test.each<[string, Make]>([
    ['an L1 with cookies', l1({ logging: { includeCookies: true } })],
    ['an L2 with cookies', (stack, id) => new cloudfront.Distribution(stack, id, {
      defaultBehavior: { origin: new HttpOrigin('www.example.com') }, enableLogging: true, logIncludesCookies: true,
    })],
    ['an override', (stack, id) => overridden(l2(stack, id), { 'DistributionConfig.Logging.IncludeCookies': true })],
    ['what is not known', l1({ logging: Lazy.any({ produce: () => UNKNOWN }) })],
    ['a distribution of others', (stack, id) => cloudfront.Distribution.fromDistributionAttributes(stack, id, { distributionId: 'E1', domainName: 'd1.cloudfront.net' })],
  ])('has none by %s', (_, make) => {
    expect(findingsWith(make, [C_IP, CS_COOKIE])).toEqual([]);
  });

  test('has none where it is not asked for, or not known', () => {
    expect(findingsWith(l1(), [C_IP])).toEqual([]);
    expect(findingsWith(l1(), Lazy.list({ produce: () => [CS_COOKIE] }))).toEqual([]);
    expect(findingsWith(l1(), [Lazy.string({ produce: () => CS_COOKIE })])).toEqual([]);
  });

  test('has none by default, with all fields', () => {
    expect(findingsWith(l1())).toEqual([]);
  });
});
