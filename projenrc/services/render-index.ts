import { GENERATED } from './render-page';
import { sectionsOf, type Service } from './services';
import { DESTINATION_TYPES, type Kind } from '../catalog/model';
import { DESTINATION_TITLES } from '../catalog/text';

/** Returns the list of all services with their log types. */
export function renderIndex(services: readonly Service[]): string {
  const sections = services.flatMap(sectionsOf);

  return [
    GENERATED,
    '# Log types by service',
    '',
    `The ${sections.length} log types that AWS delivers with delivery sources, of ${services.length} services. The page of a service lists for each log type `
    + 'its contents, destinations, output formats, record fields and the settings that it needs, with an example.',
    '',
    'For all log types:',
    '',
    '- A log type is a constant of the class of its resource, for example `CloudFrontLogType.ACCESS_LOGS`. For a log type that is missing here, use `LogType.of()`.',
    '- AWS does not publish the default output formats. Set `outputFormat` if the format matters.',
    '- The library adds the mandatory record fields to `recordFields`.',
    '- The examples are in TypeScript. [Other languages](../languages.md) use the same names.',
    '- The deploying role needs [more permissions](../deployer-policy.md) than those on the logged resource.',
    '',
    '| Service | Logged resource | Log types | Destinations |',
    '|---|---|---|---|',
    ...services.flatMap(service => service.kinds.map((kind, index) => renderRow(service, kind, index === 0))),
    '',
  ].join('\n');
}

function renderRow(service: Service, kind: Kind, isFirst: boolean): string {
  const links = sectionsOf(service).filter(section => section.kind === kind)
    .map(({ entry, anchor }) => `[${entry.logType}](${service.file}#${anchor})`);

  return `| ${isFirst ? `[${service.title}](${service.file})` : ''} | ${kind.title} | ${links.join(', ')} | ${destinationsOf(kind)} |`;
}

function destinationsOf({ logTypes }: Kind): string {
  const types = DESTINATION_TYPES.filter(type => logTypes.some(({ destinations }) => destinations?.[type] !== undefined));

  return types.length === 0 ? 'not published by AWS' : types.map(type => DESTINATION_TITLES[type]).join(', ');
}
