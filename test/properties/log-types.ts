import type { DestinationPlan, SourcePlan } from './plan';
import * as delivery from '../../src';
import { CATALOG } from '../../src/generated/catalog';
import { constants, type Constant } from '../support/log-type-classes';

/** Every constant, by the name that plans have. */
export const CONSTANTS: ReadonlyMap<string, Constant> = new Map(constants().map(item => [`${item.className}.${item.name}`, item]));

export function constantOf(logType: string): Constant {
  const constant = CONSTANTS.get(logType);
  if (constant === undefined) throw new Error(`no constant ${logType}`);

  return constant;
}

function kindOf({ className }: Constant) {
  return CATALOG[className.replace(/LogType$/, '')];
}

/** Tests for account-level logs, which have no logged resource. */
export function isAccountLevel(constant: Constant): boolean {
  return kindOf(constant).accountLevel === true;
}

/** The only Region of a log type. */
export function onlyRegion(constant: Constant): string | undefined {
  return kindOf(constant).region;
}

/** The formats. If AWS does not publish the formats of a log type, any of them is possible. */
export const ALL_FORMATS: readonly string[] = ['json', 'plain', 'w3c', 'raw', 'parquet'];

const UNPUBLISHED = [delivery.DeliveryDestinationType.S3, delivery.DeliveryDestinationType.CWL, delivery.DeliveryDestinationType.FH];

/** The types of destination that a log type may have. */
export function typesFor({ logType }: Constant): readonly delivery.DeliveryDestinationType[] {
  return logType.destinationTypes ?? UNPUBLISHED;
}

/** The formats that a log type may have at a type of destination that it may have. */
export function formatsFor({ logType }: Constant, type: delivery.DeliveryDestinationType): readonly string[] {
  return logType.outputFormatsFor(type)?.map(({ value }) => value) ?? ALL_FORMATS;
}

/** Tests that a log type supports the type and format of a destination. */
export function canDeliver({ logType }: SourcePlan, { type, format }: DestinationPlan): boolean {
  const constant = constantOf(logType);

  return typesFor(constant).includes(type) && (format === undefined || formatsFor(constant, type).includes(format.value));
}
