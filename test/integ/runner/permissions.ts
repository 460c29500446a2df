import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { App } from 'aws-cdk-lib/core';
import { DeployerPolicy } from '../../../src';

/** The actions for each type of resource of the tests, in addition to the actions of `DeployerPolicy`. */
export const ACTIONS: { readonly [type: string]: readonly string[] } = {
  'AWS::BedrockAgentCore::Memory': ['bedrock-agentcore:CreateMemory', 'bedrock-agentcore:DeleteMemory', 'bedrock-agentcore:GetMemory', 'bedrock-agentcore:UpdateMemory'],
  'AWS::CloudFront::Distribution': [
    'cloudfront:CreateDistribution', 'cloudfront:DeleteDistribution', 'cloudfront:GetDistribution', 'cloudfront:GetDistributionConfig',
    'cloudfront:TagResource', 'cloudfront:UpdateDistribution',
  ],
  'AWS::Events::EventBus': ['events:CreateEventBus', 'events:DeleteEventBus', 'events:DescribeEventBus', 'events:UpdateEventBus'],
  'AWS::IAM::Policy': ['iam:DeleteRolePolicy', 'iam:GetRolePolicy', 'iam:PutRolePolicy'],
  'AWS::IAM::Role': [
    'iam:AttachRolePolicy', 'iam:CreateRole', 'iam:DeleteRole', 'iam:DeleteRolePolicy', 'iam:DetachRolePolicy', 'iam:GetRole',
    'iam:GetRolePolicy', 'iam:PassRole', 'iam:PutRolePolicy',
  ],
  'AWS::KMS::Key': ['kms:CreateGrant', 'kms:CreateKey', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
  'AWS::KinesisFirehose::DeliveryStream': [
    'firehose:CreateDeliveryStream', 'firehose:DeleteDeliveryStream', 'firehose:DescribeDeliveryStream', 'firehose:ListTagsForDeliveryStream',
    'firehose:UntagDeliveryStream', 'firehose:UpdateDestination',
  ],
  'AWS::Lambda::Function': [
    'lambda:CreateFunction', 'lambda:DeleteFunction', 'lambda:GetFunction', 'lambda:GetFunctionConfiguration', 'lambda:InvokeFunction',
    'lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration', 's3:GetObject',
  ],
  'AWS::Lambda::Permission': ['lambda:AddPermission', 'lambda:GetPolicy', 'lambda:RemovePermission'],
  'AWS::Logs::LogGroup': ['logs:CreateLogGroup', 'logs:DeleteLogGroup', 'logs:DeleteRetentionPolicy', 'logs:PutRetentionPolicy'],
  'AWS::S3::Bucket': ['s3:CreateBucket', 's3:DeleteBucket', 's3:GetBucketTagging', 's3:PutBucketTagging', 's3:PutEncryptionConfiguration'],
  'AWS::StepFunctions::StateMachine': [
    'states:CreateStateMachine', 'states:DeleteStateMachine', 'states:DescribeStateMachine', 'states:TagResource', 'states:UpdateStateMachine',
  ],
};

/** The types whose actions `DeployerPolicy` has, with the policies that log delivery needs. */
export const OF_DEPLOYER_POLICY = [
  'AWS::Logs::Delivery', 'AWS::Logs::DeliveryDestination', 'AWS::Logs::DeliverySource', 'AWS::Logs::ResourcePolicy', 'AWS::S3::BucketPolicy',
  'AWS::XRay::ResourcePolicy',
];

/** Returns the policy for the execution role of CloudFormation with which all tests can be deployed, as JSON. */
export function executionPolicy(apps: readonly App[]): string {
  const statements = apps.flatMap(app => DeployerPolicy.of(app).statements);
  const others = new PolicyStatement({ actions: [...new Set(Object.values(ACTIONS).flat())].sort(), resources: ['*'] });
  const actions = [...new Set(statements.flatMap(statement => statement.actions))].sort();
  const ofDelivery = new PolicyStatement({ actions, resources: ['*'] });

  return JSON.stringify(new PolicyDocument({ statements: [ofDelivery, others] }).toJSON(), undefined, 2);
}
