import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';

// In the first synthesis, aws-cdk-lib uses placeholders for values that the CLI looks up. It must not fail.

const { ALB_ACCESS_LOGS, NLB_ACCESS_LOGS } = delivery.LoadBalancerLogType;
const { INFO_LOGS } = delivery.EventBusLogType;

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
});

/** Returns the lookups, which only a successful synthesis reports. */
function missing(): string[] {
  return (app.synth().manifest.missing ?? []).map(({ provider }) => provider);
}

function lookedUp(name: string): string {
  return ssm.StringParameter.valueFromLookup(stack, name);
}

test('load balancers can be looked up', () => {
  const bucket = new s3.Bucket(stack, 'Bucket');
  const application = ['one', 'two'].map(tag => elbv2.ApplicationLoadBalancer.fromLookup(stack, `Application-${tag}`, { loadBalancerTags: { tag } }));
  const network = elbv2.NetworkLoadBalancer.fromLookup(stack, 'Network', { loadBalancerTags: { tag: 'three' } });
  application.forEach((resource, index) => new delivery.DeliverySource(stack, `Logs${index}`, { resource, logType: ALB_ACCESS_LOGS }).toS3(bucket));
  new delivery.DeliverySource(stack, 'NetworkLogs', { resource: network, logType: NLB_ACCESS_LOGS }).toS3(bucket);

  expect(missing().filter(provider => provider === 'load-balancer')).toHaveLength(3);
});

test.each<[string, () => unknown]>([
  ['the ARN of a resource', () => new delivery.DeliverySource(stack, 'Logs', { resourceArn: lookedUp('/arn'), logType: INFO_LOGS })],
  ['the ARN of a delivery source', () => delivery.DeliverySource.fromDeliverySourceArn(stack, 'Imported', lookedUp('/arn'))],
  ['the ARN of a delivery destination', () => delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Imported', lookedUp('/arn'))],
  ['the name of a delivery source', () => delivery.DeliverySource.fromDeliverySourceName(stack, 'Imported', lookedUp('/name'))],
  ['the name of a delivery destination', () => new delivery.LogGroupDeliveryDestination(stack, 'Destination', {
    logGroup: new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs' }), deliveryDestinationName: lookedUp('/name'),
  })],
])('%s can be looked up', (_, define) => {
  define();
  new s3.Bucket(stack, 'Bucket');

  expect(missing()).toEqual(['ssm']);
});

test('two names that are looked up are not the same one', () => {
  const of = (id: string) => new delivery.DeliverySource(stack, id, {
    logType: INFO_LOGS, resourceArn: `arn:aws:events:eu-west-1:111122223333:event-bus/${id}`, deliverySourceName: lookedUp('/name'),
  });
  of('one');

  expect(() => of('two')).not.toThrow();
});
