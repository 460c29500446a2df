// Tested by test/private/rules/prerequisites/event-bridge.test.ts.
import type { IConstruct } from 'constructs';
import type { DestinationFacts } from '../../model/destination-facts';
import type { LoggedResource, ManagedResource } from '../../model/logged-resource';

/** A resource of this app and one of its log types. */
export type ConfiguredResource = Pick<ManagedResource, 'logType' | 'construct' | 'cfnResource'>;

/**
 * A condition that a resource of this app must meet before it emits logs. Returns an error if the condition is not met,
 * and warns if that is not certain.
 *
 * @param scope the delivery source, which gets the warnings
 */
export type Prerequisite = (logged: ConfiguredResource, scope: IConstruct) => string[];

/** A prerequisite that a resource meets or not by its type, such as the type of a load balancer. Warns of nothing. */
export type TypePrerequisite = (logged: ConfiguredResource) => string[];

/** A delivery of the logs of a resource of this app. */
export interface CheckedDelivery {
  /** The delivery, which gets the warnings. */
  readonly scope: IConstruct;
  readonly logged: ManagedResource;
  readonly destination: DestinationFacts;
  readonly recordFields?: readonly string[];
}

/** A condition that a delivery must meet to be useful. Warns if it is not met. */
export type DeliveryPrerequisite = (delivery: CheckedDelivery) => void;

/** Returns the beginning of a message: the problem of a resource, and that it does not emit the logs. */
export function emitsNone(problem: string, { logType }: Pick<LoggedResource, 'logType'>): string {
  return `${problem}, so it emits no ${logType.value}`;
}
