// Tested by test/private/model/app-deliveries.test.ts.
import {
  CfnResource, DefaultTokenResolver, type IPostProcessor, type IResolvable, type IResolveContext, Reference, Stack,
  StringConcat, Token, Tokenization,
} from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { AppResources } from './app-resources';
import { hasNoReferences, wholeToken } from './tokens';

/** A reference to a resource of this app. */
export interface ResourceReference {
  readonly resource: CfnResource;
  /** The attribute of the resource, or `Ref`. */
  readonly attribute: string;
  /** True for a value that consists of this reference alone. */
  readonly isWhole: boolean;
}

/** A reference by a logical id in a value without tokens. */
type NamedReference = Pick<ResourceReference, 'attribute' | 'isWhole'> & { readonly logicalId: string };

/** A marker for a reference in a text. No ARN contains it. */
const PLACE = '\0';

/** Collects the references in a value, and leaves `PLACE` for each. */
class ReferenceCollector extends DefaultTokenResolver {
  public readonly references: Reference[] = [];

  constructor() {
    super(new StringConcat());
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token)) return super.resolveToken(token, context, postProcessor);

    this.references.push(token);
    return PLACE;
  }
}

/**
 * Returns the references to resources of this app in a value, such as an ARN: references of constructs, in any
 * function, and functions that name a logical ID of the stack of `scope`, such as `Fn.getAtt('Bus', 'Arn')` and
 * `Fn.sub('${Bus.Arn}')`.
 *
 * A reference counts if it is a whole segment of the value: `event-bus/${Bus}-replica` is another bus. References of a
 * value that depends on a condition are not known.
 *
 * The texts that references resolve to are never compared: this would take quadratic time, and a logical ID has no
 * meaning in another stack.
 */
export function referencesIn(scope: IConstruct, value: unknown): ResourceReference[] {
  if (value === undefined || (typeof value === 'string' && !Token.isUnresolved(value))) return [];

  return typeof value === 'string' ? inText(scope, value) : inAnything(scope, value);
}

/** Returns the resources of this app that a value refers to. */
export function referencedResources(scope: IConstruct, value: unknown): CfnResource[] {
  const whole = typeof value === 'string' ? wholeReference(value) : undefined;
  if (whole !== undefined) return CfnResource.isCfnResource(whole.target) ? [whole.target] : [];

  return [...new Set(referencesIn(scope, value).map(({ resource }) => resource))];
}

/**
 * Returns all resources of this app that a value refers to, including references in parts of segments and under
 * conditions. CloudFormation creates these resources before the resource that has the value.
 */
export function resourcesIn(scope: IConstruct, value: unknown): CfnResource[] {
  const { references, rest } = collect(scope, value);
  const named = knownNames(rest).flatMap(reference => byLogicalId(scope, reference));

  return [...ofTokens(references, false), ...named].map(({ resource }) => resource);
}

/**
 * Returns the constructs that the tokens in values refer to. Most values are literals, or texts that are one reference.
 * Resolving the others takes most of the time, so all of them are resolved at once.
 */
export function targetsOf(scope: IConstruct, values: readonly unknown[]): IConstruct[] {
  const unread: unknown[] = [];
  const references: Reference[] = [];
  for (const value of values.filter(given => !isLiteral(given))) {
    const token = typeof value === 'string' ? wholeToken(value) : undefined;
    if (Reference.isReference(token)) references.push(token);
    else if (!hasNoReferences(token)) unread.push(value);
  }
  if (unread.length > 0) references.push(...collect(scope, unread).references);

  return references.map(({ target }) => target);
}

function isLiteral(value: unknown): boolean {
  return (typeof value !== 'object' || value === null) && !Token.isUnresolved(value);
}

function inText(scope: IConstruct, text: string): ResourceReference[] {
  const reference = wholeReference(text);

  return reference === undefined ? inAnything(scope, text) : ofTokens([reference], true);
}

/**
 * Returns the reference that a text consists of. Most texts consist of one, and it can be read without resolving it.
 */
function wholeReference(text: string): Reference | undefined {
  const token = Token.isUnresolved(text) ? wholeToken(text) : undefined;

  return Reference.isReference(token) ? token : undefined;
}

function inAnything(scope: IConstruct, value: unknown): ResourceReference[] {
  const { references, rest } = collect(scope, value);
  if (JSON.stringify(rest ?? '').includes('"Fn::If"') || hasPartialSegment(rest)) return [];

  return [
    ...ofTokens(references, rest === PLACE),
    ...knownNames(rest).flatMap(reference => byLogicalId(scope, reference)),
  ];
}

/** The references in a value, and the value with `PLACE` for each. */
interface Collected {
  readonly references: readonly Reference[];
  readonly rest: unknown;
}

function collect(scope: IConstruct, value: unknown): Collected {
  const collector = new ReferenceCollector();
  const rest: unknown = Tokenization.resolve(value, { scope, resolver: collector, preparing: false });

  return { references: collector.references, rest };
}

/** Returns the references by name, without pseudo parameters. */
function knownNames(rest: unknown): NamedReference[] {
  return namedIn(rest, true).filter(({ logicalId }) => !logicalId.startsWith('AWS::'));
}

/** Tests for a reference that is only a part of a segment of a text. */
function hasPartialSegment(rest: unknown): boolean {
  return typeof rest === 'string' && rest.split(/[:/]/).some(segment => segment.includes(PLACE) && segment !== PLACE);
}

function ofTokens(references: readonly Reference[], isWhole: boolean): ResourceReference[] {
  return references.flatMap(({ target, displayName }) => (
    CfnResource.isCfnResource(target) ? [{ resource: target, attribute: displayName, isWhole }] : []
  ));
}

function byLogicalId(scope: IConstruct, { logicalId, attribute, isWhole }: NamedReference): ResourceReference[] {
  const resource = AppResources.of(scope).byLogicalId(Stack.of(scope), logicalId);

  return resource === undefined ? [] : [{ resource, attribute, isWhole }];
}

/** Returns the references by name in a value without tokens: to resources, parameters and pseudo parameters. */
function namedIn(value: unknown, isWhole: boolean): NamedReference[] {
  if (Array.isArray(value)) return value.flatMap(item => namedIn(item, false));
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([name, argument]) => {
    if (name === 'Ref') return [{ logicalId: String(argument), attribute: 'Ref', isWhole }];
    if (name === 'Fn::GetAtt') return [attributeOf([argument].flat().join('.'), isWhole)];
    if (name === 'Fn::Sub') return namedInText(argument, isWhole);
    return namedIn(argument, false);
  });
}

/** A variable of `Fn::Sub` that is a whole segment. */
const VARIABLE = /(?<![^:/])\$\{([^!}][^}]*)\}(?![^:/])/g;

/** Returns the references in an `Fn::Sub`, whose text can have its own variables. */
function namedInText(argument: unknown, isWhole: boolean): NamedReference[] {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = Object.keys(variables ?? {});
  const names = [...String(text).matchAll(VARIABLE)].filter(([, name]) => !own.includes(name));
  const isOneVariable = isWhole && names.some(([all]) => all === text);

  return [
    ...names.map(([, name]) => attributeOf(name.trim(), isOneVariable)),
    ...namedIn(Object.values(variables ?? {}), false),
  ];
}

/** Splits `Bus.Arn` into the logical ID and the attribute. */
function attributeOf(name: string, isWhole: boolean): NamedReference {
  const [logicalId, ...attribute] = name.split('.');

  return { logicalId, attribute: attribute.join('.') || 'Ref', isWhole };
}
