import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { CloudFormationValidatePlugin } from 'aws-cdk-lib-newest/core';
import { keptTemplates, type KeptTemplate } from '../support/templates';

const validator = new CloudFormationValidatePlugin();
const folder = mkdtempSync(join(tmpdir(), 'templates-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** What the offline validator of AWS says of a template, as the newest aws-cdk-lib reports it. */
function findings({ name, template }: KeptTemplate): string[] {
  const templatePath = join(folder, name.replace(/[^\w.]/g, '-'));
  writeFileSync(templatePath, template);
  const { violations } = validator.validate({
    templatePaths: [templatePath],
    stackTemplates: [{ stackConstructPath: name, templatePath }],
  } as Parameters<typeof validator.validate>[0]);

  return violations.map(({ ruleName, description, violatingResources }) =>
    `${ruleName}: ${violatingResources.map(({ resourceLogicalId }) => resourceLogicalId).join(', ')}: ${description}`);
}

test.each(keptTemplates())('no finding in $name of "$test"', kept => {
  expect(findings(kept)).toEqual([]);
});

test('the validator finds what is wrong', () => {
  const template = JSON.stringify({
    Resources: { Source: { Type: 'AWS::Logs::DeliverySource', Properties: { LogType: 'ACCESS_LOGS' } } },
  });

  expect(findings({ test: '', name: 'broken.template.json', template })).not.toEqual([]);
});
