import type { Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import type { Cloud } from '../cloud';

/** Fails if a delivery source or destination is already being changed (facts 4.6). */
export function checkIdle(cloud: Cloud, arns: readonly string[]): void {
  const busy = locksOf(cloud, arns).find(lock => cloud.busy.has(lock));
  if (busy === undefined) return;

  throw new Refusal(
    'ConflictException',
    'Requested resource is currently being updated. Please try again later.',
    busy,
  );
}

/** Keeps others from changing delivery sources and destinations while `work` goes on. */
export function* whileBusy(cloud: Cloud, arns: readonly string[], work: Operation<void>): Operation<void> {
  const locks = locksOf(cloud, arns);
  for (const lock of locks) cloud.busy.add(lock);
  try {
    yield* work;
  } finally {
    for (const lock of locks) cloud.busy.delete(lock);
  }
}

/** The ARNs, or the accounts and Regions in them, if each of these does one thing after another. */
function locksOf({ switches }: Cloud, arns: readonly string[]): readonly string[] {
  return switches.accountIsSerial ? arns.map(arn => arn.split(':').slice(0, 5).join(':')) : arns;
}
