import { readFileSync, rmSync } from 'fs';
import { join } from 'path';
import { ROOT, step, WITHOUT_CREDENTIALS } from './example/run';
import { differences } from './languages/differences';
import { CLI, DIST } from './languages/folders';
import { GO } from './languages/go';
import { JAVA } from './languages/java';
import { type Language, TEMPLATE } from './languages/language';
import { PYTHON, testPython } from './languages/python';
import { requireTools } from './languages/tools';
import { TYPESCRIPT } from './languages/typescript';

/**
 * Builds the packages of all languages, installs them as users do, and synthesises the example of each: all templates
 * must be equal. Checks that errors arrive in each language, and that Python has the same API as the assembly.
 */
const LANGUAGES: readonly Language[] = [TYPESCRIPT, PYTHON, JAVA, GO];

/**
 * The folders of jsii-pacmak below `dist`. They are emptied first, because an older version could be taken for the new
 * one.
 */
const PACKAGES = ['js', 'python', 'java', 'go'];

function build(): void {
  PACKAGES.forEach(folder => rmSync(join(DIST, folder), { recursive: true, force: true }));
  for (const task of ['compile', 'changelog', 'package-all']) {
    step(`All packages: ${task}`, { command: 'npx', args: ['projen', task], cwd: ROOT });
  }
}

function synthesise({ name, folder, install, env }: Language): void {
  install();
  rmSync(join(folder, 'cdk.out'), { recursive: true, force: true });
  step(`${name}: synthesise`, {
    command: CLI, args: ['synth', '--quiet', '--strict'], cwd: folder, env: { ...WITHOUT_CREDENTIALS, ...env },
  });
}

function test({ name, folder, test: command, env }: Language): void {
  if (command !== undefined) step(`${name}: test`, { ...command, cwd: folder, env: { ...WITHOUT_CREDENTIALS, ...env } });
}

function templateOf({ folder }: Language): unknown {
  return JSON.parse(readFileSync(join(folder, 'cdk.out', TEMPLATE), 'utf-8'));
}

/** Fails unless all templates are equal as JSON. */
function compare([first, ...others]: readonly Language[]): void {
  const found = others.flatMap(other =>
    differences(templateOf(first), templateOf(other)).map(difference => `${first.name} and ${other.name}, ${difference}`));
  if (found.length > 0) {
    console.error(`The templates differ:\n${found.slice(0, 50).join('\n')}`);
    process.exit(1);
  }
  console.log(`The templates of ${LANGUAGES.map(({ name }) => name).join(', ')} are equal.`);
}

requireTools(LANGUAGES.flatMap(({ tools }) => tools));
build();
LANGUAGES.forEach(synthesise);
compare(LANGUAGES);
LANGUAGES.forEach(test);
testPython();
