/** Behaviour that AWS does not document, or that reports contradict each other about. */
export interface Switches {
  /**
   * True if a source can have only one delivery for each type of destination.
   *
   * Three weak sources state this, and AWS's own tests deploy two (facts 4.5).
   */
  readonly oneDeliveryPerType: boolean;

  /**
   * True if CloudFormation waits for the update of an EKS cluster that a delivery source on it starts (facts 4.7).
   *
   * Terraform does not wait.
   */
  readonly eksPutWaits: boolean;

  /**
   * True if an update of the suffix path or hive-compatible path of a CloudFront delivery to a bucket without a prefix
   * leaves out the `AWSLogs/<account>/CloudFront/` that its creation adds in front (facts 4.17).
   */
  readonly cloudFrontSuffixMoves: boolean;

  /**
   * Replacement of a resource when a property changes that is create-only under some conditions (facts 8).
   *
   * The registry has such properties for links of RTB Fabric. It does not name the conditions.
   */
  readonly conditionalCreateOnly: boolean;

  /**
   * True if emptying a bucket keeps later logs out of it.
   *
   * The custom resource of newer aws-cdk-lib versions first denies writes, if its role may change the bucket policy.
   */
  readonly emptyingDeniesWrites: boolean;
}

export const DEFAULT_SWITCHES: Switches = {
  oneDeliveryPerType: false,
  eksPutWaits: true,
  cloudFrontSuffixMoves: true,
  conditionalCreateOnly: true,
  emptyingDeniesWrites: false,
};
