import type { RecordedMessage } from '../../projenrc/errors/render';

/** The beginning of the errors that aws-cdk-lib collects at synthesis, with the path of the construct that validates. */
const COLLECTED = /^Validation failed with the following errors:\n {2}\[[\w/-]+\] /;

/** The path of a construct, or the name of a function that is called without one. */
const PATH = /^(\w+(\/[\w-]+)+|\w+\.\w+\(\)|LogCoverage): /;

/** The part of a message that is to be pasted: JSON. */
const STATEMENTS = /[[{]"[^]*["\]}][\]}]/g;

/** The maximum length of a message, without its path, its id, and statements to paste. */
export const MAX_LENGTH = 250;

/** The maximum of the median of these lengths. */
export const MAX_MEDIAN = 150;

/** Tests that a message names its construct, unless it is about the stack itself, whose path aws-cdk-lib adds. */
export function hasPath({ message }: RecordedMessage): boolean {
  const ofStack = /^the (stack|(key|value|value '[^']*') of stack tag) /;
  const ofConstruct = /^Validation failed with the following errors:\n {2}\[\w+(\/[\w-]+)+\] /;
  const words = withoutHead(message);

  return PATH.test(words) || ofConstruct.test(message) || (COLLECTED.test(message) && ofStack.test(words));
}

function withoutHead(message: string): string {
  return message.replace(COLLECTED, '');
}

/** Returns a message without the path, the id, and statements to paste. */
export function bodyOf({ message, id }: RecordedMessage): string {
  return withoutHead(message).replace(PATH, '').replace(` [cdk-log-delivery:${id}]`, '').replace(STATEMENTS, '').trim();
}

/** Returns the values in quotes that a message has more than once, code to write aside. */
export function repeatedValues(body: string): string[] {
  const values = [...body.matchAll(/(?<!\w|of\()'([^' ]{3,})'/g)].map(([, value]) => value);

  return values.filter((value, index) => values.indexOf(value) !== index);
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
