import { readFileSync } from 'fs';
import { join } from 'path';
import { readCatalog } from '../projenrc/catalog/catalog';
import { changesBetween } from '../projenrc/catalog-changes/changes';
import { parseCatalog } from '../projenrc/catalog-changes/parse';
import { summaryOf } from '../projenrc/catalog-changes/summary';
import type { Catalog, CatalogEntry } from '../src/private/model/catalog';

const ENTRY: CatalogEntry = {
  destinations: { S3: ['json', 'plain'], CWL: ['json'] },
  mandatoryFields: ['id'],
  optionalFields: ['time', 'user'],
};

function bus(logTypes: { [logType: string]: CatalogEntry }, more: { region?: string } = {}): Catalog {
  return { EventBus: { serviceTitle: 'Amazon EventBridge', title: 'Amazon EventBridge event bus', logTypes, ...more } };
}

function summary(before: Catalog, after: Catalog): string {
  return summaryOf(changesBetween(before, after));
}

test('reads the catalogue that the library has', () => {
  const catalog = parseCatalog(readFileSync(join(__dirname, '..', 'src', 'generated', 'catalog.ts'), 'utf-8'));

  expect(Object.entries(catalog).map(([name, { logTypes }]) => [name, Object.keys(logTypes)])).toEqual(
    readCatalog().map(({ name, logTypes }) => [name, logTypes.map(({ logType }) => logType)]),
  );
});

test('fails for a file without a catalogue', () => {
  expect(() => parseCatalog('export const OTHER = {};')).toThrow(new Error('the file must export CATALOG, got one that does not'));
});

test('says so if nothing changed', () => {
  expect(summary(bus({ INFO_LOGS: ENTRY }), bus({ INFO_LOGS: ENTRY }))).toBe('Nothing that logs has changed.\n');
});

test('shows new log types, and those that are gone', () => {
  expect(summary(bus({ INFO_LOGS: ENTRY, OLD_LOGS: ENTRY }), bus({ INFO_LOGS: ENTRY, NEW_LOGS: ENTRY, NEWER_LOGS: ENTRY }))).toBe([
    '### New log types',
    '',
    '- **EventBus** (Amazon EventBridge event bus): `NEW_LOGS`, `NEWER_LOGS`',
    '',
    '### Log types that AWS no longer has',
    '',
    '- **EventBus** (Amazon EventBridge event bus): `OLD_LOGS`',
    '',
  ].join('\n'));
});

test('says when a kind of resource is new or gone as a whole', () => {
  const line = '- **EventBus** (Amazon EventBridge event bus): `INFO_LOGS`, all of this kind of resource';

  expect(summary({}, bus({ INFO_LOGS: ENTRY }))).toBe(`### New log types\n\n${line}\n`);
  expect(summary(bus({ INFO_LOGS: ENTRY }), {})).toBe(`### Log types that AWS no longer has\n\n${line}\n`);
});

test.each<[string, CatalogEntry, string]>([
  ['a destination', { destinations: { ...ENTRY.destinations, FH: ['raw'] } }, 'can go to Firehose'],
  ['a destination that is gone', { destinations: { S3: ['json', 'plain'] } }, 'can no longer go to CloudWatch Logs'],
  ['a format', { destinations: { ...ENTRY.destinations, CWL: ['json', 'plain'] } }, 'new format `plain` of CloudWatch Logs'],
  ['formats that are gone', { destinations: { ...ENTRY.destinations, S3: [] } }, 'no longer formats `json`, `plain` of S3'],
  ['formats that are not published', { destinations: { S3: 'unpublished', CWL: ['json'] } }, 'the formats of S3 are no longer published'],
  ['record fields', { optionalFields: ['time', 'user', 'ip', 'port'] }, 'new record fields `ip`, `port`'],
  ['a record field that is gone', { optionalFields: ['time'] }, 'no longer record field `user`'],
  ['a field that must be given', { mandatoryFields: ['id', 'user'], optionalFields: ['time'] }, 'record field `user` is mandatory now'],
  ['a field that may be left out', { mandatoryFields: [], optionalFields: ['id', 'time', 'user'] }, 'record field `id` is optional now'],
])('shows %s of a log type', (_, changed, detail) => {
  expect(summary(bus({ INFO_LOGS: ENTRY }), bus({ INFO_LOGS: { ...ENTRY, ...changed } })))
    .toBe(`### Log types that changed\n\n- \`INFO_LOGS\` of EventBus: ${detail}\n`);
});

test('lists several changes of a log type below it', () => {
  expect(summary(bus({ INFO_LOGS: ENTRY }), bus({ INFO_LOGS: { ...ENTRY, mandatoryFields: ['id', 'name'] } }))).toBe([
    '### Log types that changed',
    '',
    '- `INFO_LOGS` of EventBus:',
    '  - new record field `name`',
    '  - the new record field `name` is mandatory',
    '',
  ].join('\n'));
});

test('shows what is another for a kind of resource', () => {
  expect(summary(bus({ INFO_LOGS: ENTRY }), bus({ INFO_LOGS: ENTRY }, { region: 'us-east-1' })))
    .toBe('### Resources that changed\n\n- EventBus: Region: none → `us-east-1`\n');
});

test('leaves out whole lines of what is too long for a pull request', () => {
  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`LOGS_${index}`, ENTRY]));
  const changed = Object.fromEntries(Object.keys(many).map(name => [name, { ...ENTRY, optionalFields: ['time'] }]));

  const text = summary(bus(many), bus(changed));

  expect(text.length).toBeLessThan(60_200);
  expect(text).toMatch(/\n- `LOGS_\d+` of EventBus: no longer record field `user`\n\nand \d+ more lines: `npm run catalog:changes` shows all\.\n$/);
});
