import { CloudFormationValidatePlugin } from 'aws-cdk-lib-newest/core';
import { EXCEPTIONS, isExcepted } from './exceptions';
import { findingsOfTests, writeTemplateFiles } from '../support/template-files';

const validator = new CloudFormationValidatePlugin();
const files = writeTemplateFiles();

/** The findings of the validator, by the path of the template. */
let findings: { readonly [path: string]: readonly string[] };

/**
 * Returns the findings of AWS's offline validator in templates, by their paths, as the newest aws-cdk-lib reports them.
 *
 * It checks all templates at once, because it compiles its rules again, which takes seconds, for each new type of
 * resource.
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

function findingsIn(path: string): readonly string[] {
  return (findings[path] ?? []).filter(finding => !isExcepted(finding));
}

beforeAll(() => {
  findings = validate(files.paths);
}, 60_000);

afterAll(files.remove);

test.each(files.byTestFile)('no finding in the templates of $testFile ($templates.length)', ({ templates }) => {
  expect(findingsOfTests(templates, findingsIn)).toEqual([]);
});

test.each(EXCEPTIONS)('an exception is needed still: $finding, because $reason', ({ finding }) => {
  expect(Object.values(findings).flat().filter(each => finding.test(each))).not.toEqual([]);
});

test('the validator finds what is wrong', () => {
  expect(findingsIn(files.broken)).toEqual(["F3003: Source: Properties: 'Name' is a required property"]);
});
