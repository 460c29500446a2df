// Tested by test/generic-resource.test.ts.
import { type CfnResource, Token } from 'aws-cdk-lib/core';
import { resourceParts } from './arns';
import { kindOfType } from './catalog';
import { ARN_ATTRIBUTES } from '../../generated/arn-attributes';
import { lowerFirst } from '../cdk/cfn-properties';
import { rawProperty } from '../cdk/template-property';

/**
 * Returns the ARN of an L1 without a reference, such as a generic `CfnResource`. If CloudFormation has no attribute for
 * it, returns the parts of the ARN, by their names in references, such as `stageName`.
 */
export function genericReference(resource: CfnResource): { readonly [part: string]: unknown } | undefined {
  const attribute = ARN_ATTRIBUTES[resource.cfnResourceType];
  if (attribute === 'Ref') return { resourceArn: resource.ref };
  if (attribute !== undefined) return { resourceArn: Token.asString(resource.getAtt(attribute)) };

  // `Ref` returns the last part. The parts before it are properties.
  const parts = resourceParts(kindOfType(resource.cfnResourceType)?.arnPattern ?? '');
  return Object.fromEntries(parts.map((part, index) => (
    [lowerFirst(part), index === parts.length - 1 ? resource.ref : textOf(rawProperty(resource, part))]
  )));
}

/** Returns a property as text. A function such as `{ Ref: 'Api' }` becomes a token. */
function textOf(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : Token.asString(value);
}
