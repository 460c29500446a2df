// Tested by test/cli/preflight/command.test.ts.
import { readContents } from './assembly';
import { type Arguments, type Command, CommandError, ExitCode } from './command';
import { stacksInOrder } from './preflight/assembly';
import { type Aws, awsCommand, AwsError, type Call } from './preflight/aws';
import type { Report } from './preflight/findings';
import { readOnlyPolicy } from './preflight/policy';
import { preflight } from './preflight/preflight';
import { printReport } from './preflight/report';
import { listOf, valuesOf } from './preflight/values';
import type { Terminal } from './terminal';

/** The command that compares an app with the account before it is deployed. */
export const PREFLIGHT: Command = {
  name: 'preflight',
  summary: 'List the log deliveries of a synthesised app that AWS would refuse, because of the state of the account',
  positionals: [{ name: 'cdk.out', help: 'The folder of the cloud assembly (default: cdk.out)' }],
  options: {
    'json': { type: 'boolean', help: 'Print the findings as JSON' },
    'policy': { type: 'boolean', help: 'Print the IAM policy that the command needs, and do nothing else' },
    'dump-catalog': {
      type: 'boolean',
      help: 'Print the log types, formats and fields that AWS lists in the Region, and do nothing else',
    },
    'profile': { type: 'string', value: 'name', help: 'The profile of the aws command' },
    'region': {
      type: 'string',
      value: 'region',
      help: 'The Region of stacks without one (default: the Region of the configuration)',
    },
  },
  examples: [
    ['npx cdk synth --quiet && npx cdk-log-delivery preflight', 'Compare the app with the account'],
    ['npx cdk-log-delivery preflight --policy', 'Print the permissions that the command needs'],
  ],
  run: (args, terminal) => run(args, terminal, awsCommand({ profile: args.text('profile') })),
};

/** Runs the command. It only reads from AWS. */
export async function run(args: Arguments, terminal: Terminal, aws: Aws): Promise<ExitCode> {
  if (args.isSet('policy')) {
    terminal.write(json(readOnlyPolicy()));
    return ExitCode.OK;
  }
  const region = args.text('region') ?? (await configuredRegion(aws));
  if (args.isSet('dump-catalog')) {
    terminal.write(json(await dumpCatalog(aws, region)));
    return ExitCode.OK;
  }
  const stacks = stacksInOrder(readContents(args.positionals[0] ?? 'cdk.out'));
  const report = await preflight(stacks, aws, { region, onCall: progressOn(terminal) });
  if (isLive(terminal)) terminal.report(CLEAR);
  terminal.write(args.isSet('json') ? json({ version: 1, ...report }) : printReport(report, terminal.style));

  return exitCodeOf(report);
}

/** A check without a result is never clean. */
function exitCodeOf({ findings, unchecked, stacks }: Report): ExitCode {
  if (unchecked.length > 0 || stacks.length === 0) return ExitCode.FAILED;

  return findings.length > 0 ? ExitCode.FINDINGS : ExitCode.OK;
}

async function configuredRegion(aws: Aws): Promise<string | undefined> {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const region = AWS_REGION || AWS_DEFAULT_REGION;
  if (region) return region;
  try {
    return String(await aws({ service: 'configure', operation: 'get', args: ['region'], isText: true })) || undefined;
  } catch (error) {
    // The command fails if there is no Region: all stacks may have one.
    if (error instanceof AwsError) return undefined;
    throw error;
  }
}

async function dumpCatalog(aws: Aws, region: string | undefined): Promise<object> {
  try {
    const { configurationTemplates } = valuesOf(
      await aws({ service: 'logs', operation: 'describe-configuration-templates', region }),
    );
    const sorted = listOf(configurationTemplates)
      .map(template => JSON.stringify(template))
      .sort()
      .map(text => valuesOf(JSON.parse(text)));
    return { region, configurationTemplates: sorted };
  } catch (error) {
    if (error instanceof AwsError) throw new CommandError(error.message);
    throw error;
  }
}

/** The code that clears the line of the progress. */
const CLEAR = '\u001b[2K\r';

/** Tests that a person reads the remarks at a terminal that takes codes. */
function isLive({ reportStyle }: Terminal): boolean {
  return reportStyle.bold('') !== '';
}

/** Returns a function that shows the calls on one line of a terminal. */
function progressOn(terminal: Terminal): ((call: Call) => void) | undefined {
  if (!isLive(terminal)) return undefined;

  return ({ service, operation, args = [], region }) => {
    const text = [service, operation, ...args, region].join(' ');
    terminal.report(`${CLEAR}${text.slice(0, terminal.columns ?? 80)}`);
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
