import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { readSpecification } from './catalog/specification';
import { differencesBetween } from './mixins/differences';
import { readMixins } from './mixins/read';
import { unpackNpmPackage, unpackWheel } from './wheel';

/**
 * Writes the differences between npm's resource specification and the newest mixins of aws-cdk. npm does not have
 * these: they are in a package for Python.
 */
const OUTPUT = join(__dirname, 'catalog', 'data', 'differences.md');

const folder = mkdtempSync(join(tmpdir(), 'mixins-'));
try {
  unpackWheel(folder, '--pre', 'aws-cdk.mixins-preview');
  unpackNpmPackage(join(folder, 'aws_cdk', 'mixins_preview', '_jsii'), folder);
  writeFileSync(OUTPUT, differencesBetween(readSpecification(), readMixins(join(folder, 'package', 'lib', 'services'))));
} finally {
  rmSync(folder, { recursive: true });
}
