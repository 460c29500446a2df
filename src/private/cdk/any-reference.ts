// Tested by test/private/model/logged-resource-imported.test.ts, test/delivery-source-resource.test.ts.
import type { IConstruct } from 'constructs';

/** The members of constructs that hold names and ARNs, such as `eventBusRef`. */
const REFERENCE = /^[a-z]\w*Ref$/;

/**
 * Returns the ARN of a construct whose CloudFormation type is not known, such as an imported one. Returns undefined if
 * its references contain no ARN, or different ones.
 */
export function arnOfAnyReference(construct: IConstruct): string | undefined {
  const arns = new Set(
    memberNames(construct).filter(name => REFERENCE.test(name)).flatMap(name => arnsIn(Reflect.get(construct, name))),
  );

  return arns.size === 1 ? [...arns][0] : undefined;
}

function arnsIn(reference: unknown): string[] {
  if (typeof reference !== 'object' || reference === null) return [];

  return Object.entries(reference)
    .flatMap(([part, value]) => (part.endsWith('Arn') && typeof value === 'string' ? [value] : []));
}

/** Returns the names of the construct's own members and of those that it inherits. */
function memberNames(construct: object | null): string[] {
  if (construct === null || construct === Object.prototype) return [];

  return [...Object.getOwnPropertyNames(construct), ...memberNames(Object.getPrototypeOf(construct))];
}
