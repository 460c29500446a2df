import type { MeasureChapter } from './chapter';
import { measureDeliveries } from './deliveries/chapter';
import { measureEnvironments } from './environments/chapter';
import { measureLoading } from './loading/chapter';
import { measureMemory } from './memory/chapter';
import { measurePackage } from './package/chapter';
import { measureReading } from './reading/chapter';
import { measureWholeApp } from './whole-app/chapter';

/** The subjects of the benchmark by the names that `--only` takes, in the order of the report. */
export const CHAPTERS: { readonly [name: string]: MeasureChapter } = {
  deliveries: measureDeliveries,
  environments: measureEnvironments,
  reading: measureReading,
  memory: measureMemory,
  loading: measureLoading,
  package: measurePackage,
  app: measureWholeApp,
};
