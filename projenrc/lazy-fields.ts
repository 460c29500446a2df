import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

/**
 * Makes the compiled library load `fields` when it is first used.
 *
 * It is by far the largest module, and TypeScript has no way to write this. (aws-cdk-lib does the same to its modules.)
 */
const FILE = join(__dirname, '..', 'lib', 'index.js');
const EAGER = 'exports.fields = __importStar(require("./generated/fields"));';
const LAZY = [
  'Object.defineProperty(exports, "fields", { enumerable: true, configurable: true, get: () => {',
  '    const value = __importStar(require("./generated/fields"));',
  '    Object.defineProperty(exports, "fields", { enumerable: true, value });',
  '    return value;',
  '} });',
].join('\n');

const code = readFileSync(FILE, 'utf-8');
if (!code.includes(EAGER)) throw new Error(`lib/index.js must have the line ${EAGER}: did the compiler change?`);
writeFileSync(FILE, code.replace(EAGER, LAZY));
