/** What tags of sources, destinations and deliveries need: CloudFormation reads and writes them, also where there are none. */
const TAGS = ['logs:ListTagsForResource', 'logs:TagResource', 'logs:UntagResource'];

/**
 * What CloudFormation calls for each type of resource.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export const SOURCE_ACTIONS = ['logs:DeleteDeliverySource', 'logs:GetDeliverySource', 'logs:PutDeliverySource', ...TAGS];

export const DESTINATION_ACTIONS = [
  'logs:DeleteDeliveryDestination', 'logs:DeleteDeliveryDestinationPolicy', 'logs:GetDeliveryDestination',
  'logs:GetDeliveryDestinationPolicy', 'logs:PutDeliveryDestination', 'logs:PutDeliveryDestinationPolicy', ...TAGS,
];

/** Source and destination of a delivery are looked at, and it is created on both of them. */
export const DELIVERY_ACTIONS = [
  'logs:CreateDelivery', 'logs:DeleteDelivery', 'logs:GetDelivery', 'logs:GetDeliveryDestination', 'logs:GetDeliverySource',
  'logs:UpdateDeliveryConfiguration', ...TAGS,
];

/** What can be listed can only be listed as a whole. */
export const LIST_ACTIONS = [
  'logs:DescribeConfigurationTemplates', 'logs:DescribeDeliveries', 'logs:DescribeDeliveryDestinations', 'logs:DescribeDeliverySources',
];

/** The policy of a bucket of this app is deleted with the bucket. */
export const OWN_BUCKET_ACTIONS = ['s3:DeleteBucketPolicy', 's3:GetBucketPolicy', 's3:PutBucketPolicy'];
export const OTHER_BUCKET_ACTIONS = ['s3:GetBucketPolicy', 's3:PutBucketPolicy'];

/** IAM has no resources for these. */
export const LOG_GROUP_ACTIONS = [
  'logs:DeleteResourcePolicy', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy',
];

export const STREAM_ACTIONS = ['firehose:TagDeliveryStream'];
export const SERVICE_LINKED_ROLE_ACTIONS = ['iam:CreateServiceLinkedRole'];

/** The role that lets the delivery service write to Firehose. The first delivery of an account to Firehose creates it. */
export const SERVICE_LINKED_ROLE = 'aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery';

/** IAM has no resources for these. */
export const X_RAY_ACTIONS = [
  'xray:DeleteResourcePolicy', 'xray:GetTraceSegmentDestination', 'xray:ListResourcePolicies', 'xray:PutResourcePolicy',
];

/**
 * What switching Transaction Search on needs: the handlers of `AWS::XRay::TransactionSearchConfig` say so.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Transaction-Search-getting-started.html
 */
export const TRANSACTION_SEARCH_ACTIONS = [
  'application-signals:StartDiscovery', 'xray:GetIndexingRules', 'xray:GetTraceSegmentDestination', 'xray:UpdateIndexingRule',
  'xray:UpdateTraceSegmentDestination',
];
/** For the log resource policy that lets X-Ray write spans. IAM has no resources for these. */
export const SPAN_POLICY_ACTIONS = ['logs:DeleteResourcePolicy', 'logs:DescribeResourcePolicies', 'logs:PutResourcePolicy'];
export const SPAN_LOG_GROUP_ACTIONS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutRetentionPolicy'];
export const SPAN_LOG_GROUPS = ['aws/spans:*', '/aws/application-signals/data:*'];
export const SIGNALS_ROLE = 'aws-service-role/application-signals.cloudwatch.amazonaws.com/AWSServiceRoleForCloudWatchApplicationSignals';

/**
 * What lets logs of a resource out, by the service in its ARN.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-service-specific.html
 */
export function sourceServiceAction(service: string): string {
  return `${service}:AllowVendedLogDeliveryForResource`;
}
