import { App, Aspects, CfnWaitConditionHandle, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct, RootConstruct } from 'constructs';
import { afterAspects, SettledTogether, stageOf } from '../../../src/private/cdk/after-aspects';

describe('the stage of a construct', () => {
  test('is the stage that it is in, or the app', () => {
    const app = new App();
    const stage = new Stage(app, 'Stage');

    expect(stageOf(new Stack(stage, 'Stack'))).toBe(stage);
    expect(stageOf(new Stack(app, 'Stack'))).toBe(app);
  });

  test('is the root of a tree without a stage', () => {
    const root = new RootConstruct();

    expect(stageOf(new Construct(root, 'Construct'))).toBe(root);
  });
});

describe('an act', () => {
  test('comes after the Aspects, and the first one before others', () => {
    const app = new App();
    const calls: string[] = [];
    const stack = new Stack(app, 'Stack');
    new CfnWaitConditionHandle(stack, 'Resource');
    Aspects.of(stack).add({ visit: () => { calls.push('aspect'); } });
    afterAspects(app, () => { calls.push('act'); });
    afterAspects(app, () => { calls.push('first'); }, true);
    app.synth();

    expect(calls.slice(0, 4)).toEqual(['aspect', 'aspect', 'first', 'act']);
  });

  test('can read dependencies, which does not call it again', () => {
    const app = new App();
    new CfnWaitConditionHandle(new Stack(app, 'Stack'), 'Resource');
    let depth = 0;
    let deepest = 0;
    afterAspects(app, () => {
      deepest = Math.max(deepest, ++depth);
      app.node.dependencies.forEach(({ node }) => node.path);
      depth--;
    });
    app.synth();

    expect(deepest).toBe(1);
  });

  test('that fails is called again in the next synthesis', () => {
    const app = new App();
    let calls = 0;
    afterAspects(app, () => {
      calls++;
      throw new Error('It fails.');
    });

    expect(() => app.synth()).toThrow(new Error('It fails.'));
    expect(() => app.synth()).toThrow(new Error('It fails.'));
    expect(calls).toBe(2);
  });
});

describe('items that are changed together', () => {
  test('are those of a stage', () => {
    const app = new App();
    const settled: string[][] = [];
    const items = new SettledTogether<string>(each => { settled.push([...each]); });
    const stages = ['One', 'Two'].map(id => new Stage(app, id));
    stages.forEach(stage => {
      const stack = new Stack(stage, 'Stack');
      ['a', 'b'].forEach(item => { items.add(stack, `${stage.node.id}-${item}`); });
    });
    stages.forEach(stage => { stage.synth(); });

    expect(new Set(settled.map(each => each.join()))).toEqual(new Set(['One-a,One-b', 'Two-a,Two-b']));
  });

  test('are not those of constructs that have been removed', () => {
    const app = new App();
    const settled = new Set<string>();
    const items = new SettledTogether<string>(each => { each.forEach(item => settled.add(item)); });
    const stack = new Stack(app, 'Stack');
    new CfnWaitConditionHandle(stack, 'Resource');
    ['Kept', 'Removed'].forEach(id => { items.add(new Construct(stack, id), id); });
    stack.node.tryRemoveChild('Removed');
    app.synth();

    expect([...settled]).toEqual(['Kept']);
  });
});
