// Tested by test/delivery.test.ts, test/delivery-options.test.ts, test/delivery-destination.test.ts.
import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { LogType } from '../../log-type';
import { OutputFormat } from '../../output-format';
import { fail, quote } from '../cdk/messages';
import { DESTINATION_TITLES, type DestinationFacts } from '../model/destination-facts';
import { KNOWN_FORMAT } from '../model/marks';

/** The formats whose fields a delimiter separates. */
const DELIMITED = [OutputFormat.PLAIN, OutputFormat.W3C, OutputFormat.RAW].map(format => format.value);

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-delivery.html */
const MAX_DELIMITER_LENGTH = 5;

/**
 * @see
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverydestination.html
 */
const OUTPUT_FORMAT = /^[0-9A-Za-z]{1,12}$/;

/** Fails if, according to the catalogue, `logType` cannot be delivered to this type of destination. */
export function checkDestinationType(
  scope: IConstruct, logType: LogType | undefined, { type }: DestinationFacts,
): void {
  const destinations = logType?._entry?.destinations;
  if (
    logType === undefined || destinations === undefined || type === undefined || destinations[type] !== undefined
  ) return;

  const allowed = Object.values(DeliveryDestinationType).filter(other => destinations[other] !== undefined);
  fail(
    scope, 'destinationType',
    `AWS does not deliver ${logType._label} to ${DESTINATION_TITLES[type]}: deliver to `
    + `${orList(allowed.map(other => DESTINATION_TITLES[other]))}, or use LogType.of('${logType.value}') if AWS `
    + 'supports it now',
  );
}

/** The source and the destination of a delivery. */
interface DeliveryEnds {
  readonly source: IConstruct;
  readonly destination: IConstruct;
}

/**
 * Fails if, according to the catalogue, `logType` does not support the format of the destination.
 *
 * @param shared the source and the destination of a delivery, unless a helper has created the destination for it
 */
export function checkOutputFormat(
  scope: IConstruct, logType: LogType | undefined, { type, outputFormat }: DestinationFacts, shared?: DeliveryEnds,
): void {
  const allowed = type && logType?._entry?.destinations?.[type];
  // A format from `OutputFormat.of()` is not a constant and is not checked: the user may know more than the catalogue.
  if (
    logType === undefined || type === undefined || allowed === undefined || allowed === 'unpublished'
    || !isConstant(outputFormat)
  ) return;
  if (allowed.includes(outputFormat.value)) return;

  fail(
    scope, 'outputFormat',
    `AWS does not deliver ${logType._label} to ${DESTINATION_TITLES[type]} as `
    + `'${outputFormat.value}'${remedy(orList(allowed.map(format => `'${format}'`)), shared)}, or `
    + `OutputFormat.of('${outputFormat.value}') if AWS supports it now`,
  );
}

/**
 * Returns the end of the problem, and the remedy: another format. For a shared destination, the remedy is another
 * destination, because other deliveries to this one may need its format.
 */
function remedy(formats: string, shared: DeliveryEnds | undefined): string {
  if (shared === undefined) return `: use ${formats}`;

  return `, the format of '${shared.destination.node.path}': deliver '${shared.source.node.path}' to another `
    + `destination with ${formats}`;
}

/** Fails unless CloudFormation accepts the spelling of a format. */
export function checkOutputFormatValue(scope: IConstruct, outputFormat: OutputFormat | undefined): void {
  if (outputFormat === undefined || Token.isUnresolved(outputFormat.value)) return;

  if (!OUTPUT_FORMAT.test(outputFormat.value)) {
    fail(
      scope, 'outputFormatCharacters',
      `outputFormat '${outputFormat.value}' is not 1 to 12 letters and digits: use a constant of OutputFormat`,
    );
  }
}

/** Fails unless the format of the destination supports `fieldDelimiter`. */
export function checkFieldDelimiter(
  scope: IConstruct, fieldDelimiter: string | undefined, destination: DestinationFacts,
): void {
  if (fieldDelimiter === undefined || Token.isUnresolved(fieldDelimiter)) return;

  if (destination.type === DeliveryDestinationType.XRAY) {
    fail(scope, 'fieldDelimiterOfXRay', `fieldDelimiter does not apply to X-Ray (got '${fieldDelimiter}'): remove it`);
  }
  const format = destination.outputFormat;
  if (isConstant(format) && !DELIMITED.includes(format.value)) {
    fail(
      scope, 'fieldDelimiterOfFormat',
      `fieldDelimiter does not apply to the format '${format.value}' (got '${fieldDelimiter}'): remove it, or use `
      + `${orList(DELIMITED.map(value => `'${value}'`))}`,
    );
  }
  if (fieldDelimiter.length < 1 || fieldDelimiter.length > MAX_DELIMITER_LENGTH) {
    fail(
      scope, 'fieldDelimiterLength',
      `fieldDelimiter has ${fieldDelimiter.length} characters (${quote(fieldDelimiter)}): use 1 to `
      + `${MAX_DELIMITER_LENGTH}`,
    );
  }
}

function isConstant(format: OutputFormat | undefined): format is OutputFormat {
  return KNOWN_FORMAT.isOn(format);
}

/** Returns a list for a message, for example `a, b or c`. */
function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}
