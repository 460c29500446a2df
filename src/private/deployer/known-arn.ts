// Tested by test/deployer-policy.test.ts, test/deployer-policy-deployment.test.ts.
import { CfnResource, Reference, Stack, Tokenization } from 'aws-cdk-lib/core';
import { type ArnEnvironment, arnFromPattern, environmentOf } from '../model/arns';

/** Returns an ARN in the environment of the stack of `resource`, made from a pattern. Other variables become `*`. */
export function arnLike(resource: CfnResource, pattern: string): string {
  return arnFromPattern(pattern, environmentOf(resource), () => '*');
}

/**
 * Returns the ARN that a property of `resource` holds, in literals and the environment of its stack. All other parts
 * that only the deployment knows become `*`. Returns undefined if the service of the ARN is not known.
 *
 * The ARN is for a policy in another stack. A token would make that stack depend on the stack of the resource.
 */
export function knownArn(resource: CfnResource, arn: unknown): string | undefined {
  const text = withWildcards(Stack.of(resource).resolve(arn), environmentOf(resource));

  // An ARN without a service is useless.
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

/** Returns the resource of this app whose attribute a text begins with: the `Bucket` of `${Bucket.Arn}/prefix`. */
export function resourceReferredTo(text: unknown): CfnResource | undefined {
  if (typeof text !== 'string') return undefined;
  const token = Tokenization.reverseString(text).firstToken;
  const target = token !== undefined && Reference.isReference(token) ? token.target : undefined;

  return CfnResource.isCfnResource(target) ? target : undefined;
}
