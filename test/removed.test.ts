import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { dependencies, logicalId } from './support/references';
import { busLogs } from './support/sources';
import { warningsWithPaths } from './support/warnings';

let app: App;
let stack: Stack;
let logGroup: logs.LogGroup;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack', { env: HERE });
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

  test('does not switch Transaction Search on', () => {
    const other = new Stack(stack.node.scope, 'Other', { env: HERE });
    new delivery.XRayDeliveryDestination(other, 'Destination', { enableTransactionSearch: true });
    app.node.tryRemoveChild('Other');

    expect(() => new delivery.XRayDeliveryDestination(stack, 'Destination', { enableTransactionSearch: true })).not.toThrow();
  });

  test('does not take the check of a log group with it', () => {
    (logGroup.node.defaultChild as logs.CfnLogGroup).logGroupClass = 'DELIVERY';
    ['First', 'Second'].forEach(id => new delivery.LogGroupDeliveryDestination(stack, id, { logGroup }));
    stack.node.tryRemoveChild('First');

    expect(stack.node.validate()).toEqual([expect.stringMatching(/^Stack\/Second: log group '.+' has the class DELIVERY/)]);
  });

  test('does not take the warning of Transaction Search with it', () => {
    ['First', 'Second'].forEach(id => new delivery.DeliverySource(stack, id, {
      resource: newEventBus(stack, `${id}Bus`), logType: delivery.LogType.of('NEW_TRACES'),
    }).toXRay());
    stack.node.tryRemoveChild('First');
    stack.node.validate();

    expect(warningsWithPaths(stack).filter(({ message }) => String(message).includes('cdk-log-delivery:transactionSearch')).map(({ path }) => path))
      .toEqual(['/Stack/Second/XRay/Delivery']);
  });
});

describe('deliveries that come one after the other', () => {
  let destination: delivery.S3DeliveryDestination;

  beforeEach(() => {
    destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'orders') });
  });

  function deliver(id: string): delivery.Delivery {
    const source = new delivery.DeliverySource(stack, id, { resource: newEventBus(stack, `${id}Bus`), logType: delivery.EventBusLogType.INFO_LOGS });

    return source.deliverTo(destination);
  }

  test('wait for none that has been taken out', () => {
    deliver('First');
    stack.node.tryRemoveChild('First');

    expect(dependencies(deliver('Second'))).toEqual([]);
  });

  test('wait for the one before that', () => {
    const first = deliver('First');
    deliver('Second');
    stack.node.tryRemoveChild('Second');

    expect(dependencies(deliver('Third'))).toEqual([logicalId(first)]);
  });

  test('wait for the one before that where it is taken out later', () => {
    const first = deliver('First');
    deliver('Second');
    const third = deliver('Third');
    stack.node.tryRemoveChild('Second');

    expect(dependencies(third)).toEqual([logicalId(first)]);
  });
});
