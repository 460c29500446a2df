import { EXCEPTIONS, isExcepted } from './exceptions';
import { lint, type Finding } from './run';
import { findingsOfTests, writeTemplateFiles } from '../support/template-files';

const files = writeTemplateFiles();

let findings: readonly Finding[];

/** Returns the findings of cfn-lint in a template, without those that are excepted. */
function findingsIn(file: string): string[] {
  return findings
    .filter(finding => finding.file === file && !EXCEPTIONS.some(exception => isExcepted(finding, exception)))
    .map(({ rule, path, message }) => `${rule}: ${path}: ${message}`);
}

beforeAll(async () => {
  findings = await lint(files.paths);
}, 900_000);

afterAll(files.remove);

test.each(files.byTestFile)('no finding in the templates of $testFile ($templates.length)', ({ templates }) => {
  expect(findingsOfTests(templates, findingsIn)).toEqual([]);
});

test('the template of the example is among them', () => {
  expect(files.byTestFile.flatMap(({ templates }) => templates.map(({ name }) => name))).toContain('LogDeliveryExample.template.json');
});

test('cfn-lint finds what is wrong', () => {
  expect(findingsIn(files.broken)).toEqual(["E3003: Resources/Source/Properties: 'Name' is a required property"]);
});

test.each(EXCEPTIONS)('an exception is needed still: $rule, because $reason', exception => {
  expect(findings.filter(finding => isExcepted(finding, exception))).not.toEqual([]);
});
