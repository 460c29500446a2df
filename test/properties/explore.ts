import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as fc from 'fast-check';
import { plans } from './arbitraries';
import { BREAKAGES } from './breakages';
import { judgeBroken, judgeValid } from './judge';

Error.stackTraceLimit = 0;
const dir = mkdtempSync(join(tmpdir(), 'props-'));
const N = Number(process.env.N ?? 100);
const seed = Number(process.env.SEED ?? 1);
const seen = new Map<string, number>();
let t0 = process.cpuUsage().user;
const report = (what: string, plan: unknown, problems: readonly unknown[]) => {
  if (problems.length === 0) return;
  const text = problems.map(p => (typeof p === 'string' ? p : JSON.stringify(p))).join('\n');
  const key = what + ' ' + text.replace(/\d+/g, '#').slice(0, 90);
  seen.set(key, (seen.get(key) ?? 0) + 1);
  if (seen.get(key) === 1) console.log(what, text.slice(0, 700), '\n   ', JSON.stringify(plan).replace(/x{50,}/g, 'xxx').slice(0, 1500), '\n');
};
for (const plan of fc.sample(plans(), { numRuns: N, seed })) {
  try { report('valid', plan, judgeValid(plan, dir)); } catch (e) { report('valid threw', plan, [(e as Error).message]); }
  rmSync(dir, { recursive: true, force: true });
}
console.log(N, 'valid', (process.cpuUsage().user - t0) / 1e3 / N, 'ms cpu each');
t0 = process.cpuUsage().user;
const M = Number(process.env.M ?? 3);
for (const { title, property, broken } of BREAKAGES) {
  for (const item of fc.sample(broken, { numRuns: M, seed })) {
    report(title, item, judgeBroken(item, property, dir));
    rmSync(dir, { recursive: true, force: true });
  }
}
console.log(BREAKAGES.length, 'breakages', (process.cpuUsage().user - t0) / 1e3 / (M * BREAKAGES.length), 'ms cpu each');
console.log(seen);
