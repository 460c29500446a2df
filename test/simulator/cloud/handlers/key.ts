import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import { pause, type Operation } from '../../engine/operation';
import type { Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { generatedId } from './ids';

/** `AWS::KMS::Key`. */
export class KeyHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const id = generatedId(this.cloud, request);
    const arn = this.cloud.environment(request.environment).arn('kms', `key/${id}`);
    yield;
    this.cloud.keys.set(arn, { arn, id, policy: request.properties.KeyPolicy });

    const attributes: Values = { Arn: arn, KeyId: id };
    return { physicalId: id, attribute: name => attributes[name] };
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield* pause();
    const key = this.cloud.keys.get(String(resource.attribute('Arn')));
    if (key !== undefined) key.policy = request.properties.KeyPolicy;

    return resource;
  }

  public *delete(_request: ResourceRequest, resource: PhysicalResource): Operation<void> {
    yield* pause();
    this.cloud.keys.delete(String(resource.attribute('Arn')));
  }
}
