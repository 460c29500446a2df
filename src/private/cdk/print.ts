import { type Stack, Token } from 'aws-cdk-lib/core';
import { RegionInfo } from 'aws-cdk-lib/region-info';

/** Returns `value` as text for a person: known values in full, the others as `${AWS::AccountId}` or `${Bucket.Arn}`. */
export function print(stack: Stack, value: unknown): string {
  return asText(withoutFunctions(stack.resolve(value)));
}

/** Returns `value` as `print()` does, with the account, the Region and the partition of the stack. */
export function printLiterals(stack: Stack, value: unknown): string {
  return replaceKnown(stack, print(stack, value));
}

/**
 * Returns `value` for a person who copies it to another place: with the account, the Region and the partition of the
 * stack, and with texts such as `${Bucket.Arn}` or `${Fn::Select}` for unknown parts.
 */
export function withLiterals(stack: Stack, value: unknown): unknown {
  return mapTexts(withoutFunctions(stack.resolve(value), name => `\${${name}}`), text => replaceKnown(stack, text));
}

const PSEUDO_PARAMETER = /\$\{AWS::(\w+)\}/g;

/** Replaces pseudo parameters by the literals of a stack. If the Region is not known, the partition is `aws`. */
function replaceKnown(stack: Stack, text: string): string {
  const known: { readonly [parameter: string]: string | undefined } = {
    Partition: partitionOf(stack) ?? 'aws', Region: literal(stack.region), AccountId: literal(stack.account),
  };

  return text.replace(PSEUDO_PARAMETER, (parameter, name: string) => known[name] ?? parameter);
}

/**
 * Returns the partition of the Region of a stack, or undefined if it is not known. `Stack.partition` returns it only with
 * a feature flag.
 */
export function partitionOf({ region }: Stack): string | undefined {
  return Token.isUnresolved(region) ? undefined : RegionInfo.get(region).partition;
}

function literal(text: string): string | undefined {
  return Token.isUnresolved(text) ? undefined : text;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(item => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

/** @param printOther returns the text of a function that has no short form. By default it stays as it is. */
function withoutFunctions(value: unknown, printOther?: (name: string) => string): unknown {
  const inner = (item: unknown) => withoutFunctions(item, printOther);
  if (Array.isArray(value)) return value.map(inner);
  if (typeof value !== 'object' || value === null) return value;

  const entries = Object.entries(value);
  const [name, argument] = entries.length === 1 ? entries[0] : ['', undefined];
  if (name === 'Ref' || name === 'Fn::ImportValue') return `\${${asText(inner(argument))}}`;
  if (name === 'Fn::GetAtt') return `\${${argument.join('.')}}`;
  if (name === 'Fn::Join' && Array.isArray(argument[1])) {
    return argument[1].map(part => asText(inner(part))).join(argument[0]);
  }
  if (name === 'Fn::Sub' && typeof argument === 'string') return argument;
  if (name.startsWith('Fn::') && printOther !== undefined) return printOther(name);

  return Object.fromEntries(entries.map(([key, item]) => [key, inner(item)]));
}
