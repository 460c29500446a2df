import { synthesise, type Synthesised } from './synthesis';
import type { IntegrationTest } from './tests';

/** The outputs of stacks, by their names. */
export interface Outputs {
  readonly [stackName: string]: { readonly [output: string]: string };
}

/** The parts of the CDK CLI that a test needs. */
export interface Cdk {
  /** Runs a command of the project in a shell. */
  run(command: string): Promise<void>;
  /** Deploys stacks of an assembly, each after those that it depends on. */
  deploy(synthesised: Synthesised, stackNames: readonly string[]): Promise<Outputs>;
  /** Deletes all stacks of an assembly. */
  destroy(synthesised: Synthesised): Promise<void>;
}

/** The result of a test. Without failures, AWS behaves as the test expects. */
export interface TestResult {
  readonly name: string;
  readonly failures: readonly string[];
  /** The reason why stacks are left in the account. */
  readonly leftBehind?: string;
}

/** Deploys a test, checks the assertions, and deletes everything, also after a failure. */
export async function runTest(test: Pick<IntegrationTest, 'name'>, cdk: Cdk): Promise<TestResult> {
  const synthesised = synthesise(test);
  const failures = await failuresOf(synthesised, cdk);
  const leftBehind = await problemOf(() => cdk.destroy(synthesised));

  return { name: test.name, failures, leftBehind };
}

async function failuresOf(synthesised: Synthesised, cdk: Cdk): Promise<string[]> {
  const { stacks, assertions: { stackName }, preDeploy } = synthesised;
  let outputs: Outputs = {};
  const problem = await problemOf(async () => {
    for (const command of preDeploy) await cdk.run(command);
    await cdk.deploy(synthesised, stacks.map(stack => stack.stackName));
    outputs = await cdk.deploy(synthesised, [stackName]);
  });

  return problem === undefined ? failedAssertions(outputs[stackName] ?? {}) : [problem];
}

/** The assertions write their results into outputs. A deployment succeeds also with assertions that fail. */
function failedAssertions(outputs: { readonly [output: string]: string }): string[] {
  const results = Object.entries(outputs).filter(([output]) => output.startsWith('AssertionResults'));
  if (results.length === 0) return ['the stack of the assertions has no results'];

  return results.filter(([, result]) => JSON.parse(result).status !== 'success').map(([output, result]) => `${output}: ${result}`);
}

async function problemOf(step: () => Promise<void>): Promise<string | undefined> {
  try {
    await step();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
