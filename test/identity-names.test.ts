import * as eks from 'aws-cdk-lib/aws-eks';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import * as delivery from '../src';
import { KINDS } from './generated-apps/kinds';
import { Simulator } from './simulator';
import { createOnlyOf } from './simulator/engine/specification';
import { newStream } from './support/destinations';
import { ACCOUNT, HERE } from './support/environments';
import { LOGGED_L1S } from './support/logged-l1s';
import { newEventBus } from './support/logging';
import { record, rendered } from './support/rendered';
import { CATALOG } from '../src/generated/catalog';
import { CREATE_ONLY } from '../src/generated/create-only';

const MAX_NAME_LENGTH = 60;
const kinds = Object.values(CATALOG);

type Row = (typeof LOGGED_L1S)[number];

/** The part of the ARN that AWS generates, by the type of the resource: as `Fn::Select` of `Fn::Split`, from the inside out. */
const GENERATED_PARTS: { readonly [type: string]: string } = {
  'AWS::BedrockAgentCore::BrowserCustom': '-1 /1 Resource.BrowserArn',
  'AWS::BedrockAgentCore::CodeInterpreterCustom': '-1 /1 Resource.CodeInterpreterArn',
  'AWS::BedrockAgentCore::Memory': '-1 /1 Resource',
  'AWS::BedrockAgentCore::Runtime': '-1 /1 Resource.AgentRuntimeArn',
  'AWS::Amplify::App': '/1 Resource',
  'AWS::Bedrock::AgentAlias': '|1 Resource',
  'AWS::CloudFront::Distribution': 'Resource',
  'AWS::EKS::Capability': '-0 /4 Resource',
  'AWS::ElementalInference::Feed': '/1 Resource.Arn',
  'AWS::Bedrock::KnowledgeBase': 'Resource',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': '/3 Resource',
  'AWS::PCS::Cluster': '/1 Resource',
  'AWS::QBusiness::Application': 'Resource',
  'AWS::Wisdom::Assistant': '-0 /1 Resource.AssistantArn',
  'AWS::EC2::RouteServerPeer': 'Resource',
  'AWS::RTBFabric::Link': '/3 Resource',
  'AWS::Shield::Protection': '-0 /1 Resource',
};

const rowsWhere = (is: (type: string) => boolean): Row[] => LOGGED_L1S.filter(([type]) => is(type));
const generated = rowsWhere(type => kinds.some(kind => kind.resourceType === type && kind.generatedId !== undefined));
const named = rowsWhere(type => kinds.some(kind => kind.resourceType === type && kind.generatedId === undefined));
const withoutCreateOnly = rowsWhere(type => CREATE_ONLY[type]?.length === 0);

/** The name of a delivery source or destination. */
function nameOf(construct: IConstruct): unknown {
  const resource = CfnResource.isCfnResource(construct) ? construct : construct.node.defaultChild;

  return rendered(Stack.of(construct), Reflect.get(resource ?? construct, 'name'));
}

/** Returns the name of the delivery source of the resource from `make`. */
function sourceName([, logType, make]: Row, change: (resource: IConstruct) => void = () => undefined, scopeId = 'Scope'): string {
  const stack = new Stack(new App(), 'Stack', { env: HERE });
  const resource = make(new Construct(stack, scopeId));
  const source = new delivery.DeliverySource(stack, 'Logs', { resource, logType });
  change(resource);

  return String(nameOf(source));
}

/** Returns, for example, `-1 /1 Resource.Arn` for the parts at the end of `name`. `Resource` is the only logical ID. */
function generatedPart(name: string): string {
  const text = name.replace(/^[\w-]*/, '').replace(/^\$\{|\}$/g, '').replace(/Scope\w+/g, 'Resource');
  if (!text.startsWith('Fn::Select ')) return text;
  const select: unknown = JSON.parse(text.slice('Fn::Select '.length));

  return selected(select);
}

function selected(select: unknown): string {
  const [index, split] = Array.isArray(select) ? select : [];
  const [separator, of] = record(split)['Fn::Split'] as [string, unknown];
  const inner = record(of);
  const rest = 'Fn::Select' in inner ? selected(inner['Fn::Select']) : [inner.Ref ?? inner['Fn::GetAtt']].flat().join('.');

  return `${separator}${index} ${rest}`;
}

