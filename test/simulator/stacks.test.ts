import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aws, NestedStack, Stack } from 'aws-cdk-lib/core';
import { summary } from './support/outcomes';
import { newSimulator, template, topic } from './support/resources';

describe('exports', () => {
  const producer = (properties: { readonly [name: string]: unknown } = {}) =>
    template(
      { Topic: topic(properties) },
      {
        Outputs: { Out: { Value: { Ref: 'Topic' }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}:Topic' } } } },
      },
    );
  const consumer = template({
    User: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Type: 'String', Value: { 'Fn::ImportValue': 'Producer:Topic' } },
    },
  });
  const both = () => {
    const simulator = newSimulator();
    simulator.deployTemplate('Producer', producer());
    expect(simulator.deployTemplate('Consumer', consumer).errors).toEqual([]);
    return simulator;
  };

  test('have to exist', () => {
    expect(newSimulator().deployTemplate('Consumer', consumer).errors).toMatchObject([
      { message: 'No export named Producer:Topic found.' },
    ]);
  });

  test('cannot be changed while they are in use', () => {
    const simulator = both();

    expect(simulator.deployTemplate('Producer', producer({ FifoTopic: true })).errors).toMatchObject([
      { message: 'Export Producer:Topic cannot be updated as it is in use by Consumer' },
    ]);
    simulator.destroyStack('Consumer');
    expect(simulator.deployTemplate('Producer', producer({ FifoTopic: true })).errors).toEqual([]);
  });

  test('cannot be removed while they are in use', () => {
    const simulator = both();
    const message = 'Export Producer:Topic cannot be deleted as it is in use by Consumer';

    expect(simulator.deployTemplate('Producer', template({ Topic: topic() })).errors).toMatchObject([{ message }]);
    expect(simulator.destroyStack('Producer').errors).toMatchObject([{ message }]);
    simulator.deployTemplate('Consumer', template({ Topic: topic() }));
    expect(simulator.destroyStack('Producer').errors).toEqual([]);
  });
});

describe('apps', () => {
  const withNested = (changes: { bad?: boolean; fifo?: boolean; versioned?: boolean } = {}) => {
    const app = new App();
    const stack = new Stack(app, 'App');
    const nested = new NestedStack(stack, 'Nested');
    const outer = new s3.CfnBucket(stack, 'Outer', {
      versioningConfiguration: changes.versioned ? { status: 'Enabled' } : undefined,
    });
    const inner = new s3.CfnBucket(nested, 'Inner', {
      bucketName: changes.fifo ? 'inner2' : 'inner',
      tags: [{ key: 'outer', value: outer.ref }],
    });
    new s3.CfnBucket(stack, 'After', { tags: [{ key: 'inner', value: inner.attrArn }] });
    if (changes.bad) new s3.CfnBucket(stack, 'Bad', { bucketName: 'taken' }).node.addDependency(nested);
    return app.synth();
  };

  test('have nested stacks', () => {
    const simulator = newSimulator();

    expect(simulator.deploy(withNested()).errors).toEqual([]);
    expect(simulator.cloud.buckets.has('inner')).toBe(true);
    expect(simulator.deploy(withNested()).changes).toEqual([]);
    expect(simulator.deploy(withNested({ fifo: true })).errors).toEqual([]);
    expect(simulator.cloud.buckets.has('inner')).toBe(false);
    expect(simulator.destroy(withNested()).errors).toEqual([]);
    expect([...simulator.cloud.buckets.keys()]).toEqual(['taken']);
  });

  test('name a log group by its nested stack and logical id', () => {
    const simulator = newSimulator();
    const app = new App();
    const nested = new NestedStack(new Stack(app, 'App'), 'Nested');
    new logs.CfnLogGroup(nested, 'LogGroup');
    new logs.CfnResourcePolicy(nested, 'Policy', { policyName: 'names', policyDocument: `${Aws.STACK_NAME}-LogGroup-` });
    simulator.deploy(app.synth({ skipValidation: true }));
    const { logGroups, logPolicies } = simulator.cloud.environment({ account: '111122223333', region: 'us-east-1' });
    const [name = ''] = logGroups.keys();

    expect(name.slice(0, -12)).toBe(logPolicies.get('names'));
    expect(name).toMatch(/^App-Nested[\w-]+-LogGroup-\w{12}$/);
  });

  test('delete what is replaced in nested stacks when everything has succeeded', () => {
    const simulator = newSimulator();
    simulator.deploy(withNested());
    const lines = summary(simulator.deploy(withNested({ fifo: true, versioned: true })));

    expect(lines.indexOf('delete Inner (clean-up)')).toBeGreaterThan(lines.indexOf('update After'));
  });

  test('roll back nested stacks', () => {
    const simulator = newSimulator();
    simulator.deploy(withNested());

    expect(simulator.deploy(withNested({ fifo: true, bad: true })).errors).toMatchObject([
      { stack: 'App', logicalId: 'Bad' },
    ]);
    expect([...simulator.cloud.buckets.keys()]).toEqual(expect.arrayContaining(['inner']));
    expect(simulator.cloud.buckets.has('inner2')).toBe(false);
    expect(simulator.deploy(withNested()).changes).toEqual([]);
  });

  test('fail with a nested stack that fails', () => {
    const app = new App();
    new s3.CfnBucket(new NestedStack(new Stack(app, 'App'), 'Nested'), 'Bad', { bucketName: 'taken' });

    expect(newSimulator().deploy(app.synth()).errors.map(({ message }) => message)).toEqual([
      'taken already exists', expect.stringMatching(/^Embedded stack .* was not successfully deployed\.$/),
    ]);
  });

  test('deploy stacks after those that they depend on, and across Regions', () => {
    const app = new App();
    const env = (region: string) => ({ env: { account: '111122223333', region }, crossRegionReferences: true });
    const consumer = new Stack(app, 'A', env('eu-west-1'));
    const producer = new Stack(app, 'B', env('us-east-1'));
    const bucket = new s3.Bucket(producer, 'Bucket');
    new s3.CfnBucket(consumer, 'Bucket', { tags: [{ key: 'other', value: bucket.bucketArn }] });
    const simulator = newSimulator();
    const assembly = app.synth();

    expect(simulator.deploy(assembly).errors).toEqual([]);
    expect(
      simulator.stack('A', { account: '111122223333', region: 'eu-west-1' })?.resources.get('Bucket')?.properties.Tags,
    ).toEqual([{ Key: 'other', Value: expect.stringMatching(/^arn:aws:s3:::b-bucket/) }]);
    expect(simulator.deploy(assembly).changes).toEqual([]);
  });
});
