import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { AccountPrincipal } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { DeliveryDestination, S3DeliveryDestination } from '../../src';
import { account, inRegion, newApp, newBucket, newBusLogs, otherAccount } from './support/app';
import { checkDelivery, emit, waitForObject } from './support/assertions';

// The logs of an event bus to a bucket of another account. `npm run integ` leaves it out without INTEG_OTHER_ACCOUNT.

const REGION = 'us-east-1';
const NAME = 'log-delivery-integ';

export const app = newApp();
const owner = new Stack(app, 'LogDeliveryOwner', { env: { account: otherAccount(), region: REGION } });
const bucket = newBucket(owner, 'Bucket', { bucketName: `log-delivery-integ-${otherAccount()}` });
new S3DeliveryDestination(owner, 'Destination', {
  bucket, prefix: 'orders', deliveryDestinationName: NAME, allowedSources: [{ account: account(), region: REGION }],
});
// The assertion lists the objects from the other account.
bucket.grantRead(new AccountPrincipal(account()));

const stack = new Stack(app, 'LogDeliverySender', { env: inRegion(REGION) });
stack.node.addDependency(owner);
const { bus, source } = newBusLogs(stack);
const toOwner = source.deliverTo(DeliveryDestination.fromDeliveryDestinationArn(
  stack, 'Central', `arn:aws:logs:${REGION}:${otherAccount()}:delivery-destination:${NAME}`));

const test = new IntegTest(app, 'TwoAccounts', {
  testCases: [owner, stack], assertionStack: new Stack(app, 'LogDeliveryTwoAccountsAssertions', { env: inRegion(REGION) }),
});
waitForObject(emit(checkDelivery({ test }, toOwner, source), bus), bucket, 'orders/');
