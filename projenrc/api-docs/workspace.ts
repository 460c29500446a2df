import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { name } from '../../package.json';

/** The parts of the project that API.md is generated from. */
const CONTENTS = ['.jsii', 'README.md', 'lib', 'package.json'];

/** The packages that the API refers to, and the packages that these refer to. */
const PEERS = ['@aws-cdk', 'aws-cdk-lib', 'constructs'];

/**
 * Runs `use` in a temporary folder with the compiled library and its peers, and removes the folder.
 *
 * jsii-docgen reads any assembly below the given folder. The folder of the project contains others: the packages that
 * the examples have installed, which may include an older build of the library, and the newest aws-cdk-lib.
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
