import { execFileSync } from 'child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { repository } from '../package.json';
import { anchorsOf, Pages, relativeLinks } from './support/pages';
import { README } from './support/readme';
import { homeOf, type Places, relink } from '../projenrc/package/links';
import { relinkAssembly, stage } from '../projenrc/package/stage';
import { withoutColumn } from '../projenrc/package/tables';

const HOME = 'https://github.com/example/logs/blob/v1.2.3';

describe('the npm package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const unpacked = join(folder, 'package');
  afterAll(() => rmSync(folder, { recursive: true }));

  stage('.', join(folder, 'staged'));
  execFileSync('npm', ['pack', './staged', '--ignore-scripts', '--silent'], { cwd: folder });
  execFileSync('tar', ['-xzf', readdirSync(folder).find(file => file.endsWith('.tgz')) ?? ''], { cwd: folder });

  const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => (files.includes(file) ? readFileSync(join(unpacked, file), 'utf8') : undefined);
  const pages = new Pages(read);

  test('has the pages for users, and none for contributors', () => {
    const names = files.filter(file => file.endsWith('.md'));

    expect(names).toEqual(expect.arrayContaining([
      'README.md', 'docs/guide.md', 'docs/errors.md', 'docs/rules.md', 'docs/deployer-policy.md', 'docs/organisations.md',
    ]));
    expect(names.filter(name => !/^(README|CHANGELOG|docs\/.+)\.md$/.test(name))).toEqual([]);
    expect(names).not.toContain('docs/phases.md');
  });

  test.each(files.filter(file => file.endsWith('.md')))('has everything that %s links to', page => {
    expect(pages.brokenLinks(page)).toEqual([]);
  });

  test('has the pages that README links to, apart from API.md, the picture and those for contributors', () => {
    const linked = relativeLinks(README).map(link => link.split('#')[0]).filter(file => file !== '');

    expect(linked.filter(file => !files.includes(file))).toEqual([
      'examples/typescript/README.md', 'docs/images/map.svg', 'API.md', 'CONTRIBUTING.md', 'SECURITY.md',
    ]);
  });

  test('has the rules without the names of tests, which are not in the package', () => {
    const rules = files.filter(file => file.startsWith('docs/rules/'));

    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter(page => read(page)?.includes('| Test |'))).toEqual([]);
    expect(read('docs/rules/order.md')).toContain('| Problem | Answer | Mechanism | Confidence, source | Remedy |\n|---|---|---|---|---|\n');
  });

  test('has the pages that the source names', () => {
    const named = sourceFiles().flatMap(file => [...readFileSync(file, 'utf8').matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([page]) => page));
    // A page for contributors, which comments name.
    const forUsers = new Set(named.filter(page => page !== 'docs/phases.md'));

    expect(forUsers.size).toBeGreaterThan(0);
    expect([...forUsers].filter(page => !files.includes(page))).toEqual([]);
  });
});

function sourceFiles(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts')).map(file => join('src', file));
}

describe('README of the other languages', () => {
  const only = (places: Omit<Places, 'files'>) => relink('README.md', README, { ...places, files: new Set() });

  test('links to no file, as long as the repository is a placeholder', () => {
    expect(homeOf(repository.url, '1.2.3')).toBeUndefined();
    expect(relativeLinks(README).filter(link => !link.startsWith('#'))).not.toEqual([]);
    expect(relativeLinks(only({})).filter(link => !link.startsWith('#'))).toEqual([]);
  });

  test('links to the files of its version in a repository', () => {
    expect(only({ home: HOME })).toContain(`](${HOME}/docs/rules/deliveries.md#changes-in-two-steps)`);
    expect(relativeLinks(only({ home: HOME })).filter(link => !link.startsWith('#'))).toEqual([]);
  });

  test('has the anchors that it links to', () => {
    const pages = new Pages(file => (file === 'README.md' ? only({}) : undefined));

    expect(pages.brokenLinks('README.md')).toEqual([]);
  });

  test('is in the assembly', () => {
    const assembly = { name: 'a', readme: { markdown: 'See [rules](docs/rules.md).' }, version: '1.2.3' };

    expect(JSON.parse(relinkAssembly(JSON.stringify(assembly), { files: new Set(), home: HOME })))
      .toEqual({ ...assembly, readme: { markdown: `See [rules](${HOME}/docs/rules.md).` } });
  });
});

describe('a link of a page', () => {
  const files = new Set(['README.md', 'docs/guide.md', 'docs/services/s3.md']);
  const inGuide = (link: string, places: Partial<Places> = {}) => relink('docs/guide.md', link, { files, ...places });

  test.each(['[readme](../README.md#importing)', '[S3](services/s3.md)'])('to a file beside it stays: %s', link => {
    expect(inGuide(link, { home: HOME })).toBe(link);
  });

  test('to another file becomes text with the path', () => {
    expect(inGuide('[phases](phases.md#aspects) and [`CONTRIBUTING.md`](../CONTRIBUTING.md)'))
      .toBe('phases (`docs/phases.md`) and `CONTRIBUTING.md`');
  });

  test('to another file leads to the repository', () => {
    expect(inGuide('[phases](phases.md#aspects)', { home: HOME })).toBe(`[phases](${HOME}/docs/phases.md#aspects)`);
  });

  test.each([
    '[AWS](https://docs.aws.amazon.com/)', '[above](#conditions)', '`[code](phases.md)`', '```md\n[code](phases.md)\n```',
  ])('that is complete or code stays: %s', text => {
    expect(inGuide(text)).toBe(text);
  });

  test('stays the same when it is made again', () => {
    const page = inGuide('[phases](phases.md)', { home: HOME });

    expect(inGuide(page, { home: HOME })).toBe(page);
    expect(inGuide(inGuide('[phases](phases.md)'))).toBe(inGuide('[phases](phases.md)'));
  });
});

describe('the URL of the files', () => {
  test.each([
    ['https://github.com/example/logs', '1.2.3', HOME],
    ['git+https://github.com/example/logs.git', '1.2.3', HOME],
    ['https://github.com/example/logs', '0.0.0', 'https://github.com/example/logs/blob/main'],
    ['https://constructs.dev/packages/cdk-log-delivery', '1.2.3', undefined],
  ])('of %s at %s is %s', (url, version, expected) => {
    expect(homeOf(url, version)).toBe(expected);
  });
});

test('anchors are those of GitHub', () => {
  expect([...anchorsOf('# Encryption (KMS)\n\n## With `managePermissions: false`\n\n## A\n\n## A\n\n<a name="x"></a>\n\n```sh\n# no\n```\n')])
    .toEqual(['x', 'encryption-kms', 'with-managepermissions-false', 'a', 'a-1']);
});

describe('a page without a column', () => {
  test('has the other columns of a table, also where a cell has a pipe', () => {
    expect(withoutColumn('| A | Test | B |\n|---|---|---|\n| a \\| b | t | c |', 'Test')).toBe('| A | B |\n|---|---|\n| a \\| b | c |');
  });

  test('keeps tables without the column, and text', () => {
    const page = '| A | B |\n|---|---|\n| 1 | 2 |\n\nTest | text';

    expect(withoutColumn(page, 'Test')).toBe(page);
  });
});
