import { must, type Prerequisite } from './prerequisite';
import { withId } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';

/** The types of load balancer by the first part of the names of their log types. */
const TYPES: { readonly [beginning: string]: string | undefined } = { ALB: 'application', NLB: 'network' };

/**
 * Requires the type of load balancer that the log type belongs to. Application and network load balancers have their
 * own log types. Gateway load balancers have none.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export const loadBalancerType: Prerequisite = logged => {
  const wanted = loadBalancerTypeOf(logged.logType.value);
  const type = templateProperty(logged.cfnResource, 'Type') ?? 'application';
  if (wanted === undefined || typeof type !== 'string' || type === wanted) return [];

  return [withId('loadBalancerType', `${must(`have the Type ${wanted}`, logged)} with ${type}: ${remedyFor(type)}`)];
};

/** Returns the type of load balancer that has this log type. */
export function loadBalancerTypeOf(logType: string): string | undefined {
  return TYPES[logType.split('_')[0]];
}

/** Returns the remedy for a load balancer of this type. */
export function remedyFor(type: string): string {
  const beginning = Object.keys(TYPES).find(key => TYPES[key] === type);

  return beginning === undefined
    ? `leave the delivery source out, as load balancers of type ${type} have no logs to deliver`
    : `use a log type that begins with ${beginning}_`;
}
