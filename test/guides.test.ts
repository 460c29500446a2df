import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { diagnosticsOf } from '../projenrc/guides/compile';
import { examplesOf, readGuides } from '../projenrc/guides/examples';

const ROOT = join(__dirname, '..');
const GUIDES = readGuides(ROOT);

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-');
}

function anchorsIn(path: string): readonly string[] {
  return [...readFileSync(path, 'utf-8').replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading));
}

/** The links of a page to files of the repository that are not there, or to headings that the file does not have. */
function brokenLinks(path: string, text: string): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, file, anchor]) => {
    const target = file === '' ? join(ROOT, path) : join(ROOT, dirname(path), file);
    const isThere = existsSync(target) && (anchor === undefined || anchorsIn(target).includes(anchor));

    return isThere ? [] : [link];
  });
}

describe.each(GUIDES)('$path', ({ path, text }) => {
  test('links to files and headings that exist', () => {
    expect(brokenLinks(path, text)).toEqual([]);
  });

  test('names no warning or error that does not exist', () => {
    const ids = readFileSync(join(ROOT, 'docs/errors.md'), 'utf-8') + readFileSync(join(ROOT, 'docs/rules.md'), 'utf-8');

    expect([...text.matchAll(/cdk-log-delivery:\w+/g)].map(([id]) => id).filter(id => !ids.includes(id))).toEqual([]);
  });
});

// docs/rules.md is a reference, and longer.
test.each(GUIDES.filter(({ path }) => path !== 'docs/rules.md'))('$path has less than 60 kB', ({ text }) => {
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
});

describe('an example of a guide', () => {
  const guide = (example: string) => ({ path: 'docs/page.md', text: `# A page\n\n## An example\n\n\`\`\`ts fixture=guides\n${example}\`\`\`\n` });

  test('has its page, line and heading, with imports and declarations first', () => {
    const [{ page, line, heading, complete }] = examplesOf(
      ROOT, guide('import * as sns from \'aws-cdk-lib/aws-sns\';\ndeclare const topic: sns.Topic;\n'));

    expect([page, line, heading]).toEqual(['docs/page.md', 5, 'An example']);
    expect(complete).toMatch(/^import \* as sns from 'aws-cdk-lib\/aws-sns';\ndeclare const topic: sns\.Topic;\n\/\/ The package/);
  });

  test('that is wrong is found', () => {
    const [example] = examplesOf(ROOT, guide('const prefix: number = \'logs\';\n'));

    // Without the fixture, which imports all of aws-cdk-lib and takes ten seconds.
    expect(diagnosticsOf(ROOT, [{ ...example, complete: example.visible }])).toEqual([
      'docs/page.md:5: Type \'string\' is not assignable to type \'number\'.: prefix: number = \'logs\';',
    ]);
  });
});
