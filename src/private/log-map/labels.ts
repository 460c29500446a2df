// Tested by test/log-map-formats.test.ts, test/private/log-map/labels.test.ts.
import type { MappedDelivery, MappedDestination, MappedResource } from './log-map';
import { arnParts } from './value';

/** The names of destination types for people. */
const DESTINATIONS: { readonly [type: string]: string | undefined } = {
  S3: 'S3',
  CWL: 'CloudWatch Logs',
  FH: 'Firehose',
  XRAY: 'X-Ray',
};

/** Returns the words that identify a resource. */
export function labelOf({ path, arn, name }: MappedResource): string {
  return path ?? arn ?? name ?? '';
}

/** Returns the name of the type of a destination. */
export function destinationTypeName({ destinationType }: MappedDestination): string {
  return DESTINATIONS[destinationType ?? ''] ?? destinationType ?? 'Unknown';
}

/** Returns a short class name for the type of a destination: `s3`, `cwl`, `fh`, `xray` or `other`. */
export function destinationClass({ destinationType = '' }: MappedDestination): string {
  return destinationType in DESTINATIONS ? destinationType.toLowerCase() : 'other';
}

/** Returns the kind of a logged resource: `CloudFront Distribution`. For an ARN, the service in it. */
export function kindName({ type, arn, name }: MappedResource): string {
  if (type !== undefined) return type.replace(/^AWS::/, '').replaceAll('::', ' ');
  if (arn !== undefined) return arnParts(arn)[2];

  return name === undefined ? '' : 'delivery source of another app';
}

/** Returns the name of a resource: its path, or the end of its ARN. */
export function resourceName({ path, arn, name }: MappedResource): string {
  return path ?? (arn === undefined ? name : arnEnd(arn)) ?? '';
}

/** Returns the name of a destination, without the prefix. */
export function destinationName(destination: MappedDestination): string {
  return destination.destinationType === 'XRAY' ? 'X-Ray' : resourceName(destination);
}

/** Returns the part of an ARN that names the resource, as far as there is one: an ARN of a bucket has nothing else. */
function arnEnd(arn: string): string {
  return arnParts(arn)[5] || arn;
}

/** Returns the destination with its prefix, in words. */
export function destinationText({ destination }: MappedDelivery): string {
  const { prefix, suffixPath } = destination;
  const paths = [prefix, suffixPath].filter(path => path !== undefined).map(path => `/${path.replace(/^\//, '')}`);

  return destinationName(destination) + paths.join('');
}

/** Returns a key that is the same for deliveries to one target. */
export function destinationKey(destination: MappedDestination): string {
  return [destination.destinationType, destination.destinationType === 'XRAY' ? '' : labelOf(destination)].join('\0');
}

/** The deliveries of a map in numbers: "3 deliveries from 2 resources to 1 destination". */
export function summary(deliveries: readonly MappedDelivery[]): string {
  const resources = new Set(deliveries.map(({ resource }) => labelOf(resource))).size;
  const destinations = new Set(deliveries.map(({ destination }) => destinationKey(destination))).size;

  return [
    plural(deliveries.length, 'delivery', 'deliveries'),
    `from ${plural(resources, 'resource', 'resources')}`,
    `to ${plural(destinations, 'destination', 'destinations')}`,
  ].join(' ');
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
