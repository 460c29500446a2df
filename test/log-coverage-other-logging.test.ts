import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Bucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { newStream } from './support/destinations';
import { HERE } from './support/environments';
import { newEventBusSource } from './support/sources';
import { newCfnDistribution, newPlayback, newStage } from './support/switched-l1s';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
});

function paths(of: keyof delivery.LogCoverageResult): string[] {
  return delivery.LogCoverage.of(app)[of].map(({ constructPath, logType }) => `${constructPath}: ${logType}`);
}

function balancerWith(scope: Construct, attributes: { readonly [key: string]: string }, type?: string): CfnLoadBalancer {
  const loadBalancerAttributes = Object.entries(attributes).map(([key, value]) => ({ key, value }));
  return new CfnLoadBalancer(scope, 'R', { loadBalancerAttributes, type });
}

const LEVEL = [{ httpMethod: '*', resourcePath: '/*', loggingLevel: 'INFO' }];
const PLAYBACK = ['AD_DECISION_SERVER_LOGS', 'MANIFEST_SERVICE_LOGS', 'TRANSCODE_LOGS'];

describe('a log type is logged otherwise', () => {
  test.each<[string, (scope: Construct) => unknown, string[]]>([
    ['by a stage with a logging level', scope => newStage(scope, 'R', LEVEL), ['EXECUTION_LOGS']],
    ['by a distribution with a log bucket', scope => newCfnDistribution(scope, 'R', { logging: { bucket: 'logs.s3.amazonaws.com' } }), ['ACCESS_LOGS']],
    ['by access_logs.s3.enabled', scope => balancerWith(scope, { 'access_logs.s3.enabled': 'true' }), ['ALB_ACCESS_LOGS']],
    ['by that of a network load balancer', scope => balancerWith(scope, { 'access_logs.s3.enabled': 'true' }, 'network'), ['NLB_ACCESS_LOGS']],
    ['by connection_logs.s3.enabled', scope => balancerWith(scope, { 'connection_logs.s3.enabled': 'true' }), ['ALB_CONNECTION_LOGS']],
    ['by health_check_logs.s3.enabled', scope => balancerWith(scope, { 'health_check_logs.s3.enabled': 'true' }), ['ALB_HEALTH_CHECK_LOGS']],
    ['by a value that only the deployment knows', scope => balancerWith(scope, {
      'access_logs.s3.enabled': new CfnParameter(scope, 'P').valueAsString,
    }), ['ALB_ACCESS_LOGS']],
    ['by LEGACY_CLOUDWATCH', scope => newPlayback(scope, 'R', { percentEnabled: 100, enabledLoggingStrategies: ['LEGACY_CLOUDWATCH'] }), PLAYBACK],
    ['by server access logs', scope => new Bucket(scope, 'R', { serverAccessLogsPrefix: 'logs' }), ['S3_SERVER_ACCESS_LOGS']],
  ])('%s', (_, make, logTypes) => {
    make(stack);

    expect(paths('loggedOtherwise')).toEqual(logTypes.map(logType => `Shop/R: ${logType}`));
    expect(paths('quiet').filter(path => logTypes.some(logType => path.endsWith(`: ${logType}`)))).toEqual([]);
  });

  test.each<[string, (scope: Construct) => unknown, string]>([
    ['with cookies and no bucket', scope => newCfnDistribution(scope, 'R', { logging: { includeCookies: true } }), 'ACCESS_LOGS'],
    ['with an empty name of a bucket', scope => newCfnDistribution(scope, 'R', { logging: { bucket: '' } }), 'ACCESS_LOGS'],
    ['with access logs that are switched off', scope => balancerWith(scope, { 'access_logs.s3.enabled': 'false' }), 'ALB_ACCESS_LOGS'],
    ['without server access logs', scope => new Bucket(scope, 'R'), 'S3_SERVER_ACCESS_LOGS'],
  ])('and is not %s', (_, make, logType) => {
    make(stack);

    expect(paths('loggedOtherwise')).toEqual([]);
    expect(paths('quiet')).toContain(`Shop/R: ${logType}`);
  });

  test('unless it is delivered', () => {
    const resource = newCfnDistribution(stack, 'R', { logging: { bucket: 'logs.s3.amazonaws.com' } });
    new delivery.DeliverySource(stack, 'Logs', { resource, logType: delivery.CloudFrontLogType.ACCESS_LOGS })
      .deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'To', 'central'));

    expect(paths('loggedOtherwise')).toEqual([]);
    expect(paths('delivered')).toEqual(['Shop/R: ACCESS_LOGS']);
  });
});

describe('a bucket with logs in it is not reported', () => {
  /** Returns the buckets that are reported. */
  const reported = () => paths('quiet').filter(path => path.endsWith(': S3_SERVER_ACCESS_LOGS'));

  test('where a delivery writes to it', () => {
    newEventBusSource(stack).toS3(new Bucket(stack, 'Logs'));
    expect(reported()).toEqual([]);
  });

  test('where a delivery of another stack writes to it', () => {
    newEventBusSource(new Stack(app, 'Other', { env: HERE })).toS3(new Bucket(stack, 'Logs'));
    expect(reported()).toEqual([]);
  });

  test('where the stream of a delivery writes to it', () => {
    newEventBusSource(stack).toFirehose(newStream(stack));
    expect(reported()).toEqual([]);
  });

  test('but where a stream writes to it that no delivery uses', () => {
    newStream(stack);
    expect(reported()).toEqual(['Shop/StreamBucket: S3_SERVER_ACCESS_LOGS']);
  });

  test('where a distribution logs to it', () => {
    const logBucket = new Bucket(stack, 'Logs', { objectOwnership: ObjectOwnership.OBJECT_WRITER });
    new Distribution(stack, 'R', { defaultBehavior: { origin: new HttpOrigin('example.com') }, logBucket });
    expect(reported()).toEqual([]);
  });

  test('where a load balancer of another stack logs to it', () => {
    const other = new Stack(app, 'Other', { env: HERE });
    new ApplicationLoadBalancer(other, 'R', { vpc: new Vpc(other, 'Vpc') }).logAccessLogs(new Bucket(stack, 'Logs'));
    expect(reported()).toEqual([]);
  });

  test('where another bucket logs to it', () => {
    new Bucket(stack, 'R', { serverAccessLogsBucket: new Bucket(stack, 'Logs') });
    expect(reported()).toEqual([]);
    expect(paths('loggedOtherwise')).toEqual(['Shop/R: S3_SERVER_ACCESS_LOGS']);
  });
});
