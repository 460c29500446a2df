import type { Measurements } from './measurements';
import { asMarkdown } from './print';
import { gateTable, tablesOf } from './tables';

/**
 * What benchmark/README.md says. It has no date: the same figures make the same file.
 *
 * @param python the part that another command writes
 */
export function readme(measurements: Measurements, python: readonly string[]): string {
  return [
    '<!-- Written by `npm run benchmark`. Do not edit. -->',
    '# Benchmark',
    '',
    ...introduction(measurements),
    '',
    '## Gates and goals',
    '',
    'The command fails if a gate does. Ratios, growth and load time are judged by the median.',
    '',
    asMarkdown(gateTable(measurements, true)).replace(/^### .*\n\n/, ''),
    '## Figures',
    '',
    `Measured on ${measurements.machine}.`,
    '',
    ...tablesOf(measurements).map(asMarkdown),
    ...howToRead(measurements),
    '',
    ...python,
    '',
  ].join('\n');
}

function introduction({ versions }: Measurements): string[] {
  return [
    '`npm run benchmark` measures what this library adds to the synthesis of an app, how long it takes to load and',
    'how large the package is, and writes this file. `npm run benchmark -- --quick` shows in a minute or two that',
    'everything works: it judges no times, and leaves this file as it is. Compile the library first.',
    '',
    '## What is compared',
    '',
    'An app of as many AgentCore runtimes (L1s) as there are deliveries, a hundred to a stack. Of every four runtimes',
    'the first delivers its application logs to an S3 bucket, the second to a log group of its own, the third to a',
    'Firehose stream, and the fourth its traces to X-Ray. The runtimes of a stack share the bucket and the stream, and',
    'those that deliver to Firehose also the delivery destination, so that their deliveries come one after the other.',
    'Logs are delivered as JSON, with four record fields. The app has the feature flags that `cdk init` turns on. What',
    'the library warns of in it (Transaction Search, and the number of X-Ray policies) is acknowledged, as whoever',
    'deploys it would: for warnings that are left aws-cdk-lib makes a report, and L1s warn of nothing. The logs are',
    'delivered in three ways:',
    '',
    '- **by hand**: L1s, written directly into the stack, make the same template, policies and dependencies included.',
    '  The benchmark first compares both templates, and fails if they differ in more than logical ids and the words',
    '  in the names of sources, destinations and policies.',
    '- **library**: this library, `new DeliverySource(…).toS3(…)` and so on.',
    '- **AgentCore**: what stands behind the properties `loggingConfigs` and `tracingEnabled` of the construct',
    '  `Runtime` of aws-cdk-lib, called directly, so that the rest of `Runtime` hides nothing. It has neither formats',
    '  nor record fields, never shares a destination, and writes other policies.',
    '',
    `Everything is measured with the oldest aws-cdk-lib that the library can be used with (${versions.floor}) and`,
    `with the newest (${versions.newest}). The newest validates every template as it is synthesised, and does so here`,
    'as it does for users.',
  ];
}

function howToRead({ plan }: Measurements): string[] {
  const [small, large] = plan.sizes.slice(-2);

  return [
    '## How to read the figures',
    '',
    `- There are ${plan.rounds} rounds. In each, every way has a process of its own, one after the other. The process`,
    '  makes an app of 100 deliveries, to load and compile what is measured and to start the validator, and then',
    '  those of every size.',
    '- Times are processor time of the main thread, medians of all rounds: a clock would also measure what else the',
    '  machine does. Where a column says "by the clock", it is elapsed time.',
    '- Ratios are those of the same round. What stands in brackets is the smallest and the largest.',
    '- Building is what comes before `app.synth()`; with it, it is whole synthesis. Runtimes, log groups, bucket and',
    '  stream are the same code in all three ways. The deliveries alone are the rest of building, from the first',
    '  delivery source to the last policy.',
    `- The growth exponent is the slope of time over deliveries, both logarithmic, from ${small} to ${large}: 1 is`,
    '  linear.',
    `- Loading is that of the library in a new process, ${plan.loads} times, after what it uses of aws-cdk-lib and`,
    '  constructs.',
    '- The package is what `npm pack` would make.',
  ];
}
