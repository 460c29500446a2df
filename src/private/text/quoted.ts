/** No ARN or name that is right is much longer. */
const MAX_LENGTH = 150;

/** A value in a message, in quotes: how it begins, where it is long. */
export function quoted(value: string): string {
  return value.length <= MAX_LENGTH ? `'${value}'` : `'${value.slice(0, MAX_LENGTH)}…'`;
}
