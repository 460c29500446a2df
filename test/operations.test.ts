import { Match, Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { type Given, runGuide } from './support/guides';
import { newEventBus } from './support/logging';
import { newStackHere } from './support/stacks';

function given(stack: Stack): Given {
  return {
    bucket: new s3.Bucket(stack, 'Bucket'),
    logGroup: new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/orders' }),
    source: new delivery.DeliverySource(stack, 'Logs', { resource: newEventBus(stack), logType: delivery.EventBusLogType.INFO_LOGS }),
  };
}

describe('an example of docs/operations.md', () => {
  test.each(['Cost', 'Monitoring'])('is deployed, and its logs are delivered: %s', heading => {
    const stack = newStackHere();
    const simulator = new Simulator();
    runGuide('operations', heading, stack, given(stack));

    expect(simulator.deploy((stack.node.root as App).synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('has an alarm for the objects below the prefix of the delivery', () => {
    const stack = newStackHere();
    runGuide('operations', 'Monitoring', stack, given(stack));
    const template = Template.fromStack(stack);

    template.hasResourceProperties('AWS::S3::Bucket', { MetricsConfigurations: [{ Id: 'AccessLogs', Prefix: 'access-logs/' }] });
    template.hasResourceProperties('AWS::Logs::DeliveryDestination', {
      DestinationResourceArn: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Bucket'), 'Arn'] }, '/access-logs']] },
    });
    template.resourceCountIs('AWS::CloudWatch::Alarm', 2);
  });
});
