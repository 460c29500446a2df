import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { LogType } from './log-type';
import { checkArgumentAt, checkGivenAt } from './private/rules/given-values';
import { type CoveredResource, coverageOf } from './private/rules/log-coverage/coverage';
import { isOneOf } from './private/rules/log-coverage/log-types';
import { reportOf } from './private/rules/log-coverage/report';
import { templatesOf } from './private/rules/log-coverage/templates';

/**
 * Properties of the log coverage of an app.
 */
export interface LogCoverageProps {
  /**
   * The log types to report.
   *
   * @default - all log types
   */
  readonly logTypes?: LogType[];

  /**
   * The log types that are not reported.
   *
   * @default - none
   */
  readonly excludedLogTypes?: LogType[];

  /**
   * Reports errors instead of warnings, which makes `cdk synth` and `cdk deploy` fail.
   *
   * @default false
   */
  readonly failSynthesis?: boolean;
}

/**
 * A log type of a resource in a `LogCoverageResult`.
 */
export interface LogCoverageItem {
  /** The path of the construct: the L2, or the L1 if it is alone. */
  readonly constructPath: string;

  /** The CloudFormation type of the resource. */
  readonly resourceType: string;

  /** The log type as the CloudWatch Logs API spells it. */
  readonly logType: string;
}

/**
 * The log types of the resources of an app, in the order of the construct tree.
 *
 * Account-level log types have one item for each account and Region, with the first resource of their type.
 */
export interface LogCoverageResult {
  /** The log types that a delivery of the app delivers. */
  readonly delivered: LogCoverageItem[];

  /** The log types that resources can emit as they are configured, and that nothing delivers. */
  readonly quiet: LogCoverageItem[];

  /** The log types that the service writes in another way, such as standard logging (legacy) of CloudFront. */
  readonly loggedOtherwise: LogCoverageItem[];

  /** The log types that would be quiet or logged otherwise, and are acknowledged. */
  readonly acknowledged: LogCoverageItem[];
}

/**
 * A policy validation plugin that reports log types which resources can emit and which nothing delivers.
 *
 * Deliveries count whoever has made them: this library, L1s, or constructs such as the `Runtime` of AgentCore. Log types
 * that a resource does not emit as it is configured are not reported, nor are the buckets that logs go to.
 *
 * Acknowledge a finding on a construct, and with it on everything below, by
 * `Validations.of(construct).acknowledge({ id: 'cdk-log-delivery::CloudFront-ACCESS_LOGS', reason: '…' })`.
 *
 * @example
 * Validations.of(app).addPlugins(new LogCoverage({
 *   logTypes: [CloudFrontLogType.ACCESS_LOGS, LoadBalancerLogType.ALB_ACCESS_LOGS],
 *   failSynthesis: true,
 * }));
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html
 */
export class LogCoverage implements IPolicyValidationPlugin {
  /**
   * Returns the log types of the resources below `scope` that have been defined so far, as data for tests. Prints
   * nothing.
   *
   * @param scope an app, a stage, a stack or any other construct
   */
  public static of(scope: IConstruct): LogCoverageResult {
    checkArgumentAt('LogCoverage.of()', 'scope', scope);
    const { delivered, quiet, loggedOtherwise, acknowledged } = coverageOf(scope);

    return {
      delivered: delivered.map(toItem),
      quiet: quiet.map(toItem),
      loggedOtherwise: loggedOtherwise.map(toItem),
      acknowledged: acknowledged.map(toItem),
    };
  }

  /** The name of the plugin in reports. */
  public readonly name: string = 'cdk-log-delivery';

  private readonly props: LogCoverageProps;

  constructor(props: LogCoverageProps = {}) {
    checkGivenAt('LogCoverage', props);
    this.props = props;
  }

  /** Reports the findings. aws-cdk-lib calls this at the end of synthesis. */
  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const { logTypes, excludedLogTypes = [], failSynthesis = false } = this.props;
    const isReported = templatesOf(context);
    const coverage = coverageOf(
      context.appConstruct,
      (logType, { stack }) => isReported(stack)
        && (logTypes === undefined || isOneOf(logTypes, logType)) && !isOneOf(excludedLogTypes, logType),
    );

    return reportOf(coverage, failSynthesis);
  }
}

function toItem({ resource, construct, covered }: CoveredResource): LogCoverageItem {
  return {
    constructPath: construct.node.path,
    resourceType: resource.cfnResourceType,
    logType: covered.logType.value,
  };
}
