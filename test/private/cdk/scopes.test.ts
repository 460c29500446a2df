import { App, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct, RootConstruct } from 'constructs';
import { rootOf, stageOf } from '../../../src/private/cdk/scopes';

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

  test('that is itself a stage is the one around it', () => {
    const app = new App();
    const stage = new Stage(app, 'Stage');

    expect(stageOf(stage)).toBe(app);
    expect(stageOf(app)).toBe(app);
  });
});

test('the root of a construct is the one at the top of its tree', () => {
  const app = new App();

  expect(rootOf(new Stack(new Stage(app, 'Stage'), 'Stack'))).toBe(app);
  expect(rootOf(app)).toBe(app);
});
