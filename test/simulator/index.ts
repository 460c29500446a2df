import { readAssembly, type AssemblyLike } from './assembly';
import { Cloud } from './cloud/cloud';
import { undelivered, type Undelivered } from './cloud/delivery/undelivered';
import { handlers } from './cloud/handlers';
import { GenericHandler } from './cloud/handlers/generic';
import type { Switches } from './cloud/switches';
import { CloudFormation, type StackInput } from './engine/cloud-formation';
import type { Environment, PhysicalResource } from './engine/handler';
import { run, type Operation } from './engine/operation';
import { Random } from './engine/random';
import { Recorder, type Change, type DeploymentError, type Event } from './engine/recorder';
import type { Stack } from './engine/stack';
import type { Move, Place } from './engine/stack-refactor';
import type { Values } from './engine/values';
import { World, type Provider } from './engine/world';

export type { Change, DeploymentError, Environment, Event, Move, Place, Stack, Switches, Undelivered };

export const DEFAULT_ENVIRONMENT: Environment = { account: '111122223333', region: 'us-east-1' };

/** The options of a simulation. */
export interface SimulatorProps {
  /** The seed, which decides the order of simultaneous events. The same seed gives the same order. */
  readonly seed?: number;
  /** Behaviour of AWS about which there is doubt. */
  readonly switches?: Partial<Switches>;
  /** The environment of stacks that have none. */
  readonly environment?: Partial<Environment>;
}

/** The result of a deployment. */
export interface DeploymentResult {
  /** True if nothing was refused, including in the clean-up phase. */
  readonly ok: boolean;
  /** The refusals, in their order. */
  readonly errors: readonly DeploymentError[];
  /** The changed resources. Empty if nothing has changed. */
  readonly changes: readonly Change[];
  readonly events: readonly Event[];
}

/** A resource that exists, and its place in the stacks of an app. */
export interface ResourceToImport extends Place {
  /** The name, ARN or id that `cdk import` asks for. */
  readonly physicalId: string;
}

/** A template to deploy. */
export type RawStack = Omit<StackInput, 'environment' | 'stackName'> & { readonly environment?: Environment };

/**
 * Deploys templates to a model of AWS.
 *
 *     const simulator = new Simulator({ seed: 7 });
 *     expect(simulator.deploy(app.synth()).errors).toEqual([]);
 *     expect(simulator.undelivered()).toEqual([]);
 */
export class Simulator {
  /** The cloud. Tests can add resources that no stack has created. */
  public readonly cloud: Cloud;

  private readonly environment: Environment;
  private readonly world: World;
  private readonly cloudFormation: CloudFormation;
  /** The templates of nested stacks, by the ends of their URLs. */
  private readonly templates = new Map<string, () => unknown>();

  constructor({ seed = 1, switches, environment }: SimulatorProps = {}) {
    this.environment = { ...DEFAULT_ENVIRONMENT, ...environment };
    this.cloud = new Cloud(new Random(seed + 1), switches);
    this.world = new World(this.provider(), new Random(seed));
    this.cloudFormation = new CloudFormation(this.world);
  }

  /** Deploys all stacks of an app, each after those that it depends on, up to the first that is refused. */
  public deploy(assembly: AssemblyLike): DeploymentResult {
    const stacks = this.read(assembly);

    return this.record(() => stacks.every(stack => this.execute(this.cloudFormation.deploy(stack))));
  }

  /** Deploys one template. */
  public deployTemplate(
    stackName: string,
    template: unknown,
    options: Omit<RawStack, 'template'> = {},
  ): DeploymentResult {
    return this.record(() =>
      this.execute(this.cloudFormation.deploy({ environment: this.environment, ...options, stackName, template })),
    );
  }

