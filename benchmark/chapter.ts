import type { Gate } from './gates';
import type { Mixins } from './mixins/mixins';
import type { Plan } from './plan';
import { CDKS, type Cdk } from './results';
import type { Table } from './tables';
import { cdkVersion, type Workspace } from './workspace';

/** One subject of the benchmark, measured. */
export interface Chapter {
  readonly tables: readonly Table[];
  readonly gates: readonly Gate[];
  /** List items in Markdown that explain the figures. */
  readonly notes: readonly string[];
}

/** An aws-cdk-lib with its title in tables. */
export interface TitledCdk {
  readonly cdk: Cdk;
  readonly title: string;
}

/** Everything that a chapter needs to measure. */
export interface Bench {
  readonly workspace: Workspace;
  readonly plan: Plan;
  readonly cdks: readonly TitledCdk[];
  /** The mixins. Undefined if they are not available. */
  readonly mixins: Mixins | undefined;
}

/** Measures one subject. */
export type MeasureChapter = (bench: Bench) => Chapter;

export function titledCdks(): TitledCdk[] {
  return CDKS.map(cdk => ({ cdk, title: `${cdk} ${cdkVersion(cdk)}` }));
}
