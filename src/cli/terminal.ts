/** The surroundings of a command: the streams that it writes to. */
export interface Terminal {
  /** Writes results. */
  readonly write: (text: string) => void;
  /** Writes errors and remarks. */
  readonly report: (text: string) => void;
  /** The styles of results, which are plain unless a person reads them at a terminal. */
  readonly style: Style;
  /** The styles of errors and remarks. */
  readonly reportStyle: Style;
  /** The width of the terminal. Undefined without a terminal. */
  readonly columns?: number;
}

/** Functions that make text stand out at a terminal. */
export type Style = { readonly [name in keyof typeof CODES]: (text: string) => string };

/** The codes that start and end each style. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

/** A stream, such as the standard output of a process. */
type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;

/** Returns the styles for a stream: colours only at a terminal, and none if the environment asks for none. */
export function styleOf(stream: Partial<Stream>, env: NodeJS.ProcessEnv): Style {
  const isColoured = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const entries = Object.entries(CODES).map(([name, [start, end]]) => [
    name, (text: string) => (isColoured ? `\u001b[${start}m${text}\u001b[${end}m` : text),
  ]);

  return Object.fromEntries(entries);
}

/** Returns the streams of this process. */
export function standardStreams(): Terminal {
  const { stdout, stderr, env } = process;
  // A reader that ends early, such as `head`, is no error.
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => { process.exit(code === 'EPIPE' ? 0 : 2); });

  return {
    write: text => { stdout.write(text); },
    report: text => { stderr.write(text); },
    style: styleOf(stdout, env),
    reportStyle: styleOf(stderr, env),
    columns: stdout.isTTY ? stdout.columns : undefined,
  };
}
