import type { IConstruct } from 'constructs';
import { OF_MIXIN } from './marks';

/** Tests for a delivery source that a `LogsMixin` has created. */
export function isOfMixin(source: IConstruct): boolean {
  return OF_MIXIN.isOn(source.node.scope);
}

const WAY_OUT = ', or exclude the resource by excluding() of LogsMixin';

/** The place in a message before its id. */
const END = /(?= \[cdk-log-delivery:\w+\]$|(?<!\])$)/;

/** Returns the message of an error, with the way out of it if a `LogsMixin` has created the delivery source. */
export function orExclude(source: IConstruct, message: string): string {
  return isOfMixin(source) ? message.replace(END, WAY_OUT) : message;
}
