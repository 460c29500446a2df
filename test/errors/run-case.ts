import { App, CfnWaitConditionHandle, Stack, type cx_api } from 'aws-cdk-lib';
import { HERE } from '../support/environments';

/** The outcome of synthesising an input. */
export interface Outcome {
  /** Why it was refused. */
  readonly error?: Error;
  readonly warnings: readonly Warning[];
}

export interface Warning {
  /** Without `cdk-log-delivery:`. */
  readonly id: string;
  /** With the path of the construct, as the CDK CLI prints it, and without how to acknowledge it. */
  readonly text: string;
}

/** Features that `docs/errors.md` does not need, and that take time. */
const CONTEXT = { 'aws:cdk:disable-asset-staging': true, 'aws:cdk:disable-creation-stack-traces': true };

/** Synthesises a separate app with the input. Some errors come only with `synth()`. */
export function run(input: (stack: Stack) => void): Outcome {
  const app = new App({ context: CONTEXT });
  const stack = new Stack(app, 'Shop', { env: HERE });
  // CloudFormation rejects stacks without resources.
  new CfnWaitConditionHandle(stack, 'Placeholder');
  try {
    input(stack);
    return { warnings: warningsOf(app.synth()) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error, warnings: [] };
  }
}

/** The warnings of this library. */
function warningsOf(assembly: cx_api.CloudAssembly): Warning[] {
  return assembly.stacksRecursively
    .flatMap(({ messages }) => messages)
    .filter(({ level }) => level === 'warning')
    .flatMap(({ id: path, entry: { data } }) => {
      const [, text, id] = / *(.*) \[ack: cdk-log-delivery:(\w+)\]$/s.exec(String(data)) ?? [];
      return text === undefined ? [] : [{ id, text: `${path.slice(1)}: ${text}` }];
    });
}
