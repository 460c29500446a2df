import type { Chapter, TitledCdk } from './chapter';
import type { Mixins } from './mixins/mixins';
import { asMarkdown } from './print';
import { gatesTable } from './tables';

/** Everything that was measured. */
export interface Report {
  readonly cdks: readonly TitledCdk[];
  readonly mixins: Mixins | undefined;
  readonly machine: string;
  readonly chapters: readonly Chapter[];
}

/**
 * Renders benchmark/README.md. It has no date: the same figures make the same file.
 *
 * @param python the part that another command writes
 */
export function readme(report: Report, python: readonly string[]): string {
  return [
    '<!-- Written by `npm run benchmark`. Do not edit. -->',
    '# Benchmark',
    '',
    ...introduction(report),
    '',
    '## Gates and goals',
    '',
    'The command fails if a gate does. Ratios, growth and load time are judged by the median.',
    '',
    asMarkdown(gatesTable('', report.chapters.flatMap(({ gates }) => gates))).replace(/^### .*\n\n/, ''),
    '## Figures',
    '',
    `Measured on ${report.machine}.`,
    '',
    ...report.chapters.flatMap(({ tables }) => tables).map(asMarkdown),
    '## How to read the figures',
    '',
    ...report.chapters.flatMap(({ notes }) => notes),
    '',
    ...python,
    '',
  ].join('\n');
}

function introduction({ cdks, mixins }: Report): string[] {
  const titles = cdks.map(({ title }) => title).join(', ');

  return [
    '`npm run benchmark` measures the time that this library adds to the synthesis of an app, the time to load it, its',
    'memory and the size of the package, and writes this file. Compile the library first. It takes about twelve minutes.',
    '`npm run benchmark -- --quick` shows in two minutes that everything works. It judges no times.',
    '`npm run benchmark -- --only=deliveries,loading` measures some chapters. Both leave this file as it is.',
    '',
    '## What is compared',
    '',
    'An app of as many AgentCore runtimes (L1s) as there are deliveries, a hundred to a stack. Of every four runtimes',
    'the first delivers its application logs to an S3 bucket, the second to a log group of its own, the third to a',
    'Firehose stream, and the fourth its traces to X-Ray. The runtimes of a stack share the bucket and the stream, and',
    'those that deliver to Firehose also the delivery destination, so that their deliveries come one after the other.',
    'Logs are delivered as JSON, with four record fields. The app has the feature flags that `cdk init` turns on. The',
    'warnings of the library about this app (Transaction Search, and the number of X-Ray policies) are acknowledged:',
    'aws-cdk-lib makes a report of the others, and L1s have no warnings. The logs are delivered in several ways:',
    '',
    '- **by hand**: L1s, written directly into the stack, make the same template, policies and dependencies included.',
    '  The benchmark first compares both templates, and fails if they differ in more than logical ids and the words',
    '  in the names of sources, destinations and policies.',
    '- **wrapped**: the same L1s at the construct paths of the L1s of the library. The other constructs of the library',
    '  are there, too, and are empty: this is the limit of any library with these constructs. The benchmark compares',
    '  the templates, and the paths of all constructs.',
    '- **library**: this library, `new DeliverySource(…).toS3(…)` and so on.',
    '- **AgentCore**: the code behind the properties `loggingConfigs` and `tracingEnabled` of the construct',
    '  `Runtime` of aws-cdk-lib, called directly, so that the rest of `Runtime` hides nothing. It has neither formats',
    '  nor record fields, never shares a destination, and writes other policies.',
    `- **mixins**: the log delivery mixins of aws-cdk, ${versionOf(mixins)}, with the`,
    '  newest aws-cdk-lib only. They do not put deliveries to a shared destination one after the other, and write other',
    '  policies. npm does not have the package, and the benchmark takes it from PyPI. If Python 3.10 or PyPI cannot be',
    '  had, the benchmark says so and goes on without the mixins. Their gates are "not measured" then.',
    '',
    `Everything is measured with the oldest and the newest supported aws-cdk-lib (${titles}). The newest`,
    'validates every template as it is synthesised, and does so here as it does for users, except where the notes at the',
    'end say otherwise.',
  ];
}

function versionOf(mixins: Mixins | undefined): string {
  if (mixins === undefined) return 'which could not be downloaded for this run';

  return `\`@aws-cdk/mixins-preview\` ${mixins.version}`;
}
