import type { Kind, LogTypeEntry } from './model';
import { fieldsClassName } from './names';
import { comment, destinationsText, formatsUnpublished, HEADER, quote } from './text';

/** Returns the source of `src/generated/log-types.ts`: one class of constants for each kind of resource. */
export function renderLogTypes(kinds: readonly Kind[]): string {
  return [
    ...HEADER,
    "import { LogType } from '../log-type';",
    ...kinds.flatMap(renderClass),
    '',
  ].join('\n');
}

function renderClass(kind: Kind): string[] {
  return [
    '',
    ...comment('', [[kind.summary], [howToName(kind)], kind.traps.map(trap => `- ${trap}`), [`@see ${kind.page}`]]),
    `export class ${kind.name}LogType extends LogType {`,
    ...kind.logTypes.flatMap(logType => renderConstant(kind, logType)),
    // TypeScript compares types by their members: without its own member, each class could replace the others.
    '  /** @internal */',
    `  declare public readonly _kindName: ${quote(kind.name)};`,
    '',
    '  private constructor(value: string) {',
    `    super(value, ${quote(kind.name)});`,
    '  }',
    '}',
  ];
}

/** Returns the property that a `DeliverySource` needs besides the log type. */
function howToName(kind: Kind): string {
  if (kind.accountLevel) {
    return `They belong to the account and Region as a whole: give neither \`resource\` nor \`resourceArn\`, the library uses \`${kind.arnPattern}\`.`;
  }
  if (kind.resourceType === undefined) {
    return `CloudFormation has no type for the resource: give its ARN as \`resourceArn\`, of the form \`${kind.arnPattern}\`.`;
  }
  const form = kind.arnPattern ? `, of the form \`${kind.arnPattern}\`` : '';

  return `The resource is an \`${kind.resourceType}\`: give the construct as \`resource\`, or its ARN as \`resourceArn\`${form}.`;
}

function renderConstant(kind: Kind, entry: LogTypeEntry): string[] {
  return [
    ...comment('  ', [
      [entry.summary],
      [`Destinations: ${destinationsText(entry.destinations)}.${formatsText(entry)}`],
      fieldsText(kind, entry),
      entry.traps.map(trap => `- ${trap}`),
      entry.page === kind.page ? [] : [`@see ${entry.page}`],
    ]),
    `  public static readonly ${entry.logType} = new ${kind.name}LogType(${quote(entry.logType)});`,
    '',
  ];
}

function formatsText({ destinations }: LogTypeEntry): string {
  return formatsUnpublished(destinations) ? ' AWS does not publish the output formats.' : '';
}

function fieldsText(kind: Kind, { logType, mandatoryFields, optionalFields }: LogTypeEntry): string[] {
  if (optionalFields === undefined) return ['AWS does not publish the record fields.'];

  const className = `\`fields.${fieldsClassName(kind.name, logType)}\``;
  if (mandatoryFields === undefined) {
    return [`Record fields: ${className}, ${optionalFields.length}; AWS does not say which are mandatory.`];
  }
  return [`Record fields: ${className}, ${mandatoryFields.length} mandatory and ${optionalFields.length} optional.`];
}
