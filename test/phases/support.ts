import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { type AspectOptions, Aspects, Lazy, type Stack } from 'aws-cdk-lib/core';
import { version } from 'aws-cdk-lib/package.json';
import { Construct, Dependable, type IConstruct } from 'constructs';

/** The version of aws-cdk-lib in which both ends of the peer range differ: false at 2.260, true at 2.276. */
export const AT_NEWEST = Number(version.split('.')[1]) >= 276;

// The validator of templates that the newest aws-cdk-lib has built in takes seconds.
process.env.CDK_VALIDATION = 'false';

/** A callback at a moment of construction or synthesis. */
export type Action = () => void;

/** Returns an action that acts at its first call only. */
export function once(action: Action): Action {
  let isDone = false;

  return () => {
    if (isDone) return;
    isDone = true;
    action();
  };
}

/** Acts when the Aspects of a scope visit that scope. */
export function onAspect(scope: IConstruct, action: Action, options?: AspectOptions): void {
  Aspects.of(scope).add({ visit: node => (node === scope ? action() : undefined) }, options);
}

/** Returns a dependable that acts when it is read, and represents no construct. */
export function newDependable(action: Action): Construct {
  const dependable = {};
  Dependable.implement(dependable, {
    get dependencyRoots() {
      action();
      return [];
    },
  });

  return dependable as Construct;
}

/** Acts when the dependencies of a scope are read. */
export function onDependencies(scope: IConstruct, action: Action): void {
  scope.node.addDependency(newDependable(action));
}

/** Acts when a scope is validated. */
export function onValidation(scope: IConstruct, action: Action): void {
  scope.node.addValidation({
    validate: () => {
      action();
      return [];
    },
  });
}

/** Acts whenever a property of a new resource is resolved: in the search for references, or for the template. */
export function newProbe(stack: Stack, id: string, actions: { references?: Action; template?: Action }): CfnTopic {
  const displayName = Lazy.uncachedString({
    produce: ({ preparing }) => {
      (preparing ? actions.references : actions.template)?.();
      return 'probe';
    },
  });

  return new CfnTopic(stack, id, { displayName });
}
