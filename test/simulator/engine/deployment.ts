import { ActiveTemplate, stackResource } from './active-template';
import { checkCustomName } from './custom-names';
import { DeletedFirst } from './deleted-first';
import type { PhysicalResource, ResourceRequest } from './handler';
import type { Operation } from './operation';
import type { Action, Change } from './recorder';
import type { Graph } from './references';
import { Refusal } from './refusal';
import { remove } from './removal';
import { runPhase } from './scheduler';
import { needsReplacement } from './specification';
import type { Stack, StackResource } from './stack';
import { snapshot } from './stack-snapshot';
import type { StackTags } from './stack-tags';
import type { Declaration, Template } from './template';
import { equal } from './values';
import type { World } from './world';

/** A resource that a deployment has touched, as it was and as it is. */
interface Touched {
  readonly before?: StackResource;
  readonly after: StackResource;
  readonly isUpdate: boolean;
}

/**
 * One deployment of a template to a stack: `bring` it there, and then either `cleanUp` or `rollBack`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 */
export class Deployment {
  private readonly before: Stack['resources'];
  private readonly graphBefore: Graph;
  private readonly restore: () => void;
  private readonly template: ActiveTemplate;
  private readonly current = new Map<string, StackResource>();
  private readonly touched: Touched[] = [];
  private readonly deletedFirst: DeletedFirst;
  private readonly underWay = new Map<string, Change>();
  private isRefused = false;

  /** @throws a `Refusal` for a template that CloudFormation does not begin to deploy */
  constructor(
    private readonly world: World,
    private readonly stack: Stack,
    template: Template,
    parameters: ReadonlyMap<string, string>,
    tags: StackTags,
  ) {
    this.before = stack.resources;
    this.graphBefore = stack.graph;
    this.restore = snapshot(world, stack);
    stack.tags = tags;
    this.deletedFirst = new DeletedFirst(world, stack);
    this.template = new ActiveTemplate(world, stack, template, parameters, this.current);
    this.checkTypes();
  }

  /** Creates, updates and replaces. Returns whether all of it has succeeded. */
  public *bring(): Operation<boolean> {
    this.check(() =>
      this.world.exportsOf(this.stack.environment).checkRemoved(this.stack.name, this.template.exportNames),
    );
    if (this.isRefused) return false;

    yield* runPhase({
      graph: this.template.graph,
      random: this.world.random,
      stopsAtRefusal: true,
      start: logicalId => this.bringOne(logicalId),
      refused: (logicalId, refusal) => this.refuse(refusal, logicalId),
    });
    if (!this.isRefused) this.check(() => this.template.apply());

    return !this.isRefused;
  }

  /** Deletes replaced and removed resources, after everything else has succeeded. */
  public *cleanUp(): Operation<void> {
    const replaced = this.touched.flatMap(({ before, after }) => {
      return before !== undefined && !this.deletedFirst.includes(before) && isReplaced(before, after)
        ? [{ ...before, isRetained: this.template.declarations.get(before.logicalId)?.updateReplacePolicy === 'Retain' }]
        : [];
    });
    const removed = [...this.before.values()].filter(({ logicalId }) => !this.template.declarations.has(logicalId));
    const updated = new Map(
      this.touched.filter(({ isUpdate }) => isUpdate).map(({ after }) => [after.logicalId, after]),
    );

    yield* remove(this.world, {
      stack: this.stack,
      phase: 'clean-up',
      graph: this.graphBefore,
      resources: [...replaced, ...removed],
      also: logicalId => this.cleanUpOne(updated.get(logicalId)),
    });
  }

  /** Restores the previous state, and deletes new resources. */
  public *rollBack(): Operation<void> {
    yield* runPhase({
      graph: this.graphBefore,
      random: this.world.random,
      stopsAtRefusal: false,
      start: logicalId => this.restoreOne(logicalId),
      refused: (logicalId, refusal) =>
        this.world.recorder.refuse(this.stack.path, refusal, { logicalId, phase: 'rollback' }),
    });
    const isNew = ({ before, after }: Touched) => before === undefined || isReplaced(before, after);
    const resources = this.touched.filter(isNew).map(({ after }) => ({
      ...after,
      isRetained: this.template.declarations.get(after.logicalId)?.deletionPolicy === 'Retain',
    }));
    yield* remove(this.world, { stack: this.stack, phase: 'rollback', graph: this.template.graph, resources });
    this.restore();
    yield* this.deletedFirst.createAgain();
  }

