import { ADOPTION } from './adoption';
import { DELIVERIES } from './deliveries';
import { DESTINATIONS } from './destinations';
import { DUPLICATES } from './duplicates';
import { ENVIRONMENTS } from './environments';
import { MIXINS } from './mixins';
import { PATHS } from './paths';
import { PERMISSIONS } from './permissions';
import { PREREQUISITES } from './prerequisites';
import { RESOURCES } from './resources';
import { SOURCES } from './sources';
import { TRANSACTION_SEARCH_SUBJECT } from './transaction-search';
import { VALUES } from './values';
import type { EntrySubject } from '../entry';

/** The subjects of docs/errors.md, in order. */
export const SUBJECTS: readonly EntrySubject[] = [
  SOURCES, DUPLICATES, RESOURCES, PREREQUISITES, DESTINATIONS, DELIVERIES, PATHS, PERMISSIONS, TRANSACTION_SEARCH_SUBJECT, ENVIRONMENTS, MIXINS,
  ADOPTION, VALUES,
];
