// Tested by test/log-map-formats.test.ts.
import { diagram } from './diagram';
import { destinationClass, destinationName, destinationTypeName, kindName, resourceName, summary } from './labels';
import type { LogMapData, MappedDelivery } from './log-map';
import { CSS } from './style';
import { escapeHtml } from './text';

/** Returns a map as a page for browsers and paper: one file, without scripts, fonts or anything else from the network. */
export function toHtml(map: LogMapData): string {
  const { deliveries } = map;
  const content = deliveries.length === 0 ? ['<p>No log deliveries.</p>'] : [diagram(map), ...table(deliveries)];

  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Log deliveries</title>',
    `<style>\n${CSS}\n</style>`,
    '</head>',
    '<body>',
    '<header>',
    '<h1>Log deliveries</h1>',
    `<p>${escapeHtml(summary(deliveries) + commonEnvironment(deliveries))}</p>`,
    ...legend(deliveries),
    '</header>',
    '<main>',
    ...content,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Lists the types of destinations with their colours and numbers of deliveries. */
function legend(deliveries: readonly MappedDelivery[]): string[] {
  const counts = new Map<string, { readonly className: string; count: number }>();
  for (const { destination } of deliveries) {
    const type = destinationTypeName(destination);
    const entry = counts.get(type) ?? { className: destinationClass(destination), count: 0 };
    entry.count += 1;
    counts.set(type, entry);
  }
  if (counts.size === 0) return [];
  const items = [...counts].sort(([, one], [, other]) => other.count - one.count)
    .map(([type, { className, count }]) => `<li class="${className}">${escapeHtml(type)} <b>${count}</b></li>`);

  return ['<ul>', ...items, '</ul>'];
}

/** The titles of the table, the text of a delivery in each, and the class of its cells. */
const COLUMNS: readonly (readonly [string, (delivery: MappedDelivery) => string | undefined, string?])[] = [
  ['Resource', ({ resource }) => resource.arn ?? resourceName(resource)],
  ['Kind', ({ resource }) => kindName(resource)],
  ['Log type', ({ logType }) => logType, 'word'],
  ['Type', ({ destination }) => destinationTypeName(destination), 'word target'],
  ['Destination', ({ destination }) => destination.arn ?? destinationName(destination)],
  ['Prefix and suffix', ({ destination: { prefix, suffixPath } }) => [prefix, suffixPath].filter(path => path !== undefined).join(' + ')],
  ['Format', ({ destination }) => destination.outputFormat],
  ['Environment', environmentOf],
];

function environmentOf({ account, region }: MappedDelivery): string {
  return [account, region].filter(part => part !== undefined).join(' / ');
}

/** Returns the environment of all deliveries. Empty if they have several. */
function commonEnvironment(deliveries: readonly MappedDelivery[]): string {
  const [environment = '', ...others] = new Set(deliveries.map(environmentOf));

  return others.length > 0 || environment === '' ? '' : `, all in ${environment}`;
}

function table(deliveries: readonly MappedDelivery[]): string[] {
  // Columns without any text would only take space, and so would the environment that the head of the page has.
  const columns = COLUMNS.filter(([, textOf]) => deliveries.some(delivery => (textOf(delivery) ?? '') !== ''))
    .filter(([, textOf]) => textOf !== environmentOf || commonEnvironment(deliveries) === '');
  const heads = columns.map(([title]) => `<th scope="col">${title}</th>`);
  const rows = deliveries.map(delivery => {
    const cells = columns.map(([, textOf, style]) => (
      `<td${style === undefined ? '' : ` class="${style}"`}>${escapeHtml(textOf(delivery) ?? '')}</td>`
    ));
    return `<tr class="${destinationClass(delivery.destination)}">${cells.join('')}</tr>`;
  });

  return [
    '<table>',
    '<caption>All deliveries</caption>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ];
}
