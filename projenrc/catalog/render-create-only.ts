import { createOnlyProperties, TARGETS } from './create-only';
import type { Kind } from './model';
import { list, quote } from './text';

const HEADER = [
  "// Generated from CloudFormation's registry by projenrc/catalog. Do not edit: run \"npx projen catalog\".",
];

/**
 * Returns the source of `src/generated/create-only.ts`: the properties whose change makes CloudFormation replace a
 * resource. Only for resources that have no other difference from their replacement.
 */
export function renderCreateOnly(kinds: readonly Kind[]): string {
  const withoutId = kinds.filter(kind => kind.generatedId === undefined && !kind.accountLevel)
    .flatMap(kind => kind.resourceType ?? []);
  const types = [...new Set([...withoutId, ...TARGETS])].sort();

  return [
    ...HEADER,
    '',
    'export const CREATE_ONLY: { readonly [resourceType: string]: readonly string[] } = {',
    ...types.flatMap(type => list('  ', `${quote(type)}: `, createOnlyProperties(type), ',')),
    '};',
    '',
  ].join('\n');
}
