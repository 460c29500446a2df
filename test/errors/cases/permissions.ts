import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as xray from 'aws-cdk-lib/aws-xray';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { KEY_ARN } from '../../support/arns';
import { newLogGroup, newStream } from '../../support/destinations';
import { HERE, IN_OTHER_ACCOUNT } from '../../support/environments';
import { otherStack } from '../../support/stacks';
import { parameter } from '../../support/values';
import type { Subject } from '../error-case';
import { newBucket, newBus, newBusLogs, newLogs, newTraces } from '../support';

const { LogGroupPolicyScope } = delivery;

/** The permissions of the delivery service and of the role that deploys. */
export const PERMISSIONS: Subject = {
  title: 'Permissions',
  cases: [
    {
      title: 'An imported bucket',
      rows: ['The bucket is imported'],
      warning: 'bucketPolicyNotAdded',
      more: 'Add the statement where the bucket is defined, then acknowledge the warning. A bucket has one warning, with the statements that all deliveries of the app need.',
      bad: stack => newBusLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'LogBucket', 'shop-logs')),
      good: stack => newBusLogs(stack).toS3(newBucket(stack)),
    },
    {
      title: 'A bucket policy that is a token',
      rows: ['The same, with a document that is a token'],
      bad: stack => newBusLogs(stack).toS3(withUnreadablePolicy(stack)),
      good: stack => newBusLogs(stack).toS3(newBucket(stack)),
    },
    {
      title: 'A delivery destination that is an L1 with an unknown target',
      rows: ['The target of a delivery destination that is an L1 is not known'],
      warning: 'destinationTargetUnknown',
      bad: stack => newBusLogs(stack).deliverTo(newL1Destination(stack)),
      good: stack => newBusLogs(stack).deliverTo(newL1Destination(stack, newBucket(stack).bucketArn)),
    },
    {
      title: 'An imported key of a bucket',
      rows: ['The key is imported'],
      warning: 'keyPolicyNotAdded',
      more: 'Add the statement where the key is defined, then acknowledge the warning.',
      bad: stack => newBusLogs(stack).toS3(newBucket(stack, { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY_ARN) })),
      good: stack => newBusLogs(stack).toS3(newBucket(stack, { encryptionKey: new kms.Key(stack, 'Key') })),
    },
    {
      title: 'An imported key of the logged resource',
      rows: ['The same for a key outside the app'],
      warning: 'sourceKeyPolicyNotAdded',
      more: 'Add the statements where the key is defined, then acknowledge the warning.',
      bad: stack => newBusLogs(stack, { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY_ARN) }).toLogGroup(newLogGroup(stack)),
      good: stack => newBusLogs(stack, { encryptionKey: new kms.Key(stack, 'Key') }).toLogGroup(newLogGroup(stack)),
    },
    {
      title: 'A log group key whose policy does not name CloudWatch Logs',
      rows: ['A log group with a customer managed key'],
      warning: 'logGroupKeyPolicy',
      bad: stack => newBusLogs(stack).toLogGroup(withKey(stack, new kms.Key(stack, 'Key'))),
      good: stack => newBusLogs(stack).toLogGroup(withKey(stack, keyForLogs(stack))),
    },
    {
      title: 'An imported delivery stream',
      rows: ['The delivery stream is imported'],
      warning: 'firehoseTagNotAdded',
      more: 'Add the tag where the stream is defined, then acknowledge the warning.',
      bad: stack => newBusLogs(stack).toFirehose(firehose.DeliveryStream.fromDeliveryStreamName(stack, 'Stream', 'shop-logs')),
      good: stack => newBusLogs(stack).toFirehose(newStream(stack)),
    },
    {
      title: 'A bucket policy that is too long',
      rows: ['A bucket policy of more than 20 KB'],
      bad: stack => deliverAll(stack, index => `${index}-`.padEnd(200, 'x')),
      good: stack => deliverAll(stack, () => 'events'),
    },
    {
      title: 'policyScope: LOG_GROUP for an imported log group',
      rows: ['`policyScope: LOG_GROUP` for a log group that the app does not create'],
      bad: stack => newBusLogs(stack).toLogGroup(
        logs.LogGroup.fromLogGroupName(stack, 'LogGroup', 'orders'), { policyScope: LogGroupPolicyScope.LOG_GROUP },
      ),
      good: stack => newBusLogs(stack).toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'LogGroup', 'orders')),
    },
    {
      title: 'policyScope: LOG_GROUP for a log group whose policy is a token',
      rows: ['`policyScope: LOG_GROUP` for a log group whose policy is a token'],
      bad: stack => newBusLogs(stack).toLogGroup(withLatePolicy(stack), { policyScope: LogGroupPolicyScope.LOG_GROUP }),
      good: stack => newBusLogs(stack).toLogGroup(withLatePolicy(stack)),
    },
    {
      title: 'A log group policy that is set after the delivery',
      rows: ['The policy of a log group is set after a delivery to it is defined'],
      warning: 'logGroupPolicyReplaced',
      bad: stack => {
        const logGroup = newLogGroup(stack);
        newBusLogs(stack).toLogGroup(logGroup);
        setPolicy(logGroup);
      },
      good: stack => {
        const logGroup = newLogGroup(stack);
        setPolicy(logGroup);
        newBusLogs(stack).toLogGroup(logGroup);
      },
    },
    {
      title: 'Too many log resource policies in an account and Region',
      rows: ['The stacks of an app have more than ten of them together'],
      warning: 'logPolicyQuota',
      bad: stack => manyStacks(stack, 11).forEach(other => newBusLogs(other).toLogGroup(newLogGroup(other, {}))),
      good: stack => manyStacks(stack, 11).forEach(other => newBusLogs(other).toLogGroup(newLogGroup(other, { logGroupName: other.node.id }))),
    },
    {
      title: 'Too many X-Ray resource policies in an account and Region',
      rows: ['The stacks of an app have more than five of them together'],
      warning: 'xRayPolicyQuota',
      bad: stack => manyStacks(stack, 6).forEach(other => newTraces(other).toXRay()),
      good: stack => manyStacks(stack, 5).forEach(other => newTraces(other).toXRay()),
    },
    {
      title: 'Traces without Transaction Search',
      rows: ['Transaction Search is off'],
      warning: 'transactionSearch',
      bad: stack => newTraces(stack).toXRay(),
      good: stack => newTraces(stack).toXRay({ enableTransactionSearch: true }),
    },
    {
      title: 'Two stacks of an account and Region that enable Transaction Search',
      rows: ['Two stacks for one account and Region switch Transaction Search on'],
      bad: stack => [stack, otherStack(stack, 'Agents', HERE)].forEach(each => newTraces(each).toXRay({ enableTransactionSearch: true })),
      good: stack => [stack, otherStack(stack, 'Agents', IN_OTHER_ACCOUNT)].forEach(each => newXRay(each)),
    },
    {
      title: 'enableTransactionSearch and a CfnTransactionSearchConfig',
      rows: ['The same by `enableTransactionSearch` and a `CfnTransactionSearchConfig` of the user'],
      bad: stack => {
        new xray.CfnTransactionSearchConfig(stack, 'Search');
        newTraces(stack).toXRay({ enableTransactionSearch: true });
      },
      good: stack => {
        new xray.CfnTransactionSearchConfig(stack, 'Search');
        newTraces(stack).toXRay();
      },
    },
    {
      title: 'Traces that can be deployed before another stack enables Transaction Search',
      rows: ['Another stack of the stage switches Transaction Search on'],
      warning: 'transactionSearchOrder',
      bad: stack => {
        newXRay(otherStack(stack, 'Agents', HERE));
        newTraces(stack).toXRay();
      },
      good: stack => {
        const agents = otherStack(stack, 'Agents', HERE);
        newXRay(agents);
        newTraces(stack).toXRay();
        stack.addDependency(agents);
      },
    },
    {
      title: 'Two stacks without an environment that enable Transaction Search',
      rows: ['Two stacks whose environments are not known switch Transaction Search on'],
      warning: 'transactionSearchTwice',
      bad: stack => [otherStack(stack, 'Agents'), otherStack(stack, 'Tools')].forEach(each => newXRay(each)),
      good: stack => newXRay(otherStack(stack, 'Agents')),
    },
    {
      title: 'enableTransactionSearch and a CfnTransactionSearchConfig, in two stacks without an environment',
      rows: ['Two stacks whose environments are not known switch Transaction Search on'],
      warning: 'transactionSearchTwice',
      bad: stack => {
        newXRay(otherStack(stack, 'Agents'));
        new xray.CfnTransactionSearchConfig(otherStack(stack, 'Tools'), 'Search');
      },
      good: stack => newXRay(otherStack(stack, 'Agents')),
    },
    {
      title: 'The account of allowedSources is not a 12-digit ID',
      rows: ['An account or Region of `allowedSources` that is not spelt as AWS spells them'],
      bad: stack => newCentral(stack, [{ account: '4444-5555-6666' }]),
      good: stack => newCentral(stack, [{ account: '444455556666' }]),
    },
    {
      title: 'The Region of allowedSources is not the code of a Region',
      rows: ['An account or Region of `allowedSources` that is not spelt as AWS spells them'],
      bad: stack => newCentral(stack, [{ account: '444455556666', region: 'eu-*' }]),
      good: stack => newCentral(stack, [{ account: '444455556666', region: 'eu-west-1' }]),
    },
    {
      title: 'The account of allowedSources is a token',
      rows: ['A token in `allowedSources`, for a target of another stack'],
      bad: stack => newCentral(stack, [{ account: parameter(stack) }], otherStack(stack, 'Storage', HERE)),
      good: stack => newCentral(stack, [{ account: parameter(stack) }]),
    },
    {
      title: 'allowedSources with managePermissions: false',
      rows: ['`allowedSources` with `managePermissions: false`'],
      bad: stack => newCentral(stack, [{ account: '444455556666' }], stack, { managePermissions: false }),
      good: stack => newCentral(stack, [], stack, { managePermissions: false }),
    },
    {
      title: 'DeployerPolicy for a resource of an unknown service',
      rows: ['The same, where `DeployerPolicy` cannot know the service'],
      warning: 'deployerPolicyIncomplete',
      bad: stack => withDeployer(stack, () => newLogs(stack, { resourceArn: parameter(stack), logType: delivery.LogType.of('NEW_LOGS') })),
      good: stack => withDeployer(stack, () => newBusLogs(stack)),
    },
  ],
};

