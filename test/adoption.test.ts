import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import { DeliveryStream, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aws, CfnParameter, CfnResource, Fn, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { type DeploymentResult, Simulator } from './simulator';
import { ACCOUNT, HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { deliveryChanges } from './support/migrations';

const { INFO_LOGS } = delivery.EventBusLogType;
const USED = 'This ResourceId has already been used in another Delivery Source in this account';

const SOURCE = { logicalId: 'OrdersSource', deliverySourceName: 'orders' };
const DESTINATION = { logicalId: 'OrdersDestination', deliveryDestinationName: 'orders-archive' };
const DELIVERY = { logicalId: 'OrdersDelivery' };

/** The resources of both versions of an app. */
interface Shared {
  readonly stack: Stack;
  readonly bus: events.EventBus;
  readonly bucket: s3.Bucket;
  readonly logGroup: logs.LogGroup;
  readonly stream: DeliveryStream;
}

type Define = (shared: Shared) => void;

/** Properties of the L1s of the old version. */
interface Old {
  readonly source?: Partial<logs.CfnDeliverySourceProps>;
  readonly destination?: (shared: Shared) => Partial<logs.CfnDeliveryDestinationProps>;
  readonly delivery?: Partial<logs.CfnDeliveryProps>;
}

function synth(define: Define): ReturnType<App['synth']> {
  const stack = new Stack(new App(), 'Stack', { env: HERE });
  const bucket = new s3.Bucket(stack, 'Bucket');
  define({
    stack,
    bucket,
    bus: newEventBus(stack, 'Bus', { eventBusName: 'orders' }),
    logGroup: new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/aws/vendedlogs/orders' }),
    stream: new DeliveryStream(stack, 'Stream', { destination: new S3Bucket(bucket) }),
  });

  return (stack.node.root as App).synth();
}

/** The three L1s as people write them, and permissions. */
function l1s({ source, destination, delivery: options }: Old = {}): Define {
  return shared => {
    const { stack, bus, bucket } = shared;
    const oldSource = new logs.CfnDeliverySource(stack, 'OrdersSource', {
      name: 'orders', logType: 'INFO_LOGS', resourceArn: bus.eventBusArn, ...source,
    });
    const oldDestination = new logs.CfnDeliveryDestination(stack, 'OrdersDestination', {
      name: 'orders-archive', deliveryDestinationType: 'S3', destinationResourceArn: bucket.bucketArn, ...destination?.(shared),
    });
    const oldDelivery = new logs.CfnDelivery(stack, 'OrdersDelivery', {
      deliverySourceName: oldSource.ref, deliveryDestinationArn: oldDestination.attrArn, ...options,
    });
    bucket.addToResourcePolicy(new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')], actions: ['s3:PutObject'], resources: [bucket.arnForObjects('*')],
    }));
    // The other permissions are the ones of another delivery.
    const other = new delivery.DeliverySource(stack, 'Other', { resource: bus, logType: delivery.EventBusLogType.ERROR_LOGS });
    oldDelivery.node.addDependency(other.toS3(bucket), other.toLogGroup(shared.logGroup), other.toFirehose(shared.stream));
  };
}

function newSource({ stack, bus }: Shared, props: Partial<delivery.DeliverySourceProps> = { adoptedSource: SOURCE }): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'NewLogs', { resource: bus, logType: INFO_LOGS, ...props });
}

/** Deploys the old version, then the new one. */
function migrate(before: Define, after: Define): { simulator: Simulator; result: DeploymentResult } {
  const simulator = new Simulator();
  simulator.enableTransactionSearch();
  expect(simulator.deploy(synth(before)).errors).toEqual([]);

  return { simulator, result: simulator.deploy(synth(after)) };
}

/** The changes of the three adopted resources. */
function changesOf(result: DeploymentResult): readonly string[] {
  return deliveryChanges(result).filter(change => /Orders(Source|Destination|Delivery)$/.test(change));
}

