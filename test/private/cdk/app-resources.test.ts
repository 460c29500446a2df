import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aspects, CfnParameter, type CfnResource, CfnWaitConditionHandle, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../src';
import { AppResources } from '../../../src/private/cdk/app-resources';

const BUCKET = 'AWS::S3::Bucket';

/** Returns the resources of the app that a validation of `construct` finds. */
function seenBy(construct: IConstruct, read: () => readonly CfnResource[]): readonly CfnResource[][] {
  const seen: CfnResource[][] = [];
  construct.node.addValidation({
    validate: () => {
      seen.push([...read()]);
      return [];
    },
  });

  return seen;
}

/** An Aspect that adds a bucket to each stack. */
function addBuckets(scope: IConstruct): void {
  Aspects.of(scope).add({
    visit: construct => {
      if (Stack.isStack(construct) && construct.node.tryFindChild('Late') === undefined) new s3.CfnBucket(construct, 'Late');
    },
  });
}

describe('the resources of an app', () => {
  test('are those of a type in all stacks, nested stacks and stages', () => {
    const app = new App();
    const stack = new Stack(app, 'Stack');
    new CfnParameter(stack, 'Parameter');
    const buckets = [
      new s3.CfnBucket(stack, 'Bucket'),
      new s3.CfnBucket(new NestedStack(stack, 'Nested'), 'Bucket'),
      new s3.CfnBucket(new Stack(new Stage(app, 'Beta'), 'Stack'), 'Bucket'),
      new s3.CfnBucket(new Stack(new Stage(new Stage(app, 'Prod'), 'Inner'), 'Stack'), 'Bucket'),
    ];

    expect(AppResources.of(stack).ofType(BUCKET)).toEqual(buckets);
  });

  test('are, for a stage, those of the stage alone', () => {
    const app = new App();
    new s3.CfnBucket(new Stack(app, 'Stack'), 'Bucket');
    const stage = new Stage(app, 'Beta');
    const bucket = new s3.CfnBucket(new Stack(stage, 'Stack'), 'Bucket');

    expect(AppResources.of(app).inStage(bucket, BUCKET)).toEqual([bucket]);
  });

  test('are, for a stack, those of the stack alone', () => {
    const stack = new Stack(new App(), 'Stack');
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    new s3.CfnBucket(new NestedStack(stack, 'Nested'), 'Bucket');

    expect(AppResources.of(stack).inStack(stack, BUCKET)).toEqual([bucket]);
  });

  test('are read anew each time before the first synthesis', () => {
    const stack = new Stack(new App(), 'Stack');
    const resources = AppResources.of(stack);
    expect(resources.ofType(BUCKET)).toEqual([]);

    const bucket = new s3.CfnBucket(stack, 'Bucket');
    expect(resources.ofType(BUCKET)).toEqual([bucket]);
  });

  test('have what Aspects of the stage have added', () => {
    const app = new App();
    const stack = new Stack(app, 'Stack');
    addBuckets(app);
    const seen = seenBy(stack, () => AppResources.of(stack).ofType(BUCKET));
    AppResources.of(stack);
    app.synth();

    expect(seen).toEqual([[stack.node.findChild('Late')]]);
  });

  test('are, of a stage that is synthesised later, those that have been defined so far', () => {
    const app = new App();
    const [beta, prod] = ['Beta', 'Prod'].map(id => new Stack(new Stage(app, id), 'Stack'));
    new CfnWaitConditionHandle(beta, 'Resource');
    const bucket = new s3.CfnBucket(prod, 'Bucket');
    addBuckets(prod);
    const resources = AppResources.of(beta);
    AppResources.of(prod);
    const seenFirst = seenBy(beta, () => resources.ofType(BUCKET));
    const seenLast = seenBy(prod, () => resources.ofType(BUCKET));
    app.synth();

    expect(seenFirst).toEqual([[bucket]]);
    expect(seenLast).toEqual([[bucket, prod.node.findChild('Late')]]);
  });

  test('are, of a later stage that has never asked for them, read again after its Aspects', () => {
    const app = new App();
    const [beta, prod] = ['Beta', 'Prod'].map(id => new Stack(new Stage(app, id), 'Stack'));
    addBuckets(prod);
    const resources = AppResources.of(beta);
    new CfnWaitConditionHandle(beta, 'Resource');
    const seenFirst = seenBy(beta, () => resources.ofType(BUCKET));
    const seenLast = seenBy(app, () => resources.ofType(BUCKET));
    app.synth();

    expect(seenFirst).toEqual([[]]);
    expect(seenLast).toEqual([[prod.node.findChild('Late')]]);
  });

  test('are read once in a synthesis, and again in the next one', () => {
    const app = new App();
    const stack = new Stack(app, 'Stack');
    new s3.CfnBucket(stack, 'Other');
    const resources = AppResources.of(stack);
    const readings: object[] = [];
    stack.node.addValidation({
      validate: () => {
        readings.push(resources.reading(), resources.reading());
        return [];
      },
    });
    app.synth();
    new s3.CfnBucket(stack, 'Bucket');
    app.synth({ force: true });

    expect(readings).toHaveLength(4);
    expect(readings[0]).toBe(readings[1]);
    expect(readings[2]).toBe(readings[3]);
    expect(readings[1]).not.toBe(readings[2]);
  });

  test('lack what has been removed', () => {
    const stack = new Stack(new App(), 'Stack');
    new s3.CfnBucket(stack, 'Bucket');
    stack.node.tryRemoveChild('Bucket');

    expect(AppResources.of(stack).ofType(BUCKET)).toEqual([]);
  });
});

describe('the resource of a logical id', () => {
  test('is that of the stack', () => {
    const app = new App();
    const [one, other] = ['One', 'Other'].map(id => new s3.CfnBucket(new Stack(app, id), 'Bucket'));

    expect(AppResources.of(app).byLogicalId(one.stack, 'Bucket')).toBe(one);
    expect(AppResources.of(app).byLogicalId(other.stack, 'Bucket')).toBe(other);
  });

  test('follows an override', () => {
    const bucket = new s3.CfnBucket(new Stack(new App(), 'Stack'), 'Bucket');
    bucket.overrideLogicalId('Mine');

    expect(AppResources.of(bucket).byLogicalId(bucket.stack, 'Mine')).toBe(bucket);
  });

  test('is undefined for one that the stack does not have', () => {
    const stack = new Stack(new App(), 'Stack');

    expect(AppResources.of(stack).byLogicalId(stack, 'Bucket')).toBeUndefined();
  });
});

test('imported sources and destinations are found, and L2s with an L1 are not among them', () => {
  const stack = new Stack(new App(), 'Stack');
  const imports = [
    delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', 'orders'),
    delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', 'orders'),
  ];
  new delivery.XRayDeliveryDestination(stack, 'XRay');

  expect(AppResources.of(stack).imports()).toEqual(imports);
});
