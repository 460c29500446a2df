import type { Kind, LogTypeEntry } from './model';
import { fieldConstants, fieldsClassName } from './names';
import { comment, HEADER, quote } from './text';

/**
 * Returns the source of `src/generated/fields.ts`: one class of string constants for each log type with published
 * fields.
 */
export function renderFields(kinds: readonly Kind[]): string {
  return [
    ...HEADER,
    ...kinds.flatMap(kind => kind.logTypes.flatMap(logType => renderClass(kind, logType))),
    '',
  ].join('\n');
}

function renderClass(kind: Kind, entry: LogTypeEntry): string[] {
  const fields = [...entry.mandatoryFields ?? [], ...entry.optionalFields ?? []];
  if (fields.length === 0) return [];
  const constants = fieldConstants(fields);

  return [
    '',
    ...comment('', [
      [`Record fields of ${entry.logType} of an ${kind.title}.`.replace(/ an (?=[^AEIOU])/, ' a ')],
      [`@see ${entry.page}`],
    ]),
    `export class ${fieldsClassName(kind.name, entry.logType)} {`,
    ...fields.flatMap(field => [
      ...comment('  ', [[`\`${field}\`${presence(entry, field)}.`]]),
      `  public static readonly ${constants.get(field)} = ${quote(field)};`,
      '',
    ]),
    '  private constructor() {}',
    '}',
  ];
}

function presence({ mandatoryFields }: LogTypeEntry, field: string): string {
  if (mandatoryFields === undefined) return '';

  return mandatoryFields.includes(field) ? ', mandatory' : ', optional';
}
