import { execFileSync } from 'child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { buildSync } from 'esbuild';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import type { Mixins } from './mixins/mixins';
import { CDKS, type Cdk } from './results';

export const PROJECT_ROOT = join(__dirname, '..');

const LIBRARY = 'cdk-log-delivery';
const MIXINS = '@aws-cdk/mixins-preview';

const INSTALLED: { readonly [cdk in Cdk]: string } = { floor: 'aws-cdk-lib', newest: 'aws-cdk-lib-newest' };

/**
 * A temporary folder with the compiled library and scenarios, once with each aws-cdk-lib.
 *
 * It is a copy, so that a compiler that runs at the same time changes nothing. It is plain JavaScript, so that no
 * compiler is measured.
 */
export class Workspace {
  private readonly folder = mkdtempSync(join(tmpdir(), 'benchmark-workspace-'));

  constructor(mixins: Mixins | undefined) {
    CDKS.forEach(cdk => this.prepare(cdk));
    // The mixins need an aws-cdk-lib as new as they are. It is a copy: they must find the aws-cdk-lib of the workspace.
    const modules = join(this.folder, 'newest', 'node_modules');
    if (mixins !== undefined) cpSync(mixins.folder, join(modules, MIXINS), { recursive: true });
  }

  /** Runs a compiled scenario in a separate process, and returns the JSON in the last line of its output. */
  public run<T>(cdk: Cdk, scenario: string, args: readonly string[]): T {
    const script = join(this.folder, cdk, 'benchmark', 'scenarios', `${scenario}.js`);
    const output = execFileSync(process.execPath, ['--expose-gc', script, ...args], {
      encoding: 'utf-8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
      maxBuffer: 100e6,
    });

    return JSON.parse(output.trimEnd().split('\n').pop() ?? '');
  }

  /** Writes a JSON file for scenarios, into their folder. */
  public write(cdk: Cdk, file: string, content: object): void {
    writeFileSync(join(this.folder, cdk, 'benchmark', 'scenarios', file), JSON.stringify(content));
  }

  /** Makes an empty folder for the templates of one app. */
  public newFolder(): string {
    return mkdtempSync(join(this.folder, 'templates-'));
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private prepare(cdk: Cdk): void {
    const folder = join(this.folder, cdk);
    const modules = join(folder, 'node_modules');
    // As users have it: aws-cdk-lib shortens stack traces where they pass through packages.
    cpSync(join(PROJECT_ROOT, 'lib'), join(modules, LIBRARY, 'lib'), { recursive: true });
    cpSync(join(PROJECT_ROOT, 'package.json'), join(modules, LIBRARY, 'package.json'));
    link(join(PROJECT_ROOT, 'node_modules', INSTALLED[cdk]), join(modules, 'aws-cdk-lib'));
    link(join(PROJECT_ROOT, 'node_modules', 'constructs'), join(modules, 'constructs'));
    compile(join(__dirname, 'scenarios'), join(folder, 'benchmark', 'scenarios'));
    bundleReader(join(folder, 'benchmark', 'reader.js'));
  }
}

/** Returns the version of one of the measured aws-cdk-lib. */
export function cdkVersion(cdk: Cdk): string {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, 'node_modules', INSTALLED[cdk], 'package.json'), 'utf-8')).version;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}

/** The compiled library does not export its reader of apps. */
function bundleReader(outfile: string): void {
  buildSync({
    entryPoints: [join(PROJECT_ROOT, 'src', 'private', 'model', 'app-deliveries.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['aws-cdk-lib', 'constructs'],
  });
}

function compile(from: string, to: string): void {
  const files = readdirSync(from, { recursive: true, encoding: 'utf-8' }).filter(file => file.endsWith('.ts'));
  for (const file of files) {
    const { outputText } = transpileModule(readFileSync(join(from, file), 'utf-8'), {
      compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
    });
    const compiled = join(to, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(compiled), { recursive: true });
    writeFileSync(compiled, outputText.replaceAll(/(\.\.\/)+src\b/g, LIBRARY));
  }
}
