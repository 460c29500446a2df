import { Refusal } from './refusal';
import { equal, isValues, listOf, textOf, valuesOf } from './values';

/** An output of any stack, as `Fn::GetStackOutput` names it. */
export interface StackOutput {
  readonly stackName: string;
  readonly outputName: string;
  readonly region?: string;
  /** A role in the account of the stack. */
  readonly roleArn?: string;
}

/** The values that the intrinsic functions of a template refer to. */
export interface Scope {
  readonly region: string;

  /** The value of a resource, parameter or pseudo parameter; `NO_VALUE` for `AWS::NoValue`. */
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  condition(name: string): boolean;
  importValue(name: string): unknown;
  stackOutput(output: StackOutput): unknown;
  mapping(map: string, first: string, second: string): unknown;
  /** The value of a `{{resolve:ssm:name}}` reference. */
  ssmParameter(name: string): string;
}

/** A value that removes a property. */
export const NO_VALUE = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/** A value of a template, with all intrinsic functions executed. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return value.includes('{{resolve:ssm:') ? withSsmParameters(value, scope) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => resolve(item, scope)).filter(item => item !== NO_VALUE);

  const names = Object.keys(value);
  const intrinsic = names.length === 1 && Object.prototype.hasOwnProperty.call(INTRINSICS, names[0]) ? INTRINSICS[names[0]] : undefined;
  if (intrinsic !== undefined) return intrinsic(valuesOf(value)[names[0]], scope);

  const result: { [name: string]: unknown } = {};
  for (const [name, item] of Object.entries(value)) {
    const resolved = resolve(item, scope);
    if (resolved !== NO_VALUE) result[name] = resolved;
  }
  return result;
}

const INTRINSICS: { readonly [name: string]: Intrinsic } = {
  'Ref': (argument, scope) => scope.ref(String(argument)),
  'Fn::GetAtt': (argument, scope) =>
    getAtt(typeof argument === 'string' ? argument.split('.') : listOf(argument), scope),
  'Fn::Join': (argument, scope) => {
    const [separator, items] = listOf(argument);
    return listOf(resolve(items, scope)).map(toText).join(String(separator));
  },
  'Fn::Sub': (argument, scope) => {
    const [text, variables] = typeof argument === 'string' ? [argument, {}] : listOf(argument);
    return substitute(String(text), valuesOf(variables), scope);
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = listOf(argument).map(item => resolve(item, scope));
    const list = listOf(items);
    if (Number(index) >= list.length) {
      throw new Refusal(
        'ValidationError',
        'Template error: Fn::Select cannot select nonexistent value at index ' + index,
      );
    }
    return list[Number(index)];
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = listOf(argument).map(item => resolve(item, scope));
    return toText(text).split(String(separator));
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = listOf(argument);
    return resolve(scope.condition(String(condition)) ? yes : no, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = listOf(argument).map(item => resolve(item, scope));
    return equal(left, right);
  },
  'Fn::And': (argument, scope) => listOf(argument).every(item => resolve(item, scope) === true),
  'Fn::Or': (argument, scope) => listOf(argument).some(item => resolve(item, scope) === true),
  'Fn::Not': (argument, scope) => resolve(listOf(argument)[0], scope) !== true,
  'Condition': (argument, scope) =>
    typeof argument === 'string' ? scope.condition(argument) : { Condition: resolve(argument, scope) },
  'Fn::ImportValue': (argument, scope) => scope.importValue(toText(resolve(argument, scope))),
  'Fn::GetStackOutput': (argument, scope) => {
    const { StackName, OutputName, Region, RoleArn } = valuesOf(resolve(argument, scope));
    return scope.stackOutput({
      stackName: toText(StackName),
      outputName: toText(OutputName),
      region: textOf(Region),
      roleArn: textOf(RoleArn),
    });
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = listOf(argument).map(item => toText(resolve(item, scope)));
    return scope.mapping(map, first, second);
  },
  'Fn::Base64': (argument, scope) => Buffer.from(toText(resolve(argument, scope))).toString('base64'),
  'Fn::GetAZs': (argument, scope) => {
    const region = toText(resolve(argument, scope)) || scope.region;
    return ['a', 'b', 'c'].map(zone => region + zone);
  },
  'Fn::Cidr': (argument, scope) => {
    const [, count] = listOf(argument).map(item => resolve(item, scope));
    return Array.from({ length: Number(count) }, (_, index) => `10.0.${index}.0/24`);
  },
};

function getAtt([logicalId, ...attribute]: readonly unknown[], scope: Scope): unknown {
  return scope.attribute(String(logicalId), attribute.map(part => toText(resolve(part, scope))).join('.'));
}

function substitute(text: string, variables: { readonly [name: string]: unknown }, scope: Scope): string {
  return text.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in variables) return toText(resolve(variables[name], scope));

    return toText(name.includes('.') ? getAtt(name.split('.'), scope) : scope.ref(name));
  });
}

function withSsmParameters(text: string, scope: Scope): string {
  return text.replace(/\{\{resolve:ssm:([^}:]+)(:\d+)?\}\}/g, (_, name: string) => scope.ssmParameter(name));
}

function toText(value: unknown): string {
  const text = textOf(value);
  if (text !== undefined) return text;
  if (Array.isArray(value)) return value.map(toText).join(',');

  throw new Refusal(
    'ValidationError',
    `Template error: text is needed, got ${isValues(value) ? JSON.stringify(value) : String(value)}`,
  );
}
