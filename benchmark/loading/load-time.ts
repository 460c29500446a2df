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

/** Reads the names that the compiled library uses of each peer dependency. */
function namesUsed(): NamesByModule {
  const names = new Map<string, Set<string>>();
  for (const code of compiledFiles()) {
    for (const [, load, module] of code.matchAll(/function (\w+)\(\) \{\s+return \w+ \?\?= require\("([^"]+)"\)/g)) {
      names.set(module, new Set(namesOf(code, load)));
    }
  }

  return Object.fromEntries([...names].map(([module, known]) => [module, [...known]]));
}

/** Returns the names that `code` uses of the module that the function `load` returns. */
function namesOf(code: string, load: string): string[] {
  const variables = [...code.matchAll(new RegExp(`(\\w+)\\s*=\\s*(?:\\w+\\()?${load}\\(\\)`, 'g'))].map(([, variable]) => variable);

  return [...new Set(variables)].flatMap(variable =>
    [...code.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'))].map(([, name]) => name));
}

function compiledFiles(): string[] {
  const folder = join(PROJECT_ROOT, 'lib');

  return readdirSync(folder, { recursive: true, encoding: 'utf-8' })
    .filter(file => file.endsWith('.js'))
    .map(file => readFileSync(join(folder, file), 'utf-8'));
}
