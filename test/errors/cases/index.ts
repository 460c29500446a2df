import { ADOPTION } from './adoption';
import { COVERAGE } from './coverage';
import { DELIVERIES } from './deliveries';
import { DESTINATIONS } from './destinations';
import { ENVIRONMENTS } from './environments';
import { GIVEN_VALUES } from './given';
import { MIXINS } from './mixins';
import { PATHS } from './paths';
import { PERMISSIONS } from './permissions';
import { PREREQUISITES } from './prerequisites';
import { RESOURCES } from './resources';
import { SOURCES } from './sources';
import type { Subject } from '../error-case';

/** Every bad input whose message is in docs/errors.md, in its order. */
export const SUBJECTS: readonly Subject[] = [
  SOURCES, RESOURCES, PREREQUISITES, DESTINATIONS, DELIVERIES, PATHS, PERMISSIONS, ENVIRONMENTS, COVERAGE, GIVEN_VALUES, MIXINS, ADOPTION,
];
