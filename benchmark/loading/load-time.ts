import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { CDKS, type Cdk, type LoadTiming } from '../results';
import { PROJECT_ROOT, type Workspace } from '../workspace';

type NamesByModule = { readonly [module: string]: readonly string[] };

/** Loads the library in `count` processes with each aws-cdk-lib in turn. */
export function measureLoadTime(workspace: Workspace, count: number): { readonly [cdk in Cdk]: LoadTiming[] } {
  const names = JSON.stringify(namesUsed());
  const timings: { readonly [cdk in Cdk]: LoadTiming[] } = { floor: [], newest: [] };
  for (let round = 0; round < count; round++) {
    for (const cdk of CDKS) timings[cdk].push(workspace.run(cdk, 'load', [names]));
  }

  return timings;
}

/** An import of values from a peer dependency. Imports of types have the word `type`. */
const IMPORT = /^import \{(?<names>[^}]*)\} from '(?<module>aws-cdk-lib\/[^']+|constructs)';$/gm;

/** Reads the names that the library uses of each peer dependency. */
function namesUsed(): NamesByModule {
  const found = new Map<string, Set<string>>();
  for (const source of sources()) {
    for (const { groups: { names = '', module = '' } = {} } of source.matchAll(IMPORT)) {
      const known = found.get(module) ?? new Set();
      namesIn(names).forEach(name => known.add(name));
      found.set(module, known);
    }
  }

  return Object.fromEntries([...found].map(([module, known]) => [module, [...known]]));
}

function namesIn(names: string): string[] {
  return names.split(',').map(name => name.trim()).filter(name => name !== '' && !name.startsWith('type '))
    .map(name => name.replace(/ as .*$/, ''));
}

function sources(): string[] {
  const folder = join(PROJECT_ROOT, 'src');

  return readdirSync(folder, { recursive: true, encoding: 'utf-8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(folder, file), 'utf-8'));
}
