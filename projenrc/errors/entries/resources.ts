import { DELIVERY_SOURCE_API, PERMISSIONS } from './pages';
import type { EntrySubject } from '../entry';

/** Logged resources and their log types. */
export const RESOURCES: EntrySubject = {
  title: 'Logged resources and log types',
  entries: {
    resourceKind: {
      when: 'The logged resource is of another type than the log type requires. The class of a log type names the type: '
        + '`EventBusLogType` is for event buses.',
      fix: `
        new DeliverySource(stack, 'BusLogs', { resource: bus, logType: EventBusLogType.INFO_LOGS });
        new DeliverySource(stack, 'AccessLogs', { resource: distribution, logType: CloudFrontLogType.ACCESS_LOGS });`,
      see: DELIVERY_SOURCE_API,
    },
    resourceArnKind: {
      when: '`resourceArn` is the ARN of another type of resource than the log type requires.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/shop',
          logType: delivery.EcsLogType.ACTION_LOGS,
        });`,
      see: DELIVERY_SOURCE_API,
    },
    resourceArnForm: {
      when: '`resourceArn` is of the right service, but AWS does not document this form of ARN for the log type. It may work.',
      fix: `
        // If the ARN is right, and the logs arrive:
        Annotations.of(source).acknowledgeWarning('cdk-log-delivery:resourceArnForm', 'the logs arrive');`,
      see: DELIVERY_SOURCE_API,
    },
    resourceArnWildcard: {
      when: '`resourceArn` contains a wildcard. AWS documents wildcards only for Security Hub and Logs Insights, whose log types '
        + 'take no ARN in this library.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/shop',
          logType: delivery.EcsLogType.ACTION_LOGS,
        });`,
      see: DELIVERY_SOURCE_API,
    },
    resourceArnRequired: {
      when: '`resource` is given for a log type whose resources have no CloudFormation type, such as the log types of WorkMail.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef',
          logType: delivery.WorkMailLogType.ACCESS_CONTROL_LOGS,
        });`,
      see: DELIVERY_SOURCE_API,
    },
    resourceWithoutArn: {
      when: 'The logged resource is a construct without an ARN, such as a construct that groups other constructs.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: 'arn:aws:newservice:us-east-1:111122223333:thing/orders',
          logType: LogType.of('NEW_LOGS'),
        });`,
      see: DELIVERY_SOURCE_API,
    },
    accountLevelResource: {
      when: 'A logged resource is given for an account-level log type, such as the findings of Security Hub.',
      fix: `
        new DeliverySource(stack, 'Findings', { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS });`,
      see: PERMISSIONS,
    },
  },
};
