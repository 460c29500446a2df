import { Template } from 'aws-cdk-lib/assertions';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnResource, ConstructSelector, Mixins, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct, type IMixin } from 'constructs';
import * as delivery from '../src';
import { newLogGroup, newStream } from './support/destinations';
import { HERE, IN_OTHER_REGION } from './support/environments';
import { newEventBus } from './support/logging';
import { deliveredLogs } from './support/mixin-app';
import { newCapability, newCfnDistribution, SUBNETS } from './support/switched-l1s';
import { synthesised } from './support/synthesised';

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const { INFO_LOGS, ERROR_LOGS } = delivery.EventBusLogType;
const { ALB_ACCESS_LOGS, ALB_CONNECTION_LOGS, NLB_ACCESS_LOGS } = delivery.LoadBalancerLogType;
const { S3_SERVER_ACCESS_LOGS } = delivery.S3LogType;
const { EKS_CAPABILITY_ACK_LOGS, EKS_CAPABILITY_KRO_LOGS } = delivery.EksCapabilityLogType;

let app: App;
let stack: Stack;
let bucket: s3.Bucket;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
  bucket = new s3.Bucket(stack, 'Central');
});

function apply(mixin: IMixin, scope: IConstruct = app): void {
  Mixins.of(scope).apply(mixin);
}

/** Returns the logged resources, log types and targets of the synthesised app. */
function delivered(): string[] {
  app.synth();

  return deliveredLogs(app);
}

describe('LogsMixin.of()', () => {
  test.each<[string, () => unknown, string]>([
    ['no log type', () => delivery.LogsMixin.of(),
      'LogsMixin.of(): no log type is given: pass constants such as CloudFrontLogType.ACCESS_LOGS [cdk-log-delivery:mixinLogTypes]'],
    ['an account-level log type', () => delivery.LogsMixin.of(ACCESS_LOGS, delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS),
      'LogsMixin.of(): INSIGHTS_QUERY_LOGS of Amazon CloudWatch Logs Insights is an account-level log type, which no resource has: create one '
      + 'DeliverySource for it [cdk-log-delivery:mixinAccountLevel]'],
    ['a log type of a service without a CloudFormation type', () => delivery.LogsMixin.of(delivery.WorkMailLogType.AUTHENTICATION_LOGS),
      'LogsMixin.of(): the CloudFormation type of resources with AUTHENTICATION_LOGS of Amazon WorkMail is not known, so they cannot be found: create a '
      + 'DeliverySource for each of them [cdk-log-delivery:mixinUnknownType]'],
    ['an unknown log type', () => delivery.LogsMixin.of(delivery.LogType.of('NEW_LOGS')),
      'LogsMixin.of(): the CloudFormation type of resources with NEW_LOGS is not known, so they cannot be found: create a DeliverySource for each of them '
      + '[cdk-log-delivery:mixinUnknownType]'],
  ])('fails for %s', (_, act, message) => {
    expect(act).toThrow(new Error(message));
  });

  test('counts a log type once', () => {
    newCfnDistribution(stack, 'Distribution');
    apply(delivery.LogsMixin.of(ACCESS_LOGS, ACCESS_LOGS).toS3(bucket));

    expect(delivered()).toEqual(['Shop/Distribution ACCESS_LOGS "Shop/Central/Resource"']);
  });

  test('is no mixin before it has a target', () => {
    const selection = delivery.LogsMixin.of(ACCESS_LOGS);
    // @ts-expect-error it has neither supports() nor applyTo()
    const mixin: IMixin = selection;

    expect('applyTo' in mixin).toBe(false);
  });
});

