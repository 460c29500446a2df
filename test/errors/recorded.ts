import { SUBJECTS } from './cases';
import type { ErrorCase } from './error-case';
import { run, type Outcome } from './run-case';
import type { RecordedMessage } from '../../projenrc/errors/render';

/** Returns the messages about the bad inputs of all cases. */
export function recordedMessages(): RecordedMessage[] {
  return SUBJECTS.flatMap(({ cases }) => cases).map(each => recorded(each, run(each.bad)));
}

/** Returns the message of a case among all messages about its bad input. Fails if there is none, or if it has no id. */
export function recorded({ title, warning, more }: ErrorCase, { error, warnings }: Outcome): RecordedMessage {
  const message = warning === undefined ? error?.message : warnings.find(({ id }) => id === warning)?.text;
  if (message === undefined) throw new Error(`no message for "${title}", got ${error?.message ?? JSON.stringify(warnings)}`);
  const id = warning ?? /\[cdk-log-delivery:(\w+)\]/.exec(message)?.[1];
  if (id === undefined) throw new Error(`no id in the message for "${title}": ${message}`);

  return { title, message, id, isWarning: warning !== undefined, more };
}
