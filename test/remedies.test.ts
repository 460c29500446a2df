import { readFileSync } from 'fs';
import * as bedrockagentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, CfnWaitConditionHandle, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { Simulator, type Switches } from './simulator';
import { AUTO_MODE, newEventBus } from './support/logging';

/** What is in a stack at one deployment. */
type Define = (stack: Stack) => void;

const ONE_PER_TYPE: Partial<Switches> = { oneDeliveryPerType: true };
const BUS_ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';
const { JSON: Json, PLAIN } = delivery.OutputFormat;

const USED = 'This ResourceId has already been used in another Delivery Source in this account';
const ONE_FOR_TYPE = 'Delivery already exists for this Delivery Source with the same Delivery Destination Type.';

/** What the first deployment that is not wholly accepted says; then what would not be delivered in the end. */
function deployed(deployments: readonly Define[], simulator = new Simulator()): string[] {
  for (const define of deployments) {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
    // CloudFormation takes no stack without resources.
    new CfnWaitConditionHandle(stack, 'Resource');
    define(stack);

    const [error] = simulator.deploy(app.synth()).errors;
    if (error !== undefined) return [error.message];
  }

  return simulator.undelivered().map(({ reason }) => reason);
}

function nothing(): void {
  // The stack without what is to be removed.
}

function bucketOf(stack: Construct, id = 'Bucket', bucketName?: string): s3.Bucket {
  return new s3.Bucket(stack, id, { bucketName, autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
}

function logGroupOf(stack: Construct, id = 'LogGroup'): logs.LogGroup {
  return new logs.LogGroup(stack, id, { logGroupName: `/example/${id}`, removalPolicy: RemovalPolicy.DESTROY });
}

function streamOf(stack: Construct, id = 'Stream'): firehose.DeliveryStream {
  return new firehose.DeliveryStream(stack, id, { destination: new firehose.S3Bucket(bucketOf(stack, `${id}Bucket`)) });
}

function busOf(stack: Construct, name = 'orders'): events.EventBus {
  return newEventBus(stack, 'Bus', { eventBusName: name });
}

function busLogs(stack: Construct, props: Partial<delivery.DeliverySourceProps> = {}): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', {
    logType: delivery.EventBusLogType.INFO_LOGS,
    ...props.resourceArn === undefined && props.resource === undefined ? { resource: busOf(stack) } : {},
    ...props,
  });
}

function accessLogs(stack: Construct): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', {
    resource: new cloudfront.CfnDistribution(stack, 'Distribution', {
      distributionConfig: {
        enabled: true,
        origins: [{ id: 'origin', domainName: 'www.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
        defaultCacheBehavior: { targetOriginId: 'origin', viewerProtocolPolicy: 'redirect-to-https' },
      },
    }),
    logType: delivery.CloudFrontLogType.ACCESS_LOGS,
  });
}

/** Logs to a bucket by a destination that is a construct of its own. */
function shared(stack: Construct, scope: Construct, props: Partial<delivery.S3DeliveryDestinationProps> = {}): void {
  busLogs(stack).deliverTo(new delivery.S3DeliveryDestination(scope, 'Shared', { bucket: bucketOf(stack), ...props }));
}

/** A change of an app: the stack before it, without the delivery, and after it. */
interface Change {
  readonly change: string;
  readonly before: Define;
  readonly after: Define;
}

