// Tested by test/log-map.test.ts, test/private/log-map/evaluate.test.ts.
import { addressOf, type AppReading, type OutputReading, type ResourceReading, type StackReading } from './reading';
import { concat, print, split, textOf, type Value } from './value';

/** References that lead through more stacks than these are circular. */
const MAX_DEPTH = 100;

/** A place in a template, in which logical IDs have a meaning. */
interface Scope {
  readonly stack: StackReading;
  readonly depth: number;
}

type Argument = { readonly [key: string]: unknown };

const NESTED_STACK = 'AWS::CloudFormation::Stack';
const EXPORT_READER = 'Custom::CrossRegionExportReader';
const EXPORT_WRITER = 'Custom::CrossRegionExportWriter';

/** Evaluates values of templates, and follows references from stack to stack. */
export class Evaluator {
  private readonly stacks: ReadonlyMap<string, StackReading>;
  private exports?: ReadonlyMap<string, readonly Found[]>;
  private written?: ReadonlyMap<string, { readonly stack: StackReading; readonly value: unknown }>;

  constructor(private readonly app: AppReading) {
    this.stacks = new Map(app.stacks.map(stack => [stack.path, stack]));
  }

  /** Returns the value of a property. Empty if the property is not set. */
  public property(resource: ResourceReading, name: string): Value {
    return this.evaluate({ stack: resource.stack, depth: 0 }, resource.property(name));
  }

  private evaluate(scope: Scope, value: unknown): Value {
    if (value === undefined || value === null || scope.depth > MAX_DEPTH) return [];
    if (typeof value !== 'object') return concat([[String(value)]]);
    if (Array.isArray(value)) return concat(value.map(item => this.evaluate(scope, item)));
    const calls = Object.entries(value);

    return calls.length === 1 ? this.call(scope, ...calls[0]) : [];
  }

  private call(scope: Scope, name: string, argument: unknown): Value {
    switch (name) {
      case 'Ref': return this.ref(scope, String(argument));
      case 'Fn::GetAtt': return this.attribute(scope, [argument].flat().join('.'));
      case 'Fn::Join': return this.join(scope, argument);
      case 'Fn::Sub': return this.substitute(scope, argument);
      case 'Fn::Select': return this.select(scope, argument);
      case 'Fn::If': return this.either(scope, argument);
      case 'Fn::ImportValue': return this.imported(scope, this.evaluate(scope, argument));
      case 'Fn::GetStackOutput': return this.stackOutput(scope, argument);
      default: return [`\${${name}}`];
    }
  }

  private ref(scope: Scope, id: string): Value {
    const pseudo = pseudoParameter(scope.stack, id);
    if (pseudo !== undefined) return pseudo;
    const { stackPath, logicalId } = addressOf(scope.stack, id);
    const stack = this.stacks.get(stackPath);
    const resource = stack?.resources.get(logicalId);
    if (resource !== undefined) return [{ resource, attribute: 'Ref' }];

    return (stack && this.parameter({ ...scope, stack }, logicalId)) ?? [`\${${logicalId}}`];
  }

  /** Returns the value that the stack around a nested stack gives to a parameter. */
  private parameter({ stack, depth }: Scope, name: string): Value | undefined {
    const { parent } = stack;
    if (parent === undefined) return undefined;
    const around = this.stacks.get(parent.stackPath);
    const given = Object(around?.resources.get(parent.logicalId)?.property('Parameters'))[name];

    return around === undefined || given === undefined ? undefined : this.evaluate({ stack: around, depth: depth + 1 }, given);
  }

  private attribute(scope: Scope, text: string): Value {
    const [id, ...rest] = text.split('.');
    const attribute = rest.join('.');
    const { stackPath, logicalId } = addressOf(scope.stack, id);
    const resource = this.stacks.get(stackPath)?.resources.get(logicalId);
    if (resource === undefined) return [`\${${logicalId}.${attribute}}`];

    return this.throughResource(scope, resource, { stackPath, logicalId, attribute }) ?? [{ resource, attribute }];
  }

  /** Returns the value behind an attribute that has the value of another stack. */
  private throughResource(
    { depth }: Scope,
    { type }: ResourceReading,
    { stackPath, logicalId, attribute }: { readonly stackPath: string; readonly logicalId: string; readonly attribute: string },
  ): Value | undefined {
    if (type === NESTED_STACK) {
      const nested = this.app.stacks.find(({ parent }) => parent?.stackPath === stackPath && parent.logicalId === logicalId);
      const output = nested?.outputs.get(attribute.replace(/^Outputs\./, ''));

      return nested && output && this.evaluate({ stack: nested, depth: depth + 1 }, output.value);
    }
    if (type !== EXPORT_READER) return undefined;
    this.written ??= this.writtenValues();
    const written = this.written.get(attribute);

    return written && this.evaluate({ stack: written.stack, depth: depth + 1 }, written.value);
  }

  /** Returns the values that stacks write for stacks of other Regions. */
  private writtenValues() {
    return new Map(this.app.stacks.flatMap(stack => [...stack.resources.values()]
      .filter(({ type }) => type === EXPORT_WRITER)
      .flatMap(writer => Object.entries(Object(Object(writer.property('WriterProps')).exports))
        .map(([name, value]) => [name, { stack, value }] as const))));
  }

  private join(scope: Scope, argument: unknown): Value {
    const [delimiter, list] = [argument].flat();
    const values = this.list(scope, list);

    return concat(values.flatMap((value, index) => (index === 0 ? [value] : [[String(delimiter)], value])));
  }

