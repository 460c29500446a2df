import type { Destinations, GeneratedId, Kind, LogTypeEntry } from './model';
import { DESTINATION_TYPES } from './model';
import { HEADER, inOrder, list, quote } from './text';

/** Returns the source of `src/generated/catalog.ts`: the facts that the library has about each log type at run time. */
export function renderCatalog(kinds: readonly Kind[]): string {
  const shared = sharedDestinations(kinds);

  return [
    ...HEADER,
    "import type { Catalog, Destinations } from '../private/model/catalog';",
    '',
    ...[...shared].flatMap(([rendered, name]) => [`const ${name}: Destinations = ${rendered};`]),
    '',
    'export const CATALOG: Catalog = {',
    ...kinds.flatMap(kind => renderKind(kind, shared)),
    '};',
    '',
  ].join('\n');
}

/** Returns names for destinations that several log types share. They are printed once. */
function sharedDestinations(kinds: readonly Kind[]): Map<string, string> {
  const names = new Map<string, string>();
  kinds.flatMap(kind => kind.logTypes).forEach(({ destinations }) => {
    if (destinations === undefined) return;
    const rendered = renderDestinations(destinations);
    if (!names.has(rendered)) names.set(rendered, `DESTINATIONS_${names.size + 1}`);
  });

  return names;
}

function renderDestinations(destinations: Destinations): string {
  const entries = DESTINATION_TYPES.flatMap(type => {
    const formats = destinations[type];
    if (formats === undefined) return [];
    return [`${type}: ${formats === 'unpublished' ? quote(formats) : `[${inOrder(formats).map(quote).join(', ')}]`}`];
  });

  return `{ ${entries.join(', ')} }`;
}

function renderKind(kind: Kind, shared: Map<string, string>): string[] {
  const flag = (property: string, value?: boolean) => (value ? [`    ${property}: true,`] : []);
  const text = (property: string, value?: string) => (value === undefined ? [] : [`    ${property}: ${quote(value)},`]);

  return [
    `  ${kind.name}: {`,
    ...text('resourceType', kind.resourceType),
    ...text('serviceTitle', kind.serviceTitle),
    ...text('title', kind.title),
    ...text('arnPattern', kind.arnPattern),
    ...flag('arnPatternInferred', kind.arnPatternInferred),
    ...text('possibleArnPattern', kind.possibleArnPattern),
    ...(kind.suffixVariables ? list('    ', 'suffixVariables: ', kind.suffixVariables, ',') : []),
    ...text('region', kind.region),
    ...renderGeneratedId(kind.generatedId),
    ...flag('updateDropsPrefix', kind.updateDropsPrefix),
    ...flag('oneSourceAtATime', kind.oneSourceAtATime),
    ...flag('accountLevel', kind.accountLevel),
    '    logTypes: {',
    ...kind.logTypes.flatMap(logType => renderLogType(logType, shared)),
    '    },',
    '  },',
  ];
}

function renderGeneratedId(generatedId: GeneratedId | undefined): string[] {
  if (generatedId === undefined) return [];
  const splits = generatedId.splits.map(([separator, index]) => `[${quote(separator)}, ${index}]`).join(', ');

  return [`    generatedId: { splits: [${splits}], maxLength: ${generatedId.maxLength} },`];
}

function renderLogType(entry: LogTypeEntry, shared: Map<string, string>): string[] {
  const { destinations, mandatoryFields, optionalFields } = entry;
  const properties = [
    ...(destinations ? [`        destinations: ${shared.get(renderDestinations(destinations))},`] : []),
    ...(mandatoryFields ? list('        ', 'mandatoryFields: ', mandatoryFields, ',') : []),
    ...(optionalFields ? list('        ', 'optionalFields: ', optionalFields, ',') : []),
  ];
  if (properties.length === 0) return [`      ${entry.logType}: {},`];

  return [`      ${entry.logType}: {`, ...properties, '      },'];
}
