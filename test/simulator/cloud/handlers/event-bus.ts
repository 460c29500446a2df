import type { PhysicalResource, ResourceRequest } from '../../engine/handler';
import type { Operation } from '../../engine/operation';
import { textOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { GenericHandler } from './generic';

/** `AWS::Events::EventBus`: with a customer managed key, its logs are encrypted (facts 1.5). */
export class EventBusHandler extends GenericHandler {
  constructor(private readonly keys: Cloud) {
    super(keys);
  }

  public override *create(request: ResourceRequest): Operation<PhysicalResource> {
    return this.withKey(request, yield* super.create(request));
  }

  public override *update(request: ResourceRequest, before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    return this.withKey(request, yield* super.update(request, before, resource));
  }

  private withKey({ properties }: ResourceRequest, resource: PhysicalResource): PhysicalResource {
    const arn = String(resource.attribute('Arn'));
    const key = textOf(properties.KmsKeyIdentifier);
    if (key === undefined) this.keys.sourceKeys.delete(arn);
    else this.keys.sourceKeys.set(arn, key);

    return resource;
  }
}
