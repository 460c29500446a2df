import { Simulator, type DeploymentResult, type SimulatorProps, type Undelivered } from '..';
import type { RawTemplate } from './templates';
import type { AssemblyLike } from '../assembly';

export const DENIED = 'Access Denied for this Delivery Destination';

/** The seeds for tests that depend on chance. */
export const SEEDS = Array.from({ length: 50 }, (_, index) => index);

/**
 * Returns the first refusal of the deployments of `templates` to one stack, one after the other. Undefined if there is
 * none.
 */
export function refusal(templates: readonly RawTemplate[], simulator = new Simulator()): string | undefined {
  for (const template of templates) {
    const [error] = simulator.deployTemplate('Stack', template).errors;
    if (error !== undefined) return error.message;
  }

  return undefined;
}

/** Returns all refusals of the deployment of a template, over many seeds. Failures in the rollback do not count. */
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

/** Returns the first refusal of the deployment of an app, over many seeds, or `ok`. Transaction Search is enabled. */
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

/** Returns the changes, in one line for each resource: `create Bucket`, `delete Bucket (clean-up)`. */
export function summary({ changes }: DeploymentResult): string[] {
  return changes.map(
    ({ action, logicalId, phase }) => `${action} ${logicalId}${phase === 'deploy' ? '' : ` (${phase})`}`,
  );
}

/** Returns the undelivered logs after the deployments of `templates` to one stack. */
export function undeliveredAfter(simulator: Simulator, ...templates: readonly RawTemplate[]): Undelivered[] {
  for (const template of templates) expect(simulator.deployTemplate('Stack', template).errors).toEqual([]);

  return simulator.undelivered();
}
