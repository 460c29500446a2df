import { CHAPTERS } from './chapters';

/** The options of `npm run benchmark`. */
export interface Options {
  /** Measures little, and judges no times. */
  readonly isQuick: boolean;
  /** The names of the chapters to measure. */
  readonly chapters: readonly string[];
  /** True if all chapters are measured. */
  readonly isWhole: boolean;
}

const ALL = Object.keys(CHAPTERS);

/** Reads `--quick` and `--only=<chapter>,<chapter>`. */
export function readOptions(args: readonly string[]): Options {
  const only = args.filter(arg => arg.startsWith('--only=')).flatMap(arg => arg.slice('--only='.length).split(','));
  const unknown = [
    ...args.filter(arg => arg !== '--quick' && !arg.startsWith('--only=')),
    ...only.filter(name => !ALL.includes(name)),
  ];
  if (unknown.length > 0) {
    throw new Error(`unknown options ${unknown.join(', ')}: use --quick, and --only= with a list of ${ALL.join(', ')}`);
  }

  return {
    isQuick: args.includes('--quick'),
    chapters: only.length === 0 ? ALL : ALL.filter(name => only.includes(name)),
    isWhole: only.length === 0,
  };
}
