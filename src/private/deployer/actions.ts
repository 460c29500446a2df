// Tested by test/deployer-policy.test.ts, test/deployer-policy-docs.test.ts.
/**
 * The actions for tags of sources, destinations and deliveries. CloudFormation calls them even if there are no tags.
 */
const TAGS = ['logs:ListTagsForResource', 'logs:TagResource', 'logs:UntagResource'];

/**
 * The actions that CloudFormation calls for each type of resource.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export const SOURCE_ACTIONS = [
  'logs:DeleteDeliverySource', 'logs:GetDeliverySource', 'logs:PutDeliverySource', ...TAGS,
];

export const DESTINATION_ACTIONS = [
  'logs:DeleteDeliveryDestination', 'logs:DeleteDeliveryDestinationPolicy', 'logs:GetDeliveryDestination',
  'logs:GetDeliveryDestinationPolicy', 'logs:PutDeliveryDestination', 'logs:PutDeliveryDestinationPolicy', ...TAGS,
];

/** The actions for a delivery. CloudFormation reads its source and destination, and AWS creates it on both of them. */
export const DELIVERY_ACTIONS = [
  'logs:CreateDelivery', 'logs:DeleteDelivery', 'logs:GetDelivery', 'logs:GetDeliveryDestination',
  'logs:GetDeliverySource', 'logs:UpdateDeliveryConfiguration', ...TAGS,
];

/** The actions that list resources. IAM cannot limit them to some of the resources. */
export const LIST_ACTIONS = [
  'logs:DescribeConfigurationTemplates', 'logs:DescribeDeliveries', 'logs:DescribeDeliveryDestinations',
  'logs:DescribeDeliverySources',
];

/** The actions for a bucket of this app, whose policy is deleted with the bucket. */
export const OWN_BUCKET_ACTIONS = ['s3:DeleteBucketPolicy', 's3:GetBucketPolicy', 's3:PutBucketPolicy'];
export const OTHER_BUCKET_ACTIONS = ['s3:GetBucketPolicy', 's3:PutBucketPolicy'];

/** The actions for log groups. IAM has no resources for them. */
export const LOG_GROUP_ACTIONS = [
  'logs:DeleteResourcePolicy', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy',
];

export const STREAM_ACTIONS = ['firehose:TagDeliveryStream'];
export const SERVICE_LINKED_ROLE_ACTIONS = ['iam:CreateServiceLinkedRole'];

/** The role with which the delivery service writes to Firehose. An account's first delivery to Firehose creates it. */
export const SERVICE_LINKED_ROLE = 'aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery';

/** The actions for X-Ray. IAM has no resources for them. */
export const X_RAY_ACTIONS = [
  'xray:DeleteResourcePolicy', 'xray:GetTraceSegmentDestination', 'xray:ListResourcePolicies', 'xray:PutResourcePolicy',
];

/**
 * The actions that enable Transaction Search, taken from the handlers of `AWS::XRay::TransactionSearchConfig` and from
 * the prerequisites in the CloudWatch user guide. The constants below are part of them.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Enable-TransactionSearch.html
 */
export const TRANSACTION_SEARCH_ACTIONS = [
  'application-signals:StartDiscovery', 'xray:GetIndexingRules', 'xray:GetTraceSegmentDestination',
  'xray:UpdateIndexingRule', 'xray:UpdateTraceSegmentDestination',
];
/** The actions for the log resource policy that allows X-Ray to write spans. IAM has no resources for them. */
export const SPAN_POLICY_ACTIONS = [
  'logs:DeleteResourcePolicy', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy',
];
export const SPAN_LOG_GROUP_ACTIONS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutRetentionPolicy'];
export const SPAN_LOG_GROUPS = ['aws/spans:*', '/aws/application-signals/data:*'];
/** The actions for the service-linked role of Application Signals, which keeps the spans. */
export const SIGNALS_ROLE_ACTIONS = ['iam:CreateServiceLinkedRole', 'iam:GetRole'];
export const SIGNALS_ROLE =
  'aws-service-role/application-signals.cloudwatch.amazonaws.com/AWSServiceRoleForCloudWatchApplicationSignals';
/** The actions for the channel through which CloudTrail sends events to Application Signals. */
export const SIGNALS_CHANNEL_ACTIONS = ['cloudtrail:CreateServiceLinkedChannel'];
export const SIGNALS_CHANNELS = 'channel/aws-service-channel/application-signals/*';

/**
 * Returns the action that permits the delivery of a resource's logs, by the service in the ARN of the resource.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-service-specific.html
 */
export function sourceServiceAction(service: string): string {
  return `${service}:AllowVendedLogDeliveryForResource`;
}
