import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import { pause, type Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import { textOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { MAX_LOG_GROUP_POLICY_LENGTH } from '../limits';
import type { LogGroup } from '../neighbours';
import type { PolicyDocument } from '../policy';
import { alreadyExists, generatedName } from './support';

const MAX_NAME_LENGTH = 512;

/** `AWS::Logs::LogGroup`. */
export class LogGroupHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const environment = this.cloud.environment(request.environment);
    const name = textOf(request.properties.LogGroupName) ?? generatedName(this.cloud, request, MAX_NAME_LENGTH);
    if (environment.logGroups.has(name)) throw alreadyExists(request.type, name);
    environment.logGroups.set(name, { name, ...settingsOf(request.properties) });
    yield;

    const arn = environment.arn('logs', `log-group:${name}:*`);
    return { physicalId: name, attribute: attribute => (attribute === 'Arn' ? arn : undefined) };
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    const settings = settingsOf(request.properties);
    yield* pause();
    const logGroup = this.cloud.environment(request.environment).logGroups.get(resource.physicalId);
    if (logGroup !== undefined) Object.assign(logGroup, settings);

    return resource;
  }

  public *delete(request: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    yield* pause();
    this.cloud.environment(request.environment).logGroups.delete(physicalId);
  }
}

function settingsOf(properties: Values): Omit<LogGroup, 'name'> {
  return { policy: ownPolicy(properties), key: textOf(properties.KmsKeyId) };
}

function ownPolicy({ ResourcePolicyDocument: policy }: Values): PolicyDocument {
  const length = Buffer.byteLength(typeof policy === 'string' ? policy : JSON.stringify(policy ?? ''));
  if (length <= MAX_LOG_GROUP_POLICY_LENGTH) return policy;

  throw new Refusal(
    'LimitExceededException',
    'The CloudWatch Logs Resource Policy size was exceeded',
    `${length} bytes`,
  );
}
