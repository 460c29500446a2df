import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

/** The pages that other programs write: they have no examples. */
const GENERATED = ['errors.md', 'fields.md', 'log-types.md'];

/** The place of an example in a fixture of jsii-rosetta. */
const PLACE = /\/\/\/ here/;

/** A page of docs/ that is written by hand. */
export interface Guide {
  /** The path of the page in the repository. */
  readonly path: string;
  readonly text: string;
}

/** A TypeScript example of a guide. */
export interface GuideExample {
  /** The path of the page. */
  readonly page: string;
  /** The line of the page on which the example begins. */
  readonly line: number;
  /** The heading above the example, without its `#`. */
  readonly heading: string;
  /** The example as the page shows it. */
  readonly visible: string;
  /** The example within its fixture, with its imports and declarations first. */
  readonly complete: string;
}

/** Returns the pages of docs/ that are written by hand. */
export function readGuides(root: string): readonly Guide[] {
  return readdirSync(join(root, 'docs'))
    .filter(file => file.endsWith('.md') && !GENERATED.includes(file))
    .sort()
    .map(file => ({ path: `docs/${file}`, text: readFileSync(join(root, 'docs', file), 'utf-8') }));
}

/** Returns the TypeScript examples of a page, completed by their fixtures. */
export function examplesOf(root: string, { path, text }: Guide): readonly GuideExample[] {
  return [...text.matchAll(/^```ts(?: fixture=(\S+))?\n([^]*?)^```$/gm)].map(({ index, 1: fixture = 'default', 2: visible }) => {
    const before = text.slice(0, index);

    return {
      page: path,
      line: before.split('\n').length,
      heading: [...before.matchAll(/^#+ (.*)$/gm)].pop()?.[1] ?? '',
      visible,
      complete: inFixture(readFileSync(join(root, 'rosetta', `${fixture}.ts-fixture`), 'utf-8'), visible),
    };
  });
}

function inFixture(fixture: string, example: string): string {
  // These cannot be within a constructor.
  const first = example.match(/^(import|declare) [^]*?;$/gm) ?? [];
  const statements = first.reduce((rest, each) => rest.replace(each, ''), example);

  return [...first, fixture.replace(PLACE, () => statements)].join('\n');
}
