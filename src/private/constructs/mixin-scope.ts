// Tested by test/logs-mixin.test.ts.
import type { Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import { OF_MIXIN } from '../model/marks';

const ID = 'LogsMixin';

/**
 * The construct of a stack around everything that mixins create there.
 *
 * It is not below the logged resources, because what depends on a resource would then wait for its deliveries. A
 * delivery source that a user defines can depend on its resource, and the deliveries refer to the delivery source.
 */
export class MixinScope extends Construct {
  public static of(stack: Stack): Construct {
    const known = stack.node.tryFindChild(ID);

    return known instanceof Construct ? known : new MixinScope(stack);
  }

  private constructor(stack: Stack) {
    super(stack, ID);
    OF_MIXIN.put(this);
  }
}

/** Returns an id for what belongs to a construct of a stack and has a name: the path of the construct in the stack, and the name. */
export function idBelow(stack: Stack, construct: IConstruct, name: string): string {
  const scopes = construct.node.scopes;
  const path = scopes.slice(scopes.indexOf(stack) + 1).map(({ node }) => node.id);

  return [...path, name].join('-');
}
