import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { App, NestedStack, Stack } from 'aws-cdk-lib/core';
import { newSimulator } from './support/resources';
import { toBucket } from './support/templates';
import { DeliverySource, EventBusLogType } from '../../src';
import { newEventBus } from '../support/logging';

/** The first refusal of an app whose stack has `tags`, with the delivery in the stack or in one that is nested in it. */
function refusal(tags: { [key: string]: string }, isNested = false): string | undefined {
  const app = new App();
  const stack = new Stack(app, 'Shop', { tags });
  const scope = isNested ? new NestedStack(stack, 'Inner') : stack;
  new DeliverySource(scope, 'Logs', { logType: EventBusLogType.INFO_LOGS, resource: newEventBus(scope, 'Bus') })
    .toLogGroup(new LogGroup(scope, 'Group'));

  return newSimulator().deploy(app.synth({ skipValidation: true })).errors[0]?.message;
}

function tagsOf(count: number): { [key: string]: string } {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, 'true']));
}

const CHARACTERS = 'Member must satisfy regular expression pattern: ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$';

describe('the tags of a stack', () => {
  test.each([false, true])('are those of its resources (nested: %s)', isNested => {
    expect(refusal({ contact: 'a@b.c, d@e.f' }, isNested)).toBe(
      `1 validation error detected: Value 'a@b.c, d@e.f' at 'tags.value' failed to satisfy constraint: ${CHARACTERS}`,
    );
    expect(refusal({ contact: 'a@b.c' }, isNested)).toBeUndefined();
  });

  test('are at most 50', () => {
    expect(refusal(tagsOf(51))).toBe('Stack can have at most 50 tags, got 51');
    expect(refusal(tagsOf(50))).toBeUndefined();
  });

  test('do not begin with the prefix of AWS', () => {
    expect(refusal({ 'aws:owner': 'orders' })).toBe('Stack tags must not have the prefix aws:, which is reserved');
    expect(refusal({ 'aws-owner': 'orders' })).toBeUndefined();
  });

  const tagged = toBucket({
    Source: { Properties: { Tags: Object.entries(tagsOf(50)).map(([Key, Value]) => ({ Key, Value })) } },
  });

  test('count with those of a resource, each key once', () => {
    expect(newSimulator().deployTemplate('Shop', tagged, { tags: { owner: 'orders' } }).errors[0]?.message).toBe(
      "1 validation error detected: Value '51' at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50",
    );
    expect(newSimulator().deployTemplate('Shop', tagged, { tags: { 'tag-0': 'other' } }).errors).toEqual([]);
  });

  test('change with the next deployment, and with its rollback', () => {
    const simulator = newSimulator();
    simulator.deployTemplate('Shop', toBucket(), { tags: { owner: 'orders' } });
    const tags = () => simulator.stack('Shop')?.resources.get('Source')?.properties.Tags;

    expect(tags()).toEqual([{ Key: 'owner', Value: 'orders' }]);
    expect(simulator.deployTemplate('Shop', toBucket(), { tags: { owner: 'a, b' } }).ok).toBe(false);
    expect(tags()).toEqual([{ Key: 'owner', Value: 'orders' }]);
    expect(simulator.deployTemplate('Shop', toBucket()).errors).toEqual([]);
    expect(tags()).toBeUndefined();
  });
});
