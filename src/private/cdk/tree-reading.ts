// Tested by test/log-map.test.ts, test/generated-apps/maps.test.ts.
import {
  CfnElement, CfnOutput, CfnResource, DefaultTokenResolver, type IPostProcessor, type IResolvable, type IResolveContext,
  Reference, Stack, Token, Tokenization,
} from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { currentLogicalId } from './cfn-resource';
import { rawProperty } from './template-property';
import {
  addressText, type AppReading, type ElementAddress, type OutputReading, type ResourceReading, type StackReading,
} from '../log-map/reading';

/**
 * Reads the templates of the app of `scope` as they are defined so far, without synthesising them. Values are resolved on
 * request: a map needs few of them.
 */
export function readTree(scope: IConstruct): AppReading {
  return { stacks: scope.node.root.node.findAll().filter(construct => Stack.isStack(construct)).map(stack => new TreeStack(stack)) };
}

class TreeStack implements StackReading {
  public readonly path: string;
  public readonly name?: string;
  public readonly account?: string;
  public readonly region?: string;
  public readonly parent?: ElementAddress;
  private readonly elements: readonly IConstruct[];
  private knownResources?: ReadonlyMap<string, ResourceReading>;
  private knownOutputs?: ReadonlyMap<string, OutputReading>;

  constructor(stack: Stack) {
    const { nestedStackParent: around, nestedStackResource: resource } = stack;
    this.path = stack.node.path;
    this.name = around === undefined ? known(stack.stackName) : undefined;
    this.account = known(stack.account);
    this.region = known(stack.region);
    this.parent = around !== undefined && CfnResource.isCfnResource(resource) ? addressOf(resource) : undefined;
    this.elements = elementsBelow(stack);
  }

  public get resources(): ReadonlyMap<string, ResourceReading> {
    this.knownResources ??= new Map(this.elements.filter(element => CfnResource.isCfnResource(element))
      .map(resource => [currentLogicalId(resource), this.resource(resource)]));

    return this.knownResources;
  }

  public get outputs(): ReadonlyMap<string, OutputReading> {
    this.knownOutputs ??= new Map(this.elements.filter(element => element instanceof CfnOutput)
      .map(output => [idOf(output), { value: resolve(output, output.value), exportName: resolve(output, output.exportName) }]));

    return this.knownOutputs;
  }

  private resource(resource: CfnResource): ResourceReading {
    return {
      stack: this,
      path: resource.node.path,
      type: resource.cfnResourceType,
      property: name => resolve(resource, rawProperty(resource, name)),
    };
  }
}

/** Returns the constructs of a stack, without the ones of stacks below it. */
function elementsBelow(construct: IConstruct): IConstruct[] {
  return construct.node.children.flatMap(child => (Stack.isStack(child) ? [] : [child, ...elementsBelow(child)]));
}

function known(text: string): string | undefined {
  return Token.isUnresolved(text) ? undefined : text;
}

function idOf(element: CfnElement): string {
  return String(element.stack.resolve(element.logicalId));
}

function addressOf(element: CfnElement): ElementAddress {
  return { stackPath: element.stack.node.path, logicalId: idOf(element) };
}

function resolve(scope: IConstruct, value: unknown): unknown {
  return Tokenization.resolve(value, { scope, resolver: RESOLVER, preparing: false });
}

/** Joins parts of a text that can be objects. */
const JOIN = {
  join: (left: unknown, right: unknown) => {
    const parts = [left, right].filter(part => part !== undefined);

    return parts.length === 1 ? parts[0] : { 'Fn::Join': ['', parts] };
  },
};

/**
 * Leaves references to elements of the app with their places, which have a meaning in every stack. aws-cdk-lib would
 * render them for the stack that has the value: by an export, by a parameter, by a name.
 */
class PlaceResolver extends DefaultTokenResolver {
  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token) || !CfnElement.isCfnElement(token.target)) {
      return super.resolveToken(token, context, postProcessor);
    }
    const place = addressText(addressOf(token.target));

    return token.displayName === 'Ref' ? { Ref: place } : { 'Fn::GetAtt': [place, token.displayName] };
  }
}

const RESOLVER = new PlaceResolver(JOIN);
