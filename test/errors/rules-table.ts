import type { RecordedMessage } from '../../projenrc/errors/render';
import { readRules } from '../support/rules-pages';

/** A row of docs/rules whose rule is refused or warned of. */
export interface Rule {
  readonly problem: string;
  /** The words of the library that the row names. `…` matches words that differ each time. */
  readonly words: readonly string[];
}

/** Returns the rows of all tables except the table of the warnings. */
export function checkedRules(): Rule[] {
  return readRules().split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split('|').map(cell => cell.trim()))
    .filter(([, , answer]) => answer === 'refused' || answer === 'warned')
    .map(([, problem, , mechanism]) => ({ problem, words: [...mechanism.matchAll(/`([^`]+)`/g)].map(([, words]) => words) }));
}

/** Tests that a message has the words of a row, or is the warning with the id that they are. */
export function says(words: string, { message, id, isWarning }: RecordedMessage): boolean {
  if (words.startsWith('cdk-log-delivery:')) return isWarning && words === `cdk-log-delivery:${id}`;
  const pattern = words.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');

  return new RegExp(pattern).test(message);
}
