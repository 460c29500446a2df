import { posix } from 'path';

/** The folder of the source. */
export const SOURCE = 'src';

/** The folder of the code that is not part of the API. */
export const PRIVATE = 'src/private';

/** The folder of the code that no one writes by hand. */
export const GENERATED = 'src/generated';

/** The file that exports the API. */
export const ENTRY = 'src/index.ts';

/** The folders of the API: loose files in them are public. */
const API = ['src', 'src/destinations'];

/**
 * The floors of the source, from top to bottom. Files import only files on lower floors.
 *
 * A floor has one or more rooms side by side, which do not import each other. A room has folders (with the folders in
 * them) and files, which may. The loose files of `src` are in the room of `src`, unless another room lists them.
 */
export const FLOORS: readonly (readonly (readonly string[])[])[] = [
  [['src', 'src/destinations', 'src/private/constructs'], ['src/cli']],
  [['src/private/targets']],
  [['src/private/rules'], ['src/private/permissions']],
  [['src/private/identity'], ['src/private/deployer']],
  [[
    'src/private/model', 'src/generated',
    'src/log-type.ts', 'src/output-format.ts', 'src/delivery-destination-type.ts',
  ]],
  [['src/private/cdk']],
  [['src/private/log-map']],
];

/** Returns true for files that declare names of the API. */
export function isOfApi(path: string): boolean {
  return API.includes(posix.dirname(path)) && path !== ENTRY;
}
