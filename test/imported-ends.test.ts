import * as logs from 'aws-cdk-lib/aws-logs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { App, ArnFormat, Aspects, CfnParameter, CfnResource, CfnWaitConditionHandle, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { logGroupOf, namedBusLogs } from './support/deployable';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION } from './support/environments';
import { logicalId } from './support/references';
import * as acyclic from '../src/private/cdk/acyclic';

const { DeliveryDestination, DeliverySource } = delivery;
const NAME = 'orders';
const SOURCE_ARN = `arn:aws:logs:us-east-1:111122223333:delivery-source:${NAME}`;
const DESTINATION_ARN = `arn:aws:logs:us-east-1:111122223333:delivery-destination:${NAME}`;

let app: App;

beforeEach(() => {
  app = new App();
});

function newStack(id: string, env: object = HERE, scope: Construct = app): Stack {
  return new Stack(scope, id, { env });
}

/** Delivers from an import, by default of the name, to a log group. */
function deliverFrom(scope: Construct, source = DeliverySource.fromDeliverySourceName(scope, 'Import', NAME)): delivery.Delivery {
  return source.toLogGroup(logGroupOf(scope, 'Target', `/example/${scope.node.path}`));
}

/** Delivers from a source of the stack to an import, by default of the name. */
function deliverTo(
  scope: Construct, destination: delivery.IDeliveryDestination = DeliveryDestination.fromDeliveryDestinationName(scope, 'Import', NAME),
): delivery.Delivery {
  return namedBusLogs(scope).deliverTo(destination);
}

function defineSource(scope: Construct, deliverySourceName = NAME): CfnResource {
  return namedBusLogs(scope, { deliverySourceName }).node.defaultChild as CfnResource;
}

function defineDestination(scope: Construct): CfnResource {
  const logGroup = logGroupOf(scope, 'LogGroup', `/example/defined/${scope.node.id}`);

  return new delivery.LogGroupDeliveryDestination(scope, 'Destination', { logGroup, deliveryDestinationName: NAME }).node.defaultChild as CfnResource;
}

/** The resources of the template of the delivery's stack that the delivery depends on, without policies. */
function dependenciesOf({ node: { defaultChild } }: delivery.Delivery): string[] {
  const resource = defaultChild as CfnResource;
  const { Resources } = app.synth().getStackByName(resource.stack.stackName).template;
  const { DependsOn = [] }: { DependsOn?: string[] } = Resources[logicalId(resource)];

  return DependsOn.filter(id => !id.includes('Policy'));
}

/** The errors of a deployment. */
function deployed(): string[] {
  const simulator = new Simulator();

  return [...simulator.deploy(app.synth()).errors.map(({ message }) => message), ...simulator.undelivered().map(({ reason }) => reason)];
}

/** The ways to import the source or destination of the name. */
const SOURCES: [string, (scope: Construct) => delivery.IDeliverySource][] = [
  ['its name', scope => DeliverySource.fromDeliverySourceName(scope, 'Import', NAME)],
  ['a Lazy name', scope => DeliverySource.fromDeliverySourceName(scope, 'Import', Lazy.string({ produce: () => NAME }))],
  ['its ARN', scope => DeliverySource.fromDeliverySourceArn(scope, 'Import', SOURCE_ARN)],
  ['its attributes', scope => DeliverySource.fromDeliverySourceAttributes(scope, 'Import', { deliverySourceArn: SOURCE_ARN })],
];
const DESTINATIONS: [string, (scope: Construct) => delivery.IDeliveryDestination][] = [
  ['its name', scope => DeliveryDestination.fromDeliveryDestinationName(scope, 'Import', NAME)],
  ['its ARN', scope => DeliveryDestination.fromDeliveryDestinationArn(scope, 'Import', DESTINATION_ARN)],
  ['its ARN by formatArn', scope => DeliveryDestination.fromDeliveryDestinationArn(scope, 'Import', Stack.of(scope).formatArn({
    service: 'logs', resource: 'delivery-destination', resourceName: NAME, arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  }))],
  ['its attributes', scope => DeliveryDestination.fromDeliveryDestinationAttributes(scope, 'Import', {
    deliveryDestinationArn: DESTINATION_ARN, deliveryDestinationType: delivery.DeliveryDestinationType.CWL,
  })],
];

