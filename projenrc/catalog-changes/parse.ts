import { runInNewContext } from 'vm';
import { ModuleKind, transpileModule } from 'typescript';
import type { Catalog } from '../../src/private/model/catalog';

/** Returns the catalogue that the text of a `src/generated/catalog.ts` defines. */
export function parseCatalog(text: string): Catalog {
  const { outputText } = transpileModule(text, { compilerOptions: { module: ModuleKind.CommonJS } });
  const exports: { CATALOG?: Catalog } = {};
  runInNewContext(outputText, { exports });
  if (exports.CATALOG === undefined) throw new Error('the file must export CATALOG, got one that does not');

  return exports.CATALOG;
}
