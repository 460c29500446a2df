import type { App } from 'aws-cdk-lib/core';
import type { Kind, Way } from '../results';
import { addDeliverySites, DELIVERIES_PER_STACK } from './deliveries/sites';
import { addEnvironmentSites } from './environments/sites';

/** Adds everything except the deliveries to an app of a size. Returns the function that adds the deliveries. */
export type Build = (app: App, size: number) => () => void;

/** The code that delivers, in a file for each way. */
interface Scenario {
  readonly deliver: (site: unknown) => void;
}

/** A kind of app. */
interface AppKind {
  /** Adds the stacks, the logged resources and the targets. */
  readonly addSites: (app: App, size: number) => unknown[];
  /** The size of an app that has everything and is quickly made. */
  readonly smallSize: number;
  /** True if the newest aws-cdk-lib validates the templates, as it does for users. */
  readonly isValidated: boolean;
}

const ENVIRONMENTS: AppKind = { addSites: addEnvironmentSites, smallSize: 10, isValidated: false };

const KINDS: { readonly [kind in Kind]: AppKind } = {
  'deliveries': { addSites: addDeliverySites, smallSize: DELIVERIES_PER_STACK, isValidated: true },
  'environments': ENVIRONMENTS,
  'idle-sources': ENVIRONMENTS,
};

/** The files that deliver, in the folder of each kind. */
const FILES: { readonly [way in Way]: string } = {
  handWritten: 'hand-written',
  wrapped: 'wrapped',
  library: 'library',
  agentCore: 'agent-core',
  mixins: 'mixins',
};

/** Loads the code of one way only: other code takes memory and time. */
export function buildOf(kind: Kind, way: Way): Build {
  const { deliver }: Scenario = module.require(`./${kind}/${FILES[way]}`);

  return (app, size) => {
    const sites = KINDS[kind].addSites(app, size);

    return () => sites.forEach(deliver);
  };
}

export function isValidated(kind: Kind): boolean {
  return KINDS[kind].isValidated;
}

export function smallSizeOf(kind: Kind): number {
  return KINDS[kind].smallSize;
}
