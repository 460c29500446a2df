import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, ResourceProperties } from '@aws-cdk/service-spec-types';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eksv2 from 'aws-cdk-lib/aws-eks-v2';
import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, type CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import type { AssemblyLike } from './simulator/assembly';
import type { RawResource } from './simulator/support/templates';
import { HERE } from './support/environments';
import { LOGGED_L1S } from './support/logged-l1s';
import { ALL_LEVELS, newEventBus } from './support/logging';
import registry from '../projenrc/catalog/data/create-only.json';

/** The facts of CloudFormation's registry about types. */
const TYPES: { readonly [type: string]: { readonly createOnly: string[]; readonly conditional?: string[] } } = registry.types;

const SPECIFICATION = loadAwsServiceSpecSync();

/** Creates the resource whose property changes, and everything that delivers its logs or delivers to it. */
type Make = (stack: Stack) => CfnResource;

/** The deepest that properties are looked into. */
const MAX_DEPTH = 3;

/** Returns the paths of properties of a type. The path of each object comes before the paths inside it. */
function propertiesOf(type: string): string[] {
  const [resource] = SPECIFICATION.lookup('resource', 'cloudFormationType', 'equals', type);

  return resource === undefined ? [] : pathsIn(resource.properties, MAX_DEPTH);
}

function pathsIn(properties: ResourceProperties, depth: number): string[] {
  return Object.entries(properties).flatMap(([name, { type }]) => {
    const id = definitionOf(type);
    const below = id === undefined || depth === 1 ? [] : pathsIn(SPECIFICATION.get('typeDefinition', id).properties, depth - 1);

    return [name, ...below.map(path => `${name}.${path}`)];
  });
}

function definitionOf(type: PropertyType): string | undefined {
  return type.type === 'ref' ? type.reference.$ref : undefined;
}

/** Tests that a change of one property changes a create-only one: the same one, one inside it, or one around it. */
function isIn(paths: readonly string[], path: string): boolean {
  return paths.some(other => other === path || path.startsWith(`${other}.`) || other.startsWith(`${path}.`));
}

/**
 * Returns the names of the delivery sources and destinations from `make` if properties of its resource have another
 * value. Only the deployment knows the value, so no rule rejects it.
 */
function namesOf(make: Make, changed: readonly string[], value: string): unknown[] {
  const stage = new Stage(new App(), 'Stage');
  const stack = new Stack(stage, 'Stack', { env: HERE });
  const { logicalId } = new CfnParameter(stack, value);
  const resource = make(stack);
  changed.forEach(path => { resource.addPropertyOverride(path, { Ref: logicalId }); });
  const template: { readonly Resources: { readonly [id: string]: RawResource } } = stage.synth().getStackArtifact(stack.artifactId).template;

  return Object.values(template.Resources)
    .filter(({ Type }) => ['AWS::Logs::DeliverySource', 'AWS::Logs::DeliveryDestination'].includes(Type))
    .map(({ Properties }) => Properties?.Name);
}

const EVENT_SOURCE = (stack: Stack) => new delivery.DeliverySource(stack, 'Logs', {
  resource: newEventBus(stack, 'Bus'), logType: delivery.EventBusLogType.INFO_LOGS,
});

const TARGETS: [string, Make][] = [
  ['AWS::S3::Bucket', stack => {
    const bucket = new s3.Bucket(stack, 'Target');
    EVENT_SOURCE(stack).toS3(bucket);

    return bucket.node.defaultChild as CfnResource;
  }],
  ['AWS::Logs::LogGroup', stack => {
    const logGroup = new logs.LogGroup(stack, 'Target');
    EVENT_SOURCE(stack).toLogGroup(logGroup);

    return logGroup.node.defaultChild as CfnResource;
  }],
  ['AWS::KinesisFirehose::DeliveryStream', stack => {
    const deliveryStream = new firehose.DeliveryStream(stack, 'Target', {
      destination: new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket')),
    });
    EVENT_SOURCE(stack).toFirehose(deliveryStream);

    return deliveryStream.node.defaultChild as CfnResource;
  }],
];

/** The properties without which resources emit no logs, of the L1s that do not have them. */
const SWITCHES: { readonly [type: string]: (resource: CfnResource) => void } = {
  'AWS::ApiGateway::Stage': resource => {
    resource.addPropertyOverride('MethodSettings', [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'INFO' }]);
  },
  'AWS::EventsV2::Subscriber': resource => { resource.addPropertyOverride('LogConfiguration.Level', 'INFO'); },
};

const LOGGED = LOGGED_L1S.map(([type, logType, make]): [string, Make] => [type, stack => {
  const resource = make(new Construct(stack, 'Scope')) as CfnResource;
  SWITCHES[type]?.(resource);
  new delivery.DeliverySource(stack, 'Logs', { resource, logType });

  return resource;
}]);

/** Only CloudFormation gives these a new part of their ARN, which is in the name. */
const isNamedByAws = (names: readonly unknown[]): boolean => names.some(name => typeof name !== 'string');