  private *bringOne(logicalId: string): Operation<void> {
    const declaration = this.template.declarations.get(logicalId);
    if (declaration === undefined) return;

    const before = this.before.get(logicalId);
    const request = this.requestOf(declaration);
    const action = this.actionOf(request, before);
    if (before !== undefined && action === undefined) {
      this.current.set(logicalId, stackResource(declaration, before.properties, before.physical));
      return;
    }

    const change: Change = {
      stack: this.stack.path,
      logicalId,
      type: declaration.type,
      action: action ?? 'create',
      phase: 'deploy',
    };
    this.underWay.set(logicalId, change);
    this.world.recorder.events.push({ ...change, status: 'started' });
    const physical = yield* this.execute(declaration, request, before, change.action);
    this.keep(declaration, request, physical, { before, isUpdate: change.action === 'update' });
    this.world.recorder.events.push({ ...change, status: 'done' });
  }

  private *execute(
    declaration: Declaration,
    request: ResourceRequest,
    before: StackResource | undefined,
    action: Action,
  ): Operation<PhysicalResource> {
    const handler = this.world.handlerOf(request.type);
    if (before === undefined) return yield* handler.create(request);
    if (action === 'update') return yield* handler.update(request, before.properties, before.physical);

    const isDeleted = yield* this.deletedFirst.delete(before, declaration);
    if (!isDeleted) checkCustomName(request.type, before.properties, request.properties);
    return yield* handler.create(request);
  }

  private keep(
    declaration: Declaration,
    { properties }: ResourceRequest,
    physical: PhysicalResource,
    touched: Omit<Touched, 'after'>,
  ): void {
    const after = stackResource(declaration, properties, physical);
    this.touched.push({ ...touched, after });
    this.current.set(after.logicalId, after);
  }

  private *cleanUpOne(updated: StackResource | undefined): Operation<void> {
    if (updated === undefined) return;

    yield* this.world.handlerOf(updated.type).cleanUp?.(updated.physical) ?? [];
  }

  private *restoreOne(logicalId: string): Operation<void> {
    const touched = this.touched.find(({ after }) => after.logicalId === logicalId);
    if (touched?.before === undefined || !touched.isUpdate) return;

    const { before, after } = touched;
    const change: Change = {
      stack: this.stack.path,
      logicalId,
      type: before.type,
      action: 'update',
      phase: 'rollback',
    };
    this.world.recorder.events.push({ ...change, status: 'started' });
    const handler = this.world.handlerOf(before.type);
    if (handler.rollBack !== undefined) {
      yield* handler.rollBack(after.physical);
    } else {
      yield* handler.update(this.stack.requestFor(before), after.properties, after.physical);
    }
    this.world.recorder.events.push({ ...change, status: 'done' });
  }

  /** Returns the action. There is none if only metadata, dependencies and the like have changed. */
  private actionOf({ type, properties }: ResourceRequest, before: StackResource | undefined): Action | undefined {
    if (before === undefined) return 'create';
    if (equal(before.properties, properties)) return undefined;
    const { isConditionalCreateOnly } = this.world.provider;

    return needsReplacement(type, before.properties, properties, isConditionalCreateOnly) ? 'replace' : 'update';
  }

  private requestOf(declaration: Declaration): ResourceRequest {
    return this.stack.requestFor({ ...declaration, properties: this.template.propertiesOf(declaration) });
  }

  private check(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(error);
    }
  }

  private refuse(refusal: Refusal, logicalId?: string): void {
    this.isRefused = true;
    const change = logicalId === undefined ? undefined : this.underWay.get(logicalId);
    if (change !== undefined) this.world.recorder.events.push({ ...change, status: 'refused' });
    this.world.recorder.refuse(this.stack.path, refusal, change ?? { logicalId, phase: 'deploy' });
  }

  private checkTypes(): void {
    const changed = [...this.template.declarations.values()].filter(({ logicalId, type }) => {
      return (this.before.get(logicalId)?.type ?? type) !== type;
    });
    if (changed.length === 0) return;

    throw new Refusal(
      'ValidationError',
      'Update of resource type is not permitted. The new template modifies resource type of the ' +
        `following resources: [${changed.map(({ logicalId }) => logicalId).join(', ')}]`,
    );
  }
}

function isReplaced(before: StackResource, after: StackResource): boolean {
  return before.physical.physicalId !== after.physical.physicalId;
}
