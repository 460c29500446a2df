import {
  DescribeConfigurationTemplatesCommand, DescribeResourcePoliciesCommand, GetDeliveryCommand, ListTagsForResourceCommand, type CloudWatchLogsClient,
} from '@aws-sdk/client-cloudwatch-logs';
import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { ListResourcePoliciesCommand, type XRayClient } from '@aws-sdk/client-xray';
import type { ConfigurationTemplate } from './lab';
import type { Environment } from '../../simulator';

/** The clients that the experiments read with. */
export interface ReadingClients {
  readonly logs: CloudWatchLogsClient;
  readonly s3: S3Client;
  readonly xray: XRayClient;
  readonly events: EventBridgeClient;
}

/** Returns the policies of the account and of a log group that name it. */
export async function readLogGroupPolicies({ logs }: ReadingClients, { account, region }: Environment, name: string): Promise<string[]> {
  const resourceArn = `arn:aws:logs:${region}:${account}:log-group:${name}`;
  const answers = [
    await logs.send(new DescribeResourcePoliciesCommand({ policyScope: 'ACCOUNT' })),
    await logs.send(new DescribeResourcePoliciesCommand({ policyScope: 'RESOURCE', resourceArn })),
  ];
  const documents = answers.flatMap(({ resourcePolicies = [] }) => resourcePolicies.map(({ policyDocument = '' }) => policyDocument));

  return [...new Set(documents)].filter(document => document.includes(name));
}

/** Returns the tags of a resource of log delivery, without tags of AWS. */
export async function readTags({ logs }: ReadingClients, resourceArn: string): Promise<{ [key: string]: string }> {
  const { tags = {} } = await logs.send(new ListTagsForResourceCommand({ resourceArn }));

  return Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith('aws:')));
}

/** Returns the suffix path of a delivery. */
export async function readSuffixPath({ logs }: ReadingClients, id: string): Promise<string | undefined> {
  const { delivery } = await logs.send(new GetDeliveryCommand({ id }));

  return delivery?.s3DeliveryConfiguration?.suffixPath;
}

/** Sends an event to an event bus. */
export async function putEvent({ events }: ReadingClients, EventBusName: string): Promise<void> {
  const { FailedEntryCount = 0 } = await events.send(new PutEventsCommand({
    Entries: [{ EventBusName, Source: 'log-delivery.facts', DetailType: 'Order', Detail: '{"id":"1"}' }],
  }));
  if (FailedEntryCount > 0) throw new Error(`event bus ${EventBusName} has not taken the event`);
}

/** Returns the keys of the objects of a bucket. The buckets of experiments have few. */
export async function readObjects({ s3 }: ReadingClients, Bucket: string): Promise<string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));

  return Contents.map(({ Key = '' }) => Key);
}

/** Returns the number of X-Ray resource policies of the account and Region. */
export async function countXRayPolicies({ xray }: ReadingClients): Promise<number> {
  const { ResourcePolicies = [] } = await xray.send(new ListResourcePoliciesCommand({}));

  return ResourcePolicies.length;
}

/** Returns all configuration templates, page by page. */
export async function readConfigurationTemplates({ logs }: ReadingClients): Promise<ConfigurationTemplate[]> {
  const found: ConfigurationTemplate[] = [];
  let nextToken: string | undefined;
  do {
    const page = await logs.send(new DescribeConfigurationTemplatesCommand({ nextToken }));
    found.push(...(page.configurationTemplates ?? []).map(({ service = '', logType = '', resourceType = '', deliveryDestinationType: destination = '' }) => (
      { service, logType, resourceType, destination }
    )));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);

  return found;
}
