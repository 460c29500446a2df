import type { Tool } from './tools';

/** The example in one language: its requirements, installation and synthesis. */
export interface Language {
  readonly name: string;
  /** The required programs, and the packages that contain them. */
  readonly tools: readonly Tool[];
  /** The folder with the example, in which `cdk.out` is written. */
  readonly folder: string;
  /** Installs again everything that the example needs to run. */
  readonly install: () => void;
  /** Runs the tests of the example. */
  readonly test?: { readonly command: string; readonly args: readonly string[] };
  /** Environment variables for the example, in addition to `cdk.json`. */
  readonly env?: NodeJS.ProcessEnv;
}

/** The template of the example's only stack. */
export const TEMPLATE = 'LogDeliveryExample.template.json';
