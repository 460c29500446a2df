import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import type { Operation } from '../../engine/operation';
import { textOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { alreadyExists, required } from './support';
import type { Source } from '../delivery/records';
import { deleteDeliverySource, putDeliverySource } from '../delivery/sources';

/** `AWS::Logs::DeliverySource`. */
export class DeliverySourceHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  /** `PutDeliverySource` would overwrite: so CloudFormation looks first. */
  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const name = required(request.properties, 'Name');
    if (this.cloud.environment(request.environment).sources.has(name)) throw alreadyExists(request.type, name);

    return yield* this.put(request);
  }

  public *update(request: ResourceRequest): Operation<PhysicalResource> {
    return yield* this.put(request);
  }

  public *delete(request: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    yield* deleteDeliverySource(this.cloud, this.cloud.environment(request.environment), physicalId);
  }

  private *put({ properties, environment }: ResourceRequest): Operation<PhysicalResource> {
    const source = yield* putDeliverySource(this.cloud, this.cloud.environment(environment), {
      name: required(properties, 'Name'),
      resourceArn: required(properties, 'ResourceArn'),
      logType: textOf(properties.LogType),
      tags: properties.Tags,
    });

    return physical(source);
  }
}

function physical({ name, arn, resourceArn }: Source): PhysicalResource {
  const attributes: Values = {
    Arn: arn,
    Service: resourceArn.split(':')[2],
    ResourceArns: [resourceArn],
    Status: 'ACTIVE',
  };

  return { physicalId: name, attribute: attribute => attributes[attribute] };
}
