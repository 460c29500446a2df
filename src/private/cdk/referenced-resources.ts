import {
  CfnResource, DefaultTokenResolver, type IPostProcessor, type IResolvable, type IResolveContext, Reference, Stack,
  StringConcat, Token, Tokenization,
} from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { AppResources } from './app-resources';

/** Stands for a reference in a text: no ARN has it. */
const PLACE = '\0';

/** Collects the references in a value, and leaves `PLACE` for each. */
class ReferenceCollector extends DefaultTokenResolver {
  public readonly targets: IConstruct[] = [];

  constructor() {
    super(new StringConcat());
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token)) return super.resolveToken(token, context, postProcessor);

    this.targets.push(token.target);
    return PLACE;
  }
}

/**
 * Returns the resources of this app that a value, such as an ARN, is made of: by references of constructs, in whichever
 * functions, and by functions that name a logical id of the stack of `scope`, such as `Fn.getAtt('Bus', 'Arn')` and
 * `Fn.sub('${Bus.Arn}')`.
 *
 * A reference counts if it is a whole segment of the value: `event-bus/${Bus}-replica` is another bus. Values that depend on a
 * condition are made of nothing that is known.
 *
 * The texts that references resolve to are never compared: that takes quadratic time, and a logical id says nothing in
 * another stack.
 */
export function referencedResources(scope: IConstruct, value: unknown): CfnResource[] {
  if (value === undefined || (typeof value === 'string' && !Token.isUnresolved(value))) return [];

  return [...new Set(typeof value === 'string' ? ofText(scope, value) : ofAnything(scope, value))];
}

/** Most texts are one reference, which can be read without resolving it. */
function ofText(scope: IConstruct, text: string): CfnResource[] {
  const fragments = Tokenization.reverseString(text);
  const token = fragments.length === 1 ? fragments.firstToken : undefined;

  return token !== undefined && Reference.isReference(token) ? resourcesAmong([token.target]) : ofAnything(scope, text);
}

function ofAnything(scope: IConstruct, value: unknown): CfnResource[] {
  const collector = new ReferenceCollector();
  const rest: unknown = Tokenization.resolve(value, { scope, resolver: collector, preparing: false });
  const text = typeof rest === 'string' ? rest : JSON.stringify(rest ?? '');
  if (text.includes('"Fn::If"') || hasPartialSegment(rest)) return [];

  const ids = logicalIdsIn(rest).filter(id => !id.startsWith('AWS::'));
  const byId = ids.length === 0 ? [] : ids.flatMap(id => AppResources.of(scope).byLogicalId(Stack.of(scope), id) ?? []);
  return [...resourcesAmong(collector.targets), ...byId];
}

/** Tests for a reference that is only a part of a segment of a text. */
function hasPartialSegment(rest: unknown): boolean {
  return typeof rest === 'string' && rest.split(/[:/]/).some(segment => segment.includes(PLACE) && segment !== PLACE);
}

function resourcesAmong(constructs: readonly IConstruct[]): CfnResource[] {
  return constructs.flatMap(construct => (CfnResource.isCfnResource(construct) ? [construct] : []));
}

/**
 * Returns what functions of CloudFormation name in a value without tokens: logical ids, parameters and pseudo
 * parameters.
 */
function logicalIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(logicalIdsIn);
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([name, argument]) => {
    if (name === 'Ref') return [String(argument)];
    if (name === 'Fn::GetAtt') return [String(Array.isArray(argument) ? argument[0] : argument).split('.')[0]];
    if (name === 'Fn::Sub') return inTemplateText(argument);
    return logicalIdsIn(argument);
  });
}

/** The text of `Fn::Sub` can have variables of its own. */
function inTemplateText(argument: unknown): string[] {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = Object.keys(variables ?? {});
  // A variable that is a whole segment.
  const names = [...String(text).matchAll(/(?<![^:/])\$\{([^!}.][^}.]*)(?:\.[^}]*)?\}(?![^:/])/g)].map(([, name]) => name.trim());

  return [...names.filter(name => !own.includes(name)), ...logicalIdsIn(Object.values(variables ?? {}))];
}
