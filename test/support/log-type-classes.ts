import type { KindFacts, LogTypeFacts } from '../../projenrc/catalog/model';
import * as delivery from '../../src';

/** A constant of a class of log types. */
export interface Constant {
  readonly className: string;
  readonly name: string;
  readonly logType: delivery.LogType;
}

/** Every constant of every exported class of log types. */
export function constants(): Constant[] {
  return Object.entries(delivery).flatMap(([className, value]) => Object.entries(value)
    .filter((entry): entry is [string, delivery.LogType] => entry[1] instanceof delivery.LogType)
    .map(([name, logType]) => ({ className, name, logType })));
}

/** Returns the end of a message about a resource of another kind than the log type: the class of its log types, if any. */
export function logTypesOf(resourceType: string): string {
  const found = constants().find(({ logType }) => logType.resourceType === resourceType);

  return found === undefined ? '' : `, or use a log type of ${found.className}`;
}

/** The names of the kinds of resource in the catalogue that have no CloudFormation type. */
const KEYS_WITHOUT_TYPE: { readonly [className: string]: string } = {
  CodeWhispererLogType: 'codewhisperer-customization',
  IdentityCenterLogType: 'identity-sync-profile',
  NetworkFirewallProxyLogType: 'network-firewall-proxy',
  QuickLogType: 'quick-account',
  WorkMailLogType: 'workmail-organization',
};

/** Returns the key of the kind of resource of a constant in the specification and its corrections. */
export function keyOf({ className, logType }: Constant): string {
  return logType.resourceType ?? KEYS_WITHOUT_TYPE[className];
}

/** The facts of the log type of a constant. */
export function factsOf(constant: Constant, kinds: readonly KindFacts[]): LogTypeFacts {
  const facts = kinds.find(({ key }) => key === keyOf(constant))?.logTypes.find(({ logType }) => logType === constant.name);
  if (facts === undefined) throw new Error(`no facts of ${constant.name} of ${constant.className}`);

  return facts;
}
