import { MAX_XRAY_POLICIES } from './limits';

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

  /** True if log groups below `/aws/vendedlogs/` need no policy. Public reports state that they do (facts 1.2). */
  readonly vendedLogsGranted: boolean;

  /** True if the own policy of a log group can name its log group by a pattern. AWS documents only literal names (facts 1.2). */
  readonly ownPolicyPatterns: boolean;

  /** True if AWS writes the missing policy of a log group when the deploying role may do so (facts 1.0). */
  readonly policiesWritten: boolean;

  /** The X-Ray resource policies of an account and Region: 5 by the API's documentation, 10 by one report (facts 1.4). */
  readonly maxXRayPolicies: number;

  /** True if one change of a delivery source or destination excludes all others of the account and Region (facts 4.6). */
  readonly accountIsSerial: boolean;

  /** True if CloudFormation gives the tags of a stack to delivery sources, destinations and deliveries (facts 8). */
  readonly stackTagsReach: boolean;

  /** True if CloudFormation refuses `DependsOn` for a resource that a condition leaves out. */
  readonly absentDependencyRefused: boolean;
}

export const DEFAULT_SWITCHES: Switches = {
  oneDeliveryPerType: false,
  eksPutWaits: true,
  cloudFrontSuffixMoves: true,
  conditionalCreateOnly: true,
  emptyingDeniesWrites: false,
  vendedLogsGranted: false,
  ownPolicyPatterns: true,
  policiesWritten: false,
  maxXRayPolicies: MAX_XRAY_POLICIES,
  accountIsSerial: false,
  stackTagsReach: true,
  absentDependencyRefused: false,
};
