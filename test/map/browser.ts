import { spawnSync } from 'child_process';

/** The names of the browser in distributions. */
const NAMES = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'];

/** Without a sandbox, because the pages are the ones of this project. Containers have none. */
const OPTIONS = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];

const TIMEOUT = 60_000;

/** Runs Chromium on a page, and returns the standard output. */
export function browse(file: string, ...options: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(command(), [...OPTIONS, ...options, `file://${file}`], {
    encoding: 'utf-8', timeout: TIMEOUT, maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`Chromium failed: ${error?.message ?? stderr}`);

  return stdout;
}

function command(): string {
  const found = NAMES.find(name => name !== undefined && spawnSync(name, ['--version']).status === 0);
  if (found === undefined) throw new Error('Install Chromium (Debian: apt-get install chromium), or set CHROMIUM to its path');

  return found;
}
