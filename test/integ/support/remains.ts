import type { Cloud } from '../../simulator/cloud/cloud';

/** Returns everything that exists in the simulated cloud, each with its kind. */
export function remains(cloud: Cloud): string[] {
  const ofEnvironments = cloud.environments.flatMap(environment => Object.entries(environment).flatMap(([kind, found]) => (
    found instanceof Map || found instanceof Set ? [...found.keys()].map(name => `${KINDS[kind] ?? kind} ${String(name)}`) : []
  )));

  return [...ofEnvironments, ...[...cloud.buckets.keys()].map(name => `bucket ${name}`), ...[...cloud.keys.keys()].map(arn => `key ${arn}`)];
}

const KINDS: { readonly [property: string]: string | undefined } = { deliveries: 'delivery', names: 'resource' };
