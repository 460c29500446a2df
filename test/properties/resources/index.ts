import type { Construct, IConstruct } from 'constructs';
import { AGENTS } from './agents';
import { CLUSTERS } from './clusters';
import { DATA } from './data';
import { EVENTS } from './events';
import type { Makers } from './make';
import { MEDIA } from './media';
import { NETWORKS } from './networks';
import { KINDS } from '../../generated-apps/kinds';
import type { Constant } from '../../support/log-type-classes';

const MAKERS: Makers = { ...AGENTS, ...CLUSTERS, ...DATA, ...EVENTS, ...MEDIA, ...NETWORKS };

/** Returns a resource of this app that emits the logs of the log type. */
export function makeResource(scope: Construct, id: string, { className, logType }: Constant): IConstruct {
  const own = MAKERS[className.replace(/LogType$/, '')];
  if (own !== undefined) return own(scope, id, logType);

  // There, nothing of this kind has to be switched on.
  const { resource } = KINDS.find(({ logTypes }) => logTypes.some(other => other.resourceType === logType.resourceType))
    ?.make(scope, id, 0) ?? {};
  if (resource === undefined) throw new Error(`no resource of ${className}`);

  return resource;
}
