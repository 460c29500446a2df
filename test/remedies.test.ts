import * as bedrockagentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as eks from 'aws-cdk-lib/aws-eks';
import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import { App, CfnParameter, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { BUS_ARN } from './support/arns';
import { accessLogs, bucketOf, busOf, logGroupOf, namedBusLogs } from './support/deployable';
import { type Define, deployed, nothing } from './support/deployed';
import { AUTO_MODE } from './support/logging';

const { JSON: Json, PLAIN } = delivery.OutputFormat;

const USED = 'This ResourceId has already been used in another Delivery Source in this account';

describe('a delivery source with a name of its own', () => {
  const named = (deliverySourceName: string, props: Partial<delivery.DeliverySourceProps> = {}, bus?: string): Define => stack => {
    namedBusLogs(stack, { deliverySourceName, resource: busOf(stack, bus), ...props }).toS3(bucketOf(stack));
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
      namedBusLogs(new Construct(stack, 'Moved'), { deliverySourceName: 'one', resource: busOf(stack) }).toS3(bucketOf(stack));
    };

    expect(deployed([named('one'), moved])).toEqual([]);
  });
});

describe('a delivery source whose ARN is known only when it is deployed', () => {
  const ofParameter = (value: string, props: Partial<delivery.DeliverySourceProps> = {}, around?: string): Define => stack => {
    const { valueAsString } = new CfnParameter(stack, 'Arn', { default: value });
    namedBusLogs(around === undefined ? stack : new Construct(stack, around), { resourceArn: valueAsString, ...props }).toS3(bucketOf(stack));
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

describe('a resource that is replaced for a value that only the deployment knows', () => {
  /** The cluster is replaced with its role, though its properties are the same in the template. */
  const withRole = (roleName: string, deliverySourceName?: string): Define => stack => {
    const role = new iam.Role(stack, 'Role', { roleName, assumedBy: new iam.ServicePrincipal('eks.amazonaws.com') });
    const resource = new eks.CfnCluster(stack, 'Cluster', {
      ...AUTO_MODE, roleArn: role.roleArn, resourcesVpcConfig: { subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'] },
    });
    new delivery.DeliverySource(stack, 'Logs', { resource, logType: delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS, deliverySourceName });
  };

  test('is refused in one deployment', () => {
    expect(deployed([withRole('one'), withRole('two')])).toEqual([
      'Update to existing Delivery Source with new ResourceId is not allowed. Please create a new Delivery Source instead.',
    ]);
  });

  test('takes another name in the same deployment', () => {
    expect(deployed([withRole('one'), withRole('two', 'cluster-ipam')])).toEqual([]);
  });
});

describe('a resource that is given in another way', () => {
  const byConstruct: Define = stack => { namedBusLogs(stack, { resource: busOf(stack) }).toS3(bucketOf(stack)); };
  const byArn: Define = stack => { busOf(stack); namedBusLogs(stack, { resourceArn: BUS_ARN }).toS3(bucketOf(stack)); };

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
  const own: Define = stack => { namedBusLogs(stack).toS3(bucketOf(stack)); };

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
    namedBusLogs(stack).deliverTo(
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
    const first = namedBusLogs(stack, { resource: bus });
    first.toS3(bucketOf(stack));
    const other = new Stack(App.of(stack), 'Other', { env: { account: stack.account, region: stack.region } });
    new delivery.Delivery(other, 'Delivery', {
      source: second(other, first, bus),
      destination: new delivery.LogGroupDeliveryDestination(other, 'Destination', { logGroup: logGroupOf(other) }),
    });
  };

  test('can share the delivery source of the first', () => {
    expect(deployed([inBoth((_, first) => first)])).toEqual([]);
  });
});

describe('a suffix path', () => {
  const withSuffix = (suffixPath: string, hiveCompatiblePath: boolean): Define => stack => {
    namedBusLogs(stack).toS3(bucketOf(stack), { suffixPath, hiveCompatiblePath });
  };

  test('gets names of partitions by hive-compatible paths', () => {
    expect(deployed([withSuffix('{yyyy}/{MM}/{dd}', true)])).toEqual([]);
  });
});
