import { got, isText } from './private/cdk/got';
import { failAt } from './private/cdk/messages';
import { KNOWN_FORMAT } from './private/model/marks';

/**
 * The format of delivered log records.
 *
 * The formats that a log type supports depend on the destination: see `LogType.outputFormatsFor()`. The format of an
 * existing delivery destination cannot be changed: a new format replaces the delivery destination.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html
 */
export class OutputFormat {
  /** One JSON object for each record. */
  public static readonly JSON = new OutputFormat('json');

  /** The values of the record fields, separated by the field delimiter. */
  public static readonly PLAIN = new OutputFormat('plain');

  /** The extended log file format of the W3C. */
  public static readonly W3C = new OutputFormat('w3c');

  /** The records as the service writes them. Only for Firehose. */
  public static readonly RAW = new OutputFormat('raw');

  /** Apache Parquet. Only for S3. CloudWatch charges for the conversion. */
  public static readonly PARQUET = new OutputFormat('parquet');

  /**
   * Returns a format that this library does not know yet. The library passes it on unchanged and accepts it for every
   * log type and destination.
   *
   * @param value the format as the CloudWatch Logs API spells it
   */
  public static of(value: string): OutputFormat {
    if (!isText(value)) {
      failAt(
        'OutputFormat.of()', 'wrongType',
        `value is not a string (got ${got(value)}): pass the format as a string, such as 'json'`,
      );
    }

    return new OutputFormat(value);
  }

  private constructor(
    /** The format as the CloudWatch Logs API spells it. */
    public readonly value: string,
  ) {}
}

for (const format of Object.values(OutputFormat)) KNOWN_FORMAT.put(format);
