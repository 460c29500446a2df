import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { App, Stack } from 'aws-cdk-lib/core';
import type { Environment } from '.';
import type { AssemblyLike } from './assembly';
import { summary } from './support/outcomes';
import { newSimulator, template, topic, user } from './support/resources';

const OTHER = { account: '444455556666', region: 'eu-west-1' };

const producer = (properties: { readonly [name: string]: unknown } = {}) =>
  template({ Topic: topic(properties) }, { Outputs: { Out: { Value: { Ref: 'Topic' } } } });

const consumer = (output: { readonly [name: string]: unknown } = {}) =>
  template({
    User: user('', {
      Properties: {
        Type: 'String',
        Value: { 'Fn::GetStackOutput': { StackName: 'Producer', OutputName: 'Out', ...output } },
      },
    }),
  });

describe('Fn::GetStackOutput', () => {
  const valueIn = (simulator: ReturnType<typeof newSimulator>) =>
    simulator.stack('Consumer')?.resources.get('User')?.properties.Value;

  test('returns an output that is not exported', () => {
    const simulator = newSimulator();
    simulator.deployTemplate('Producer', producer({ TopicName: 'orders' }));

    expect(simulator.deployTemplate('Consumer', consumer()).errors).toEqual([]);
    expect(valueIn(simulator)).toBe('arn:aws:sns:us-east-1:111122223333:orders');
  });

  test('returns an output of the account of the role, and of the Region', () => {
    const simulator = newSimulator();
    simulator.deployTemplate('Producer', producer({ TopicName: 'orders' }), { environment: OTHER });
    const RoleArn = { 'Fn::Sub': `arn:\${AWS::Partition}:iam::${OTHER.account}:role/reader` };
    const elsewhere = { Region: OTHER.region, RoleArn };

    expect(simulator.deployTemplate('Consumer', consumer(elsewhere)).errors).toEqual([]);
    expect(valueIn(simulator)).toBe(`arn:aws:sns:${OTHER.region}:${OTHER.account}:orders`);
  });

  test.each<[string, Environment | undefined]>([
    ['a stack that does not exist', undefined],
    ['a stack of another account', { ...OTHER, region: 'us-east-1' }],
    ['a stack of another Region', { ...OTHER, account: '111122223333' }],
  ])('is refused for an output of %s', (_, environment) => {
    const simulator = newSimulator();
    if (environment !== undefined) simulator.deployTemplate('Producer', producer(), { environment });

    expect(simulator.deployTemplate('Consumer', consumer()).errors).toMatchObject([
      { logicalId: 'User', message: 'Stack with id Producer does not exist' },
    ]);
  });

  test('is refused for an output that the stack does not have', () => {
    const simulator = newSimulator();
    simulator.deployTemplate('Producer', producer());

    expect(simulator.deployTemplate('Consumer', consumer({ OutputName: 'Nothing' })).errors).toMatchObject([
      { logicalId: 'User', message: 'Output Nothing does not exist in stack Producer' },
    ]);
  });

  test('allows the output to change, which the other stack sees when it is deployed', () => {
    const simulator = newSimulator();
    simulator.deployTemplate('Producer', producer({ TopicName: 'one' }));
    simulator.deployTemplate('Consumer', consumer());

    expect(simulator.deployTemplate('Producer', producer({ TopicName: 'two' })).errors).toEqual([]);
    expect(valueIn(simulator)).toBe('arn:aws:sns:us-east-1:111122223333:one');
    expect(summary(simulator.deployTemplate('Consumer', consumer()))).toEqual(['update User']);
    expect(simulator.destroyStack('Producer').errors).toEqual([]);
  });
});

describe('weak references of aws-cdk-lib', () => {
  const HOME = { account: '111122223333', region: 'us-east-1' };
  const app = (env: Environment, bucketName: string): AssemblyLike => {
    const root = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'weak' } });
    const stack = new Stack(root, 'Producer', { env });
    const consumingStack = new Stack(root, 'Consumer', { env: HOME });
    const { attrArn } = new s3.CfnBucket(stack, 'Bucket', { bucketName });
    new ssm.CfnParameter(consumingStack, 'User', { type: 'String', value: attrArn });
    // aws-cdk-lib adds none for another account.
    consumingStack.addDependency(stack);

    return root.synth();
  };

  test.each([
    ['the same account and Region', HOME],
    ['another Region', { ...HOME, region: 'eu-west-1' }],
    ['another account', OTHER],
  ])('let a bucket of %s be replaced while another stack refers to it', (_, env) => {
    const simulator = newSimulator();
    expect(simulator.deploy(app(env, 'one')).errors).toEqual([]);

    expect(summary(simulator.deploy(app(env, 'two')))).toEqual([
      'replace Bucket',
      'delete Bucket (clean-up)',
      'update User',
    ]);
    expect(simulator.stack('Consumer')?.resources.get('User')?.properties.Value).toBe('arn:aws:s3:::two');
    expect(simulator.deploy(app(env, 'two')).changes).toEqual([]);
  });
});
