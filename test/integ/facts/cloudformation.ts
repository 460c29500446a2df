import {
  CreateStackCommand, DeleteStackCommand, DescribeStackEventsCommand, DescribeStackResourceCommand, DescribeStackResourcesCommand,
  DescribeStacksCommand, UpdateStackCommand, type CloudFormationClient, type Stack,
} from '@aws-sdk/client-cloudformation';
import { DeleteObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';

/** The clients of one Region. */
export interface StackClients {
  readonly cloudFormation: CloudFormationClient;
  readonly s3: S3Client;
}

/** A stack to create or update. */
export interface StackToDeploy {
  readonly stackName: string;
  readonly template: object;
  readonly tags?: { readonly [key: string]: string };
}

/** The number of deletions of a stack before it is reported: logs arrive in buckets that have been emptied. */
const DELETIONS = 3;

/** Deploys stacks by the API of CloudFormation. */
export class Stacks {
  constructor(private readonly clients: StackClients, private readonly pollSeconds: number) {}

  /** Creates or updates a stack. Returns the first reason for a failure. */
  public async deploy({ stackName: StackName, template, tags = {} }: StackToDeploy): Promise<string | undefined> {
    const input = {
      StackName,
      TemplateBody: JSON.stringify(template),
      Capabilities: ['CAPABILITY_NAMED_IAM' as const],
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    };
    const seen = await this.eventIds(StackName);
    const isNew = await this.find(StackName) === undefined;
    try {
      await this.clients.cloudFormation.send(isNew ? new CreateStackCommand(input) : new UpdateStackCommand(input));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return /No updates are to be performed/.test(error.message) ? undefined : error.message;
    }
    const status = await this.settled(StackName);

    return /^(CREATE|UPDATE)_COMPLETE$/.test(status) ? undefined : this.reason(StackName, seen, status);
  }

  public async physicalId(StackName: string, LogicalResourceId: string): Promise<string> {
    const { StackResourceDetail } = await this.clients.cloudFormation.send(new DescribeStackResourceCommand({ StackName, LogicalResourceId }));

    return StackResourceDetail?.PhysicalResourceId ?? '';
  }

  /** Deletes a stack, and the objects in its buckets. Returns its status if it is still there. */
  public async delete(StackName: string): Promise<string | undefined> {
    let status: string | undefined = 'not deleted';
    for (let attempt = 1; attempt <= DELETIONS && status !== undefined; attempt += 1) {
      if (await this.find(StackName) === undefined) return undefined;
      await this.emptyBuckets(StackName);
      await this.clients.cloudFormation.send(new DeleteStackCommand({ StackName }));
      const last = await this.settled(StackName);
      status = last === 'DELETE_COMPLETE' ? undefined : last;
    }

    return status;
  }

  private async emptyBuckets(StackName: string): Promise<void> {
    const { StackResources = [] } = await this.clients.cloudFormation.send(new DescribeStackResourcesCommand({ StackName }));
    const buckets = StackResources.filter(({ ResourceType, ResourceStatus = '' }) => ResourceType === 'AWS::S3::Bucket' && !ResourceStatus.startsWith('DELETE'));
    for (const { PhysicalResourceId: Bucket } of buckets) {
      if (Bucket === undefined || Bucket === '') continue;
      const { Contents = [] } = await this.clients.s3.send(new ListObjectsV2Command({ Bucket }));
      for (const { Key } of Contents) await this.clients.s3.send(new DeleteObjectCommand({ Bucket, Key }));
    }
  }

  /** Waits until nothing is in progress. Returns the status. */
  private async settled(stackName: string): Promise<string> {
    for (;;) {
      const status = (await this.find(stackName))?.StackStatus ?? 'DELETE_COMPLETE';
      if (!status.endsWith('_IN_PROGRESS')) return status;
      await new Promise(resolve => { setTimeout(resolve, this.pollSeconds * 1000); });
    }
  }

  private async find(StackName: string): Promise<Stack | undefined> {
    try {
      const { Stacks: [stack] = [] } = await this.clients.cloudFormation.send(new DescribeStacksCommand({ StackName }));
      return stack;
    } catch (error) {
      if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
      throw error;
    }
  }

  private async eventIds(stackName: string): Promise<ReadonlySet<string | undefined>> {
    return new Set((await this.find(stackName) === undefined ? [] : await this.events(stackName)).map(({ EventId }) => EventId));
  }

  private async events(StackName: string) {
    const { StackEvents = [] } = await this.clients.cloudFormation.send(new DescribeStackEventsCommand({ StackName }));

    return StackEvents;
  }

  /** Other resources are cancelled after the first failure. Events begin with the newest. */
  private async reason(stackName: string, seen: ReadonlySet<string | undefined>, status: string): Promise<string> {
    const failed = (await this.events(stackName)).reverse().find(({ EventId, ResourceStatus = '', ResourceStatusReason = '' }) => (
      !seen.has(EventId) && ResourceStatus.endsWith('_FAILED') && !/cancelled/i.test(ResourceStatusReason)
    ));

    return failed?.ResourceStatusReason ?? status;
  }
}
