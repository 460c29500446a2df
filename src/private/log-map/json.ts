// Tested by test/log-map-formats.test.ts.
import type { LogMapData } from './log-map';

/** Returns a map as JSON for other programs. */
export function toJson(map: LogMapData): string {
  return `${JSON.stringify(map, null, 2)}\n`;
}
