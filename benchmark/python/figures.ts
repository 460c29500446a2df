/** The cost of one import in a separate process. */
export interface ImportCost {
  /** Processor time of the main threads of Python and Node.js, in milliseconds, by module. */
  readonly cpu: { readonly [module: string]: number };
  /** The times from `-X importtime`, in milliseconds, by module. */
  readonly clock: { readonly [module: string]: number };
  /** The peak memory of Python, in bytes. */
  readonly python: number;
  /** The peak memory of Node.js, in bytes. */
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
