import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { keptTemplates, type KeptTemplate } from './templates';

/** A template that no validator may accept: its delivery source has no name. */
const BROKEN = { Resources: { Source: { Type: 'AWS::Logs::DeliverySource', Properties: { LogType: 'ACCESS_LOGS' } } } };

/** A kept template in a separate file. */
export interface TemplateFile extends KeptTemplate {
  readonly path: string;
}

/** The templates of one test file. */
export interface TestFile {
  readonly testFile: string;
  readonly templates: readonly TemplateFile[];
}

/** The templates of the tests, and a broken one, in files that a validator reads: all of them in `paths`. */
export interface TemplateFiles {
  readonly byTestFile: readonly TestFile[];
  readonly broken: string;
  readonly paths: readonly string[];
  readonly remove: () => void;
}

/** Writes the templates of the tests into a temporary folder. */
export function writeTemplateFiles(): TemplateFiles {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  const broken = join(folder, 'broken.template.json');
  const paths = [broken];
  const write = (kept: KeptTemplate): TemplateFile => {
    const path = join(folder, `${paths.length}.template.json`);
    writeFileSync(path, kept.template);
    paths.push(path);

    return { ...kept, path };
  };
  writeFileSync(broken, JSON.stringify(BROKEN));
  const byTestFile = keptTemplates().map(({ testFile, templates }) => ({ testFile, templates: templates.map(write) }));

  return { byTestFile, broken, paths, remove: () => rmSync(folder, { recursive: true }) };
}

/** Returns the findings in templates, each with the test of the template and the name of the template. */
export function findingsOfTests(templates: readonly TemplateFile[], findingsIn: (path: string) => readonly string[]): string[] {
  return templates.flatMap(({ test, name, path }) => findingsIn(path).map(finding => `"${test}", ${name}: ${finding}`));
}
