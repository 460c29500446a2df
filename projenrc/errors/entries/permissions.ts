import { PERMISSIONS as PERMISSIONS_PAGE, S3_PAGE } from './pages';
import type { EntrySubject } from '../entry';

const CROSS_ACCOUNT = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html';
const FIREHOSE = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html';
const LOG_GROUP = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html';

/** The permissions of the delivery service and of the role that deploys. */
export const PERMISSIONS: EntrySubject = {
  title: 'Permissions',
  entries: {
    bucketPolicyNotAdded: {
      when: 'The bucket is imported, so this app cannot change its policy. There is one warning for each bucket, with the statements that all '
        + 'deliveries of the app need.',
      fix: `
        // In the app that defines the bucket, with the statement of the warning:
        bucket.addToResourcePolicy(new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
          actions: ['s3:PutObject'],
          resources: [bucket.arnForObjects('AWSLogs/111122223333/*')],
          conditions: {
            StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': '111122223333' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:logs:us-east-1:111122223333:delivery-source:*' },
          },
        }));
        // In this app:
        Annotations.of(stack).acknowledgeWarning('cdk-log-delivery:bucketPolicyNotAdded', 'the policy has the statement');`,
      see: S3_PAGE,
    },
    bucketPolicyToken: {
      when: 'The policy of the bucket is an L1 whose `policyDocument` is a token, so the library cannot add statements to it.',
      fix: `
        source.toS3(bucket, { managePermissions: false });`,
      see: S3_PAGE,
    },
    bucketPolicyLength: {
      when: 'The policy of the bucket is longer than S3 accepts. Each prefix of a delivery adds a path to it.',
      fix: `
        source.toS3(bucket, { prefix: 'events' });
        new DeliverySource(stack, 'Errors', { resource: bus, logType: EventBusLogType.ERROR_LOGS })
          .toS3(bucket, { prefix: 'events' });`,
      see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
    },
    keyPolicyNotAdded: {
      when: 'The key that encrypts the bucket is imported, or its policy is a token, so this app cannot change the policy.',
      fix: `
        // In the app that defines the key, with the statement of the warning:
        key.addToResourcePolicy(new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
          actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
          resources: ['*'],
          conditions: {
            StringEquals: { 'aws:SourceAccount': '111122223333' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:logs:us-east-1:111122223333:delivery-source:*' },
          },
        }));
        // In this app:
        Annotations.of(stack).acknowledgeWarning('cdk-log-delivery:keyPolicyNotAdded', 'the policy has the statement');`,
      see: S3_PAGE,
    },
    sourceKeyPolicyNotAdded: {
      when: 'The key of the logged resource is imported, or its policy is a token, so this app cannot change the policy. AWS encrypts the logs with '
        + 'this key before it delivers them.',
      fix: `
        // In the app that defines the key, with the statements of the warning:
        key.addToResourcePolicy(new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal('events.amazonaws.com')],
          actions: ['kms:GenerateDataKey'],
          resources: ['*'],
          conditions: { StringLike: { 'kms:EncryptionContext:SourceArn': 'arn:aws:logs:us-east-1:111122223333:*' } },
        }));
        key.addToResourcePolicy(new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: ['*'],
          conditions: { StringLike: { 'kms:EncryptionContext:SourceArn': 'arn:aws:logs:us-east-1:111122223333:*' } },
        }));
        // In this app:
        Annotations.of(stack).acknowledgeWarning('cdk-log-delivery:sourceKeyPolicyNotAdded', 'the policy has the statements');`,
      see: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html',
    },
    firehoseTagNotAdded: {
      when: 'The delivery stream is imported, so this app cannot tag it. The service-linked role of log delivery may put records only into streams '
        + 'with the tag.',
      fix: `
        // In the app that defines the delivery stream:
        Tags.of(deliveryStream).add('LogDeliveryEnabled', 'true');
        // In this app:
        Annotations.of(stack).acknowledgeWarning('cdk-log-delivery:firehoseTagNotAdded', 'the stream has the tag');`,
      see: FIREHOSE,
    },
    policyScopeImported: {
      when: '`policyScope` is LOG_GROUP for an imported log group. Only the app that defines a log group can set its policy.',
      fix: `
        source.toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'Imported', 'orders'));`,
      see: LOG_GROUP,
    },
    policyScopeToken: {
      when: '`policyScope` is LOG_GROUP for a log group whose `resourcePolicyDocument` is a token or an override, so the library cannot add '
        + 'statements to it.',
      fix: `
        source.toLogGroup(logGroup, { policyScope: LogGroupPolicyScope.ACCOUNT });`,
      see: LOG_GROUP,
    },
    logGroupPolicyReplaced: {
      when: '`resourcePolicyDocument` of a log group is set after a delivery to it is defined, which removes the statement of the library.',
      fix: `
        const resource = logGroup.node.defaultChild as logs.CfnLogGroup;
        resource.resourcePolicyDocument = { Version: '2012-10-17', Statement: [] };
        // Afterwards, so that the library adds its statement:
        source.toLogGroup(logGroup);`,
      see: LOG_GROUP,
    },
    logPolicyQuota: {
      when: 'The stacks of this app have more account-level log resource policies for one account and Region than AWS accepts. The deployment of '
        + 'the eleventh fails with `Resource limit exceeded`, and the quota cannot be raised. Log groups without a name share one such policy for '
        + 'each stack.',
      fix: `
        source.toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/aws/vendedlogs/orders' }));`,
      see: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html',
    },
    xRayPolicyQuota: {
      when: 'The stacks of this app have more X-Ray resource policies for one account and Region than the API reference allows. The deployment can '
        + 'fail with `ServiceLimitExceeded`. A public report says that the quota is 10.',
      fix: `
        // In each stack with traces:
        source.toXRay({ managePermissions: false });
        // In one stack of the account and Region:
        new xray.CfnResourcePolicy(stack, 'Policy', {
          policyName: 'log-delivery',
          policyDocument: stack.toJsonString({
            Version: '2012-10-17',
            Statement: [{
              Effect: 'Allow',
              Principal: { Service: 'delivery.logs.amazonaws.com' },
              Action: 'xray:PutTraceSegments',
              Resource: '*',
              Condition: {
                StringEquals: { 'aws:SourceAccount': stack.account },
                ArnLike: { 'aws:SourceArn': \`arn:aws:logs:\${stack.region}:\${stack.account}:delivery-source:*\` },
              },
            }],
          }),
        });`,
      see: 'https://docs.aws.amazon.com/xray/latest/api/API_PutResourcePolicy.html',
    },
    destinationTargetUnknown: {
      when: 'The delivery destination is an L1, or a construct of another library, whose target is not known at synthesis. The library writes no '
        + 'permissions for it.',
      fix: `
        new logs.CfnDeliveryDestination(stack, 'Archive', {
          name: 'archive',
          deliveryDestinationType: 'S3',
          destinationResourceArn: bucket.bucketArn,
        });`,
      see: PERMISSIONS_PAGE,
    },
    allowedSourcesUnmanaged: {
      when: '`allowedSources` or `allowDeliveriesFrom()` is used with `managePermissions: false`. Both ask the library to write permissions.',
      fix: `
        new S3DeliveryDestination(stack, 'Central', { bucket, allowedSources: [{ account: '444455556666' }] });`,
      see: CROSS_ACCOUNT,
    },
    destinationPolicyLength: {
      when: 'The policy of a delivery destination is longer than AWS accepts. Each account of `allowedSources` is in it.',
      fix: `
        new S3DeliveryDestination(stack, 'Central1', { bucket, prefix: 'one', allowedSources: [{ account: '444455556666' }] });
        new S3DeliveryDestination(stack, 'Central2', { bucket, prefix: 'two', allowedSources: [{ account: '777788889999' }] });`,
      see: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestinationPolicy.html',
    },
    deployerPolicyIncomplete: {
      when: '`DeployerPolicy` does not know the service of a logged resource, because its ARN is a token and its log type is not in the catalogue.',
      fix: `
        const statements = [
          ...DeployerPolicy.of(app).statements,
          new iam.PolicyStatement({ actions: ['newservice:AllowVendedLogDeliveryForResource'], resources: ['*'] }),
        ];
        new iam.ManagedPolicy(otherStack, 'Deployer', { statements });`,
      see: PERMISSIONS_PAGE,
    },
  },
};
