import type * as delivery from '../../src';

/** The ARN of a distribution. */
export const DISTRIBUTION_ARN = 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1';

/** The ARN of an event bus. */
export const BUS_ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';

/** The ARN of a key. */
export const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555';

/**
 * Returns an ARN of the kind of resource that `logType` belongs to, or the ARN of a distribution if the kind is not
 * known.
 */
export function arnFor({ _kind }: delivery.LogType, region = 'us-east-1'): string {
  return (_kind?.arnPattern ?? DISTRIBUTION_ARN)
    .replace('${partition}', 'aws').replace('${region}', region).replaceAll('${account}', '111122223333').replace(/\$\{\w+\}/g, 'example');
}
