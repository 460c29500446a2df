import { readFileSync } from 'fs';
import { join } from 'path';
import { downloadMixins } from './download';

/** The mixins of aws-cdk, on this machine. */
export interface Mixins {
  readonly folder: string;
  readonly version: string;
}

/** Returns the mixins. If they are not available, prints this and returns undefined: they are then not measured. */
export function findMixins(): Mixins | undefined {
  try {
    const folder = downloadMixins();
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf-8'));

    return { folder, version };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The mixins of aws-cdk are NOT MEASURED, because they cannot be downloaded: ${reason}\n`);

    return undefined;
  }
}
