// Tested by test/cli/preflight/aws.test.ts.
import { spawn } from 'child_process';

/** A call of AWS that only reads. */
export interface Call {
  /** The name of the service in the `aws` command: `logs`. */
  readonly service: string;
  /** The name of the operation in the `aws` command: `describe-delivery-sources`. */
  readonly operation: string;
  readonly args?: readonly string[];
  readonly region?: string;
  /** True if the answer is one line of text, and not JSON. */
  readonly isText?: boolean;
}

/** Performs a call with all its pages, and returns the answer. Fails with an `AwsError`. */
export type Aws = (call: Call) => Promise<unknown>;

/** A call that has failed. */
export class AwsError extends Error {
  constructor(
    /** The error code of AWS, such as `AccessDeniedException`. Undefined if the call has not reached AWS. */
    public readonly code: string | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** The number of `aws` commands that run at the same time. */
const AT_A_TIME = 6;

/** Returns the calls by the `aws` command, which has the credentials of the user. */
export function awsCommand({ profile }: { readonly profile?: string }): Aws {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async call => {
    if (running >= AT_A_TIME) {
      await new Promise<void>(resolve => {
        waiting.push(resolve);
      });
    }
    running += 1;
    try {
      const output = await run(argumentsOf(call, profile));
      if (call.isText === true) return output.trim();
      return output.trim() === '' ? {} : JSON.parse(output);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

/** All options exist in both versions of the command. */
function argumentsOf({ service, operation, args = [], region, isText }: Call, profile?: string): string[] {
  return [
    service,
    operation,
    ...args,
    ...(isText === true ? [] : ['--output', 'json']),
    ...(region === undefined ? [] : ['--region', region]),
    ...(profile === undefined ? [] : ['--profile', profile]),
  ];
}

async function run(args: readonly string[]): Promise<string> {
  // Version 2 would start a pager, and ask for missing arguments.
  const env = { ...process.env, AWS_PAGER: '', AWS_CLI_AUTO_PROMPT: 'off' };
  const child = spawn('aws', args, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  const [output, errors, status] = await Promise.all([textOf(child.stdout), textOf(child.stderr), endOf(child)]);
  if (status === 'missing') throw new AwsError(undefined, MISSING);
  if (status !== 0) throw errorOf(args, errors);

  return output;
}

const INSTALL = 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html';
const MISSING = `the 'aws' command is not installed, or not on the PATH: install it (${INSTALL})`;

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));

  return Buffer.concat(chunks).toString('utf-8');
}

function endOf(child: ReturnType<typeof spawn>): Promise<number | 'missing'> {
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve('missing');
      reject(error);
    });
    child.on('close', code => {
      resolve(code ?? 1);
    });
  });
}

/** Returns the error behind the messages of a command that has failed. */
function errorOf([service, operation]: readonly string[], errors: string): AwsError {
  const [, code, message] = /An error occurred \((\w+)\)[^:]*: ([^]*)/.exec(errors) ?? [];
  if (code !== undefined) return new AwsError(code, message.trim());
  // Old versions lack commands: Debian's 2.9 has no log delivery.
  if (/invalid choice/i.test(errors)) {
    return new AwsError(
      undefined,
      `this version of the 'aws' command has no '${service} ${operation}': install a newer one (${INSTALL})`,
    );
  }

  return new AwsError(undefined, errors.trim().replace(/^.*\n/s, '') || "the 'aws' command has failed without a message");
}
