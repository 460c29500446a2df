import { join } from 'path';
import { stage } from './package/stage';

/** Makes the folder that all packages are made of: `dist/package`. */
const ROOT = join(__dirname, '..');

stage(ROOT, join(ROOT, 'dist', 'package'));
