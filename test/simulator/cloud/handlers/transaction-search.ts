import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import { pause, type Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import type { Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { isAllowed } from '../policy';
import { alreadyExists } from './support';

/** `AWS::XRay::TransactionSearchConfig`, of which an account has one in each Region (facts 1.4). */
export class TransactionSearchHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const environment = this.cloud.environment(request.environment);
    const { account } = environment;
    if (environment.traceSegmentDestination === 'CloudWatchLogs') throw alreadyExists(request.type, account);
    this.checkSpansPolicy(request);
    // The change takes minutes.
    yield* pause(3);
    environment.traceSegmentDestination = 'CloudWatchLogs';

    return { physicalId: account, attribute: () => account };
  }

  public *update(_request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield* pause();

    return resource;
  }

  public *delete(request: ResourceRequest): Operation<void> {
    yield* pause();
    this.cloud.environment(request.environment).traceSegmentDestination = 'XRay';
  }

  private checkSpansPolicy({ environment: { account, region } }: ResourceRequest): void {
    const environment = this.cloud.environment({ account, region });
    const isPermitted = isAllowed([...environment.logPolicies.values()], {
      principal: { type: 'Service', id: 'xray.amazonaws.com' },
      action: 'logs:PutLogEvents',
      resource: environment.arn('logs', 'log-group:aws/spans:log-stream:default'),
      context: { 'aws:SourceAccount': account, 'aws:SourceArn': environment.arn('xray', 'segments') },
    });
    if (isPermitted) return;

    throw new Refusal(
      'AccessDeniedException',
      'XRay does not have permission to call PutLogEvents on the aws/spans Log Group',
    );
  }
}
