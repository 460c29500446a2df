import { DeliveryDestinationType } from './delivery-destination-type';
import { OutputFormat } from './output-format';
import { got, isText } from './private/cdk/got';
import { failAt } from './private/cdk/messages';
import { type CatalogEntry, type Formats, kindNamed, type ResourceKind } from './private/model/catalog';
import { LOG_TYPE } from './private/model/marks';

/** The formats by name, so that the formats of a log type are the constants of `OutputFormat`. */
const OUTPUT_FORMATS: { readonly [value: string]: OutputFormat } = {
  json: OutputFormat.JSON,
  plain: OutputFormat.PLAIN,
  w3c: OutputFormat.W3C,
  raw: OutputFormat.RAW,
  parquet: OutputFormat.PARQUET,
};

/**
 * A log type of a type of resource.
 *
 * Use a constant of the class for the type of resource, for example `CloudFrontLogType.ACCESS_LOGS`. The names of these
 * classes end in `LogType`: in an editor, type `LogType` to list them.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class LogType {
  /**
   * Returns a log type that this library does not know yet.
   *
   * The library rejects nothing for it, because it has no facts about it. Check its destinations and formats in the
   * documentation of the service.
   *
   * @param value the log type as the CloudWatch Logs API spells it, 1 to 255 letters, digits and underscores
   */
  public static of(value: string): LogType {
    if (!isText(value)) {
      failAt(
        'LogType.of()', 'wrongType',
        `value is not a string (got ${got(value)}): pass the log type as a string, such as 'ACCESS_LOGS'`,
      );
    }

    return new LogType(value);
  }

  /** The log type as the CloudWatch Logs API spells it. */
  public readonly value: string;

  /** @internal */
  public readonly _kind?: ResourceKind;

  /**
   * Creates a constant of a generated class. Use these constants, or `LogType.of()`.
   *
   * @param value the log type as the CloudWatch Logs API spells it
   * @param kindName the name of the type of resource in the catalogue of this library
   */
  protected constructor(value: string, kindName?: string) {
    this.value = value;
    LOG_TYPE.put(this);
    this._kind = kindName === undefined ? undefined : kindNamed(kindName);
  }

  /**
   * The CloudFormation type of the logged resource. Undefined if CloudFormation has none, and for log types created
   * with `LogType.of()`.
   */
  public get resourceType(): string | undefined {
    return this._kind?.resourceType;
  }

  /**
   * The service of the logged resource, by the title that AWS uses. Undefined for log types created with
   * `LogType.of()`.
   */
  public get serviceTitle(): string | undefined {
    return this._kind?.serviceTitle;
  }

  /** The destinations that this log type can be delivered to. Undefined if AWS does not publish them. */
  public get destinationTypes(): DeliveryDestinationType[] | undefined {
    const destinations = this._entry?.destinations;
    if (destinations === undefined) return undefined;

    return Object.values(DeliveryDestinationType).filter(type => destinations[type] !== undefined);
  }

  /** The record fields that every delivery of this log type has. Undefined if AWS does not publish them. */
  public get mandatoryFields(): string[] | undefined {
    return this._entry?.mandatoryFields?.slice();
  }

  /** The other record fields that a delivery of this log type can have. Undefined if AWS does not publish them. */
  public get optionalFields(): string[] | undefined {
    return this._entry?.optionalFields?.slice();
  }

  /** @internal */
  public get _entry(): CatalogEntry | undefined {
    return this._kind?.logTypes[this.value];
  }

  /** The log type for messages, with its service if that is known. @internal */
  public get _label(): string {
    return this._kind === undefined ? this.value : `${this.value} of ${this._kind.serviceTitle}`;
  }

  /**
   * Returns the output formats that this log type supports at a destination. Empty if the log type cannot be delivered
   * there, or if the destination has no formats (X-Ray). Undefined if AWS does not publish the formats.
   */
  public outputFormatsFor(destinationType: DeliveryDestinationType): OutputFormat[] | undefined {
    if (!Object.values(DeliveryDestinationType).includes(destinationType)) {
      failAt('LogType.outputFormatsFor()', 'wrongType', 'destinationType is not a constant of DeliveryDestinationType '
        + `(got ${got(destinationType)}): use one, such as DeliveryDestinationType.S3`);
    }
    const destinations = this._entry?.destinations;
    if (destinations === undefined) return undefined;

    return toOutputFormats(destinations[destinationType] ?? []);
  }
}

function toOutputFormats(formats: Formats): OutputFormat[] | undefined {
  return formats === 'unpublished' ? undefined : formats.map(format => OUTPUT_FORMATS[format]);
}
