import { Lazy } from 'aws-cdk-lib/core';

const MARKER = /\.(\d+)\]\}$/;

/**
 * Returns the number of text tokens that aws-cdk-lib has encoded, including the one that this call encodes. Undefined if
 * aws-cdk-lib does not number them.
 *
 * The count grows with each L1, which encodes its logical id. An unchanged count shows, without a search of the app,
 * that nothing has been defined since.
 */
export function tokenCount(): number | undefined {
  const [, count] = MARKER.exec(Lazy.uncachedString({ produce: () => '' })) ?? [];

  return count === undefined ? undefined : Number(count);
}
