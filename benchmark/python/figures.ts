/** What one import took in a process of its own. */
export interface ImportCost {
  /** Processor time of the main threads of Python and Node.js, in milliseconds, by module. */
  readonly cpu: { readonly [module: string]: number };
  /** What `-X importtime` says, in milliseconds, by module. */
  readonly clock: { readonly [module: string]: number };
  /** The most memory that Python had, in bytes. */
  readonly python: number;
  /** The most memory that Node.js had, in bytes. */
  readonly node: number;
}

/** Two processes shortly after one another. */
export interface Round {
  readonly without: ImportCost;
  readonly with: ImportCost;
}

/** A file that users download. */
export interface Package {
  readonly name: string;
  readonly bytes: number;
}

export interface PythonFigures {
  readonly machine: string;
  readonly rounds: readonly Round[];
  readonly packages: readonly Package[];
}
