import type { Bench, Chapter, TitledCdk } from '../chapter';
import type { Gate } from '../gates';
import type { Span, WholeAppTiming } from '../results';
import { spread } from '../statistics';
import { printed } from '../tables';

/** The number of distributions. */
const RESOURCES = 1000;

/** The measurements of one aws-cdk-lib, one of each round. */
interface Timings extends TitledCdk {
  readonly loop: readonly WholeAppTiming[];
  readonly mixin: readonly WholeAppTiming[];
}

/** Measures delivering the logs of a whole app by a mixin, beside a loop that is written by hand, and log coverage. */
export function measureWholeApp({ workspace, plan, cdks }: Bench): Chapter {
  const timings = cdks.map(({ cdk, title }): Timings => {
    const run = (way: string): WholeAppTiming => workspace.run(cdk, 'whole-app', [way, String(RESOURCES)]);
    const rounds = Array.from({ length: plan.wholeApps }, () => ({ loop: run('loop'), mixin: run('mixin') }));

    return { cdk, title, loop: rounds.map(({ loop }) => loop), mixin: rounds.map(({ mixin }) => mixin) };
  });

  return {
    tables: [{
      title: `A whole app: the access logs of ${RESOURCES} distributions`,
      header: ['aws-cdk-lib', 'building by a loop', 'by the mixin', 'whole synthesis with a loop', 'with the mixin', 'log coverage'],
      rows: timings.map(({ title, loop, mixin }) => [
        title,
        ...(['building', 'whole'] as const).flatMap(part => [loop, mixin].map(some => milliseconds(some.map(each => each[part])))),
        milliseconds([...loop, ...mixin].map(({ coverage }) => coverage)),
      ]),
    }],
    gates: timings.flatMap(gatesOf),
    notes: [
      '- A whole app is ten stacks of L1s. The loop has one `DeliverySource` with `toS3()` for each distribution, and the mixin is',
      '  applied to the app. Log coverage is read after synthesis, which has read the app already.',
    ],
  };
}

function gatesOf({ title, loop, mixin }: Timings): Gate[] {
  const ratioOf = (part: 'building' | 'whole') => spread(mixin.map((each, round) => each[part].cpu / loop[round][part].cpu));

  return [
    { name: `building : loop, mixin for ${RESOURCES} resources, ${title}`, figure: ratioOf('building'), unit: '×', limit: 1.1, goal: 1 },
    { name: `whole synthesis : loop, mixin for ${RESOURCES} resources, ${title}`, figure: ratioOf('whole'), unit: '×', limit: 1.1, goal: 1 },
    {
      name: `log coverage of ${RESOURCES} resources, ${title}`,
      figure: spread([...loop, ...mixin].map(({ coverage }) => coverage.cpu)),
      unit: ' ms',
      limit: 100,
    },
  ];
}

function milliseconds(spans: readonly Span[]): string {
  return `${printed(spread(spans.map(({ cpu }) => cpu)))} ms`;
}
