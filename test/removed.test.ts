import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { busLogs, newStack } from './support/destination-fixtures';
import { newEventBus } from './support/logging';

let stack: Stack;
let logGroup: logs.LogGroup;

beforeEach(() => {
  stack = newStack();
  logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs' });
});

/** The resources of a type that the template has. */
function countOf(type: string): number {
  return Object.keys(Template.fromStack(stack).findResources(type)).length;
}

describe('what has been taken out of the app by tryRemoveChild()', () => {
  test('does not stand in the way of the same delivery source', () => {
    busLogs(stack).toLogGroup(logGroup);
    stack.node.tryRemoveChild('INFO_LOGS');
    busLogs(stack).toLogGroup(logGroup);

    expect(countOf('AWS::Logs::DeliverySource')).toBe(1);
  });

  test('does not stand in the way of the delivery source of an account', () => {
    const findings = () => new delivery.DeliverySource(stack, 'Findings', { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS });
    findings().toLogGroup(logGroup);
    stack.node.tryRemoveChild('Findings');
    findings().toLogGroup(logGroup);

    expect(countOf('AWS::Logs::DeliverySource')).toBe(1);
  });

  test('does not stand in the way of the same delivery', () => {
    const source = busLogs(stack);
    const destination = new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup });
    new delivery.Delivery(stack, 'Delivery', { source, destination });
    stack.node.tryRemoveChild('Delivery');
    new delivery.Delivery(stack, 'Delivery', { source, destination });

    expect(countOf('AWS::Logs::Delivery')).toBe(1);
  });

  test('does not have the same name', () => {
    const around = new Construct(stack, 'Around');
    const named = (scope: Construct) => new delivery.LogGroupDeliveryDestination(scope, 'Destination', { logGroup, deliveryDestinationName: 'orders' });
    named(around);
    stack.node.tryRemoveChild('Around');
    named(stack);

    expect(countOf('AWS::Logs::DeliveryDestination')).toBe(1);
  });

  test('is nothing that deliveries wait for', () => {
    const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'orders') });
    const deliver = (id: string) => new delivery.DeliverySource(stack, id, {
      resource: newEventBus(stack, `${id}Bus`), logType: delivery.EventBusLogType.INFO_LOGS,
    }).deliverTo(destination);
    deliver('First');
    stack.node.tryRemoveChild('First');
    deliver('Second');

    const [resource] = Object.values(Template.fromStack(stack).findResources('AWS::Logs::Delivery'));
    expect(resource.DependsOn).toBeUndefined();
  });
});
