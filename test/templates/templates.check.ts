import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { CloudFormationValidatePlugin } from 'aws-cdk-lib-newest/core';
import { keptTemplates } from '../support/templates';

const validator = new CloudFormationValidatePlugin();
const folder = mkdtempSync(join(tmpdir(), 'templates-'));
const templates = keptTemplates();

/** What the validator says, by the path of the template. */
let findings: { readonly [path: string]: readonly string[] };

const broken = join(folder, 'broken.template.json');

function pathOf(index: number): string {
  return join(folder, `${index}.template.json`);
}

/**
 * What the offline validator of AWS says of templates, as the newest aws-cdk-lib reports it, by their paths.
 *
 * All at once: it compiles its rules anew, which takes seconds, whenever a template has another type of resource.
 */
function validate(paths: readonly string[]): { [path: string]: string[] } {
  const { violations } = validator.validate({
    templatePaths: [...paths],
    stackTemplates: paths.map(templatePath => ({ stackConstructPath: templatePath, templatePath })),
  } as Parameters<typeof validator.validate>[0]);

  return violations.reduce<{ [path: string]: string[] }>((found, { ruleName, description, violatingResources }) => {
    violatingResources.forEach(({ templatePath, resourceLogicalId }) => {
      if (templatePath === undefined) throw new Error(`${ruleName} is found in no template: ${description}`);
      (found[templatePath] ??= []).push(`${ruleName}: ${resourceLogicalId}: ${description}`);
    });
    return found;
  }, {});
}

beforeAll(() => {
  templates.forEach(({ template }, index) => writeFileSync(pathOf(index), template));
  writeFileSync(broken, JSON.stringify({
    Resources: { Source: { Type: 'AWS::Logs::DeliverySource', Properties: { LogType: 'ACCESS_LOGS' } } },
  }));
  findings = validate([...templates.map((_, index) => pathOf(index)), broken]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(templates.map((kept, index) => ({ ...kept, path: pathOf(index) })))('no finding in $name of "$test"', ({ path }) => {
  expect(findings[path] ?? []).toEqual([]);
});

test('the validator finds what is wrong', () => {
  expect(findings[broken]).toEqual(["F3003: Source: Properties: 'Name' is a required property"]);
});
