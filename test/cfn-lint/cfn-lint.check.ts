import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { EXCEPTIONS, isExcepted } from './exceptions';
import { lint, type Finding } from './run';
import { keptTemplates } from '../support/templates';

const folder = mkdtempSync(join(tmpdir(), 'cfn-lint-'));
const templates = keptTemplates().map((kept, index) => ({ ...kept, file: join(folder, `${index}.template.json`) }));
const broken = join(folder, 'broken.template.json');

let findings: readonly Finding[];

/** What cfn-lint says of a template, and why it should not. */
function findingsIn(file: string): string[] {
  return findings
    .filter(finding => finding.file === file && !EXCEPTIONS.some(exception => isExcepted(finding, exception)))
    .map(({ rule, path, message }) => `${rule}: ${path}: ${message}`);
}

beforeAll(async () => {
  templates.forEach(({ file, template }) => writeFileSync(file, template));
  writeFileSync(broken, JSON.stringify({
    Resources: { Source: { Type: 'AWS::Logs::DeliverySource', Properties: { LogType: 'ACCESS_LOGS' } } },
  }));
  findings = await lint([...templates.map(({ file }) => file), broken]);
}, 540_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(templates)('no finding in $name of "$test"', ({ file }) => {
  expect(findingsIn(file)).toEqual([]);
});

test('the template of the example is among them', () => {
  expect(templates.map(({ name }) => name)).toContain('LogDeliveryExample.template.json');
});

test('cfn-lint finds what is wrong', () => {
  expect(findingsIn(broken)).toEqual(["E3003: Resources/Source/Properties: 'Name' is a required property"]);
});

test.each(EXCEPTIONS)('an exception is needed still: $rule, because $reason', exception => {
  expect(findings.filter(finding => isExcepted(finding, exception))).not.toEqual([]);
});
