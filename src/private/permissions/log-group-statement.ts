import type { IConstruct } from 'constructs';
import type { DeliveryServiceGrant } from './delivery-service';
import { environmentOf, logsArn } from '../arns/arns';
import type { SourceFacts } from '../sources/source-facts';

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
