import type { Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import type { Cloud } from '../cloud';

/** Fails if a delivery source or destination is already being changed (facts 4.6). */
export function checkIdle(cloud: Cloud, arns: readonly string[]): void {
  const busy = arns.find(arn => cloud.busy.has(arn));
  if (busy === undefined) return;

  throw new Refusal(
    'ConflictException',
    'Requested resource is currently being updated. Please try again later.',
    busy,
  );
}

/** Keeps others from changing delivery sources and destinations while `work` goes on. */
export function* whileBusy(cloud: Cloud, arns: readonly string[], work: Operation<void>): Operation<void> {
  for (const arn of arns) cloud.busy.add(arn);
  try {
    yield* work;
  } finally {
    for (const arn of arns) cloud.busy.delete(arn);
  }
}
