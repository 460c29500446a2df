import { DELIVERIES } from './deliveries';
import { ORDER } from './order';
import { PERMISSIONS } from './permissions';
import { SOURCES } from './sources';
import type { Experiment } from '../experiment';

/** All experiments. None has been run at AWS yet. */
export const EXPERIMENTS: readonly Experiment[] = [...SOURCES, ...DELIVERIES, ...ORDER, ...PERMISSIONS];
