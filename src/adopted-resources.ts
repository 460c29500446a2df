import type { IConstruct } from 'constructs';
import type { LogType } from './log-type';

/**
 * A deployed delivery source that a `DeliverySource` takes over. Take the values from the deployed template:
 * `aws cloudformation get-template`.
 */
export interface AdoptedDeliverySource {
  /** The logical ID of the delivery source in the deployed template. */
  readonly logicalId: string;

  /** The name of the deployed delivery source. */
  readonly deliverySourceName: string;
}

/**
 * A deployed delivery destination that a delivery destination of this library takes over. Take the values from the
 * deployed template: `aws cloudformation get-template`.
 */
export interface AdoptedDeliveryDestination {
  /** The logical ID of the delivery destination in the deployed template. */
  readonly logicalId: string;

  /** The name of the deployed delivery destination. */
  readonly deliveryDestinationName: string;

  /**
   * False if the delivery destination has no `DeliveryDestinationType` in the deployed template. The property is
   * create-only, so the library then leaves it out.
   *
   * @default true
   */
  readonly hasDeliveryDestinationType?: boolean;

  /**
   * False if `DestinationResourceArn` is the ARN of a log group without `:*` at its end in the deployed template. The
   * property is create-only, so the library then leaves `:*` out. Only for log groups.
   *
   * @default true
   */
  readonly hasLogGroupWildcard?: boolean;
}

/** A deployed delivery that a `Delivery` takes over. */
export interface AdoptedDelivery {
  /** The logical ID of the delivery in the deployed template: `aws cloudformation get-template`. */
  readonly logicalId: string;
}

/** The option of all deliveries that takes over a deployed delivery. */
export interface AdoptedDeliveryOptions {
  /**
   * The deployed delivery that becomes this one, so that the next deployment changes nothing of it. Its delivery source
   * and delivery destination must stay or be adopted, too. The library writes `suffixPath` exactly as you give it.
   *
   * Keep this option for good: without it, the delivery would be a second one of its source and destination.
   *
   * @default - a new delivery
   */
  readonly adoptedDelivery?: AdoptedDelivery;
}

/** Attributes of the L1 of a delivery source, if the library cannot read them from the L1. */
export interface CfnDeliverySourceAttributes {
  /**
   * The log type: the constant for the `logType` of the L1. Deliveries are checked against it.
   *
   * @default - the `logType` of the L1
   */
  readonly logType?: LogType;

  /**
   * The logged resource. Its settings are checked.
   *
   * @default - the resource of this app that the `resourceArn` of the L1 refers to
   */
  readonly resource?: IConstruct;
}
