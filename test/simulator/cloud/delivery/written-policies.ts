import { logGroupOf } from './access';
import type { Delivery } from './records';
import type { Cloud } from '../cloud';
import { statementsOf } from '../policy';

/** The name that AWS gives to the statement which it adds to the policy of a log group. */
export const SID_OF_AWS = 'AWSLogDeliveryWrite20150319';

/** Adds the missing statement to the own policy of a log group, as AWS can do. Returns true if it has. */
export function writesPolicy(cloud: Cloud, delivery: Delivery): boolean {
  const logGroup = logGroupOf(cloud, delivery);
  if (!cloud.switches.policiesWritten || logGroup === undefined) return false;

  const { account, region } = delivery.source;
  const statement = {
    Sid: SID_OF_AWS,
    Effect: 'Allow',
    Principal: { Service: ['delivery.logs.amazonaws.com'] },
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: [cloud.environment(delivery.destination).arn('logs', `log-group:${logGroup.name}:log-stream:*`)],
    Condition: { StringEquals: { 'aws:SourceAccount': [account] }, ArnLike: { 'aws:SourceArn': [`arn:aws:logs:${region}:${account}:*`] } },
  };
  logGroup.policy = { Version: '2012-10-17', Statement: [...statementsOf(logGroup.policy ?? {}), statement] };

  return true;
}
