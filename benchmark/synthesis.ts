import { type AppTiming, CDKS, type Cdk, type Round, WAYS, type Way } from './results';
import type { Workspace } from './workspace';

/**
 * Makes apps of every size in every way, `count` times.
 *
 * Each process makes the apps of one way. The ways take turns, so that whatever else the machine does hits all of them.
 */
export function measureSynthesis(workspace: Workspace, sizes: readonly number[], count: number): Round[] {
  const rounds: Round[] = [];
  for (let round = 1; round <= count; round++) {
    for (const cdk of CDKS) rounds.push(...measureRound(workspace, cdk, sizes));
    process.stderr.write(`synthesis: ${round} of ${count} rounds\n`);
  }

  return rounds;
}

function measureRound(workspace: Workspace, cdk: Cdk, sizes: readonly number[]): Round[] {
  const [handWritten, library, agentCore] = WAYS.map(way => measureWay(workspace, cdk, way, sizes));

  return sizes.map((deliveries, index) => ({
    cdk,
    deliveries,
    timings: { handWritten: handWritten[index], library: library[index], agentCore: agentCore[index] },
  }));
}

function measureWay(workspace: Workspace, cdk: Cdk, way: Way, sizes: readonly number[]): AppTiming[] {
  return workspace.run(cdk, 'synthesise', ['measure', way, ...sizes.map(String)]);
}