test('the tables have each kind of resource of CloudFormation once', () => {
  const types = kinds.filter(({ accountLevel }) => accountLevel !== true).flatMap(({ resourceType }) => resourceType ?? []);

  expect([...generated, ...named].map(([type]) => type).sort()).toEqual(types.sort());
  expect(Object.keys(GENERATED_PARTS).sort()).toEqual(generated.map(([type]) => type).sort());
});

describe('the name of a delivery source has the id that AWS generates', () => {
  test.each(generated)('for %s', (...row) => {
    expect(generatedPart(sourceName(row))).toBe(GENERATED_PARTS[row[0]]);
  });
});

test('create-only properties are those with which the simulator replaces a resource', () => {
  const paths = (replacement: object, above = ''): string[] => Object.entries(replacement).flatMap(([name, below]) => (
    typeof below === 'object' ? paths(below, `${above}${name}.`) : [above + name]
  ));
  const expected = Object.keys(CREATE_ONLY).map(type => [type, paths(createOnlyOf(type)).sort()]);

  expect(CREATE_ONLY).toEqual(Object.fromEntries(expected));
});

describe('the name of a delivery source is another one for another value of a create-only property', () => {
  const properties = named.flatMap(row => (CREATE_ONLY[row[0]] ?? []).map((property): [string, string, Row] => [row[0], property, row]));

  test.each(properties)('%s: %s', (_, property, row) => {
    const change = (value: string) => (resource: IConstruct) => changeProperty(resource, property, value);

    expect(sourceName(row, change('one'))).not.toBe(sourceName(row, change('two')));
    expect(sourceName(row, change('one'))).toBe(sourceName(row, change('one')));
  });

  /** Sets a property of an L1, or one in another, in the way that its users do. */
  function changeProperty(resource: IConstruct, path: string, value: string): void {
    const [name, ...below] = path.split('.').map(lowerFirst);
    const whole = below.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
    if (name in resource) {
      Reflect.set(resource, name, whole);
      return;
    }
    // Of the type that aws-cdk-lib has no class for yet.
    const values: unknown = Reflect.get(resource, 'cfnProperties');
    if (typeof values === 'object' && values !== null) Reflect.set(values, path.split('.')[0], whole);
  }

  function lowerFirst(text: string): string {
    return text.charAt(0).toLowerCase() + text.slice(1);
  }
});

describe('the name of a delivery source, where an escape hatch changes a property,', () => {
  function namesFor(override: string, values: readonly string[]): unknown[] {
    return values.map(value => {
      const stack = new Stack(new App(), 'Stack');
      const cluster = new eks.CfnCluster(stack, 'Cluster', {
        roleArn: 'arn:aws:iam::111122223333:role/cluster', resourcesVpcConfig: { subnetIds: ['subnet-1'], endpointPublicAccess: true },
      });
      const source = new delivery.DeliverySource(stack, 'Logs', { resource: cluster, logType: delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS });
      cluster.addPropertyOverride(override, value);

      return nameOf(source);
    });
  }

  test.each(['Name', 'KubernetesNetworkConfig.IpFamily', 'AccessConfig.BootstrapClusterCreatorAdminPermissions'])('is another one for %s', property => {
    expect(new Set(namesFor(property, ['one', 'two'])).size).toBe(2);
  });

  test.each([
    'Version', 'ResourcesVpcConfig.EndpointPublicAccess', 'ResourcesVpcConfig.SubnetIds', 'ResourcesVpcConfig.SecurityGroupIds',
    'KubernetesNetworkConfig.ElasticLoadBalancing.Enabled',
  ])('is the same for %s, which is changed in place', property => {
    expect(new Set(namesFor(property, ['one', 'two'])).size).toBe(1);
  });
});

test('the name of a destination is another one where a property in another one replaces the delivery stream', () => {
  const names = ['subnet-1', 'subnet-2'].map(subnetId => {
    const stack = new Stack(new App(), 'Stack');
    const stream = newStream(stack);
    (stream.node.defaultChild as CfnResource).addPropertyOverride('SnowflakeDestinationConfiguration.SnowflakeVpcConfiguration.PrivateLinkVpceId', subnetId);

    return nameOf(new delivery.FirehoseDeliveryDestination(stack, 'Destination', { deliveryStream: stream }));
  });

  expect(names[0]).not.toEqual(names[1]);
});

