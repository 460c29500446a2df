import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { withoutLogTypes } from '../projenrc/api-docs/root-module';
import { PROJECT_ROOT } from '../projenrc/catalog/files';
import * as delivery from '../src';

const DOCUMENT = [
  '# API Reference <a name="API Reference" id="api-reference"></a>',
  '',
  '## Classes <a name="Classes" id="Classes"></a>',
  '',
  '### BusLogType <a name="BusLogType" id="x.BusLogType"></a>',
  '',
  '- *Extends:* <a href="#x.LogType">LogType</a>',
  '',
  '### LogType <a name="LogType" id="x.LogType"></a>',
  '',
  'A log type.',
  '',
].join('\n');

test('the API reference has everything but the classes of log types, and links to their pages', () => {
  expect(withoutLogTypes(DOCUMENT)).toBe([
    '# API reference <a name="API Reference" id="api-reference"></a>',
    '',
    'The constructs and types of the library. The log types of all services, with their record fields, are in',
    '[log types by service](docs/services/README.md). The names in Python, Java and Go are in [other languages](docs/languages.md).',
    '',
    '## Classes <a name="Classes" id="Classes"></a>',
    '',
    '### LogType <a name="LogType" id="x.LogType"></a>',
    '',
    'A log type.',
    '',
  ].join('\n'));
});

describe('API.md', () => {
  const document = readFileSync(join(PROJECT_ROOT, 'API.md'), 'utf-8');

  test('links only to anchors that it has', () => {
    const anchors = new Set([...document.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...document.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);

    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(anchor => !anchors.has(anchor))).toEqual([]);
  });

  test('links only to files that are there', () => {
    const files = [...document.matchAll(/\]\((docs\/[^)#]+)\)/g)].map(([, file]) => file);

    expect(files).toEqual(['docs/services/README.md', 'docs/languages.md']);
    expect(files.filter(file => !existsSync(join(PROJECT_ROOT, file)))).toEqual([]);
  });
});

describe('the page of other languages', () => {
  const page = readFileSync(join(PROJECT_ROOT, 'docs/languages.md'), 'utf-8');

  test.each([
    ['log types and formats', /`(\w+Type|OutputFormat)\.([A-Z_]+)`/g, delivery],
    ['record fields', /`fields\.(\w+)\.([A-Z_]+)`/g, delivery.fields],
  ] as const)('names %s that are there', (_, pattern, exported) => {
    const classes = new Map<string, object>(Object.entries(exported));
    const names = [...page.matchAll(pattern)].map(([, className, constant]) => ({ className, constant }));

    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(({ className, constant }) => !Object.keys(classes.get(className) ?? {}).includes(constant))).toEqual([]);
  });

  test('links only to files that are there', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link);

    expect(links).toEqual(['../API.md', 'services/README.md', '../examples', '../examples/python']);
    expect(links.filter(link => !existsSync(join(PROJECT_ROOT, 'docs', link)))).toEqual([]);
  });
});
