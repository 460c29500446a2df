import {
  CreateDeliveryCommand, GetDeliveryDestinationCommand, GetDeliverySourceCommand, PutDeliveryDestinationCommand,
  PutDeliveryDestinationPolicyCommand, PutDeliverySourceCommand, type DeliveryDestinationType, type OutputFormat,
  type PutDeliverySourceCommandInput,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Creation, Creator } from './call';
import { jsonOf, resource } from './targets';
import { isValues, listOf, textOf, valuesOf, type Values } from '../../simulator/engine/values';

/** A resource that moto accepts for any delivery source. */
const ANY_DISTRIBUTION = { resourceArn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE', logType: 'ACCESS_LOGS' };

/** A target that moto accepts for any delivery destination. */
const ANY_LOG_GROUP = { destinationResourceArn: 'arn:aws:logs:us-east-1:111122223333:log-group:any' };

/** Delivery sources, delivery destinations and deliveries. */
export const DELIVERY: { readonly [type: string]: Creator } = {
  'AWS::Logs::DeliverySource': async creation => {
    const { properties, physical, clients: { logs }, perform } = creation;
    const name = textOf(properties.Name);
    await lookFirst(creation, 'GetDeliverySource', () => logs.send(new GetDeliverySourceCommand({ name })));
    const input = sourceInput(properties);
    const put = (changes: Partial<PutDeliverySourceCommandInput> = {}) => () => logs.send(new PutDeliverySourceCommand({ ...input, ...changes }));
    const made = await perform('PutDeliverySource', put(), put(ANY_DISTRIBUTION));
    const { arn, service, resourceArns } = made?.deliverySource ?? {};

    return name === undefined ? physical : resource(name, { Arn: arn, Service: service, ResourceArns: resourceArns });
  },

  'AWS::Logs::DeliveryDestination': async creation => {
    const { properties, physical, clients: { logs }, perform } = creation;
    const name = textOf(properties.Name);
    const destinationResourceArn = textOf(properties.DestinationResourceArn);
    await lookFirst(creation, 'GetDeliveryDestination', () => logs.send(new GetDeliveryDestinationCommand({ name })));
    const put = (configuration?: typeof ANY_LOG_GROUP) => () => logs.send(new PutDeliveryDestinationCommand({
      name,
      outputFormat: textOf(properties.OutputFormat) as OutputFormat | undefined,
      deliveryDestinationType: textOf(properties.DeliveryDestinationType) as DeliveryDestinationType | undefined,
      deliveryDestinationConfiguration: configuration,
      tags: tagsOf(properties),
    }));
    const made = await perform('PutDeliveryDestination', put(destinationResourceArn === undefined ? undefined : { destinationResourceArn }), put(ANY_LOG_GROUP));
    await putPolicy(creation);

    return name === undefined ? physical : resource(name, { Arn: made?.deliveryDestination?.arn });
  },

  'AWS::Logs::Delivery': async ({ properties, physical, clients: { logs }, perform }) => {
    const made = await perform('CreateDelivery', () => logs.send(new CreateDeliveryCommand({
      deliverySourceName: textOf(properties.DeliverySourceName),
      deliveryDestinationArn: textOf(properties.DeliveryDestinationArn),
      recordFields: properties.RecordFields === undefined ? undefined : listOf(properties.RecordFields).map(String),
      fieldDelimiter: textOf(properties.FieldDelimiter),
      s3DeliveryConfiguration: s3Configuration(properties),
      tags: tagsOf(properties),
    })));
    const { id, arn } = made?.delivery ?? {};

    return resource(id ?? physical.physicalId, { DeliveryId: id ?? physical.physicalId, Arn: arn });
  },
};

/** Reads a resource first, as CloudFormation does, because a put would overwrite it. */
async function lookFirst<T>({ perform }: Creation, operation: string, get: () => Promise<T>): Promise<void> {
  await perform(operation, async () => {
    const isThere = await get().then(() => true, error => {
      if (error instanceof Error && error.name === 'ResourceNotFoundException') return false;
      throw error;
    });
    if (isThere) throw Object.assign(new Error('a resource with this name already exists'), { name: 'AlreadyExists' });
  });
}

async function putPolicy({ properties, clients: { logs }, perform }: Creation): Promise<void> {
  const { DeliveryDestinationPolicy: policy } = properties;
  if (!isValues(policy)) return;

  await perform('PutDeliveryDestinationPolicy', () => logs.send(new PutDeliveryDestinationPolicyCommand({
    deliveryDestinationName: textOf(policy.DeliveryDestinationName) ?? textOf(properties.Name),
    deliveryDestinationPolicy: jsonOf(policy.DeliveryDestinationPolicy),
  })));
}

function sourceInput(properties: Values): PutDeliverySourceCommandInput {
  const { DeliverySourceConfiguration: configuration } = properties;

  return {
    name: textOf(properties.Name),
    resourceArn: textOf(properties.ResourceArn),
    logType: textOf(properties.LogType),
    deliverySourceConfiguration: configuration === undefined
      ? undefined
      : Object.fromEntries(Object.entries(valuesOf(configuration)).map(([key, value]) => [key, String(value)])),
    tags: tagsOf(properties),
  };
}

function s3Configuration({ S3SuffixPath, S3EnableHiveCompatiblePath }: Values) {
  if (S3SuffixPath === undefined && S3EnableHiveCompatiblePath === undefined) return undefined;

  return { suffixPath: textOf(S3SuffixPath), enableHiveCompatiblePath: textOf(S3EnableHiveCompatiblePath) === 'true' };
}

function tagsOf({ Tags }: Values): { [key: string]: string } | undefined {
  const tags = listOf(Tags).map(valuesOf);

  return tags.length === 0 ? undefined : Object.fromEntries(tags.map(({ Key, Value }) => [String(Key), String(Value)]));
}
