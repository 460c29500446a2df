import { startClock } from './clock';
import type { LoadTiming } from '../results';

const LIBRARY = '../../src';

/**
 * Measures the time to load the library after the parts of aws-cdk-lib that it uses. aws-cdk-lib and the library load the
 * code behind a name when the name is first used.
 *
 *     node load.js '{"<module>": ["<name>", ...]}'
 */
function load(names: { readonly [module: string]: readonly string[] }): LoadTiming {
  const cdkClock = startClock();
  for (const [name, used] of Object.entries(names)) used.forEach(item => Reflect.get(module.require(name), item));
  const cdk = cdkClock();

  const libraryClock = startClock();
  const library: typeof import('../../src') = module.require(LIBRARY);
  Object.keys(library).filter(name => name !== 'fields').forEach(name => Reflect.get(library, name));
  const own = libraryClock();

  const fieldsClock = startClock();
  if (library.fields.CloudFrontAccessLogs.C_IP !== 'c-ip') throw new Error('fields must be loaded');

  return { cdk, library: own, fields: fieldsClock() };
}

process.stdout.write(JSON.stringify(load(JSON.parse(process.argv[2]))));
