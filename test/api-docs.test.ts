import { split } from '../projenrc/api-docs/split';

const FILES = { api: 'docs/go/API.md', logTypes: 'docs/go/log-types.md', fields: 'docs/go/fields.md' };

const DOCUMENT = [
  '# API Reference <a name="API Reference" id="api-reference"></a>',
  '',
  '## Classes <a name="Classes" id="Classes"></a>',
  '',
  '### BusLogType <a name="BusLogType" id="x.BusLogType"></a>',
  '',
  '- *Extends:* <a href="#x.LogType">LogType</a>, not <a href="#x.BusLogType">BusLogType</a>',
  '',
  '### LogType <a name="LogType" id="x.LogType"></a>',
  '',
  'For example <a href="#x.BusLogType">BusLogType</a>.',
  '',
].join('\n');

test('takes the log types out of the API, with the links that follow', () => {
  expect(split(DOCUMENT, FILES).logTypes).toBe([
    '# Log types',
    '',
    '### BusLogType <a name="BusLogType" id="x.BusLogType"></a>',
    '',
    '- *Extends:* <a href="API.md#x.LogType">LogType</a>, not <a href="#x.BusLogType">BusLogType</a>',
    '',
    '',
  ].join('\n'));
});

test('leaves everything else, and says where the lists are', () => {
  expect(split(DOCUMENT, FILES).api).toBe([
    '# API reference <a name="API Reference" id="api-reference"></a>',
    '',
    'The constructs and what they take. Apart from it: the [log types](log-types.md) of all services, and their',
    '[record fields](fields.md).',
    '',
    '## Classes <a name="Classes" id="Classes"></a>',
    '',
    '### LogType <a name="LogType" id="x.LogType"></a>',
    '',
    'For example <a href="log-types.md#x.BusLogType">BusLogType</a>.',
    '',
  ].join('\n'));
});

test('links to files of other folders', () => {
  expect(split(DOCUMENT, { api: 'API.md', logTypes: 'docs/log-types.md', fields: 'docs/fields.md' }).api)
    .toContain('[log types](docs/log-types.md) of all services, and their\n[record fields](docs/fields.md)');
});
