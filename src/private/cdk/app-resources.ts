import { CfnResource, type Stack, Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { afterAspects } from './after-aspects';
import { addToList, getOrCreate } from './memo';
import { rootOf, stageOf } from './scopes';

/** The constructs of one stage that the library reads. Each stage inside it has its own reading. */
interface StageReading {
  readonly resources: ReadonlyMap<string, readonly CfnResource[]>;
  /** The constructs without an L1 that have a member by which the library recognises imported constructs. */
  readonly imports: readonly IConstruct[];
  readonly stages: readonly Stage[];
  /** The resources by logical ID, for the stacks for which they have been requested. */
  readonly logicalIds: Map<Stack, ReadonlyMap<string, CfnResource>>;
}

/** The members that delivery sources and destinations of all libraries have. */
const IMPORTED = ['deliverySourceRef', 'deliveryDestinationRef'];

/**
 * The resources of an app, from one walk through each stage in each synthesis.
 *
 * A stage is read at the first request after its Aspects, and again in the next synthesis. Stages that are synthesised
 * later are read as they are defined so far. Before the first synthesis nothing is kept, because constructs can still
 * be added. docs/phases.md lists what can be read at each moment.
 */
export class AppResources {
  /**
   * Returns the resources of the app of `scope`. Constructs that ask for them while they are synthesised must have
   * called this when they were constructed.
   */
  public static of(scope: IConstruct): AppResources {
    const root = rootOf(scope);
    const app = getOrCreate(APPS, root, () => new AppResources(root));
    app.watch(stageOf(scope));

    return app;
  }

  private readonly watched = new Set<IConstruct>();
  private readonly readings = new Map<IConstruct, StageReading>();
  private last: readonly StageReading[] = [];
  private isSynthesised = false;

  private constructor(private readonly root: IConstruct) {}

  /**
   * Returns the resources of some types in the app: stage by stage, within a stage type by type, and of one type in the
   * order of the tree.
   */
  public ofType(...resourceTypes: readonly string[]): CfnResource[] {
    return this.allReadings().flatMap(({ resources }) => resourceTypes.flatMap(type => resources.get(type) ?? []));
  }

  /** Returns the resources of a type in the stage of `scope`. */
  public inStage(scope: IConstruct, resourceType: string): readonly CfnResource[] {
    return this.readingOf(stageOf(scope)).resources.get(resourceType) ?? [];
  }

  /** Returns the resources of a type in a stack, without the stacks nested in it. */
  public inStack(stack: Stack, resourceType: string): CfnResource[] {
    return this.inStage(stack, resourceType).filter(resource => resource.stack === stack);
  }

  /** Returns the resource of a stack that has a logical ID now. */
  public byLogicalId(stack: Stack, logicalId: string): CfnResource | undefined {
    const { resources, logicalIds } = this.readingOf(stageOf(stack));

    return getOrCreate(logicalIds, stack, () => new Map([...resources.values()].flat()
      .filter(resource => resource.stack === stack)
      .map(resource => [String(stack.resolve(resource.logicalId)), resource]))).get(logicalId);
  }

  /** Returns an object that stays the same until something is read again. */
  public reading(): object {
    const readings = this.allReadings();
    if (this.last.length !== readings.length || readings.some((reading, index) => reading !== this.last[index])) {
      this.last = readings;
    }

    return this.last;
  }

  /** Returns the imported delivery sources and destinations of the app. */
  public imports(): IConstruct[] {
    return this.allReadings().flatMap(({ imports }) => imports);
  }

  /** Reads `stage` again in each synthesis. */
  private watch(stage: IConstruct): void {
    if (this.watched.has(stage)) return;
    this.watched.add(stage);

    afterAspects(stage, () => {
      this.readings.delete(stage);
      this.isSynthesised = true;
    }, true);
  }

  private allReadings(): StageReading[] {
    const all = [this.readingOf(this.root)];
    // The list grows during the loop.
    for (const { stages } of all) all.push(...stages.map(stage => this.readingOf(stage)));

    return all;
  }

  private readingOf(stage: IConstruct): StageReading {
    if (!this.isSynthesised) return read(stage);
    // A later stage that has nothing of this library is also read again after its Aspects.
    this.watch(stage);

    return getOrCreate(this.readings, stage, () => read(stage));
  }
}

/** The resources of each app. */
const APPS = new WeakMap<IConstruct, AppResources>();

function read(stage: IConstruct): StageReading {
  const resources = new Map<string, CfnResource[]>();
  const imports: IConstruct[] = [];
  const stages: Stage[] = [];
  // One walk without intermediate lists: the apps that take long to synthesise have ten thousand constructs.
  const visit = (construct: IConstruct) => {
    if (CfnResource.isCfnResource(construct)) {
      addToList(resources, construct.cfnResourceType, construct);
    } else if (IMPORTED.some(member => member in construct) && construct.node.defaultChild === undefined) {
      imports.push(construct);
    }
    for (const child of construct.node.children) {
      if (Stage.isStage(child)) stages.push(child);
      else visit(child);
    }
  };
  visit(stage);

  return { resources, imports, stages, logicalIds: new Map() };
}
