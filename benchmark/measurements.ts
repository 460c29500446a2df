import { cpus } from 'os';
import { measureLoadTime } from './load-time';
import { measurePackageSize, type PackageSize } from './package-size';
import { CDKS, type Cdk, type LoadTiming, type Round } from './results';
import { measureSynthesis } from './synthesis';
import { cdkVersion, type Workspace } from './workspace';

/** How much is measured. */
export interface Plan {
  /** How many deliveries there are in the apps. Growth is that between the last two. */
  readonly sizes: readonly number[];
  /** How many times every app is made. */
  readonly rounds: number;
  /** How many times the library is loaded. */
  readonly loads: number;
}

export const FULL: Plan = { sizes: [1, 10, 100, 1000], rounds: 9, loads: 15 };

/** Shows that everything works, not how fast. */
export const QUICK: Plan = { sizes: [1, 100], rounds: 2, loads: 3 };

/** All that was measured. */
export interface Measurements {
  readonly plan: Plan;
  readonly machine: string;
  readonly versions: { readonly [cdk in Cdk]: string };
  readonly synthesis: readonly Round[];
  readonly loading: { readonly [cdk in Cdk]: readonly LoadTiming[] };
  readonly packageSize: PackageSize;
}

export function measure(workspace: Workspace, plan: Plan): Measurements {
  return {
    plan,
    machine: `${cpus().length} cores, Node.js ${process.version}`,
    versions: { floor: cdkVersion('floor'), newest: cdkVersion('newest') },
    packageSize: measurePackageSize(),
    loading: measureLoadTime(workspace, plan.loads),
    synthesis: measureSynthesis(workspace, plan.sizes, plan.rounds),
  };
}

/** The rounds with one aws-cdk-lib and size, in the order in which they were made. */
export function roundsOf({ synthesis }: Measurements, cdk: Cdk, deliveries: number): Round[] {
  return synthesis.filter(round => round.cdk === cdk && round.deliveries === deliveries);
}

/** Every aws-cdk-lib with how it is called in tables. */
export function titledCdks({ versions }: Measurements): { readonly cdk: Cdk; readonly title: string }[] {
  return CDKS.map(cdk => ({ cdk, title: `${cdk} ${versions[cdk]}` }));
}
