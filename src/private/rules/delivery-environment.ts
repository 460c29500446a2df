// Tested by test/environments.test.ts.
import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import { fail, warn } from '../cdk/messages';
import type { DestinationFacts } from '../model/destination-facts';
import { differ, type KnownEnvironment, knownEnvironment } from '../model/environments';
import type { SourceFacts } from '../model/source-facts';

/** The types of destination that accept deliveries only from their own account. */
const SAME_ACCOUNT_ONLY: readonly (DeliveryDestinationType | undefined)[] = [
  DeliveryDestinationType.CWL, DeliveryDestinationType.XRAY,
];

/** The environments of the source and the destination of a delivery. */
interface EnvironmentsOfEnds {
  readonly from: Required<KnownEnvironment>;
  readonly to: Required<KnownEnvironment>;
}

/**
 * Fails if a delivery is known to be in another environment than its source, or in one that its destination does not
 * accept. No destination accepts deliveries from another Region. Only S3 and Firehose accept deliveries from another
 * account.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
 */
export function checkDeliveryEnvironment(
  delivery: IConstruct, { from, to }: EnvironmentsOfEnds, type: DeliveryDestinationType | undefined,
): void {
  const { account, region } = Stack.of(delivery);
  if (differ(from.account, account) || differ(from.region, region)) {
    fail(
      delivery, 'deliveryEnvironment',
      `the delivery is in ${place({ account, region })}, and its source in ${place(from)}: create the delivery in the `
      + 'account and Region of the source',
    );
  }
  if (differ(to.region, region)) {
    fail(
      delivery, 'destinationRegion',
      `the destination is in ${to.region}, and the delivery in ${region}: create the destination in ${region} (an S3 `
      + 'bucket can be in any Region)',
    );
  }
  if (differ(to.account, account) && SAME_ACCOUNT_ONLY.includes(type)) {
    const title = type === DeliveryDestinationType.CWL ? 'a log group' : 'X-Ray';
    fail(
      delivery, 'destinationAccount',
      `the destination is ${title} of account ${to.account}, and the delivery is in ${account}: create the destination `
      + `in ${account}, or deliver to S3 or Firehose`,
    );
  }
}

/** Returns the parts of an environment that are known at synthesis. */
function place({ account, region }: Required<KnownEnvironment>): string {
  return [account, region].filter(part => !Token.isUnresolved(part)).join(', ');
}

/**
 * Fails if a log type is delivered in only one Region, and the delivery stream is in another one. Otherwise warns of a
 * delivery stream in another Region than the delivery: AWS does not document whether that works.
 */
export function checkStreamRegion(
  delivery: IConstruct, { logType }: SourceFacts, { type, construct, resourceArn }: DestinationFacts,
): void {
  if (type !== DeliveryDestinationType.FH || construct === undefined) return;
  const only = logType?._kind?.region;
  const { region } = knownEnvironment(resourceArn, construct);
  if (differ(region, only)) {
    fail(
      delivery, 'streamNotInRegion',
      `deliveryStream '${construct.node.path}' is in ${region}, but ${logType?._label} needs ${only}: deliver to a `
      + 'delivery stream there',
    );
  }
  const own = Stack.of(delivery).region;
  if (only === undefined && differ(region, own)) {
    warn(
      delivery, 'streamRegion',
      `deliveryStream '${construct.node.path}' is in ${region}, and the delivery in ${own}: use a delivery stream in `
      + `${own}, because AWS does not document that Firehose accepts logs from another Region`,
    );
  }
}
