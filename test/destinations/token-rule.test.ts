import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, NestedStack, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { newStream } from '../support/destinations';
import { ACCOUNT } from '../support/environments';
import { busLogs } from '../support/sources';

/** Makes a target in the first scope, and returns a function that delivers a source to it. */
type Target = (scope: Stack) => (source: delivery.IDeliverySource) => delivery.Delivery;

const TARGETS: [string, Target][] = [
  ['a bucket', scope => {
    const bucket = new s3.Bucket(scope, 'Bucket');
    return source => source.toS3(bucket);
  }],
  ['a bucket with a prefix and a customer managed key', scope => {
    const bucket = new s3.Bucket(scope, 'Bucket', { encryptionKey: new kms.Key(scope, 'Key') });
    return source => source.toS3(bucket, { prefix: 'team' });
  }],
  ['a bucket that is emptied before it is deleted', scope => {
    const bucket = new s3.Bucket(scope, 'Bucket', { autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
    return source => source.toS3(bucket, { hiveCompatiblePath: true });
  }],
  ['a log group with a literal name', scope => {
    const logGroup = new logs.LogGroup(scope, 'LogGroup', { logGroupName: '/aws/vendedlogs/events' });
    return source => source.toLogGroup(logGroup);
  }],
  ['a log group with a generated name', scope => {
    const logGroup = new logs.LogGroup(scope, 'LogGroup');
    return source => source.toLogGroup(logGroup);
  }],
  ['a log group with a generated name and a policy of its own', scope => {
    const logGroup = new logs.LogGroup(scope, 'LogGroup');
    return source => source.toLogGroup(logGroup, { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP });
  }],
  ['a destination of a bucket', scope => {
    const destination = new delivery.S3DeliveryDestination(scope, 'Destination', { bucket: new s3.Bucket(scope, 'Bucket') });
    return source => source.deliverTo(destination);
  }],
  ['a destination of a log group', scope => {
    const destination = new delivery.LogGroupDeliveryDestination(scope, 'Destination', { logGroup: new logs.LogGroup(scope, 'LogGroup') });
    return source => source.deliverTo(destination);
  }],
];

/** In a stack of any environment, the delivery streams of aws-cdk-lib have a mapping that nothing refers to. */
const STREAM: [string, Target] = ['a delivery stream', scope => {
  const stream = newStream(scope);
  return source => source.toFirehose(stream);
}];

const KNOWN: StackProps = { env: { account: ACCOUNT, region: 'eu-west-1' } };

const ENVIRONMENTS: [string, StackProps, [string, Target][]][] = [
  ['whose environment is known', KNOWN, [...TARGETS, STREAM]],
  ['of any environment', {}, TARGETS],
];

/** Everything in the template of `stack` that refers to another stack. */
function referencesToOthers(stack: Stack): string[] {
  const { Parameters: { BootstrapVersion, ...parameters } = { BootstrapVersion: undefined }, ...template } = Template.fromStack(stack).toJSON();

  return [...Object.keys(parameters), ...JSON.stringify(template).match(/"Fn::ImportValue":[^}]*/g) ?? []];
}

describe.each(ENVIRONMENTS)('stacks %s', (_, props, targets) => {
  let app: App;

  beforeEach(() => {
    app = new App();
  });

  describe.each(targets)('with %s in one, and source and delivery in another', (__, makeTarget) => {
    test('have no cyclic reference, and the first does not refer to the second', () => {
      const first = new Stack(app, 'First', props);
      const second = new Stack(app, 'Second', props);
      makeTarget(first)(busLogs(second));
      app.synth();

      expect(first.dependencies).toEqual([]);
      expect(second.dependencies).toEqual([first]);
      expect(referencesToOthers(first)).toEqual([]);
    });

    test('have no cyclic reference where the delivery is in a third', () => {
      const first = new Stack(app, 'First', props);
      const second = new Stack(app, 'Second', props);
      const third = new Stack(app, 'Third', props);
      const imported = delivery.DeliverySource.fromDeliverySourceName(third, 'Source', busLogs(second).deliverySourceName);
      makeTarget(first)(imported);
      app.synth();

      expect(referencesToOthers(first)).toEqual([]);
      expect(third.dependencies).toEqual(expect.arrayContaining([first, second]));
    });
  });

  describe.each(targets)('with %s, and source and delivery in a nested stack', (__, makeTarget) => {
    test('have no cyclic reference', () => {
      const outer = new Stack(app, 'Outer', props);
      const nested = new NestedStack(outer, 'Nested');
      makeTarget(outer)(busLogs(nested));

      Template.fromStack(outer).resourceCountIs('AWS::Logs::Delivery', 0);
      Template.fromStack(nested).resourceCountIs('AWS::Logs::Delivery', 1);
    });
  });

  describe.each(targets)('with %s in a nested stack, and source and delivery outside', (__, makeTarget) => {
    test('have no cyclic reference', () => {
      const outer = new Stack(app, 'Outer', props);
      const nested = new NestedStack(outer, 'Nested');
      makeTarget(nested)(busLogs(outer));

      Template.fromStack(outer).resourceCountIs('AWS::Logs::Delivery', 1);
      expect(referencesToOthers(nested)).toEqual([]);
    });
  });
});

describe('a source that is known by a parameter of its stack', () => {
  test.each([...TARGETS, STREAM])('is not named in the stack of %s', (_, makeTarget) => {
    const app = new App();
    const first = new Stack(app, 'First', KNOWN);
    const second = new Stack(app, 'Second', KNOWN);
    const deliverySourceArn = new CfnParameter(second, 'SourceArn').valueAsString;
    makeTarget(first)(delivery.DeliverySource.fromDeliverySourceArn(second, 'Source', deliverySourceArn));
    app.synth();

    expect(referencesToOthers(first)).toEqual([]);
  });
});

describe('a delivery in a nested stack to a bucket outside', () => {
  test('makes the nested stack come after the bucket policy', () => {
    const outer = new Stack(new App(), 'Outer');
    const nested = new NestedStack(outer, 'Nested');
    busLogs(nested).toS3(new s3.Bucket(outer, 'Bucket'));
    const template = Template.fromStack(outer);

    expect(Object.values(template.findResources('AWS::CloudFormation::Stack')).map(({ DependsOn }) => DependsOn))
      .toEqual([Object.keys(template.findResources('AWS::S3::BucketPolicy'))]);
  });
});
