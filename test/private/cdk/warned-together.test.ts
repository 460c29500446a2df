import { App, Aspects, CfnWaitConditionHandle, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { warn } from '../../../src/private/cdk/messages';
import { WarnedTogether } from '../../../src/private/cdk/warned-together';

let app: App;
let stack: Stack;
let warnings: WarnedTogether<string>;

/** The items that the causes of have been asked for. */
let asked: string[];

beforeEach(() => {
  app = new App();
  stack = newStack(app, 'Stack');
  asked = [];
  // The cause of an item is its first letter.
  warnings = new WarnedTogether(item => {
    asked.push(item);
    return item.slice(0, 1);
  }, (first, items) => { warn(first, 'nameTwice', items.join(' ')); });
});

function add(scope: Construct, id: string, item = id): Construct {
  const construct = new Construct(scope, id);
  warnings.add(construct, item);

  return construct;
}

/** Returns a stack. CloudFormation rejects stacks without resources. */
function newStack(scope: Construct, id: string): Stack {
  const made = new Stack(scope, id);
  new CfnWaitConditionHandle(made, 'Resource');

  return made;
}

/** All warnings of the app, by path. */
function found(): [string, unknown][] {
  return app.node.findAll().flatMap(({ node }) => node.metadata
    .filter(({ type }) => type === 'aws:cdk:warning')
    .map(({ data }): [string, unknown] => [node.path, data]));
}

const text = (items: string) => `${items} [ack: cdk-log-delivery:nameTwice]`;

test('a cause has one warning, on its first construct, with all its items', () => {
  add(stack, 'a1');
  add(stack, 'b1');
  add(newStack(app, 'Other'), 'a2');
  app.synth();

  expect(found()).toEqual([['Stack/a1', text('a1 a2')], ['Stack/b1', text('b1')]]);
});

test('nothing is warned of before synthesis', () => {
  add(stack, 'a1');

  expect(found()).toEqual([]);
});

test('an item of many constructs is looked at once', () => {
  add(stack, 'one', 'a');
  add(stack, 'two', 'a');
  app.synth();

  expect(asked).toEqual(['a']);
  expect(found()).toEqual([['Stack/one', text('a')]]);
});

test('the warning comes without validation, too', () => {
  add(stack, 'a1');
  app.synth({ skipValidation: true });

  expect(found()).toEqual([['Stack/a1', text('a1')]]);
});

test('what an Aspect adds is in the warning', () => {
  add(stack, 'a1');
  Aspects.of(stack).add({ visit: node => { if (node === stack) add(stack, 'a2'); } });
  app.synth();

  expect(found()).toEqual([['Stack/a1', text('a1 a2')]]);
});

test('the first construct that is still in the app has the warning', () => {
  const around = new Construct(stack, 'Around');
  add(around, 'a1');
  add(stack, 'a2');
  stack.node.tryRemoveChild('Around');
  app.synth();

  expect(found()).toEqual([['Stack/a2', text('a2')]]);
});

test('a cause has no warning where all its constructs have been removed', () => {
  add(stack, 'a1');
  stack.node.tryRemoveChild('a1');
  app.synth();

  expect(found()).toEqual([]);
});

test('an item stays where one of its constructs has been removed', () => {
  add(stack, 'one', 'a');
  add(stack, 'two', 'a');
  stack.node.tryRemoveChild('one');
  app.synth();

  expect(found()).toEqual([['Stack/two', text('a')]]);
});

test('two syntheses add one warning', () => {
  add(stack, 'a1');
  app.synth();
  app.synth({ force: true });

  expect(found()).toEqual([['Stack/a1', text('a1')]]);
});

test('each stage has its own warning, which is in its manifest', () => {
  const stage = new Stage(app, 'Stage');
  add(stack, 'a1');
  add(newStack(stage, 'Stack'), 'a2');
  const assembly = app.synth();

  expect(found()).toEqual([['Stack/a1', text('a1')], ['Stage/Stack/a2', text('a2')]]);
  expect(assembly.getNestedAssembly('assembly-Stage').stacks.flatMap(({ messages }) => messages.map(({ entry }) => entry.data))).toEqual([text('a2')]);
});
