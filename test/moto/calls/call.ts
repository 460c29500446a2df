import type { Environment, PhysicalResource } from '../../simulator/engine/handler';
import type { Values } from '../../simulator/engine/values';
import type { Clients } from '../moto';

/** An operation, and the resource for which it is called. */
export interface Call {
  readonly operation: string;
  readonly logicalId: string;
  readonly environment: Environment;
  readonly properties: Values;
}

/** The data for the API calls of CloudFormation. */
export interface Creation {
  readonly environment: Environment;
  /** With all intrinsic functions executed. */
  readonly properties: Values;
  /** The resource without a call: for resources whose names CloudFormation generates. */
  readonly physical: PhysicalResource;
  readonly clients: Clients;
  /**
   * Performs one call. Returns undefined for a call that moto is known to reject. It then performs `instead`, if that
   * is given, so that other calls find the resources that they refer to.
   */
  perform<T>(operation: string, call: () => Promise<T>, instead?: () => Promise<T>): Promise<T | undefined>;
}

/** Makes the calls that create a resource, and returns the values for references. Undefined means `physical`. */
export type Creator = (creation: Creation) => Promise<PhysicalResource | undefined>;
