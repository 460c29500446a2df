import type { Values } from './values';

/** A stack of a cloud assembly. */
export interface AssemblyStack {
  readonly stackName: string;
  /** Undefined if the stack is deployed to the account of the credentials. */
  readonly account?: string;
  /** Undefined if the stack is deployed to the Region of the configuration. */
  readonly region?: string;
  readonly template: Values;
  /** Returns the template of a nested stack from its properties. */
  readonly nestedTemplate: (properties: Values) => Values | undefined;
  /** Returns the path of the construct behind a resource. */
  readonly constructPath: (logicalId: string) => string | undefined;
}
