// Tested by test/cli/preflight/agreement.test.ts, test/cli/preflight/resolver.test.ts.
import { arnOf, arnOfName, nameProperties } from './arns';
import { isKnown, NEW, UNKNOWN } from './known-text';
import type { DeployedResource, Place, Unit } from './unit';
import { listOf, textOf, type Values, valuesOf } from './values';
import { ARN_ATTRIBUTES } from '../../generated/arn-attributes';

/** The functions of templates that return text. */
type Functions = { readonly [name: string]: (argument: unknown, unit: Unit) => string };

/** A list of texts. Undefined if it is known only when the stack is deployed. */
type Texts = readonly string[] | undefined;

const INDEX_AND_ID = new RegExp(`${NEW}(\\d+):(\\w+)${NEW}`, 'g');

/** Executes the functions of templates, as far as the account has the values. */
export class Resolver {
  private readonly functions: Functions = {
    'Ref': (name, unit) => this.ref(String(name), unit),
    'Fn::GetAtt': (argument, unit) => {
      const [logicalId, ...attribute] = typeof argument === 'string' ? argument.split('.') : listOf(argument);
      return this.attribute(
        { unit, logicalId: String(logicalId) },
        attribute.map(part => this.text(part, unit)).join('.'),
      );
    },
    'Fn::Join': (argument, unit) => {
      const [separator, items] = listOf(argument);
      return this.list(items, unit)?.join(String(separator)) ?? UNKNOWN;
    },
    'Fn::Sub': (argument, unit) => this.substitute(argument, unit),
    'Fn::Select': (argument, unit) => {
      const [index, items] = listOf(argument);
      return this.list(items, unit)?.[Number(index)] ?? UNKNOWN;
    },
    'Fn::If': (argument, unit) => {
      const [condition, yes, no] = listOf(argument);
      return this.text(this.condition(String(condition), unit) === false ? no : yes, unit);
    },
    'Fn::ImportValue': (name, unit) => this.exported(this.text(name, unit), unit),
    'Fn::GetStackOutput': (argument, unit) => this.stackOutput(valuesOf(argument), unit),
    'Fn::FindInMap': (argument, unit) => {
      const [map, ...keys] = listOf(argument).map(key => this.text(key, unit));
      const value = [map, ...keys].reduce<unknown>((values, key) => valuesOf(values)[key], unit.template.Mappings);
      return textOf(value) ?? UNKNOWN;
    },
  };

  /**
   * @param units all stacks and nested stacks of the app in the account
   * @param isReplaced tests that the deployment replaces a resource
   */
  constructor(
    private readonly units: readonly Unit[],
    private readonly isReplaced: (place: Place) => boolean | 'unknown' = () => false,
    /** Resources without values: the text has their places. */
    private readonly placesOnly = false,
  ) {}

  /** Returns a value as text, with markers for the parts that are not known. */
  public text(value: unknown, unit: Unit): string {
    if (typeof value === 'string') return value.includes('{{resolve:') ? UNKNOWN : value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    const [name, ...others] = Object.keys(valuesOf(value));
    if (name === undefined || others.length > 0 || !Object.hasOwn(this.functions, name)) return UNKNOWN;

    return this.functions[name](valuesOf(value)[name], unit);
  }

  /** Returns the resources of the app that a value refers to, at any depth. */
  public places(value: unknown, unit: Unit): Place[] {
    if (typeof value !== 'object' || value === null) return [];
    const names = Object.keys(value);
    const isFunction = names.length === 1 && Object.hasOwn(this.functions, names[0]);
    if (!isFunction) return Object.values(value).flatMap(item => this.places(item, unit));
    const text = new Resolver(this.units, undefined, true).text(value, unit);

    return [...text.matchAll(INDEX_AND_ID)].map(([, index, logicalId]) => ({
      unit: this.units[Number(index)],
      logicalId,
    }));
  }

  /** Returns this resolver for a deployment that replaces resources. */
  public withReplaced(isReplaced: (place: Place) => boolean | 'unknown'): Resolver {
    return new Resolver(this.units, isReplaced);
  }

  /** Returns the value of a condition. Undefined if it is known only when the stack is deployed. */
  public condition(name: string, unit: Unit): boolean | undefined {
    return this.truth(valuesOf(unit.template.Conditions)[name], unit);
  }

  private truth(value: unknown, unit: Unit): boolean | undefined {
    const [[name, argument] = ['', undefined]] = Object.entries(valuesOf(value));
    const parts = () => listOf(argument).map(part => this.truth(part, unit));
    if (name === 'Condition') return this.condition(String(argument), unit);
    if (name === 'Fn::Not') return negated(parts()[0]);
    if (name === 'Fn::And') return all(parts());
    if (name === 'Fn::Or') return negated(all(parts().map(negated)));
    if (name !== 'Fn::Equals') return undefined;
    const [left, right] = listOf(argument).map(part => this.text(part, unit));

    return isKnown(left) && isKnown(right) ? left === right : undefined;
  }

  private list(value: unknown, unit: Unit): Texts {
    const { 'Fn::Split': split, Ref: name } = valuesOf(value);
    if (split !== undefined) {
      const [separator, text] = listOf(split);
      return this.text(text, unit).split(String(separator));
    }
    if (name !== undefined) return this.ref(String(name), unit).split(',');

    return Array.isArray(value) ? value.map(item => this.text(item, unit)) : undefined;
  }

  private ref(name: string, unit: Unit): string {
    if (name.startsWith('AWS::')) return pseudoParameter(name, unit) ?? UNKNOWN;
    const parameter = valuesOf(unit.template.Parameters)[name];

    return parameter === undefined
      ? this.physicalId({ unit, logicalId: name })
      : this.parameter(name, valuesOf(parameter), unit);
  }

