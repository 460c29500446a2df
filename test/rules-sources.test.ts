import { Annotations, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib/core';
import { Simulator } from './simulator';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';

describe('the delivery source of a bucket', () => {
  function stackWith(define: (stack: Stack) => void): Stack {
    const stack = new Stack(new App(), 'Stack', { env: HERE });
    define(stack);

    return stack;
  }

  function bucketOf(stack: Stack, id: string): s3.Bucket {
    return new s3.Bucket(stack, id, { enforceSSL: true, autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
  }

  function accessLogs(stack: Stack, resource: s3.Bucket): delivery.DeliverySource {
    return new delivery.DeliverySource(stack, `${resource.node.id}Logs`, { resource, logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS });
  }

  test('comes after the policy of the bucket', () => {
    const template = Template.fromStack(stackWith(stack => { accessLogs(stack, bucketOf(stack, 'Bucket')); }));
    const [policy] = Object.keys(template.findResources('AWS::S3::BucketPolicy'));

    template.hasResource('AWS::Logs::DeliverySource', { DependsOn: [policy] });
  });

  test.each([
    ['logs to itself', (stack: Stack) => {
      const bucket = bucketOf(stack, 'Bucket');
      accessLogs(stack, bucket).toS3(bucket, { prefix: 'access' });
    }],
    ['logs to another one, and the other way round', (stack: Stack) => {
      const [one, two] = [bucketOf(stack, 'One'), bucketOf(stack, 'Two')];
      accessLogs(stack, one).toS3(two);
      accessLogs(stack, two).toS3(one);
    }],
  ])('is deployed and deleted where the bucket %s', (_, define) => {
    const simulator = new Simulator();
    const assembly = stackWith(define).node.root as App;

    expect(simulator.deploy(assembly.synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
    expect(simulator.destroy(assembly.synth()).errors).toEqual([]);
  });
});

test('a service of ECS is no source of its action logs', () => {
  const stack = new Stack();
  const resource = new ecs.FargateService(stack, 'Service', {
    cluster: new ecs.Cluster(stack, 'Cluster', { vpc: new ec2.Vpc(stack, 'Vpc') }),
    taskDefinition: new ecs.FargateTaskDefinition(stack, 'Task'),
  });

  expect(() => new delivery.DeliverySource(stack, 'Logs', { resource, logType: delivery.EcsLogType.ACTION_LOGS })).toThrow(new Error(
    "Default/Logs: resource is AWS::ECS::Service 'Default/Service', which has no ACTION_LOGS of Amazon ECS: pass "
      + 'an AWS::ECS::Cluster [cdk-log-delivery:resourceKind]'));
});

test('tags can be changed in place', () => {
  const simulator = new Simulator();
  const changes = ['one', 'two'].map(team => {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: HERE });
    new CfnWaitConditionHandle(stack, 'Resource');
    const bus = newEventBus(stack, 'Bus', { eventBusName: 'orders' });
    const source = new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS });
    Tags.of(source).add('team', team);

    expect(Annotations.fromStack(stack).findWarning('*', '*')).toEqual([]);
    return simulator.deploy(app.synth());
  });

  expect(changes[1].errors).toEqual([]);
  expect(changes[1].changes).toMatchObject([{ action: 'update' }]);
});
