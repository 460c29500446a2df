/**
 * The types of targets that logs can be delivered to, as the CloudWatch Logs API spells them.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html
 */
export enum DeliveryDestinationType {
  /** An Amazon S3 bucket. */
  S3 = 'S3',

  /** A CloudWatch Logs log group. */
  CWL = 'CWL',

  /** An Amazon Data Firehose delivery stream. */
  FH = 'FH',

  /** AWS X-Ray. */
  XRAY = 'XRAY',
}
