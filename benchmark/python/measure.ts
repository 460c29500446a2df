import { spawnSync } from 'child_process';
import { existsSync } from 'fs';
import { cpus } from 'os';
import { join } from 'path';
import type { ImportCost, PythonFigures, Round } from './figures';
import { packagesIn } from './packages';
import { PYTHON_WITH_PACKAGE } from '../../projenrc/languages/python';
import { PROJECT_ROOT } from '../workspace';

/** The package that users import anyway, and the library. */
export const CDK = 'aws_cdk';
export const LIBRARY = 'cdk_log_delivery';

const ROUNDS = 9;
const SCRIPT = join(__dirname, 'import_cost.py');

/**
 * Imports aws-cdk-lib and the library in separate processes, and measures the sizes of the packages of all languages.
 */
export function measurePython(): PythonFigures {
  if (!existsSync(PYTHON_WITH_PACKAGE)) {
    throw new Error(`${PYTHON_WITH_PACKAGE} must be there, with the package installed: run "npm run test:languages" first`);
  }
  importCost([CDK, LIBRARY]); // Python compiles, and the machine reads, what is imported for the first time

  return {
    machine: `${cpus().length} cores, Node.js ${process.version}, ${run(['--version']).stdout.trim()}`,
    rounds: Array.from({ length: ROUNDS }, (): Round => ({ without: importCost([CDK]), with: importCost([CDK, LIBRARY]) })),
    packages: packagesIn(join(PROJECT_ROOT, 'dist')),
  };
}

function importCost(modules: readonly string[]): ImportCost {
  const { stdout, stderr } = run(['-X', 'importtime', SCRIPT, ...modules]);

  return { ...JSON.parse(stdout), clock: Object.fromEntries(modules.map(module => [module, clockOf(module, stderr)])) };
}

/** Returns the cumulative time in a line such as `import time:       100 |     200000 | aws_cdk`. */
function clockOf(module: string, importTimes: string): number {
  const [, microseconds] = new RegExp(`^import time: +\\d+ \\| +(\\d+) \\| ${module}$`, 'm').exec(importTimes) ?? [];
  if (microseconds === undefined) throw new Error(`Python must say how long it took to import ${module}`);

  return Number(microseconds) / 1000;
}

function run(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(PYTHON_WITH_PACKAGE, args, { encoding: 'utf-8' });
  if (status !== 0) throw new Error(`Python failed:\n${stderr ?? error?.message}`);

  return { stdout, stderr };
}
