import { App, Stack, type Stage } from 'aws-cdk-lib/core';
import { DISTRIBUTION_ARN } from './arns';
import { ACCOUNT, HERE } from './environments';
import { rendered, statementsOf } from './rendered';
import * as delivery from '../../src';

/** The permissions for each type of resource in the environment of these stacks, as AWS documents them. */
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
export const OF_CLOUDFRONT = statement('cloudfront:AllowVendedLogDeliveryForResource', DISTRIBUTION_ARN);

/** A statement as it is in a template. */
export function statement(actions: string | string[], resources: string | string[]): object {
  return { Action: actions, Effect: 'Allow', Resource: resources };
}

/** All of a kind of resource of log delivery. */
export function arn(kind: string, region = HERE.region): string {
  return `arn:\${AWS::Partition}:logs:${region}:${ACCOUNT}:${kind}:*`;
}

/** A delivery source of a distribution that is known by its ARN. */
export function cloudFrontLogs(stack: Stack): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', { resourceArn: DISTRIBUTION_ARN, logType: delivery.CloudFrontLogType.ACCESS_LOGS });
}

/** Returns the statements for everything below `scope`, as they are in a stack of the same environment. */
export function statementsFor(scope: Stack | Stage | App): unknown {
  const stack = new Stack(undefined, 'Deployer', { env: HERE });

  return statementsOf(rendered(stack, delivery.DeployerPolicy.of(scope).document));
}
