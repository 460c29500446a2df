import { DELIVERY_DESTINATION_API, DELIVERY_SOURCE_API } from './pages';
import type { EntrySubject } from '../entry';

/** The properties of delivery sources and their ARNs. */
export const SOURCES: EntrySubject = {
  title: 'Delivery sources',
  entries: {
    sourceWithoutDelivery: {
      when: 'A delivery source has no delivery in this app. AWS keeps the source, but no logs arrive anywhere.',
      fix: `
        source.toS3(bucket);`,
      see: DELIVERY_SOURCE_API,
    },
    resourceMissing: {
      when: 'A delivery source names no logged resource, and the log type is not an account-level one.',
      fix: `
        new DeliverySource(stack, 'Logs', { resource: bus, logType: EventBusLogType.INFO_LOGS });`,
      see: DELIVERY_SOURCE_API,
    },
    resourceAndArn: {
      when: 'A delivery source has both `resource` and `resourceArn`. They could be two resources.',
      fix: `
        new DeliverySource(stack, 'Logs', { resource: bus, logType: EventBusLogType.INFO_LOGS });`,
    },
    notAnArn: {
      when: 'A text is given as an ARN and does not have the form of an ARN.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders',
          logType: EventBusLogType.INFO_LOGS,
        });`,
      see: DELIVERY_SOURCE_API,
    },
    arnLength: {
      when: 'An ARN is shorter or longer than CloudFormation accepts. The ARN of an S3 destination consists of the bucket and the prefix.',
      fix: `
        source.toS3(bucket, { prefix: 'orders' });`,
      see: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverysource.html',
    },
    arnCharacters: {
      when: 'An ARN contains characters that CloudFormation does not accept. A wildcard `*` is accepted only at the end.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: 'arn:aws:newservice:us-east-1:111122223333:thing/*',
          logType: LogType.of('NEW_LOGS'),
        });`,
      see: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverysource.html',
    },
    importedArnKind: {
      when: 'A delivery source or delivery destination is imported by the ARN of another kind of resource, such as its bucket.',
      fix: `
        DeliveryDestination.fromDeliveryDestinationArn(
          stack, 'Central', 'arn:aws:logs:us-east-1:444455556666:delivery-destination:central',
        );`,
      see: DELIVERY_DESTINATION_API,
    },
    logTypeLength: {
      when: 'The text of `LogType.of()` is empty or longer than 255 characters.',
      fix: `
        new DeliverySource(stack, 'Logs', { resource: bus, logType: LogType.of('INFO_LOGS') });`,
      see: DELIVERY_SOURCE_API,
    },
    logTypeCharacters: {
      when: 'The text of `LogType.of()` contains other characters than letters, digits and `_`.',
      fix: `
        new DeliverySource(stack, 'Logs', { resource: bus, logType: LogType.of('INFO_LOGS') });`,
      see: DELIVERY_SOURCE_API,
    },
    configurationLength: {
      when: 'A key or a value of `deliverySourceConfiguration` is empty or longer than 255 characters.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resource: bus,
          logType: EventBusLogType.INFO_LOGS,
          deliverySourceConfiguration: { samplingRate: '50' },
        });`,
      see: DELIVERY_SOURCE_API,
    },
  },
};
