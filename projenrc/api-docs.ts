import { writeFileSync } from 'fs';
import { join } from 'path';
import { Documentation, Language } from 'jsii-docgen';
import { name } from '../package.json';
import { withoutLogTypes } from './api-docs/root-module';
import { withWorkspace } from './api-docs/workspace';

/** Writes API.md: the root module without the log types, which docs/services describes. */
const ROOT = join(__dirname, '..');

async function generate(workspace: string): Promise<void> {
  const documentation = await Documentation.forAssembly(name, workspace);
  const root = await documentation.toMarkdown({ language: Language.TYPESCRIPT });
  writeFileSync(join(ROOT, 'API.md'), withoutLogTypes(root.render()));
}

void withWorkspace(ROOT, generate);
