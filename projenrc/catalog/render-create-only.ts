import { createOnlyProperties, TARGETS } from './create-only';
import type { Kind } from './model';
import { list, quote } from './text';

const HEADER = [
  "// Generated from CloudFormation's registry by projenrc/catalog. Do not edit: run \"npx projen catalog\".",
];

/**
 * The source of `src/generated/create-only.ts`: the properties with which CloudFormation replaces a resource, for those
 * that nothing else tells from the resource that replaces them.
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
