import { readFileSync } from 'fs';
import { join } from 'path';
import { Construct } from 'constructs';
import { deliverByL1s } from './hand-written';
import type { Place } from './place';
import type { Site } from './sites';
import type { Layout } from '../../templates/layout';

const layout: Layout = JSON.parse(readFileSync(join(__dirname, '..', 'layout.json'), 'utf-8'));
const IDS = new Map(Object.entries(layout).map(([id, path]) => [id, path.split('/')]));

/**
 * Delivers the logs with L1s at the paths of the L1s of the library. The other constructs of the library are there, too,
 * and are empty.
 */
export function deliver(site: Site): void {
  deliverByL1s(site, atPathOfLibrary);
}

const atPathOfLibrary: Place = (stack, name) => {
  const ids = IDS.get(name) ?? [name];
  const scope = ids.slice(0, -1).reduce<Construct>(childOf, stack);

  return [scope, ids[ids.length - 1]];
};

function childOf(scope: Construct, id: string): Construct {
  return (scope.node.tryFindChild(id) as Construct | undefined) ?? new Construct(scope, id);
}
