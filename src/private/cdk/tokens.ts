// Tested by test/late-values.test.ts, test/looked-up.test.ts, test/private/identity/names.test.ts.
import { type IResolvable, Lazy, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/**
 * Returns the value that `value` has in the template of the stack of `scope`. Most texts are literals, which need no
 * search for tokens.
 */
export function resolve(scope: IConstruct, value: unknown): unknown {
  const isPlain = value === undefined || (typeof value === 'string' && !Token.isUnresolved(value));

  return isPlain ? value : Stack.of(scope).resolve(value);
}

/** Returns the constructs of this app that a text, such as an ARN or a name, refers to. */
export function referredBy(text: unknown): IConstruct[] {
  if (typeof text !== 'string') return [];

  return Tokenization.reverseString(text).tokens
    .filter(token => Reference.isReference(token))
    .map(reference => reference.target);
}

/** Returns the token that a text consists of. */
export function wholeToken(text: string): IResolvable | undefined {
  const fragments = Tokenization.reverseString(text);

  return fragments.length === 1 ? fragments.firstToken : undefined;
}

/** The late texts of this library that refer to no resource. */
const WITHOUT_REFERENCES = new WeakSet<IResolvable>();

/**
 * Returns a text that is produced with the template and refers to no resource, so that searches for references need not
 * produce it.
 */
export function textWithoutReferences(produce: () => string): string {
  const text = Lazy.uncachedString({ produce });
  const token = wholeToken(text);
  if (token !== undefined) WITHOUT_REFERENCES.add(token);

  return text;
}

/** Tests for a token that refers to no resource, as far as is known without producing its text. */
export function hasNoReferences(token: IResolvable | undefined): boolean {
  return token !== undefined && WITHOUT_REFERENCES.has(token);
}

/** The form of a text that is exactly one token, such as an attribute of a resource. */
const ONE_TOKEN = /^\$\{Token\[[^\]]*\]\}$/;
const TOKENS = /\$\{Token\[[^\]]*\]\}/g;

/** Returns `text` with `replacement` instead of each token. */
export function replaceTokens(replacement: string, text: string): string {
  // Each shortcut takes a tenth of the time, and one of them nearly always applies.
  if (!Token.isUnresolved(text)) return text;
  if (ONE_TOKEN.test(text)) return replacement;

  const replaced: unknown = Tokenization.reverseString(text).mapTokens({ mapToken: () => replacement }).join({
    join: (left, right) => `${left ?? ''}${right ?? ''}`,
  });

  return String(replaced);
}

/** Removes the markers of tokens from `text`, because their numbers change from synthesis to synthesis. */
export function removeTokens(text: string): string {
  return text.replace(TOKENS, '');
}

/** The start of the value that aws-cdk-lib's `valueFromLookup()` returns until the value has been looked up. */
const PARAMETER = 'dummy-value-for-';

/** The ARN that aws-cdk-lib gives a load balancer from `fromLookup()` until it has been looked up. */
const LOAD_BALANCER = /^arn:aws:elasticloadbalancing:us-west-2:123456789012:loadbalancer\/(application|network)\/my-load-balancer\/50dc6c495c0c9188$/;

/**
 * Tests for a text that is not known at synthesis: a token, or the placeholder of aws-cdk-lib for a value that the CDK
 * CLI must look up first. Synthesis must succeed with placeholders, or the CLI never learns what to look up.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/context.html
 */
export function isUnknownText(text: string): boolean {
  return Token.isUnresolved(text) || isPlaceholder(text);
}

/** Tests for the placeholder of aws-cdk-lib for a value that must be looked up. */
export function isPlaceholder(text: string): boolean {
  return text.includes(PARAMETER) || LOAD_BALANCER.test(text);
}

/** Returns `text`, or undefined for a placeholder. */
export function lookedUp(text: string): string | undefined {
  return isPlaceholder(text) ? undefined : text;
}
