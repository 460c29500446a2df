import { DELIVERY_SOURCE_API } from './pages';
import type { EntrySubject } from '../entry';

/** The log types of mixins. */
export const MIXINS: EntrySubject = {
  title: 'Mixins',
  entries: {
    mixinLogTypes: {
      when: '`LogsMixin.of()` has no log types, so it would deliver nothing.',
      fix: `
        Mixins.of(app).apply(LogsMixin.of(CloudFrontLogType.ACCESS_LOGS).toS3(bucket));`,
    },
    mixinAccountLevel: {
      when: '`LogsMixin.of()` has a log type that belongs to the account, such as query logs of CloudWatch Logs Insights. No resource of the app has it.',
      fix: `
        new DeliverySource(stack, 'Queries', { logType: LogsInsightsLogType.INSIGHTS_QUERY_LOGS }).toS3(bucket);`,
      see: DELIVERY_SOURCE_API,
    },
    mixinUnknownType: {
      when: '`LogsMixin.of()` has a log type of `LogType.of()`, or one of a service whose resources have no CloudFormation type. The mixin cannot find the resources.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: 'arn:aws:newservice:us-east-1:111122223333:thing/orders',
          logType: LogType.of('NEW_LOGS'),
        }).toS3(bucket);`,
      see: DELIVERY_SOURCE_API,
    },
  },
};
