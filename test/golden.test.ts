import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, NestedStack, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { newEventBus } from './support/logging';

/** Returns a stack with all forms of logical IDs and names. */
function goldenStack(): Stack {
  const stack = new Stack(new App(), 'Golden', { env: { account: '111122223333', region: 'us-east-1' } });
  const bucket = new s3.Bucket(stack, 'Bucket');
  const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs' });
  const distribution = new cloudfront.Distribution(stack, 'Distribution', {
    defaultBehavior: { origin: new origins.HttpOrigin('www.example.com') },
  });
  const bus = newEventBus(stack, 'Bus', { eventBusName: 'orders' });
  const shared = new delivery.LogGroupDeliveryDestination(stack, 'Shared', { logGroup });

  const accessLogs = new delivery.DeliverySource(stack, 'AccessLogs', {
    resource: distribution, logType: delivery.CloudFrontLogType.ACCESS_LOGS,
  });
  accessLogs.toS3(bucket, { outputFormat: delivery.OutputFormat.PARQUET });
  accessLogs.deliverTo(shared);
  new delivery.DeliverySource(stack, 'BusLogs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS })
    .toS3(bucket, { prefix: 'bus' });
  new delivery.DeliverySource(stack, 'MailLogs', {
    resourceArn: 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef',
    logType: delivery.WorkMailLogType.AUTHENTICATION_LOGS,
  }).toLogGroup(logGroup);
  new delivery.DeliverySource(stack, 'Findings', { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS })
    .deliverTo(shared);

  return stack;
}

/** The logical ids of the delivery resources of a template, with their names. */
function idsAndNames(stack: Stack): { readonly [logicalId: string]: unknown } {
  const types = ['AWS::Logs::DeliverySource', 'AWS::Logs::DeliveryDestination', 'AWS::Logs::Delivery'];
  const template = Template.fromStack(stack);

  return Object.fromEntries(types.flatMap(type => Object.entries(template.findResources(type))
    .map(([logicalId, { Properties }]) => [logicalId, Properties.Name ?? 'delivery'])));
}

// A change here makes every user's next deployment replace delivery sources, which AWS refuses: it is a breaking
// change.
test('logical ids and names are those of the versions before', () => {
  expect(idsAndNames(goldenStack())).toEqual({
    // The resource's logical id and log type; `CloudFront` by its generated id, so that a new distribution is a new source.
    Distribution830FAC52ACCESSLOGSSource3756febd: {
      'Fn::Join': ['', ['Distribution830FAC52-ACCESS_LOGS-d0b381c6-', { Ref: 'Distribution830FAC52' }]],
    },
    Distribution830FAC52ACCESSLOGSS3Bucket83908E77Destinationf1e1673c: 'Distribution830FAC52-ACCESS_LOGS-S3-Bucket83908E77-44f84ff3',
    Distribution830FAC52ACCESSLOGSS3Bucket83908E77Deliveryf1e1673c: 'delivery',
    Distribution830FAC52ACCESSLOGSToSharedDACC02AADelivery2b1e8bcd: 'delivery',
    BusEA82B648INFOLOGSSource2679c6e8: 'BusEA82B648-INFO_LOGS-310bfcab',
    BusEA82B648INFOLOGSS3Bucket83908E77Destination8cdaf2ed: 'BusEA82B648-INFO_LOGS-S3-Bucket83908E77-35e1e7c0',
    BusEA82B648INFOLOGSS3Bucket83908E77Delivery8cdaf2ed: 'delivery',
    // The ARN's last part.
    m0123456789abcdef0123456789abcdefAUTHENTICATIONLOGSSource69c169e8: 'm-0123456789abcdef0123456abcdef-AUTHENTICATION_LOGS-69c169e8',
    m0123456789abcdef0123456789abcdefAUTHENTICATIONLOGSLogGroupLogGroupF5B46931Destination78bc8708:
      'm-0123456789abcdef0123456-LogGroup-LogGroupF5B46931-9fbfe392',
    m0123456789abcdef0123456789abcdefAUTHENTICATIONLOGSLogGroupLogGroupF5B46931Delivery78bc8708: 'delivery',
    // The title of the kind.
    AWSSecurityHubhubSECURITYFINDINGLOGSSourceb4111f19: 'AWSSecurityHubhub-SECURITY_FINDING_LOGS-5122a793',
    AWSSecurityHubhubSECURITYFINDINGLOGSToSharedDACC02AADeliveryaabd0553: 'delivery',
    // Destinations that users define are ordinary constructs: their path.
    SharedDACC02AA: 'Golden-Shared-2bb5255b',
  });
});

test('a nested stack has names of its own', () => {
  const parent = new Stack(new App(), 'Parent');
  const [one, two] = ['One', 'Two'].map(id => new NestedStack(parent, id));
  const names = [one, two].map(stack => new delivery.S3DeliveryDestination(stack, 'Destination', {
    bucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'example-logs'),
  })).map(destination => destination.stack.resolve((destination.node.defaultChild as logs.CfnDeliveryDestination).name));

  expect(names[0]).not.toEqual(names[1]);
});
