import { Template } from 'aws-cdk-lib/assertions';
import * as amplify from 'aws-cdk-lib/aws-amplify';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as events from 'aws-cdk-lib/aws-events';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnCondition, CfnParameter, CfnResource, CfnWaitConditionHandle, CustomResource, Fn, NestedStack, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { refusal, synthesised } from './support/synthesised';

const { INFO_LOGS } = delivery.EventBusLogType;

interface Shop {
  readonly app: App;
  readonly stack: Stack;
  readonly other: Stack;
}

function newShop(): Shop {
  const app = new App();

  const [stack, other] = ['Shop', 'Other'].map(id => new Stack(app, id, { env: HERE }));
  // CloudFormation accepts no stack without resources.
  new CfnWaitConditionHandle(other, 'Resource');

  return { app, stack, other };
}

type Props = Pick<delivery.DeliverySourceProps, 'resource' | 'resourceArn'>;

/** Returns the ids and properties of the source, helper destination and delivery in a stack. */
function resourcesOf(stack: Stack): unknown {
  const template = Template.fromStack(stack);

  return ['Source', 'Destination', ''].map(type => template.findResources(`AWS::Logs::Delivery${type}`));
}

/** Returns the outcome for the logs of a bus that `write` names. */
function logged(write: (bus: events.EventBus, shop: Shop) => Props, where: 'stack' | 'other' = 'stack'): unknown {
  const shop = newShop();
  const stack = shop[where];
  const bus = newEventBus(shop.stack);
  new delivery.DeliverySource(stack, 'Logs', { logType: INFO_LOGS, ...write(bus, shop) }).toS3(new s3.Bucket(stack, 'Bucket'));

  return resourcesOf(stack);
}

function idOf(stack: Stack, resource: IConstruct): string {
  return stack.resolve(((resource.node.defaultChild ?? resource) as CfnResource).logicalId);
}

describe('a resourceArn that refers to a resource of the app', () => {
  test.each<[string, (bus: events.EventBus, shop: Shop) => string]>([
    ['by the attribute of an L2', bus => bus.eventBusArn],
    ['by the attribute of an L1', bus => (bus.node.defaultChild as events.CfnEventBus).attrArn],
    ['by getAtt() of an L1', bus => (bus.node.defaultChild as events.CfnEventBus).getAtt('Arn').toString()],
    ['by Fn.getAtt', (bus, { stack }) => Fn.getAtt(idOf(stack, bus), 'Arn').toString()],
    ['by Fn.sub', (bus, { stack }) => Fn.sub(`\${${idOf(stack, bus)}.Arn}`)],
  ])('has the ids, names and properties of the resource %s', (_, write) => {
    expect(logged((bus, shop) => ({ resourceArn: write(bus, shop) }))).toEqual(logged(bus => ({ resource: bus })));
  });

  test('has those ids, names and properties in another stack', () => {
    expect(logged(bus => ({ resourceArn: bus.eventBusArn }), 'other')).toEqual(logged(bus => ({ resource: bus }), 'other'));
  });

  test.each<[string, delivery.LogType, (stack: Stack) => [IConstruct, string]]>([
    ['Arn, where Ref is the ARN', delivery.AmplifyLogType.ACCESS_LOGS, stack => {
      const resource = new amplify.CfnApp(stack, 'App', { name: 'shop' });
      return [resource, resource.attrArn];
    }],
    ['MemoryArn, where Ref is the ARN', delivery.AgentCoreMemoryLogType.APPLICATION_LOGS, stack => {
      const resource = new agentcore.CfnMemory(stack, 'Memory', { name: 'memory', eventExpiryDuration: 30 });
      return [resource, resource.attrMemoryArn];
    }],
    ['Ref', delivery.AgentCoreMemoryLogType.APPLICATION_LOGS, stack => {
      const resource = new agentcore.CfnMemory(stack, 'Memory', { name: 'memory', eventExpiryDuration: 30 });
      return [resource, resource.ref];
    }],
    ['Arn of a generic resource', INFO_LOGS, stack => {
      const resource = new CfnResource(stack, 'Bus', { type: 'AWS::Events::EventBus', properties: { Name: 'b', LogConfig: { Level: 'INFO' } } });
      return [resource, resource.getAtt('Arn').toString()];
    }],
  ])('has the id of the resource: %s', (_, logType, make) => {
    const { stack } = newShop();
    const [resource, resourceArn] = make(stack);
    const source = new delivery.DeliverySource(stack, 'Logs', { logType, resourceArn });

    expect(idOf(stack, source)).toMatch(new RegExp(`^${idOf(stack, resource)}${logType.value.replace('_', '')}Source`));
  });

  test('is refused for another kind of resource', () => {
    const { stack } = newShop();
    const bus = newEventBus(stack);

    expect(refusal(() => new delivery.DeliverySource(stack, 'Logs', { logType: delivery.EcsLogType.ACTION_LOGS, resourceArn: bus.eventBusArn })))
      .toEqual(["Shop/Logs: resourceArn is the ARN of AWS::Events::EventBus 'Shop/Bus', which has no ACTION_LOGS "
        + 'of Amazon ECS: pass an AWS::ECS::Cluster, or use a log type of EventBusLogType '
        + '[cdk-log-delivery:resourceKind]']);
  });

  test('has the prerequisites of the resource', () => {
    const { app, stack } = newShop();
    new delivery.DeliverySource(stack, 'Logs', { logType: INFO_LOGS, resourceArn: new events.EventBus(stack, 'Bus').eventBusArn });
    const { app: sameApp, stack: same } = newShop();
    new delivery.DeliverySource(same, 'Logs', { logType: INFO_LOGS, resource: new events.EventBus(same, 'Bus') });

    const findings = synthesised(app);
    expect(findings).toEqual([
      "[Shop/Logs] event bus 'Shop/Bus' has no log level, so it emits no INFO_LOGS: set logConfig: { level: Level.INFO } (or TRACE) [cdk-log-delivery:logLevel]",
    ]);
    expect(findings).toEqual(synthesised(sameApp));
  });

  test('is refused beside a source of the resource', () => {
    const { stack } = newShop();
    const bus = newEventBus(stack);
    new delivery.DeliverySource(stack, 'First', { logType: INFO_LOGS, resource: bus });

    expect(refusal(() => new delivery.DeliverySource(stack, 'Second', { logType: INFO_LOGS, resourceArn: bus.eventBusArn }))).toEqual([
      "Shop/Second: 'Shop/First' is already the delivery source of this resource for INFO_LOGS: deliver from that one [cdk-log-delivery:secondSource]",
    ]);
  });
});