describe.each([
  ...LOGGED.map(([type, make]): [string, string, Make] => [type, 'logged resource', make]),
  ...TARGETS.map(([type, make]): [string, string, Make] => [type, 'target', make]),
])('of %s as %s', (type, _, make) => {
  const createOnly = [...TYPES[type].createOnly, ...TYPES[type].conditional ?? []];
  const names = (changed: readonly string[], value: string): string => JSON.stringify(namesOf(make, changed, value));

  test('no property that is updated in place changes a name', () => {
    const inPlace = propertiesOf(type).filter(path => !isIn(createOnly, path));
    const outermost = inPlace.filter(path => !inPlace.some(other => path.startsWith(`${other}.`)));
    const unchanged = names([], 'One');

    expect(namesOf(make, [], 'One').length).toBeGreaterThan(0);
    // All properties at once give the same result. Each property is checked only if one of them changes a name.
    expect(names(outermost, 'One') === unchanged ? [] : outermost.filter(path => names([path], 'One') !== unchanged)).toEqual([]);
  });

  test('each create-only property changes a name, or the id that AWS generates does', () => {
    const kept = createOnly.filter(path => names([path], 'One') === names([path], 'Two'));

    expect(kept).toEqual(isNamedByAws(namesOf(make, [], 'One')) ? createOnly : []);
  });
});

describe('a deployment that updates in place keeps the delivery:', () => {
  /** The app is synthesised as a stage, so that invented properties are not validated. */
  function assembly(build: (stack: Stack) => void): AssemblyLike {
    const stage = new Stage(new App(), 'Stage');
    build(new Stack(stage, 'Stack', { env: HERE }));

    return stage.synth();
  }

  /** Deploys both versions. Returns the changes of the second to named resources. */
  function changes(build: (stack: Stack, version: number) => void): string[] {
    const simulator = new Simulator();
    const [before, after] = [1, 2].map(version => simulator.deploy(assembly(stack => { build(stack, version); })));

    expect([...before.errors, ...after.errors]).toEqual([]);
    expect(after.changes).not.toEqual([]);

    return after.changes.filter(({ type }) => /^AWS::Logs::Delivery/.test(type)).map(({ action, type }) => `${action} ${type}`);
  }

  function clusterLogs(resource: IConstruct): void {
    const stack = Stack.of(resource);
    new delivery.DeliverySource(stack, 'Logs', {
      resource, logType: delivery.EksClusterLogType.AUTO_MODE_COMPUTE_LOGS,
    }).toS3(new s3.Bucket(stack, 'Bucket'));
  }

  /** A VPC with another number of zones. */
  function vpcOf(stack: Stack, maxAzs: number): ec2.Vpc {
    return new ec2.Vpc(stack, 'Vpc', { maxAzs, natGateways: 1 });
  }

  test.each<[string, (stack: Stack, version: number) => void]>([
    ['an EKS cluster gets subnets of another zone', (stack, version) => {
      clusterLogs(new eksv2.Cluster(stack, 'Cluster', {
        version: eksv2.KubernetesVersion.V1_33, vpc: vpcOf(stack, version + 1),
      }));
    }],
    ['an EKS cluster gets another security group', (stack, version) => {
      const vpc = vpcOf(stack, 2);
      const [one, two] = ['One', 'Two'].map(id => new ec2.SecurityGroup(stack, id, { vpc }));
      clusterLogs(new eksv2.Cluster(stack, 'Cluster', {
        version: eksv2.KubernetesVersion.V1_33, vpc, securityGroup: version === 1 ? one : two,
      }));
    }],
    ['the Auto Mode load balancing of an EKS cluster is switched', (stack, version) => {
      const cluster = new eksv2.Cluster(stack, 'Cluster', { version: eksv2.KubernetesVersion.V1_33, vpc: vpcOf(stack, 2) });
      (cluster.node.defaultChild as CfnResource)
        .addPropertyOverride('KubernetesNetworkConfig.ElasticLoadBalancing.Enabled', version === 1);
      clusterLogs(cluster);
    }],
    ['object lock is enabled for a logged bucket', (stack, version) => {
      new delivery.DeliverySource(stack, 'Logs', {
        resource: new s3.Bucket(stack, 'Logged', { objectLockEnabled: version === 2 }),
        logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
      }).toS3(new s3.Bucket(stack, 'Bucket'));
    }],
    ['object lock is enabled for the bucket that is delivered to', (stack, version) => {
      EVENT_SOURCE(stack).toS3(new s3.Bucket(stack, 'Bucket', { objectLockEnabled: version === 2 }));
    }],
    ['an event bus gets an event source', (stack, version) => {
      new delivery.DeliverySource(stack, 'Logs', {
        resource: new events.CfnEventBus(stack, 'Bus', {
          name: 'aws.partner/example.com/orders',
          logConfig: ALL_LEVELS,
          eventSourceName: version === 1 ? undefined : 'aws.partner/example.com/orders',
        }),
        logType: delivery.EventBusLogType.INFO_LOGS,
      }).toS3(new s3.Bucket(stack, 'Bucket'));
    }],
  ])('%s', (_, build) => {
    expect(changes(build)).toEqual([]);
  });

  test('but a cluster with another IP family, which is another cluster, gets another one', () => {
    expect(changes((stack, version) => {
      const cluster = new eksv2.Cluster(stack, 'Cluster', {
        version: eksv2.KubernetesVersion.V1_33,
        vpc: vpcOf(stack, 2),
        ipFamily: version === 1 ? eksv2.IpFamily.IP_V4 : eksv2.IpFamily.IP_V6,
      });
      clusterLogs(cluster);
    })).toContain('delete AWS::Logs::DeliverySource');
  });
});
