import type { PhysicalResource } from './handler';
import { resolve } from './intrinsics';
import { dependencyGraph, referencesIn, type Graph } from './references';
import { unresolved } from './refusal';
import type { Stack, StackResource } from './stack';
import { withStackTags } from './stack-tags';
import type { Declaration, Template } from './template';
import { TemplateScope } from './template-scope';
import { textOf, valuesOf, type Values } from './values';
import type { World } from './world';

/** A template of a stack: the resources and outputs whose conditions hold, and the values of their references. */
export class ActiveTemplate {
  public readonly declarations: ReadonlyMap<string, Declaration>;
  public readonly graph: Graph;

  private readonly scope: TemplateScope;

  /**
   * @param resources the resources that references find; they may be added later
   * @throws a `Refusal` for a template that CloudFormation rejects
   */
  constructor(
    private readonly world: World,
    private readonly stack: Stack,
    private readonly template: Template,
    parameters: ReadonlyMap<string, string>,
    private readonly resources: ReadonlyMap<string, StackResource>,
  ) {
    this.scope = new TemplateScope(world, stack, template, parameters, resources);
    const declarations = template.resources.filter(
      ({ condition }) => condition === undefined || this.scope.condition(condition),
    );
    this.declarations = new Map(declarations.map(declaration => [declaration.logicalId, declaration]));
    this.graph = dependencyGraph(declarations);
    this.checkReferences(declarations);
  }

  /** Returns the properties of a resource. Fails if they refer to something that does not exist. */
  public propertiesOf({ type, properties }: Declaration): Values {
    const { stackTagsReach = true } = this.world.provider;

    return withStackTags(type, valuesOf(resolve(properties, this.scope)), stackTagsReach ? this.stack.tags : {});
  }

  /** Refuses references to resources that a condition leaves out, before anything is created. */
  private checkReferences(declarations: readonly Declaration[]): void {
    if (declarations.length === this.template.resources.length) return;

    const all = new Set(this.template.resources.map(({ logicalId }) => logicalId));
    const isActive = (condition: string) => this.scope.condition(condition);
    const dependencies = this.world.provider.absentDependencyRefused === true ? declarations.flatMap(({ dependsOn }) => dependsOn) : [];
    const absent = dependencies.find(id => all.has(id) && !this.declarations.has(id));
    if (absent !== undefined) throw unresolved(absent);
    for (const value of [...declarations.map(({ properties }) => properties), ...this.activeOutputs()]) {
      const missing = [...referencesIn(value, isActive)].find(id => all.has(id) && !this.declarations.has(id));
      if (missing !== undefined) throw unresolved(missing);
    }
  }

  /** The names of the exports. */
  public get exportNames(): ReadonlySet<string> {
    return new Set(this.exports.keys());
  }

  /** Applies the resources, outputs and exports of the template to the stack. */
  public apply(): void {
    this.stack.resources = this.resources;
    this.stack.graph = this.graph;
    this.stack.outputs = new Map(this.activeOutputs().map(([name, { Value }]) => [name, resolve(Value, this.scope)]));
    const exports = this.world.exportsOf(this.stack.environment);
    exports.set(this.stack.name, new Map([...this.exports].map(([name, value]) => [name, resolve(value, this.scope)])));
    exports.setImports(this.stack.name, this.scope.imports);
  }

  /** Names, and values that may not be known yet. */
  private get exports(): ReadonlyMap<string, unknown> {
    return new Map(
      this.activeOutputs().flatMap(([, output]) => {
        const name = textOf(resolve(valuesOf(output.Export).Name, this.scope));
        return name === undefined ? [] : [[name, output.Value]];
      }),
    );
  }

  private activeOutputs(): [string, Values][] {
    return Object.entries(this.template.outputs)
      .map(([name, output]): [string, Values] => [name, valuesOf(output)])
      .filter(([, { Condition }]) => Condition === undefined || this.scope.condition(String(Condition)));
  }
}

/** The resource of a declaration, as CloudFormation remembers it. */
export function stackResource(
  { logicalId, type, deletionPolicy }: Declaration,
  properties: Values,
  physical: PhysicalResource,
): StackResource {
  // `RetainExceptOnCreate` deletes it if its creation is rolled back.
  const isRetained = deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate';

  return { logicalId, type, properties, physical, isRetained };
}
