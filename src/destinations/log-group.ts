import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { RecordOptions } from '../delivery';
import type { DeliveryDestinationOptions } from '../delivery-destination';
import type { OutputFormat } from '../output-format';
import { injectProps } from '../private/cdk/property-injection';
import { ManagedDeliveryDestination } from '../private/constructs/managed-destination';
import { checkGiven } from '../private/rules/given-values';
import { LogGroupTarget } from '../private/targets/log-group';

/**
 * The resource policy that allows the delivery service to write to a log group.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html
 */
export enum LogGroupPolicyScope {
  /**
   * An account-level resource policy, which the log groups of a stack share. The quota is ten such policies for each
   * account and Region, and cannot be raised.
   */
  ACCOUNT = 'ACCOUNT',

  /**
   * The policy of the log group itself, which counts towards no quota. For a log group without a `logGroupName`, it
   * uses the pattern by which CloudFormation generates such names, `<stack name>-<logical ID>-*`. AWS does not document
   * it.
   */
  LOG_GROUP = 'LOG_GROUP',
}

/** Options of a log group delivery destination. */
export interface LogGroupDeliveryDestinationOptions extends DeliveryDestinationOptions {
  /**
   * The format of the log events. `LogType.outputFormatsFor()` returns the formats that a log type supports.
   *
   * @default - the default format of the service
   */
  readonly outputFormat?: OutputFormat;

  /**
   * The resource policy that allows the delivery service to write to the log group.
   *
   * @default - the policy of the log group itself if it has a name, otherwise an account-level policy
   */
  readonly policyScope?: LogGroupPolicyScope;
}

/**
 * Properties of a log group delivery destination.
 */
export interface LogGroupDeliveryDestinationProps extends LogGroupDeliveryDestinationOptions {
  /** The target: an L2, an L1 or an imported log group. It must be in the account and Region of the delivery source. */
  readonly logGroup: ILogGroupRef;
}

/**
 * Options of a delivery to a log group.
 */
export interface LogGroupDeliveryOptions extends LogGroupDeliveryDestinationOptions, RecordOptions {}

/**
 * A delivery destination that delivers logs to a CloudWatch Logs log group.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html
 * @resource AWS::Logs::DeliveryDestination
 */
export class LogGroupDeliveryDestination extends ManagedDeliveryDestination {
  /** The identifier of this class for property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-log-delivery.LogGroupDeliveryDestination';

  constructor(scope: Construct, id: string, props: LogGroupDeliveryDestinationProps) {
    props = injectProps(LogGroupDeliveryDestination.PROPERTY_INJECTION_ID, props, { scope, id });
    checkGiven(scope, props, ['logGroup'], id);
    super(scope, id, new LogGroupTarget(scope, props), props);
  }
}
