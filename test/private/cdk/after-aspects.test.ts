import { App, Aspects, CfnWaitConditionHandle, Stack } from 'aws-cdk-lib/core';
import { afterAspects } from '../../../src/private/cdk/after-aspects';

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
