import { spawnSync } from 'child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'fs';
import { devNull } from 'os';
import { join, relative } from 'path';
import { deliveriesOf } from './example/deliveries';
import { table } from './example/table';
import { Template } from './example/template';

const ROOT = join(__dirname, '..');
const EXAMPLE = join(ROOT, 'examples', 'typescript');
const ASSEMBLY = join(EXAMPLE, 'cdk.out');

/** Where the example expects the package, under a name that does not change with the version. */
const PACKAGE_FOLDER = join(ROOT, 'dist', 'example');
const PACKAGE_FILE = 'cdk-log-delivery.tgz';

/** The stack is for any account: with credentials, the CLI would nevertheless ask AWS whose they are. */
const WITHOUT_CREDENTIALS: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'))),
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** The bytes of output above which Node.js ends a command, which by default are few. */
const MAX_OUTPUT = 64 * 1024 * 1024;

interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command, and shows its output only if it fails: then nothing else is done. */
function step(title: string, { command, args, cwd, env }: Command): void {
  const start = Date.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd, env, encoding: 'utf-8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: MAX_OUTPUT,
  });
  if (status !== 0) {
    console.error(`${title}: failed\n\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
    process.exit(1);
  }
  console.log(`${title}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

function compile(): void {
  step('Compile the library', { command: 'npx', args: ['projen', 'compile'], cwd: ROOT });
}

/** Makes the package that users get: jsii-pacmak, which makes the releases, packs by the same command. */
function pack(): void {
  rmSync(PACKAGE_FOLDER, { recursive: true, force: true });
  mkdirSync(PACKAGE_FOLDER, { recursive: true });
  step('Pack it', { command: 'npm', args: ['pack', '--pack-destination', PACKAGE_FOLDER], cwd: ROOT });

  const [packed] = readdirSync(PACKAGE_FOLDER);
  renameSync(join(PACKAGE_FOLDER, packed), join(PACKAGE_FOLDER, PACKAGE_FILE));
}

function install(): void {
  step('Install it in the example', {
    command: 'npm',
    args: ['ci', '--include=dev', '--no-audit', '--no-fund'],
    cwd: EXAMPLE,
  });
}

/** Strict: a warning, of a construct or of the validator, is an error. */
function synthesise(): void {
  rmSync(ASSEMBLY, { recursive: true, force: true });
  step('Synthesise the example, with no finding', {
    command: join('node_modules', '.bin', 'cdk'),
    args: ['synth', '--quiet', '--strict'],
    cwd: EXAMPLE,
    env: WITHOUT_CREDENTIALS,
  });
}

function showDeliveries(): void {
  const path = join(ASSEMBLY, 'LogDeliveryExample.template.json');
  const rows = deliveriesOf(Template.read(path))
    .map(({ source, logType, destination, format, arrivesAt }) => [source, logType, destination, format, arrivesAt]);

  console.log(`\n${table(['Source', 'Log type', 'Destination', 'Format', 'Arrives at'], rows)}`);
  console.log('\nLogical IDs stand for names that are made at deployment, and * for what AWS fills in.');
  console.log(`${rows.length} deliveries, read from ${relative(ROOT, path)}`);
}

compile();
pack();
install();
synthesise();
showDeliveries();
