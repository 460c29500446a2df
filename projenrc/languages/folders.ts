import { join } from 'path';
import { devDependencies } from '../../package.json';
import { ROOT } from '../example/run';

/** The folder of the packages of all languages. */
export const DIST = join(ROOT, 'dist');

/** The folder of everything that the examples need to run, except for the parts in their own folders. */
export const ENVIRONMENTS = join(DIST, 'languages');

/** The CLI that synthesises all examples. It belongs to the TypeScript example. */
export const CLI = join(ENVIRONMENTS, 'typescript', 'node_modules', '.bin', 'cdk');

/** The aws-cdk-lib of all examples here: the oldest supported one, which every registry has. */
export const CDK_VERSION = devDependencies['aws-cdk-lib'];

/** Returns the folder of the example in a language. */
export function exampleFolder(language: string): string {
  return join(ROOT, 'examples', language);
}
