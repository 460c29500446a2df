import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnParameter, type Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { DISTRIBUTION_ARN } from './support/arns';
import {
  cloudFrontLogs, OF_CLOUDFRONT, OF_DELIVERIES, OF_DESTINATIONS, OF_LISTS, OF_LOG_GROUPS, OF_SOURCES, OF_X_RAY,
  statement, statementsFor,
} from './support/deployer';
import { ACCOUNT } from './support/environments';
import { busLogs } from './support/sources';
import { newStackHere } from './support/stacks';
import { warningsWithPaths } from './support/warnings';

describe('the policy for a delivery to', () => {
  test('a bucket of the app with a name has all that CloudFormation and AWS ask for', () => {
    const stack = newStackHere();
    cloudFrontLogs(stack).toS3(new s3.Bucket(stack, 'Bucket', { bucketName: 'orders-logs' }), { prefix: 'cloudfront' });

    expect(statementsFor(stack)).toEqual([
      OF_CLOUDFRONT, OF_DELIVERIES, OF_DESTINATIONS, OF_SOURCES, OF_LISTS,
      statement(['s3:DeleteBucketPolicy', 's3:GetBucketPolicy', 's3:PutBucketPolicy'], 'arn:${AWS::Partition}:s3:::orders-logs'),
    ]);
  });

  test('a bucket whose name CloudFormation makes has all buckets', () => {
    const stack = newStackHere();
    cloudFrontLogs(stack).toS3(new s3.Bucket(stack, 'Bucket'));

    expect(statementsFor(stack)).toContainEqual(
      statement(['s3:DeleteBucketPolicy', 's3:GetBucketPolicy', 's3:PutBucketPolicy'], 'arn:${AWS::Partition}:s3:::*'),
    );
  });

  test('a bucket with a name in a parameter has all buckets', () => {
    const stack = newStackHere();
    const bucketName = new CfnParameter(stack, 'Name').valueAsString;
    cloudFrontLogs(stack).toS3(new s3.Bucket(stack, 'Bucket', { bucketName }));

    expect(statementsFor(stack)).toContainEqual(
      statement(['s3:DeleteBucketPolicy', 's3:GetBucketPolicy', 's3:PutBucketPolicy'], 'arn:${AWS::Partition}:s3:::*'),
    );
  });

  test('an imported bucket does not delete its policy', () => {
    const stack = newStackHere();
    cloudFrontLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'orders-logs'), { prefix: 'cloudfront' });

    expect(statementsFor(stack)).toEqual([
      OF_CLOUDFRONT, OF_DELIVERIES, OF_DESTINATIONS, OF_SOURCES, OF_LISTS,
      statement(['s3:GetBucketPolicy', 's3:PutBucketPolicy'], 'arn:${AWS::Partition}:s3:::orders-logs'),
    ]);
  });

  test('a log group has the policies of log groups', () => {
    const stack = newStackHere();
    cloudFrontLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup'));

    expect(statementsFor(stack)).toEqual([
      OF_CLOUDFRONT, OF_DELIVERIES, OF_DESTINATIONS, OF_SOURCES, OF_LOG_GROUPS, OF_LISTS,
    ]);
  });

  test('a delivery stream has its tag and the role of the delivery service', () => {
    const stack = newStackHere();
    const destination = new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket'));
    cloudFrontLogs(stack).toFirehose(new firehose.DeliveryStream(stack, 'Stream', { destination, deliveryStreamName: 'orders' }));

    expect(statementsFor(stack)).toEqual([
      OF_CLOUDFRONT,
      statement('firehose:TagDeliveryStream', `arn:\${AWS::Partition}:firehose:us-east-1:${ACCOUNT}:deliverystream/orders`),
      statement('iam:CreateServiceLinkedRole',
        `arn:\${AWS::Partition}:iam::${ACCOUNT}:role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery`),
      OF_DELIVERIES, OF_DESTINATIONS, OF_SOURCES, OF_LISTS,
    ]);
  });

  test('an imported delivery stream names it', () => {
    const stack = newStackHere();
    const stream = 'arn:aws:firehose:us-east-1:111122223333:deliverystream/orders';
    cloudFrontLogs(stack).toFirehose(firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', stream));

    expect(statementsFor(stack)).toContainEqual(statement('firehose:TagDeliveryStream', stream));
  });

  test('X-Ray has its policies', () => {
    const stack = newStackHere();
    new delivery.DeliverySource(stack, 'Logs', {
      resourceArn: 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678', logType: delivery.KnowledgeBaseLogType.TRACES,
    }).toXRay();

    expect(statementsFor(stack)).toEqual([
      statement('bedrock:AllowVendedLogDeliveryForResource', 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678'),
      OF_DELIVERIES, OF_DESTINATIONS, OF_SOURCES, OF_LISTS, OF_X_RAY,
    ]);
  });

  test('a destination of another account creates deliveries on it', () => {
    const stack = newStackHere();
    const central = 'arn:aws:logs:us-east-1:444455556666:delivery-destination:central';
    cloudFrontLogs(stack).deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Central', central));

    expect(statementsFor(stack)).toEqual([
      OF_CLOUDFRONT, statement('logs:CreateDelivery', central), OF_DELIVERIES, OF_SOURCES, OF_LISTS,
    ]);
  });

  test.each([
    ['by its name', (stack: Stack) => delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Own', 'own')],
    ['by its ARN', (stack: Stack) => delivery.DeliveryDestination.fromDeliveryDestinationArn(
      stack, 'Own', 'arn:aws:logs:us-east-1:111122223333:delivery-destination:own')],
  ])('an imported destination of the same account, %s, has nothing more', (_, imported) => {
    const stack = newStackHere();
    cloudFrontLogs(stack).deliverTo(imported(stack));

    expect(statementsFor(stack)).toEqual([OF_CLOUDFRONT, OF_DELIVERIES, OF_SOURCES, OF_LISTS]);
  });
});

describe('the policy for a resource that logs', () => {
  test('has all of its kind where the deployment makes its ARN', () => {
    const stack = newStackHere();
    busLogs(stack);

    expect(statementsFor(stack)).toEqual([
      statement('events:AllowVendedLogDeliveryForResource', `arn:\${AWS::Partition}:events:us-east-1:${ACCOUNT}:event-bus/*`), OF_SOURCES, OF_LISTS,
    ]);
  });

  test('has the parts of its ARN that are known', () => {
    const stack = newStackHere();
    const distribution = new cloudfront.Distribution(stack, 'Distribution', { defaultBehavior: { origin: new HttpOrigin('example.com') } });
    new delivery.DeliverySource(stack, 'Logs', { resource: distribution, logType: delivery.CloudFrontLogType.ACCESS_LOGS });

    expect(statementsFor(stack)).toContainEqual(
      statement('cloudfront:AllowVendedLogDeliveryForResource', `arn:\${AWS::Partition}:cloudfront::${ACCOUNT}:distribution/*`),
    );
  });

  test('has the wildcard of a log type of the whole account', () => {
    const stack = newStackHere();
    new delivery.DeliverySource(stack, 'Findings', { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS });

    expect(statementsFor(stack)).toContainEqual(
      statement('securityhub:AllowVendedLogDeliveryForResource', `arn:\${AWS::Partition}:securityhub:us-east-1:${ACCOUNT}:hubv2/*`),
    );
  });

  test('has all of the kind of the log type where its ARN is a parameter', () => {
    const stack = newStackHere();
    const resourceArn = new CfnParameter(stack, 'Organization').valueAsString;
    new delivery.DeliverySource(stack, 'Logs', { resourceArn, logType: delivery.WorkMailLogType.AUTHENTICATION_LOGS });

    expect(statementsFor(stack)).toContainEqual(
      statement('workmail:AllowVendedLogDeliveryForResource', `arn:\${AWS::Partition}:workmail:us-east-1:${ACCOUNT}:organization/*`),
    );
  });

  test('has all of the kind of the resource where the log type is not known', () => {
    const stack = newStackHere();
    new logs.CfnDeliverySource(stack, 'Source', {
      name: 'source', logType: 'NEW_LOGS', resourceArn: new s3.CfnBucket(stack, 'Bucket').attrArn,
    });

    expect(statementsFor(stack)).toContainEqual(statement('s3:AllowVendedLogDeliveryForResource', 'arn:${AWS::Partition}:s3:::*'));
  });

  test('has the service of an ARN that the library does not know', () => {
    const stack = newStackHere();
    new delivery.DeliverySource(stack, 'Logs', {
      resourceArn: 'arn:aws:newservice:us-east-1:111122223333:thing/1', logType: delivery.LogType.of('NEW_LOGS'),
    });

    expect(statementsFor(stack)).toContainEqual(
      statement('newservice:AllowVendedLogDeliveryForResource', 'arn:aws:newservice:us-east-1:111122223333:thing/1'),
    );
    expect(warningsWithPaths(stack)).toEqual([]);
  });

  test('warns where neither ARN nor kind is known, and has the rest', () => {
    const stack = newStackHere();
    const resourceArn = new CfnParameter(stack, 'Arn').valueAsString;
    new delivery.DeliverySource(stack, 'Logs', { resourceArn, logType: delivery.LogType.of('NEW_LOGS') });

    expect(statementsFor(stack)).toEqual([OF_SOURCES, OF_LISTS]);
    expect(warningsWithPaths(stack)).toEqual([{
      path: '/Stack/Logs/Resource',
      message: 'DeployerPolicy does not know the service of the logged resource: allow the deploying role '
        + '<service>:AllowVendedLogDeliveryForResource on it [ack: cdk-log-delivery:deployerPolicyIncomplete]',
    }]);
  });

  // Several resources are a list, whose order does not depend on the order of the constructs.
  test('names each resource once, in a statement for each service', () => {
    const stack = newStackHere();
    const first = 'arn:aws:cloudfront::111122223333:distribution/E0EXAMPLE0';
    for (const [id, resourceArn] of Object.entries({ Logs: DISTRIBUTION_ARN, Others: first })) {
      new delivery.DeliverySource(stack, `${id}Access`, { resourceArn, logType: delivery.CloudFrontLogType.ACCESS_LOGS });
      new delivery.DeliverySource(stack, `${id}Connections`, { resourceArn, logType: delivery.CloudFrontLogType.CONNECTION_LOGS });
    }

    expect(statementsFor(stack)).toEqual([
      statement('cloudfront:AllowVendedLogDeliveryForResource', [first, DISTRIBUTION_ARN]), OF_SOURCES, OF_LISTS,
    ]);
  });
});
