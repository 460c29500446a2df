import type { Environment, PhysicalResource } from '../../simulator/engine/handler';
import type { Values } from '../../simulator/engine/values';
import type { Clients } from '../moto';

/** What is called, and for what. */
export interface Call {
  readonly operation: string;
  readonly logicalId: string;
  readonly environment: Environment;
  readonly properties: Values;
}

/** What CloudFormation has to call an API for. */
export interface Creation {
  readonly environment: Environment;
  /** With all intrinsic functions executed. */
  readonly properties: Values;
  /** The resource as it is without a call: for resources whose names CloudFormation makes. */
  readonly physical: PhysicalResource;
  readonly clients: Clients;
  /**
   * Performs one call. Returns undefined for what moto is known not to take; `instead` is performed then, where there is
   * such a thing, so that other calls find what they refer to.
   */
  perform<T>(operation: string, call: () => Promise<T>, instead?: () => Promise<T>): Promise<T | undefined>;
}

/** Makes the calls that create a resource, and returns what templates can refer to; undefined: `physical`. */
export type Creator = (creation: Creation) => Promise<PhysicalResource | undefined>;
