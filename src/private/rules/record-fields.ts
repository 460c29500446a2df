// Tested by test/delivery-record-fields.test.ts.
import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { nearest } from './nearest';
import type { LogType } from '../../log-type';
import { getOrCreate } from '../cdk/memo';
import { fail, quote, warn } from '../cdk/messages';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateDelivery.html */
const MAX_FIELDS = 128;

/**
 * The maximum length that CloudFormation accepts. The API accepts 64 characters.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-delivery.html
 */
const MAX_FIELD_LENGTH = 50;

/** A cache of the fields of each log type. */
const KNOWN_FIELDS = new WeakMap<LogType, ReadonlySet<string>>();

/** Returns the record fields to deliver: the fields that the user lists, then the mandatory fields that are missing. */
export function recordFieldsOf(
  scope: IConstruct, recordFields: string[] | undefined, logType: LogType | undefined,
): string[] | undefined {
  if (recordFields === undefined || Token.isUnresolved(recordFields)) return recordFields;

  const literals = recordFields.filter(field => !Token.isUnresolved(field));
  // An unresolved field can be any of the mandatory fields that seem to be missing.
  const mandatory = literals.length < recordFields.length ? [] : logType?._entry?.mandatoryFields ?? [];
  const missing = mandatory.filter(field => !literals.includes(field));
  const all = [...recordFields, ...missing];
  checkFields(scope, all.length, literals);
  warnOfUnknownFields(scope, literals, logType);

  return all;
}

function checkFields(scope: IConstruct, count: number, literals: readonly string[]): void {
  if (count > MAX_FIELDS) {
    fail(
      scope, 'recordFieldCount',
      `recordFields has ${count} fields, with the mandatory ones: use at most ${MAX_FIELDS}`,
    );
  }

  for (const field of literals) {
    if (field.length < 1 || field.length > MAX_FIELD_LENGTH) {
      fail(
        scope, 'recordFieldLength',
        `recordFields has a field of ${field.length} characters (${quote(field)}): use 1 to ${MAX_FIELD_LENGTH}`,
      );
    }
  }

  const duplicate = literals.find((field, index) => literals.indexOf(field) !== index);
  if (duplicate !== undefined) {
    fail(scope, 'recordFieldTwice', `recordFields has '${duplicate}' twice: remove one`);
  }
}

/**
 * Warns of fields that the catalogue does not list. They may be valid, because services get new record fields more
 * often than this library is released.
 */
function warnOfUnknownFields(scope: IConstruct, literals: readonly string[], logType: LogType | undefined): void {
  const known = logType?._entry?.optionalFields && getOrCreate(KNOWN_FIELDS, logType, () => knownFields(logType));
  if (logType === undefined || known === undefined) return;

  for (const field of literals.filter(name => !known.has(name))) {
    const alike = nearest(field, [...known]).map(name => `'${name}'`).join(' or ');
    warn(
      scope, 'unknownRecordField',
      `recordFields has '${field}', which is not known for ${logType._label}: `
      + `${alike ? `use ${alike}` : 'check the name'}, or acknowledge this warning if AWS has added it since`,
    );
  }
}

function knownFields(logType: LogType): ReadonlySet<string> {
  return new Set([...logType.mandatoryFields ?? [], ...logType.optionalFields ?? []]);
}
