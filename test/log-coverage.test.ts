import { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Level } from 'aws-cdk-lib/aws-events';
import { CfnDelivery, CfnDeliverySource, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnHubV2 } from 'aws-cdk-lib/aws-securityhub';
import { App, CfnParameter, Fn, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { LOGGED_L1S } from './support/logged-l1s';
import { MUTUAL_TLS, newEventBus } from './support/logging';
import { Subscriber } from './support/subscriber';
import {
  newCapability, newCfnDistribution, newEksCluster, newLink, newListener, newNetworkBalancer, newPcsCluster, newPlayback, newStage,
} from './support/switched-l1s';
import { CATALOG } from '../src/generated/catalog';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
});

/** Returns the log types of one list, as `<path>: <log type>`. */
function list(of: keyof delivery.LogCoverageResult, scope: Construct = app): string[] {
  return delivery.LogCoverage.of(scope)[of].map(({ constructPath, logType }) => `${constructPath}: ${logType}`);
}

const SUBSCRIBER = 'AWS::EventsV2::Subscriber';

/**
 * The kinds that are quiet without a delivery. API Gateway writes execution logs to its own log group in any case,
 * and a subscriber logs nothing without a level.
 */
const KINDS: typeof LOGGED_L1S = [
  ...LOGGED_L1S.filter(([type]) => !['AWS::ApiGateway::Stage', SUBSCRIBER].includes(type)),
  [SUBSCRIBER, delivery.EventSubscriberLogType.INFO_LOGS,
    scope => new Subscriber(scope, 'Resource', { LogConfiguration: { Level: 'INFO' } }), '${Resource.SubscriberArn}'],
];

describe.each(KINDS)('%s', (resourceType, logType, make, arn) => {
  const item = { constructPath: 'Shop/Resource', resourceType, logType: logType.value };

  test('is quiet where nothing delivers its logs', () => {
    make(stack);

    const { quiet, delivered, loggedOtherwise, acknowledged } = delivery.LogCoverage.of(app);
    expect(quiet).toContainEqual(item);
    expect([...delivered, ...loggedOtherwise, ...acknowledged]).toEqual([]);
  });

  test('is delivered where the library does so', () => {
    const resource = make(stack);
    new delivery.DeliverySource(stack, 'Logs', { resource, logType }).deliverTo(imported(stack));

    const { quiet, delivered } = delivery.LogCoverage.of(app);
    expect(delivered).toEqual([item]);
    expect(quiet).not.toContainEqual(item);
  });

  test('is delivered where L1s do so', () => {
    make(stack);
    deliverByL1s(stack, logType, Fn.sub(arn));

    expect(delivery.LogCoverage.of(app).delivered).toEqual([item]);
  });

  test('is delivered where another stack does so', () => {
    const resource = make(stack);
    const other = new Stack(app, 'Other', { env: HERE });
    new delivery.DeliverySource(other, 'Logs', { resource, logType }).deliverTo(imported(other));

    expect(delivery.LogCoverage.of(app).delivered).toEqual([item]);
    expect(list('delivered', stack)).toEqual([`Shop/Resource: ${logType.value}`]);
  });

  test('is quiet where a source has no delivery', () => {
    new delivery.DeliverySource(stack, 'Logs', { resource: make(stack), logType });

    expect(delivery.LogCoverage.of(app).quiet).toContainEqual(item);
  });
});

function imported(scope: Construct) {
  return delivery.DeliveryDestination.fromDeliveryDestinationName(scope, 'To', 'central');
}

function deliverByL1s(scope: Construct, logType: delivery.LogType, resourceArn: string): void {
  const source = new CfnDeliverySource(scope, 'Source', { name: 'logs', logType: logType.value, resourceArn });
  new CfnDelivery(scope, 'Delivery', {
    deliverySourceName: source.ref, deliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central',
  });
}

test('every type of resource that CloudFormation knows is tested', () => {
  const accountLevel = ['AWS::Logs::LogGroup', 'AWS::SecurityHub::Hub', 'AWS::SecurityHub::HubV2'];
  const types = Object.values(CATALOG).flatMap(({ resourceType }) => resourceType ?? []);

  expect([...LOGGED_L1S.map(([type]) => type), ...accountLevel].sort()).toEqual(types.sort());
});

