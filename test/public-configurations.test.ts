import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import type { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import * as iam from 'aws-cdk-lib/aws-iam';
import { DeliveryStream, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnResource, Fn, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { type DeploymentResult, Simulator } from './simulator';
import type { Values } from './simulator/engine/values';
import { ACCOUNT, HERE } from './support/environments';
import { deliveryChanges } from './support/migrations';
import { newCfnDistribution } from './support/switched-l1s';

// The patterns of public configurations, in our own words, and the same with adopted resources. None is copied.

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const { APPLICATION_LOGS } = delivery.AgentCoreRuntimeLogType;
const { JSON: AS_JSON, PARQUET, W3C } = delivery.OutputFormat;

const FIELDS = ['date', 'time', 'c-ip', 'cs-method', 'cs-uri-stem', 'sc-status'];

/** The resources of both versions. */
interface Shared {
  readonly stack: Stack;
  readonly bucket: s3.Bucket;
  readonly distribution: CfnDistribution;
}

type Define = (shared: Shared) => void;

/** A public configuration, and its port. */
interface Ported {
  readonly title: string;
  readonly url: string;
  readonly before: Define;
  readonly after: Define;
  /** The changes besides sources, destinations and deliveries. */
  readonly changes: readonly string[];
}

function synth(define: Define): ReturnType<App['synth']> {
  const stack = new Stack(new App(), 'Stack', { env: HERE });
  define({ stack, bucket: new s3.Bucket(stack, 'Bucket', { bucketName: 'example-logs' }), distribution: newCfnDistribution(stack, 'Distribution') });

  return (stack.node.root as App).synth();
}

function distributionArn({ stack, distribution }: Shared): string {
  return `arn:${stack.partition}:cloudfront::${stack.account}:distribution/${distribution.ref}`;
}

/** Allows the delivery service to write, as most configurations do. */
function allowWrites({ stack, bucket }: Shared): void {
  bucket.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
  }));
}

/** Creates L1s whose delivery names the source by its text, as most configurations do. */
function l1s(
  shared: Shared, source: logs.CfnDeliverySourceProps, destination: logs.CfnDeliveryDestinationProps, options: Partial<logs.CfnDeliveryProps> = {},
): void {
  const { stack, bucket } = shared;
  const cfnSource = new logs.CfnDeliverySource(stack, 'Source', source);
  const cfnDestination = new logs.CfnDeliveryDestination(stack, 'Destination', destination);
  const cfnDelivery = new logs.CfnDelivery(stack, 'Delivery', { deliverySourceName: source.name, deliveryDestinationArn: cfnDestination.attrArn, ...options });
  cfnDelivery.addDependency(cfnSource);
  if (bucket.policy !== undefined) cfnDelivery.node.addDependency(bucket.policy);
}

