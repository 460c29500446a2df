import { existsSync, readFileSync } from 'fs';
import type { Span } from '../results';

/**
 * The file in which Linux reports the time of each thread. Other systems only have the time of the process. It includes
 * the threads that compile and collect, which take a lot of time after the validator of aws-cdk-lib (WebAssembly).
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
  // Reading the time of the process also updates the time of the thread.
  const { user, system } = process.cpuUsage();
  const cpu = hasThread ? Number(readFileSync(THREAD, 'utf-8').split(' ')[0]) / 1e6 : (user + system) / 1e3;

  return { wall: performance.now(), cpu };
}
