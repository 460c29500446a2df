import type { IConstruct } from 'constructs';

/** The members of constructs that have names and ARNs: `eventBusRef`. */
const REFERENCE = /^[a-z]\w*Ref$/;

/**
 * The ARN of a construct of which the CloudFormation type is not known, such as an imported one; undefined where its
 * references have none, or not the same.
 */
export function arnOfAnyReference(construct: IConstruct): string | undefined {
  const arns = new Set(memberNames(construct).filter(name => REFERENCE.test(name)).flatMap(name => arnsIn(Reflect.get(construct, name))));

  return arns.size === 1 ? [...arns][0] : undefined;
}

function arnsIn(reference: unknown): string[] {
  if (typeof reference !== 'object' || reference === null) return [];

  return Object.entries(reference).flatMap(([part, value]) => (part.endsWith('Arn') && typeof value === 'string' ? [value] : []));
}

/** The names of its own members and those of its classes. */
function memberNames(construct: object | null): string[] {
  if (construct === null || construct === Object.prototype) return [];

  return [...Object.getOwnPropertyNames(construct), ...memberNames(Object.getPrototypeOf(construct))];
}
