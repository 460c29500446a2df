import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { DeliveryServiceGrant } from './delivery-service';
import { getOrCreate } from '../cdk/memo';
import { resolve } from '../cdk/tokens';
import { environmentOf, logsArn } from '../model/arns';
import type { SourceFacts } from '../model/source-facts';

/** The log groups that have been looked at. */
const NAMED_LOG_GROUPS = new WeakMap<CfnResource, boolean>();

/** Whether a log group of this app has a name that CloudFormation does not make: an L2 without one has an empty token. */
export function isNamed(resource: CfnResource): boolean {
  return getOrCreate(NAMED_LOG_GROUPS, resource, () => resolve(resource, Reflect.get(resource, 'logGroupName')) !== undefined);
}

/** Lets deliveries of `source` write to log streams. */
export function logGroupGrant(source: SourceFacts, logStreamArns: string[]): DeliveryServiceGrant {
  return {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: logStreamArns,
    source,
    sourceArn: `arn:${source.partition}:logs:${source.region}:${source.account}:*`,
  };
}

/**
 * The ARNs of all streams of a log group, made from its name: its ARN, as CloudFormation returns it, ends in `:*` and
 * would match no stream.
 */
export function logStreamsArn(scope: IConstruct, logGroupName: string): string {
  return logsArn(environmentOf(scope), 'log-group', `${logGroupName}:log-stream:*`);
}
