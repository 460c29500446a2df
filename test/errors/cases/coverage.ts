import * as delivery from '../../../src';
import type { Subject } from '../error-case';

/** Returns a value as JavaScript does, which has no types. */
function unchecked<T>(value: unknown): T {
  return value as T;
}

const OTHER_TYPE = ['A value of another type, which JavaScript and Python let through'];

/** The problems of the reports about logs that nothing delivers. */
export const COVERAGE: Subject = {
  title: 'Log coverage',
  cases: [
    {
      title: 'LogCoverage with an empty list of log types',
      rows: ['`LogCoverage` with an empty list of log types'],
      bad: () => new delivery.LogCoverage({ logTypes: [] }),
      good: () => new delivery.LogCoverage({ logTypes: [delivery.CloudFrontLogType.ACCESS_LOGS] }),
    },
    {
      title: 'LogCoverage with a log type that is misspelt',
      rows: ['`LogCoverage` with an empty list of log types'],
      bad: () => new delivery.LogCoverage({ excludedLogTypes: [unchecked(Reflect.get(delivery.EventBusLogType, 'INFO_LOG'))] }),
      good: () => new delivery.LogCoverage({ excludedLogTypes: [delivery.EventBusLogType.INFO_LOGS] }),
    },
    {
      title: 'The log coverage of no construct',
      rows: OTHER_TYPE,
      bad: () => delivery.LogCoverage.of(unchecked(undefined)),
      good: stack => delivery.LogCoverage.of(stack),
    },
    {
      title: 'The rules of cdk-nag below no construct',
      rows: OTHER_TYPE,
      bad: () => delivery.DeliveredLogs.acknowledgeNagRules(unchecked(undefined)),
      good: stack => delivery.DeliveredLogs.acknowledgeNagRules(stack),
    },
  ],
};
