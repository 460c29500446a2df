import { Stack } from 'aws-cdk-lib/core';
import { KINDS } from './kinds';
import { resourceOf } from './logical-ids';
import { arnsOf } from './references';

/** The number of ways to give the resource of each kind: as a construct, by each writing of its ARN, by each import. */
const WAYS = KINDS.map(({ make, imports }) => {
  if (imports !== undefined) return imports.length;
  const { resource } = make(new Stack(), 'Resource', 0);
  const l1 = resource && resourceOf(resource);

  return 1 + (l1 === undefined ? 0 : arnsOf(l1).length);
});

/** Returns how many ways there are to give a resource of a kind. */
export function waysOf(kind: number): number {
  return WAYS[kind];
}
