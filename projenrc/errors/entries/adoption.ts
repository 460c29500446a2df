import { DELIVERY_API, DELIVERY_DESTINATION_API, DELIVERY_SOURCE_API } from './pages';
import type { EntrySubject } from '../entry';

/** Deployed L1s that constructs take over. docs/migrating.md has the recipes. */
export const ADOPTION: EntrySubject = {
  title: 'Adopting deployed resources',
  entries: {
    adoptedLogicalId: {
      when: '`logicalId` of an adopted resource is not a logical ID. Copy it from the template that is deployed.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resource: bus,
          logType: EventBusLogType.INFO_LOGS,
          adoptedSource: { logicalId: 'OrdersSource', deliverySourceName: 'orders' },
        }).toS3(bucket);`,
      see: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
    },
    adoptedName: {
      when: 'An adopted resource has a name, and another option sets the name again.',
      fix: `
        new S3DeliveryDestination(stack, 'Archive', {
          bucket,
          adoptedDestination: { logicalId: 'OrdersDestination', deliveryDestinationName: 'orders-archive' },
        });`,
      see: DELIVERY_DESTINATION_API,
    },
    adoptedTogether: {
      when: 'A helper such as `toS3()` adopts only the delivery destination, or only the delivery. CloudFormation would replace the other one, '
        + 'or fail with `The specified Delivery already exists`.',
      fix: `
        source.toS3(bucket, {
          adoptedDestination: { logicalId: 'OrdersDestination', deliveryDestinationName: 'orders-archive' },
          adoptedDelivery: { logicalId: 'OrdersDelivery' },
        });`,
      see: DELIVERY_API,
    },
    adoptedForm: {
      when: '`hasDeliveryDestinationType` or `hasLogGroupWildcard` is false for a delivery destination that cannot have this form.',
      fix: `
        source.toLogGroup(logGroup, {
          adoptedDestination: {
            logicalId: 'OrdersDestination',
            deliveryDestinationName: 'orders-recent',
            hasLogGroupWildcard: false,
          },
          adoptedDelivery: { logicalId: 'OrdersDelivery' },
        });`,
      see: DELIVERY_DESTINATION_API,
    },
    adoptedTwice: {
      when: 'Another resource of the stack has the adopted logical ID. The L1 that the construct replaces is usually still in the app.',
      fix: `
        // Remove: new logs.CfnDeliverySource(stack, 'OrdersSource', { … });
        new DeliverySource(stack, 'Logs', {
          resource: bus,
          logType: EventBusLogType.INFO_LOGS,
          adoptedSource: { logicalId: 'OrdersSource', deliverySourceName: 'orders' },
        }).toS3(bucket);`,
      see: DELIVERY_SOURCE_API,
    },
    cfnSourceLogType: {
      when: '`fromCfnDeliverySource()` gets another log type than the L1 has.',
      fix: `
        const cfnSource = new logs.CfnDeliverySource(stack, 'OrdersSource', {
          name: 'orders',
          logType: 'INFO_LOGS',
          resourceArn: bus.eventBusArn,
        });
        DeliverySource.fromCfnDeliverySource(cfnSource, { logType: EventBusLogType.INFO_LOGS }).toS3(bucket);`,
      see: DELIVERY_SOURCE_API,
    },
  },
};