const ADOPTED = { adoptedDestination: DESTINATION, adoptedDelivery: DELIVERY };

describe('adopted L1s do not change', () => {
  test.each<[string, Old, Define]>([
    ['of a helper', {}, shared => newSource(shared).toS3(shared.bucket, ADOPTED)],
    ['of constructs', {}, shared => {
      const destination = new delivery.S3DeliveryDestination(shared.stack, 'Archive', { bucket: shared.bucket, adoptedDestination: DESTINATION });
      newSource(shared).deliverTo(destination, { adoptedDelivery: DELIVERY });
    }],
    ['with a format and fields', { destination: () => ({ outputFormat: 'w3c' }), delivery: { recordFields: ['event_timestamp', 'resource_arn'], fieldDelimiter: ',' } },
      shared => newSource(shared).toS3(shared.bucket, {
        ...ADOPTED, outputFormat: delivery.OutputFormat.W3C, recordFields: ['event_timestamp', 'resource_arn'], fieldDelimiter: ',',
      })],
    ['without DeliveryDestinationType', { destination: () => ({ deliveryDestinationType: undefined }) }, shared => newSource(shared).toS3(shared.bucket, {
      ...ADOPTED, adoptedDestination: { ...DESTINATION, hasDeliveryDestinationType: false },
    })],
    ['with a slash before the prefix', { destination: ({ bucket }) => ({ destinationResourceArn: `${bucket.bucketArn}//logs` }) },
      shared => newSource(shared).toS3(shared.bucket, { ...ADOPTED, prefix: '/logs' })],
    ['with a slash after the prefix', { destination: ({ bucket }) => ({ destinationResourceArn: `${bucket.bucketArn}/logs/` }) },
      shared => newSource(shared).toS3(shared.bucket, { ...ADOPTED, prefix: 'logs/' })],
    ['with a slash instead of a prefix', { destination: ({ bucket }) => ({ destinationResourceArn: `${bucket.bucketArn}/` }) },
      shared => newSource(shared).toS3(shared.bucket, { ...ADOPTED, prefix: '' })],
    ['with slashes around the suffix path', { destination: ({ bucket }) => ({ destinationResourceArn: `${bucket.bucketArn}/logs` }), delivery: { s3SuffixPath: '/{yyyy}/{MM}/' } },
      shared => newSource(shared).toS3(shared.bucket, { ...ADOPTED, prefix: 'logs', suffixPath: '/{yyyy}/{MM}/' })],
    ['with a hive-compatible path', { delivery: { s3EnableHiveCompatiblePath: true } }, shared => newSource(shared).toS3(shared.bucket, { ...ADOPTED, hiveCompatiblePath: true })],
    ['with a literal ARN', { source: { resourceArn: `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders` } }, shared => newSource(shared).toS3(shared.bucket, ADOPTED)],
    ['with names of the stack', { source: { name: `${Aws.STACK_NAME}-orders` }, destination: () => ({ name: Fn.sub('${AWS::StackName}-archive') }) },
      shared => newSource(shared, { adoptedSource: { ...SOURCE, deliverySourceName: Fn.sub('${AWS::StackName}-orders') } }).toS3(shared.bucket, {
        ...ADOPTED, adoptedDestination: { ...DESTINATION, deliveryDestinationName: 'Stack-archive' },
      })],
    ['to a log group', { destination: ({ logGroup }) => ({ deliveryDestinationType: 'CWL', destinationResourceArn: logGroup.logGroupArn }) },
      shared => newSource(shared).toLogGroup(shared.logGroup, ADOPTED)],
    ['to a log group without :*', {
      destination: ({ stack, logGroup }) => ({
        deliveryDestinationType: 'CWL',
        destinationResourceArn: `arn:${stack.partition}:logs:${stack.region}:${stack.account}:log-group:${logGroup.logGroupName}`,
      }),
    }, shared => newSource(shared).toLogGroup(shared.logGroup, { ...ADOPTED, adoptedDestination: { ...DESTINATION, hasLogGroupWildcard: false } })],
    ['to an imported log group without :*', {
      destination: ({ stack, logGroup }) => ({
        deliveryDestinationType: 'CWL', destinationResourceArn: `arn:aws:logs:${stack.region}:${stack.account}:log-group:${logGroup.logGroupName}`,
      }),
    }, shared => newSource(shared).toLogGroup(logs.LogGroup.fromLogGroupName(shared.stack, 'Imported', '/aws/vendedlogs/orders'), {
      ...ADOPTED, adoptedDestination: { ...DESTINATION, hasLogGroupWildcard: false },
    })],
    ['to a delivery stream', { destination: ({ stream }) => ({ deliveryDestinationType: 'FH', destinationResourceArn: stream.deliveryStreamArn }) },
      shared => newSource(shared).toFirehose(shared.stream, ADOPTED)],
  ])('%s', (_, old, after) => {
    const { simulator, result } = migrate(l1s(old), after);

    expect(result.errors).toEqual([]);
    expect(changesOf(result)).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('to X-Ray', () => {
    const memory = `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:memory/orders-0123456789`;
    const { result } = migrate(({ stack }) => {
      const source = new logs.CfnDeliverySource(stack, 'OrdersSource', { name: 'orders', logType: 'TRACES', resourceArn: memory });
      const destination = new logs.CfnDeliveryDestination(stack, 'OrdersDestination', { name: 'orders-archive', deliveryDestinationType: 'XRAY' });
      const policy = new CfnResource(stack, 'Policy', {
        type: 'AWS::XRay::ResourcePolicy',
        properties: {
          PolicyName: 'traces',
          PolicyDocument: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: 'xray:PutTraceSegments', Resource: '*' }],
          }),
        },
      });
      new logs.CfnDelivery(stack, 'OrdersDelivery', { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn }).addDependency(policy);
    }, shared => {
      new delivery.DeliverySource(shared.stack, 'Traces', {
        resourceArn: memory, logType: delivery.AgentCoreMemoryLogType.TRACES, adoptedSource: SOURCE,
      }).toXRay(ADOPTED);
    });

    expect(result.errors).toEqual([]);
    expect(changesOf(result)).toEqual([]);
  });
});

