// Tested by test/log-coverage.test.ts.
import { CATALOG } from '../../../generated/catalog';
import { LogType } from '../../../log-type';
import type { ResourceKind } from '../../model/catalog';

/** A log type that a resource of an app can emit. */
export interface CoveredLogType {
  /** The id of the rule, without the namespace, such as `CloudFront-ACCESS_LOGS`. */
  readonly rule: string;
  /** The name of the constant in TypeScript, such as `CloudFrontLogType.ACCESS_LOGS`. */
  readonly constant: string;
  readonly kind: ResourceKind;
  readonly logType: LogType;
}

/** A log type of the catalogue. */
class CatalogLogType extends LogType {
  public constructor(value: string, kindName: string) {
    super(value, kindName);
  }
}

/** The log types of each CloudFormation type of logged resource. Most apps have no coverage, so loading does not find them. */
let byType: ReadonlyMap<string, readonly CoveredLogType[]> | undefined;

function logTypesByType(): ReadonlyMap<string, readonly CoveredLogType[]> {
  byType ??= new Map(Object.entries(CATALOG).flatMap(([name, kind]) => (
    kind.resourceType === undefined ? [] : [[kind.resourceType, logTypesOfKind(name, kind)] as const]
  )));

  return byType;
}

/** Returns the log types that a resource of a CloudFormation type can emit. */
export function logTypesOf(resourceType: string): readonly CoveredLogType[] {
  return logTypesByType().get(resourceType) ?? [];
}

/** Tests for a type of resource that emits logs. */
export function isLogged(resourceType: string): boolean {
  return logTypesByType().has(resourceType);
}

/** Tests that a log type is one of those that the user names. One of `LogType.of()` has the same value for each kind. */
export function isOneOf(named: readonly LogType[], { logType: { value }, kind }: CoveredLogType): boolean {
  return named.some(each => each.value === value && [undefined, kind.resourceType].includes(each.resourceType));
}

function logTypesOfKind(name: string, kind: ResourceKind): CoveredLogType[] {
  return Object.keys(kind.logTypes).map(value => ({
    rule: `${name}-${value}`, constant: `${name}LogType.${value}`, kind, logType: new CatalogLogType(value, name),
  }));
}
