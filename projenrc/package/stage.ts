import { execFileSync } from 'child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync, copyFileSync } from 'fs';
import { dirname, join } from 'path';
import { homeOf, type Places, relink } from './links';
import { withoutColumn } from './tables';
import { repository, version } from '../../package.json';

const README = 'README.md';
const ASSEMBLY = '.jsii';
/** The pages that name the test of each rule. */
const RULES = 'docs/rules/';

/** The README of an assembly is the page of the package in other languages, without any other file. */
const NO_FILES: ReadonlySet<string> = new Set();

/** The URL of all files of this version, if the repository is known: the constant is `repositoryUrl` in `.projenrc.ts`. */
const HOME = homeOf(repository.url, version);

/** Copies the files of the npm package from `root` into a new `folder`. The pages get links that their readers can follow. */
export function stage(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const files = new Set(packedFiles(root));
  for (const file of files) {
    const target = join(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, file), target);
    const change = changeOf(file, files);
    if (change !== undefined) writeFileSync(target, change(readFileSync(target, 'utf-8')));
  }
}

/** Returns the paths of the files that npm packs. */
export function packedFiles(root: string): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root, encoding: 'utf-8', stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }]: [{ readonly files: readonly { readonly path: string }[] }] = JSON.parse(output);

  return files.map(({ path }) => path);
}

function changeOf(file: string, files: ReadonlySet<string>): ((text: string) => string) | undefined {
  if (file === ASSEMBLY) return text => relinkAssembly(text, { files: NO_FILES, home: HOME });
  if (!file.endsWith('.md')) return undefined;

  // Registries show README without the other files.
  const beside = file === README && HOME !== undefined ? NO_FILES : files;
  // The tests are not in the package.
  const columns = (text: string): string => (file.startsWith(RULES) ? withoutColumn(text, 'Test') : text);

  return text => relink(file, columns(text), { files: beside, home: HOME });
}

/** Returns an assembly whose README, which all other languages get, has links that their readers can follow. */
export function relinkAssembly(text: string, places: Places): string {
  const assembly: { readonly readme?: { readonly markdown: string } } = JSON.parse(text);
  if (assembly.readme === undefined) return text;

  return JSON.stringify({ ...assembly, readme: { markdown: relink(README, assembly.readme.markdown, places) } });
}