function deliverAll(stack: Stack, prefix: (index: number) => string): void {
  const [resource, bucket] = [newBus(stack), newBucket(stack)];
  for (let index = 100; index < 220; index++) {
    const logType = delivery.LogType.of(`LOGS_${index}`);
    new delivery.DeliverySource(stack, logType.value, { logType, resource }).toS3(bucket, { prefix: prefix(index) });
  }
}

function withKey(stack: Stack, encryptionKey: kms.Key): logs.LogGroup {
  return newLogGroup(stack, { logGroupName: '/aws/vendedlogs/orders', encryptionKey });
}

function keyForLogs(stack: Stack): kms.Key {
  const key = new kms.Key(stack, 'Key');
  key.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal('logs.us-east-1.amazonaws.com')],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
  }));

  return key;
}

function withLatePolicy(stack: Stack): logs.LogGroup {
  const logGroup = newLogGroup(stack);
  (logGroup.node.defaultChild as logs.CfnLogGroup).resourcePolicyDocument = Lazy.any({ produce: () => ({ Version: '2012-10-17', Statement: [] }) });

  return logGroup;
}

function setPolicy(logGroup: logs.LogGroup): void {
  (logGroup.node.defaultChild as logs.CfnLogGroup).resourcePolicyDocument = { Version: '2012-10-17', Statement: [] };
}

