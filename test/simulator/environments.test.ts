import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import { App, Stack } from 'aws-cdk-lib/core';
import { Simulator } from '.';
import type { AssemblyLike } from './assembly';
import { DENIED, summary } from './support/outcomes';
import { testRules } from './support/rules';
import { ACCOUNT, bucketPolicy, bucketStatement, change, toBucket, type RawTemplate } from './support/templates';

/** The Regions of two partitions. */
const PARTITIONS = [
  ['us-east-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
] as const;

/** Returns a template with a delivery source of a bus that no stack has created. */
function sourceOf(resourceArn: unknown): RawTemplate {
  return {
    Resources: {
      Source: {
        Type: 'AWS::Logs::DeliverySource',
        Properties: { Name: 'orders', LogType: 'INFO_LOGS', ResourceArn: resourceArn },
      },
    },
  };
}

describe.each(PARTITIONS)('in %s', (region, partition) => {
  const newSimulator = () => new Simulator({ environment: { region } });
  const suffix = `:events:${region}:${ACCOUNT}:event-bus/orders`;
  const arn = `arn:${partition}${suffix}`;

  test.each([
    ['pseudo parameters', 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/orders'],
    ['a literal partition', `arn:${partition}:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/orders`],
    ['a literal environment', `arn:\${AWS::Partition}${suffix}`],
  ])('an ARN with %s is the same as a literal one', (_, rendered) => {
    const simulator = newSimulator();
    simulator.deployTemplate('Stack', sourceOf({ 'Fn::Sub': rendered }));
    const other = change(sourceOf(arn), { Source: { Properties: { Name: 'other' } } });

    expect(summary(simulator.deployTemplate('Stack', sourceOf(arn)))).toEqual([]);
    expect(simulator.deployTemplate('Other', other).errors).toMatchObject([
      { message: 'This ResourceId has already been used in another Delivery Source in this account' },
    ]);
  });

  test('the ARN of a resource of a stack is the same as a literal one', () => {
    const simulator = newSimulator();
    const bus = { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders' } };
    const made = change(sourceOf({ 'Fn::GetAtt': ['Bus', 'Arn'] }), { Bus: bus });
    expect(simulator.deployTemplate('Stack', made).errors).toEqual([]);

    expect(summary(simulator.deployTemplate('Stack', change(sourceOf(arn), { Bus: bus })))).toEqual([]);
  });

  test('a stack that gets an environment, and then literal partitions, stays what it is', () => {
    const simulator = newSimulator();
    simulator.createOutside('AWS::Events::EventBus', { Name: 'orders' });
    const synth = (env?: { account: string; region: string }, context = {}): AssemblyLike => {
      const app = new App({ context });
      const stack = new Stack(app, 'Stack', { env });
      new logs.CfnDeliverySource(stack, 'Source', {
        name: 'orders',
        logType: 'INFO_LOGS',
        resourceArn: events.EventBus.fromEventBusName(stack, 'Bus', 'orders').eventBusArn,
      });
      return app.synth();
    };
    const env = { account: ACCOUNT, region };
    const assemblies = [synth(), synth(env), synth(env, { '@aws-cdk/core:enablePartitionLiterals': true })];
    const deployed = assemblies.map(assembly => summary(simulator.deploy(assembly)));

    expect(deployed).toEqual([['create Source'], [], []]);
  });

  const letsIn = (itsPartition: string): RawTemplate => toBucket(bucketPolicy(bucketStatement({
    Resource: `arn:${itsPartition}:s3:::logs/*`,
    Condition: { ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:${region}:${ACCOUNT}:delivery-source:*` } },
  })));

  testRules([
    {
      rule: 'the ARNs of buckets have the partition of the Region',
      message: DENIED,
      props: { environment: { region } },
      fails: [letsIn(partition === 'aws' ? 'aws-cn' : 'aws')],
      passes: [letsIn(partition)],
    },
  ]);
});
