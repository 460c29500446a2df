import { App } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { isInTree } from '../../../src/private/cdk/in-tree';

describe('a construct', () => {
  test('is in the tree of its app', () => {
    const app = new App();

    expect(isInTree(app)).toBe(true);
    expect(isInTree(new Construct(new Construct(app, 'Outer'), 'Inner'))).toBe(true);
  });

  test('is not in the tree if it has been removed', () => {
    const app = new App();
    const removed = new Construct(app, 'Removed');
    const below = new Construct(removed, 'Below');
    app.node.tryRemoveChild('Removed');

    expect([removed, below].map(isInTree)).toEqual([false, false]);
  });

  test('is not in the tree if another construct has its place', () => {
    const app = new App();
    const removed = new Construct(app, 'Place');
    app.node.tryRemoveChild('Place');

    expect(isInTree(new Construct(app, 'Place'))).toBe(true);
    expect(isInTree(removed)).toBe(false);
  });
});
