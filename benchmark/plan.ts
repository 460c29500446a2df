/** The apps of one kind to measure. */
export interface AppPlan {
  /** The sizes of the apps, in ascending order. Gates apply to the last. */
  readonly sizes: readonly number[];
  /** The number of times that every app is made. */
  readonly rounds: number;
}

/** The amount of measuring. */
export interface Plan {
  /** Sizes are numbers of deliveries. */
  readonly deliveries: AppPlan;
  /** The apps with several stacks. Sizes are numbers of stacks, each in a separate account. */
  readonly environments: AppPlan;
  /** The size of the app, and the number of processes that make it in each way. */
  readonly memory: { readonly deliveries: number; readonly runs: number };
  /** The number of times that the library is loaded. */
  readonly loads: number;
  /** The number of times that the logs of a whole app are delivered in each way. */
  readonly wholeApps: number;
}

/** The plan for judging times. */
export const FULL: Plan = {
  deliveries: { sizes: [1, 10, 100, 1000], rounds: 9 },
  environments: { sizes: [50, 100, 200], rounds: 9 },
  memory: { deliveries: 1000, runs: 5 },
  loads: 15,
  wholeApps: 7,
};

/** The plan for checking that everything works. It cannot judge times. */
export const QUICK: Plan = {
  deliveries: { sizes: [1, 100], rounds: 1 },
  environments: { sizes: [5, 10], rounds: 1 },
  memory: { deliveries: 100, runs: 1 },
  loads: 3,
  wholeApps: 1,
};
