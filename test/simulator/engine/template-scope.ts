import type { Scope, StackOutput } from './intrinsics';
import { NO_VALUE, resolve } from './intrinsics';
import { partitionOf } from './partition';
import { Refusal, unresolved } from './refusal';
import type { Stack, StackResource } from './stack';
import type { Template } from './template';
import { textOf, valuesOf } from './values';
import type { World } from './world';

/** The values that the template of a stack refers to. */
export class TemplateScope implements Scope {
  public readonly region: string;
  /** The exports that have been looked up. */
  public readonly imports = new Set<string>();

  private readonly conditions = new Map<string, boolean>();

  constructor(
    private readonly world: World,
    private readonly stack: Stack,
    private readonly template: Template,
    private readonly parameters: ReadonlyMap<string, string>,
    private readonly resources: ReadonlyMap<string, StackResource>,
  ) {
    this.region = stack.environment.region;
  }

  public ref(name: string): unknown {
    if (name.startsWith('AWS::')) return this.pseudoParameter(name);
    if (name in this.template.parameters) return this.parameter(name);
    const { physical } = this.resource(name);

    return physical.ref ?? physical.physicalId;
  }

  public attribute(logicalId: string, attribute: string): unknown {
    const value = this.resource(logicalId).physical.attribute(attribute);
    if (value !== undefined) return value;

    throw new Refusal(
      'ValidationError',
      `Requested attribute ${attribute} does not exist in schema for ${this.resource(logicalId).type}`,
    );
  }

  public condition(name: string): boolean {
    const known = this.conditions.get(name);
    if (known !== undefined) return known;
    if (!(name in this.template.conditions)) {
      throw new Refusal('ValidationError', `Template validation error: unresolved condition dependency ${name}`);
    }
    const value = resolve(this.template.conditions[name], this) === true;
    this.conditions.set(name, value);

    return value;
  }

  public importValue(name: string): unknown {
    const value = this.world.exportsOf(this.stack.environment).valueOf(name);
    this.imports.add(name);

    return value;
  }

  /**
   * Reads an output of another stack in any account and Region (CloudFormation's template reference,
   * `Fn::GetStackOutput`). It need not be exported, and can change or be removed while it is used. The message of AWS
   * for a missing output is not known.
   */
  public stackOutput({ stackName, outputName, region = this.region, roleArn }: StackOutput): unknown {
    const account = roleArn?.split(':')[4] ?? this.stack.environment.account;
    const stack = this.world.stacks.find(stackName, { account, region });
    if (stack === undefined) throw new Refusal('ValidationError', `Stack with id ${stackName} does not exist`);
    if (!stack.outputs.has(outputName)) {
      throw new Refusal('ValidationError', `Output ${outputName} does not exist in stack ${stackName}`);
    }

    return stack.outputs.get(outputName);
  }

  public mapping(map: string, first: string, second: string): unknown {
    const value = valuesOf(valuesOf(this.template.mappings[map])[first])[second];
    if (value === undefined) {
      throw new Refusal('ValidationError', `Template error: Unable to get mapping for ${map}::${first}::${second}`);
    }

    return value;
  }

  public ssmParameter(name: string): string {
    return this.world.provider.ssmParameter(this.stack.environment, name) ?? `value-of-${name}`;
  }

  private resource(logicalId: string): StackResource {
    const found = this.resources.get(logicalId);
    if (found !== undefined) return found;

    throw unresolved(logicalId);
  }

  private parameter(name: string): string | readonly string[] {
    const { Type, Default } = valuesOf(this.template.parameters[name]);
    const value = this.parameters.get(name) ?? textOf(Default);
    if (value === undefined) throw new Refusal('ValidationError', `Parameters: [${name}] must have values`);
    const type = String(Type);
    if (type.startsWith('AWS::SSM::Parameter::Value')) return this.ssmParameter(value);

    return type === 'CommaDelimitedList' || type.startsWith('List<') ? value.split(',') : value;
  }

  private pseudoParameter(name: string): unknown {
    const { account, region } = this.stack.environment;
    const { name: partition, urlSuffix } = partitionOf(region);
    switch (name) {
      case 'AWS::AccountId':
        return account;
      case 'AWS::Region':
        return region;
      case 'AWS::Partition':
        return partition;
      case 'AWS::URLSuffix':
        return urlSuffix;
      case 'AWS::StackName':
        return this.stack.name;
      case 'AWS::StackId':
        return `arn:${partition}:cloudformation:${region}:${account}:stack/${this.stack.name}/00000000`;
      case 'AWS::NotificationARNs':
        return [];
      case 'AWS::NoValue':
        return NO_VALUE;
      default:
        throw new Refusal('ValidationError', `Template format error: Unrecognized pseudo parameter ${name}`);
    }
  }
}
