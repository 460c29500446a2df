import type { CfnRuntime } from 'aws-cdk-lib/aws-bedrockagentcore';
import { Fn } from 'aws-cdk-lib/core';

/** Returns the random part of a runtime's id, so that a runtime that is replaced gets another delivery source. */
export function randomPart(runtime: CfnRuntime): string {
  const id = Fn.select(1, Fn.split('/', runtime.attrAgentRuntimeArn));

  return Fn.select(1, Fn.split('-', id));
}

type Strings = { readonly [key: string]: string | string[] };

/** Returns a policy document that allows log delivery. */
export function policyDocument(
  actions: string[], resource: string, equals: Strings, conditions: { readonly [operator: string]: Strings },
): object {
  // The order is the order of the library, because X-Ray's policy is one text.
  return {
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Action: actions.length === 1 ? actions[0] : actions,
      Resource: resource,
      Condition: { StringEquals: equals, ...conditions },
    }],
  };
}
