import { AwsApiCall, ExpectedResult, Match, type IApiCall, type IntegTest } from '@aws-cdk/integ-tests-alpha';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Duration } from 'aws-cdk-lib/core';
import type * as delivery from '../../../src';

/** The source of the events that the tests send. */
export const EVENT_SOURCE = 'log-delivery.integ';

/** Logs arrive within minutes. */
const WAIT = { totalTimeout: Duration.minutes(25), interval: Duration.seconds(30) };

/** An API call, which the next calls wait for. */
export interface Calls {
  readonly test: IntegTest;
  readonly last?: IApiCall;
}

/** Adds a call after the others. */
export function then({ test, last }: Calls, call: IApiCall): Calls {
  return { test, last: last === undefined ? call : last.next(call) };
}

/** Reads a delivery, and compares its source with the expected one. */
export function checkDelivery(calls: Calls, created: delivery.Delivery, source: delivery.IDeliverySource): Calls {
  const call = calls.test.assertions.awsApiCall('CloudWatchLogs', 'getDelivery', { id: created.deliveryId });

  return then(calls, call.expect(ExpectedResult.objectLike({
    delivery: Match.objectLike({ deliverySourceName: source.deliverySourceName }),
  })));
}

/** Lists the deliveries of the account and Region, and expects at least one to a type of destination. */
export function checkDeliveries(calls: Calls, deliveryDestinationType: string): Calls {
  const call = calls.test.assertions.awsApiCall('CloudWatchLogs', 'describeDeliveries', { limit: 50 });

  return then(calls, call.expect(ExpectedResult.objectLike({
    deliveries: Match.arrayWith([Match.objectLike({ deliveryDestinationType })]),
  })));
}

/** Sends an event, which the event bus logs. */
export function emit(calls: Calls, bus: EventBus): Calls {
  return then(calls, calls.test.assertions.awsApiCall('EventBridge', 'putEvents', {
    Entries: [{ EventBusName: bus.eventBusName, Source: EVENT_SOURCE, DetailType: 'Order', Detail: '{"id":"1"}' }],
  }));
}

/** Waits for an object below a prefix of the bucket. */
export function waitForObject(calls: Calls, bucket: IBucket, prefix: string): Calls {
  const call = calls.test.assertions.awsApiCall('S3', 'listObjectsV2', { Bucket: bucket.bucketName, Prefix: prefix, MaxKeys: 1 });
  const waiting = call.expect(ExpectedResult.objectLike({ KeyCount: 1 })).waitForAssertions(WAIT);
  // The name of the call is not the name of its IAM action.
  const statement = { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [bucket.bucketArn] };
  call.provider.addToRolePolicy(statement);
  if (call instanceof AwsApiCall) call.waiterProvider?.addToRolePolicy(statement);

  return then(calls, waiting);
}

/** Waits for a log event that contains a text. */
export function waitForEvent(calls: Calls, logGroupName: string, text: string): Calls {
  const call = calls.test.assertions.awsApiCall('CloudWatchLogs', 'filterLogEvents', {
    logGroupName, filterPattern: `"${text}"`, limit: 1,
  });

  return then(calls, call.expect(ExpectedResult.objectLike({
    events: Match.arrayWith([Match.objectLike({ message: Match.stringLikeRegexp('.+') })]),
  })).waitForAssertions(WAIT));
}

/** Waits for the log events of an event bus in a log group. */
export function waitForBus(calls: Calls, logGroup: ILogGroupRef, bus: EventBus): Calls {
  return waitForEvent(calls, logGroup.logGroupRef.logGroupName, bus.eventBusName);
}
