import type { Breakage } from './breakage';
import { DELIVERY_BREAKAGES } from './deliveries';
import { DESTINATION_BREAKAGES } from './destinations';
import { PREREQUISITE_BREAKAGES } from './prerequisites';
import { SOURCE_BREAKAGES } from './sources';
import { TAG_BREAKAGES } from './tags';

/** Every way to break a plan. A rule of the library is tested by adding a mistake against it to one of the tables. */
export const BREAKAGES: readonly Breakage[] = [
  ...SOURCE_BREAKAGES, ...DESTINATION_BREAKAGES, ...DELIVERY_BREAKAGES, ...PREREQUISITE_BREAKAGES, ...TAG_BREAKAGES,
];
