import { anchorsOf } from './anchors';
import type { Kind, LogTypeEntry } from '../catalog/model';
import { byText } from '../catalog/model';
import { logTypeConstant } from '../catalog/names';

/** A service, with the resources that emit its logs. */
export interface Service {
  readonly title: string;
  /** The name of its page in docs/services. */
  readonly file: string;
  readonly kinds: readonly Kind[];
}

/** Returns the services of all kinds of resource, in alphabetical order of their pages. */
export function servicesOf(kinds: readonly Kind[]): Service[] {
  const titles = [...new Set(kinds.map(kind => kind.serviceTitle))];
  const services = titles
    .map(title => ({ title, file: `${slug(title)}.md`, kinds: kinds.filter(kind => kind.serviceTitle === title) }))
    .sort(byText(service => service.file));
  const taken = services.filter(({ file }, index) => file === services[index - 1]?.file);
  if (taken.length > 0) throw new Error(`two services have the same page: ${taken.map(({ file }) => file).join(', ')}`);

  return services;
}

/** For example `cloudfront` for `Amazon CloudFront`. */
function slug(title: string): string {
  return title.replace(/^(Amazon|AWS) /, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** A log type of a service, and its section in the page of the service. */
export interface Section {
  readonly kind: Kind;
  readonly entry: LogTypeEntry;
  readonly heading: string;
  readonly anchor: string;
}

/** Returns the sections of all log types of a service, in the order of its page. */
export function sectionsOf({ title, kinds }: Service): Section[] {
  const all = kinds.flatMap(({ logTypes }) => logTypes.map(({ logType }) => logType));
  const isRepeated = ({ logType }: LogTypeEntry): boolean => all.filter(other => other === logType).length > 1;
  const headings = kinds.flatMap(kind => [{ kind, text: kind.title }, ...kind.logTypes.map(entry => (
    { kind, entry, text: isRepeated(entry) ? logTypeConstant(kind, entry) : entry.logType }
  ))]);
  const anchors = anchorsOf([title, ...headings.map(({ text }) => text)]).slice(1);

  return headings.flatMap((heading, index) => (
    'entry' in heading ? [{ kind: heading.kind, entry: heading.entry, heading: heading.text, anchor: anchors[index] }] : []
  ));
}
