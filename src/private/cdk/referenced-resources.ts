import {
  CfnResource, DefaultTokenResolver, type IPostProcessor, type IResolvable, type IResolveContext, Reference, StringConcat, Token,
  Tokenization,
} from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { AppResources } from './app-resources';

/** Notes the references in a value, and leaves nothing of them. */
class ReferenceCollector extends DefaultTokenResolver {
  public readonly targets: IConstruct[] = [];

  constructor() {
    super(new StringConcat());
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token)) return super.resolveToken(token, context, postProcessor);

    this.targets.push(token.target);
    return '';
  }
}

/**
 * Returns the resources of this app that a property of `resource` refers to: by references of constructs, in whichever
 * functions, and by functions that name a logical id of the stack, such as `Fn.getAtt('Bus', 'Arn')` and `Fn.sub('${Bus.Arn}')`.
 *
 * The texts that references resolve to are never compared: that takes quadratic time, and a logical id says nothing in another
 * stack.
 */
export function referencedResources(app: AppResources, resource: CfnResource, value: unknown): CfnResource[] {
  if (typeof value === 'string' && !Token.isUnresolved(value)) return [];

  return [...new Set(typeof value === 'string' ? ofText(app, resource, value) : ofAnything(app, resource, value))];
}

/** Most texts are one reference, which can be read without resolving it. */
function ofText(app: AppResources, resource: CfnResource, text: string): CfnResource[] {
  const fragments = Tokenization.reverseString(text);
  const token = fragments.length === 1 ? fragments.firstToken : undefined;

  return token !== undefined && Reference.isReference(token) ? resourcesAmong([token.target]) : ofAnything(app, resource, text);
}

function ofAnything(app: AppResources, resource: CfnResource, value: unknown): CfnResource[] {
  const collector = new ReferenceCollector();
  const rest: unknown = Tokenization.resolve(value, { scope: resource, resolver: collector, preparing: false });
  const ids = logicalIdsIn(rest).filter(id => !id.startsWith('AWS::'));

  return [...resourcesAmong(collector.targets), ...ids.flatMap(id => app.byLogicalId(resource.stack, id) ?? [])];
}

function resourcesAmong(constructs: readonly IConstruct[]): CfnResource[] {
  return constructs.flatMap(construct => (CfnResource.isCfnResource(construct) ? [construct] : []));
}

/** Returns what functions of CloudFormation name in a value without tokens: logical ids, parameters and pseudo parameters. */
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
  const names = [...String(text).matchAll(/\$\{([^!}.][^}.]*)(?:\.[^}]*)?\}/g)].map(([, name]) => name.trim());

  return [...names.filter(name => !own.includes(name)), ...logicalIdsIn(Object.values(variables ?? {}))];
}
