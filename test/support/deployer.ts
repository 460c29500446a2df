import { App, Stack, type Stage } from 'aws-cdk-lib/core';
import { ACCOUNT } from './destination-fixtures';
import { rendered, statementsOf } from './rendered';
import * as delivery from '../../src';

/** Where the stacks go. */
export const ENV = { account: ACCOUNT, region: 'us-east-1' };
/** The resource that logs. */
export const DISTRIBUTION = 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1';

/** What is needed for each type of resource in the environment of these stacks, as AWS documents it. */
export const OF_SOURCES = statement([
  'logs:DeleteDeliverySource', 'logs:GetDeliverySource', 'logs:ListTagsForResource', 'logs:PutDeliverySource', 'logs:TagResource',
  'logs:UntagResource',
], arn('delivery-source'));
export const OF_DESTINATIONS = statement([
  'logs:DeleteDeliveryDestination', 'logs:DeleteDeliveryDestinationPolicy', 'logs:GetDeliveryDestination',
  'logs:GetDeliveryDestinationPolicy', 'logs:ListTagsForResource', 'logs:PutDeliveryDestination',
  'logs:PutDeliveryDestinationPolicy', 'logs:TagResource', 'logs:UntagResource',
], arn('delivery-destination'));
export const OF_DELIVERIES = statement([
  'logs:CreateDelivery', 'logs:DeleteDelivery', 'logs:GetDelivery', 'logs:GetDeliveryDestination', 'logs:GetDeliverySource',
  'logs:ListTagsForResource', 'logs:TagResource', 'logs:UntagResource', 'logs:UpdateDeliveryConfiguration',
], [arn('delivery-destination'), arn('delivery-source'), arn('delivery')]);
export const OF_LISTS = statement([
  'logs:DescribeConfigurationTemplates', 'logs:DescribeDeliveries', 'logs:DescribeDeliveryDestinations', 'logs:DescribeDeliverySources',
], '*');
export const OF_LOG_GROUPS = statement([
  'logs:DeleteResourcePolicy', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy',
], '*');
export const OF_X_RAY = statement([
  'xray:DeleteResourcePolicy', 'xray:GetTraceSegmentDestination', 'xray:ListResourcePolicies', 'xray:PutResourcePolicy',
], '*');
export const OF_CLOUDFRONT = statement('cloudfront:AllowVendedLogDeliveryForResource', DISTRIBUTION);

/** A statement as it is in a template. */
export function statement(actions: string | string[], resources: string | string[]): object {
  return { Action: actions, Effect: 'Allow', Resource: resources };
}

/** All of a kind of resource of log delivery. */
export function arn(kind: string, region = ENV.region): string {
  return `arn:\${AWS::Partition}:logs:${region}:${ACCOUNT}:${kind}:*`;
}

/** A stack in the environment of the statements above. */
export function deployedStack(props: { readonly env?: object } = { env: ENV }): Stack {
  return new Stack(new App(), 'Stack', props);
}

/** A delivery source of a distribution that is known by its ARN. */
export function cloudFrontLogs(stack: Stack): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', { resourceArn: DISTRIBUTION, logType: delivery.CloudFrontLogType.ACCESS_LOGS });
}

/** The statements for what is below `scope`, as they are in a stack of the same environment. */
export function statementsFor(scope: Stack | Stage | App): unknown {
  const stack = new Stack(undefined, 'Deployer', { env: ENV });

  return statementsOf(rendered(stack, delivery.DeployerPolicy.of(scope).document));
}
