import type { Operation } from './operation';
import type { Values } from './values';

/** The account and Region of a stack. */
export interface Environment {
  readonly account: string;
  readonly region: string;
}

/** The desired state of a resource. */
export interface ResourceRequest {
  readonly type: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly environment: Environment;
  /** With all intrinsic functions executed. */
  readonly properties: Values;
}

/** A resource that exists. */
export interface PhysicalResource {
  /** The identifier that is unique in its type. */
  readonly physicalId: string;
  /** The value of `Ref`. By default, it is the physical ID. */
  readonly ref?: string;
  /** Returns the value of `Fn::GetAtt`. */
  attribute(name: string): unknown;
}

/**
 * The functions that CloudFormation calls to create, change and delete resources of a type.
 *
 * They refuse by throwing a `Refusal`.
 */
export interface ResourceHandler {
  create(request: ResourceRequest): Operation<PhysicalResource>;
  /**
   * Changes a resource in place. A different physical id in the answer means that the old resource is to be deleted.
   */
  update(request: ResourceRequest, before: Values, resource: PhysicalResource): Operation<PhysicalResource>;
  delete(request: ResourceRequest, resource: PhysicalResource): Operation<void>;
  /** Reverts an update, if there is a better way than another update with the previous properties. */
  rollBack?(resource: PhysicalResource): Operation<void>;
  /** Completes an update when all of the deployment has succeeded. */
  cleanUp?(resource: PhysicalResource): Operation<void>;
}
