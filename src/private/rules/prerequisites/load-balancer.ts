import { emitsNone, type TypePrerequisite } from './prerequisite';
import { withId } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';
import type { LoggedResource } from '../../model/logged-resource';

/** The types of load balancer by the first part of the names of their log types. */
const TYPES: { readonly [beginning: string]: string | undefined } = { ALB: 'application', NLB: 'network' };

/**
 * Requires the type of load balancer that the log type belongs to. Application and network load balancers have their
 * own log types. Gateway load balancers have none.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export const loadBalancerType: TypePrerequisite = logged => {
  const wanted = loadBalancerTypeOf(logged.logType.value);
  const type = templateProperty(logged.cfnResource, 'Type') ?? 'application';
  if (wanted === undefined || typeof type !== 'string' || type === wanted) return [];

  return [withId('loadBalancerType', loadBalancerTypeMessage(logged.construct.node.path, type, logged))];
};

/** Returns the type of load balancer that has this log type. */
export function loadBalancerTypeOf(logType: string): string | undefined {
  return TYPES[logType.split('_')[0]];
}

/** Returns the message for a load balancer, known by its path or ARN, of a type that does not have the log type. */
export function loadBalancerTypeMessage(name: string, type: string, logged: Pick<LoggedResource, 'logType'>): string {
  const problem = `load balancer '${name}' is of type ${type}`;
  const beginning = Object.keys(TYPES).find(key => TYPES[key] === type);

  return beginning === undefined
    ? `${problem}, which has no logs to deliver: remove the delivery source`
    : `${emitsNone(problem, logged)}: use a log type that begins with ${beginning}_`;
}
