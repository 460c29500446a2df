import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { createLinter, loadTextlintrc } from 'textlint';
import { commentsOf } from './prose/comments';

type Linter = ReturnType<typeof createLinter>;

const ROOT = join(__dirname, '..');

const SOURCES = ['src', 'test', 'projenrc', 'benchmark', 'examples'];
const SOURCE_FILE = /\.(ts|py|java|go)$/;

/** Generated files, and files of other tools. */
const IGNORED = /generated|node_modules|\.d\.ts$|\.venv|[/\\](lib|target|cdk\.out)[/\\]/;

/** The generated pages consist of names and of descriptions by AWS. */
const GENERATED = ['docs/fields.md', 'docs/log-types.md'];

/** Returns the linter that a file in `.textlint` configures. */
async function linterOf(configuration: string): Promise<Linter> {
  return createLinter({ descriptor: await loadTextlintrc({ configFilePath: join(ROOT, '.textlint', configuration) }) });
}

/** Lists the pages to check. */
function pages(): string[] {
  const docs = ['docs', 'docs/rules', 'docs/errors'].flatMap(folder => readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => `${folder}/${name}`));
  return ['README.md', 'CONTRIBUTING.md', ...docs].filter(page => !GENERATED.includes(page));
}

/** Lists the source files to check. */
function sourceFiles(): string[] {
  return SOURCES.flatMap(folder => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf-8' })
    .map(path => join(folder, path))
    .filter(path => SOURCE_FILE.test(path) && !IGNORED.test(path)));
}

/** Prints the findings in a text. Returns their number. */
async function check(linter: Linter, path: string, text: string): Promise<number> {
  const { messages } = await linter.lintText(text, `${join(ROOT, path)}.md`);
  for (const { line, message } of messages) {
    console.log(`${path}:${line}: ${message}`);
  }

  return messages.length;
}

/** Checks the wording of pages and comments. */
async function main(): Promise<void> {
  const [ofPages, ofComments] = await Promise.all([linterOf('textlintrc.json'), linterOf('comments.textlintrc.json')]);
  const counts = await Promise.all([
    ...pages().map(path => check(ofPages, path, readFileSync(join(ROOT, path), 'utf-8'))),
    ...sourceFiles().map(path => check(ofComments, path, commentsOf(readFileSync(join(ROOT, path), 'utf-8')))),
  ]);
  process.exitCode = counts.some(count => count > 0) ? 1 : 0;
}

void main();
