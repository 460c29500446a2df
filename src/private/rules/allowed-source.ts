// Tested by test/destinations/allowed-sources.test.ts.
import { Aws, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { DeliverySourceEnvironment } from '../../delivery-source-environment';
import { fail, quote } from '../cdk/messages';
import { isForAnyStack, type SourceFacts } from '../model/source-facts';

const ACCOUNT = /^\d{12}$/;
const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;

/**
 * Returns the facts of the delivery sources of an environment, for permissions. Fails unless the account and the Region
 * are spelled as AWS spells them. Also fails for tokens whose value the stack of the target cannot know.
 */
export function allowedSource(
  scope: IConstruct, { account, region }: DeliverySourceEnvironment, target: IConstruct,
): SourceFacts {
  checkPart(scope, 'account', account, ACCOUNT, "a 12-digit account ID, such as '111122223333'", target);
  if (region !== undefined) {
    checkPart(scope, 'region', region, REGION, "the code of a Region, such as 'eu-west-1'", target);
  }

  return { partition: Aws.PARTITION, account, region: region ?? Stack.of(scope).region };
}

function checkPart(
  scope: IConstruct, part: string, value: string, expected: RegExp, words: string, target: IConstruct,
): void {
  if (!Token.isUnresolved(value)) {
    if (!expected.test(value)) {
      fail(
        scope, 'allowedSourceValue',
        `${part} ${quote(value)} of allowedSources is not valid: use ${words}`,
      );
    }
    return;
  }
  // The policy of the target would refer to the stack of the destination, and that stack already refers to the target.
  if (Stack.of(target) !== Stack.of(scope) && !isForAnyStack(scope, value)) {
    fail(
      scope, 'allowedSourceToken',
      `${part} of allowedSources is a token, and '${target.node.path}' is in another stack: pass the value, or create `
      + `the delivery destination in stack '${Stack.of(target).node.path}'`,
    );
  }
}
