import type { IConstruct } from 'constructs';
import { OF_MIXIN } from './marks';

/** Tests for a delivery source that a `LogsMixin` has created. */
export function isOfMixin(source: IConstruct): boolean {
  return OF_MIXIN.isOn(source.node.scope);
}

/** Returns the end of a remedy for the errors of a delivery source that a `LogsMixin` has created, or else nothing. */
export function wayOut(source: IConstruct): string {
  return isOfMixin(source) ? ', or leave the resource out by excluding() of LogsMixin' : '';
}

/** The place in a message before its id. */
const END = /(?= \[cdk-log-delivery:\w+\]$)/;

/** Returns an error with an id, with the way out of it if a `LogsMixin` has created the delivery source. */
export function withWayOut(source: IConstruct, error: string): string {
  return error.replace(END, wayOut(source));
}