test('the attributes of adopted resources refer to their logical IDs', () => {
  synth(shared => {
    const source = newSource(shared);
    const destination = new delivery.S3DeliveryDestination(shared.stack, 'Archive', { bucket: shared.bucket, adoptedDestination: DESTINATION });
    source.deliverTo(destination, { adoptedDelivery: DELIVERY });

    expect(shared.stack.resolve([source.deliverySourceName, destination.deliveryDestinationName])).toEqual([{ Ref: 'OrdersSource' }, { Ref: 'OrdersDestination' }]);
  });
  expect.assertions(1);
});

describe('what cannot work fails at the deployment, as docs/migrating.md lists', () => {
  test.each<[string, Define, string]>([
    ['the source alone, and another destination of the same name', shared => newSource(shared).toS3(shared.bucket, { deliveryDestinationName: 'orders-archive' }),
      "Resource of type 'AWS::Logs::DeliveryDestination' with identifier 'orders-archive' already exists."],
    ['the destination and the delivery alone', shared => newSource(shared, {}).toS3(shared.bucket, ADOPTED), USED],
    ['everything but the delivery', shared => {
      const destination = new delivery.S3DeliveryDestination(shared.stack, 'Archive', { bucket: shared.bucket, adoptedDestination: DESTINATION });
      newSource(shared).deliverTo(destination);
    }, 'The specified Delivery already exists'],
    ['another format', shared => newSource(shared).toS3(shared.bucket, { ...ADOPTED, outputFormat: delivery.OutputFormat.PLAIN }),
      'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename orders-archive and update the stack again.'],
    ['a type that the deployed destination has and the new one has not', shared => newSource(shared).toS3(shared.bucket, {
      ...ADOPTED, adoptedDestination: { ...DESTINATION, hasDeliveryDestinationType: false },
    }), 'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename orders-archive and update the stack again.'],
  ])('%s', (_, after, message) => {
    expect(migrate(l1s(), after).result.errors[0]?.message).toBe(message);
  });

  test('options that are dropped later', () => {
    const { simulator, result } = migrate(l1s(), shared => newSource(shared).toS3(shared.bucket, ADOPTED));
    expect(result.errors).toEqual([]);

    expect(simulator.deploy(synth(shared => newSource(shared, {}).toS3(shared.bucket))).errors[0]?.message).toBe(USED);
  });
});

