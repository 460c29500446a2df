import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnTransactionSearchConfig } from 'aws-cdk-lib/aws-xray';
import { App, CfnOutput, CfnParameter, CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import {
  arn, cloudFrontLogs, OF_CLOUDFRONT, OF_DESTINATIONS, OF_LISTS, OF_LOG_GROUPS, OF_SOURCES, statement, statementsFor,
} from './support/deployer';
import { ACCOUNT, HERE } from './support/environments';
import { onlyProperties, rendered, statementsOf } from './support/rendered';
import { busLogs } from './support/sources';
import { newStack, newStackHere } from './support/stacks';

describe('the policy for L1s', () => {
  test.each([
    ['a bucket', 'arn:aws:s3:::orders-logs/prefix', statement(['s3:GetBucketPolicy', 's3:PutBucketPolicy'], 'arn:aws:s3:::orders-logs')],
    ['a log group', 'arn:aws:logs:us-east-1:111122223333:log-group:orders', OF_LOG_GROUPS],
    ['a stream', 'arn:aws:firehose:us-east-1:111122223333:deliverystream/orders',
      statement('firehose:TagDeliveryStream', 'arn:aws:firehose:us-east-1:111122223333:deliverystream/orders')],
  ])('without a type of destination, to %s, has what the ARN says', (_, destinationResourceArn, expected) => {
    const stack = newStackHere();
    new logs.CfnDeliveryDestination(stack, 'Destination', { name: 'destination', destinationResourceArn });

    expect(statementsFor(stack)).toContainEqual(expected);
  });

  test('of which nothing is known has what every destination needs', () => {
    const stack = newStackHere();
    new logs.CfnDeliveryDestination(stack, 'Destination', {
      name: 'destination', destinationResourceArn: new CfnParameter(stack, 'Arn').valueAsString,
    });

    expect(statementsFor(stack)).toEqual([OF_DESTINATIONS, OF_LISTS]);
  });

  test('that switch Transaction Search on has what AWS asks for', () => {
    const stack = newStackHere();
    new CfnTransactionSearchConfig(stack, 'TransactionSearch');

    const logGroup = `arn:\${AWS::Partition}:logs:us-east-1:${ACCOUNT}:log-group:`;
    const role = `arn:\${AWS::Partition}:iam::${ACCOUNT}:role/aws-service-role/`
      + 'application-signals.cloudwatch.amazonaws.com/AWSServiceRoleForCloudWatchApplicationSignals';
    expect(statementsFor(stack)).toEqual([
      statement([
        'application-signals:StartDiscovery', 'xray:GetIndexingRules', 'xray:GetTraceSegmentDestination', 'xray:UpdateIndexingRule',
        'xray:UpdateTraceSegmentDestination',
      ], '*'),
      statement(
        'cloudtrail:CreateServiceLinkedChannel',
        `arn:\${AWS::Partition}:cloudtrail:us-east-1:${ACCOUNT}:channel/aws-service-channel/application-signals/*`,
      ),
      statement(['iam:CreateServiceLinkedRole', 'iam:GetRole'], role),
      statement(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutRetentionPolicy'], [
        `${logGroup}/aws/application-signals/data:*`, `${logGroup}aws/spans:*`,
      ]),
      statement(['logs:DeleteResourcePolicy', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy'], '*'),
    ]);
  });

  test('that have nothing to do with log delivery is empty', () => {
    const stack = newStackHere();
    new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' });

    expect(delivery.DeployerPolicy.of(stack).document.isEmpty).toBe(true);
  });
});

describe('the policy for several stacks', () => {
  function twoStacks(scope: App | Stage): Stack[] {
    const stacks = ['us-east-1', 'eu-west-1'].map(region => new Stack(scope, `Stack-${region}`, { env: { account: ACCOUNT, region } }));
    stacks.forEach(stack => busLogs(stack));

    return stacks;
  }

  const EXPECTED = [
    statement('events:AllowVendedLogDeliveryForResource', ['eu-west-1', 'us-east-1'].map(region =>
      `arn:\${AWS::Partition}:events:${region}:${ACCOUNT}:event-bus/*`)),
    statement([
      'logs:DeleteDeliverySource', 'logs:GetDeliverySource', 'logs:ListTagsForResource', 'logs:PutDeliverySource', 'logs:TagResource',
      'logs:UntagResource',
    ], [arn('delivery-source', 'eu-west-1'), arn('delivery-source', 'us-east-1')]),
    OF_LISTS,
  ];

  test('of an app names the environment of each', () => {
    const app = new App();
    twoStacks(app);

    expect(statementsFor(app)).toEqual(EXPECTED);
  });

  test('of a stage has those of the stage', () => {
    const app = new App();
    busLogs(new Stack(app, 'Other', { env: { account: '444455556666', region: 'us-east-1' } }));
    const stage = new Stage(app, 'Stage');
    twoStacks(stage);

    expect(statementsFor(stage)).toEqual(EXPECTED);
  });

  test('refers to none of them, wherever it is', () => {
    const app = new App();
    const stacks = twoStacks(app);
    cloudFrontLogs(stacks[0]).toS3(new s3.Bucket(stacks[0], 'Bucket'));
    const deployer = new Stack(app, 'Deployer', { env: HERE });
    new iam.ManagedPolicy(deployer, 'Policy', { document: delivery.DeployerPolicy.of(app).document });
    app.synth();

    expect(deployer.dependencies).toEqual([]);
    stacks.forEach(stack => expect(Template.fromStack(stack).toJSON().Outputs).toBeUndefined());
  });
});

describe('the policy for a stack without an environment', () => {
  function environmentAgnostic(): Stack {
    const stack = newStack();
    busLogs(stack);

    return stack;
  }

  test('has the account and Region of the stack that it is in', () => {
    const stack = environmentAgnostic();
    new iam.ManagedPolicy(stack, 'Policy', { document: delivery.DeployerPolicy.of(stack).document });

    expect(statementsOf(onlyProperties(stack, 'AWS::IAM::ManagedPolicy').PolicyDocument)).toContainEqual(
      statement('events:AllowVendedLogDeliveryForResource', 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/*'),
    );
  });

  test('is printed with wildcards', () => {
    const policy = JSON.parse(delivery.DeployerPolicy.of(environmentAgnostic()).toJson());

    expect(policy).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Action: 'events:AllowVendedLogDeliveryForResource', Effect: 'Allow', Resource: 'arn:*:events:*:*:event-bus/*' },
        { ...OF_SOURCES, Resource: 'arn:*:logs:*:*:delivery-source:*' },
        OF_LISTS,
      ],
    });
  });
});

describe('the policy', () => {
  test('has what has been defined before', () => {
    const stack = newStackHere();
    cloudFrontLogs(stack);
    const policy = delivery.DeployerPolicy.of(stack);
    busLogs(stack);

    expect(policy.statements).toHaveLength(3);
    expect(delivery.DeployerPolicy.of(stack).statements).toHaveLength(4);
  });

  test('can be an output', () => {
    const stack = newStackHere();
    cloudFrontLogs(stack);
    const { document } = delivery.DeployerPolicy.of(stack);
    new CfnOutput(stack, 'DeployerPolicy', { value: stack.toJsonString(document) });

    const { Value } = Template.fromStack(stack).toJSON().Outputs.DeployerPolicy;
    expect(JSON.parse(String(rendered(stack, Value)))).toEqual({ Version: '2012-10-17', Statement: [OF_CLOUDFRONT, OF_SOURCES, OF_LISTS] });
  });

  test('can be added to by others without changing it', () => {
    const stack = newStackHere();
    cloudFrontLogs(stack);
    const policy = delivery.DeployerPolicy.of(stack);
    policy.statements[0].addResources('*');

    expect(statementsOf(rendered(stack, policy.document))).toEqual([OF_CLOUDFRONT, OF_SOURCES, OF_LISTS]);
  });
});
