// Tested by test/cli/preflight/agreement.test.ts, test/cli/preflight/resolver.test.ts.
import { ANY, SEPARATOR, UNKNOWN } from './known-text';
import type { Environment } from './unit';
import { CATALOG } from '../../generated/catalog';

/** Returns the ARN of a resource that exists, with markers for the parts that are not known. */
export function arnOf(type: string, physicalId: string, environment: Environment, name?: string): string {
  if (physicalId.startsWith('arn:')) return physicalId;
  const pattern = patternOf(type);
  const ids = physicalId.split('|');
  if (pattern === undefined) return `arn:${ANY}${SEPARATOR}${ids[ids.length - 1]}`;
  const parts = partsOf(pattern);
  const last = parts[parts.length - 1];
  // The name of such a resource is not in its ARN.
  if (name === physicalId && !/Name\}$/.test(last)) return filled(pattern, environment, () => UNKNOWN);
  const known = new Map(ids.map((id, index) => [parts[parts.length - ids.length + index], id]));

  return filled(pattern, environment, part => known.get(part) ?? ANY);
}

/** Returns the ARN of a resource with a name. Undefined if the name does not determine the ARN. */
export function arnOfName(type: string, name: string, environment: Environment): string | undefined {
  const pattern = patternOf(type);
  const last = partsOf(pattern ?? '').pop() ?? '';

  return pattern === undefined || !/Name\}$/.test(last)
    ? undefined
    : filled(pattern, environment, part => (part === last ? name : ANY));
}

/** Returns the names of properties that can have the name of a resource. */
export function nameProperties(type: string): string[] {
  const parts = partsOf(patternOf(type) ?? '');

  return ['Name', `${type.split('::')[2]}Name`, ...parts.slice(-1).map(part => part.slice(2, -1))];
}

function patternOf(type: string): string | undefined {
  const kind = Object.values(CATALOG).find(
    ({ resourceType, accountLevel }) => resourceType === type && accountLevel !== true,
  );

  return kind?.arnPattern;
}

/** Returns the parts of a pattern that resources have, such as `${BucketName}`. */
function partsOf(pattern: string): string[] {
  return pattern.match(/\$\{[A-Z]\w*\}/g) ?? [];
}

function filled(pattern: string, { partition, account, region }: Environment, fill: (part: string) => string): string {
  return pattern
    .replaceAll('${partition}', partition)
    .replaceAll('${account}', account)
    .replaceAll('${region}', region)
    .replace(/\$\{[A-Z]\w*\}/g, fill);
}
