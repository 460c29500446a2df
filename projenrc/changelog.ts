import { execFileSync } from 'child_process';
import { existsSync, writeFileSync } from 'fs';
import { join } from 'path';
import { version } from '../package.json';
import { changelog } from './changelog/changelog';
import { type Commit, COMMIT_FORMAT, parseCommits } from './changelog/commits';
import { FIRST_RELEASE } from './changelog/first-release';

/** Writes CHANGELOG.md, which the packages of all languages contain, from the messages of all commits. */
const FILE = join(__dirname, '..', 'CHANGELOG.md');

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: join(__dirname, '..'), encoding: 'utf-8', maxBuffer: 64 * 1024 * 1024 }).trim();
}

function commits(): Commit[] {
  return parseCommits(git('log', `--format=${COMMIT_FORMAT}`, '--decorate-refs=refs/tags/v*', '--no-merges'));
}

// The jobs that build the packages of a release have the file from its build, and only the newest commit.
const isIncomplete = git('rev-parse', '--is-shallow-repository') === 'true';
if (!isIncomplete || !existsSync(FILE)) writeFileSync(FILE, changelog(commits(), version, FIRST_RELEASE));
