import { DELIVERIES } from './deliveries';
import { DESTINATIONS } from './destinations';
import { ENVIRONMENTS } from './environments';
import { PATHS } from './paths';
import { RESOURCES } from './resources';
import { SOURCES } from './sources';
import { VALUES } from './values';
import type { EntrySubject } from '../entry';

/** The subjects of docs/errors.md, in order. */
export const SUBJECTS: readonly EntrySubject[] = [
  SOURCES, RESOURCES, DESTINATIONS, DELIVERIES, PATHS, ENVIRONMENTS, VALUES,
];
