import { readFileSync } from 'fs';
import { join } from 'path';
import { readCatalog } from './catalog';
import { renderArnAttributes } from './render-arn-attributes';
import { renderCatalog } from './render-catalog';
import { renderCoverageRules } from './render-coverage-rules';
import { renderCreateOnly } from './render-create-only';
import { renderDeployerPolicy } from './render-deployer-policy';
import { renderFields } from './render-fields';
import { renderLogTypes } from './render-log-types';
import { servicePages } from '../services/pages';

export const PROJECT_ROOT = join(__dirname, '..', '..');

/** Returns the files that are generated from the catalogue, by their path in the project. */
export function catalogFiles(): { readonly [path: string]: string } {
  const kinds = readCatalog();
  const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf-8');

  return {
    'src/generated/arn-attributes.ts': renderArnAttributes(kinds),
    'src/generated/catalog.ts': renderCatalog(kinds),
    'src/generated/create-only.ts': renderCreateOnly(kinds),
    'src/generated/log-types.ts': renderLogTypes(kinds),
    'src/generated/fields.ts': renderFields(kinds),
    'docs/coverage-rules.md': renderCoverageRules(kinds),
    'docs/deployer-policy.md': renderDeployerPolicy(read('docs/deployer-policy.md'), kinds),
    ...servicePages(kinds),
  };
}
