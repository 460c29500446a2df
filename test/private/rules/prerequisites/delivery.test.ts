import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../../src';
import { DISTRIBUTION_ARN } from '../../../support/arns';
import { findings } from '../../../support/findings';
import { busLogs, newSource } from '../../../support/sources';
import { newStackHere } from '../../../support/stacks';
import { newCfnDistribution } from '../../../support/switched-l1s';

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const RECORD_FIELDS = [delivery.fields.CloudFrontAccessLogs.CS_COOKIE];

let stack: Stack;
let bucket: s3.IBucket;

beforeEach(() => {
  stack = newStackHere();
  bucket = new s3.Bucket(stack, 'Bucket', { eventBridgeEnabled: true });
});

describe('the prerequisite of a delivery', () => {
  test('is that of the kind of the logged resource', () => {
    const resource = newCfnDistribution(stack, 'Distribution');
    const ofDistribution = new delivery.DeliverySource(stack, 'Logs', { logType: ACCESS_LOGS, resource });

    expect(findings(ofDistribution.toS3(bucket, { recordFields: RECORD_FIELDS })))
      .toEqual([expect.stringContaining('[ack: cdk-log-delivery:cookiesNotLogged]')]);
    expect(findings(busLogs(stack).toS3(bucket)))
      .toEqual([expect.stringContaining('[ack: cdk-log-delivery:bucketNotifiesEventBridge]')]);
  });

  test('is none where this app does not create the resource', () => {
    const ofArn = newSource(stack, ACCESS_LOGS, DISTRIBUTION_ARN);

    expect(findings(ofArn.toS3(bucket, { recordFields: RECORD_FIELDS }))).toEqual([]);
  });

  test('is none of an imported source', () => {
    const imported = delivery.DeliverySource.fromDeliverySourceName(stack, 'Imported', 'orders');

    expect(findings(imported.toS3(bucket))).toEqual([]);
  });
});
