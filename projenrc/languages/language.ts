import type { Tool } from './tools';

/** The example in one language: what it needs, and how it is installed and synthesised. */
export interface Language {
  readonly name: string;
  /** Programs that must be there, and what has them. */
  readonly tools: readonly Tool[];
  /** The folder with the example, where `cdk.out` is made. */
  readonly folder: string;
  /** Makes everything anew that the example runs in. */
  readonly install: () => void;
  /** Runs the tests of the example. */
  readonly test?: { readonly command: string; readonly args: readonly string[] };
  /** What the CLI runs the example with, besides what is in `cdk.json`. */
  readonly env?: NodeJS.ProcessEnv;
}

/** The template of the example's only stack. */
export const TEMPLATE = 'LogDeliveryExample.template.json';
