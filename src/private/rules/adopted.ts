// Tested by test/adoption.test.ts, test/given-values.test.ts.
import type { IConstruct } from 'constructs';
import { checkGiven } from './given-values';
import type { AdoptedDelivery, AdoptedDeliveryDestination } from '../../adopted-resources';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import { childPath, fail, failAt, quote } from '../cdk/messages';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html */
const LOGICAL_ID = /^[A-Za-z0-9]{1,255}$/;

/** A construct that takes over a deployed resource, by its id below a scope. It does not exist yet. */
interface Adopter {
  readonly scope: IConstruct;
  readonly id: string;
  /** The property that is its name, if it has one, and the value that it has outside of the adopted resource. */
  readonly nameProperty?: string;
  readonly givenName?: string;
}

/** Fails unless a deployed resource can be taken over. */
export function checkAdopted(adopted: AdoptedDelivery | undefined, { scope, id, nameProperty, givenName }: Adopter): void {
  if (adopted === undefined) return;
  checkGiven(scope, adopted, ['logicalId', ...nameProperty === undefined ? [] : [nameProperty]], id);
  if (!LOGICAL_ID.test(adopted.logicalId)) {
    failAt(
      childPath(scope, id), 'adoptedLogicalId',
      `logicalId ${quote(adopted.logicalId)} of an adopted resource is not a logical ID: copy it from the deployed template, 1 to 255 letters and digits`,
    );
  }
  if (givenName !== undefined) {
    failAt(
      childPath(scope, id), 'adoptedName',
      `${nameProperty} is set twice, and the adopted resource has one already: remove it outside of the adopted resource`,
    );
  }
}

/** Fails unless a deployed delivery destination of this type can be taken over. */
export function checkAdoptedDestination(
  adopted: AdoptedDeliveryDestination | undefined, type: DeliveryDestinationType, adopter: Adopter,
): void {
  if (adopted === undefined) return;
  checkAdopted(adopted, { ...adopter, nameProperty: 'deliveryDestinationName' });
  const path = childPath(adopter.scope, adopter.id);
  if (adopted.hasDeliveryDestinationType === false && type === DeliveryDestinationType.XRAY) {
    failAt(
      path, 'adoptedForm',
      'hasDeliveryDestinationType: false does not apply to X-Ray, whose destinations always have the type: remove it',
    );
  }
  if (adopted.hasLogGroupWildcard === false && type !== DeliveryDestinationType.CWL) {
    failAt(path, 'adoptedForm', 'hasLogGroupWildcard: false applies to log groups only: remove it');
  }
}

/** The options of a helper, such as `toS3()`. */
interface HelperAdoption {
  readonly adoptedDestination?: AdoptedDeliveryDestination;
  readonly adoptedDelivery?: AdoptedDelivery;
}

/**
 * Fails for a helper that adopts only the delivery destination or only the delivery. CloudFormation would replace the
 * other one, or fail with `The specified Delivery already exists`.
 */
export function checkAdoptedTogether(scope: IConstruct, { adoptedDestination, adoptedDelivery }: HelperAdoption): void {
  if ((adoptedDestination === undefined) === (adoptedDelivery === undefined)) return;
  const [given, missing] = adoptedDelivery === undefined
    ? ['adoptedDestination', 'adoptedDelivery']
    : ['adoptedDelivery', 'adoptedDestination'];

  fail(scope, 'adoptedTogether', `${given} needs ${missing}, because a delivery and its destination can only be adopted together: set both`);
}
