import { ExpectedResult, IntegTest } from '@aws-cdk/integ-tests-alpha';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PhysicalName, Stack } from 'aws-cdk-lib/core';
import { CloudFrontLogType, DeliverySource } from '../../src';
import { inRegion, newApp, newBucket } from './support/app';
import { checkDelivery, then, waitForObject } from './support/assertions';

// The access logs of a distribution, which are delivered in us-east-1, to a bucket in eu-west-1.

export const app = newApp();
const home = new Stack(app, 'LogDeliveryCloudFrontBucket', { env: inRegion('eu-west-1') });
const edge = new Stack(app, 'LogDeliveryCloudFront', { env: inRegion('us-east-1') });
const bucket = newBucket(home, 'Bucket', { bucketName: PhysicalName.GENERATE_IF_NEEDED });
const distribution = new Distribution(edge, 'Distribution', { defaultBehavior: { origin: new HttpOrigin('example.com') } });
const source = new DeliverySource(edge, 'Logs', { resource: distribution, logType: CloudFrontLogType.ACCESS_LOGS });
const toBucket = source.toS3(bucket, { prefix: 'site', suffixPath: '{DistributionId}/{yyyy}' });

const test = new IntegTest(app, 'CloudFront', {
  testCases: [home, edge], assertionStack: new Stack(app, 'LogDeliveryCloudFrontAssertions', { env: inRegion('us-east-1') }),
});
const requested = then(checkDelivery({ test }, toBucket, source),
  test.assertions.httpApiCall(`https://${distribution.distributionDomainName}/`).expect(ExpectedResult.objectLike({ status: 200 })));
waitForObject(requested, bucket, 'site/');