describe('what a resource cannot log as it is configured', () => {
  test.each<[string, (scope: Construct) => unknown, string[]]>([
    ['a distribution without mutual TLS', scope => newCfnDistribution(scope, 'R'), ['ACCESS_LOGS']],
    ['a distribution with it', scope => newCfnDistribution(scope, 'R', MUTUAL_TLS), ['ACCESS_LOGS', 'CONNECTION_LOGS']],
    ['an application load balancer', scope => new CfnLoadBalancer(scope, 'R'), ['ALB_ACCESS_LOGS', 'ALB_CONNECTION_LOGS', 'ALB_HEALTH_CHECK_LOGS']],
    ['a network load balancer', scope => newNetworkBalancer(scope, 'R'), ['NLB_ACCESS_LOGS']],
    ['one without a TLS listener', scope => newListener(scope, 'Listener', newNetworkBalancer(scope, 'R'), 'TCP'), []],
    ['one with a TLS listener', scope => newListener(scope, 'Listener', newNetworkBalancer(scope, 'R'), 'TLS'), ['NLB_ACCESS_LOGS']],
    ['a gateway load balancer', scope => new CfnLoadBalancer(scope, 'R', { type: 'gateway' }), []],
    ['an API stage without a logging level', scope => newStage(scope, 'R'), []],
    ['an event bus without a level', scope => newEventBus(scope, 'R', { logConfig: undefined }), []],
    ['an event bus of level ERROR', scope => newEventBus(scope, 'R', { logConfig: { level: Level.ERROR } }), ['ERROR_LOGS']],
    ['a subscriber without a level', scope => new Subscriber(scope, 'R'), []],
    ['a subscriber of level INFO', scope => new Subscriber(scope, 'R', { LogConfiguration: { Level: 'INFO' } }), ['ERROR_LOGS', 'INFO_LOGS']],
    ['an EKS cluster without Auto Mode', scope => newEksCluster(scope, 'R'), []],
    ['an EKS capability', scope => newCapability(scope, 'R', 'KRO'), ['EKS_CAPABILITY_KRO_LOGS']],
    ['an old version of Slurm', scope => newPcsCluster(scope, 'R', '24.11'), ['PCS_JOBCOMP_LOGS', 'PCS_SCALING_LOGS', 'PCS_SCHEDULER_LOGS']],
    ['a link with rates of 0', scope => newLink(scope, 'R', 0, 0), []],
    ['a playback configuration without a strategy', scope => newPlayback(scope, 'R', { percentEnabled: 100, enabledLoggingStrategies: [] }), []],
  ])('is not reported: %s', (_, make, logTypes) => {
    make(stack);

    expect(list('quiet')).toEqual(logTypes.map(logType => `Shop/R: ${logType}`));
    expect(list('loggedOtherwise')).toEqual([]);
  });

  test('is reported where only the deployment knows', () => {
    const level = new CfnParameter(stack, 'Level').valueAsString;
    new Subscriber(stack, 'R', { LogConfiguration: { Level: level } });

    expect(list('quiet')).toEqual(['Shop/R: ERROR_LOGS', 'Shop/R: INFO_LOGS']);
  });

  test('leaves no warning behind', () => {
    const playback = newPlayback(stack, 'R');
    delivery.LogCoverage.of(app);

    expect([app, stack, playback].flatMap(({ node }) => node.metadata).filter(({ type }) => type === 'aws:cdk:warning')).toEqual([]);
  });
});

describe('account-level log types', () => {
  test('are quiet once for each account and Region', () => {
    const other = new Stack(app, 'Other', { env: { ...HERE, region: 'eu-west-1' } });
    for (const scope of [stack, other]) ['One', 'Two'].forEach(id => { new LogGroup(scope, id); });

    expect(list('quiet')).toEqual(['Shop/One: INSIGHTS_QUERY_LOGS', 'Other/One: INSIGHTS_QUERY_LOGS']);
  });

  test('are delivered for all of their account and Region, and nowhere else', () => {
    const other = new Stack(app, 'Other', { env: { ...HERE, region: 'eu-west-1' } });
    for (const scope of [stack, other]) new LogGroup(scope, 'One');
    new delivery.DeliverySource(new Stack(app, 'Queries', { env: HERE }), 'Logs', { logType: delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS })
      .deliverTo(imported(stack));

    expect(list('delivered')).toEqual(['Shop/One: INSIGHTS_QUERY_LOGS']);
    expect(list('quiet')).toEqual(['Other/One: INSIGHTS_QUERY_LOGS']);
  });

  test('of one name are told apart by the ARN of the source', () => {
    new CfnHubV2(stack, 'Hub');
    new delivery.DeliverySource(stack, 'Logs', { logType: delivery.SecurityHubCspmLogType.SECURITY_FINDING_LOGS }).deliverTo(imported(stack));
    expect(list('quiet')).toEqual(['Shop/Hub: SECURITY_FINDING_LOGS']);

    deliverByL1s(stack, delivery.SecurityHubLogType.SECURITY_FINDING_LOGS, 'arn:aws:securityhub:us-east-1:111122223333:hubv2/*');
    expect(list('delivered')).toEqual(['Shop/Hub: SECURITY_FINDING_LOGS']);
  });
});

describe('the scope', () => {
  test('is what is below a construct', () => {
    new Bucket(stack, 'Here');
    new Bucket(new Stack(app, 'Other'), 'There');

    expect(list('quiet', stack)).toEqual(['Shop/Here: S3_SERVER_ACCESS_LOGS']);
    expect(list('quiet')).toEqual(['Shop/Here: S3_SERVER_ACCESS_LOGS', 'Other/There: S3_SERVER_ACCESS_LOGS']);
  });

  test('names the L2, or the L1 if it is alone', () => {
    new Bucket(stack, 'L2');
    new CfnBucket(stack, 'L1');

    expect(list('quiet')).toEqual(['Shop/L2: S3_SERVER_ACCESS_LOGS', 'Shop/L1: S3_SERVER_ACCESS_LOGS']);
  });
});
