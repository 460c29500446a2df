import { Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { type App, Aspects, CfnCondition, CfnResource, Fn, NestedStack, Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { busOf, GONE } from './support/deployable';
import { deployed } from './support/deployed';
import { HERE, IN_OTHER_REGION } from './support/environments';
import { newEventBus } from './support/logging';
import { dependencies, logicalId } from './support/references';
import { newStackHere, twoStacks } from './support/stacks';

const { INFO_LOGS, ERROR_LOGS } = delivery.EventBusLogType;

/** A condition with a value that is known. */
function conditionOf(stack: Construct, holds: boolean, id = 'IsProduction'): CfnCondition {
  return new CfnCondition(stack, id, { expression: Fn.conditionEquals('true', String(holds)) });
}

function setCondition(construct: IConstruct, condition: CfnCondition): void {
  const resource = construct.node.defaultChild ?? construct;
  if (CfnResource.isCfnResource(resource)) resource.cfnOptions.condition = condition;
}

type Deliver = (source: delivery.DeliverySource, stack: Stack) => IConstruct;

/** Deliveries to targets of each type. Each returns the target. */
const TARGETS: readonly [string, Deliver][] = [
  ['a bucket', (source, stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket', GONE);
    source.toS3(bucket);
    return bucket;
  }],
  ['a log group without a name', (source, stack) => {
    const logGroup = new logs.LogGroup(stack, 'LogGroup', GONE);
    source.toLogGroup(logGroup);
    return logGroup;
  }],
  ['a log group with a name', (source, stack) => {
    const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/orders', ...GONE });
    source.toLogGroup(logGroup);
    return logGroup;
  }],
  ['a delivery stream', (source, stack) => {
    const destination = new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket', GONE));
    const stream = new firehose.DeliveryStream(stack, 'Stream', { destination });
    source.toFirehose(stream);
    return stream;
  }],
  ['a shared destination', (source, stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket', GONE);
    source.deliverTo(new delivery.S3DeliveryDestination(stack, 'Destination', { bucket }));
    return bucket;
  }],
];

function newSource(stack: Stack, props: Partial<delivery.DeliverySourceProps> = {}): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', { resource: busOf(stack), logType: INFO_LOGS, ...props });
}

/** The types of the resources of a stack with a condition, and their conditions. */
function conditions(stack: Stack): string[] {
  return Object.values(Template.fromStack(stack).toJSON().Resources as { readonly [id: string]: { Type: string; Condition?: string } })
    .filter(({ Condition }) => Condition !== undefined)
    .map(({ Type, Condition }) => `${Type.replace('AWS::', '')} if ${Condition}`).sort();
}

describe.each(TARGETS)('deliveries to %s deploy', (_, deliver) => {
  test.each([true, false])('with the logged resource and its source under a condition that is %p', holds => {
    expect(deployed([stack => {
      const condition = conditionOf(stack, holds);
      const source = newSource(stack, { condition });
      deliver(source, stack);
      setCondition(stack.node.findChild('Bus'), condition);
    }])).toEqual([]);
  });

  test.each([true, false])('where only the logged resource has a condition that is %p', holds => {
    expect(deployed([stack => {
      deliver(newSource(stack), stack);
      setCondition(stack.node.findChild('Bus'), conditionOf(stack, holds));
    }])).toEqual([]);
  });

  test.each([true, false])('where only the target has a condition that is %p', holds => {
    expect(deployed([stack => {
      const target = deliver(newSource(stack), stack);
      // The target of a delivery stream is not conditional.
      setCondition(target, conditionOf(stack, holds));
    }])).toEqual([]);
  });

  test.each([[true, true], [true, false], [false, true], [false, false]])('where both have conditions of their own: %p and %p', (one, other) => {
    expect(deployed([stack => {
      const target = deliver(newSource(stack), stack);
      setCondition(target, conditionOf(stack, one));
      setCondition(stack.node.findChild('Bus'), conditionOf(stack, other, 'IsLogged'));
    }])).toEqual([]);
  });

  test('and appear when the condition holds later', () => {
    const define = (holds: boolean) => (stack: Stack) => {
      setCondition(deliver(newSource(stack, { condition: conditionOf(stack, holds) }), stack), stack.node.findChild('IsProduction') as CfnCondition);
    };

    expect(deployed([define(false), define(true)])).toEqual([]);
  });
});

test('the condition of a source is that of all that delivers from it', () => {
  const stack = newStackHere();
  newSource(stack, { condition: conditionOf(stack, true) }).toS3(new s3.Bucket(stack, 'Bucket'));

  expect(conditions(stack)).toEqual([
    'Logs::Delivery if IsProduction', 'Logs::DeliveryDestination if IsProduction', 'Logs::DeliverySource if IsProduction',
  ]);
});

test('the condition of a delivery is that of its destination, and not of its source', () => {
  const stack = newStackHere();
  const source = newSource(stack);
  source.toS3(new s3.Bucket(stack, 'Bucket'), { condition: conditionOf(stack, true) });
  source.toLogGroup(new logs.LogGroup(stack, 'LogGroup'));

  expect(conditions(stack)).toEqual(['Logs::Delivery if IsProduction', 'Logs::DeliveryDestination if IsProduction']);
});

test('a shared destination has the condition of its bucket alone', () => {
  const stack = newStackHere();
  const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.Bucket(stack, 'Bucket') });
  newSource(stack).deliverTo(destination, { condition: conditionOf(stack, true) });

  expect(conditions(stack)).toEqual(['Logs::Delivery if IsProduction']);
});

