import { CATALOG } from '../../../src/generated/catalog';
import type { Constant } from '../../support/log-type-classes';

/** The environment of a resource. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** Parts of ARNs that follow from the log type. */
function partOf(part: string, id: string, { logType: { value } }: Constant): string {
  if (part === 'LoadBalancerType') return value.startsWith('NLB') ? 'net' : 'app';
  if (part === 'CapabilityType') return value.split('_')[2].toLowerCase();

  return part === 'DirectoryId' ? 'default' : id;
}

/**
 * Returns the ARN of a resource as AWS documents it for the log type. For an account-level log type, it is the wildcard
 * ARN.
 */
export function exampleArn(constant: Constant, id: string, { account, region }: Place): string {
  const { arnPattern } = CATALOG[constant.className.replace(/LogType$/, '')];
  if (arnPattern === undefined) throw new Error(`no ARN of ${constant.className}`);
  const environment: { readonly [part: string]: string } = { partition: 'aws', account, region };

  return arnPattern.replace(/\$\{(\w+)\}/g, (_, part) => environment[part] ?? partOf(part, id, constant));
}
