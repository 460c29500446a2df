import { Reference, Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** `value` as it is in the template of the stack of `scope`. Most texts are literals, which need no search for tokens. */
export function resolved(scope: IConstruct, value: unknown): unknown {
  const isPlain = value === undefined || (typeof value === 'string' && !Token.isUnresolved(value));

  return isPlain ? value : Stack.of(scope).resolve(value);
}

/** The constructs of this app that a text, such as an ARN or a name, refers to. */
export function referredBy(text: unknown): IConstruct[] {
  if (typeof text !== 'string') return [];

  return Tokenization.reverseString(text).tokens.filter(token => Reference.isReference(token)).map(reference => reference.target);
}

/** A text that is one token and nothing else, as attributes of resources are. */
const ONE_TOKEN = /^\$\{Token\[[^\]]*\]\}$/;

/** `text` with `replacement` in place of each token in it. */
export function withTokensAs(replacement: string, text: string): string {
  // Mostly so, and in a tenth of the time.
  if (!Token.isUnresolved(text)) return text;
  if (ONE_TOKEN.test(text)) return replacement;

  const replaced: unknown = Tokenization.reverseString(text).mapTokens({ mapToken: () => replacement }).join({
    join: (left, right) => `${left ?? ''}${right ?? ''}`,
  });

  return String(replaced);
}

/** What aws-cdk-lib returns for `valueFromLookup()` as long as nothing has been looked up. */
const PARAMETER = 'dummy-value-for-';

/** The same for the `fromLookup()` of load balancers. */
const LOAD_BALANCER = /^arn:aws:elasticloadbalancing:us-west-2:123456789012:loadbalancer\/(application|network)\/my-load-balancer\/50dc6c495c0c9188$/;

/**
 * Whether a text is not known at synthesis: a token, or the value that aws-cdk-lib puts in place of what the CLI has to look up
 * first. Such a synthesis must succeed, or the CLI does not learn what to look up.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/context.html
 */
export function isUnknownText(text: string): boolean {
  return Token.isUnresolved(text) || isPlaceholder(text);
}

/** Whether a text is the value that aws-cdk-lib puts in place of what has to be looked up. */
export function isPlaceholder(text: string): boolean {
  return text.includes(PARAMETER) || LOAD_BALANCER.test(text);
}

/** `text`, unless it is in place of what has to be looked up. */
export function lookedUp(text: string): string | undefined {
  return isPlaceholder(text) ? undefined : text;
}
