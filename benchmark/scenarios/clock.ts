import { existsSync, readFileSync } from 'fs';
import type { Span } from '../results';

/**
 * Linux tells the time of each thread. Elsewhere that of the process has to do, although it includes the threads that
 * compile and collect, and that is a lot after the validator of aws-cdk-lib, which is WebAssembly.
 */
const THREAD = '/proc/thread-self/schedstat';
const hasThread = existsSync(THREAD);

/** Starts a clock, and returns the function that reads it. */
export function startClock(): () => Span {
  const start = now();

  return () => {
    const { wall, cpu } = now();
    return { wall: wall - start.wall, cpu: cpu - start.cpu };
  };
}

function now(): Span {
  // Asking for the time of the process also brings that of the thread up to date.
  const { user, system } = process.cpuUsage();
  const cpu = hasThread ? Number(readFileSync(THREAD, 'utf-8').split(' ')[0]) / 1e6 : (user + system) / 1e3;

  return { wall: performance.now(), cpu };
}
