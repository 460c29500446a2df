import { DELIVERY_API, DELIVERY_DESTINATION_API, DELIVERY_SOURCE_API, PERMISSIONS } from './pages';
import type { EntrySubject } from '../entry';

/** Delivery sources, deliveries and names that AWS accepts once, and the form of names. */
export const DUPLICATES: EntrySubject = {
  title: 'Duplicates and names',
  entries: {
    secondSource: {
      when: 'Two delivery sources have the same resource and log type. AWS refuses the second one: `This ResourceId has already been used in another '
        + 'Delivery Source in this account`. It is only a warning if the two stacks have no environment, because they can be deployed to different accounts.',
      fix: `
        const orders = new DeliverySource(stack, 'Logs', { resource: bus, logType: EventBusLogType.INFO_LOGS });
        orders.toS3(bucket);
        orders.toLogGroup(logGroup);
        // A delivery source that exists in the account already:
        DeliverySource.fromDeliverySourceName(stack, 'Existing', 'orders-logs').toS3(bucket);
        // A delivery source that is an L1, or that a construct such as the Runtime of AgentCore creates:
        const existing = new logs.CfnDeliverySource(stack, 'L1', {
          name: 'orders',
          resourceArn: bus.eventBusArn,
          logType: 'ERROR_LOGS',
        });
        DeliverySource.fromCfnDeliverySource(existing).toS3(bucket);
        // A deployed L1 that you remove from the app: see docs/migrating.md.
        new DeliverySource(stack, 'OrdersLogs', {
          resource: bus,
          logType: EventBusLogType.TRACE_LOGS,
          adoptedSource: { logicalId: 'OrdersSource', deliverySourceName: 'orders' },
        }).toS3(bucket);`,
      see: DELIVERY_SOURCE_API,
    },
    accountLevelSourceTwice: {
      when: 'Two delivery sources of one account and Region have the same account-level log type, such as the findings of Security Hub. It is a '
        + 'warning if the stacks have no environment, because they can be deployed to different accounts or Regions.',
      fix: `
        new DeliverySource(stack, 'Findings', { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS })
          .toLogGroup(logGroup);`,
      see: PERMISSIONS,
    },
    secondDelivery: {
      when: 'Two deliveries have the same source and destination. AWS refuses the second one: `The specified Delivery already exists`.',
      fix: `
        source.toS3(bucket, { suffixPath: '{yyyy}/{MM}/{dd}', outputFormat: OutputFormat.PARQUET });`,
      see: DELIVERY_API,
    },
    nameTwice: {
      when: 'Two delivery sources, or two delivery destinations, have the same name in one account and Region. CloudFormation fails with `already '
        + 'exists`. It is a warning if the stacks have no environment, because they can be deployed to different accounts or Regions.',
      fix: `
        new S3DeliveryDestination(stack, 'Archive', { bucket, deliveryDestinationName: 'shop-archive' });
        new S3DeliveryDestination(stack, 'Audit', { bucket, prefix: 'audit', deliveryDestinationName: 'shop-audit' });`,
      see: DELIVERY_DESTINATION_API,
    },
    nameLength: {
      when: '`deliverySourceName` or `deliveryDestinationName` is empty or longer than 60 characters.',
      fix: `
        new S3DeliveryDestination(stack, 'Archive', { bucket, deliveryDestinationName: 'shop-archive' });`,
      see: DELIVERY_SOURCE_API,
    },
    nameCharacters: {
      when: '`deliverySourceName` or `deliveryDestinationName` contains other characters than letters, digits, `_` and `-`.',
      fix: `
        new S3DeliveryDestination(stack, 'Archive', { bucket, deliveryDestinationName: 'shop_archive-1' });`,
      see: DELIVERY_SOURCE_API,
    },
  },
};
