import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import { pause, type Operation } from '../../engine/operation';
import { textOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { alreadyExists, generatedName, tagsOf } from './support';

const MAX_NAME_LENGTH = 64;

/** `AWS::KinesisFirehose::DeliveryStream`. */
export class DeliveryStreamHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const environment = this.cloud.environment(request.environment);
    const name = textOf(request.properties.DeliveryStreamName) ?? generatedName(this.cloud, request, MAX_NAME_LENGTH);
    if (environment.streams.has(name)) throw alreadyExists(request.type, name);
    const arn = environment.arn('firehose', `deliverystream/${name}`);
    const type = textOf(request.properties.DeliveryStreamType) ?? 'DirectPut';
    environment.streams.set(name, { name, arn, type, tags: tagsOf(request.properties) });
    yield;

    return { physicalId: name, attribute: attribute => (attribute === 'Arn' ? arn : undefined) };
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield* pause();
    const stream = this.cloud.environment(request.environment).streams.get(resource.physicalId);
    if (stream !== undefined) stream.tags = tagsOf(request.properties);

    return resource;
  }

  public *delete(request: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    yield* pause();
    this.cloud.environment(request.environment).streams.delete(physicalId);
  }
}
