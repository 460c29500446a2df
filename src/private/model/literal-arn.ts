// Tested by test/identity.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import { arnFromPattern, environmentOf, resourceParts } from './arns';
import { kindOfType } from './catalog';
import { stableArn } from './stable-arn';
import { templateProperty } from '../cdk/template-property';

/**
 * Returns the stable ARN of a resource of this app whose ARN is built from a literal name, such as an event bus with a
 * name. An import by that name refers to the same resource. Returns undefined for other resources.
 */
export function literalArn(resource: CfnResource): string | undefined {
  const arnPattern = kindOfType(resource.cfnResourceType)?.arnPattern;
  const [part, ...others] = resourceParts(arnPattern ?? '');
  if (arnPattern === undefined || part === undefined || others.length > 0 || !part.endsWith('Name')) return undefined;

  const name = templateProperty(resource, part) ?? templateProperty(resource, 'Name');
  return typeof name === 'string' ? stableArn(resource, arnFromPattern(arnPattern, environmentOf(resource), () => name)) : undefined;
}
