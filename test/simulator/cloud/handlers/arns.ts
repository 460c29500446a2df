import { CATALOG } from '../../../../src/generated/catalog';
import type { ResourceRequest } from '../../engine/handler';
import { partitionOf } from '../../engine/partition';
import { factsOf } from '../../engine/specification';
import { textOf } from '../../engine/values';
import type { Cloud } from '../cloud';
import { generatedId, hexadecimal } from './ids';

const PATTERNS = new Map(
  Object.values(CATALOG).map(kind => [kind.resourceType, kind.accountLevel === true ? undefined : kind.arnPattern]),
);

/** Parts of ARNs that are neither the resource's identifier nor one of its properties. */
const FIXED_PARTS: { readonly [part: string]: (request: ResourceRequest) => string | undefined } = {
  directoryid: () => 'default',
  loadbalancertype: ({ properties }) => (properties.Type === 'network' ? 'net' : 'app'),
  loadbalancername: ({ properties, logicalId }) => textOf(properties.Name) ?? logicalId.slice(0, 24),
  capabilitytype: ({ properties }) => textOf(properties.Type)?.toLowerCase(),
  uuid: () => undefined,
};

/** The ARN of a new resource, in the shape that AWS documents for its type. */
export function newArn(cloud: Cloud, request: ResourceRequest, identifier: string): string {
  const pattern = PATTERNS.get(request.type) ?? factsOf(request.type)?.arnTemplate ?? defaultPattern(request.type);
  const parts = [...pattern.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  const last = parts[parts.length - 1];

  return pattern.replace(/\$\{(\w+)\}/g, (_, part: string) => {
    switch (part.toLowerCase()) {
      case 'partition':
        return partitionOf(request.environment.region).name;
      case 'region':
        return request.environment.region;
      case 'account':
        return request.environment.account;
      default:
        return partOf(cloud, request, part, part === last ? identifier : undefined);
    }
  });
}

function partOf(cloud: Cloud, request: ResourceRequest, part: string, identifier: string | undefined): string {
  const fixed = FIXED_PARTS[part.toLowerCase()]?.(request);
  if (fixed !== undefined) return fixed;
  if (part === 'UUID' || part === 'LoadBalancerId') return hexadecimal(cloud, 16);

  return textOf(request.properties[part]) ?? identifier ?? generatedId(cloud, { ...request, type: part });
}

function defaultPattern(type: string): string {
  const [, service = 'custom', resource = 'resource'] = type.split('::');

  return `arn:\${Partition}:${service.toLowerCase()}:\${Region}:\${Account}:${resource.toLowerCase()}/\${Id}`;
}
