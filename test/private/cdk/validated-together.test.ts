import { App, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ValidatedTogether } from '../../../src/private/cdk/validated-together';

let app: App;
let stack: Stack;
let register: ValidatedTogether<string>;

/** The arguments of each validation. */
let seen: (readonly string[])[];

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack');
  seen = [];
  register = new ValidatedTogether(items => {
    seen.push(items);
    return items.filter(item => item.startsWith('bad'));
  });
});

/** A construct below `scope` to which `item` belongs. */
function add(scope: Construct, item: string): Construct {
  const construct = new Construct(scope, item);
  register.add(construct, item);

  return construct;
}

test('the things of a stack are looked at in one validation', () => {
  add(stack, 'first');
  add(stack, 'second');

  expect(stack.node.validate()).toEqual([]);
  expect(seen).toEqual([['first', 'second']]);
});

test('what is found of each is returned', () => {
  add(stack, 'bad-one');
  add(stack, 'good');
  add(stack, 'bad-two');

  expect(stack.node.validate()).toEqual(['bad-one', 'bad-two']);
});

test('each stack has its own', () => {
  add(stack, 'outer');
  const other = new Stack(new Stage(app, 'Stage'), 'Stack');
  add(other, 'bad-other');
  const nested = new Stack(stack, 'Nested');
  add(nested, 'bad-nested');

  expect([stack, other, nested].map(each => each.node.validate())).toEqual([[], ['bad-other'], ['bad-nested']]);
});

test('what has been taken out of the app is not wrong any more', () => {
  const around = new Construct(stack, 'Around');
  add(around, 'bad-removed');
  add(stack, 'bad-left');
  stack.node.tryRemoveChild('Around');

  expect(stack.node.validate()).toEqual(['bad-left']);
});

test('what is in the place of what has been taken out is looked at', () => {
  add(stack, 'bad');
  stack.node.tryRemoveChild('bad');
  add(stack, 'bad');

  expect(stack.node.validate()).toEqual(['bad']);
});

test('items that cannot be wrong are not looked at', () => {
  const selected: string[] = [];
  const some = new ValidatedTogether<string>(items => {
    selected.push(...items);
    return [...items];
  }, ({ stackName }) => item => item === `bad-${stackName}`);
  ['good', 'bad-Stack'].forEach(item => { some.add(stack, item); });
  const other = new Stack(app, 'Other');
  some.add(other, 'bad-Stack');

  expect([stack, other].map(each => each.node.validate())).toEqual([['bad-Stack'], []]);
  expect(selected).toEqual(['bad-Stack']);
});
