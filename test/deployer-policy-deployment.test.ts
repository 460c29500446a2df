import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { isAllowed, statementsOf } from './simulator/cloud/policy';
import type { StackResource } from './simulator/engine/stack';
import { textOf, type Values } from './simulator/engine/values';
import { cloudFrontLogs } from './support/deployer';
import { newStream } from './support/destinations';
import { HERE } from './support/environments';
import { exampleStack } from './support/example';
import { LOGGED_L1S } from './support/logged-l1s';

/** An action of the deploying role, and its resource. */
type Need = readonly [action: string, resource: string];

const TAGS = ['logs:ListTagsForResource', 'logs:TagResource', 'logs:UntagResource'];
const OF_LOG_POLICIES = on('*', 'logs:DeleteResourcePolicy', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy');
const SERVICE_ROLE = 'role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery';

/** The actions that AWS requires for a target's delivery destination, by its type. */
const OF_TARGETS: { readonly [type: string]: (arn: string) => readonly Need[] } = {
  S3: arn => on(arn.split('/')[0], 's3:GetBucketPolicy', 's3:PutBucketPolicy'),
  CWL: () => on('*', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy'),
  FH: arn => [...on(arn, 'firehose:TagDeliveryStream'), ...on(`arn:aws:iam::${HERE.account}:${SERVICE_ROLE}`, 'iam:CreateServiceLinkedRole')],
  XRAY: () => on('*', 'xray:GetTraceSegmentDestination', 'xray:ListResourcePolicies', 'xray:PutResourcePolicy'),
};

/** The actions that CloudFormation and AWS require to deploy and delete a resource, once it is deployed. */
const NEEDS: { readonly [type: string]: (resource: StackResource) => readonly Need[] } = {
  'AWS::Logs::DeliverySource': ({ physical, properties }) => [
    ...on(arnOf(physical), 'logs:DeleteDeliverySource', 'logs:GetDeliverySource', 'logs:PutDeliverySource', ...TAGS),
    ...on(String(properties.ResourceArn), `${String(properties.ResourceArn).split(':')[2]}:AllowVendedLogDeliveryForResource`),
    ...on('*', 'logs:DescribeDeliverySources'),
  ],
  'AWS::Logs::DeliveryDestination': ({ physical, properties }) => [
    ...on(arnOf(physical), 'logs:DeleteDeliveryDestination', 'logs:DeleteDeliveryDestinationPolicy', 'logs:GetDeliveryDestination',
      'logs:GetDeliveryDestinationPolicy', 'logs:PutDeliveryDestination', 'logs:PutDeliveryDestinationPolicy', ...TAGS),
    ...OF_TARGETS[String(properties.DeliveryDestinationType)](textOf(properties.DestinationResourceArn) ?? ''),
    ...on('*', 'logs:DescribeDeliveryDestinations'),
  ],
  'AWS::Logs::Delivery': ({ physical, properties }) => [
    ...on(arnOf(physical), 'logs:CreateDelivery', 'logs:DeleteDelivery', 'logs:GetDelivery', 'logs:UpdateDeliveryConfiguration', ...TAGS),
    ...on(`arn:aws:logs:${HERE.region}:${HERE.account}:delivery-source:${textOf(properties.DeliverySourceName)}`,
      'logs:CreateDelivery', 'logs:GetDeliverySource'),
    ...on(String(properties.DeliveryDestinationArn), 'logs:CreateDelivery'),
    ...on('*', 'logs:DescribeDeliveries'),
  ],
  'AWS::S3::BucketPolicy': ({ properties }) =>
    on(`arn:aws:s3:::${textOf(properties.Bucket)}`, 's3:DeleteBucketPolicy', 's3:GetBucketPolicy', 's3:PutBucketPolicy'),
  'AWS::Logs::LogGroup': ({ properties: { ResourcePolicyDocument: policy } }) => policy === undefined ? [] : OF_LOG_POLICIES,
  'AWS::Logs::ResourcePolicy': () => OF_LOG_POLICIES,
  'AWS::XRay::ResourcePolicy': () => on('*', 'xray:DeleteResourcePolicy', 'xray:ListResourcePolicies', 'xray:PutResourcePolicy'),
  // "Enable transaction search", prerequisites.
  'AWS::XRay::TransactionSearchConfig': () => [
    ...on('*', 'application-signals:StartDiscovery', 'xray:GetIndexingRules', 'xray:GetTraceSegmentDestination',
      'xray:UpdateIndexingRule', 'xray:UpdateTraceSegmentDestination', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy'),
    ...['aws/spans', '/aws/application-signals/data'].flatMap(name => on(
      `arn:aws:logs:${HERE.region}:${HERE.account}:log-group:${name}:*`,
      'logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutRetentionPolicy')),
    ...on(SIGNALS_ROLE, 'iam:CreateServiceLinkedRole', 'iam:GetRole'),
    ...on(`arn:aws:cloudtrail:${HERE.region}:${HERE.account}:channel/aws-service-channel/application-signals/orders`,
      'cloudtrail:CreateServiceLinkedChannel'),
  ],
};

const SIGNALS_ROLE = `arn:aws:iam::${HERE.account}:role/aws-service-role/`
  + 'application-signals.cloudwatch.amazonaws.com/AWSServiceRoleForCloudWatchApplicationSignals';

function on(resource: string, ...actions: readonly string[]): Need[] {
  return actions.map(action => [action, resource]);
}

function arnOf(physical: StackResource['physical']): string {
  return String(physical.attribute('Arn'));
}

/** Returns the actions that the deployment of a stack in the simulator needs. */
function needsOf(stack: Stack): Need[] {
  const simulator = new Simulator();
  if (stack.node.tryFindChild('LogDeliveryTransactionSearch') === undefined) simulator.enableTransactionSearch();
  expect(simulator.deploy(Stage.of(stack)?.synth() ?? { stacksRecursively: [] }).errors).toEqual([]);

  return needsOfDeployed(simulator, stack.stackName);
}

function needsOfDeployed(simulator: Simulator, stackName: string): Need[] {
  const needs = [...simulator.stack(stackName)?.resources.values() ?? []].flatMap(resource => NEEDS[resource.type]?.(resource) ?? []);
  expect(needs).not.toEqual([]);

  return needs;
}

/** Returns a template with a delivery source and the resource that it refers to, which has no properties. */
function sourceTemplate(stack: Stack, resource: IConstruct, { resourceArn, logType }: delivery.DeliverySource): Values {
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${resource.node.path} is no L1`);

  return {
    Resources: {
      [String(stack.resolve(resource.logicalId))]: { Type: resource.cfnResourceType },
      Source: { Type: 'AWS::Logs::DeliverySource', Properties: { Name: 'source', LogType: logType?.value, ResourceArn: stack.resolve(resourceArn) } },
    },
  };
}

/** The needs that a policy does not meet. */
function missing(policy: unknown, needs: readonly Need[]): Need[] {
  // In the policy of a role there are no principals.
  const statements = statementsOf(policy).map(statement => ({ ...statement, Principal: '*' }));
  const principal = { type: 'AWS', id: HERE.account } as const;

  return needs.filter(([action, resource]) => !isAllowed([{ Statement: statements }], { principal, action, resource, context: {} }));
}

function policyFor(stack: Stack): unknown {
  return JSON.parse(delivery.DeployerPolicy.of(stack).toJson());
}

function traces(stack: Stack): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Traces', {
    resourceArn: `arn:aws:bedrock:${HERE.region}:${HERE.account}:knowledge-base/KB12345678`, logType: delivery.KnowledgeBaseLogType.TRACES,
  });
}

const DELIVERIES: readonly (readonly [string, (stack: Stack) => void])[] = [
  ['a bucket', stack => { cloudFrontLogs(stack).toS3(new s3.Bucket(stack, 'Bucket')); }],
  ['a bucket with a name, below a prefix', stack => {
    cloudFrontLogs(stack).toS3(new s3.Bucket(stack, 'Bucket', { bucketName: 'orders-logs' }), { prefix: 'site' });
  }],
  ['a log group', stack => { cloudFrontLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup')); }],
  ['a stream', stack => { cloudFrontLogs(stack).toFirehose(newStream(stack)); }],
  ['X-Ray', stack => { traces(stack).toXRay(); }],
  ['X-Ray, with Transaction Search', stack => { traces(stack).toXRay({ enableTransactionSearch: true }); }],
];

describe('a role with the policy, and nothing more for log delivery, can deploy and delete', () => {
  test.each(DELIVERIES)('a delivery to %s', (_, define) => {
    const stack = new Stack(new App(), 'Stack', { env: HERE });
    define(stack);

    expect(missing(policyFor(stack), needsOf(stack))).toEqual([]);
  });

  test.each(LOGGED_L1S)('the delivery source of %s', (_, logType, make) => {
    const stack = new Stack(new App(), 'Stack', { env: HERE });
    const resource = make(stack);
    const source = new delivery.DeliverySource(stack, 'Logs', { resource, logType });
    const simulator = new Simulator();
    expect(simulator.deployTemplate('Stack', sourceTemplate(stack, resource, source)).errors).toEqual([]);

    expect(missing(policyFor(stack), needsOfDeployed(simulator, 'Stack'))).toEqual([]);
  });

  test('the example', () => {
    const stack = exampleStack();

    expect(missing(policyFor(stack), needsOf(stack))).toEqual([]);
  });
});

test('nothing of the policy can be left out of that for the example', () => {
  const stack = exampleStack();
  const needs = needsOf(stack);
  const actions = statementsOf(policyFor(stack)).flatMap(({ Action }) => [Action].flat()).map(String);
  const needless = [...new Set(actions)].filter(action => !needs.some(([needed]) => needed === action));

  // Documented with the others. It returns the possible settings of a log type.
  expect(needless).toEqual(['logs:DescribeConfigurationTemplates']);
});

test('no statement of the policy can be left out', () => {
  const stack = new Stack(new App(), 'Stack', { env: HERE });
  cloudFrontLogs(stack).toS3(new s3.Bucket(stack, 'Bucket'));
  const needs = needsOf(stack);
  const statements = statementsOf(policyFor(stack));

  const isMissed = statements.map((_, index) => missing({ Statement: statements.filter((__, other) => other !== index) }, needs).length > 0);
  expect(isMissed).toEqual(statements.map(() => true));
});
