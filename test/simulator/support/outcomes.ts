import { Simulator, type DeploymentResult, type SimulatorProps, type Undelivered } from '..';
import type { RawTemplate } from './templates';
import type { AssemblyLike } from '../assembly';

export const DENIED = 'Access Denied for this Delivery Destination';

/** Seeds to try where chance decides. */
export const SEEDS = Array.from({ length: 50 }, (_, index) => index);

/**
 * The first refusal of the deployments of `templates` to one stack, one after the other; undefined if there is none.
 */
export function refusal(templates: readonly RawTemplate[], simulator = new Simulator()): string | undefined {
  for (const template of templates) {
    const [error] = simulator.deployTemplate('Stack', template).errors;
    if (error !== undefined) return error.message;
  }

  return undefined;
}

/**
 * All refusals of the deployment of a template, over many seeds. What then goes wrong in the rollback does not count.
 */
export function refusals(template: RawTemplate, props: SimulatorProps = {}): Set<string> {
  return new Set(
    SEEDS.flatMap(seed =>
      new Simulator({ ...props, seed })
        .deployTemplate('Stack', template)
        .errors.filter(({ phase }) => phase !== 'rollback')
        .map(({ message }) => message),
    ),
  );
}

/** What the deployment of an app says first, over many seeds; `ok` where it says nothing. Transaction Search is on. */
export function outcomes(assembly: AssemblyLike): string[] {
  return [
    ...new Set(
      SEEDS.map(seed => {
        const simulator = new Simulator({ seed });
        simulator.enableTransactionSearch();
        return simulator.deploy(assembly).errors[0]?.message ?? 'ok';
      }),
    ),
  ].sort();
}

/** What happens, in one line for each resource: `create Bucket`, `delete Bucket (clean-up)`. */
export function summary({ changes }: DeploymentResult): string[] {
  return changes.map(
    ({ action, logicalId, phase }) => `${action} ${logicalId}${phase === 'deploy' ? '' : ` (${phase})`}`,
  );
}

/** What is not delivered after the deployments of `templates` to one stack. */
export function undeliveredAfter(simulator: Simulator, ...templates: readonly RawTemplate[]): Undelivered[] {
  for (const template of templates) expect(simulator.deployTemplate('Stack', template).errors).toEqual([]);

  return simulator.undelivered();
}
