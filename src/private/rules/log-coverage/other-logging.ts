// Tested by test/log-coverage-other-logging.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import { isOff, isUnknown, partOf, rawProperty, templateProperty } from '../../cdk/template-property';

/** The logging of a service that needs no delivery source, and was there before them. */
interface OtherLogging {
  /** The name of the feature in messages. */
  readonly title: string;
  readonly isOn: (resource: CfnResource) => boolean;
  /** Returns a value with references to the buckets that the logs go to. */
  readonly targets?: (resource: CfnResource) => unknown;
}

/**
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-execution-logging.html
 */
const STANDARD_EXECUTION_LOGGING: OtherLogging = {
  title: 'standard execution logging of the stage, which writes to a log group of API Gateway',
  isOn: stage => {
    const settings = templateProperty(stage, 'MethodSettings');
    return Array.isArray(settings) && settings.some(setting => isLevel(partOf(setting, 'LoggingLevel')));
  },
};

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html */
const STANDARD_LOGGING: OtherLogging = {
  title: 'standard logging (legacy) of the distribution',
  isOn: distribution => isText(templateProperty(distribution, 'DistributionConfig.Logging.Bucket')),
  targets: distribution => rawProperty(distribution, 'DistributionConfig.Logging'),
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html */
const SERVER_ACCESS_LOGGING: OtherLogging = {
  title: 'server access logging of the bucket',
  isOn: bucket => templateProperty(bucket, 'LoggingConfiguration') !== undefined,
  targets: bucket => rawProperty(bucket, 'LoggingConfiguration'),
};

/** @see https://docs.aws.amazon.com/mediatailor/latest/apireference/API_LogConfiguration.html */
const LEGACY_CLOUDWATCH: OtherLogging = {
  title: 'the logging strategy LEGACY_CLOUDWATCH of the playback configuration',
  isOn: playback => {
    const strategies = templateProperty(playback, 'LogConfiguration.EnabledLoggingStrategies');
    return Array.isArray(strategies) && strategies.includes('LEGACY_CLOUDWATCH');
  },
};

/**
 * Returns the logging that an attribute of a load balancer of a type switches on.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */
function attributeLogging(attribute: string, type = 'application'): OtherLogging {
  return {
    title: `the attribute ${attribute} of the load balancer`,
    isOn: balancer => {
      const attributes = templateProperty(balancer, 'LoadBalancerAttributes');
      return [type, undefined].includes(knownType(balancer)) && Array.isArray(attributes)
        && attributes.some(each => partOf(each, 'Key') === attribute && !isOff(partOf(each, 'Value')));
    },
    targets: balancer => rawProperty(balancer, 'LoadBalancerAttributes'),
  };
}

/** The other ways to log, by the CloudFormation type and the log type. */
const OTHER_LOGGING: { readonly [resourceType: string]: { readonly [logType: string]: OtherLogging } | undefined } = {
  'AWS::ApiGateway::Stage': { EXECUTION_LOGS: STANDARD_EXECUTION_LOGGING },
  'AWS::CloudFront::Distribution': { ACCESS_LOGS: STANDARD_LOGGING },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    ALB_ACCESS_LOGS: attributeLogging('access_logs.s3.enabled'),
    ALB_CONNECTION_LOGS: attributeLogging('connection_logs.s3.enabled'),
    ALB_HEALTH_CHECK_LOGS: attributeLogging('health_check_logs.s3.enabled'),
    NLB_ACCESS_LOGS: attributeLogging('access_logs.s3.enabled', 'network'),
  },
  'AWS::MediaTailor::PlaybackConfiguration': {
    AD_DECISION_SERVER_LOGS: LEGACY_CLOUDWATCH,
    MANIFEST_SERVICE_LOGS: LEGACY_CLOUDWATCH,
    TRANSCODE_LOGS: LEGACY_CLOUDWATCH,
  },
  'AWS::S3::Bucket': { S3_SERVER_ACCESS_LOGS: SERVER_ACCESS_LOGGING },
};

/** The CloudFormation types with other logging to a bucket. */
export const TYPES_WITH_TARGETS: readonly string[] = Object.keys(OTHER_LOGGING).filter(type => (
  Object.values(OTHER_LOGGING[type] ?? {}).some(({ targets }) => targets !== undefined)
));

/** Returns the name of the feature by which a resource logs the records of a log type without a delivery. */
export function otherLoggingOf(resource: CfnResource, logType: string): string | undefined {
  const other = OTHER_LOGGING[resource.cfnResourceType]?.[logType];

  return other?.isOn(resource) === true ? other.title : undefined;
}

/** Returns values with references to the buckets that a resource logs to without a delivery. */
export function targetsOfOtherLogging(resource: CfnResource): unknown[] {
  const others = Object.values(OTHER_LOGGING[resource.cfnResourceType] ?? {});

  return [...new Set(others.flatMap(({ targets }) => targets ?? []))].map(targets => targets(resource));
}

/** Returns the type of a load balancer, or undefined if only the deployment knows it. */
function knownType(balancer: CfnResource): string | undefined {
  const type = templateProperty(balancer, 'Type') ?? 'application';

  return typeof type === 'string' ? type : undefined;
}

function isLevel(level: unknown): boolean {
  return typeof level === 'string' && level !== 'OFF';
}

function isText(value: unknown): boolean {
  return isUnknown(value) || (typeof value === 'string' && value !== '');
}
