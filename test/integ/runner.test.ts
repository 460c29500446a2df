import { createRequire } from 'module';
import { resolve } from 'path';
import { Simulator } from '../simulator';
import { runTest, type Cdk, type Outputs } from './runner/run-test';
import type { Synthesised } from './runner/synthesis';
import { fileOf, TESTS } from './runner/tests';
import { remains } from './support/remains';
import type { AssemblyLike, StackArtifactLike } from '../simulator/assembly';
import { valuesOf } from '../simulator/engine/values';

const TAKEN = 'taken';

/** Resources of a template that cannot be created, because their name is taken, after some of the others. */
function failAfter(count: number): (stack: StackArtifactLike) => StackArtifactLike {
  return stack => {
    const template = valuesOf(stack.template);
    const resources = valuesOf(template.Resources);
    const DependsOn = Object.keys(resources).slice(0, count);
    const Impossible = { Type: 'AWS::S3::Bucket', Properties: { BucketName: TAKEN }, DependsOn };

    const { id, stackName, environment, dependencies, tags } = stack;

    return { id, stackName, environment, dependencies, tags, template: { ...template, Resources: { ...resources, Impossible } } };
  };
}

interface Behaviour {
  readonly change?: (stack: StackArtifactLike) => StackArtifactLike;
  readonly assertion?: string;
  readonly destroys?: boolean;
}

/** Deploys to the simulator, and answers for the assertions. */
class SimulatedCdk implements Cdk {
  public readonly simulator = new Simulator();
  public readonly commands: string[] = [];
  /** The changes of the last deployment, in one line for each. */
  public changes: readonly string[] = [];

  constructor(private readonly behaviour: Behaviour = {}) {
    this.simulator.createOutside('AWS::S3::Bucket', { BucketName: TAKEN });
    this.simulator.enableTransactionSearch();
  }

  public async run(command: string): Promise<void> {
    this.commands.push(command);
    const [, file = ''] = /(test\/integ\/\S+\.ts)/.exec(command) ?? [];
    const context = process.env.CDK_CONTEXT_JSON ?? '{}';
    process.env.CDK_CONTEXT_JSON = JSON.stringify({ ...JSON.parse(context), l1s: 'true' });
    jest.isolateModules(() => { this.bring(createRequire(__filename)(resolve(file)).app.synth()); });
    process.env.CDK_CONTEXT_JSON = context;
  }

  public async deploy({ stacks, assertions }: Synthesised, names: readonly string[]): Promise<Outputs> {
    if (names.includes(assertions.stackName)) {
      return { [assertions.stackName]: { AssertionResultsDelivery: this.behaviour.assertion ?? '{"status":"success"}' } };
    }
    const { change = stack => stack } = this.behaviour;
    this.bring({ stacksRecursively: stacks.filter(({ stackName }) => names.includes(stackName)).map(change) });

    return {};
  }

  public async destroy({ stacks }: Synthesised): Promise<void> {
    if (this.behaviour.destroys === false) throw new Error('the bucket is not empty');
    const [error] = this.simulator.destroy({ stacksRecursively: stacks }).errors;
    if (error !== undefined) throw new Error(error.message);
  }

  private bring(assembly: AssemblyLike): void {
    const { errors: [error], changes } = this.simulator.deploy(assembly);
    this.changes = changes.map(({ action, logicalId }) => `${action} ${logicalId}`);
    if (error !== undefined) throw new Error(error.message);
  }
}

/** The bucket that is there before. */
const NOTHING = ['bucket taken'];

describe.each(TESTS)('the test $name in the simulator', item => {
  test('is deployed, passes, and leaves nothing behind', async () => {
    const cdk = new SimulatedCdk();

    expect(await runTest(item, cdk)).toEqual({ name: item.name, failures: [], leftBehind: undefined });
    expect(remains(cdk.simulator.cloud)).toEqual(NOTHING);
  });

  test.each([0, 2, 5, 100])('leaves nothing behind after a failure that follows %i resources', async count => {
    const cdk = new SimulatedCdk({ change: failAfter(count) });
    const { failures, leftBehind } = await runTest(item, cdk);

    expect(failures).toEqual(['taken already exists']);
    expect(leftBehind).toBeUndefined();
    expect(remains(cdk.simulator.cloud)).toEqual(NOTHING);
  });
});

describe('a test', () => {
  const item = { name: 's3' };

  test('fails by an assertion, and leaves nothing behind', async () => {
    const cdk = new SimulatedCdk({ assertion: '{"status":"fail","message":"KeyCount 0"}' });

    expect(await runTest(item, cdk)).toMatchObject({ failures: ['AssertionResultsDelivery: {"status":"fail","message":"KeyCount 0"}'] });
    expect(remains(cdk.simulator.cloud)).toEqual(NOTHING);
  });

  test('reports why its stacks are still there', async () => {
    const cdk = new SimulatedCdk({ destroys: false });

    expect(await runTest(item, cdk)).toMatchObject({ failures: [], leftBehind: 'the bucket is not empty' });
    expect(remains(cdk.simulator.cloud)).toContainEqual(expect.stringMatching(/^delivery /));
  });
});

test('the adoption replaces no source, destination or delivery', async () => {
  const cdk = new SimulatedCdk();
  await runTest({ name: 'adoption' }, cdk);

  expect(cdk.changes.length).toBeGreaterThan(0);
  expect(cdk.changes.filter(change => change.includes('Orders'))).toEqual([]);
});

test('the adoption begins with the L1s, by the CDK CLI', async () => {
  const cdk = new SimulatedCdk();
  await runTest({ name: 'adoption' }, cdk);

  expect(cdk.commands).toEqual([expect.stringMatching(/^npx cdk deploy LogDeliveryAdoption .* -c l1s=true .*test\/integ\/integ\.adoption\.ts"$/)]);
  expect(fileOf({ name: 'adoption' })).toBe('test/integ/integ.adoption.ts');
});
