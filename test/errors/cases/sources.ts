import { EventBus } from 'aws-cdk-lib/aws-events';
import { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { CfnResource, type Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { HERE } from '../../support/environments';
import { otherStack } from '../../support/stacks';
import { parameter } from '../../support/values';
import type { Subject } from '../error-case';
import { newBus, newBusLogs, newLogs } from '../support';

const { EventBusLogType, LogType } = delivery;
const PROFILE_ARN = 'arn:aws:identity-sync:us-east-1:111122223333:profile/example';

/**
 * The cases about the properties of a delivery source: its log type, name and configuration, and the resource or its
 * ARN.
 */
export const SOURCES: Subject = {
  title: 'Delivery sources',
  cases: [
    {
      title: 'A second delivery source for a resource and log type',
      rows: ['A second source for a resource and log type in one stack'],
      more: 'One `DeliverySource` can deliver to several destinations. Import a delivery source of the console or of another app with '
        + '`DeliverySource.fromDeliverySourceName()`.',
      bad: stack => {
        const resource = newBus(stack);
        new delivery.DeliverySource(stack, 'First', { logType: EventBusLogType.INFO_LOGS, resource });
        new delivery.DeliverySource(stack, 'Second', { logType: EventBusLogType.INFO_LOGS, resource });
      },
      good: stack => {
        const resource = newBus(stack);
        new delivery.DeliverySource(stack, 'First', { logType: EventBusLogType.INFO_LOGS, resource });
        new delivery.DeliverySource(stack, 'Second', { logType: EventBusLogType.ERROR_LOGS, resource });
      },
    },
    {
      title: 'The same in two stacks',
      rows: ['The same in two stacks of one app'],
      bad: stack => {
        const resource = newBus(stack);
        newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resource });
        newLogs(otherStack(stack, 'Other', HERE), { logType: EventBusLogType.INFO_LOGS, resource });
      },
      good: stack => {
        const source = newBusLogs(stack);
        new delivery.Delivery(otherStack(stack, 'Other', HERE), 'Delivery', { source, destination: importedDestination(stack) });
      },
    },
    {
      title: 'A second delivery source for an ARN that stands for any account and Region',
      rows: ['A second source for a resource and log type in one stack'],
      bad: stack => {
        const resourceArn = stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' });
        newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resourceArn });
        new delivery.DeliverySource(stack, 'Second', { logType: EventBusLogType.INFO_LOGS, resourceArn });
      },
      good: stack => {
        const resourceArn = stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' });
        newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resourceArn });
        new delivery.DeliverySource(stack, 'Second', { logType: EventBusLogType.ERROR_LOGS, resourceArn });
      },
    },
    {
      title: 'A delivery source and an L1 for the same resource and log type',
      rows: ['A source of an L1, of AgentCore\'s `Runtime`'],
      more: 'The `Runtime` of AgentCore and other constructs create such L1s, too. The message contains the path of the L1.',
      bad: stack => {
        const resource = newBus(stack);
        newL1Source(stack, resource.eventBusArn, EventBusLogType.INFO_LOGS);
        newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resource });
      },
      good: stack => {
        const resource = newBus(stack);
        const source = newL1Source(stack, resource.eventBusArn, EventBusLogType.INFO_LOGS);
        new delivery.Delivery(stack, 'Delivery', { source, destination: importedDestination(stack) });
      },
    },
    {
      title: 'A delivery source and a generic resource for the same resource and log type',
      rows: ['A source of an L1, of AgentCore\'s `Runtime`'],
      bad: stack => {
        const resource = newBus(stack);
        newGenericSource(stack, resource.eventBusArn);
        newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resource });
      },
      good: stack => {
        newGenericSource(stack, newBus(stack).eventBusArn);
        delivery.DeliverySource.fromDeliverySourceName(stack, 'Imported', 'generic').deliverTo(importedDestination(stack));
      },
    },
    {
      title: 'A resource of this app and its import',
      rows: ['One resource under two names, in an environment that is known'],
      bad: stack => {
        newBusLogs(stack);
        newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resource: EventBus.fromEventBusName(stack, 'Imported', 'orders') });
      },
      good: stack => {
        newBusLogs(stack);
        newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resource: EventBus.fromEventBusName(stack, 'Imported', 'returns') });
      },
    },
    {
      title: 'The same import in two stacks without an environment',
      rows: ['The same in stacks without an environment'],
      warning: 'secondSource',
      bad: stack => ['One', 'Two'].forEach(id => newImportedLogs(otherStack(stack, id))),
      good: stack => newImportedLogs(otherStack(stack, 'One')),
    },
    {
      title: 'A delivery source without a delivery',
      rows: ['A source that nothing delivers from'],
      warning: 'sourceWithoutDelivery',
      bad: stack => newBusLogs(stack),
      good: stack => newBusLogs(stack).deliverTo(importedDestination(stack)),
    },
    {
      title: 'Two delivery sources with the same name',
      rows: ['One `deliverySourceName` or `deliveryDestinationName` twice'],
      bad: stack => named(stack, stack, 'logs'),
      good: stack => named(stack, stack, 'other-logs'),
    },
    {
      title: 'Two delivery sources with the same name, in stacks without an environment',
      rows: ['The same where the environment of two stacks is not known'],
      warning: 'nameTwice',
      bad: stack => named(otherStack(stack, 'One'), otherStack(stack, 'Two'), 'logs'),
      good: stack => named(otherStack(stack, 'One'), otherStack(stack, 'Two'), 'other-logs'),
    },
    {
      title: 'Neither a resource nor its ARN',
      rows: ['Neither a resource nor its ARN'],
      bad: stack => newLogs(stack, { logType: EventBusLogType.INFO_LOGS }),
      good: stack => newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resource: newBus(stack) }),
    },
    {
      title: 'Neither, for a resource without a CloudFormation type',
      rows: ['Neither a resource nor its ARN'],
      bad: stack => newLogs(stack, { logType: delivery.IdentityCenterLogType.ERROR_LOGS }),
      good: stack => newLogs(stack, { logType: delivery.IdentityCenterLogType.ERROR_LOGS, resourceArn: PROFILE_ARN }),
    },
    {
      title: 'Neither a resource nor its ARN, for a log type that is not known',
      rows: ['Neither a resource nor its ARN'],
      bad: stack => newLogs(stack, { logType: LogType.of('NEW_LOGS') }),
      good: stack => newLogs(stack, { logType: LogType.of('NEW_LOGS'), resource: newBus(stack) }),
    },
    {
      title: 'Both a resource and an ARN',
      rows: ['A resource and an ARN, both'],
      bad: stack => newBusLogs(stack, { resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders' }),
      good: stack => newBusLogs(stack),
    },
    {
      title: 'resourceArn is not an ARN',
      rows: ['An ARN that is no ARN'],
      bad: stack => newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resourceArn: 'event-bus/orders' }),
      good: stack => newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resourceArn: parameter(stack) }),
    },
    {
      title: 'resourceArn is too short',
      rows: ['An ARN that is no ARN'],
      bad: stack => newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resourceArn: 'arn:aws:sns:::o' }),
      good: stack => newLogs(stack, {
        logType: EventBusLogType.INFO_LOGS, resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders',
      }),
    },
    {
      title: 'resourceArn has invalid characters',
      rows: ['An ARN that is no ARN'],
      bad: stack => newLogs(stack, {
        logType: LogType.of('NEW_LOGS'), resourceArn: 'arn:aws:newservice:us-east-1:111122223333:thing/*/part',
      }),
      good: stack => newLogs(stack, {
        logType: LogType.of('NEW_LOGS'), resourceArn: 'arn:aws:newservice:us-east-1:111122223333:thing/*',
      }),
    },
    {
      title: 'LogType.of() with empty text',
      rows: ['A log type that is not of 1 to 255 letters'],
      bad: stack => newBusLogs(stack, { logType: LogType.of('') }),
      good: stack => newBusLogs(stack, { logType: LogType.of(parameter(stack)) }),
    },
    {
      title: 'LogType.of() with invalid characters',
      rows: ['A log type that is not of 1 to 255 letters'],
      bad: stack => newBusLogs(stack, { logType: LogType.of('INFO-LOGS') }),
      good: stack => newBusLogs(stack, { logType: LogType.of('INFO_LOGS') }),
    },
    {
      title: 'deliverySourceConfiguration has an empty value',
      rows: ['A `deliverySourceConfiguration` with keys or values'],
      bad: stack => newBusLogs(stack, { deliverySourceConfiguration: { samplingRate: '' } }),
      good: stack => newBusLogs(stack, { deliverySourceConfiguration: { samplingRate: '50' } }),
    },
    {
      title: 'deliverySourceConfiguration has an empty key',
      rows: ['A `deliverySourceConfiguration` with keys or values'],
      bad: stack => newBusLogs(stack, { deliverySourceConfiguration: { '': '50' } }),
      good: stack => newBusLogs(stack, { deliverySourceConfiguration: { samplingRate: parameter(stack) } }),
    },
    {
      title: 'deliverySourceArn is not the ARN of a delivery source',
      rows: ['The ARN of something else for an imported source'],
      bad: stack => delivery.DeliverySource.fromDeliverySourceArn(stack, 'Imported', 'arn:aws:logs:us-east-1:111122223333:delivery-destination:orders'),
      good: stack => delivery.DeliverySource.fromDeliverySourceArn(stack, 'Imported', 'arn:aws:logs:us-east-1:111122223333:delivery-source:orders'),
    },
    {
      title: 'A delivery source name that is too long',
      rows: ['Names of sources and destinations that are not'],
      bad: stack => newBusLogs(stack, { deliverySourceName: 'the-info-logs-of-the-event-bus-of-the-orders-of-the-whole-shop' }),
      good: stack => newBusLogs(stack, { deliverySourceName: 'orders-info-logs' }),
    },
    {
      title: 'A delivery source name with invalid characters',
      rows: ['Names of sources and destinations that are not'],
      bad: stack => newBusLogs(stack, { deliverySourceName: 'orders.info' }),
      good: stack => newBusLogs(stack, { deliverySourceName: 'orders_info' }),
    },
  ],
};

function newL1Source(stack: Stack, resourceArn: string, { value }: delivery.LogType): CfnDeliverySource {
  return new CfnDeliverySource(stack, 'ByHand', { name: 'orders', logType: value, resourceArn });
}

function newGenericSource(stack: Stack, resourceArn: string): void {
  new CfnResource(stack, 'Generic', {
    type: 'AWS::Logs::DeliverySource', properties: { Name: 'generic', LogType: EventBusLogType.INFO_LOGS.value, ResourceArn: resourceArn },
  });
}

function newImportedLogs(stack: Stack): delivery.DeliverySource {
  return newLogs(stack, { logType: EventBusLogType.INFO_LOGS, resource: EventBus.fromEventBusName(stack, 'Imported', 'orders') });
}

function importedDestination(stack: Stack): delivery.IDeliveryDestination {
  return delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Central', 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central');
}

/** Defines two delivery sources with explicit names. */
function named(one: Stack, two: Stack, second: string): void {
  newBusLogs(one, { deliverySourceName: 'logs' });
  new delivery.DeliverySource(two, 'Profile', { logType: delivery.IdentityCenterLogType.ERROR_LOGS, resourceArn: PROFILE_ARN, deliverySourceName: second });
}
