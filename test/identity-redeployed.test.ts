import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, type Environment, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { summary } from './simulator/support/outcomes';
import { BUS_ARN } from './support/arns';
import { ACCOUNT, HERE } from './support/environments';
import { newEventBus } from './support/logging';

const PARTITION_LITERALS = { '@aws-cdk/core:enablePartitionLiterals': true };

/** The ways in which an imported bus can be rendered. */
type Import = (stack: Stack) => events.IEventBus;

const byName: Import = stack => events.EventBus.fromEventBusName(stack, 'Imported', 'orders');
const byArn: Import = stack => events.EventBus.fromEventBusArn(stack, 'Imported', BUS_ARN);

interface Deployment {
  readonly title: string;
  readonly env?: Environment;
  readonly context?: { readonly [flag: string]: boolean };
  readonly bus: Import;
  /** The bucket and log group that are delivered to. */
  readonly targets?: 'name' | 'arn';
}

/** One deployment after another of the same stack, each with other renderings. */
const DEPLOYMENTS: readonly Deployment[] = [
  { title: 'without env', bus: byName },
  { title: 'with env', env: HERE, bus: byName },
  { title: 'with partition literals', env: HERE, context: PARTITION_LITERALS, bus: byName },
  { title: 'by ARN', env: HERE, bus: byArn },
  { title: 'by ARN, without env', bus: byArn },
  { title: 'with targets by ARN', env: HERE, bus: byName, targets: 'arn' },
];

function assembly({ env, context, bus, targets = 'name' }: Deployment): ReturnType<App['synth']> {
  const app = new App({ context });
  const stack = new Stack(app, 'Stack', { env });
  const bucket = targets === 'name'
    ? s3.Bucket.fromBucketName(stack, 'Bucket', 'example-logs')
    : s3.Bucket.fromBucketArn(stack, 'Bucket', 'arn:aws:s3:::example-logs');
  const logGroup = targets === 'name'
    ? logs.LogGroup.fromLogGroupName(stack, 'LogGroup', '/aws/vendedlogs/orders')
    : logs.LogGroup.fromLogGroupArn(stack, 'LogGroup', `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/vendedlogs/orders`);
  const source = new delivery.DeliverySource(stack, 'Logs', { resource: bus(stack), logType: delivery.EventBusLogType.INFO_LOGS });
  source.toLogGroup(logGroup);
  source.deliverTo(new delivery.S3DeliveryDestination(stack, 'Shared', { bucket }));

  return app.synth();
}

/** An account with the bus, bucket and log group that the stack imports. */
function newAccount(): Simulator {
  const simulator = new Simulator();
  simulator.createOutside('AWS::Events::EventBus', { Name: 'orders', LogConfig: { Level: 'TRACE' } });
  simulator.createOutside('AWS::S3::Bucket', { BucketName: 'example-logs' });
  simulator.createOutside('AWS::S3::BucketPolicy', {
    Bucket: 'example-logs',
    PolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: 's3:PutObject', Resource: 'arn:aws:s3:::example-logs/*' }],
    },
  });
  simulator.createOutside('AWS::Logs::LogGroup', { LogGroupName: '/aws/vendedlogs/orders' });

  return simulator;
}

/** Returns the changes to sources, destinations and deliveries. */
function changes(simulator: Simulator, deployment: Deployment): string[] {
  return summary(simulator.deploy(assembly(deployment))).filter(line => !/Policy/.test(line));
}

const [FIRST, ...OTHERS] = DEPLOYMENTS;

test.each(OTHERS)('a stack of imported resources that is deployed $title changes nothing', deployment => {
  const simulator = newAccount();
  expect(changes(simulator, FIRST)).toHaveLength(5);

  expect(changes(simulator, deployment)).toEqual([]);
});

test('a source whose resource is given by a reference instead of the construct stays what it is', () => {
  const simulator = new Simulator();
  const deploy = (isReference: boolean) => {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: HERE });
    const bus = newEventBus(stack);
    new delivery.DeliverySource(stack, 'Logs', {
      ...isReference ? { resourceArn: bus.eventBusArn } : { resource: bus }, logType: delivery.EventBusLogType.INFO_LOGS,
    }).toS3(new s3.Bucket(stack, 'Bucket'));
    return summary(simulator.deploy(app.synth()));
  };
  expect(deploy(false)).toContain('create BusEA82B648INFOLOGSSource2679c6e8');

  expect(deploy(true)).toEqual([]);
});

describe('a literal Region in the name of an imported bucket', () => {
  /** Returns the created sources, and the changes when the stack gets an `env`. */
  const changesWithEnv = (nameIn: (stack: Stack) => string) => {
    const simulator = new Simulator();
    simulator.createOutside('AWS::S3::Bucket', { BucketName: 'assets-us-east-1' });
    return [undefined, HERE].map(env => {
      const app = new App();
      const stack = new Stack(app, 'Stack', { env });
      new delivery.DeliverySource(stack, 'Logs', {
        resource: s3.Bucket.fromBucketName(stack, 'Assets', nameIn(stack)), logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
      });
      return simulator.deploy(app.synth()).errors.map(({ message }) => message);
    });
  };

  test('is another source when the stack gets an env', () => {
    expect(changesWithEnv(() => 'assets-us-east-1'))
      .toEqual([[], ['This ResourceId has already been used in another Delivery Source in this account']]);
  });

  test('is the same source if the name has the Region of the stack', () => {
    expect(changesWithEnv(({ region }) => `assets-${region}`)).toEqual([[], []]);
  });
});
