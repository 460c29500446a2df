import { Reference, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** The constructs of this app that a text, such as an ARN or a name, refers to. */
export function referredBy(text: unknown): IConstruct[] {
  if (typeof text !== 'string') return [];

  return Tokenization.reverseString(text).tokens.filter(token => Reference.isReference(token)).map(reference => reference.target);
}
