import type { CfnResource } from 'aws-cdk-lib/core';

/** Which attribute of the L1s of a class is their ARN, as far as it has been asked for. */
const ATTRIBUTES = new WeakMap<object, string>();

/** The ARN of an L1, where it is known which attribute that is: in half the time of its reference, which has names besides. */
export function arnAttributeOf(resource: CfnResource): string | undefined {
  const attribute = ATTRIBUTES.get(resource.constructor);
  const arn: unknown = attribute && Reflect.get(resource, attribute);

  return typeof arn === 'string' ? arn : undefined;
}

/** Notes that the member `part` of its reference is the ARN of an L1, if that is an attribute. */
export function noteArnAttribute(resource: CfnResource, part: string, arn: string): void {
  const attribute = `attr${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  if (Reflect.get(resource, attribute) === arn) ATTRIBUTES.set(resource.constructor, attribute);
}
