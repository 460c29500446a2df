import { posix } from 'path';
import type * as ts from 'typescript';
import { importsOf, type Import } from './imports';
import { FLOORS, isOfApi, SOURCE } from './layout';

/** The place of a file: the floor, counted from the top, and the room on it. */
interface Place {
  readonly floor: number;
  readonly room: number;
}

const PLACES = new Map<string, Place>(FLOORS.flatMap((rooms, floor) =>
  rooms.flatMap((members, room) => members.map(member => [member, { floor, room }] as const))));

/**
 * Lists violations of the layout, sorted: files on no floor, and imports that go up or to another room of the floor.
 */
export function layoutViolations(sources: readonly ts.SourceFile[]): string[] {
  const homeless = sources.map(({ fileName }) => fileName).filter(path => placeOf(path) === undefined);
  const imports = importsOf(sources).filter(isAgainstTheFloors);

  return [...new Set([
    ...homeless.map(path => `${path}: not on a floor`),
    ...imports.map(({ from, to }) => `${from} -> ${to}`),
  ])].sort();
}

/** Returns the place of a file. Loose files of `src/private`, and files in folders that are on no floor, have none. */
function placeOf(path: string): Place | undefined {
  const parents = foldersAround(path);
  // The folder of the source contains all other folders, so it only counts for its loose files.
  const candidates = [path, ...parents.filter(parent => parent !== SOURCE || parents.length === 1)];

  return candidates.flatMap(candidate => PLACES.get(candidate) ?? [])[0];
}

/** Lists the folders around a file, the innermost first. */
function foldersAround(path: string): string[] {
  const parent = posix.dirname(path);

  return parent === '.' ? [] : [parent, ...foldersAround(parent)];
}

function isAgainstTheFloors({ from, to, isTypesOnly }: Import): boolean {
  const [user, used] = [placeOf(from), placeOf(to)];
  if (user === undefined || used === undefined || (isTypesOnly && isOfApi(to))) return false;

  return used.floor < user.floor || (used.floor === user.floor && used.room !== user.room);
}
