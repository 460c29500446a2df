import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { App, Aws, Lazy, NestedStack, Stack, Stage, Tags } from 'aws-cdk-lib/core';
import { DeliverySource, EventBusLogType } from '../../../src';
import { newEventBus } from '../../support/logging';
import { STACK_TAG_REMEDY, TAG_REMEDY } from '../../support/messages';

const BAD = 'a@b.c, d@e.f';
const CHARACTERS = 'has invalid characters: use letters, digits, spaces and _.:/=+-@,';

function tagsOf(count: number, prefix = 'tag'): { [key: string]: string } {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}-${index}`, 'true']));
}

/** Logs of an event bus that are delivered to a log group: a source, a destination and a delivery. */
function newLogs(scope: Stack): DeliverySource {
  const source = new DeliverySource(scope, 'Logs', { logType: EventBusLogType.INFO_LOGS, resource: newEventBus(scope, 'Bus') });
  source.toLogGroup(new LogGroup(scope, 'Group'));

  return source;
}

function shop(tags?: { [key: string]: string }, context: { [flag: string]: boolean } = {}): Stack {
  const stack = new Stack(new App({ context }), 'Shop', { tags });
  newLogs(stack);

  return stack;
}

/** Synthesises the app of `stack`, and returns the errors of its validation. */
function errorsOf(stack: Stack): string[] {
  try {
    const root = stack.node.root;
    if (App.isApp(root)) root.synth();
    return [];
  } catch (error) {
    return String(error).split('\n').slice(1).map(line => line.trim());
  }
}

describe('a tag of a stack', () => {
  const error = `[Shop] the value '${BAD}' of stack tag 'contact' ${CHARACTERS} ${STACK_TAG_REMEDY} [cdk-log-delivery:tagValue]`;

  test('is refused once, although three resources get it', () => {
    expect(errorsOf(shop({ contact: BAD }))).toEqual([error]);
  });

  test('is refused where it is added late', () => {
    const stack = shop();
    stack.addStackTag('contact', BAD);

    expect(errorsOf(stack)).toEqual([error]);
  });

  test('is refused once where it is a tag of the resources as well', () => {
    const stack = shop();
    Tags.of(stack).add('contact', BAD);

    expect(errorsOf(stack)).toEqual([error]);
  });

  test('is refused where the resources are left out of it', () => {
    const stack = shop();
    Tags.of(stack).add('contact', BAD, {
      excludeResourceTypes: ['AWS::Logs::DeliverySource', 'AWS::Logs::DeliveryDestination', 'AWS::Logs::Delivery'],
    });

    expect(errorsOf(stack)).toEqual([error]);
  });

  test('passes where the stack and the resources are left out of it', () => {
    const stack = shop();
    Tags.of(stack).add('contact', BAD, {
      excludeResourceTypes: ['aws:cdk:stack', 'AWS::Logs::DeliverySource', 'AWS::Logs::DeliveryDestination', 'AWS::Logs::Delivery'],
    });

    expect(errorsOf(stack)).toEqual([]);
  });

  test('is refused on the resources alone where the stack does not get it', () => {
    const stack = shop({}, { '@aws-cdk/core:explicitStackTags': true });
    Tags.of(stack).add('contact', BAD, { includeResourceTypes: ['AWS::Logs::DeliverySource'] });

    expect(errorsOf(stack)).toEqual([`[Shop] Shop/Logs: the value '${BAD}' of tag 'contact' ${CHARACTERS} ${TAG_REMEDY} [cdk-log-delivery:tagValue]`]);
  });

  test('can be any where nothing is logged', () => {
    const stack = new Stack(new App(), 'Shop', { tags: { contact: BAD } });
    new LogGroup(stack, 'Group');

    expect(errorsOf(stack)).toEqual([]);
  });

  test('cannot begin with the prefix of AWS', () => {
    expect(errorsOf(shop({ 'AWS:owner': 'orders' }))).toEqual([
      `[Shop] the key of stack tag 'AWS:owner' begins with 'aws:', which AWS reserves in upper and lower case: use another one, ${STACK_TAG_REMEDY} [cdk-log-delivery:tagKey]`,
    ]);
  });

  test('is not checked while it is not known', () => {
    expect(errorsOf(shop({ region: `${Aws.REGION}?` }))).toEqual([]);
    expect(errorsOf(shop({ region: Lazy.string({ produce: () => '?' }), ...tagsOf(50) }))).toEqual([]);
  });

  test('is refused in each synthesis', () => {
    const stack = shop({ contact: BAD });

    expect([errorsOf(stack), errorsOf(stack)]).toEqual([[error], [error]]);
  });

  test('is refused in a stage', () => {
    const app = new App();
    newLogs(new Stack(new Stage(app, 'Beta'), 'Shop', { tags: { contact: BAD } }));

    expect(() => app.synth()).toThrow(`[Beta/Shop] the value '${BAD}' of stack tag 'contact' ${CHARACTERS} ${STACK_TAG_REMEDY} [cdk-log-delivery:tagValue]`);
  });
});

describe('tags of a stack and a resource', () => {
  test('can be 50 together', () => {
    const stack = shop(tagsOf(20));
    Tags.of(stack.node.findChild('Logs')).add('owner', 'orders');
    Object.keys(tagsOf(29, 'own')).forEach(key => { Tags.of(stack.node.findChild('Logs')).add(key, 'true'); });

    expect(errorsOf(stack)).toEqual([]);
  });

  test('cannot be 51 together', () => {
    const stack = shop({ owner: 'orders' });
    Object.keys(tagsOf(50)).forEach(key => {
      Tags.of(stack.node.findChild('Logs')).add(key, 'true', { includeResourceTypes: ['AWS::Logs::DeliverySource'] });
    });

    expect(errorsOf(stack)).toEqual([`[Shop] Shop/Logs: this resource has 51 tags, 1 of them from the stack: use at most 50, ${TAG_REMEDY} [cdk-log-delivery:tagCount]`]);
  });

  test('count once for a key of both', () => {
    const stack = shop({ 'tag-0': 'other', 'tag-1': 'true' });
    Object.keys(tagsOf(50)).forEach(key => { Tags.of(stack.node.findChild('Logs')).add(key, 'true'); });

    expect(errorsOf(stack)).toEqual([]);
  });

  test('cannot be 51 of the stack alone, which is said once', () => {
    expect(errorsOf(shop(tagsOf(51)))).toEqual([`[Shop] the stack has 51 tags: use at most 50, ${STACK_TAG_REMEDY} [cdk-log-delivery:tagCount]`]);
  });

  test('differ in value: each is checked', () => {
    const stack = shop({ contact: 'a@b.c' });
    Tags.of(stack.node.findChild('Logs')).add('contact', BAD, { includeResourceTypes: ['AWS::Logs::DeliverySource'] });

    expect(errorsOf(stack)).toEqual([`[Shop] Shop/Logs: the value '${BAD}' of tag 'contact' ${CHARACTERS} ${TAG_REMEDY} [cdk-log-delivery:tagValue]`]);
  });
});

describe('a nested stack', () => {
  function nested(tags?: { [key: string]: string }): [Stack, NestedStack] {
    const stack = new Stack(new App(), 'Shop', { tags });
    const inner = new NestedStack(stack, 'Inner');
    newLogs(inner);

    return [stack, inner];
  }

  test('gets the tags of the stack around it', () => {
    const [stack] = nested({ contact: BAD });

    expect(errorsOf(stack)).toEqual([`[Shop] the value '${BAD}' of stack tag 'contact' ${CHARACTERS} ${STACK_TAG_REMEDY} [cdk-log-delivery:tagValue]`]);
  });

  test('repeats none of the findings about the stack around it', () => {
    const [stack] = nested();
    newLogs(stack);
    Tags.of(stack).add('contact', BAD);

    expect(errorsOf(stack)).toEqual([`[Shop] the value '${BAD}' of stack tag 'contact' ${CHARACTERS} ${STACK_TAG_REMEDY} [cdk-log-delivery:tagValue]`]);
  });

  test('has the tags of its resource in the stack around it', () => {
    const [stack, inner] = nested();
    Tags.of(inner.nestedStackResource ?? inner).add('contact', BAD);

    expect(errorsOf(stack)).toEqual([`[Shop] Shop/Inner: the value '${BAD}' of stack tag 'contact' ${CHARACTERS} ${STACK_TAG_REMEDY} [cdk-log-delivery:tagValue]`]);
  });

  test('has tags of its own', () => {
    const [stack, inner] = nested();
    inner.addStackTag('contact', BAD);

    expect(errorsOf(stack)).toEqual([`[Shop] Shop/Inner: the value '${BAD}' of stack tag 'contact' ${CHARACTERS} ${STACK_TAG_REMEDY} [cdk-log-delivery:tagValue]`]);
  });

  test('has its tags with those of the stack around it', () => {
    const [stack, inner] = nested(tagsOf(50));
    Tags.of(inner.nestedStackResource ?? inner).add('owner', 'orders');

    expect(errorsOf(stack)).toEqual([`[Shop] Shop/Inner: the stack has 51 tags, 50 of them from the stack: use at most 50, ${STACK_TAG_REMEDY} [cdk-log-delivery:tagCount]`]);
  });
});