test('two conditions are joined to one', () => {
  const stack = newStackHere();
  const source = newSource(stack, { condition: conditionOf(stack, true) });
  source.toS3(new s3.Bucket(stack, 'Bucket'), { condition: conditionOf(stack, true, 'IsLogged') });

  const template = Template.fromStack(stack).toJSON();
  const joined = Object.keys(template.Conditions).filter(id => id !== 'IsProduction' && id !== 'IsLogged');
  expect(joined.map(id => template.Conditions[id])).toEqual([
    { 'Fn::And': [{ Condition: 'IsLogged' }, { Condition: 'IsProduction' }] },
  ]);
});

test('a condition that the user has set on the L1 stays', () => {
  const stack = newStackHere();
  const source = newSource(stack, { condition: conditionOf(stack, true) });
  source.toS3(new s3.Bucket(stack, 'Bucket'));
  setCondition(source, conditionOf(stack, true, 'IsLogged'));

  expect(conditions(stack).filter(text => text.includes('DeliverySource'))).toEqual(['Logs::DeliverySource if IsLogged']);
});

test('a condition that an Aspect sets on the bus is followed', () => {
  const stack = newStackHere();
  newSource(stack).toS3(new s3.Bucket(stack, 'Bucket'));
  const condition = conditionOf(stack, true);
  Aspects.of(stack).add({ visit: construct => { if (construct instanceof events.CfnEventBus) setCondition(construct, condition); } });

  expect(conditions(stack)).toContain('Logs::DeliverySource if IsProduction');
});

test('a condition that is taken away is followed in the next synthesis', () => {
  const stack = newStackHere();
  newSource(stack).toS3(new s3.Bucket(stack, 'Bucket'));
  const bus = stack.node.findChild('Bus').node.defaultChild as events.CfnEventBus;
  bus.cfnOptions.condition = conditionOf(stack, true);
  const app = stack.node.root as App;
  app.synth({ force: true });
  bus.cfnOptions.condition = undefined;

  expect(JSON.stringify(app.synth({ force: true }).getStackByName('Stack').template)).not.toContain('"Condition":"IsProduction"');
});

test('a condition of another stack is left out', () => {
  const [one, two] = twoStacks(HERE, IN_OTHER_REGION);
  const bucket = new s3.Bucket(one, 'Bucket', { bucketName: 'orders' });
  setCondition(bucket, conditionOf(one, true));
  new delivery.DeliverySource(two, 'Logs', { resource: newEventBus(two), logType: ERROR_LOGS }).toS3(bucket);

  expect(conditions(two)).toEqual([]);
});

describe('three deliveries to one destination, the second with a condition of its own', () => {
  const deliveries = (stack: Stack, holds: readonly (boolean | undefined)[]): delivery.Delivery[] => {
    const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.Bucket(stack, 'Bucket', GONE) });
    return holds.map((value, index) => {
      const source = new delivery.DeliverySource(stack, `Logs${index}`, { resource: newEventBus(stack, `Bus${index}`), logType: INFO_LOGS });
      return source.deliverTo(destination, { condition: value === undefined ? undefined : conditionOf(stack, value, `If${index}`) });
    });
  };

  test.each([true, false])('come one after the other where it is %p', holds => {
    const errors = Array.from({ length: 10 }, (_, seed) => (
      deployed([stack => { deliveries(stack, [undefined, holds, undefined]); }], new Simulator({ seed }))
    ));

    expect(errors.flat()).toEqual([]);
  });

  const waitsOf = (all: readonly delivery.Delivery[]) => all.map(each => (
    dependencies(each).filter(id => id.includes('Delivery')).map(id => all.findIndex(other => logicalId(other) === id)).sort()
  ));

  test.each([
    ['one without a condition waits for none with one', [undefined, true, undefined, undefined], [[], [3], [0], [2]]],
    ['one with another condition waits for each one back to the first that is there whenever it is', [true, false, undefined], [[2], [0, 2], []]],
  ])('%s', (_, holds, expected) => {
    expect(waitsOf(deliveries(newStackHere(), holds))).toEqual(expected);
  });

  test('wait for each one back to the first that is there whenever they are, where the user wants that order', () => {
    const all = deliveries(newStackHere(), [undefined, true, undefined, undefined]);
    all[2].node.addDependency(all[1]);

    expect(waitsOf(all)).toEqual([[], [0], [0, 1], [2]]);
  });

  test('acknowledge that they wait for one that can be left out, and no other does', () => {
    const all = deliveries(newStackHere(), [true, false, undefined]);
    (all[0].node.root as App).synth();

    const reason = 'CloudFormation does not wait for a resource that a condition leaves out';
    expect(all.map(({ node }) => node.defaultChild?.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as object)))).toEqual([
      [], ['E3005', 'W2502', 'W2503'].map(rule => [`CloudFormation-Validate::${rule}`, reason]), [],
    ]);
  });

  test('wait for one alone where all have the same condition', () => {
    const stack = newStackHere();
    const all = deliveries(stack, [undefined, undefined, undefined]);
    const condition = conditionOf(stack, true);
    all.forEach(each => { setCondition(each, condition); });

    expect(dependencies(all[2]).filter(id => id.includes('Delivery'))).toEqual([logicalId(all[1])]);
  });
});

test.each([true, false])('a condition in a nested stack that is %p', holds => {
  expect(deployed([stack => {
    const nested = new NestedStack(stack, 'Nested');
    TARGETS[1][1](newSource(nested, { condition: conditionOf(nested, holds) }), nested);
  }])).toEqual([]);
});
