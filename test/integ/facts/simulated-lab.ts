import type { ConfigurationTemplate, Deployment, Lab } from './lab';
import { stackNameOf, stackOf } from './stacks';
import { CATALOG } from '../../../src/generated/catalog';
import { DEFAULT_ENVIRONMENT, Simulator, type Switches } from '../../simulator';
import { write } from '../../simulator/cloud/delivery/deliveries';
import { isCloudFront } from '../../simulator/cloud/delivery/kinds';
import type { Environment } from '../../simulator/engine/handler';
import { listOf, valuesOf } from '../../simulator/engine/values';

/** The simulator, as a place for experiments. */
export class SimulatedLab implements Lab {
  public readonly environment = DEFAULT_ENVIRONMENT;
  public readonly simulator: Simulator;
  /** The environments of the stacks, in the order of their first deployment. */
  private readonly stacks = new Map<string, Environment>();

  constructor(switches: Partial<Switches> = {}, seed = 1) {
    this.simulator = new Simulator({ switches, seed });
  }

  public async deploy(deployment: Deployment): Promise<string | undefined> {
    const environment = { ...this.environment, region: deployment.region ?? this.environment.region };
    this.stacks.set(deployment.stack, environment);

    return this.simulator.deploy(stackOf(deployment, environment).assembly).errors[0]?.message;
  }

  public async physicalId(stack: string, logicalId: string): Promise<string> {
    const found = this.simulator.stack(stackNameOf(stack), this.stacks.get(stack))?.resources.get(logicalId);
    if (found === undefined) throw new Error(`stack ${stack} has no ${logicalId}`);

    return found.physical.physicalId;
  }

  public async logGroupPolicies(logGroupName: string): Promise<readonly string[]> {
    const { logPolicies, logGroups } = this.simulator.cloud.environment(this.environment);
    const own = logGroups.get(logGroupName)?.policy;

    return [...logPolicies.values(), ...own === undefined ? [] : [own]].map(policy => JSON.stringify(policy));
  }

  public async tags(arn: string): Promise<{ [key: string]: string }> {
    const name = arn.split(':').pop();
    const resources = [...this.stacks].flatMap(([stack, environment]) => (
      [...this.simulator.stack(stackNameOf(stack), environment)?.resources.values() ?? []]
    ));
    const tagged = resources.find(({ physical }) => physical.physicalId === name);

    return Object.fromEntries(listOf(tagged?.properties.Tags).map(valuesOf).map(({ Key, Value }) => [String(Key), String(Value)]));
  }

  public async suffixPath(deliveryId: string): Promise<string | undefined> {
    const delivery = this.simulator.cloud.environment(this.environment).deliveries.get(deliveryId);
    if (delivery === undefined) return undefined;
    const { source, settings, isMoved } = delivery;

    return isCloudFront(source.resourceArn) && !isMoved ? `AWSLogs/{account-id}/CloudFront/${settings.suffixPath ?? ''}` : settings.suffixPath;
  }

  public async emit(eventBusName: string): Promise<void> {
    const { cloud } = this.simulator;
    [...cloud.environment(this.environment).deliveries.values()]
      .filter(({ source }) => source.resourceArn.endsWith(`event-bus/${eventBusName}`))
      .forEach(delivery => { write(cloud, delivery); });
  }

  public async objects(bucketName: string): Promise<readonly string[]> {
    return [...this.simulator.cloud.buckets.get(bucketName)?.objects ?? []];
  }

  public async xRayPolicyCount(): Promise<number> {
    return this.simulator.cloud.environment(this.environment).xrayPolicies.size;
  }

  public async configurationTemplates(): Promise<readonly ConfigurationTemplate[]> {
    return Object.values(CATALOG).flatMap(({ arnPattern = '', title, logTypes }) => {
      const service = arnPattern.split(':')[2] ?? '';

      return Object.entries(logTypes).flatMap(([logType, { destinations = {} }]) => Object.keys(destinations)
        .map(destination => ({ service, logType, resourceType: title, destination })));
    });
  }

  public async cleanUp(): Promise<void> {
    for (const [stack, environment] of [...this.stacks].reverse()) {
      this.simulator.cloud.buckets.forEach(bucket => { bucket.objects.clear(); });
      const [error] = this.simulator.destroyStack(stackNameOf(stack), environment).errors;
      if (error !== undefined) throw new Error(`stack ${stack} is left: ${error.message}`);
    }
  }
}
