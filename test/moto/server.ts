import { spawn, type ChildProcess } from 'child_process';
import { once } from 'events';
import { join } from 'path';
import { createInterface } from 'readline';
import { PYTHON_WITH_MOTO } from './virtual-environment';

let server: ChildProcess | undefined;

/**
 * Starts moto's server, and returns its URL.
 *
 * The server ends with its standard input, which is open as long as this process lives: it is never left behind.
 */
export async function startServer(): Promise<string> {
  const child = spawn(PYTHON_WITH_MOTO, [join(__dirname, 'server.py')], { stdio: ['pipe', 'pipe', 'pipe'] });
  server = child;
  let log = '';
  child.stderr.on('data', data => { log = (log + String(data)).slice(-10_000); });
  const ended = once(child, 'exit').then(() => undefined);
  const url: unknown = await Promise.race([once(createInterface(child.stdout), 'line').then(([line]) => line), ended]);
  if (typeof url !== 'string') throw new Error(`moto's server has not started:\n${log}`);

  return url;
}

/** Stops it, and waits for its end. */
export async function stopServer(): Promise<void> {
  if (server === undefined || server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.stdin?.end();
  await ended;
}
