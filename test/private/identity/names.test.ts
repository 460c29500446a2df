import { App, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { checkName, MAX_NAME_LENGTH, uniqueName } from '../../../src/private/identity/names';
import { parameter, textOf } from '../../support/values';

describe('the check of a name', () => {
  const stack = new Stack();
  const scope = new Construct(stack, 'Source');

  test.each(['a', '_', '-', 'my-source_1', textOf(60)])('accepts %p', name => {
    expect(() => checkName(scope, 'deliverySourceName', name)).not.toThrow();
  });

  test.each([
    ['', "Default/Source: deliverySourceName '' has 0 characters: use 1 to 60 [cdk-log-delivery:nameLength]"],
    [textOf(61), `Default/Source: deliverySourceName '${textOf(61)}' has 61 characters: use 1 to 60 [cdk-log-delivery:nameLength]`],
  ])('fails for the length of %p', (name, message) => {
    expect(() => checkName(scope, 'deliverySourceName', name)).toThrow(new Error(message));
  });

  test.each(['my source', 'my.source', 'my/source', 'my:source', 'Größe', 'source\n'])('fails for the characters of %p', name => {
    expect(() => checkName(scope, 'deliverySourceName', name)).toThrow(new Error(
      `Default/Source: deliverySourceName '${name}' has invalid characters: use letters, digits, '_' and '-' only [cdk-log-delivery:nameCharacters]`));
  });

  test('accepts no name', () => {
    expect(() => checkName(scope, 'deliverySourceName', undefined)).not.toThrow();
  });

  test('accepts names that are not known yet', () => {
    expect(() => checkName(scope, 'deliverySourceName', parameter(stack))).not.toThrow();
    expect(() => checkName(scope, 'deliverySourceName', Lazy.string({ produce: () => textOf(61) }))).not.toThrow();
    expect(() => checkName(scope, 'deliverySourceName', `${textOf(61)} ${stack.region}`)).not.toThrow();
  });
});

describe('a unique name', () => {
  /** A name in a stack of this name. */
  function nameIn(stackName: string, id = 'Source', parts: string[] = []): string {
    return uniqueName(new Stack(new App(), 'Stack', { stackName }), id, parts);
  }

  test('shows the path of the construct', () => {
    expect(nameIn('Orders')).toMatch(/^Stack-Source-[0-9a-f]{8}$/);
  });

  test('is the same on every synthesis', () => {
    expect(nameIn('Orders')).toBe(nameIn('Orders'));
  });

  test('differs between stacks, which can be in one account and Region', () => {
    expect(nameIn('Orders')).not.toBe(nameIn('Payments'));
  });

  test('differs between constructs whose readable parts are equal', () => {
    expect(nameIn('Orders', 'Größe')).not.toBe(nameIn('Orders', 'Gräße'));
  });

  test('differs between parts', () => {
    expect(nameIn('Orders', 'Source', ['ACCESS_LOGS'])).not.toBe(nameIn('Orders', 'Source', ['CONNECTION_LOGS']));
  });

  test('differs between stages', () => {
    const app = new App();
    const names = ['Beta', 'Prod'].map(stage => uniqueName(new Stack(new Stage(app, stage), 'Orders'), 'Source', []));

    expect(names[0]).not.toBe(names[1]);
  });

  test.each(['日本', 'Größe', 'a.b c', textOf(100), '-', textOf(49), textOf(50), textOf(51)])('is one that AWS accepts for the id %p', id => {
    const name = nameIn('Orders', id);

    expect(name).toMatch(/^[\w-]{1,60}$/);
    expect(MAX_NAME_LENGTH).toBe(60);
  });

  test.each([20, 59, 128])('is at most %d characters long when that is asked for', maxLength => {
    const stack = new Stack();

    expect(uniqueName(stack, textOf(200), [], maxLength)).toHaveLength(maxLength);
  });

  test('is known at synthesis in a nested stack', () => {
    const stack = new Stack();
    const name = uniqueName(new NestedStack(stack, 'Nested'), 'Source', []);

    expect(stack.resolve(name)).toMatch(/^Default-Nested-Source-[0-9a-f]{8}$/);
  });

  test('differs between nested stacks', () => {
    const stack = new Stack();
    const names = ['A', 'B'].map(id => uniqueName(new NestedStack(stack, id), 'Source', []));

    expect(names[0]).not.toBe(names[1]);
  });

  test('differs between equal nested stacks of different stacks', () => {
    const names = ['Orders', 'Payments'].map(stackName => {
      const stack = new Stack(new App(), 'Stack', { stackName });
      return uniqueName(new NestedStack(stack, 'Nested'), 'Source', []);
    });

    expect(names[0]).not.toBe(names[1]);
  });
});
