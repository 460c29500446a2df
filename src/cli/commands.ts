import type { Command } from './command';
import { MAP } from './map';
import { PREFLIGHT } from './preflight';

/** The commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [MAP, PREFLIGHT];
