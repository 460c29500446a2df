import {
  countXRayPolicies, putEvent, readConfigurationTemplates, readLogGroupPolicies, readObjects, readSuffixPath, readTags, type ReadingClients,
} from './aws-reads';
import { Stacks, type StackClients } from './cloudformation';
import type { ConfigurationTemplate, Deployment, Lab } from './lab';
import { stackNameOf, stackOf } from './stacks';
import type { Environment } from '../../simulator';

/** All clients of one Region. */
export type LabClients = ReadingClients & StackClients;

/** The time between two looks at AWS, and the time in which logs have to arrive. */
export interface Patience {
  readonly pollSeconds: number;
  readonly logMinutes: number;
}

/** An account of AWS, as a place for experiments. */
export class AwsLab implements Lab {
  /** The Regions of all stacks of which the creation has begun, in their order. */
  private readonly regions = new Map<string, string>();

  constructor(
    public readonly environment: Environment,
    private readonly clientsOf: (region: string) => LabClients,
    private readonly patience: Patience = { pollSeconds: 10, logMinutes: 30 },
  ) {}

  public async deploy(deployment: Deployment): Promise<string | undefined> {
    const region = deployment.region ?? this.environment.region;
    const { template } = stackOf(deployment, { ...this.environment, region });
    this.regions.set(deployment.stack, region);

    return this.stacks(region).deploy({ stackName: stackNameOf(deployment.stack), template, tags: deployment.tags });
  }

  public async physicalId(stack: string, logicalId: string): Promise<string> {
    return this.stacks(this.regions.get(stack)).physicalId(stackNameOf(stack), logicalId);
  }

  public async logGroupPolicies(logGroupName: string): Promise<readonly string[]> {
    return readLogGroupPolicies(this.clients(), this.environment, logGroupName);
  }

  public async tags(arn: string): Promise<{ [key: string]: string }> {
    return readTags(this.clients(), arn);
  }

  public async suffixPath(deliveryId: string): Promise<string | undefined> {
    return readSuffixPath(this.clients(), deliveryId);
  }

  public async emit(eventBusName: string): Promise<void> {
    await putEvent(this.clients(), eventBusName);
  }

  public async objects(bucketName: string, prefixes: readonly string[]): Promise<readonly string[]> {
    const end = Date.now() + this.patience.logMinutes * 60_000;
    for (;;) {
      const keys = await readObjects(this.clients(), bucketName);
      if (prefixes.every(prefix => keys.some(key => key.startsWith(prefix)))) return keys;
      if (Date.now() >= end) throw new Error(`no objects with the prefixes ${prefixes.join(', ')} after ${this.patience.logMinutes} minutes: ${keys.join(', ')}`);
      await new Promise(resolve => { setTimeout(resolve, this.patience.pollSeconds * 1000); });
    }
  }

  public async xRayPolicyCount(): Promise<number> {
    return countXRayPolicies(this.clients());
  }

  public async configurationTemplates(): Promise<readonly ConfigurationTemplate[]> {
    return readConfigurationTemplates(this.clients());
  }

  /** Deletes the stacks, the last one first. Deletes the others if one cannot be deleted. */
  public async cleanUp(): Promise<void> {
    const left: string[] = [];
    for (const [stack, region] of [...this.regions].reverse()) {
      const status = await this.stacks(region).delete(stackNameOf(stack)).catch(String);
      if (status !== undefined) left.push(`${stackNameOf(stack)} in ${region} (${status})`);
    }
    if (left.length > 0) throw new Error(`delete these stacks yourself: ${left.join(', ')}`);
  }

  private stacks(region = this.environment.region): Stacks {
    return new Stacks(this.clients(region), this.patience.pollSeconds);
  }

  private clients(region = this.environment.region): LabClients {
    return this.clientsOf(region);
  }
}