/** In words that docs/rules.md has too: with `oneDeliveryPerType`, AWS refuses these in one deployment. */
const TWO_STEPS: readonly Change[] = [
  {
    change: 'another bucket',
    before: stack => { busLogs(stack).toS3(bucketOf(stack)); bucketOf(stack, 'Other'); },
    after: stack => { bucketOf(stack); busLogs(stack).toS3(bucketOf(stack, 'Other')); },
  },
  {
    change: 'a bucket that is replaced',
    before: stack => { busLogs(stack).toS3(bucketOf(stack, 'Bucket', 'logs-1')); },
    after: stack => { busLogs(stack).toS3(bucketOf(stack, 'Bucket', 'logs-2')); },
  },
  {
    change: 'another log group',
    before: stack => { busLogs(stack).toLogGroup(logGroupOf(stack)); },
    after: stack => { busLogs(stack).toLogGroup(logGroupOf(stack, 'Other')); },
  },
  {
    change: 'another delivery stream',
    before: stack => { busLogs(stack).toFirehose(streamOf(stack)); },
    after: stack => { busLogs(stack).toFirehose(streamOf(stack, 'Other')); },
  },
  {
    change: 'another format of a destination',
    before: stack => { busLogs(stack).toS3(bucketOf(stack), { outputFormat: Json }); },
    after: stack => { busLogs(stack).toS3(bucketOf(stack), { outputFormat: PLAIN }); },
  },
  {
    change: 'another prefix of a destination',
    before: stack => { busLogs(stack).toS3(bucketOf(stack), { prefix: 'one' }); },
    after: stack => { busLogs(stack).toS3(bucketOf(stack), { prefix: 'two' }); },
  },
  {
    change: 'another format of a destination that is a construct of its own',
    before: stack => shared(stack, stack, { outputFormat: Json }),
    after: stack => shared(stack, stack, { outputFormat: PLAIN }),
  },
  {
    change: 'another construct path of a destination that is a construct of its own',
    before: stack => shared(stack, stack),
    after: stack => shared(stack, new Construct(stack, 'Moved')),
  },
  {
    change: 'another suffix path of CloudFront to a bucket without a prefix',
    before: stack => { accessLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { accessLogs(stack).toS3(bucketOf(stack), { suffixPath: '{yyyy}' }); },
  },
  {
    change: 'other hive-compatible paths of CloudFront to a bucket without a prefix',
    before: stack => { accessLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { accessLogs(stack).toS3(bucketOf(stack), { hiveCompatiblePath: true }); },
  },
];

/** Changes that need one deployment in either world. */
const ONE_STEP: readonly Change[] = [
  {
    change: 'another type of destination',
    before: stack => { busLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { bucketOf(stack); busLogs(stack).toLogGroup(logGroupOf(stack)); },
  },
  {
    change: 'a further type of destination',
    before: stack => { busLogs(stack).toS3(bucketOf(stack)); },
    after: stack => {
      const source = busLogs(stack);
      source.toS3(bucketOf(stack));
      source.toLogGroup(logGroupOf(stack));
      source.toFirehose(streamOf(stack));
    },
  },
  {
    change: 'other record fields and another delimiter',
    before: stack => { busLogs(stack).toS3(bucketOf(stack), { outputFormat: PLAIN, fieldDelimiter: ',' }); },
    after: stack => {
      busLogs(stack).toS3(bucketOf(stack), {
        outputFormat: PLAIN, fieldDelimiter: ';', recordFields: [delivery.fields.EventBusInfoLogs.EVENT_ID],
      });
    },
  },
  {
    change: 'another suffix path, and hive-compatible paths, of any other service',
    before: stack => { busLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { busLogs(stack).toS3(bucketOf(stack), { prefix: '', suffixPath: '{yyyy}/{MM}', hiveCompatiblePath: true }); },
  },
  {
    change: 'another suffix path of CloudFront to a bucket with a prefix',
    before: stack => { accessLogs(stack).toS3(bucketOf(stack), { prefix: 'cloudfront' }); },
    after: stack => { accessLogs(stack).toS3(bucketOf(stack), { prefix: 'cloudfront', suffixPath: '{yyyy}' }); },
  },
  {
    change: 'a logged resource that is replaced',
    before: stack => { busLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { busLogs(stack, { resource: busOf(stack, 'orders-2') }).toS3(bucketOf(stack)); },
  },
  {
    change: 'another path of the delivery source',
    before: stack => { busLogs(stack, { resource: busOf(stack) }).toS3(bucketOf(stack)); },
    after: stack => { busLogs(new Construct(stack, 'Moved'), { resource: busOf(stack) }).toS3(bucketOf(stack)); },
  },
];

describe('where a source has one delivery for each type of destination', () => {
  test.each(TWO_STEPS)('$change is refused in one deployment', ({ before, after }) => {
    expect(deployed([before, after], new Simulator({ switches: ONE_PER_TYPE }))).toEqual([ONE_FOR_TYPE]);
  });

  test.each(TWO_STEPS)('$change takes two: without the delivery, and with the new one', ({ before, after }) => {
    expect(deployed([before, nothing, after], new Simulator({ switches: ONE_PER_TYPE }))).toEqual([]);
  });

  test.each(ONE_STEP)('$change takes one deployment', ({ before, after }) => {
    expect(deployed([before, after], new Simulator({ switches: ONE_PER_TYPE }))).toEqual([]);
  });

  test('two deliveries of one type are refused from the start', () => {
    const define: Define = stack => {
      const source = busLogs(stack);
      source.toS3(bucketOf(stack));
      source.toS3(bucketOf(stack, 'Other'));
    };

    expect(deployed([define], new Simulator({ switches: ONE_PER_TYPE }))).toEqual([ONE_FOR_TYPE]);
    expect(deployed([define])).toEqual([]);
  });

  test('docs/rules.md names the changes that are refused, and no others', () => {
    const [, list = ''] = /<!-- BEGIN two steps -->\n(.*?)<!-- END two steps -->/s.exec(readFileSync('docs/rules.md', 'utf8')) ?? [];

    expect([...list.matchAll(/^- (.*)$/gm)].map(([, change]) => change)).toEqual(TWO_STEPS.map(({ change }) => change));
  });
});

test.each([...TWO_STEPS, ...ONE_STEP])('otherwise $change takes one deployment', ({ before, after }) => {
  expect(deployed([before, after])).toEqual([]);
});

describe('a delivery source with a name of its own', () => {
  const named = (deliverySourceName: string, props: Partial<delivery.DeliverySourceProps> = {}, bus?: string): Define => stack => {
    busLogs(stack, { deliverySourceName, resource: busOf(stack, bus), ...props }).toS3(bucketOf(stack));
  };
  const { ERROR_LOGS } = delivery.EventBusLogType;

  test('cannot get another name in one deployment', () => {
    expect(deployed([named('one'), named('two')])).toEqual([USED]);
  });

  test('gets another name in two: without it, and with the new name', () => {
    expect(deployed([named('one'), nothing, named('two')])).toEqual([]);
  });

  test('does not survive the replacement of its resource', () => {
    expect(deployed([named('one'), named('one', {}, 'orders-2')])).toEqual([
      'Update to existing Delivery Source with new ResourceId is not allowed. Please create a new Delivery Source instead.',
    ]);
  });

  test('takes a replaced resource with another name in the same deployment', () => {
    expect(deployed([named('one'), named('two', {}, 'orders-2')])).toEqual([]);
  });

  test('cannot keep its name for another log type', () => {
    expect(deployed([named('one'), named('one', { logType: ERROR_LOGS })])).toEqual([
      "Resource of type 'AWS::Logs::DeliverySource' with identifier 'one' already exists.",
    ]);
  });

  test('takes another log type with another name in the same deployment', () => {
    expect(deployed([named('one'), named('two', { logType: ERROR_LOGS })])).toEqual([]);
  });

  test('can move in the tree', () => {
    const moved: Define = stack => {
      busLogs(new Construct(stack, 'Moved'), { deliverySourceName: 'one', resource: busOf(stack) }).toS3(bucketOf(stack));
    };

    expect(deployed([named('one'), moved])).toEqual([]);
  });
});

describe('a delivery source whose ARN is known only when it is deployed', () => {
  const ofParameter = (value: string, props: Partial<delivery.DeliverySourceProps> = {}, around?: string): Define => stack => {
    const { valueAsString } = new CfnParameter(stack, 'Arn', { default: value });
    busLogs(around === undefined ? stack : new Construct(stack, around), { resourceArn: valueAsString, ...props }).toS3(bucketOf(stack));
  };

  test('does not take another resource', () => {
    expect(deployed([ofParameter(BUS_ARN), ofParameter(`${BUS_ARN}-2`)])).toEqual([
      'Update to existing Delivery Source with new ResourceId is not allowed. Please create a new Delivery Source instead.',
    ]);
  });

  test('takes another resource with a name of its own in the same deployment', () => {
    expect(deployed([ofParameter(BUS_ARN), ofParameter(`${BUS_ARN}-2`, { deliverySourceName: 'two' })])).toEqual([]);
  });

  test('cannot move in the tree in one deployment', () => {
    expect(deployed([ofParameter(BUS_ARN), ofParameter(BUS_ARN, {}, 'Moved')])).toEqual([USED]);
  });

  test('moves in the tree in two: without it, and in its new place', () => {
    expect(deployed([ofParameter(BUS_ARN), nothing, ofParameter(BUS_ARN, {}, 'Moved')])).toEqual([]);
  });
});

describe('a resource that is given in another way', () => {
  const byConstruct: Define = stack => { busLogs(stack, { resource: busOf(stack) }).toS3(bucketOf(stack)); };
  const byArn: Define = stack => { busOf(stack); busLogs(stack, { resourceArn: BUS_ARN }).toS3(bucketOf(stack)); };

  test('is refused in one deployment', () => {
    expect(deployed([byConstruct, byArn])).toEqual([USED]);
  });

  test('takes two: without the delivery source, and with the new one', () => {
    expect(deployed([byConstruct, stack => { busOf(stack); }, byArn])).toEqual([]);
  });
});

describe('a delivery source that something else has left behind', () => {
  const LEFT = 'CreatedByConsole';
  const withLeftover = (): Simulator => {
    const simulator = new Simulator();
    simulator.createOutside('AWS::Logs::DeliverySource', { Name: LEFT, LogType: 'INFO_LOGS', ResourceArn: BUS_ARN });

    return simulator;
  };
  const own: Define = stack => { busLogs(stack).toS3(bucketOf(stack)); };

  test('is in the way', () => {
    expect(deployed([own], withLeftover())).toEqual([USED]);
  });

  test('can be imported', () => {
    const imported: Define = stack => {
      busOf(stack);
      delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Logs', {
        deliverySourceArn: `arn:aws:logs:us-east-1:111122223333:delivery-source:${LEFT}`,
        logType: delivery.EventBusLogType.INFO_LOGS,
      }).toS3(bucketOf(stack));
    };

    expect(deployed([imported], withLeftover())).toEqual([]);
  });

  test('can be deleted first', () => {
    const simulator = withLeftover();
    simulator.cloud.environment({ account: '111122223333', region: 'us-east-1' }).sources.delete(LEFT);

    expect(deployed([own], simulator)).toEqual([]);
  });
});

describe('a delivery destination with a name of its own', () => {
  const named = (deliveryDestinationName: string, outputFormat: delivery.OutputFormat): Define => stack => {
    busLogs(stack).deliverTo(
      new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: bucketOf(stack), deliveryDestinationName, outputFormat }),
    );
  };

  test('cannot get another format', () => {
    expect(deployed([named('one', Json), named('one', PLAIN)])).toEqual([
      'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename one and update the stack again.',
    ]);
  });

  test('gets another format with another name in the same deployment', () => {
    expect(deployed([named('one', Json), named('two', PLAIN)])).toEqual([]);
  });

  test('gets another format in two: without it, and with the new format', () => {
    expect(deployed([named('one', Json), nothing, named('one', PLAIN)])).toEqual([]);
  });
});

describe('a destination of CloudFront to a bucket without a prefix, which is a construct of its own', () => {
  const withSuffix = (suffixPath?: string, prefix?: string): Define => stack => {
    accessLogs(stack).deliverTo(
      new delivery.S3DeliveryDestination(stack, 'Shared', { bucket: bucketOf(stack), prefix }), { suffixPath },
    );
  };

  test('loses its logs when the suffix path changes', () => {
    expect(deployed([withSuffix(), withSuffix('{yyyy}')])).toEqual([expect.stringMatching(/^policy of bucket .*: s3:PutObject on /)]);
  });

  test('takes another suffix path in two: without the delivery, and with the new one', () => {
    const without: Define = stack => {
      accessLogs(stack);
      new delivery.S3DeliveryDestination(stack, 'Shared', { bucket: bucketOf(stack) });
    };

    expect(deployed([withSuffix(), without, withSuffix('{yyyy}')])).toEqual([]);
  });

  test('takes another suffix path where it has a prefix', () => {
    expect(deployed([withSuffix(undefined, 'cloudfront'), withSuffix('{yyyy}', 'cloudfront')])).toEqual([]);
  });
});

describe('delivery sources of an EKS cluster, where CloudFormation does not wait for its updates', () => {
  const { AUTO_MODE_IPAM_LOGS, AUTO_MODE_COMPUTE_LOGS } = delivery.EksClusterLogType;
  const of = (...logTypes: delivery.LogType[]): Define => stack => {
    const resource = new eks.CfnCluster(stack, 'Cluster', {
      ...AUTO_MODE,
      name: 'prod',
      roleArn: 'arn:aws:iam::111122223333:role/cluster',
      resourcesVpcConfig: { subnetIds: ['subnet-1', 'subnet-2'] },
    });
    logTypes.forEach(logType => new delivery.DeliverySource(stack, logType.value, { resource, logType }));
  };
  const simulator = (): Simulator => new Simulator({ switches: { eksPutWaits: false } });

  test('are refused in one deployment', () => {
    expect(deployed([of(AUTO_MODE_IPAM_LOGS, AUTO_MODE_COMPUTE_LOGS)], simulator())).toEqual([
      expect.stringMatching(/^Cannot VendedLogsUpdate because cluster prod currently has update \w+ in progress$/),
    ]);
  });

  test('are created in one deployment each', () => {
    expect(deployed([of(), of(AUTO_MODE_IPAM_LOGS), of(AUTO_MODE_IPAM_LOGS, AUTO_MODE_COMPUTE_LOGS)], simulator())).toEqual([]);
  });
});

describe('traces to X-Ray', () => {
  const traces: Define = stack => {
    new delivery.DeliverySource(stack, 'Traces', {
      resource: new bedrockagentcore.CfnMemory(stack, 'Memory', { name: 'memory', eventExpiryDuration: 30 }),
      logType: delivery.AgentCoreMemoryLogType.TRACES,
    }).toXRay();
  };

  test('are refused before Transaction Search is on', () => {
    expect(deployed([traces])).toEqual([
      'X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment Destination. Please enable the CloudWatch Logs '
      + 'destination for your traces using the UpdateTraceSegmentDestination API',
    ]);
  });

  test('are delivered after it is', () => {
    const simulator = new Simulator();
    simulator.enableTransactionSearch();

    expect(deployed([traces], simulator)).toEqual([]);
  });
});

describe('a resource that logs, and a second stack that delivers its logs', () => {
  const inBoth = (second: (stack: Stack, first: delivery.DeliverySource, bus: events.EventBus) => delivery.DeliverySource): Define => stack => {
    const bus = busOf(stack);
    const first = busLogs(stack, { resource: bus });
    first.toS3(bucketOf(stack));
    const other = new Stack(App.of(stack), 'Other', { env: { account: stack.account, region: stack.region } });
    new delivery.Delivery(other, 'Delivery', {
      source: second(other, first, bus),
      destination: new delivery.LogGroupDeliveryDestination(other, 'Destination', { logGroup: logGroupOf(other) }),
    });
  };

  test('cannot have a delivery source in each', () => {
    // Both have the name of the resource and log type, at which CloudFormation looks first.
    expect(deployed([inBoth((other, _, resource) => busLogs(other, { resource }))])).toEqual([
      expect.stringMatching(/^Resource of type 'AWS::Logs::DeliverySource' with identifier 'Bus\w+-INFO_LOGS-\w+' already exists\.$/),
    ]);
  });

  test('can share the delivery source of the first', () => {
    expect(deployed([inBoth((_, first) => first)])).toEqual([]);
  });
});

describe('a suffix path', () => {
  const withSuffix = (suffixPath: string, hiveCompatiblePath: boolean): Define => stack => {
    busLogs(stack).toS3(bucketOf(stack), { suffixPath, hiveCompatiblePath });
  };

  test('cannot have names of partitions', () => {
    expect(deployed([withSuffix('year={yyyy}', true)])).toEqual(['Provided suffixPath is invalid']);
  });

  test('gets them by hive-compatible paths', () => {
    expect(deployed([withSuffix('{yyyy}/{MM}/{dd}', true)])).toEqual([]);
  });
});
