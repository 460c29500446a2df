import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import type { AssemblyLike } from './assembly';
import { DENIED, outcomes } from './support/outcomes';
import { newEventBus } from '../support/logging';

/** Three L1s, as they are pasted from one app into the other. */
function threeL1s(
  order: (delivery: logs.CfnDelivery, bucketPolicy: s3.BucketPolicy | undefined) => void,
): AssemblyLike {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  const bucket = new s3.Bucket(stack, 'Bucket');
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects(`AWSLogs/${stack.account}/*`)],
    }),
  );
  const source = new logs.CfnDeliverySource(stack, 'Source', {
    name: 'source',
    logType: 'INFO_LOGS',
    resourceArn: newEventBus(stack, 'Bus').eventBusArn,
  });
  const destination = new logs.CfnDeliveryDestination(stack, 'Destination', {
    name: 'destination',
    deliveryDestinationType: 'S3',
    destinationResourceArn: bucket.bucketArn,
  });
  const delivery = new logs.CfnDelivery(stack, 'Delivery', {
    deliverySourceName: source.ref,
    deliveryDestinationArn: destination.attrArn,
  });
  order(delivery, bucket.policy);

  return app.synth();
}

describe('three L1s', () => {
  test('fail where the delivery happens to come before the bucket policy', () => {
    expect(outcomes(threeL1s(() => undefined))).toEqual([DENIED, 'ok']);
  });

  test('succeed where it depends on the bucket policy', () => {
    expect(
      outcomes(
        threeL1s((delivery, bucketPolicy) => {
          if (bucketPolicy !== undefined) delivery.node.addDependency(bucketPolicy);
        }),
      ),
    ).toEqual(['ok']);
  });

  test('fail where the name of the source is written out', () => {
    expect(
      outcomes(
        threeL1s((delivery, bucketPolicy) => {
          delivery.deliverySourceName = 'source';
          if (bucketPolicy !== undefined) delivery.node.addDependency(bucketPolicy);
        }),
      ),
    ).toContain('Requested Delivery Source does not exist in this account.');
  });
});
