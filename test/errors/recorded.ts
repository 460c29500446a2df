import { SUBJECTS } from './cases';
import type { ErrorCase } from './error-case';
import { run, type Outcome } from './run-case';
import type { RecordedMessage, Section } from '../../projenrc/errors/render';

/** What the library says to the bad input of every case. */
export function recordedSections(): Section[] {
  return SUBJECTS.map(({ title, cases }) => ({ title, messages: cases.map(each => recorded(each, run(each.bad))) }));
}

/** The message of a case among all that is said of its bad input. Fails where there is none. */
export function recorded({ title, warning, more }: ErrorCase, { error, warnings }: Outcome): RecordedMessage {
  const message = warning === undefined ? error?.message : warnings.find(({ id }) => id === warning)?.text;
  if (message === undefined) throw new Error(`no message for "${title}", got ${error?.message ?? JSON.stringify(warnings)}`);

  return { title, message, warning, more };
}
