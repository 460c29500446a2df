import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { HERE } from './environments';
import { newCfnDistribution, SUBNETS } from './switched-l1s';
import * as delivery from '../../src';
import { readDeliveries } from '../../src/private/model/app-deliveries';

export const LOG_TYPES = [
  delivery.CloudFrontLogType.ACCESS_LOGS,
  delivery.LoadBalancerLogType.ALB_ACCESS_LOGS,
  delivery.LoadBalancerLogType.NLB_ACCESS_LOGS,
  delivery.EventBusLogType.INFO_LOGS,
  delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
];

const PREFIX = 'logs';
const CENTRAL = 'central-logs';
const STAGES = ['Beta', 'Prod'];

/** An app whose resources log to one bucket. */
export interface MixinApp {
  readonly app: App;
  readonly stages: readonly Stage[];
  /** The bucket as the stages know it. */
  readonly central: s3.IBucket;
  readonly internal: readonly IConstruct[];
}

/** The differences between the apps. */
export interface MixinAppProps {
  readonly distributions: number;
  /** Defines the delivery sources of L1s, which no hand-written helper delivers from. */
  readonly isWithL1s?: boolean;
}

/**
 * Returns an app with two stages of two stacks each, with distributions, load balancers of all types, event buses,
 * buckets and a nested stack. A third stage has the central bucket, which the others import by its name.
 */
export function newMixinApp({ distributions, isWithL1s = false }: MixinAppProps): MixinApp {
  const app = new App();
  const archive = new Stack(new Stage(app, 'Archive', { env: HERE }), 'Logs');
  const own = new s3.Bucket(archive, 'Central', { bucketName: CENTRAL });
  new delivery.S3DeliveryDestination(archive, 'Destination', { bucket: own, prefix: PREFIX, allowedSources: [HERE] });
  const stages = STAGES.map(id => new Stage(app, id, { env: HERE }));
  const stacks = stages.flatMap(stage => ['One', 'Two'].map(id => new Stack(stage, id)));
  stacks.forEach((stack, index) => { fill(stack, distributions / stacks.length, `${index}`); });
  if (isWithL1s) stacks.forEach(addL1);

  return {
    app,
    stages,
    central: s3.Bucket.fromBucketName(stacks[0], 'Imported', CENTRAL),
    internal: stacks.map(stack => stack.node.findChild('Off')),
  };
}

function fill(stack: Stack, distributions: number, name: string): void {
  for (let index = 0; index < distributions; index++) newCfnDistribution(stack, `Distribution${index}`);
  ['application', 'network', 'gateway'].forEach(type => {
    new elbv2.CfnLoadBalancer(stack, type, { type, subnets: SUBNETS });
  });
  new events.EventBus(stack, 'Off', { eventBusName: `off-${name}` });
  const nested = new NestedStack(stack, 'Nested');
  newBus(nested, `nested-${name}`);
  const byHand = newBus(stack, `by-hand-${name}`);
  new delivery.DeliverySource(stack, 'ByHand', { resource: byHand, logType: delivery.EventBusLogType.INFO_LOGS });
  new s3.Bucket(stack, 'Assets');
  cloudfront.Distribution.fromDistributionAttributes(stack, 'ImportedDistribution', {
    distributionId: 'E1EXAMPLE1', domainName: 'd111111abcdef8.cloudfront.net',
  });
  events.EventBus.fromEventBusName(stack, 'ImportedBus', 'imported');
}

function newBus(scope: Construct, eventBusName: string): events.EventBus {
  return new events.EventBus(scope, 'Bus', { eventBusName, logConfig: { level: events.Level.INFO } });
}

/** Adds a delivery source that is written as an L1. */
function addL1(stack: Stack, index: number): void {
  const bus = new events.EventBus(stack, 'BusOfL1', { eventBusName: `l1-${index}`, logConfig: { level: events.Level.INFO } });
  const source = new logs.CfnDeliverySource(stack, 'L1', { name: `l1-${index}`, logType: 'INFO_LOGS', resourceArn: bus.eventBusArn });
  // As in much code of users.
  source.node.addDependency(bus);
}

/** Delivers the logs of the app as users do who know no mixins. */
export function deliverByLoop({ app, central }: MixinApp): void {
  for (const construct of app.node.findAll()) {
    for (const logType of LOG_TYPES.filter(each => isOf(construct, each))) sourceOf(construct, logType).toS3(central, { prefix: PREFIX });
  }
}

function isOf(construct: IConstruct, { value }: delivery.LogType): boolean {
  if (construct.node.id === 'Off' || construct.node.id === 'Central') return false;
  if (construct instanceof cloudfront.CfnDistribution) return value === 'ACCESS_LOGS';
  if (construct instanceof events.EventBus) return value === 'INFO_LOGS';
  if (construct instanceof s3.Bucket) return value === 'S3_SERVER_ACCESS_LOGS';

  return construct instanceof elbv2.CfnLoadBalancer
    && value === { application: 'ALB_ACCESS_LOGS', network: 'NLB_ACCESS_LOGS' }[construct.type ?? ''];
}

function sourceOf(resource: IConstruct, logType: delivery.LogType): delivery.IDeliverySource {
  const stack = Stack.of(resource);
  const known = resource.node.id === 'Bus' ? stack.node.tryFindChild('ByHand') : undefined;

  return known instanceof delivery.DeliverySource
    ? known
    : new delivery.DeliverySource(stack, `${resource.node.id}Logs`, { resource, logType });
}

/** Returns the mixin that does the same. */
export function centralMixin({ central, internal }: MixinApp): ReturnType<delivery.LogsMixin['toS3']> {
  return delivery.LogsMixin.of(...LOG_TYPES).excluding(...internal).toS3(central, { prefix: PREFIX });
}

/** Returns the logged resource, log type and target of each delivery of a synthesised app, sorted. */
export function deliveredLogs(app: App): string[] {
  return readDeliveries(app).deliveries.map(({ source, destination }) => {
    const target: unknown = Reflect.get(Object(destination?.resource), 'destinationResourceArn');
    const arn = destination?.target?.node.path ?? destination?.stack.resolve(target);

    return `${source?.loggedResource?.node.path} ${String(source?.logType)} ${JSON.stringify(arn)}`;
  }).sort();
}
