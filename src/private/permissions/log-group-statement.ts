// Tested by test/destinations/log-group.test.ts, test/permissions/others.test.ts.
import { Aws, type CfnResource, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { DeliveryServiceGrant } from './delivery-service';
import { getOrCreate } from '../cdk/memo';
import { rawProperty, templateProperty } from '../cdk/template-property';
import { resolve } from '../cdk/tokens';
import { environmentOf, logsArn } from '../model/arns';
import type { SourceFacts } from '../model/source-facts';

/** A cache of the results of `isNamed()`. */
const NAMED_LOG_GROUPS = new WeakMap<CfnResource, boolean>();

/**
 * Tests for a log group of this app with a name that CloudFormation does not generate. An L2 without such a name has a
 * token that resolves to undefined.
 */
export function isNamed(resource: CfnResource): boolean {
  return getOrCreate(
    NAMED_LOG_GROUPS, resource, () => resolve(resource, Reflect.get(resource, 'logGroupName')) !== undefined,
  );
}

/**
 * Returns the name that a log group of this app has in the template, or the pattern of the names that CloudFormation
 * generates: without a reference to the log group.
 *
 * The pattern does not match a log group that was imported or moved into the stack, because it keeps its name.
 */
export function nameWithoutReference(resource: CfnResource): string {
  const name = templateProperty(resource, 'LogGroupName');
  if (name === undefined) return `${Aws.STACK_NAME}-${resource.logicalId}-*`;

  return typeof name === 'string' ? name : Token.asString(rawProperty(resource, 'LogGroupName'));
}

/** Returns the grant that allows deliveries of `source` to write to log streams. */
export function logGroupGrant(source: SourceFacts, logStreamArns: string[]): DeliveryServiceGrant {
  return {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: logStreamArns,
    source,
    sourceArn: `arn:${source.partition}:logs:${source.region}:${source.account}:*`,
  };
}

/**
 * Returns a pattern for the ARNs of all streams of a log group, made from its name. The ARN that CloudFormation returns
 * for the log group ends in `:*`, so a pattern made from it would match no stream.
 */
export function logStreamsArn(scope: IConstruct, logGroupName: string): string {
  return logsArn(environmentOf(scope), 'log-group', `${logGroupName}:log-stream:*`);
}
