import { execFileSync } from 'child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const ROOT = join(__dirname, '..', '..');
const INSTALLED = join(ROOT, 'node_modules');

/** The file that the newest aws-cdk-lib reads beside its own code. */
const WASM = join('node_modules', '@aws', 'cloudformation-validate', 'bindings_wasm_bg.wasm');

/** A temporary folder in which the compiled library is installed with an aws-cdk-lib, and another for bundles. */
export class Workspace {
  private readonly folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  private readonly cdk: string;

  /** @param cdk the folder of an aws-cdk-lib in `node_modules` */
  constructor(cdk: string) {
    this.cdk = join(INSTALLED, cdk);
    const modules = join(this.folder, 'apps', 'node_modules');
    for (const part of ['lib', 'package.json']) {
      cpSync(join(ROOT, part), join(modules, 'cdk-log-delivery', part), { recursive: true });
    }
    symlinkSync(this.cdk, join(modules, 'aws-cdk-lib'), 'junction');
    symlinkSync(join(INSTALLED, 'constructs'), join(modules, 'constructs'), 'junction');
  }

  /** Writes an ES module beside the installed packages. Returns its path. */
  public write(name: string, code: string): string {
    const file = join(this.folder, 'apps', name);
    writeFileSync(file, code);

    return file;
  }

  /** Makes a folder that has no installed packages, with the file that a bundle of aws-cdk-lib needs beside it. */
  public newFolder(): string {
    const folder = mkdtempSync(join(this.folder, 'bundle-'));
    const wasm = join(this.cdk, WASM);
    if (existsSync(wasm)) cpSync(wasm, join(folder, 'bindings_wasm_bg.wasm'));

    return folder;
  }

  /** Runs an app, and returns the template of its stack. */
  public synthesise(file: string): unknown {
    const output = mkdtempSync(join(this.folder, 'cdk.out-'));
    run(file, [output]);

    return JSON.parse(readFileSync(join(output, 'Stack.template.json'), 'utf-8'));
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs a file with Node.js, and returns its output. */
export function run(file: string, args: readonly string[] = []): string {
  return execFileSync(process.execPath, [file, ...args], {
    encoding: 'utf-8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' },
  });
}