  /**
   * Imports existing resources into the stacks of an app, as `cdk import` does: each keeps its name and its properties.
   * Other new resources of the app are left to the next deployment. Other changes are refused.
   */
  public import(assembly: AssemblyLike, resources: readonly ResourceToImport[]): DeploymentResult {
    const stacks = this.read(assembly).map(stack => ({
      stack,
      physicalIds: new Map(
        resources
          .filter(resource => resource.stack === stack.stackName)
          .map(({ logicalId, physicalId }) => [logicalId, physicalId]),
      ),
    }));

    return this.record(() =>
      stacks
        .filter(({ physicalIds }) => physicalIds.size > 0)
        .every(({ stack, physicalIds }) => this.cloudFormation.import(stack, physicalIds)),
    );
  }

  /**
   * Moves resources between the stacks and logical ids of an app, as `cdk refactor` does: each keeps its physical id.
   * The assembly has the new places of the resources, and must differ in nothing else.
   */
  public refactor(assembly: AssemblyLike, moves: readonly Move[]): DeploymentResult {
    const stacks = this.read(assembly);

    return this.record(() => this.cloudFormation.refactor(stacks, moves));
  }

  /** Deletes all stacks of an app, each before those that it depends on. */
  public destroy(assembly: AssemblyLike): DeploymentResult {
    const stacks = [...this.read(assembly)].reverse();

    return this.record(() =>
      stacks.every(({ stackName, environment }) => this.execute(this.cloudFormation.destroy(stackName, environment))),
    );
  }

  /** Deletes one stack. */
  public destroyStack(stackName: string, environment: Environment = this.environment): DeploymentResult {
    return this.record(() => this.execute(this.cloudFormation.destroy(stackName, environment)));
  }

  /** All deliveries that could not deliver now, and why. */
  public undelivered(): Undelivered[] {
    return undelivered(this.cloud);
  }

  /** A stack that has been deployed. */
  public stack(stackName: string, environment: Environment = this.environment): Stack | undefined {
    return this.cloudFormation.find(stackName, environment);
  }

  /**
   * Creates a resource outside of all stacks, as with the console.
   *
   * @throws a `Refusal`
   */
  public createOutside(
    type: string,
    properties: Values,
    environment: Environment = this.environment,
  ): PhysicalResource {
    const request = { type, properties, environment, stackName: 'Console', logicalId: 'Resource' };

    return this.call(this.world.handlerOf(type).create(request));
  }

  /** Does something with the cloud that no stack does, as by an API. */
  public call<T>(operation: Operation<T>): T {
    return this.execute(operation);
  }

  /** Enables X-Ray to keep its spans in CloudWatch Logs, which deliveries to X-Ray need. */
  public enableTransactionSearch(environment: Environment = this.environment): void {
    this.cloud.environment(environment).traceSegmentDestination = 'CloudWatchLogs';
  }

  /** The stacks of an app. The templates of their nested stacks are kept. */
  private read(assembly: AssemblyLike): readonly StackInput[] {
    const { stacks, templates } = readAssembly(assembly, this.environment);
    for (const [name, template] of templates) this.templates.set(name, template);

    return stacks;
  }

  private execute<T>(operation: Operation<T>): T {
    return run(operation, () => this.cloud.tick());
  }

  private record(work: () => void): DeploymentResult {
    this.world.recorder = new Recorder();
    this.cloud.settle();
    work();
    const { errors, changes, events } = this.world.recorder;

    return { ok: errors.length === 0, errors, changes, events };
  }

  private provider(): Provider {
    const known = handlers(this.cloud);
    const generic = new GenericHandler(this.cloud);

    return {
      handlerOf: type => known.get(type) ?? generic,
      templateAt: url => this.templates.get(url.split('/').pop() ?? '')?.(),
      ssmParameter: (environment, name) => this.cloud.environment(environment).ssmParameters.get(name),
      isConditionalCreateOnly: this.cloud.switches.conditionalCreateOnly,
      stackTagsReach: this.cloud.switches.stackTagsReach,
      absentDependencyRefused: this.cloud.switches.absentDependencyRefused,
      uniqueText: length => this.cloud.uniqueText(length),
    };
  }
}
