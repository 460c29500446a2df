import { CfnResource, Reference, Stack, Tokenization } from 'aws-cdk-lib/core';
import { type ArnEnvironment, arnFromPattern, environmentOf } from '../model/arns';

/** An ARN in the environment of the stack of `resource`, made from a pattern: parts that are not the environment's are `*`. */
export function arnLike(resource: CfnResource, pattern: string): string {
  return arnFromPattern(pattern, environmentOf(resource), () => '*');
}

/**
 * The ARN that a property of `resource` holds, in literals and the environment of its stack: what else only the deployment
 * knows is `*`. Undefined where it is not known what it is the ARN of.
 *
 * It is for a policy that is another stack's, which a token would make depend on the stack of the resource.
 */
export function knownArn(resource: CfnResource, arn: unknown): string | undefined {
  const text = withWildcards(Stack.of(resource).resolve(arn), environmentOf(resource));

  // Without a service there is nothing to say.
  return /^arn:[^:]+:[^:*]+:/.test(text) ? text : undefined;
}

function withWildcards(value: unknown, environment: ArnEnvironment): string {
  if (typeof value === 'string') return value;
  const [[name, argument]] = Object.entries(value ?? { '': undefined });
  switch (name === 'Ref' ? argument : name) {
    case 'AWS::Partition': return environment.partition;
    case 'AWS::Region': return environment.region;
    case 'AWS::AccountId': return environment.account;
    case 'Fn::Join': return joined(argument, environment);
    default: return '*';
  }
}

function joined([separator, parts]: [string, unknown], environment: ArnEnvironment): string {
  return Array.isArray(parts) ? parts.map(part => withWildcards(part, environment)).join(separator) : '*';
}

/** The resource of this app that a text begins with an attribute of: that of `Bucket` for `${Bucket.Arn}/prefix`. */
export function resourceReferredTo(text: unknown): CfnResource | undefined {
  if (typeof text !== 'string') return undefined;
  const token = Tokenization.reverseString(text).firstToken;
  const target = token !== undefined && Reference.isReference(token) ? token.target : undefined;

  return CfnResource.isCfnResource(target) ? target : undefined;
}