describe('the resources of a mixin', () => {
  test('are L1s: not their L2s, and not L1s of other types', () => {
    const bus = newEventBus(stack);
    const mixin = delivery.LogsMixin.of(INFO_LOGS).toS3(bucket);
    const supported = app.node.findAll().filter(construct => mixin.supports(construct));

    expect(supported).toEqual([bus.node.defaultChild]);
  });

  test('are nothing else where something else is applied', () => {
    const bus = newEventBus(stack);
    delivery.LogsMixin.of(INFO_LOGS).toS3(bucket).applyTo(bus);

    expect(delivered()).toEqual([]);
  });

  test('can be generic L1s', () => {
    new CfnResource(stack, 'Generic', { type: 'AWS::Events::EventBus', properties: { Name: 'orders', LogConfig: { Level: 'INFO' } } });
    apply(delivery.LogsMixin.of(INFO_LOGS).toS3(bucket));

    expect(delivered()).toEqual(['Shop/Generic INFO_LOGS "Shop/Central/Resource"']);
  });

  test('are those of one construct by with()', () => {
    newEventBus(stack, 'Other');
    newEventBus(stack).with(delivery.LogsMixin.of(INFO_LOGS, ERROR_LOGS).toS3(bucket));

    expect(delivered()).toEqual([
      'Shop/Bus/Resource ERROR_LOGS "Shop/Central/Resource"', 'Shop/Bus/Resource INFO_LOGS "Shop/Central/Resource"',
    ]);
  });

  test('are those of a selector', () => {
    newEventBus(stack, 'Other');
    newEventBus(stack, 'Orders');
    Mixins.of(app, ConstructSelector.byPath('Shop/Orders/**')).apply(delivery.LogsMixin.of(INFO_LOGS).toS3(bucket));

    expect(delivered()).toEqual(['Shop/Orders/Resource INFO_LOGS "Shop/Central/Resource"']);
  });

  test('are not those that are defined afterwards', () => {
    apply(delivery.LogsMixin.of(INFO_LOGS).toS3(bucket));
    newEventBus(stack);

    expect(delivered()).toEqual([]);
  });

  test('are load balancers of the type that has the log type', () => {
    ['application', 'network', 'gateway', undefined].forEach((type, index) => {
      new elbv2.CfnLoadBalancer(stack, type ?? `Default${index}`, { type, subnets: SUBNETS });
    });
    apply(delivery.LogsMixin.of(ALB_ACCESS_LOGS, ALB_CONNECTION_LOGS, NLB_ACCESS_LOGS).toS3(bucket));

    expect(delivered()).toEqual([
      'Shop/Default3 ALB_ACCESS_LOGS "Shop/Central/Resource"', 'Shop/Default3 ALB_CONNECTION_LOGS "Shop/Central/Resource"',
      'Shop/application ALB_ACCESS_LOGS "Shop/Central/Resource"', 'Shop/application ALB_CONNECTION_LOGS "Shop/Central/Resource"',
      'Shop/network NLB_ACCESS_LOGS "Shop/Central/Resource"',
    ]);
  });

  test('are capabilities of the type that has the log type', () => {
    newCapability(stack, 'Ack', 'ACK');
    newCapability(stack, 'Kro', 'KRO');
    newCapability(stack, 'Argo', 'ARGOCD');
    apply(delivery.LogsMixin.of(EKS_CAPABILITY_ACK_LOGS, EKS_CAPABILITY_KRO_LOGS).toS3(bucket));

    expect(delivered()).toEqual([
      'Shop/Ack EKS_CAPABILITY_ACK_LOGS "Shop/Central/Resource"', 'Shop/Kro EKS_CAPABILITY_KRO_LOGS "Shop/Central/Resource"',
    ]);
  });

  test('fail in a Region without the log type, with the way out', () => {
    newCfnDistribution(new Stack(app, 'Europe', { env: IN_OTHER_REGION }), 'Distribution');

    expect(() => { apply(delivery.LogsMixin.of(ACCESS_LOGS).toS3(bucket)); }).toThrow(new Error(
      'Europe/LogsMixin/Distribution-ACCESS_LOGS: the stack is in eu-west-1, but ACCESS_LOGS of Amazon CloudFront needs us-east-1: create the delivery '
      + 'source in a stack there (an S3 bucket can be in any Region), or leave the resource out by excluding() of LogsMixin '
      + '[cdk-log-delivery:sourceRegion]',
    ));
  });
});

describe('excluding()', () => {
  test('leaves out constructs and everything below them', () => {
    newEventBus(stack, 'Orders');
    const [one, other] = ['One', 'Other'].map(id => new Construct(stack, id));
    newEventBus(one);
    newEventBus(other);
    const l1 = new events.CfnEventBus(stack, 'L1', { name: 'l1', logConfig: { level: 'INFO' } });
    apply(delivery.LogsMixin.of(INFO_LOGS).excluding(one).excluding(other, l1).toS3(bucket));

    expect(delivered()).toEqual(['Shop/Orders/Resource INFO_LOGS "Shop/Central/Resource"']);
  });

  test('does not change the selection that it is called on', () => {
    const bus = newEventBus(stack);
    const all = delivery.LogsMixin.of(INFO_LOGS);

    expect(all.excluding(bus)).not.toBe(all);
    apply(all.toS3(bucket));
    expect(delivered()).toEqual(['Shop/Bus/Resource INFO_LOGS "Shop/Central/Resource"']);
  });
});

