// Tested by test/cli/main.test.ts, test/cli/bundled.test.ts.
import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';

/** Returns the version of the package. */
export function packageVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(packageFile(__dirname), 'utf-8'));

  return version;
}

/** Returns the next `package.json` above a folder. The sources are deeper below it than the bundle is. */
function packageFile(folder: string): string {
  const file = join(folder, 'package.json');

  return existsSync(file) ? file : packageFile(dirname(folder));
}
