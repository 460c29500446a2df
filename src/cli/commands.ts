import type { Command } from './command';
import { MAP } from './map';

/** The commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [MAP];