describe('the name of a delivery source is another one for another logical id', () => {
  test('there are kinds without a create-only property', () => {
    expect(withoutCreateOnly.map(([type]) => type)).toEqual(['AWS::BedrockAgentCore::Gateway', 'AWS::SES::MailManagerRuleSet']);
  });

  test.each(named)('for %s', (...row) => {
    expect(sourceName(row, undefined, 'Other')).not.toBe(sourceName(row));
  });
});

describe('the name of a delivery source is one that AWS accepts', () => {
  test.each(LOGGED_L1S)('for %s with a long logical id', (...row) => {
    const name = sourceName(row, undefined, 'Scope'.repeat(40));
    const literal = /^[\w-]*/.exec(name)?.[0] ?? '';
    const maxLength = kinds.find(({ resourceType }) => resourceType === row[0])?.generatedId?.maxLength;

    expect(name.slice(literal.length) === '').toBe(maxLength === undefined);
    expect(literal.length + (maxLength ?? 0)).toBeLessThanOrEqual(MAX_NAME_LENGTH);
    expect(literal).not.toBe('');
  });
});

describe('a resource that is replaced gets a new delivery source in the same deployment', () => {
  /**
   * Returns the app with a resource of one kind, in its first or second version. It is synthesised as a stage, so that
   * the validator does not see it: the generated apps invent subnet IDs, which it rejects.
   */
  function assemblyOf({ logTypes, make, isTraced }: (typeof KINDS)[number], version: number): ReturnType<Stage['synth']> {
    const stage = new Stage(new App(), 'Stage');
    const stack = new Stack(stage, 'Stack', { env: HERE });
    const props = make(stack, 'Logged', version);
    const bucket = new s3.Bucket(stack, 'Bucket');
    logTypes.map(logType => new delivery.DeliverySource(stack, logType.value, { ...props, logType }))
      .forEach(source => (isTraced === true ? source.toXRay() : source.toS3(bucket)));

    return stage.synth();
  }

  // Account-level resources are not replaced.
  const rows = KINDS.filter(({ ofAccount }) => ofAccount !== true)
    .map((kind): [string, (typeof KINDS)[number]] => [kind.logTypes[0].resourceType ?? String(kind.logTypes[0].serviceTitle), kind]);

  test.each(rows)('%s', (_, kind) => {
    const simulator = new Simulator();
    simulator.enableTransactionSearch();
    expect(simulator.deploy(assemblyOf(kind, 0)).errors).toEqual([]);
    const { errors, changes } = simulator.deploy(assemblyOf(kind, 1));

    expect(errors).toEqual([]);
    // In addition to the resources of aws-cdk-lib.
    const deleted = changes.filter(({ type, action, logicalId }) => (
      type === 'AWS::Logs::DeliverySource' && action === 'delete' && !logicalId.includes('TracesDeliverySource')
    ));
    expect(deleted).toHaveLength(kind.logTypes.length);
  });
});

describe('names are never the same', () => {
  /** The names of all delivery sources and destinations of the same app code in several stacks. */
  function names(stacks: readonly Stack[]): unknown[] {
    return stacks.flatMap(stack => {
      const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'example-logs');
      const source = new delivery.DeliverySource(stack, 'Logs', {
        resource: newEventBus(stack, 'Bus'), logType: delivery.EventBusLogType.INFO_LOGS,
      });
      const own = source.toS3(bucket).destination;
      const shared = new delivery.S3DeliveryDestination(stack, 'Shared', { bucket });
      const findings = new delivery.DeliverySource(stack, 'Queries', { logType: delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS });
      return [source, own, shared, findings].map(nameOf);
    });
  }

  test.each<[string, (app: App) => Stack[]]>([
    ['two stacks', app => ['One', 'Two'].map(id => new Stack(app, id))],
    ['two stages', app => ['Dev', 'Prod'].map(id => new Stack(new Stage(app, id), 'Stack'))],
    ['two stages in different environments', app => ['eu-west-1', 'us-east-1']
      .map(region => new Stack(new Stage(app, region), 'Stack', { env: { account: ACCOUNT, region } }))],
    ['two stages with the names of stacks given', app => ['dev', 'prod'].map(id => new Stack(new Stage(app, id), 'Stack', { stackName: `orders-${id}` }))],
  ])('in %s', (_, newStacks) => {
    const all = names(newStacks(new App()));

    expect(all.every(name => typeof name === 'string' && /^[\w-]{1,60}$/.test(name))).toBe(true);
    expect(new Set(all).size).toBe(8);
  });
});