  private list(scope: Scope, value: unknown): Value[] {
    if (Array.isArray(value)) return value.map(item => this.evaluate(scope, item));
    const { 'Fn::Split': splitting }: Argument = Object(value);
    if (!Array.isArray(splitting)) return [this.evaluate(scope, value)];

    return split(this.evaluate(scope, splitting[1]), String(splitting[0]));
  }

  /** Returns an item of a list. The parts of a reference are not known, so the whole value stands for each of them. */
  private select(scope: Scope, argument: unknown): Value {
    const [index, list] = [argument].flat();
    const values = this.list(scope, list);

    return values[Number(index)] ?? concat(values);
  }

  private substitute(scope: Scope, argument: unknown): Value {
    const [text, variables]: unknown[] = [argument].flat();

    return this.substituteIn(scope, text, Object(variables));
  }

  private substituteIn(scope: Scope, text: unknown, own: Argument): Value {
    // In the construct tree, a text that has references of constructs in it is joined from parts.
    const { 'Fn::Join': parts }: Argument = Object(text);
    if (Array.isArray(parts)) return concat([parts[1]].flat().map(part => this.substituteIn(scope, part, own)));
    if (typeof text !== 'string') return this.evaluate(scope, text);

    return concat(text.split(/(\$\{[^}]*\})/).map(part => {
      const [, name] = /^\$\{([^!}][^}]*)\}$/.exec(part) ?? [];
      if (name === undefined) return [part.replace(/^\$\{!/, '${')];
      const key = name.trim();
      if (Object.hasOwn(own, key)) return this.evaluate(scope, own[key]);

      return key.includes('.') ? this.attribute(scope, key) : this.ref(scope, key);
    }));
  }

  /** Returns the first value of a condition that is one: both cannot be shown at once. */
  private either(scope: Scope, argument: unknown): Value {
    const [, ...values] = [argument].flat();

    return values.map(value => this.evaluate(scope, value)).find(value => value.length > 0) ?? [];
  }

  private imported(scope: Scope, name: Value): Value {
    this.exports ??= this.exportedValues();
    const found = nearest(scope.stack, this.exports.get(print(name)) ?? []);

    return found === undefined ? [`\${${print(name)}}`] : this.evaluate({ stack: found.stack, depth: scope.depth + 1 }, found.output.value);
  }

  private exportedValues(): ReadonlyMap<string, readonly Found[]> {
    const exports = new Map<string, Found[]>();
    for (const stack of this.app.stacks) {
      for (const output of stack.outputs.values()) {
        const name = print(this.evaluate({ stack, depth: 0 }, output.exportName));
        if (name !== '') exports.set(name, [...exports.get(name) ?? [], { stack, output }]);
      }
    }

    return exports;
  }

  private stackOutput(scope: Scope, argument: unknown): Value {
    const { StackName, OutputName, Region }: Argument = Object(argument);
    const [stackName, outputName, region] = [StackName, OutputName, Region].map(value => textOf(this.evaluate(scope, value)));
    const found = this.app.stacks.flatMap(stack => {
      const output = stack.name === stackName ? stack.outputs.get(outputName ?? '') : undefined;
      return output === undefined ? [] : [{ stack, output }];
    });
    const inRegion = found.find(({ stack }) => region !== undefined && stack.region === region) ?? nearest(scope.stack, found);

    return inRegion === undefined
      ? [`\${${stackName ?? ''}.${outputName ?? ''}}`]
      : this.evaluate({ stack: inRegion.stack, depth: scope.depth + 1 }, inRegion.output.value);
  }
}

/** An output, and its stack. */
interface Found {
  readonly stack: StackReading;
  readonly output: OutputReading;
}

/**
 * Returns the thing that a stack means by a name: of the stack itself, of its stage, or else the first one that can be in
 * the environment.
 */
export function nearest<T extends { readonly stack: StackReading }>(
  stack: StackReading,
  found: readonly T[],
  { account, region }: Pick<StackReading, 'account' | 'region'> = stack,
): T | undefined {
  const possible = found.filter(each => canBeSame(each.stack.account, account) && canBeSame(each.stack.region, region));

  return possible.find(each => each.stack === stack) ?? possible.find(each => stageOf(each.stack) === stageOf(stack)) ?? possible[0];
}

function canBeSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function stageOf({ path }: StackReading): string {
  return path.split('/').slice(0, -1).join('/');
}

/** Returns the value of a pseudo parameter. Undefined for other names. */
function pseudoParameter(stack: StackReading, name: string): Value | undefined {
  if (!name.startsWith('AWS::')) return undefined;
  if (name === 'AWS::NoValue') return [];
  const known: { readonly [name: string]: string | undefined } = {
    'AWS::Region': stack.region,
    'AWS::AccountId': stack.account,
    'AWS::Partition': stack.region && partitionOf(stack.region),
    'AWS::StackName': stack.name,
  };

  return [known[name] ?? `\${${name}}`];
}

/** The partitions whose Regions have names with these starts. */
const PARTITIONS = [
  ['cn-', 'aws-cn'], ['us-gov-', 'aws-us-gov'], ['us-iso-', 'aws-iso'], ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'], ['us-isof-', 'aws-iso-f'], ['eusc-', 'aws-eusc'],
] as const;

function partitionOf(region: string): string {
  return PARTITIONS.find(([start]) => region.startsWith(start))?.[1] ?? 'aws';
}
