import type { Clients, Moto } from './moto';
import { Replay } from './replay';
import {
  countXRayPolicies, putEvent, readConfigurationTemplates, readLogGroupPolicies, readObjects, readSuffixPath, readTags,
} from '../integ/facts/aws-reads';
import type { ConfigurationTemplate, Deployment, Lab } from '../integ/facts/lab';
import { stackNameOf, stackOf } from '../integ/facts/stacks';
import { DEFAULT_ENVIRONMENT, type Environment } from '../simulator';

/** moto, as a place for experiments: it takes the API calls of new stacks, and answers what the experiments read. */
export class ReplayedLab implements Lab {
  public readonly environment = DEFAULT_ENVIRONMENT;

  private readonly replay: Replay;
  private readonly deployed = new Map<string, Environment>();

  constructor(private readonly moto: Moto) {
    this.replay = new Replay(moto);
  }

  public async deploy(deployment: Deployment): Promise<string | undefined> {
    const { stack, region = this.environment.region } = deployment;
    if (this.deployed.has(stack)) throw new Error('the replay does not update stacks');
    const environment = { ...this.environment, region };
    this.deployed.set(stack, environment);
    const [refusal] = await this.replay.deploy(stackOf(deployment, environment).assembly);

    return refusal;
  }

  public async physicalId(stack: string, logicalId: string): Promise<string> {
    return this.replay.physicalId(stackNameOf(stack), this.deployed.get(stack) ?? this.environment, logicalId);
  }

  public async logGroupPolicies(logGroupName: string): Promise<readonly string[]> {
    return readLogGroupPolicies(await this.clients(), this.environment, logGroupName);
  }

  public async tags(arn: string): Promise<{ [key: string]: string }> {
    return readTags(await this.clients(), arn);
  }

  public async suffixPath(deliveryId: string): Promise<string | undefined> {
    return readSuffixPath(await this.clients(), deliveryId);
  }

  public async emit(eventBusName: string): Promise<void> {
    await putEvent(await this.clients(), eventBusName);
  }

  public async objects(bucketName: string): Promise<readonly string[]> {
    return readObjects(await this.clients(), bucketName);
  }

  public async xRayPolicyCount(): Promise<number> {
    return countXRayPolicies(await this.clients());
  }

  public async configurationTemplates(): Promise<readonly ConfigurationTemplate[]> {
    return readConfigurationTemplates(await this.clients());
  }

  /** The next test starts afresh. */
  public async cleanUp(): Promise<void> {
    this.deployed.clear();
  }

  private clients(): Promise<Clients> {
    return this.moto.clientsOf(this.environment);
  }
}
