import { alreadyExists, required } from './support';
import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import type { Operation } from '../../engine/operation';
import { textOf, valuesOf } from '../../engine/values';
import type { Cloud } from '../cloud';
import { deleteDeliveryDestination, putDeliveryDestination } from '../delivery/destinations';

/** `AWS::Logs::DeliveryDestination`. */
export class DeliveryDestinationHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  /** `PutDeliveryDestination` would overwrite: so CloudFormation looks first. */
  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const name = required(request.properties, 'Name');
    if (this.cloud.environment(request.environment).destinations.has(name)) throw alreadyExists(request.type, name);

    return yield* this.put(request);
  }

  public *update(request: ResourceRequest): Operation<PhysicalResource> {
    return yield* this.put(request);
  }

  public *delete(request: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    yield* deleteDeliveryDestination(this.cloud, this.cloud.environment(request.environment), physicalId);
  }

  private *put({ properties, environment }: ResourceRequest): Operation<PhysicalResource> {
    const { name, arn } = yield* putDeliveryDestination(this.cloud, this.cloud.environment(environment), {
      name: required(properties, 'Name'),
      type: textOf(properties.DeliveryDestinationType),
      resourceArn: textOf(properties.DestinationResourceArn),
      outputFormat: textOf(properties.OutputFormat),
      policy: valuesOf(properties.DeliveryDestinationPolicy).DeliveryDestinationPolicy,
      tags: properties.Tags,
    });

    return { physicalId: name, attribute: attribute => (attribute === 'Arn' ? arn : undefined) };
  }
}
