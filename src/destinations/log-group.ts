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
 * Which resource policy lets the delivery service write to a log group.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html
 */
export enum LogGroupPolicyScope {
  /**
   * A policy of the account, shared by the log groups of a stack. An account has ten of them in each Region, and cannot
   * get more.
   */
  ACCOUNT = 'ACCOUNT',

  /**
   * The log group's own policy, which uses up nothing. A log group without a name of its own is named by the pattern
   * that CloudFormation makes such names by, `<stack name>-<logical ID>-*`, which AWS does not document.
   */
  LOG_GROUP = 'LOG_GROUP',
}

/**
 * How logs are written to a log group.
 */
export interface LogGroupDeliveryDestinationOptions extends DeliveryDestinationOptions {
  /**
   * The format of the log events. Which ones a log type can take, `LogType.outputFormatsFor` tells.
   *
   * @default - the default format of the service
   */
  readonly outputFormat?: OutputFormat;

  /**
   * Which resource policy lets the delivery service write to the log group.
   *
   * @default - the log group's own policy if it has a name, otherwise a policy of the account
   */
  readonly policyScope?: LogGroupPolicyScope;
}

/**
 * Properties of a log group delivery destination.
 */
export interface LogGroupDeliveryDestinationProps extends LogGroupDeliveryDestinationOptions {
  /**
   * The log group to write to: an L2, an L1 or imported. It must be in the account and Region of the delivery source.
   */
  readonly logGroup: ILogGroupRef;
}

/**
 * Options of a delivery to a log group.
 */
export interface LogGroupDeliveryOptions extends LogGroupDeliveryDestinationOptions, RecordOptions {}

/**
 * Delivers logs to a CloudWatch Logs log group.
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
