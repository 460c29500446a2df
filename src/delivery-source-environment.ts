/**
 * Where delivery sources are that deliver to a destination without being in its app.
 */
export interface DeliverySourceEnvironment {
  /** The ID of the account of the delivery sources: 12 digits. */
  readonly account: string;

  /**
   * The Region of the delivery sources, such as `eu-west-1`. AWS delivers within a Region: give it where the Region of
   * the destination is not known at synthesis.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
   * @default - the Region of the delivery destination
   */
  readonly region?: string;
}
