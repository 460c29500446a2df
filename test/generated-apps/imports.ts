import { adoptable, adoptedId } from './adopted';
import { deploy, newSimulator, synth } from './deployments';
import { makePlan } from './make-plan';
import { Random } from '../simulator/engine/random';

/** Tests that resources which exist can be imported into the stacks that refer to them. */
export function testImport(seed: number): void {
  const plan = makePlan(new Random(seed));
  const adopted = adoptable(plan);
  const simulator = newSimulator(seed, plan);
  adopted.filter(({ type }) => type === 'bus').forEach(({ name }) => {
    simulator.createOutside('AWS::Events::EventBus', { Name: name, LogConfig: { Level: 'TRACE' } });
  });
  deploy(simulator, plan);
  const after = { ...plan, adopted };
  const resources = adopted.map(({ stack, name }, index) => ({ stack: `Stack${stack}`, logicalId: adoptedId(index), physicalId: name }));

  expect(simulator.import(synth(after), resources).errors).toEqual([]);
  deploy(simulator, after, 'import');
}
