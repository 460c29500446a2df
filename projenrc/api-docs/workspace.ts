import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { name } from '../../package.json';

/** What of the project an API document is made of: the assembly, and its examples in every language. */
const CONTENTS = ['.jsii', '.jsii.tabl.json', 'README.md', 'lib', 'package.json', 'rosetta'];

/** What the API refers to, and what that refers to. */
const PEERS = ['@aws-cdk', 'aws-cdk-lib', 'constructs'];

/**
 * Makes a temporary folder with the compiled library and its peers, has it used, and removes it.
 *
 * jsii-docgen takes any assembly below the folder that it is given. Below that of the project there are others: what the
 * examples have installed, which may be an older build of the library, and the newest aws-cdk-lib.
 */
export async function withWorkspace(root: string, use: (folder: string) => Promise<void>): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'api-docs-'));
  const modules = join(workspace, 'node_modules');
  try {
    mkdirSync(modules);
    CONTENTS.forEach(file => cpSync(join(root, file), join(modules, name, file), { recursive: true }));
    PEERS.forEach(peer => symlinkSync(join(root, 'node_modules', peer), join(modules, peer), 'junction'));
    await use(workspace);
  } finally {
    rmSync(workspace, { recursive: true });
  }
}
