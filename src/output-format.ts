import { got, isText } from './private/cdk/got';
import { failAt } from './private/cdk/messages';
import { KNOWN_FORMAT } from './private/model/marks';

/**
 * How delivered log records are written.
 *
 * Which formats a log type can take depends on the destination: see `LogType.outputFormatsFor`. A format cannot be
 * changed once the delivery destination exists: a new format is a new delivery destination.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html
 */
export class OutputFormat {
  /** One JSON object for each record. */
  public static readonly JSON = new OutputFormat('json');

  /** The values of the record fields in a row, separated by the field delimiter. */
  public static readonly PLAIN = new OutputFormat('plain');

  /** The extended log file format of the W3C. */
  public static readonly W3C = new OutputFormat('w3c');

  /** The records as the service writes them. Firehose only. */
  public static readonly RAW = new OutputFormat('raw');

  /** Apache Parquet. S3 only; CloudWatch charges for the conversion. */
  public static readonly PARQUET = new OutputFormat('parquet');

  /**
   * A format that this library does not know yet. It is passed on as it is and never refused for a log type or
   * destination.
   *
   * @param value the format as the CloudWatch Logs API spells it
   */
  public static of(value: string): OutputFormat {
    if (!isText(value)) {
      failAt('OutputFormat.of()', 'wrongType', `value is not a string (got ${got(value)}): pass the format as a string, such as 'json'`);
    }

    return new OutputFormat(value);
  }

  private constructor(
    /** The format as the CloudWatch Logs API spells it. */
    public readonly value: string,
  ) {}
}

for (const format of Object.values(OutputFormat)) KNOWN_FORMAT.put(format);
