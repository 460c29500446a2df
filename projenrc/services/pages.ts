import { renderIndex } from './render-index';
import { renderPage } from './render-page';
import { servicesOf } from './services';
import type { Kind } from '../catalog/model';

/** The folder of the pages. */
export const SERVICES = 'docs/services';

/** Returns the page of each service, and their index, by their path in the project. */
export function servicePages(kinds: readonly Kind[]): { readonly [path: string]: string } {
  const services = servicesOf(kinds);

  return {
    [`${SERVICES}/README.md`]: renderIndex(services),
    ...Object.fromEntries(services.map(service => [`${SERVICES}/${service.file}`, renderPage(service)])),
  };
}
