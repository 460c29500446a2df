// Tested by test/destinations/allowed-sources.test.ts.
import type { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import { oneOrAll } from './delivery-service';
import { mergePolicies, policyJson } from './policy-document';
import { getOrCreate } from '../cdk/memo';
import { withId } from '../cdk/messages';
import { renderedLength } from '../cdk/rendered-length';
import { MAX_NAME_LENGTH } from '../identity/names';
import { deliveryArn } from '../model/arns';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestinationPolicy.html */
const MAX_POLICY_LENGTH = 51200;

/** The accounts that the policy of each destination allows. */
const ALLOWED_ACCOUNTS = new WeakMap<CfnDeliveryDestination, Set<string>>();


/**
 * Allows another account to create deliveries to a destination. The policy of the destination has one statement for all
 * accounts.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html
 */
export function grantCreateDelivery(destination: CfnDeliveryDestination, account: string): void {
  getOrCreate(ALLOWED_ACCOUNTS, destination, () => writePolicy(destination)).add(account);
}

/** Writes the policy of a destination. Returns the accounts in it, to which others can be added at any time. */
function writePolicy(destination: CfnDeliveryDestination): Set<string> {
  const accounts = new Set<string>();
  // Read at synthesis, because the name changes with the target until then.
  const name = Lazy.uncachedString({ produce: () => destination.name });
  const ours = policyJson([{
    Sid: 'AllowCreateDelivery',
    Effect: 'Allow',
    // AWS writes the account ID here, not the ARN of the root user.
    Principal: { AWS: Lazy.uncachedAny({ produce: () => oneOrAll([...accounts]) }) },
    Action: 'logs:CreateDelivery',
    Resource: deliveryArn(destination, 'delivery-destination', name),
  }]);
  const theirs: object = destination.deliveryDestinationPolicy ?? {};
  const policy = mergePolicies(Reflect.get(theirs, 'deliveryDestinationPolicy'), ours);
  destination.deliveryDestinationPolicy = { deliveryDestinationName: name, deliveryDestinationPolicy: policy };
  validateLength(destination, policy);

  return accounts;
}

/**
 * Checks the length of a policy when the app is synthesised, because accounts are added to it one by one until then.
 */
function validateLength(destination: CfnDeliveryDestination, policy: unknown): void {
  destination.node.addValidation({
    validate: () => {
      const length = renderedLength(Stack.of(destination), policy, MAX_NAME_LENGTH);
      return length <= MAX_POLICY_LENGTH ? [] : [
        withId('destinationPolicyLength', `the policy of this delivery destination has ${length} characters, more than the ${MAX_POLICY_LENGTH} that AWS accepts: `
          + 'divide its accounts between several destinations'),
      ];
    },
  });
}