describe('the targets of a mixin', () => {
  test('are left out, also those of other mixins with the same selection', () => {
    const second = new s3.Bucket(stack, 'Second');
    new s3.Bucket(stack, 'Assets');
    const all = delivery.LogsMixin.of(S3_SERVER_ACCESS_LOGS);
    const [toCentral, toSecond] = [all.toS3(bucket), all.excluding(new Construct(stack, 'Internal')).toS3(second)];
    apply(toCentral);
    apply(toSecond);

    expect(delivered()).toEqual([
      'Shop/Assets/Resource S3_SERVER_ACCESS_LOGS "Shop/Central/Resource"', 'Shop/Assets/Resource S3_SERVER_ACCESS_LOGS "Shop/Second/Resource"',
    ]);
  });

  test.each<[string, () => delivery.IDeliveryDestination | logs.IDeliveryDestinationRef]>([
    ['of this library', () => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket })],
    ['an L1', () => new logs.CfnDeliveryDestination(stack, 'Destination', {
      name: 'central', deliveryDestinationType: 'S3', destinationResourceArn: `${bucket.bucketArn}/logs`,
    })],
  ])('are left out behind a delivery destination: %s', (_, newOne) => {
    new s3.Bucket(stack, 'Assets');
    apply(delivery.LogsMixin.of(S3_SERVER_ACCESS_LOGS).deliverTo(newOne()));

    expect(delivered()).toEqual(['Shop/Assets/Resource S3_SERVER_ACCESS_LOGS "Shop/Central/Resource"']);
  });

  test('are left out where they are imported by their name', () => {
    new s3.Bucket(stack, 'Named', { bucketName: 'central-logs' });
    new s3.Bucket(stack, 'Assets', { bucketName: 'assets' });
    apply(delivery.LogsMixin.of(S3_SERVER_ACCESS_LOGS).excluding(bucket).toS3(s3.Bucket.fromBucketName(stack, 'Imported', 'central-logs')));

    expect(delivered().map(line => line.split(' ')[0])).toEqual(['Shop/Assets/Resource']);
  });
});

describe('each target', () => {
  beforeEach(() => { newEventBus(stack, 'Orders'); });

  test.each<[string, string, (selection: delivery.LogsMixin) => IMixin]>([
    ['a log group', 'LogGroup', selection => selection.toLogGroup(newLogGroup(stack), { outputFormat: delivery.OutputFormat.JSON })],
    ['a delivery stream', 'Stream', selection => selection.toFirehose(newStream(stack))],
    ['a bucket', 'Central', selection => selection.toS3(bucket)],
    ['a delivery destination', 'Central', selection => selection.deliverTo(new delivery.S3DeliveryDestination(stack, 'Shared', { bucket }))],
  ])('is delivered to once, however often the mixin is applied: %s', (_, target, mixinTo) => {
    const mixin = mixinTo(delivery.LogsMixin.of(INFO_LOGS));
    apply(mixin);
    apply(mixin);

    expect(synthesised(app)).toEqual([]);
    expect(deliveredLogs(app)).toEqual([`Shop/Orders/Resource INFO_LOGS "Shop/${target}/Resource"`]);
  });

  test.each<[string, () => logs.IDeliveryDestinationRef]>([
    ['by its name', () => delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Imported', 'central')],
    ['by its ARN', () => delivery.DeliveryDestination.fromDeliveryDestinationArn(
      stack, 'Imported', 'arn:aws:logs:us-east-1:444455556666:delivery-destination:central',
    )],
  ])('can be an imported delivery destination, in another account: %s', (_, importOne) => {
    const mixin = delivery.LogsMixin.of(INFO_LOGS).deliverTo(importOne());
    apply(mixin);
    apply(mixin);
    app.synth();

    expect(deliveredLogs(app)).toHaveLength(1);
  });

  test('can be X-Ray', () => {
    new agentcore.CfnMemory(stack, 'Memory', { name: 'memory', eventExpiryDuration: 30 });
    const mixin = delivery.LogsMixin.of(delivery.AgentCoreMemoryLogType.TRACES).toXRay();
    apply(mixin);
    apply(mixin);

    expect(delivered()).toEqual(['Shop/Memory TRACES undefined']);
  });

  test('has the options of the deliveries', () => {
    const recordFields = ['resource_arn'];
    apply(delivery.LogsMixin.of(INFO_LOGS).toS3(bucket, { prefix: 'logs', suffixPath: '{yyyy}/{MM}', recordFields }));

    const [properties] = Object.values(Template.fromStack(stack).findResources('AWS::Logs::Delivery'));
    expect(properties.Properties.S3SuffixPath).toBe('{yyyy}/{MM}');
    expect(properties.Properties.RecordFields).toContain('resource_arn');
  });

  test('can be another one in a second mixin', () => {
    apply(delivery.LogsMixin.of(INFO_LOGS).toS3(bucket));
    apply(delivery.LogsMixin.of(INFO_LOGS).toLogGroup(newLogGroup(stack)));

    expect(delivered()).toEqual([
      'Shop/Orders/Resource INFO_LOGS "Shop/Central/Resource"', 'Shop/Orders/Resource INFO_LOGS "Shop/LogGroup/Resource"',
    ]);
  });
});
