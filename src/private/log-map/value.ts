// Tested by test/log-map.test.ts, test/private/log-map/labels.test.ts.
import type { ResourceReading } from './reading';

/** A reference to a resource of the app. */
export interface Reference {
  readonly resource: ResourceReading;
  /** The attribute of the resource, or `Ref`. */
  readonly attribute: string;
}

/** A value of a template as a text with references in it. Values that only the deployment knows are `${…}` in the text. */
export type Value = readonly (string | Reference)[];

/** Returns values one after the other, with the texts between two references as one. */
export function concat(values: readonly Value[]): Value {
  const parts: (string | Reference)[] = [];
  for (const part of values.flat()) {
    const last = parts[parts.length - 1];
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  }

  return parts;
}

/** Returns the text of a value without references. Undefined for other values, and for no value. */
export function textOf(value: Value): string | undefined {
  const [text, ...others] = value;

  return typeof text === 'string' && others.length === 0 ? text : undefined;
}

/** Returns a value as a text for people. */
export function print(value: Value): string {
  return value.map(part => (typeof part === 'string' ? part : printReference(part))).join('');
}

function printReference({ resource, attribute }: Reference): string {
  return `\${${constructPath(resource.path)}${attribute === 'Ref' ? '' : `.${attribute}`}}`;
}

/** Returns the path of the L2 of an L1, or the path of the L1 if it is alone. */
export function constructPath(path: string): string {
  return path.replace(/(?<=.)\/(Resource|Default)$/, '');
}

/** Splits a value at a delimiter. References have no delimiter in them. */
export function split(value: Value, delimiter: string): Value[] {
  const parts: (string | Reference)[][] = [[]];
  for (const part of value) {
    const [first, ...others] = typeof part === 'string' ? part.split(delimiter) : [part];
    parts[parts.length - 1].push(first);
    parts.push(...others.map(other => [other]));
  }

  return parts.map(part => concat([part]));
}

/** Splits an ARN or a name at its colons and slashes, except the colons in `${AWS::Region}` and the like. */
export function segmentsOf(text: string): string[] {
  return [...text.matchAll(/(?:\$\{[^}]*\}|[^:/])+/g)].map(([segment]) => segment);
}

/** An ARN in six groups. It matches every text, and parts that are missing are empty. */
const ARN = new RegExp(`^${'((?:\\$\\{[^}]*\\}|[^:])*):?'.repeat(5)}(.*)$`, 'gs');

/** Splits an ARN into its six parts. The last one can contain colons. */
export function arnParts(arn: string): string[] {
  const [[, ...parts]] = arn.matchAll(ARN);

  return parts;
}
