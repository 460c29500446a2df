import { mkdirSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { Documentation, Language } from 'jsii-docgen';
import { name } from '../package.json';
import { type Files, split } from './api-docs/split';
import { withWorkspace } from './api-docs/workspace';

/**
 * Writes the API documents of every language: the pages that a user reads first, and separate pages with the long lists
 * of constants.
 */
const ROOT = join(__dirname, '..');

const LANGUAGES: readonly (readonly [Language, Files])[] = [
  [Language.TYPESCRIPT, { api: 'API.md', logTypes: 'docs/log-types.md', fields: 'docs/fields.md' }],
  [Language.PYTHON, filesIn('docs/python')],
  [Language.JAVA, filesIn('docs/java')],
  [Language.GO, filesIn('docs/go')],
];

function filesIn(folder: string): Files {
  return { api: `${folder}/API.md`, logTypes: `${folder}/log-types.md`, fields: `${folder}/fields.md` };
}

async function documentsOf(documentation: Documentation, language: Language, files: Files): Promise<Files> {
  const root = await documentation.toMarkdown({ language });
  const fields = await documentation.toMarkdown({ language, submodule: `${name}.fields` });

  return { ...split(root.render(), files), fields: fields.render() };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
}

async function generate(workspace: string): Promise<void> {
  const documentation = await Documentation.forAssembly(name, workspace);
  for (const [language, files] of LANGUAGES) {
    const documents = await documentsOf(documentation, language, files);
    write(files.api, documents.api);
    write(files.logTypes, documents.logTypes);
    write(files.fields, documents.fields);
  }
}

void withWorkspace(ROOT, generate);
