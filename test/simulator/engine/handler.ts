import type { Operation } from './operation';
import type { Values } from './values';

/** Where a stack is deployed. */
export interface Environment {
  readonly account: string;
  readonly region: string;
}

/** What a resource is to be. */
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
  /** What tells it from all others of its type. */
  readonly physicalId: string;
  /** What `Ref` returns; by default the physical id. */
  readonly ref?: string;
  /** What `Fn::GetAtt` returns. */
  attribute(name: string): unknown;
}

/**
 * What CloudFormation calls to make, change and remove resources of a type.
 *
 * Refuses by throwing a `Refusal`.
 */
export interface ResourceHandler {
  create(request: ResourceRequest): Operation<PhysicalResource>;
  /**
   * Changes a resource in place. A different physical id in the answer means that the old resource is to be deleted.
   */
  update(request: ResourceRequest, before: Values, resource: PhysicalResource): Operation<PhysicalResource>;
  delete(request: ResourceRequest, resource: PhysicalResource): Operation<void>;
  /** Takes back an update, if there is a better way than to update again with the properties of before. */
  rollBack?(resource: PhysicalResource): Operation<void>;
  /** Completes an update when all of the deployment has succeeded. */
  cleanUp?(resource: PhysicalResource): Operation<void>;
}
