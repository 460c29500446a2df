import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import { pause, type Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import { textOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import type { CloudEnvironment } from '../environment';
import { MAX_LOG_POLICIES, MAX_LOG_POLICY_LENGTH, MAX_XRAY_POLICY_LENGTH } from '../limits';
import type { PolicyDocument } from '../policy';
import type { Switches } from '../switches';
import { alreadyExists, required } from './support';

/** The limits of the account-level policies of a service. */
interface PolicyRules {
  readonly policies: (environment: CloudEnvironment) => Map<string, PolicyDocument>;
  readonly maximum: (switches: Switches) => number;
  readonly maximumLength: number;
  readonly tooMany: () => Refusal;
  readonly tooLong: () => Refusal;
}

/** `AWS::Logs::ResourcePolicy` (facts 4.13, 4.14). */
export const LOG_POLICIES: PolicyRules = {
  policies: ({ logPolicies }) => logPolicies,
  maximum: () => MAX_LOG_POLICIES,
  maximumLength: MAX_LOG_POLICY_LENGTH,
  tooMany: () => new Refusal('ServiceLimitExceeded', 'Resource limit exceeded.'),
  tooLong: () => new Refusal('LimitExceededException', 'The CloudWatch Logs Resource Policy size was exceeded'),
};

/** `AWS::XRay::ResourcePolicy` (facts 1.4). The API names these errors; their words are not known. */
export const XRAY_POLICIES: PolicyRules = {
  policies: ({ xrayPolicies }) => xrayPolicies,
  maximum: ({ maxXRayPolicies }) => maxXRayPolicies,
  maximumLength: MAX_XRAY_POLICY_LENGTH,
  tooMany: () =>
    new Refusal(
      'PolicyCountLimitExceededException',
      'Exceeded the maximum number of resource policies for the account.',
    ),
  tooLong: () => new Refusal('PolicySizeLimitExceededException', 'Exceeded the maximum size for a resource policy.'),
};

/** Resource policies of an account and Region. */
export class AccountPolicyHandler implements ResourceHandler {
  constructor(
    private readonly cloud: Cloud,
    private readonly rules: PolicyRules,
  ) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const name = required(request.properties, 'PolicyName');
    const policies = this.policies(request);
    if (policies.has(name)) throw alreadyExists(request.type, name);
    this.checkLength(request.properties);
    yield;
    if (policies.size >= this.rules.maximum(this.cloud.switches)) throw this.rules.tooMany();
    policies.set(name, request.properties.PolicyDocument);

    return { physicalId: name, attribute: () => undefined };
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    this.checkLength(request.properties);
    yield* pause();
    this.policies(request).set(resource.physicalId, request.properties.PolicyDocument);

    return resource;
  }

  public *delete(request: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    yield* pause();
    this.policies(request).delete(physicalId);
  }

  private policies({ environment }: ResourceRequest): Map<string, PolicyDocument> {
    return this.rules.policies(this.cloud.environment(environment));
  }

  private checkLength({ PolicyDocument: policy }: Values): void {
    if ((textOf(policy) ?? JSON.stringify(policy)).length > this.rules.maximumLength) throw this.rules.tooLong();
  }
}
