import { Refusal } from '../../engine/refusal';
import { MAX_DELIMITER_LENGTH, MAX_RECORD_FIELD_LENGTH, MAX_RECORD_FIELDS, MAX_SUFFIX_LENGTH } from '../limits';
import { failForValue } from './checks';
import { logTypeOf } from './kinds';
import type { Delivery } from './records';

/** Formats whose records are split by a delimiter (facts 3). */
const DELIMITED = ['plain', 'w3c', 'raw'];

/** Fails if the settings of a delivery do not fit its log type or its destination. */
export function checkSettings(delivery: Delivery): void {
  checkS3Settings(delivery);
  checkFormat(delivery);
  checkRecordFields(delivery);
  checkDelimiter(delivery);
}

/** Checks path options, which are for S3 (facts 4.18). A suffix consists of bare variables (facts 1.1). */
function checkS3Settings({ destination, settings: { suffixPath, hiveCompatiblePath } }: Delivery): void {
  if (destination.type !== 'S3' && (suffixPath !== undefined || hiveCompatiblePath !== undefined)) {
    throw new Refusal('ValidationException', 'Provided delivery configuration is invalid for the destination type.');
  }
  if (suffixPath === undefined) return;
  if (suffixPath.length > MAX_SUFFIX_LENGTH) {
    failForValue('suffixPath', suffixPath, `Member must have length less than or equal to ${MAX_SUFFIX_LENGTH}`);
  }
  if (suffixPath.includes('=')) throw new Refusal('ValidationException', 'Provided suffixPath is invalid', suffixPath);
}

/** Each log type goes to some destinations, in some formats (facts 3 and 8). AWS's words about formats are not known. */
function checkFormat({ source, destination }: Delivery): void {
  const { destinations } = logTypeOf(source.resourceArn, source.logType).entry;
  if (destinations === undefined) return;

  const formats = destinations[destination.type];
  const { outputFormat } = destination;
  if (formats === undefined) {
    throw new Refusal(
      'ValidationException',
      'Invalid destination type provided for this resource and log type',
      `${destination.type} for ${source.logType}`,
    );
  }
  if (outputFormat === undefined || formats === 'unpublished' || formats.includes(outputFormat)) return;

  throw new Refusal(
    'ValidationException',
    `Output Format ${outputFormat} is not supported for ${source.logType} with ${destination.type}.`,
  );
}

/** Mandatory fields have to be among the fields (facts 3). AWS's words are not known. */
function checkRecordFields({ source, settings: { recordFields } }: Delivery): void {
  if (recordFields === undefined) return;
  if (recordFields.length > MAX_RECORD_FIELDS) {
    failForValue(
      'recordFields',
      String(recordFields.length),
      `Member must have length less than or equal to ${MAX_RECORD_FIELDS}`,
    );
  }
  const long = recordFields.find(field => field.length > MAX_RECORD_FIELD_LENGTH);
  if (long !== undefined) {
    failForValue('recordFields', long, `Member must have length less than or equal to ${MAX_RECORD_FIELD_LENGTH}`);
  }

  const { mandatoryFields = [] } = logTypeOf(source.resourceArn, source.logType).entry;
  const missing = mandatoryFields.filter(field => !recordFields.includes(field));
  if (recordFields.length === 0 || missing.length === 0) return;

  throw new Refusal('ValidationException', `Mandatory record fields are missing: ${missing.join(', ')}`);
}

function checkDelimiter({ destination: { outputFormat }, settings: { fieldDelimiter } }: Delivery): void {
  if (fieldDelimiter === undefined) return;
  if (fieldDelimiter.length < 1 || fieldDelimiter.length > MAX_DELIMITER_LENGTH) {
    failForValue(
      'fieldDelimiter',
      fieldDelimiter,
      `Member must have length less than or equal to ${MAX_DELIMITER_LENGTH}`,
    );
  }
  // AWS's words are not known (facts 3).
  if (outputFormat !== undefined && !DELIMITED.includes(outputFormat)) {
    throw new Refusal('ValidationException', `Field Delimiter is not supported for Output Format ${outputFormat}.`);
  }
}
