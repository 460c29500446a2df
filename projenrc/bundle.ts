import { readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { createRequire } from 'module';
import { join } from 'path';
import { buildSync } from 'esbuild';

/**
 * Makes one file of the compiled library, and another of its record fields, which is loaded when they are first used.
 *
 * Node.js takes a third of a millisecond for each file that it loads, whatever is in it: as compiled, the library would
 * take three times as long. (aws-cdk-lib bundles and defers its modules too.)
 */
const LIB = join(__dirname, '..', 'lib');
const INDEX = join(LIB, 'index.js');
const FIELDS = 'generated/fields.js';

const EAGER = 'exports.fields = __importStar(require("./generated/fields"));';
// With a literal name, Node.js would see a getter that may have side effects, and leave the name out for ES modules.
const LAZY = [
  'const lazy = "fields";',
  'Object.defineProperty(exports, lazy, { enumerable: true, configurable: true, get: () => {',
  '    const value = __importStar(require("./generated/fields"));',
  '    Object.defineProperty(exports, lazy, { enumerable: true, value });',
  '    return value;',
  '} });',
].join('\n');

/** TypeScript has no way to write that a module is loaded when it is used. */
function deferFields(): void {
  const code = readFileSync(INDEX, 'utf-8');
  if (!code.includes(EAGER)) throw new Error(`lib/index.js must have the line ${EAGER}: did the compiler change?`);
  writeFileSync(INDEX, code.replace(EAGER, LAZY));
}

function bundle(): void {
  buildSync({
    entryPoints: [INDEX],
    outfile: INDEX,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['aws-cdk-lib', 'constructs', './generated/fields'],
  });
}

/** Node.js looks for a module anew each time that it is required: once is enough. */
function requireOnce(): void {
  const code = readFileSync(INDEX, 'utf-8').replace(/\brequire\(("(?:aws-cdk-lib\/[^"]+|constructs)")\)/g, 'requireOnce($1)');
  const helper = 'const required = new Map();\nfunction requireOnce(id) {\n  if (!required.has(id)) required.set(id, require(id));\n'
    + '  return required.get(id);\n}\n';
  writeFileSync(INDEX, code.replace('"use strict";\n', `"use strict";\n${helper}`));
}

/** Node.js finds the names that an ES module can import by reading, not by running, the file. */
function nameExports(): void {
  const names = Object.keys(createRequire(__filename)(INDEX)).sort();
  writeFileSync(INDEX, `${readFileSync(INDEX, 'utf-8')}0 && (module.exports = { ${names.join(', ')} });\n`);
}

/** What is in the bundle, and source maps, which are larger than the code, are not for the package. */
function removeTheRest(): void {
  const fields = join(LIB, FIELDS);
  writeFileSync(fields, readFileSync(fields, 'utf-8').replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  readdirSync(LIB, { recursive: true, encoding: 'utf-8' })
    .filter(file => file.endsWith('.js') && file !== 'index.js' && file !== FIELDS)
    .forEach(file => rmSync(join(LIB, file)));
}

deferFields();
bundle();
requireOnce();
nameExports();
removeTheRest();