/** Returns the known logged resource of an ARN: the logical ID of the source follows the resource, or else its path. */
function idFor(stack: Stack, resourceArn: string, logType: delivery.LogType = INFO_LOGS): string {
  return idOf(stack, new delivery.DeliverySource(stack, 'Logs', { logType, resourceArn }));
}

describe('a resourceArn is not that of a resource whose attribute it is', () => {
  test.each<[string, (shop: Shop) => string, delivery.LogType]>([
    ['another ARN of a resource', ({ stack }) => new agentcore.CfnRuntime(stack, 'Runtime', {
      agentRuntimeName: 'agent', agentRuntimeArtifact: {}, networkConfiguration: { networkMode: 'PUBLIC' }, roleArn: 'arn:aws:iam::111122223333:role/a',
    }).getAtt('WorkloadIdentityDetails.WorkloadIdentityArn').toString(), delivery.AgentCoreWorkloadIdentityLogType.TRACES],
    ['that of a custom resource', ({ stack }) => new CustomResource(stack, 'Custom', {
      serviceToken: 'arn:aws:lambda:us-east-1:111122223333:function:f', resourceType: 'Custom::Bus',
    }).getAttString('Arn'), INFO_LOGS],
    ['a parameter', ({ stack }) => new CfnParameter(stack, 'Parameter').valueAsString, INFO_LOGS],
    ['the output of a nested stack', ({ stack }) => newEventBusOf(new NestedStack(stack, 'Nested')), INFO_LOGS],
    ['one of two, by a condition', ({ stack }) => Token.asString(Fn.conditionIf(
      new CfnCondition(stack, 'IsProd').logicalId, newEventBus(stack, 'Prod').eventBusArn, newEventBus(stack, 'Beta').eventBusArn,
    )), INFO_LOGS],
    ['a part of a name', ({ stack }) => stack.formatArn({
      service: 'events', resource: 'event-bus', resourceName: `${newEventBus(stack).eventBusName}-replica`,
    }), INFO_LOGS],
  ])('%s', (_, write, logType) => {
    const { stack } = newShop();

    expect(idFor(stack, write({ stack } as Shop), logType)).toMatch(/^Logs[0-9A-F]{8}$/);
  });
});

function newEventBusOf(nested: NestedStack): string {
  return (nested.nestedStackResource as CfnResource).getAtt('Outputs.BusArn').toString();
}
