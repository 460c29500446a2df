import * as events from 'aws-cdk-lib/aws-events';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, type CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, CfnResource, Fn, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import * as delivery from '../src';
import { KINDS } from './generated-apps/kinds';
import { resourceOf } from './generated-apps/logical-ids';
import { Simulator } from './simulator';
import { HERE } from './support/environments';
import { LOGGED_L1S } from './support/logged-l1s';
import { record, rendered, renderedProperties } from './support/rendered';
import { CATALOG } from '../src/generated/catalog';

/** The ARNs of generic resources that aws-cdk-lib's classes have in another way, with the same value. */
const OTHER_ARNS: { readonly [type: string]: string } = {
  'AWS::EntityResolution::IdMappingWorkflow': '${Resource.WorkflowArn}',
  'AWS::EntityResolution::MatchingWorkflow': '${Resource.WorkflowArn}',
  'AWS::EventsV2::Subscriber': '${Resource}',
};

/** Returns the properties of an L1 as they are in the template. */
function propertiesOf(resource: CfnResource): { [name: string]: unknown } {
  const { Resources } = record(resource.stack.resolve(Reflect.apply(Reflect.get(resource, '_toCloudFormation'), resource, [])));

  return { ...record(record(Object.values(record(Resources))[0]).Properties ?? {}) };
}

/** Returns a generic resource like the L1 of a construct that `make` makes. */
function newGeneric(scope: Construct, make: (scratch: Construct) => IConstruct): CfnResource {
  const construct = make(new Stack(new App(), 'Scratch', { env: HERE }));
  const resource = resourceOf(construct);
  if (resource === undefined) throw new Error(`no resource of '${construct.node.path}'`);

  return new CfnResource(scope, construct.node.id, { type: resource.cfnResourceType, properties: propertiesOf(resource) });
}

function resourceArn(source: delivery.DeliverySource): unknown {
  return rendered(Stack.of(source), (source.node.defaultChild as CfnDeliverySource).resourceArn);
}

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Shop', { env: HERE });
});

test('the table has each kind of resource of CloudFormation', () => {
  const types = Object.values(CATALOG).filter(({ accountLevel }) => accountLevel !== true).flatMap(({ resourceType }) => resourceType ?? []);

  expect(LOGGED_L1S.map(([type]) => type).sort()).toEqual(types.sort());
});

describe.each(LOGGED_L1S)('a generic resource of type %s', (type, logType, makeL1, arn) => {
  const generic = () => newGeneric(stack, makeL1);

  test('is known by its ARN', () => {
    const source = new delivery.DeliverySource(stack, 'Source', { logType, resource: generic() });
    const expected = OTHER_ARNS[type] ?? arn
      .replace('${AWS::Region}', HERE.region).replace('${AWS::AccountId}', HERE.account);

    expect(resourceArn(source)).toBe(expected);
  });

  test('is known by its ARN for a log type that is not known yet', () => {
    const source = new delivery.DeliverySource(stack, 'Source', { logType: delivery.LogType.of('NEW_LOGS'), resource: generic() });

    expect(resourceArn(source)).toBe(resourceArn(new delivery.DeliverySource(stack, 'Known', { logType, resource: stack.node.findChild('Resource') })));
  });

  test('is known where it is the default child of a construct', () => {
    const construct = new Construct(stack, 'Construct');
    construct.node.defaultChild = newGeneric(construct, makeL1);

    expect(new delivery.DeliverySource(stack, 'Source', { logType, resource: construct }).resourceArn).toBeDefined();
  });

  test('is the resource that its ARN refers to', () => {
    const resource = generic();
    const { resourceArn: given } = new delivery.DeliverySource(stack, 'First', { logType, resource });

    expect(() => new delivery.DeliverySource(stack, 'Second', { logType, resourceArn: given })).toThrow(/^Shop\/Second: 'Shop\/First' is already the delivery source of this resource for .* \[cdk-log-delivery:secondSource\]$/);
  });

  test('is refused for the log types of another kind', () => {
    const [other] = LOGGED_L1S.map(([, candidate]) => candidate).filter(({ resourceType }) => resourceType !== type);

    expect(() => new delivery.DeliverySource(stack, 'Source', { logType: other, resource: generic() }))
      .toThrow(`Shop/Source: resource is ${type} 'Shop/Resource', which has no ${other.value} of ${other.serviceTitle}: pass an ${other.resourceType}`);
  });

  test('gives its delivery source the logical id that it has for an L1', () => {
    const idFor = (resource: IConstruct) => {
      const source = new delivery.DeliverySource(Stack.of(resource), 'Source', { logType, resource });
      return Stack.of(source).resolve((source.node.defaultChild as CfnDeliverySource).logicalId);
    };

    expect(idFor(generic())).toBe(idFor(makeL1(new Stack(new App(), 'Shop', { env: HERE }))));
  });
});

