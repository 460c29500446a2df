import type { Kind, LogTypeEntry } from './model';

/** Returns, for example, `CloudFrontLogType.ACCESS_LOGS`. */
export function logTypeConstant({ name }: Pick<Kind, 'name'>, { logType }: Pick<LogTypeEntry, 'logType'>): string {
  return `${name}LogType.${logType}`;
}

/** Returns, for example, `AccessLogs` for `ACCESS_LOGS`. */
export function pascalCase(logType: string): string {
  return logType.split('_').map(word => word.charAt(0) + word.slice(1).toLowerCase()).join('');
}

/**
 * Returns the class name of the record fields of a log type: kind and log type, without repeating a word that ends the
 * first and starts the second.
 */
export function fieldsClassName(kindName: string, logType: string): string {
  const suffix = pascalCase(logType);
  const shared = endsOf(kindName).find(end => suffix.toLowerCase().startsWith(end.toLowerCase())) ?? '';

  return kindName + suffix.slice(shared.length);
}

/** Returns `EventBus` and `Bus` for `EventBus`. */
function endsOf(name: string): string[] {
  return [...name].flatMap((letter, index) => (/[A-Z]/.test(letter) ? [name.slice(index)] : []));
}

/**
 * Returns the names of the constants of record fields, in the given order.
 *
 * AWS has fields that differ only in their spelling (`traceId`, `trace_id`). The camel-cased one then has no
 * underscores (`TRACEID`).
 */
export function fieldConstants(fields: readonly string[]): Map<string, string> {
  const constants = new Map<string, string>();
  const inCase = new Map(fields.map(field => [field, screamingCase(field)]));
  for (const field of fields) {
    const name = inCase.get(field)!;
    const twins = fields.filter(other => other !== field && inCase.get(other) === name);
    constants.set(field, twins.length > 0 && /[a-z][A-Z]/.test(field) ? name.replace(/_/g, '') : name);
  }
  if (new Set(constants.values()).size < constants.size) {
    throw new Error(`two record fields have the same constant: ${JSON.stringify([...constants])}`);
  }

  return constants;
}

/**
 * Returns, for example, `CS_USER_AGENT` for `cs(User-Agent)`, `C_IP` for `c-ip`, `EVENT_TIMESTAMP` for
 * `eventTimestamp`.
 */
function screamingCase(field: string): string {
  return field
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
}
