/** The account and Region of delivery sources that deliver to a destination from outside its app. */
export interface DeliverySourceEnvironment {
  /** The ID of the account of the delivery sources: 12 digits. */
  readonly account: string;

  /**
   * The Region of the delivery sources, such as `eu-west-1`. AWS delivers within a Region. Required if the Region of
   * the destination is unknown at synthesis.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
   * @default - the Region of the delivery destination
   */
  readonly region?: string;
}