  /** A nested stack has the parameters that the stack around it gives. */
  private parameter(name: string, { Type, Default }: Values, { parent }: Unit): string {
    const given = valuesOf(parent?.unit.resources.get(parent.logicalId)?.properties.Parameters)[name];
    if (parent !== undefined && given !== undefined) return this.text(given, parent.unit);

    return String(Type).startsWith('AWS::SSM::') ? UNKNOWN : (textOf(Default) ?? UNKNOWN);
  }

  /** Returns the value of `Ref` for a resource. */
  private physicalId(place: Place): string {
    const { unit, logicalId } = place;
    const type = (unit.resources.get(logicalId) ?? unit.deployed.get(logicalId))?.type ?? '';
    const isArn = ARN_ATTRIBUTES[type] === 'Ref';
    const found = this.existing(place);
    if (typeof found === 'string') return this.byName(place, found, isArn);

    return isArn ? arnOf(type, found.physicalId, unit.environment, this.nameOf(place)) : found.physicalId;
  }

  private attribute(place: Place, attribute: string): string {
    const { unit, logicalId } = place;
    const child = this.units.find(({ parent }) => parent?.unit === unit && parent.logicalId === logicalId);
    if (child !== undefined && attribute.startsWith('Outputs.')) {
      return this.output(child, attribute.slice('Outputs.'.length));
    }
    const written = this.writtenParameter(attribute);
    if (written !== undefined) return written;

    const found = this.existing(place);
    if (typeof found === 'string') return this.byName(place, found, true);
    // A resource that the deployment deletes is in the account only.
    const { type, physicalId } = found;
    if (/arn$/i.test(attribute)) {
      return arnOf(unit.resources.get(logicalId)?.type ?? type, physicalId, unit.environment, this.nameOf(place));
    }

    return /(name|id)$/i.test(attribute) && !/[:|]/.test(physicalId) ? physicalId : UNKNOWN;
  }

  /** Returns a resource of the account, or the marker of one that does not exist, or that the deployment replaces. */
  private existing(place: Place): DeployedResource | string {
    const deployed = place.unit.deployed.get(place.logicalId);
    if (this.placesOnly || deployed === undefined) return this.marker(place);
    const isReplaced = this.isReplaced(place);
    if (isReplaced === 'unknown') return UNKNOWN;

    return isReplaced ? this.marker(place) : deployed;
  }

  private marker({ unit, logicalId }: Place): string {
    return `${NEW}${this.units.indexOf(unit)}:${logicalId}${NEW}`;
  }

  /** Returns the name or ARN of a resource that gets its name from the template: it can have existed before. */
  private byName(place: Place, otherwise: string, isArn: boolean): string {
    const type = place.unit.resources.get(place.logicalId)?.type;
    const name = this.placesOnly ? undefined : this.nameOf(place);
    const arn = type === undefined || name === undefined ? undefined : arnOfName(type, name, place.unit.environment);

    return (isArn ? arn : arn && name) ?? otherwise;
  }

  /** Returns the name that the template gives to a resource. */
  private nameOf({ unit, logicalId }: Place): string | undefined {
    const { type = '', properties = {} } = unit.resources.get(logicalId) ?? {};
    const value = nameProperties(type)
      .map(name => properties[name])
      .find(each => each !== undefined);
    const text = value === undefined ? UNKNOWN : this.text(value, unit);

    return isKnown(text) ? text : undefined;
  }

  private output(unit: Unit, name: string): string {
    const { Value } = valuesOf(valuesOf(unit.template.Outputs)[name]);

    return Value === undefined ? UNKNOWN : this.text(Value, unit);
  }

  private exported(name: string, { environment }: Unit): string {
    for (const unit of this.units.filter(other => other.environment.region === environment.region)) {
      for (const output of Object.values(valuesOf(unit.template.Outputs)).map(valuesOf)) {
        if (output.Export !== undefined && this.text(valuesOf(output.Export).Name, unit) === name) {
          return this.text(output.Value, unit);
        }
      }
    }

    return UNKNOWN;
  }

  private stackOutput({ StackName, OutputName, Region }: Values, from: Unit): string {
    const [stackName, region] = [StackName, Region ?? from.environment.region].map(value => this.text(value, from));
    const unit = this.units.find(other => other.path === stackName && other.environment.region === region);

    return unit === undefined ? UNKNOWN : this.output(unit, String(OutputName));
  }

  /** Returns the value of a parameter by which aws-cdk-lib passes a value to another Region. */
  private writtenParameter(name: string): string | undefined {
    if (!name.startsWith('/cdk/exports/')) return undefined;
    for (const unit of this.units) {
      for (const { type, properties } of unit.resources.values()) {
        const value =
          type === 'Custom::CrossRegionExportWriter'
            ? valuesOf(valuesOf(properties.WriterProps).exports)[name]
            : undefined;
        if (value !== undefined) return this.text(value, unit);
      }
    }

    return undefined;
  }

  private substitute(argument: unknown, unit: Unit): string {
    const [text, variables] = typeof argument === 'string' ? [argument] : listOf(argument);

    return String(text).replace(/\$\{([^}]*)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      const variable = valuesOf(variables)[name];
      if (variable !== undefined) return this.text(variable, unit);

      return this.text(name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name }, unit);
    });
  }
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function all(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;

  return values.includes(undefined) ? undefined : true;
}

function pseudoParameter(
  name: string,
  { environment: { partition, account, region }, stackName }: Unit,
): string | undefined {
  switch (name) {
    case 'AWS::Partition':
      return partition;
    case 'AWS::AccountId':
      return account;
    case 'AWS::Region':
      return region;
    case 'AWS::StackName':
      return stackName;
    default:
      return undefined;
  }
}
