// Tested by test/identity.test.ts, test/late-values.test.ts, test/looked-up.test.ts.
import { Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { getOrCreate } from '../cdk/memo';
import { print } from '../cdk/print';
import { isPlaceholder } from '../cdk/tokens';

/** The stable texts of each stack, and the ARN that each of them represents. */
const STABLE_ARNS = new WeakMap<Stack, Map<string, string>>();

/**
 * Returns a text for the resource of an ARN that does not depend on how the template renders the ARN: with literals or
 * pseudo parameters, for a resource that is imported by name or by ARN, in a stack with or without `env`. Returns
 * undefined for an ARN that is not the same at every synthesis.
 *
 * Partition, Region and account are left out, because a delivery source is where its resource is. If a stack has two
 * ARNs that differ in nothing else, the second one keeps them.
 */
export function stableArn(scope: IConstruct, arn: string): string | undefined {
  const parts = stableParts(scope, arn);
  if (parts === undefined) return undefined;
  const full = `${parts.environment}:${parts.resource}`;
  const known = getOrCreate(STABLE_ARNS, Stack.of(scope), () => new Map<string, string>());

  return getOrCreate(known, parts.resource, () => full) === full ? parts.resource : full;
}

/** The parts of an ARN that is the same at every synthesis. */
export interface StableParts {
  /** The service and the resource, which are the same wherever the stack is deployed. */
  readonly resource: string;
  /** The literal Region and account of an ARN, unless they are known to be the Region and account of the stack. */
  readonly environment: string;
}

/** Returns the parts of an ARN, or undefined for an ARN that is not the same at every synthesis. */
export function stableParts(scope: IConstruct, arn: string): StableParts | undefined {
  const text = stableText(scope, arn);

  return text === undefined ? undefined : partsOf(Stack.of(scope), text);
}

/** Returns the stable text of an ARN, or the ARN itself if it is not the same at every synthesis. */
export function stableArnOr(scope: IConstruct, arn: string): string {
  return stableArn(scope, arn) ?? arn;
}

function partsOf(stack: Stack, text: string): StableParts {
  // `AWS::` is removed, because the colons of pseudo parameters would divide the ARN.
  const parts = withPseudoParameters(stack, text.replaceAll('AWS::', '')).split(':');
  const [, , service, region, account, ...resource] = parts;
  if (resource.length === 0) return { resource: text, environment: '' };
  const foreign = [region, account].map(part => (part.startsWith('${') ? '' : part));

  return { resource: [service, ...resource].join(':'), environment: foreign.join(':') };
}

/** Writes the literal account and Region of the stack as the pseudo parameters that they can also be rendered as. */
function withPseudoParameters({ account, region }: Stack, text: string): string {
  const known: [string, string][] = [[account, '${AccountId}'], [region, '${Region}']];

  return known.reduce((replaced, [literal, parameter]) => (Token.isUnresolved(literal)
    ? replaced
    : replaced.replace(new RegExp(`(?<!\\d)${literal}(?!\\d)`, 'g'), () => parameter)), text);
}

/**
 * Returns `text` if it is the same at every synthesis: a literal, or a text with no tokens but pseudo parameters. ARNs
 * from `formatArn()` and of resources that are imported by name are such texts.
 */
function stableText(scope: IConstruct, text: string): string | undefined {
  if (isPlaceholder(text)) return undefined;
  if (!Token.isUnresolved(text)) return text;
  const stack = Stack.of(scope);
  const isStable = Tokenization.reverseString(text).tokens.every(token => isPseudoParameter(stack.resolve(token)));

  return isStable ? print(stack, text) : undefined;
}

function isPseudoParameter(value: unknown): boolean {
  return typeof value === 'object' && value !== null && String(Reflect.get(value, 'Ref')).startsWith('AWS::');
}
