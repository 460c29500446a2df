import { type Stack, Token } from 'aws-cdk-lib/core';
import { RegionInfo } from 'aws-cdk-lib/region-info';

/** Returns `value` as text for a person: known values in full, the others as `${AWS::AccountId}` or `${Bucket.Arn}`. */
export function print(stack: Stack, value: unknown): string {
  return asText(withoutFunctions(stack.resolve(value)));
}

/**
 * Returns `value` for a person who copies it to another place: as `print()` does, and with the account, the Region and
 * the partition of the stack. Where the Region is not known, the partition is `aws`.
 */
export function withLiterals(stack: Stack, value: unknown): unknown {
  const known: { readonly [parameter: string]: string | undefined } = {
    Partition: partitionOf(stack) ?? 'aws', Region: literal(stack.region), AccountId: literal(stack.account),
  };

  return mapTexts(
    withoutFunctions(stack.resolve(value)),
    text => text.replace(PSEUDO_PARAMETER, (parameter, name: string) => known[name] ?? parameter),
  );
}

const PSEUDO_PARAMETER = /\$\{AWS::(\w+)\}/g;

/** Returns the partition of the Region of a stack, or undefined if it is not known. */
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

function withoutFunctions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFunctions);
  if (typeof value !== 'object' || value === null) return value;

  const entries = Object.entries(value);
  const [name, argument] = entries.length === 1 ? entries[0] : ['', undefined];
  if (name === 'Ref' || name === 'Fn::ImportValue') return `\${${asText(withoutFunctions(argument))}}`;
  if (name === 'Fn::GetAtt') return `\${${argument.join('.')}}`;
  if (name === 'Fn::Join' && Array.isArray(argument[1])) {
    return argument[1].map(part => asText(withoutFunctions(part))).join(argument[0]);
  }

  return Object.fromEntries(entries.map(([key, item]) => [key, withoutFunctions(item)]));
}
