import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import { pause, type Operation } from '../../engine/operation';
import type { Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { keyArn } from '../keys';
import { alreadyExists, required } from './support';

/** `AWS::KMS::Alias`. */
export class AliasHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const name = required(request.properties, 'AliasName');
    if (this.cloud.aliases.has(this.arnOf(name, request))) throw alreadyExists(request.type, name);
    yield;
    this.point(name, request);

    return { physicalId: name, attribute: () => undefined };
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield* pause();
    this.point(resource.physicalId, request);

    return resource;
  }

  public *delete(request: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    yield* pause();
    this.cloud.aliases.delete(this.arnOf(physicalId, request));
  }

  private point(name: string, request: ResourceRequest): void {
    this.cloud.aliases.set(this.arnOf(name, request), this.arnOf(required(request.properties, 'TargetKeyId'), request));
  }

  private arnOf(identifier: string, { environment }: ResourceRequest): string {
    return keyArn(this.cloud, identifier, environment);
  }
}
