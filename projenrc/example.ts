import { mkdirSync, readdirSync, renameSync, rmSync } from 'fs';
import { join, relative } from 'path';
import type { LogCoverageResult } from '../src';
import { ROOT, step, WITHOUT_CREDENTIALS } from './example/run';
import { table } from './example/table';

const EXAMPLE = join(ROOT, 'examples', 'typescript');
const ASSEMBLY = join(EXAMPLE, 'cdk.out');

/** The folder where the example expects the package, with a name that does not change with the version. */
const PACKAGE_FOLDER = join(ROOT, 'dist', 'example');
const STAGED = join(ROOT, 'dist', 'package');
const PACKAGE_FILE = 'cdk-log-delivery.tgz';

function compile(): void {
  step('Compile the library', { command: 'npx', args: ['projen', 'compile'], cwd: ROOT });
}

/** Creates the package that users get. jsii-pacmak, which packs releases, packs the same folder by the same command. */
function pack(): void {
  rmSync(PACKAGE_FOLDER, { recursive: true, force: true });
  mkdirSync(PACKAGE_FOLDER, { recursive: true });
  step('Choose the files of the package', { command: 'npx', args: ['projen', 'stage'], cwd: ROOT });
  step('Pack it', { command: 'npm', args: ['pack', STAGED, '--pack-destination', PACKAGE_FOLDER], cwd: ROOT });

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

/** Synthesises the example, and returns what it prints. It is strict: a warning of a construct or of the validator is an error. */
function synthesise(): string {
  rmSync(ASSEMBLY, { recursive: true, force: true });

  return step('Synthesise the example, with no finding', {
    command: join('node_modules', '.bin', 'cdk'),
    args: ['synth', '--quiet', '--strict', '--context', 'coverage=true'],
    cwd: EXAMPLE,
    env: WITHOUT_CREDENTIALS,
  });
}

/** Prints the map of the deliveries, by the command that the package has for users. */
function showDeliveries(): void {
  const folder = relative(ROOT, ASSEMBLY);
  const printed = step('Read the deliveries of its templates', {
    command: join('node_modules', '.bin', 'cdk-log-delivery'), args: ['map'], cwd: EXAMPLE, env: WITHOUT_CREDENTIALS,
  });

  console.log(`\n${printed}\nRead from ${folder} by: npx cdk-log-delivery map`);
}

/** Prints the log coverage, as the example itself reports it by `LogCoverage.of(app)`. */
function showCoverage(printed: string): void {
  const { delivered, quiet }: LogCoverageResult = JSON.parse(printed.split('\n').find(line => line.startsWith('{')) ?? '');
  const rows = quiet.map(({ constructPath, logType }) => [constructPath, logType]);

  console.log(`\n${table(['Not delivered', 'Log type'], rows)}`);
  console.log(`\n${delivered.length} log types of the resources are delivered, ${quiet.length} are not (docs/coverage.md)`);
}

compile();
pack();
install();
const printed = synthesise();
showDeliveries();
showCoverage(printed);
