import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type * as events from 'aws-cdk-lib/aws-events';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { CfnResource, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator, type DeploymentResult } from './simulator';
import type { AssemblyLike } from './simulator/assembly';
import { ACCOUNT, HERE } from './support/environments';
import type { Given } from './support/guides';
import { assembly, deliveryChanges } from './support/migrations';

const USED = 'This ResourceId has already been used in another Delivery Source in this account';

/** Deploys the first version, then the second. */
function migrated(before: AssemblyLike, after: AssemblyLike): { simulator: Simulator; result: DeploymentResult } {
  const simulator = new Simulator();
  expect(simulator.deploy(before).errors).toEqual([]);

  return { simulator, result: simulator.deploy(after) };
}

/** The names and logical ids of L1s that constructs keep. */
interface Pins {
  readonly names?: boolean;
  /** The logical ids of source, destination and delivery. */
  readonly ids?: readonly (string | undefined)[];
}

/** The constructs of 'L1s after', with other names and logical ids. */
function constructs(stack: Stack, { bus, bucket }: Given, { names = false, ids = [] }: Pins): void {
  const source = new delivery.DeliverySource(stack, 'OrdersLogs', {
    resource: bus as events.EventBus,
    logType: delivery.EventBusLogType.INFO_LOGS,
    deliverySourceName: names ? 'orders' : undefined,
  });
  const destination = new delivery.S3DeliveryDestination(stack, 'Archive', {
    bucket: bucket as s3.Bucket,
    outputFormat: delivery.OutputFormat.JSON,
    deliveryDestinationName: names ? 'orders-archive' : undefined,
  });
  [source, destination, source.deliverTo(destination)].forEach(({ node }, index) => {
    const id = ids[index];
    if (id !== undefined) (node.defaultChild as CfnResource).overrideLogicalId(id);
  });
}

/** The source of 'L1s before'. */
function oldSource(stack: Stack, { bus }: Given): void {
  new logs.CfnDeliverySource(stack, 'OrdersSource', {
    name: 'orders', logType: 'INFO_LOGS', resourceArn: (bus as events.EventBus).eventBusArn,
  });
}

/** The destination of 'L1s before', with this type. */
function oldDestination(stack: Stack, { bucket }: Given, deliveryDestinationType?: string): void {
  new logs.CfnDeliveryDestination(stack, 'OrdersDestination', {
    name: 'orders-archive', destinationResourceArn: (bucket as s3.Bucket).bucketArn, outputFormat: 'json', deliveryDestinationType,
  });
}

describe('hand-written L1s', () => {
  const before = () => assembly({ headings: ['L1s before'] });

  test('become constructs without a change of source, destination and delivery', () => {
    const { simulator, result } = migrated(before(), assembly({ headings: ['L1s after'] }));

    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result)).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test.each<readonly [string, Pins, string]>([
    ['nothing', {}, USED],
    ['the names', { names: true }, "Resource of type 'AWS::Logs::DeliverySource' with identifier 'orders' already exists."],
    ['the logical ids', { ids: ['OrdersSource', 'OrdersDestination', 'OrdersDelivery'] }, USED],
    [
      'all but the logical id of the source',
      { names: true, ids: [undefined, 'OrdersDestination', 'OrdersDelivery'] },
      "Resource of type 'AWS::Logs::DeliverySource' with identifier 'orders' already exists.",
    ],
    [
      'all but the logical id of the destination',
      { names: true, ids: ['OrdersSource', undefined, 'OrdersDelivery'] },
      "Resource of type 'AWS::Logs::DeliveryDestination' with identifier 'orders-archive' already exists.",
    ],
    ['all but the logical id of the delivery', { names: true, ids: ['OrdersSource', 'OrdersDestination'] }, 'The specified Delivery already exists'],
  ])('are refused as other resources, if they keep %s', (_, pins, message) => {
    const { result } = migrated(before(), assembly({ define: (stack, given) => constructs(stack, given, pins) }));

    expect(result.errors[0]?.message).toBe(message);
  });

  test('are refused, if the names and logical ids are dropped later', () => {
    const { simulator, result } = migrated(before(), assembly({ headings: ['L1s after'] }));
    expect(result.errors).toEqual([]);

    expect(simulator.deploy(assembly({ define: (stack, given) => constructs(stack, given, {}) })).errors[0]?.message).toBe(USED);
  });

  test('can stay, and have more deliveries', () => {
    const { simulator, result } = migrated(assembly({ define: oldSource }), assembly({ headings: ['Keeping the L1s'] }));

    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result).map(change => change.split(' ')[0])).toEqual(['create', 'create']);
    expect(simulator.undelivered()).toEqual([]);
  });
});

