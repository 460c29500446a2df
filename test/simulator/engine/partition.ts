interface Partition {
  readonly name: string;
  /** The domain of the service endpoints. */
  readonly urlSuffix: string;
}

const AWS: Partition = { name: 'aws', urlSuffix: 'amazonaws.com' };

/** Partitions other than `aws`, by how the names of their Regions begin. */
const OTHERS: { readonly [beginning: string]: Partition } = {
  'cn-': { name: 'aws-cn', urlSuffix: 'amazonaws.com.cn' },
  'us-gov-': { name: 'aws-us-gov', urlSuffix: 'amazonaws.com' },
};

/** The partition of a Region. */
export function partitionOf(region: string): Partition {
  const [, found = AWS] = Object.entries(OTHERS).find(([beginning]) => region.startsWith(beginning)) ?? [];

  return found;
}
