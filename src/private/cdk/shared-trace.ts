import type { CfnElement } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** What aws-cdk-lib keeps a trace under. */
const CREATION_STACK = 'aws:cdk:creationStack';

/** With this context, it takes no trace; but in debug mode. */
const NO_TRACES = 'aws:cdk:disable-creation-stack-traces';

/**
 * The L1 that `make` creates as the only one below `scope`, with the trace of `origin`: one statement of the user makes both,
 * so that the traces are the same, and to take one is half of what it takes to create an L1.
 */
export function tracedAs<T extends CfnElement>(scope: IConstruct, origin: CfnElement, make: () => T): T {
  scope.node.setContext(NO_TRACES, true);
  const made = make();
  const trace = origin.creationStack;
  if (trace.length > 0 && made.creationStack.length === 0) made.node.addMetadata(CREATION_STACK, trace);

  return made;
}
