import { Token } from 'aws-cdk-lib/core';

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