/** Allows the delivery service to write to log groups. */
function allowLogGroups(stack: Stack): void {
  new logs.CfnResourcePolicy(stack, 'Policy', {
    policyName: 'delivery',
    policyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:*`,
      }],
    }),
  });
}

function newLogGroup(stack: Stack): logs.LogGroup {
  return new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/aws/vendedlogs/example' });
}

function newRuntime(stack: Stack): agentcore.CfnRuntime {
  return new agentcore.CfnRuntime(stack, 'Runtime', {
    agentRuntimeName: 'agent',
    agentRuntimeArtifact: { containerConfiguration: { containerUri: '111122223333.dkr.ecr.us-east-1.amazonaws.com/agent:1' } },
    networkConfiguration: { networkMode: 'PUBLIC' },
    roleArn: `arn:aws:iam::${ACCOUNT}:role/agent`,
  });
}

function adoptedLogs({ stack, distribution }: Shared, deliverySourceName: string): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'AccessLogs', {
    resource: distribution, logType: ACCESS_LOGS, adoptedSource: { logicalId: 'Source', deliverySourceName },
  });
}

/** Adopts 'Destination' and 'Delivery'. Most of these destinations have no type. */
function adopted(
  deliveryDestinationName: string, form: Partial<delivery.AdoptedDeliveryDestination> = { hasDeliveryDestinationType: false },
): delivery.AdoptedDeliveryOptions & delivery.DeliveryDestinationOptions {
  return { adoptedDestination: { logicalId: 'Destination', deliveryDestinationName, ...form }, adoptedDelivery: { logicalId: 'Delivery' } };
}

const POLICY_UPDATED = ['update AWS::S3::BucketPolicy'];

const PORTED: readonly Ported[] = [
  {
    title: 'CloudFront to a bucket by L1s, with a suffix path and without a type',
    url: 'https://dev.classmethod.jp/articles/aws-cdk-cloudfront-standard-log-v2-l1-construct-attempt',
    before: shared => {
      allowWrites(shared);
      l1s(shared, { name: 'cdn', logType: 'ACCESS_LOGS', resourceArn: distributionArn(shared) }, {
        name: 'cdn-s3', outputFormat: 'parquet', destinationResourceArn: shared.bucket.bucketArn,
      }, { s3SuffixPath: '/{DistributionId}/{yyyy}/{MM}/{dd}/{HH}' });
    },
    after: shared => {
      adoptedLogs(shared, 'cdn').toS3(shared.bucket, { ...adopted('cdn-s3'), outputFormat: PARQUET, suffixPath: '/{DistributionId}/{yyyy}/{MM}/{dd}/{HH}' });
    },
    changes: POLICY_UPDATED,
  },
  {
    title: 'CloudFront to a folder for each host name, in W3C with a delimiter',
    url: 'https://angelo.mandato.com/2025/11/17/aws-cloudfront-standard-logging-v2-to-s3-bucket-with-cloudformation-example',
    before: shared => {
      allowWrites(shared);
      l1s(shared, { name: 'cf-example-com', logType: 'ACCESS_LOGS', resourceArn: distributionArn(shared) }, {
        name: 'cf-example-com-s3', outputFormat: 'w3c', destinationResourceArn: 'arn:aws:s3:::example-logs/example.com',
      }, { s3SuffixPath: '{yyyy}/{MM}/{dd}/{HH}', fieldDelimiter: ' ', recordFields: FIELDS });
    },
    after: shared => {
      adoptedLogs(shared, 'cf-example-com').toS3(shared.bucket, {
        ...adopted('cf-example-com-s3'), prefix: 'example.com', outputFormat: W3C, suffixPath: '{yyyy}/{MM}/{dd}/{HH}', fieldDelimiter: ' ', recordFields: FIELDS,
      });
    },
    changes: POLICY_UPDATED,
  },
  {
    title: 'three generic resources, with Hive-compatible paths',
    url: 'https://github.com/KensioSoftware/yulin/issues/979',
    before: shared => {
      allowWrites(shared);
      const { stack, bucket } = shared;
      const resource = (id: string, type: string, properties: { [name: string]: unknown }) => new CfnResource(stack, id, { type: `AWS::Logs::${type}`, properties });
      const source = resource('Source', 'DeliverySource', { Name: 'site-access-logs', ResourceArn: distributionArn(shared), LogType: 'ACCESS_LOGS' });
      const destination = resource('Destination', 'DeliveryDestination', { Name: 'site-access-logs', DestinationResourceArn: bucket.bucketArn, OutputFormat: 'json' });
      resource('Delivery', 'Delivery', {
        DeliverySourceName: source.ref, DeliveryDestinationArn: destination.getAtt('Arn'), S3SuffixPath: '{DistributionId}/{yyyy}/{MM}/{dd}/{HH}', S3EnableHiveCompatiblePath: true,
      }).node.addDependency(bucket);
    },
    after: shared => {
      adoptedLogs(shared, 'site-access-logs').toS3(shared.bucket, {
        ...adopted('site-access-logs'), outputFormat: AS_JSON, suffixPath: '{DistributionId}/{yyyy}/{MM}/{dd}/{HH}', hiveCompatiblePath: true,
      });
    },
    changes: POLICY_UPDATED,
  },
  {
    title: 'a prefix in the ARN, so that AWS adds none to the suffix path',
    url: 'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2274',
    before: shared => {
      allowWrites(shared);
      l1s(shared, { name: Fn.sub('${AWS::StackName}-source'), logType: 'ACCESS_LOGS', resourceArn: distributionArn(shared) }, {
        name: Fn.sub('${AWS::StackName}-destination'), deliveryDestinationType: 'S3', outputFormat: 'json', destinationResourceArn: `${shared.bucket.bucketArn}/cdn/`,
      }, { s3SuffixPath: '{yyyy}/{MM}/{dd}' });
    },
    after: shared => {
      adoptedLogs(shared, Fn.sub('${AWS::StackName}-source')).toS3(shared.bucket, {
        ...adopted(Fn.sub('${AWS::StackName}-destination'), {}), prefix: 'cdn/', outputFormat: AS_JSON, suffixPath: '{yyyy}/{MM}/{dd}',
      });
    },
    changes: POLICY_UPDATED,
  },
  {
    title: 'one source to a bucket and to a log group',
    url: 'https://github.com/hashicorp/terraform-provider-aws/issues/42194',
    before: shared => {
      allowWrites(shared);
      allowLogGroups(shared.stack);
      l1s(shared, { name: 'cdn', logType: 'ACCESS_LOGS', resourceArn: distributionArn(shared) }, {
        name: 'to-s3', outputFormat: 'json', destinationResourceArn: shared.bucket.bucketArn,
      });
      const second = new logs.CfnDeliveryDestination(shared.stack, 'Destination2', { name: 'to-logs', destinationResourceArn: newLogGroup(shared.stack).logGroupArn });
      new logs.CfnDelivery(shared.stack, 'Delivery2', { deliverySourceName: 'cdn', deliveryDestinationArn: second.attrArn })
        .node.addDependency(shared.stack.node.findChild('Delivery'), shared.stack.node.findChild('Policy'));
    },
    after: shared => {
      const source = adoptedLogs(shared, 'cdn');
      source.toS3(shared.bucket, { ...adopted('to-s3'), outputFormat: AS_JSON });
      source.toLogGroup(newLogGroup(shared.stack), {
        adoptedDestination: { logicalId: 'Destination2', deliveryDestinationName: 'to-logs', hasDeliveryDestinationType: false }, adoptedDelivery: { logicalId: 'Delivery2' },
      });
    },
    changes: ['update AWS::Logs::LogGroup', ...POLICY_UPDATED, 'delete AWS::Logs::ResourcePolicy'],
  },
  {
    title: 'CloudFront to a delivery stream',
    url: 'https://versent.com.au/blog/new-cloudfront-log-destinations',
    before: shared => {
      const stream = new DeliveryStream(shared.stack, 'Stream', { destination: new S3Bucket(shared.bucket) });
      (stream.node.defaultChild as CfnResource).addPropertyOverride('Tags', [{ Key: 'LogDeliveryEnabled', Value: 'true' }]);
      l1s(shared, { name: 'cdn', logType: 'ACCESS_LOGS', resourceArn: distributionArn(shared) }, {
        name: 'cdn-stream', deliveryDestinationType: 'FH', destinationResourceArn: stream.deliveryStreamArn,
      });
    },
    after: shared => {
      const stream = new DeliveryStream(shared.stack, 'Stream', { destination: new S3Bucket(shared.bucket) });
      adoptedLogs(shared, 'cdn').toFirehose(stream, adopted('cdn-stream', {}));
    },
    changes: [],
  },
  {
    title: 'the application logs of an AgentCore runtime to a log group',
    url: 'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2513',
    before: shared => {
      allowLogGroups(shared.stack);
      l1s(shared, { name: 'agent-logs', logType: 'APPLICATION_LOGS', resourceArn: newRuntime(shared.stack).attrAgentRuntimeArn }, {
        name: 'agent-logs', destinationResourceArn: newLogGroup(shared.stack).logGroupArn,
      });
      (shared.stack.node.findChild('Delivery') as CfnResource).node.addDependency(shared.stack.node.findChild('Policy'));
    },
    after: shared => {
      new delivery.DeliverySource(shared.stack, 'AgentLogs', {
        resource: newRuntime(shared.stack), logType: APPLICATION_LOGS, adoptedSource: { logicalId: 'Source', deliverySourceName: 'agent-logs' },
      }).toLogGroup(newLogGroup(shared.stack), adopted('agent-logs'));
    },
    changes: ['update AWS::Logs::LogGroup', 'delete AWS::Logs::ResourcePolicy'],
  },
];

describe.each(PORTED)('$url: $title', ({ before, after, changes }) => {
  test('is ported without a change of sources, destinations and deliveries', () => {
    const simulator = new Simulator();
    expect(simulator.deploy(synth(before)).errors).toEqual([]);
    const result = simulator.deploy(synth(after));

    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result)).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
    expect(otherChanges(result)).toEqual(changes);
  });
});

function otherChanges({ changes }: DeploymentResult): string[] {
  return changes.filter(({ type }) => !/^AWS::Logs::Delivery/.test(type)).map(({ action, type }) => `${action} ${type}`);
}

/** The permissions, which an import cannot change. */
type Permissions = Pick<delivery.DeliveryDestinationOptions, 'managePermissions'>;

/** A configuration of Terraform or Pulumi, whose resources no stack has. */
interface Imported {
  readonly title: string;
  readonly url: string;
  /** The distributions. */
  readonly sources: readonly string[];
  readonly destination: Values;
  readonly delivery: Values;
  readonly after: (shared: Shared, sources: readonly delivery.DeliverySource[], permissions: Permissions) => void;
}

const IMPORTED: readonly Imported[] = [
  {
    title: 'Pulumi, with a prefix in Parquet and Hive-compatible paths',
    url: 'https://github.com/pulumi/pulumi-aws/issues/5032',
    sources: ['E1EXAMPLE'],
    destination: { DestinationResourceArn: 'arn:aws:s3:::example-logs/example-prefix', OutputFormat: 'parquet' },
    delivery: { S3SuffixPath: '{DistributionId}/{yyyy}/{MM}/{dd}/{HH}', S3EnableHiveCompatiblePath: true },
    after: ({ bucket }, [source], permissions) => {
      source.toS3(bucket, {
        ...permissions, ...adopted('logs'), prefix: 'example-prefix', outputFormat: PARQUET, suffixPath: '{DistributionId}/{yyyy}/{MM}/{dd}/{HH}', hiveCompatiblePath: true,
      });
    },
  },
  {
    title: 'Terraform, with one destination for two distributions',
    url: 'https://shiftasia.com/community/enabling-cloudfront-access-logs-and-querying-with-athena-using-projected-partitions',
    sources: ['E1EXAMPLE', 'E2EXAMPLE'],
    destination: { DestinationResourceArn: 'arn:aws:s3:::example-logs', OutputFormat: 'parquet' },
    delivery: { RecordFields: FIELDS },
    after: ({ stack, bucket }, sources, permissions) => {
      const { adoptedDestination } = adopted('logs');
      const destination = new delivery.S3DeliveryDestination(stack, 'Archive', { ...permissions, bucket, outputFormat: PARQUET, adoptedDestination });
      sources.forEach((source, index) => source.deliverTo(destination, { recordFields: FIELDS, adoptedDelivery: { logicalId: `Delivery${index || ''}` } }));
    },
  },
  {
    title: 'Terraform, with a suffix path',
    url: 'https://github.com/hashicorp/terraform-provider-aws/issues/40968',
    sources: ['E1EXAMPLE'],
    destination: { DestinationResourceArn: 'arn:aws:s3:::example-logs/cloudfront', OutputFormat: 'json' },
    delivery: { S3SuffixPath: '{DistributionId}/{yyyy}/{MM}/{dd}' },
    after: ({ bucket }, [source], permissions) => {
      source.toS3(bucket, { ...permissions, ...adopted('logs'), prefix: 'cloudfront', outputFormat: AS_JSON, suffixPath: '{DistributionId}/{yyyy}/{MM}/{dd}' });
    },
  },
];

describe.each(IMPORTED)('$url: $title', ({ sources, destination, delivery: options, after }) => {
  const app = (permissions?: Permissions) => synth(shared => {
    allowWrites(shared);
    if (permissions === undefined) return;
    after(shared, sources.map((distribution, index) => new delivery.DeliverySource(shared.stack, `Logs${distribution}`, {
      resourceArn: `arn:aws:cloudfront::${ACCOUNT}:distribution/${distribution}`,
      logType: ACCESS_LOGS,
      adoptedSource: { logicalId: `Source${index || ''}`, deliverySourceName: distribution },
    })), permissions);
  });

  test('is imported without a change of sources, destinations and deliveries', () => {
    const simulator = new Simulator();
    expect(simulator.deploy(app()).errors).toEqual([]);
    simulator.createOutside('AWS::Logs::DeliveryDestination', { Name: 'logs', ...destination });
    const physicalIds = sources.flatMap((distribution, index) => {
      simulator.createOutside('AWS::Logs::DeliverySource', {
        Name: distribution, LogType: 'ACCESS_LOGS', ResourceArn: `arn:aws:cloudfront::${ACCOUNT}:distribution/${distribution}`,
      });
      const { physicalId } = simulator.createOutside('AWS::Logs::Delivery', {
        DeliverySourceName: distribution, DeliveryDestinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:logs`, ...options,
      });
      return [[`Source${index || ''}`, distribution], [`Delivery${index || ''}`, physicalId]] as const;
    });
    const places = [['Destination', 'logs'] as const, ...physicalIds].map(([logicalId, physicalId]) => ({ stack: 'Stack', logicalId, physicalId }));

    expect(simulator.import(app({ managePermissions: false }), places).errors).toEqual([]);
    const result = simulator.deploy(app({}));
    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result)).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });
});
