import { checkDeliveries } from './check';
import { gatesOf } from './gates';
import { tablesOf } from './tables';
import type { Bench, Chapter } from '../chapter';
import type { AppPlan } from '../plan';
import { type Cdk, type Round, type Way, WAYS } from '../results';
import { measureRounds } from '../rounds';

/** The app of AgentCore runtimes, synthesised with its logs delivered in different ways. */
export interface DeliveryFigures {
  readonly bench: Bench;
  readonly plan: AppPlan;
  readonly rounds: readonly Round[];
}

/** Measures the synthesis of apps with more and more deliveries. */
export function measureDeliveries(bench: Bench): Chapter {
  checkDeliveries(bench);
  const plan = bench.plan.deliveries;
  const rounds = measureRounds(bench.workspace, { kind: 'deliveries', plan, waysOf: cdk => waysOf(bench, cdk) });
  const figures = { bench, plan, rounds };

  return { tables: tablesOf(figures), gates: gatesOf(figures), notes: notesOf(plan) };
}

/** The mixins need the newest aws-cdk-lib. */
function waysOf({ mixins }: Bench, cdk: Cdk): readonly Way[] {
  return cdk === 'newest' && mixins !== undefined ? WAYS : WAYS.filter(way => way !== 'mixins');
}

function notesOf({ rounds, sizes }: AppPlan): string[] {
  const [small, large] = sizes.slice(-2);

  return [
    `- The app above is made in ${rounds} rounds. In each, every way has a process of its own, one after the other.`,
    '  The process first makes an app of 100 deliveries, to load and compile the measured code and to start the',
    '  validator, and then those of every size.',
    '- Times are processor time of the main thread, medians of all rounds: a clock would also measure the other work',
    '  of the machine. Columns with "by the clock" have elapsed time.',
    '- Ratios are those of the same round. Brackets have the smallest and the largest. If these are far apart, the machine',
    '  had other work: measure again.',
    '- Building is everything before `app.synth()`. Whole synthesis is building and `app.synth()`. Runtimes, log',
    '  groups, bucket and stream are the same code in all ways. The deliveries alone are the rest of building, from',
    '  the first delivery source to the last policy.',
    `- The growth exponent is the slope of time over deliveries, both logarithmic, from ${small} to ${large}. It is 1`,
    '  where time grows as the number of deliveries does.',
  ];
}
