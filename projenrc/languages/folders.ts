import { join } from 'path';
import { devDependencies } from '../../package.json';
import { ROOT } from '../example/run';

/** Where the packages of all languages are made. */
export const DIST = join(ROOT, 'dist');

/** What the examples run in, as far as it is not in their own folders. */
export const ENVIRONMENTS = join(DIST, 'languages');

/** The CLI that synthesises all examples: that of the one in TypeScript. */
export const CLI = join(ENVIRONMENTS, 'typescript', 'node_modules', '.bin', 'cdk');

/** The aws-cdk-lib of all examples here: the oldest, which every registry has. */
export const CDK_VERSION = devDependencies['aws-cdk-lib'];

/** The folder of the example in a language. */
export function exampleFolder(language: string): string {
  return join(ROOT, 'examples', language);
}
