import type { EntrySubject } from '../entry';

/** Values that TypeScript refuses, and JavaScript and Python do not. */
export const VALUES: EntrySubject = {
  title: 'Wrong types',
  entries: {
    wrongType: {
      when: 'A value is of another type than the property or argument has. TypeScript refuses such values, but JavaScript and Python do not. '
        + 'A misspelled constant of JavaScript is `undefined`.',
      fix: `
        new DeliverySource(stack, 'Logs', { resource: bus, logType: EventBusLogType.INFO_LOGS })
          .toS3(bucket, { outputFormat: OutputFormat.PARQUET });`,
    },
  },
};