function manyStacks(stack: Stack, count: number): Stack[] {
  return Array.from({ length: count }, (_, index) => otherStack(stack, `Shop${index + 1}`, HERE));
}

function newXRay(stack: Stack): void {
  new delivery.XRayDeliveryDestination(stack, 'XRay', { enableTransactionSearch: true });
}

function newCentral(
  stack: Stack, allowedSources: delivery.DeliverySourceEnvironment[], ofBucket = stack, props: delivery.DeliveryDestinationOptions = {},
): void {
  new delivery.S3DeliveryDestination(stack, 'Central', { bucket: newBucket(ofBucket), allowedSources, ...props });
}

function withDeployer(stack: Stack, define: () => void): void {
  define();
  const policy = delivery.DeployerPolicy.of(stack);
  new iam.ManagedPolicy(otherStack(stack, 'Deployer', HERE), 'Policy', { statements: policy.statements });
}

/** A bucket of the user's with a policy that only the deployment knows. */
function withUnreadablePolicy(stack: Stack): s3.IBucket {
  const bucket = new s3.CfnBucket(stack, 'CfnBucket');
  const policyDocument = Lazy.any({ produce: () => ({ Version: '2012-10-17', Statement: [] }) });
  new s3.CfnBucketPolicy(stack, 'BucketPolicy', { bucket: bucket.ref, policyDocument });

  return s3.Bucket.fromCfnBucket(bucket);
}

/** A delivery destination that is an L1. */
function newL1Destination(stack: Stack, destinationResourceArn?: string): logs.CfnDeliveryDestination {
  return new logs.CfnDeliveryDestination(stack, 'Destination', { name: 'orders', destinationResourceArn });
}