describe('a destination without a type', () => {
  const before = () => assembly({ define: oldDestination });

  test('is kept by the recipe', () => {
    const { result } = migrated(before(), assembly({ headings: ['Destinations without a type'] }));

    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result)).toEqual([]);
  });

  test('cannot get one', () => {
    const { result } = migrated(before(), assembly({ define: (stack, given) => oldDestination(stack, given, 'S3') }));

    expect(result.errors.map(({ message }) => message)).toEqual([
      'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename orders-archive and update the stack again.',
    ]);
  });
});

test('a destination with the other ARN of a log group is kept by the recipe', () => {
  const simulator = new Simulator();
  simulator.createOutside('AWS::Logs::LogGroup', { LogGroupName: '/example/orders' });
  const old = assembly({
    define: stack => {
      new logs.CfnDeliveryDestination(stack, 'RecentDestination', {
        name: 'orders-recent',
        deliveryDestinationType: 'CWL',
        destinationResourceArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/example/orders`,
      });
    },
  });
  expect(simulator.deploy(old).errors).toEqual([]);
  const result = simulator.deploy(assembly({ headings: ['Log groups'] }));

  expect(result.errors).toEqual([]);
  expect(deliveryChanges(result)).toEqual([]);
});

describe('older logging', () => {
  /** A distribution and a load balancer, with or without older logging. */
  const older = (isLogged: boolean) => (stack: Stack): Given => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    const legacy = new s3.Bucket(stack, 'Legacy', { objectOwnership: s3.ObjectOwnership.OBJECT_WRITER });
    const loadBalancer = new ApplicationLoadBalancer(stack, 'LoadBalancer', { vpc: new Vpc(stack, 'Vpc') });
    if (isLogged) loadBalancer.logAccessLogs(legacy, 'alb');

    return {
      bucket,
      loadBalancer,
      distribution: new Distribution(stack, 'Distribution', {
        defaultBehavior: { origin: new HttpOrigin('example.com') },
        ...isLogged ? { enableLogging: true, logBucket: legacy, logFilePrefix: 'cdn' } : {},
      }),
    };
  };

  test.each(['CloudFront after step 1', 'Load balancers after step 1'])('and a delivery run side by side, and the older one goes later: %s', heading => {
    const { simulator, result } = migrated(assembly({}, older(true)), assembly({ headings: [heading] }, older(true)));
    expect(result.errors).toEqual([]);
    expect(result.changes.filter(({ action }) => action !== 'create' && action !== 'update')).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);

    const last = simulator.deploy(assembly({ headings: [heading] }, older(false)));
    expect(last.errors).toEqual([]);
    expect(deliveryChanges(last)).toEqual([]);
    expect(last.changes.filter(({ action }) => action === 'replace')).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });
});

test('the logs of an AgentCore runtime become constructs without a change of source, destination and delivery', () => {
  // Apart from the aws-cdk-lib of other tests, whose templates are kept and checked: the templates of its Runtime have findings.
  jest.isolateModules(() => {
    const core = jest.requireActual<typeof import('aws-cdk-lib/core')>('aws-cdk-lib/core');
    const { Bucket } = jest.requireActual<typeof s3>('aws-cdk-lib/aws-s3');
    const { DeliveryStream, S3Bucket } = jest.requireActual<typeof firehose>('aws-cdk-lib/aws-kinesisfirehose');
    const { runGuide: run } = jest.requireActual<typeof import('./support/guides')>('./support/guides');
    const version = (heading: string): AssemblyLike => {
      const app = new core.App();
      const stack = new core.Stack(app, 'Stack', { env: HERE });
      const destination = new S3Bucket(new Bucket(stack, 'Bucket'));
      run('migrating', heading, stack, { deliveryStream: new DeliveryStream(stack, 'Stream', { destination }) });
      return app.synth({ skipValidation: true });
    };
    const { simulator, result } = migrated(version('Runtime before'), version('Runtime after'));

    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result)).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });
  expect.assertions(4);
});
