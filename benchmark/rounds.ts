import type { AppPlan } from './plan';
import { type AppTiming, CDKS, type Cdk, type Kind, type Round, type Way } from './results';
import type { Workspace } from './workspace';

/** The apps to make. */
export interface Apps {
  readonly kind: Kind;
  readonly plan: AppPlan;
  readonly waysOf: (cdk: Cdk) => readonly Way[];
}

/**
 * Makes apps of every size in every way, as many times as the plan says.
 *
 * Each process makes the apps of one way. The ways take turns, so that other work of the machine hits all of them.
 */
export function measureRounds(workspace: Workspace, apps: Apps): Round[] {
  const { kind, plan } = apps;
  const rounds: Round[] = [];
  for (let round = 1; round <= plan.rounds; round++) {
    for (const cdk of CDKS) rounds.push(...measureRound(workspace, cdk, apps));
    process.stderr.write(`${kind}: ${round} of ${plan.rounds} rounds\n`);
  }

  return rounds;
}

/** Returns the rounds with one aws-cdk-lib and size, in the order in which they were made. */
export function roundsOf(rounds: readonly Round[], cdk: Cdk, size: number): Round[] {
  return rounds.filter(round => round.cdk === cdk && round.size === size);
}

function measureRound(workspace: Workspace, cdk: Cdk, { kind, plan, waysOf }: Apps): Round[] {
  const sizes = plan.sizes.map(String);
  const measured = waysOf(cdk).map(way =>
    ({ way, timings: workspace.run<AppTiming[]>(cdk, 'synthesise', ['measure', kind, way, ...sizes]) }));

  return plan.sizes.map((size, index) => ({
    cdk,
    size,
    timings: Object.fromEntries(measured.map(({ way, timings }) => [way, timings[index]])),
  }));
}