/** The kinds whose resource an app makes, without other resources that its properties refer to. */
const DEPLOYED = KINDS.filter(({ imports }) => imports === undefined).flatMap(kind => {
  const { resource } = kind.make(new Stack(new App(), 'Scratch', { env: HERE }), 'Logged', 0);
  const l1 = resource && resourceOf(resource);
  const isAlone = l1 !== undefined && !/"(Ref|Fn::GetAtt)":(?!"AWS::)/.test(JSON.stringify(propertiesOf(l1)));

  return isAlone ? [{ ...kind, type: l1.cfnResourceType }] : [];
});

test('most kinds are deployed', () => {
  expect(new Set(DEPLOYED.map(({ type }) => type)).size).toBeGreaterThan(20);
});

describe.each(DEPLOYED)('a generic resource of type $type in an app', ({ logTypes: [logType], make, isTraced, ofAccount }) => {
  /** Returns an app with a delivery of the logs of an L1, or of a generic resource that is the same. */
  function assembly(isGeneric: boolean, version = 0) {
    const app = new App();
    const shop = new Stack(app, 'Shop', { env: HERE });
    const makeResource = (scope: Construct) => make(scope, 'Logged', version).resource ?? scope;
    const made = makeResource(isGeneric ? new Stack(new App(), 'Scratch', { env: HERE }) : shop);
    const l1 = resourceOf(made);
    if (isGeneric && l1 !== undefined) {
      const properties = propertiesOf(l1);
      const { cfnResourceType: type } = l1;
      const generic = new CfnResource(shop, 'Logged', { type, properties });
      generic.overrideLogicalId(l1.stack.getLogicalId(l1));
      deliver(shop, generic);
    } else {
      deliver(shop, made);
    }
    return app.synth();
  }

  function deliver(shop: Stack, resource: IConstruct): void {
    const source = new delivery.DeliverySource(shop, 'Logs', { logType, resource });
    if (isTraced === true) source.toXRay();
    else source.toLogGroup(new LogGroup(shop, 'Group'), ofAccount === true ? { outputFormat: delivery.OutputFormat.PLAIN } : {});
  }

  function newSimulator(): Simulator {
    const simulator = new Simulator({ seed: 7 });
    simulator.enableTransactionSearch();

    return simulator;
  }

  test('is deployed, replaced and deleted', () => {
    const simulator = newSimulator();

    expect(simulator.deploy(assembly(true)).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
    expect(simulator.deploy(assembly(true, 1)).errors).toEqual([]);
    expect(simulator.destroy(assembly(true, 1)).errors).toEqual([]);
  });

  test('takes the place of an L1', () => {
    const simulator = newSimulator();

    expect(simulator.deploy(assembly(false)).errors).toEqual([]);
    expect(simulator.deploy(assembly(true)).errors).toEqual([]);
    const { errors, changes } = simulator.deploy(assembly(false));
    expect(errors).toEqual([]);
    expect(changes.filter(({ action, type }) => action !== 'update' && type.startsWith('AWS::Logs::Delivery'))).toEqual([]);
  });
});

describe('the properties of a generic resource are read:', () => {
  const newBus = (properties: { [name: string]: unknown }) => new CfnResource(stack, 'Bus', { type: 'AWS::Events::EventBus', properties });
  const logsOf = (resource: IConstruct) => new delivery.DeliverySource(stack, 'Logs', { logType: delivery.EventBusLogType.INFO_LOGS, resource });

  test('a prerequisite that it does not meet is refused', () => {
    const bus = newBus({ Name: 'orders', LogConfig: { Level: 'ERROR' } });

    expect(logsOf(bus).node.validate()).toEqual([
      "event bus 'Shop/Bus' has log level ERROR, so it emits no INFO_LOGS: set logConfig: { level: Level.INFO } (or TRACE) [cdk-log-delivery:logLevel]",
    ]);
  });

  test('a prerequisite that only the deployment knows passes', () => {
    const level = new CfnParameter(stack, 'Level').valueAsString;

    expect(logsOf(newBus({ Name: 'orders', LogConfig: { Level: level } })).node.validate()).toEqual([]);
  });

  test('a prerequisite that is met late passes', () => {
    const bus = newBus({ Name: 'orders' });
    const source = logsOf(bus);
    bus.addPropertyOverride('LogConfig.Level', 'TRACE');

    expect(source.node.validate()).toEqual([]);
  });

  test('its key gets a statement', () => {
    const key = new Key(stack, 'Key');
    logsOf(newBus({ Name: 'orders', LogConfig: { Level: 'INFO' }, KmsKeyIdentifier: key.keyArn })).toLogGroup(new LogGroup(stack, 'Group'));
    const [{ KeyPolicy }] = Object.values(renderedProperties(stack, 'AWS::KMS::Key'));

    expect(JSON.stringify(KeyPolicy)).toContain('delivery.logs.amazonaws.com');
  });

  test('a create-only one makes another name', () => {
    const nameFor = (name: string) => {
      const bus = newBus({ Name: name });
      const source = logsOf(bus);
      const text = stack.resolve((source.node.defaultChild as CfnDeliverySource).name);
      ['Logs', 'Bus'].forEach(id => stack.node.tryRemoveChild(id));
      return text;
    };

    expect(nameFor('orders')).not.toBe(nameFor('payments'));
  });

  test('a name that is the name of an import is the same resource', () => {
    logsOf(newBus({ Name: 'orders', LogConfig: { Level: 'INFO' } }));
    new delivery.DeliverySource(stack, 'Second', {
      logType: delivery.EventBusLogType.INFO_LOGS, resource: events.EventBus.fromEventBusName(stack, 'Import', 'orders'),
    });

    expect(stack.node.validate().map(error => error.split(':')[0])).toEqual(['Shop/Second']);
  });

  test('a part of the ARN can be known only at deployment', () => {
    const api = new CfnResource(stack, 'Api', { type: 'AWS::ApiGateway::RestApi', properties: { Name: 'orders' } });
    const newStage = (id: string, RestApiId: unknown) => new CfnResource(stack, id, {
      type: 'AWS::ApiGateway::Stage', properties: { RestApiId, StageName: 'prod', MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'INFO' }] },
    });
    const arns = [api.ref, api.getAtt('RestApiId'), Fn.ref('Api'), { Ref: 'Api' }].map((id, index) => {
      const resource = newStage(`Stage${index}`, id);
      return resourceArn(new delivery.DeliverySource(stack, `Logs${index}`, { logType: delivery.ApiGatewayStageLogType.EXECUTION_LOGS, resource }));
    });

    expect(arns).toEqual(['${Api}', '${Api.RestApiId}', '${Api}', '${Api}'].map((id, index) => (
      `arn:\${AWS::Partition}:apigateway:${HERE.region}:${HERE.account}:/restapis/${id}/stages/\${Stage${index}}`
    )));
  });

  test('a part of the ARN must be given', () => {
    const resource = new CfnResource(stack, 'Stage', { type: 'AWS::ApiGateway::Stage', properties: { StageName: 'prod' } });

    expect(() => new delivery.DeliverySource(stack, 'Logs', { logType: delivery.ApiGatewayStageLogType.EXECUTION_LOGS, resource })).toThrow(new Error(
      "Shop/Logs: resource 'Shop/Stage' has no ARN: set resourceArn instead [cdk-log-delivery:resourceWithoutArn]",
    ));
  });

  test('the policy of a bucket is written before its delivery source', () => {
    const bucket = new CfnResource(stack, 'Bucket', { type: 'AWS::S3::Bucket', properties: { BucketName: 'orders' } });
    const policy = new CfnBucketPolicy(stack, 'Policy', {
      bucket: 'orders',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::orders/*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      },
    });
    const source = new delivery.DeliverySource(stack, 'Logs', { logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS, resource: bucket });
    source.toLogGroup(new LogGroup(stack, 'Group'));
    const assembly = (stack.node.root as App).synth();
    const { Resources } = assembly.getStackByName('Shop').template;

    expect(Resources[stack.resolve((source.node.defaultChild as CfnDeliverySource).logicalId)].DependsOn).toEqual([stack.getLogicalId(policy)]);
  });
});

test('a generic resource of a type that logs nothing has no ARN', () => {
  const resource = new CfnResource(stack, 'Queue', { type: 'AWS::SQS::Queue' });

  expect(() => new delivery.DeliverySource(stack, 'Logs', { logType: delivery.LogType.of('NEW_LOGS'), resource })).toThrow(new Error(
    "Shop/Logs: resource 'Shop/Queue' has no ARN: set resourceArn instead [cdk-log-delivery:resourceWithoutArn]",
  ));
});
