import { App, CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { followResources } from '../../../src/private/identity/following';

let app: App;
let stack: Stack;
let followed: string[];

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack');
  followed = [];
});

function newResource(scope: Construct, id: string): CfnResource {
  return new CfnResource(scope, id, { type: 'AWS::CloudFormation::WaitConditionHandle' });
}

/** Follows a resource by a construct `id`. */
function follow(scope: Construct, id: string, resource: CfnResource, replaced?: CfnResource): void {
  followResources({ scope: new Construct(scope, id), follow: () => { followed.push(id); } }, [resource], replaced);
}

test('followers of a resource with another logical id are called once', () => {
  const [changed, unchanged] = ['Changed', 'Unchanged'].map(id => newResource(stack, id));
  follow(stack, 'One', changed, changed);
  follow(stack, 'Two', changed);
  follow(stack, 'Other', unchanged);
  changed.overrideLogicalId('Late');
  app.synth();

  expect(followed).toEqual(['One', 'Two']);
});

test('followers are called again for each change', () => {
  const resource = newResource(stack, 'Resource');
  follow(stack, 'One', resource);
  app.synth();
  resource.overrideLogicalId('Late');
  app.synth({ force: true });
  app.synth({ force: true });

  expect(followed).toEqual(['One']);
});

test('followers are those of a stage', () => {
  const stages = ['One', 'Two'].map(id => new Stage(app, id));
  stages.forEach(stage => {
    const resource = newResource(new Stack(stage, 'Stack'), 'Resource');
    follow(resource.stack, stage.node.id, resource);
    resource.overrideLogicalId('Late');
  });

  stages[1].synth();
  expect(followed).toEqual(['Two']);
});

test('followers in two stages see one change', () => {
  const resource = newResource(stack, 'Resource');
  const stage = new Stage(app, 'Stage');
  const inner = new Stack(stage, 'Stack');
  newResource(inner, 'Resource');
  follow(inner, 'Inner', resource);
  follow(stack, 'Outer', resource);
  resource.overrideLogicalId('Late');
  app.synth();

  expect(followed).toEqual(['Inner', 'Outer']);
});

test('followers that have been removed are not called', () => {
  const resource = newResource(stack, 'Resource');
  ['Kept', 'Removed'].forEach(id => { follow(stack, id, resource); });
  stack.node.tryRemoveChild('Removed');
  resource.overrideLogicalId('Late');
  app.synth();

  expect(followed).toEqual(['Kept']);
});
