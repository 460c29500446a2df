import { existsSync, mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App } from 'aws-cdk-lib/core';
import { run } from './support';
import { LogMap } from '../../src';
import { appWith } from '../map/apps';

const FOLDER = mkdtempSync(join(tmpdir(), 'map-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const APP = appWith(3);
const ASSEMBLY = APP.synth().directory;

const TABLE = [
  'Resource          Kind                     Log type     Type             Destination',
  '----------------  -----------------------  -----------  ---------------  ----------------------------------',
  'Orders/Website0   CloudFront Distribution  ACCESS_LOGS  Firehose         LogArchive/SecurityAnalytics',
  'Orders/Website0   CloudFront Distribution  ACCESS_LOGS  S3               LogArchive/Bucket/cdn/0',
  'Payments/Events0  Events EventBus          ERROR_LOGS   CloudWatch Logs  LogArchive/ErrorsOfAllApplications',
  '',
  '3 deliveries from 2 resources to 3 destinations.',
  '',
].join('\n');

test('prints a table', async () => {
  expect(await run(['map', ASSEMBLY])).toEqual({ code: 0, output: TABLE, errors: '' });
});

test('colours the table at a terminal only', async () => {
  const { output } = await run(['map', ASSEMBLY], { isTerminal: true });

  expect(output).toContain('\u001b[32mS3');
  expect(output.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(TABLE);
});

test.each<[string, (map: LogMap) => string]>([
  ['json', map => map.toJson()],
  ['html', map => map.toHtml()],
  ['mermaid', map => map.toMermaid()],
])('prints %s as LogMap does', async (format, print) => {
  expect(await run(['map', ASSEMBLY, '--format', format])).toEqual({ code: 0, output: print(LogMap.of(APP)), errors: '' });
});

test('writes to a file, without colours', async () => {
  const file = join(FOLDER, 'map.txt');

  expect(await run(['map', ASSEMBLY, '--out', file], { isTerminal: true }))
    .toEqual({ code: 0, output: '', errors: `${file}: 3 deliveries from 2 resources to 3 destinations\n` });
  expect(readFileSync(file, 'utf-8')).toBe(TABLE);
});

test('an app without deliveries is no error', async () => {
  expect(await run(['map', new App().synth().directory])).toEqual({ code: 0, output: 'No log deliveries.\n', errors: '' });
});

test('explains a folder that does not exist', async () => {
  const folder = join(FOLDER, 'nowhere');

  expect(await run(['map', folder])).toEqual({
    code: 2,
    output: '',
    errors: `cdk-log-delivery map: the folder '${folder}' does not exist: run 'cdk synth' first, or name the folder that it writes\n`,
  });
});

test('the folder is cdk.out by default', async () => {
  const before = process.cwd();
  process.chdir(FOLDER);
  try {
    expect(await run(['map'])).toEqual({
      code: 2,
      output: '',
      errors: "cdk-log-delivery map: the folder 'cdk.out' does not exist: run 'cdk synth' first, or name the folder that it writes\n",
    });
  } finally {
    process.chdir(before);
  }
});

test('explains a file that cannot be written', async () => {
  const file = join(FOLDER, 'nowhere', 'map.html');
  const { code, errors } = await run(['map', ASSEMBLY, '--out', file]);

  expect(code).toBe(2);
  expect(errors).toMatch(/^cdk-log-delivery map: cannot write '.*' \(ENOENT: .*\): name a file in a folder that exists\n$/);
  expect(existsSync(file)).toBe(false);
});

test('refuses an unknown format', async () => {
  expect(await run(['map', ASSEMBLY, '--format', 'pdf'])).toEqual({
    code: 2,
    output: '',
    errors: "cdk-log-delivery map: option '--format' has an unknown value 'pdf': use table, mermaid, html, json\n"
      + 'For help: cdk-log-delivery map --help\n',
  });
});