test('the source alone is adopted, if destination and delivery get new names: both are replaced without a gap', () => {
  const { simulator, result } = migrate(l1s(), shared => newSource(shared).toS3(shared.bucket));

  expect(result.errors).toEqual([]);
  expect(changesOf(result).map(change => change.split(' ')[0])).toEqual(['delete', 'delete']);
  expect(simulator.undelivered()).toEqual([]);
});

test('two deployments replace everything, with a gap between them', () => {
  const { simulator, result } = migrate(l1s(), () => undefined);
  expect(result.errors).toEqual([]);
  expect(changesOf(result).map(change => change.split(' ')[0])).toEqual(['delete', 'delete', 'delete']);

  expect(simulator.deploy(synth(shared => newSource(shared, {}).toS3(shared.bucket, { deliveryDestinationName: 'orders-archive' }))).errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
});

describe('an L1 of the bucket policy', () => {
  const statement = ({ bucket }: Shared) => ({
    Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: 's3:PutObject', Resource: bucket.arnForObjects('*'),
  });
  const withPolicy = (shared: Shared) => {
    const { stack, bucket } = shared;
    return new s3.CfnBucketPolicy(stack, 'LogPolicy', { bucket: bucket.bucketName, policyDocument: { Version: '2012-10-17', Statement: [statement(shared)] } });
  };
  const before = (shared: Shared) => {
    const source = new logs.CfnDeliverySource(shared.stack, 'OrdersSource', { name: 'orders', logType: 'INFO_LOGS', resourceArn: shared.bus.eventBusArn });
    const destination = new logs.CfnDeliveryDestination(shared.stack, 'OrdersDestination', {
      name: 'orders-archive', deliveryDestinationType: 'S3', destinationResourceArn: shared.bucket.bucketArn,
    });
    new logs.CfnDelivery(shared.stack, 'OrdersDelivery', { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn })
      .addDependency(withPolicy(shared));
  };

  test('stays in the app, and gets the statement of the library', () => {
    const { simulator, result } = migrate(before, shared => {
      withPolicy(shared);
      newSource(shared).toS3(shared.bucket, ADOPTED);
    });

    expect(result.errors).toEqual([]);
    expect(changesOf(result)).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('cannot be replaced by the policy of the library', () => {
    const { result } = migrate(before, shared => newSource(shared).toS3(shared.bucket, ADOPTED));

    expect(result.errors[0]?.message).toMatch(/^The bucket policy already exists on bucket /);
  });
});

test('a prefix that starts with a slash is allowed with and without it, also for other accounts', () => {
  const { template } = synth(shared => {
    new delivery.S3DeliveryDestination(shared.stack, 'Archive', {
      bucket: shared.bucket, prefix: '/logs', adoptedDestination: DESTINATION, allowedSources: [{ account: '444455556666' }],
    });
  }).getStackByName('Stack');

  const policy = Object.values<{ Type: string }>(template.Resources).find(({ Type }) => Type === 'AWS::S3::BucketPolicy');
  expect(JSON.stringify(policy)).toContain('"/logs/*"');
  expect(JSON.stringify(policy)).toContain('"//logs/*"');
});

describe('what synthesis can see is refused', () => {
  test.each<[string, Define, string]>([
    ['a name that is given twice', shared => newSource(shared, { adoptedSource: SOURCE, deliverySourceName: 'orders' }),
      'Stack/NewLogs: deliverySourceName is set twice, and the adopted resource has one already: remove it outside of the adopted resource '
        + '[cdk-log-delivery:adoptedName]'],
    ['the name of a destination that is given twice', shared => newSource(shared).toS3(shared.bucket, { ...ADOPTED, deliveryDestinationName: 'other' }),
      expect.stringMatching(/^Stack\/NewLogs\/S3-Bucket-\w+: deliveryDestinationName is set twice, /)],
    ['a logical ID of other characters', shared => newSource(shared, { adoptedSource: { ...SOURCE, logicalId: 'Orders-Source' } }),
      "Stack/NewLogs: logicalId 'Orders-Source' of an adopted resource is not a logical ID: copy it from the deployed template, 1 to 255 letters and "
        + 'digits [cdk-log-delivery:adoptedLogicalId]'],
    ['a logical ID that only the deployment knows', shared => newSource(shared, {
      adoptedSource: { ...SOURCE, logicalId: new CfnParameter(shared.stack, 'Parameter').valueAsString },
    }), expect.stringMatching(/^Stack\/NewLogs: logicalId '.*' of an adopted resource is not a logical ID: /)],
    ['a destination of a helper without its delivery', shared => newSource(shared).toS3(shared.bucket, { adoptedDestination: DESTINATION }),
      'Stack/NewLogs: adoptedDestination needs adoptedDelivery, because a delivery and its destination can only be adopted together: set both '
        + '[cdk-log-delivery:adoptedTogether]'],
    ['a delivery of a helper without its destination', shared => newSource(shared).toLogGroup(shared.logGroup, { adoptedDelivery: DELIVERY }),
      'Stack/NewLogs: adoptedDelivery needs adoptedDestination, because a delivery and its destination can only be adopted together: set both '
        + '[cdk-log-delivery:adoptedTogether]'],
    ['the wildcard of a bucket', shared => new delivery.S3DeliveryDestination(shared.stack, 'Archive', {
      bucket: shared.bucket, adoptedDestination: { ...DESTINATION, hasLogGroupWildcard: false },
    }), 'Stack/Archive: hasLogGroupWildcard: false applies to log groups only: remove it [cdk-log-delivery:adoptedForm]'],
    ['X-Ray without a type', shared => new delivery.XRayDeliveryDestination(shared.stack, 'Traces', {
      adoptedDestination: { ...DESTINATION, hasDeliveryDestinationType: false },
    }), 'Stack/Traces: hasDeliveryDestinationType: false does not apply to X-Ray, whose destinations always have the type: remove it '
      + '[cdk-log-delivery:adoptedForm]'],
  ])('%s', (_, define, message) => {
    expect(() => synth(define)).toThrow(expect.objectContaining({ message }));
  });

  test('an L1 that still has the logical ID', () => {
    expect(() => synth(shared => {
      new logs.CfnDeliveryDestination(shared.stack, 'OrdersDestination', { name: 'orders-archive' });
      newSource(shared).toS3(shared.bucket, ADOPTED);
    })).toThrow(expect.objectContaining({
      message: expect.stringContaining(": 'Stack/OrdersDestination' has the adopted logical ID 'OrdersDestination', too: remove one of the two (see "
        + 'docs/migrating.md) [cdk-log-delivery:adoptedTwice]'),
    }));
  });

  test('an L1 of the source, which names the recipe', () => {
    expect(() => synth(shared => {
      l1s()(shared);
      newSource(shared, {}).toS3(shared.bucket);
    })).toThrow(expect.objectContaining({
      message: expect.stringContaining("Stack/NewLogs: 'Stack/OrdersSource' is already the delivery source of this resource for INFO_LOGS: deliver from "
        + 'that one by DeliverySource.fromCfnDeliverySource(), or replace it with adoptedSource (docs/migrating.md) [cdk-log-delivery:secondSource]'),
    }));
  });
});
