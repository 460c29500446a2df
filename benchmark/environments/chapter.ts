import { appTable } from '../app-table';
import type { Bench, Chapter } from '../chapter';
import { medianOf, ratioTo, WHOLE, WHOLE_BY_THE_CLOCK } from '../figures';
import type { Gate } from '../gates';
import type { Kind, Round, Way } from '../results';
import { measureRounds, roundsOf } from '../rounds';
import { milliseconds, type Table, times } from '../tables';
import { checkTemplates } from '../templates/check-templates';
import { keepApp } from '../templates/kept-app';

const WAYS: readonly Way[] = ['handWritten', 'library'];

/** The apps, with their titles. */
const APPS: readonly (readonly [Kind, string])[] = [
  ['environments', 'a delivery in each'],
  ['idle-sources', 'an idle source in each'],
];

/** Measures the synthesis of apps with more and more stacks, each in a separate account. */
export function measureEnvironments(bench: Bench): Chapter {
  const measured = APPS.map(([kind, title]) => ({ title, rounds: measureKind(bench, kind) }));

  return {
    tables: measured.map(({ title, rounds }) => tableOf(bench, title, rounds)),
    gates: measured.flatMap(({ title, rounds }) => gatesOf(bench, title, rounds)),
    notes: [
      '- Stacks in accounts of their own have 300 empty constructs each, a runtime, and a log group without a name. In',
      '  the first table the logs of the runtime are delivered to the log group. In the second there is only a delivery',
      '  source, whose warning is acknowledged. Empty constructs take the least time to synthesise, and templates are not',
      `  validated: this hides the least of the library's time. There are ${bench.plan.environments.rounds} rounds.`,
    ],
  };
}

function measureKind(bench: Bench, kind: Kind): Round[] {
  const { workspace, plan, cdks } = bench;
  for (const { cdk, title } of cdks) {
    const [byHand, library] = WAYS.map(way => keepApp(workspace, cdk, kind, way));
    checkTemplates(`scenarios/${kind}/hand-written.ts with ${title}`, byHand, library);
  }

  return measureRounds(workspace, { kind, plan: plan.environments, waysOf: () => WAYS });
}

function tableOf({ cdks, plan }: Bench, title: string, rounds: readonly Round[]): Table {
  const apps = { cdks, sizes: plan.environments.sizes, sizeTitle: 'stacks', rounds };

  return appTable(apps, `Whole synthesis of stacks in accounts of their own, ${title}`, [
    ['by hand', some => milliseconds(medianOf(some, 'handWritten', WHOLE))],
    ['library', some => milliseconds(medianOf(some, 'library', WHOLE))],
    ['library : by hand', some => times(ratioTo('handWritten', some, WHOLE))],
    ['the same by the clock', some => times(ratioTo('handWritten', some, WHOLE_BY_THE_CLOCK))],
  ]);
}

function gatesOf({ cdks, plan }: Bench, app: string, rounds: readonly Round[]): Gate[] {
  const { sizes } = plan.environments;
  const size = sizes[sizes.length - 1];

  return cdks.map(({ cdk, title }) => ({
    name: `whole synthesis : by hand, ${size} accounts with ${app}, ${title}`,
    figure: ratioTo('handWritten', roundsOf(rounds, cdk, size), WHOLE),
    unit: '×',
    limit: 1.3,
  }));
}
