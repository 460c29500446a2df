import type { Catalog, CatalogEntry, Destinations, Formats, ResourceKind } from '../../src/private/model/catalog';

/** The differences between two catalogues. */
export interface Changes {
  readonly added: LogTypes[];
  readonly removed: LogTypes[];
  readonly changed: LogTypeChange[];
  readonly kinds: KindChange[];
}

/** The log types of one kind of resource that only one of the catalogues has. */
export interface LogTypes {
  readonly kind: string;
  readonly title: string;
  /** True if the catalogue has no other log types of this kind. */
  readonly isWholeKind: boolean;
  readonly logTypes: readonly string[];
}

/** The differences for a log type in both catalogues. */
export interface LogTypeChange {
  readonly kind: string;
  readonly logType: string;
  readonly details: readonly string[];
}

/** The differences for a kind of resource in both catalogues. */
export interface KindChange {
  readonly kind: string;
  readonly details: readonly string[];
}

const DESTINATIONS: readonly (readonly [type: keyof Destinations, title: string])[] = [
  ['S3', 'S3'], ['CWL', 'CloudWatch Logs'], ['FH', 'Firehose'], ['XRAY', 'X-Ray'],
];

/** Returns the entries that `after` adds to `before`, the entries that it removes, and the facts that it changes. */
export function changesBetween(before: Catalog, after: Catalog): Changes {
  const both = Object.keys(after).filter(kind => before[kind] !== undefined);

  return {
    added: onlyIn(after, before),
    removed: onlyIn(before, after),
    changed: both.flatMap(kind => logTypeChanges(kind, before[kind], after[kind])),
    kinds: both.map(kind => ({ kind, details: kindDetails(before[kind], after[kind]) })).filter(({ details }) => details.length > 0),
  };
}

function onlyIn(catalog: Catalog, other: Catalog): LogTypes[] {
  return Object.entries(catalog)
    .map(([kind, { title, logTypes }]) => ({
      kind,
      title,
      isWholeKind: other[kind] === undefined,
      logTypes: missingFrom(Object.keys(other[kind]?.logTypes ?? {}), Object.keys(logTypes)),
    }))
    .filter(({ logTypes }) => logTypes.length > 0);
}

function logTypeChanges(kind: string, before: ResourceKind, after: ResourceKind): LogTypeChange[] {
  return Object.keys(after.logTypes)
    .filter(logType => before.logTypes[logType] !== undefined)
    .map(logType => ({ kind, logType, details: entryDetails(before.logTypes[logType], after.logTypes[logType]) }))
    .filter(({ details }) => details.length > 0);
}

function entryDetails(before: CatalogEntry, after: CatalogEntry): string[] {
  return [
    ...DESTINATIONS.flatMap(([type, title]) =>
      destinationDetails(title, before.destinations?.[type], after.destinations?.[type])),
    ...fieldDetails(before, after),
  ];
}

function destinationDetails(title: string, before: Formats | undefined, after: Formats | undefined): string[] {
  if (before === undefined || after === undefined) {
    if (before === after) return [];
    return [before === undefined ? `can go to ${title}` : `can no longer go to ${title}`];
  }

  if (after === 'unpublished') return before === after ? [] : [`the formats of ${title} are no longer published`];

  return listDetails('format', before === 'unpublished' ? [] : before, after)
    .map(detail => `${detail} of ${title}`);
}

function fieldDetails(before: CatalogEntry, after: CatalogEntry): string[] {
  const known = ({ mandatoryFields = [], optionalFields = [] }: CatalogEntry): string[] => [...mandatoryFields, ...optionalFields];
  const isMandatory = ({ mandatoryFields = [] }: CatalogEntry, field: string): boolean => mandatoryFields.includes(field);
  const kept = known(after).filter(field => known(before).includes(field) && isMandatory(before, field) !== isMandatory(after, field));

  return [
    ...listDetails('record field', known(before), known(after)),
    ...missingFrom(known(before), after.mandatoryFields ?? []).map(field => `the new record field \`${field}\` is mandatory`),
    ...kept.map(field => `record field \`${field}\` is ${isMandatory(after, field) ? 'mandatory' : 'optional'} now`),
  ];
}

function kindDetails(before: ResourceKind, after: ResourceKind): string[] {
  const value = (text: string | undefined) => (text === undefined ? 'none' : `\`${text}\``);
  const detail = (title: string, from?: string, to?: string) => (from === to ? [] : [`${title}: ${value(from)} → ${value(to)}`]);

  return [
    ...detail('CloudFormation type', before.resourceType, after.resourceType),
    ...detail('ARN', before.arnPattern, after.arnPattern),
    ...detail('Region', before.region, after.region),
  ];
}

function listDetails(what: string, before: readonly string[], after: readonly string[]): string[] {
  const detail = (word: string, items: string[]) =>
    (items.length === 0 ? [] : [`${word} ${what}${items.length === 1 ? '' : 's'} ${items.map(item => `\`${item}\``).join(', ')}`]);

  return [...detail('new', missingFrom(before, after)), ...detail('no longer', missingFrom(after, before))];
}

function missingFrom(list: readonly string[], items: readonly string[]): string[] {
  return items.filter(item => !list.includes(item));
}
