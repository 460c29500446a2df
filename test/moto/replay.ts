import type { Call, Creator } from './calls/call';
import { DELIVERY } from './calls/delivery';
import { resource, TARGETS } from './calls/targets';
import { X_RAY } from './calls/x-ray';
import { differenceBehind, type Difference } from './differences';
import type { Moto } from './moto';
import { DEFAULT_ENVIRONMENT, type Environment } from '../simulator';
import { readAssembly, type AssemblyLike } from '../simulator/assembly';
import { Cloud } from '../simulator/cloud/cloud';
import { handlers } from '../simulator/cloud/handlers';
import { GenericHandler } from '../simulator/cloud/handlers/generic';
import type { StackInput } from '../simulator/engine/cloud-formation';
import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../simulator/engine/handler';
import { resolve } from '../simulator/engine/intrinsics';
import { run } from '../simulator/engine/operation';
import { Random } from '../simulator/engine/random';
import { dependencyGraph } from '../simulator/engine/references';
import { Stack, type StackResource } from '../simulator/engine/stack';
import { readTemplate, type Declaration, type Template } from '../simulator/engine/template';
import { TemplateScope } from '../simulator/engine/template-scope';
import { textOf, valuesOf } from '../simulator/engine/values';
import { World } from '../simulator/engine/world';

const CREATORS: { readonly [type: string]: Creator | undefined } = { ...TARGETS, ...X_RAY, ...DELIVERY };

/** The types that the simulator names, and for which it has no rules of log delivery. */
const NAMED = new Set([
  'AWS::S3::Bucket', 'AWS::Logs::LogGroup', 'AWS::KinesisFirehose::DeliveryStream', 'Custom::CrossRegionExportWriter', 'Custom::CrossRegionExportReader',
]);

/** A call that moto has refused, and that AWS would refuse as far as is known. */
class MotoRefusal extends Error {}

/** Performs the API calls that templates amount to, one after the other, in an order that CloudFormation could have. */
export class Replay {
  /** The differences between moto and AWS that have been met. */
  public readonly met = new Set<Difference>();
  /** The operations that have been performed. */
  public readonly operations: string[] = [];

  private readonly random: Random;
  private readonly cloud: Cloud;
  private readonly world: World;
  private readonly known: ReadonlyMap<string, ResourceHandler>;
  private readonly generic: ResourceHandler;

  /** The same seed, the same order and the same generated names. */
  constructor(private readonly moto: Moto, seed = 1) {
    this.random = new Random(seed);
    this.cloud = new Cloud(new Random(seed + 1));
    this.known = handlers(this.cloud);
    this.generic = new GenericHandler(this.cloud);
    this.world = new World({
      handlerOf: type => NAMED.has(type) ? this.known.get(type) ?? this.generic : this.generic,
      templateAt: () => undefined,
      ssmParameter: (environment, name) => this.cloud.environment(environment).ssmParameters.get(name),
      uniqueText: length => this.cloud.uniqueText(length),
    }, this.random);
  }

  /** Creates the stacks of an app. Returns the refusals, and stops at the first. */
  public async deploy(assembly: AssemblyLike): Promise<string[]> {
    for (const input of readAssembly(assembly, DEFAULT_ENVIRONMENT).stacks) {
      try {
        await this.create(input);
      } catch (error) {
        if (!(error instanceof MotoRefusal)) throw error;
        return [error.message];
      }
    }

    return [];
  }

  /** Creates one stack of a template. */
  public async deployTemplate(stackName: string, template: unknown): Promise<string[]> {
    const artifact = { id: stackName, stackName, template, environment: DEFAULT_ENVIRONMENT, dependencies: [] };

    return this.deploy({ stacksRecursively: [artifact] });
  }

  /** Returns the physical ID of a resource of a stack that has been created. */
  public physicalId(stackName: string, environment: Environment, logicalId: string): string {
    const found = this.world.stacks.find(stackName, environment)?.resources.get(logicalId);
    if (found === undefined) throw new Error(`stack ${stackName} has no ${logicalId}`);

    return found.physical.physicalId;
  }

  private async create({ stackName, environment, template: source }: StackInput): Promise<void> {
    const template = readTemplate(source);
    const resources = new Map<string, StackResource>();
    const stack = new Stack(stackName, stackName, environment);
    const scope = new TemplateScope(this.world, stack, template, new Map(), resources);
    for (const declaration of this.inOrder(template, scope)) {
      const { logicalId, type } = declaration;
      const request = { logicalId, type, stackName, environment, properties: valuesOf(resolve(declaration.properties, scope)) };
      const physical = await this.createResource(request);
      resources.set(logicalId, { logicalId, type, physical, properties: request.properties, isRetained: false });
    }
    this.exportOutputs(stack, template, scope);
    stack.resources = resources;
    this.world.stacks.add(stack);
  }

  private async createResource(request: ResourceRequest): Promise<PhysicalResource> {
    const { environment, properties, logicalId, type } = request;
    const creator = CREATORS[type];
    const physical = creator === undefined || NAMED.has(type) ? run(this.world.handlerOf(type).create(request)) : resource(logicalId, {});
    if (creator === undefined) return physical;

    const made = await creator({
      environment,
      properties,
      physical,
      clients: await this.moto.clientsOf(environment),
      perform: (operation, call, instead) => this.perform({ operation, logicalId, environment, properties }, call, instead),
    });

    return made ?? physical;
  }

  private async perform<T>(call: Call, send: () => Promise<T>, instead?: () => Promise<T>): Promise<T | undefined> {
    this.operations.push(call.operation);
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const message = `${error.name}: ${error.message}`;
      const difference = differenceBehind(call, message);
      if (difference === undefined) throw new MotoRefusal(`${call.logicalId}: ${call.operation}: ${message}`);
      this.met.add(difference);
    }

    return instead?.();
  }

  /** Returns the resources in any order that respects the dependencies. */
  private inOrder(template: Template, scope: TemplateScope): Declaration[] {
    const waiting = new Map(template.resources.filter(({ condition }) => condition === undefined || scope.condition(condition))
      .map(declaration => [declaration.logicalId, declaration]));
    const graph = dependencyGraph([...waiting.values()]);
    const ordered: Declaration[] = [];
    while (waiting.size > 0) {
      const ready = [...waiting.values()].filter(({ logicalId }) => [...graph.get(logicalId) ?? []].every(other => !waiting.has(other)));
      const next = ready[this.random.below(ready.length)];
      waiting.delete(next.logicalId);
      ordered.push(next);
    }

    return ordered;
  }

  private exportOutputs(stack: Stack, { outputs }: Template, scope: TemplateScope): void {
    stack.outputs = new Map(Object.entries(outputs).map(([name, output]) => [name, resolve(valuesOf(output).Value, scope)]));
    const exported = Object.values(outputs).map(valuesOf)
      .map(({ Export, Value }): [string | undefined, unknown] => [textOf(resolve(valuesOf(Export).Name, scope)), resolve(Value, scope)]);
    const named = exported.filter((entry): entry is [string, unknown] => entry[0] !== undefined);
    this.world.exportsOf(stack.environment).set(stack.name, new Map(named));
  }
}
