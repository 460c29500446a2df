import { declarationsOf, type DeployedResource, type Unit } from '../../../src/cli/preflight/unit';
import type { Values } from '../../../src/cli/preflight/values';

/** The account of a unit, and the resources that it has there. */
export interface UnitOptions extends Partial<Pick<Unit, 'path' | 'parent'>> {
  readonly region?: string;
  readonly deployed?: { readonly [logicalId: string]: DeployedResource };
}

/** Returns a stack with a template. */
export function unitOf(
  template: Values,
  { path = 'Stack', region = 'us-east-1', deployed = {}, parent }: UnitOptions = {},
): Unit {
  return {
    path,
    parent,
    template,
    stackName: path,
    environment: { partition: 'aws', account: '111122223333', region },
    resources: declarationsOf(template),
    deployed: new Map(Object.entries(deployed)),
    constructPath: () => undefined,
  };
}