describe('a delivery of an import depends on what the stack defines under its name', () => {
  test.each(SOURCES)('for a source by %s, in either order of definition', (_, imported) => {
    for (const order of ['first', 'last']) {
      app = new App();
      const stack = newStack('Stack');
      const first = order === 'first' ? [defineSource(stack)] : [];
      const made = deliverFrom(stack, imported(stack));
      const [source] = [...first, ...order === 'last' ? [defineSource(stack)] : []];

      expect(dependenciesOf(made)).toEqual([logicalId(source)]);
      expect(deployed()).toEqual([]);
    }
  });

  test.each(DESTINATIONS)('for a destination by %s, in either order of definition', (_, imported) => {
    for (const order of ['first', 'last']) {
      app = new App();
      const stack = newStack('Stack');
      const first = order === 'first' ? [defineDestination(stack)] : [];
      const made = deliverTo(stack, imported(stack));
      const [destination] = [...first, ...order === 'last' ? [defineDestination(stack)] : []];

      expect(dependenciesOf(made)).toEqual([logicalId(destination)]);
    }
  });

  test('for both', () => {
    const stack = newStack('Stack');
    const made = DeliverySource.fromDeliverySourceName(stack, 'From', NAME).deliverTo(DeliveryDestination.fromDeliveryDestinationName(stack, 'To', NAME));
    const definitions = [defineSource(stack), defineDestination(stack)];

    expect(dependenciesOf(made).sort()).toEqual(definitions.map(logicalId).sort());
  });

  test.each<[string, (stack: Stack) => CfnResource]>([
    ['an L1', stack => new logs.CfnDeliverySource(stack, 'L1', { name: NAME, logType: 'INFO_LOGS', resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/x' })],
    ['a generic resource', stack => new CfnResource(stack, 'L1', { type: 'AWS::Logs::DeliverySource', properties: { Name: NAME } })],
    ['an override', stack => {
      const source = new logs.CfnDeliverySource(stack, 'L1', { name: 'other', logType: 'INFO_LOGS', resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/x' });
      source.addPropertyOverride('Name', NAME);
      return source;
    }],
  ])('where it is %s', (_, define) => {
    const stack = newStack('Stack');
    const made = deliverFrom(stack);
    const source = define(stack);

    expect(dependenciesOf(made)).toEqual([logicalId(source)]);
  });

  test('where an Aspect defines or names it', () => {
    const stack = newStack('Stack');
    const made = deliverFrom(stack);
    const source = new logs.CfnDeliverySource(stack, 'L1', { name: 'x', logType: 'INFO_LOGS', resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/x' });
    Aspects.of(app).add({ visit: node => { if (node === source) source.name = NAME; } });

    expect(dependenciesOf(made)).toEqual([logicalId(source)]);
  });

  test('where the name is a generated one', () => {
    const stack = newStack('Stack');
    const source = namedBusLogs(stack);
    const { name } = source.node.defaultChild as logs.CfnDeliverySource;
    const made = deliverFrom(stack, DeliverySource.fromDeliverySourceName(stack, 'Import', name));

    expect(dependenciesOf(made)).toEqual([logicalId(source)]);
  });

  test('where the stack has no environment', () => {
    const stack = newStack('Stack', {});
    const made = deliverFrom(stack);
    const source = defineSource(stack);

    expect(dependenciesOf(made)).toEqual([logicalId(source)]);
  });

  test('and on nothing where nothing has the name', () => {
    const stack = newStack('Stack');
    const made = deliverFrom(stack);
    defineSource(stack, 'others');

    expect(dependenciesOf(made)).toEqual([]);
  });

  test('and on nothing where the name is known only when it is deployed', () => {
    const stack = newStack('Stack');
    const made = deliverFrom(stack, DeliverySource.fromDeliverySourceName(stack, 'Import', new CfnParameter(stack, 'Name').valueAsString));
    defineSource(stack);

    expect(dependenciesOf(made)).toEqual([]);
  });

  test('and on nothing where the definition has been removed', () => {
    const stack = newStack('Stack');
    const made = deliverFrom(stack);
    defineSource(stack);
    stack.node.tryRemoveChild('Logs');

    expect(dependenciesOf(made)).toEqual([]);
  });

  test('and on nothing where the ARN has another account', () => {
    const stack = newStack('Stack');
    const made = deliverTo(stack, DeliveryDestination.fromDeliveryDestinationArn(stack, 'Import', DESTINATION_ARN.replace('111122223333', '444455556666')));
    defineDestination(stack);

    expect(dependenciesOf(made)).toEqual([]);
  });
});

describe('a stack with a delivery of an import', () => {
  test.each<[string, (scope: Construct) => unknown, (scope: Construct) => unknown]>([
    ['source', deliverFrom, defineSource],
    ['destination', deliverTo, defineDestination],
  ])('depends on the stack of the stage that defines the %s, in either order', (_, deliver, define) => {
    for (const order of ['first', 'last']) {
      app = new App();
      const [a, b] = [newStack('A'), newStack('B')];
      if (order === 'first') define(b);
      deliver(a);
      if (order === 'last') define(b);
      app.synth();

      expect(a.dependencies).toEqual([b]);
    }
  });

  test('deploys because of that, though its id comes first', () => {
    const [a, b] = [newStack('A'), newStack('B')];
    deliverFrom(a);
    defineSource(b);

    expect(deployed()).toEqual([]);
  });

  test('depends on another stack of a stage, and of one account by the ARN of a destination', () => {
    const stage = new Stage(app, 'Prod');
    const [a, b] = [newStack('A', HERE, stage), newStack('B', IN_OTHER_ACCOUNT, stage)];
    deliverTo(a, DeliveryDestination.fromDeliveryDestinationArn(a, 'Import', DESTINATION_ARN.replace('111122223333', '444455556666')));
    defineDestination(b);
    app.synth();

    expect(a.dependencies).toEqual([b]);
  });

  test.each<[string, (id: string, index: number) => Stack]>([
    ['of another Region', (id, index) => newStack(id, [HERE, IN_OTHER_REGION][index])],
    ['of another stage', id => newStack(id, HERE, new Stage(app, `Stage${id}`))],
    ['of another stage without an environment', id => newStack(id, {}, new Stage(app, `Stage${id}`))],
  ])('depends on no stack %s', (_, stackOf) => {
    const [a, b] = ['A', 'B'].map(stackOf);
    deliverFrom(a);
    defineSource(b);
    app.synth();

    expect(a.dependencies).toEqual([]);
  });

  test('depends on no other stack where it defines the name itself, without an environment', () => {
    const [b, a] = [newStack('B', {}), newStack('A', {})];
    const made = [deliverFrom(a), defineSource(b)] as const;
    const source = defineSource(a);

    expect(dependenciesOf(made[0])).toEqual([logicalId(source)]);
    expect(a.dependencies).toEqual([]);
  });

  test.each<[string, (root: Stack) => readonly [Construct, Construct]]>([
    ['around it', root => [new NestedStack(root, 'Nested'), root]],
    ['nested in it', root => [root, new NestedStack(root, 'Nested')]],
    ['nested beside it', root => [new NestedStack(root, 'One'), new NestedStack(root, 'Two')]],
  ])('is deployed after the stack %s', (_, scopes) => {
    const [ofDelivery, ofSource] = scopes(newStack('Root'));
    deliverFrom(ofDelivery);
    defineSource(ofSource);

    expect(deployed()).toEqual([]);
  });
});

describe('a definition that depends on the delivery of its import makes no cycle', () => {
  test('in a stack', () => {
    const stack = newStack('Stack');
    const made = deliverFrom(stack);
    defineSource(stack).node.addDependency(made);

    expect(dependenciesOf(made)).toEqual([]);
  });

  test('by a reference', () => {
    const stack = newStack('Stack');
    const made = deliverFrom(stack);
    new logs.CfnDeliverySource(stack, 'L1', { name: NAME, logType: 'INFO_LOGS', resourceArn: `arn:aws:events:us-east-1:111122223333:event-bus/${made.deliveryId}` });

    expect(dependenciesOf(made)).toEqual([]);
  });

  test.each<[string, (a: Stack, b: Stack, made: delivery.Delivery) => void]>([
    ['of stacks', (a, b) => b.addDependency(a)],
    ['over another stack', (a, b) => { const c = newStack('C'); new CfnWaitConditionHandle(c, 'Resource'); b.addDependency(c); c.addDependency(a); }],
    ['of constructs', (a, b) => b.node.addDependency(a)],
    ['of one construct', (_, b, made) => b.node.findChild('Logs').node.addDependency(made)],
    ['by a reference', (_, b, made) => { new ssm.StringParameter(b, 'Parameter', { stringValue: made.deliveryId }); }],
  ])('between stacks: %s', (_, depend) => {
    const [a, b] = [newStack('A'), newStack('B')];
    const made = deliverFrom(a);
    defineSource(b);
    depend(a, b, made);
    app.synth();

    expect(a.dependencies).toEqual([]);
  });

  test('in a nested stack', () => {
    const root = newStack('Root');
    const nested = new NestedStack(root, 'Nested');
    const made = deliverFrom(root);
    defineSource(nested);
    new ssm.StringParameter(nested, 'Parameter', { stringValue: made.deliveryId });

    expect(dependenciesOf(made)).toEqual([]);
  });

  test('where two deliveries would make one together', () => {
    const stack = newStack('Stack');
    const one = deliverFrom(stack, DeliverySource.fromDeliverySourceName(stack, 'One', 'one'));
    const two = DeliverySource.fromDeliverySourceName(stack, 'Two', 'two').toLogGroup(logGroupOf(stack, 'Other'));
    const [first, second] = ['one', 'two'].map(name => new logs.CfnDeliverySource(stack, name, {
      name, logType: 'INFO_LOGS', resourceArn: `arn:aws:events:us-east-1:111122223333:event-bus/${name}`,
    }));
    first.node.addDependency(two);
    second.node.addDependency(one);

    expect([dependenciesOf(one), dependenciesOf(two)]).toEqual([[logicalId(first)], []]);
  });

  test('where two stacks would make one together', () => {
    const [a, b] = [newStack('A'), newStack('B')];
    deliverFrom(a);
    namedBusLogs(b, { deliverySourceName: NAME }).deliverTo(DeliveryDestination.fromDeliveryDestinationName(b, 'Back', NAME));
    defineDestination(a);
    app.synth();

    expect([a.dependencies, b.dependencies]).toEqual([[b], []]);
  });
});

test('an app without imports is not searched for definitions', () => {
  const search = jest.spyOn(acyclic, 'acyclicDependable');
  const [plain, importing] = [newStack('Plain'), newStack('Importing')];
  deliverFrom(plain, namedBusLogs(plain));
  expect(search).not.toHaveBeenCalled();

  deliverFrom(importing);
  expect(search).toHaveBeenCalledTimes(1);
  search.mockRestore();
});
