import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import type { Operation } from '../../engine/operation';
import { listOf, textOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { required } from './support';
import { checkTags } from '../delivery/checks';
import { createDelivery, deleteDelivery, updateDelivery } from '../delivery/deliveries';
import type { Delivery, DeliverySettings } from '../delivery/records';

/** `AWS::Logs::Delivery`. */
export class DeliveryHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create({ environment, properties }: ResourceRequest): Operation<PhysicalResource> {
    return physical(
      yield* createDelivery(this.cloud, this.cloud.environment(environment), {
        sourceName: required(properties, 'DeliverySourceName'),
        destinationArn: required(properties, 'DeliveryDestinationArn'),
        settings: settingsOf(properties),
        tags: properties.Tags,
      }),
    );
  }

  public *update(
    { environment, properties }: ResourceRequest,
    _before: Values,
    resource: PhysicalResource,
  ): Operation<PhysicalResource> {
    checkTags(properties.Tags);
    yield* updateDelivery(this.cloud, this.cloud.environment(environment), resource.physicalId, settingsOf(properties));

    return resource;
  }

  public *delete({ environment }: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    yield* deleteDelivery(this.cloud, this.cloud.environment(environment), physicalId);
  }
}

function settingsOf(properties: Values): DeliverySettings {
  const hive = textOf(properties.S3EnableHiveCompatiblePath);

  return {
    recordFields: properties.RecordFields === undefined ? undefined : listOf(properties.RecordFields).map(String),
    fieldDelimiter: textOf(properties.FieldDelimiter),
    suffixPath: textOf(properties.S3SuffixPath),
    hiveCompatiblePath: hive === undefined ? undefined : hive === 'true',
  };
}

function physical({ id, arn, destination }: Delivery): PhysicalResource {
  const attributes: Values = { DeliveryId: id, Arn: arn, DeliveryDestinationType: destination.type };

  return { physicalId: id, attribute: name => attributes[name] };
}
