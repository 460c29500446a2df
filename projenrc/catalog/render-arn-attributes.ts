import type { Kind } from './model';
import { arnAttribute } from './specification';
import { HEADER, quote } from './text';

/**
 * Returns the source of `src/generated/arn-attributes.ts`: the ARN attribute of each kind of resource that has one. A
 * generic `CfnResource` has no member for it.
 */
export function renderArnAttributes(kinds: readonly Kind[]): string {
  const types = kinds.filter(kind => !kind.accountLevel).flatMap(kind => kind.resourceType ?? []).sort();
  const lines = types.flatMap(type => {
    const attribute = arnAttribute(type);
    return attribute === undefined ? [] : [`  ${quote(type)}: ${quote(attribute)},`];
  });

  return [
    ...HEADER,
    '',
    '/** The attribute with the ARN of a resource, or `Ref` where that is the ARN, by the type of the resource. */',
    'export const ARN_ATTRIBUTES: { readonly [resourceType: string]: string } = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
