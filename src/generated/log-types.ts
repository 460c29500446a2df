// Generated from the resource specification of AWS by projenrc/catalog. Do not edit: run "npx projen catalog".
import { LogType } from '../log-type';

/**
 * Log types of an Amazon Bedrock AgentCore browser tool.
 *
 * The resource is an `AWS::BedrockAgentCore::BrowserCustom`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form `arn:${partition}:bedrock-agentcore:${region}:${account}:browser-custom/${BrowserId}`.
 *
 * - The deploying role needs the permission bedrock-agentcore:AllowVendedLogDeliveryForResource on the resource.
 * - AgentCore makes no log group of its own for this resource: without a delivery there are no logs.
 * - A browser has no APPLICATION_LOGS: among the built-in tools only the code interpreter has them.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-tool-metrics.html
 */
export class AgentCoreBrowserLogType extends LogType {
  /**
   * One trace span for each operation of the browser tool, to follow a browser session through an agent.
   *
   * Destinations: X-Ray.
   *
   * Record fields: `fields.AgentCoreBrowserTraces`, 1 mandatory and 2 optional.
   *
   * - CloudWatch Transaction Search must be on in the account and Region, otherwise creating the delivery fails.
   * - X-Ray is the only destination; it needs an X-Ray resource policy and must be in the same account.
   */
  public static readonly TRACES = new AgentCoreBrowserLogType('TRACES');

  /**
   * One record of the CPU and memory that a browser session used, to track consumption by session.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.AgentCoreBrowserUsageLogs`, 5 mandatory and 3 optional.
   *
   * - AWS says that usage data can arrive up to 60 minutes late.
   * - The figures are telemetry; the bill can differ from them.
   */
  public static readonly USAGE_LOGS = new AgentCoreBrowserLogType('USAGE_LOGS');

  /** @internal */
  declare public readonly _kindName: 'AgentCoreBrowser';

  private constructor(value: string) {
    super(value, 'AgentCoreBrowser');
  }
}

/**
 * Log types of an Amazon Bedrock AgentCore code interpreter tool.
 *
 * The resource is an `AWS::BedrockAgentCore::CodeInterpreterCustom`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form
 * `arn:${partition}:bedrock-agentcore:${region}:${account}:code-interpreter-custom/${CodeInterpreterId}`.
 *
 * - The deploying role needs the permission bedrock-agentcore:AllowVendedLogDeliveryForResource on the resource.
 * - AgentCore makes no log group of its own for this resource: without a delivery there are no logs.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-tool-metrics.html
 */
export class AgentCoreCodeInterpreterLogType extends LogType {
  /**
   * One record for each call of the code interpreter, with the session, the request and the response.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.AgentCoreCodeInterpreterApplicationLogs`, 2 mandatory and 20 optional.
   *
   * - The records hold request and response payloads, which can contain personal or secret data.
   */
  public static readonly APPLICATION_LOGS = new AgentCoreCodeInterpreterLogType('APPLICATION_LOGS');

  /**
   * One trace span for each operation of the code interpreter, to follow a tool session through an agent.
   *
   * Destinations: X-Ray.
   *
   * Record fields: `fields.AgentCoreCodeInterpreterTraces`, 1 mandatory and 2 optional.
   *
   * - CloudWatch Transaction Search must be on in the account and Region, otherwise creating the delivery fails.
   * - X-Ray is the only destination; it needs an X-Ray resource policy and must be in the same account.
   */
  public static readonly TRACES = new AgentCoreCodeInterpreterLogType('TRACES');

  /**
   * One record of the CPU and memory that a code interpreter session used, to track consumption by session.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.AgentCoreCodeInterpreterUsageLogs`, 5 mandatory and 3 optional.
   *
   * - AWS says that usage data can arrive up to 60 minutes late.
   * - The figures are telemetry; the bill can differ from them.
   */
  public static readonly USAGE_LOGS = new AgentCoreCodeInterpreterLogType('USAGE_LOGS');

  /** @internal */
  declare public readonly _kindName: 'AgentCoreCodeInterpreter';

  private constructor(value: string) {
    super(value, 'AgentCoreCodeInterpreter');
  }
}

/**
 * Log types of an Amazon Bedrock AgentCore gateway.
 *
 * The resource is an `AWS::BedrockAgentCore::Gateway`: give the construct as `resource`, or its ARN as `resourceArn`,
 * of the form `arn:${partition}:bedrock-agentcore:${region}:${account}:gateway/${GatewayId}`.
 *
 * - The deploying role needs the permission bedrock-agentcore:AllowVendedLogDeliveryForResource on the resource.
 * - AgentCore makes no log group of its own for this resource: without a delivery there are no logs.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-gateway-metrics.html
 */
export class AgentCoreGatewayLogType extends LogType {
  /**
   * One record for each step of a request to the gateway, to find requests and tool calls that went wrong.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.AgentCoreGatewayApplicationLogs`, 2 mandatory and 14 optional.
   *
   * - Records can hold the bodies of requests and responses, which can be personal data.
   */
  public static readonly APPLICATION_LOGS = new AgentCoreGatewayLogType('APPLICATION_LOGS');

  /**
   * One trace span for each operation of the gateway, to see how long tool calls and their targets take.
   *
   * Destinations: X-Ray.
   *
   * Record fields: `fields.AgentCoreGatewayTraces`, 1 mandatory and 2 optional.
   *
   * - CloudWatch Transaction Search must be on in the account and Region, otherwise creating the delivery fails.
   * - X-Ray is the only destination; it needs an X-Ray resource policy and must be in the same account.
   */
  public static readonly TRACES = new AgentCoreGatewayLogType('TRACES');

  /** @internal */
  declare public readonly _kindName: 'AgentCoreGateway';

  private constructor(value: string) {
    super(value, 'AgentCoreGateway');
  }
}

/**
 * Log types of an Amazon Bedrock AgentCore memory.
 *
 * The resource is an `AWS::BedrockAgentCore::Memory`: give the construct as `resource`, or its ARN as `resourceArn`, of
 * the form `arn:${partition}:bedrock-agentcore:${region}:${account}:memory/${MemoryId}`.
 *
 * - The deploying role needs the permission bedrock-agentcore:AllowVendedLogDeliveryForResource on the resource.
 * - AgentCore makes no log group of its own for this resource: without a delivery there are no logs.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-memory-metrics.html
 */
export class AgentCoreMemoryLogType extends LogType {
  /**
   * One record for each step that turns the events of a session into memory records, to find steps that failed.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.AgentCoreMemoryApplicationLogs`, 0 mandatory and 17 optional.
   */
  public static readonly APPLICATION_LOGS = new AgentCoreMemoryLogType('APPLICATION_LOGS');

  /**
   * One trace span for each operation on the memory, to link events with the memories made from them.
   *
   * Destinations: X-Ray.
   *
   * Record fields: `fields.AgentCoreMemoryTraces`, 1 mandatory and 2 optional.
   *
   * - CloudWatch Transaction Search must be on in the account and Region, otherwise creating the delivery fails.
   * - X-Ray is the only destination; it needs an X-Ray resource policy and must be in the same account.
   */
  public static readonly TRACES = new AgentCoreMemoryLogType('TRACES');

  /** @internal */
  declare public readonly _kindName: 'AgentCoreMemory';

  private constructor(value: string) {
    super(value, 'AgentCoreMemory');
  }
}

/**
 * Log types of an Amazon Bedrock AgentCore payment manager.
 *
 * The resource is an `AWS::BedrockAgentCore::PaymentManager`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form
 * `arn:${partition}:bedrock-agentcore:${region}:${account}:payment-manager/${PaymentManagerId}`.
 *
 * - The source is the payment manager for both log types, not a payment credential provider.
 * - The deploying role needs the permission bedrock-agentcore:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/payments-observability.html
 */
export class AgentCorePaymentsLogType extends LogType {
  /**
   * One record for each data plane call of AgentCore payments, such as creating a payment instrument.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * AWS does not publish the record fields.
   *
   * - AWS does not publish the output formats and record fields of this log type.
   */
  public static readonly APPLICATION_LOGS = new AgentCorePaymentsLogType('APPLICATION_LOGS');

  /**
   * One trace span for each data plane call of AgentCore payments, with session, instrument and amount where they
   * apply.
   *
   * Destinations: X-Ray.
   *
   * Record fields: `fields.AgentCorePaymentsTraces`, 1 mandatory and 2 optional.
   *
   * - CloudWatch Transaction Search must be on in the account and Region, otherwise creating the delivery fails.
   * - X-Ray is the only destination; it needs an X-Ray resource policy and must be in the same account.
   *
   * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-payments-metrics.html
   */
  public static readonly TRACES = new AgentCorePaymentsLogType('TRACES');

  /** @internal */
  declare public readonly _kindName: 'AgentCorePayments';

  private constructor(value: string) {
    super(value, 'AgentCorePayments');
  }
}

/**
 * Log types of an Amazon Bedrock AgentCore runtime.
 *
 * The resource is an `AWS::BedrockAgentCore::Runtime`: give the construct as `resource`, or its ARN as `resourceArn`,
 * of the form `arn:${partition}:bedrock-agentcore:${region}:${account}:runtime/${RuntimeId}`.
 *
 * - The deploying role needs the permission bedrock-agentcore:AllowVendedLogDeliveryForResource on the resource.
 * - What the agent itself writes to its output goes to a log group that AgentCore makes; it needs no delivery.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-runtime-metrics.html
 */
export class AgentCoreRuntimeLogType extends LogType {
  /**
   * One record for each invocation of the agent runtime, with its session, trace, request and response.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.AgentCoreRuntimeApplicationLogs`, 2 mandatory and 19 optional.
   *
   * - The records hold request and response payloads, which can contain personal or secret data.
   */
  public static readonly APPLICATION_LOGS = new AgentCoreRuntimeLogType('APPLICATION_LOGS');

  /**
   * One trace span for each invocation of the agent runtime, with its latency and the kind of error.
   *
   * Destinations: X-Ray.
   *
   * Record fields: `fields.AgentCoreRuntimeTraces`, 1 mandatory and 2 optional.
   *
   * - CloudWatch Transaction Search must be on in the account and Region, otherwise creating the delivery fails.
   * - X-Ray is the only destination; it needs an X-Ray resource policy and must be in the same account.
   */
  public static readonly TRACES = new AgentCoreRuntimeLogType('TRACES');

  /**
   * One record for each second of a session, with the CPU and memory used, to track consumption by session.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.AgentCoreRuntimeUsageLogs`, 5 mandatory and 2 optional.
   *
   * - The figures are telemetry; the bill can differ from them.
   */
  public static readonly USAGE_LOGS = new AgentCoreRuntimeLogType('USAGE_LOGS');

  /** @internal */
  declare public readonly _kindName: 'AgentCoreRuntime';

  private constructor(value: string) {
    super(value, 'AgentCoreRuntime');
  }
}

/**
 * Log types of an Amazon Bedrock AgentCore workload identity.
 *
 * The resource is an `AWS::BedrockAgentCore::WorkloadIdentity`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form
 * `arn:${partition}:bedrock-agentcore:${region}:${account}:workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}`.
 *
 * - The source ARN names both the workload identity directory and the workload identity.
 * - The deploying role needs the permission bedrock-agentcore:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-identity-metrics.html
 */
export class AgentCoreWorkloadIdentityLogType extends LogType {
  /**
   * One record for each operation on the identity, such as fetching a token, with its duration and result.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.AgentCoreWorkloadIdentityApplicationLogs`, 2 mandatory and 21 optional.
   *
   * - The records hold request and response payloads, which can contain personal or secret data.
   */
  public static readonly APPLICATION_LOGS = new AgentCoreWorkloadIdentityLogType('APPLICATION_LOGS');

  /**
   * One trace span for each operation on the workload identity, to see which calls for credentials fail or are slow.
   *
   * Destinations: X-Ray.
   *
   * Record fields: `fields.AgentCoreWorkloadIdentityTraces`, 1 mandatory and 2 optional.
   *
   * - CloudWatch Transaction Search must be on in the account and Region, otherwise creating the delivery fails.
   * - X-Ray is the only destination; it needs an X-Ray resource policy and must be in the same account.
   */
  public static readonly TRACES = new AgentCoreWorkloadIdentityLogType('TRACES');

  /** @internal */
  declare public readonly _kindName: 'AgentCoreWorkloadIdentity';

  private constructor(value: string) {
    super(value, 'AgentCoreWorkloadIdentity');
  }
}

/**
 * Log types of an AWS Amplify Hosting app.
 *
 * The resource is an `AWS::Amplify::App`: give the construct as `resource`, or its ARN as `resourceArn`, of the form
 * `arn:${partition}:amplify:${region}:${account}:apps/${AppId}`.
 *
 * - Only the API reference names these log types: AWS does not publish their destinations, formats or record fields.
 * - AWS does not publish the ARN to use; the ARN of the app is assumed.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class AmplifyLogType extends LogType {
  /**
   * One record for each request made to the hosted app, to see who asks for what and with which result.
   *
   * Destinations: not published by AWS.
   *
   * AWS does not publish the record fields.
   */
  public static readonly ACCESS_LOGS = new AmplifyLogType('ACCESS_LOGS');

  /**
   * One record for each request to the app that AWS WAF inspected, to see what was allowed or blocked.
   *
   * Destinations: not published by AWS.
   *
   * AWS does not publish the record fields.
   *
   * - The app presumably needs AWS WAF turned on; AWS does not publish this.
   */
  public static readonly WAF_LOGS = new AmplifyLogType('WAF_LOGS');

  /** @internal */
  declare public readonly _kindName: 'Amplify';

  private constructor(value: string) {
    super(value, 'Amplify');
  }
}

/**
 * Log types of an Amazon API Gateway REST API stage.
 *
 * The resource is an `AWS::ApiGateway::Stage`: give the construct as `resource`, or its ARN as `resourceArn`, of the
 * form `arn:${partition}:apigateway:${region}:${account}:/restapis/${RestApiId}/stages/${StageName}`.
 *
 * - The source ARN carries the account ID, unlike the other ARNs of API Gateway.
 * - Access logs of a stage are a different feature (AccessLogSetting) and do not come this way.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-create-log-delivery.html
 */
export class ApiGatewayStageLogType extends LogType {
  /**
   * One record for each step of processing a request: authorisation, integration, mapping, response; for debugging an
   * API.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain).
   *
   * Record fields: `fields.ApiGatewayStageExecutionLogs`, 0 mandatory and 7 optional.
   *
   * - The stage must log at level ERROR or INFO (loggingLevel in its method settings), otherwise creating the delivery
   *   source fails. A stage of the app without a level is refused at synthesis, and has a warning with one for single
   *   methods only.
   */
  public static readonly EXECUTION_LOGS = new ApiGatewayStageLogType('EXECUTION_LOGS');

  /** @internal */
  declare public readonly _kindName: 'ApiGatewayStage';

  private constructor(value: string) {
    super(value, 'ApiGatewayStage');
  }
}

/**
 * Log types of an Amazon Bedrock agent alias.
 *
 * The resource is an `AWS::Bedrock::AgentAlias`: give the construct as `resource`, or its ARN as `resourceArn`, of the
 * form `arn:${partition}:bedrock:${region}:${account}:agent-alias/${AgentId}/${AgentAliasId}`.
 *
 * - The source is the alias, not the agent: use the ARN of the agent alias.
 * - The deploying role needs the permission bedrock:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-memory-log-delivery-enable.html
 */
export class BedrockAgentLogType extends LogType {
  /**
   * One record for each application event of the alias, such as the memory summary of a session, with its level.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.BedrockAgentApplicationLogs`, 0 mandatory and 13 optional.
   *
   * - AWS describes this log type only for memory summarisation; AWS does not publish which other events are recorded.
   */
  public static readonly APPLICATION_LOGS = new BedrockAgentLogType('APPLICATION_LOGS');

  /**
   * One record for each event within a session of the alias, with the request, trace and span that it belongs to.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.BedrockAgentEventLogs`, 13 mandatory and 1 optional.
   *
   * - AWS does not publish a description of these records.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   */
  public static readonly EVENT_LOGS = new BedrockAgentLogType('EVENT_LOGS');

  /** @internal */
  declare public readonly _kindName: 'BedrockAgent';

  private constructor(value: string) {
    super(value, 'BedrockAgent');
  }
}

/**
 * Log types of an Amazon CloudFront distribution.
 *
 * The resource is an `AWS::CloudFront::Distribution`: give the construct as `resource`, or its ARN as `resourceArn`, of
 * the form `arn:${partition}:cloudfront::${account}:distribution/${DistributionId}`.
 *
 * - Delivery source, destination and delivery must be created in us-east-1; an S3 bucket may be in any Region, a
 *   Firehose stream must be in us-east-1.
 * - Bucket and key policies must name us-east-1 as the Region of the delivery source, wherever the bucket or key is.
 * - The deploying role needs the permission cloudfront:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
export class CloudFrontLogType extends LogType {
  /**
   * One record for each request that a viewer makes to the distribution, served from the edge or from the origin.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.CloudFrontAccessLogs`, 0 mandatory and 68 optional.
   *
   * - Cookies are recorded only if the distribution has IncludeCookies in its logging settings. There is a warning for
   *   a distribution of the app without it, where recordFields has cs(Cookie).
   * - A change can take up to 12 hours to take effect.
   * - Standard logging (legacy) is independent: if both are on, requests are logged twice.
   */
  public static readonly ACCESS_LOGS = new CloudFrontLogType('ACCESS_LOGS');

  /**
   * One record for each TLS connection attempt of a viewer, with its client certificate, to debug mutual TLS.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.CloudFrontConnectionLogs`, 3 mandatory and 15 optional.
   *
   * - The distribution must use mutual TLS with viewers and must have connection logs enabled. A distribution of the
   *   app without mutual TLS is refused at synthesis.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/connection-logs.html
   */
  public static readonly CONNECTION_LOGS = new CloudFrontLogType('CONNECTION_LOGS');

  /** @internal */
  declare public readonly _kindName: 'CloudFront';

  private constructor(value: string) {
    super(value, 'CloudFront');
  }
}

/**
 * Log types of an Amazon CodeWhisperer (Amazon Q Developer) customization.
 *
 * CloudFormation has no type for the resource: give its ARN as `resourceArn`, of the form
 * `arn:${partition}:codewhisperer:${region}:${account}:customization/${Identifier}`.
 *
 * - CloudFormation has no resource type for it: give its ARN.
 * - The examples that AWS gives are in us-east-1.
 * - The deploying role needs the permission codewhisperer:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/customizations-optimize-accessing-logs.html
 */
export class CodeWhispererLogType extends LogType {
  /**
   * One record for each event of the customization, to follow what happens to it.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * AWS does not publish the record fields.
   *
   * - AWS does not publish the output formats and record fields of this log type.
   */
  public static readonly EVENT_LOGS = new CodeWhispererLogType('EVENT_LOGS');

  /** @internal */
  declare public readonly _kindName: 'CodeWhisperer';

  private constructor(value: string) {
    super(value, 'CodeWhisperer');
  }
}

/**
 * Log types of an AWS DevOps Agent agent space.
 *
 * The resource is an `AWS::DevOpsAgent::AgentSpace`: give the construct as `resource`, or its ARN as `resourceArn`, of
 * the form `arn:${partition}:aidevops:${region}:${account}:agentspace/${AgentSpaceId}`.
 *
 * - The service prefix in the ARN is aidevops.
 *
 * @see
 * https://docs.aws.amazon.com/devopsagent/latest/userguide/configuring-capabilities-for-aws-devops-agent-vended-logs-and-metrics.html
 */
export class DevOpsAgentLogType extends LogType {
  /**
   * One record for each operation in the agent space, such as that of an integration, webhook or task, with its error.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.DevOpsAgentApplicationLogs`, 2 mandatory and 20 optional.
   *
   * - Most record fields have names that really begin with "optional_".
   */
  public static readonly APPLICATION_LOGS = new DevOpsAgentLogType('APPLICATION_LOGS');

  /** @internal */
  declare public readonly _kindName: 'DevOpsAgent';

  private constructor(value: string) {
    super(value, 'DevOpsAgent');
  }
}

/**
 * Log types of an Amazon ECS cluster.
 *
 * The resource is an `AWS::ECS::Cluster`: give the construct as `resource`, or its ARN as `resourceArn`, of the form
 * `arn:${partition}:ecs:${region}:${account}:cluster/${ClusterName}`.
 *
 * - The source is the cluster: there is no delivery for a single service.
 * - The deploying role needs the permission ecs:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/action-logs.html
 */
export class EcsLogType extends LogType {
  /**
   * One record for each step that ECS takes for you in service deployments and managed daemons, to see why one failed.
   *
   * Destinations: S3 (json), CloudWatch Logs (json), Firehose (json).
   *
   * Record fields: `fields.EcsActionLogs`, 5 mandatory and 1 optional.
   *
   * - Every destination takes JSON only.
   * - Container output is not part of it: that still needs a log driver in the task definition.
   */
  public static readonly ACTION_LOGS = new EcsLogType('ACTION_LOGS');

  /** @internal */
  declare public readonly _kindName: 'Ecs';

  private constructor(value: string) {
    super(value, 'Ecs');
  }
}

/**
 * Log types of an Amazon EKS capability (ACK, Argo CD or kro).
 *
 * The resource is an `AWS::EKS::Capability`: give the construct as `resource`, or its ARN as `resourceArn`, of the form
 * `arn:${partition}:eks:${region}:${account}:capability/${ClusterName}/${CapabilityType}/${CapabilityName}/${UUID}`.
 *
 * - The log type must fit the type of the capability: ACK, Argo CD or kro. Others are refused at synthesis, where the
 *   construct or the ARN shows the type.
 * - The ARN holds a generated UUID: take it from the capability itself, do not put it together.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export class EksCapabilityLogType extends LogType {
  /**
   * One record for each log line of the ACK controllers, which keep AWS resources in line with the cluster.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksCapabilityAckLogs`, 2 mandatory and 22 optional.
   *
   * - All ACK service controllers share this log type; the field controllerGroup tells them apart.
   */
  public static readonly EKS_CAPABILITY_ACK_LOGS = new EksCapabilityLogType('EKS_CAPABILITY_ACK_LOGS');

  /**
   * One record for each log line of the Argo CD ApplicationSet controller, which generates applications.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksCapabilityArgocdApplicationsetLogs`, 2 mandatory and 25 optional.
   */
  public static readonly EKS_CAPABILITY_ARGOCD_APPLICATIONSET_LOGS = new EksCapabilityLogType('EKS_CAPABILITY_ARGOCD_APPLICATIONSET_LOGS');

  /**
   * One record for each log line of the Argo CD application controller, which compares and syncs applications.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksCapabilityArgocdApplicationLogs`, 2 mandatory and 36 optional.
   */
  public static readonly EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS = new EksCapabilityLogType('EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS');

  /**
   * One record for each log line of the Argo CD commit server, to debug what it writes to Git repositories.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksCapabilityArgocdCommitserverLogs`, 2 mandatory and 9 optional.
   */
  public static readonly EKS_CAPABILITY_ARGOCD_COMMITSERVER_LOGS = new EksCapabilityLogType('EKS_CAPABILITY_ARGOCD_COMMITSERVER_LOGS');

  /**
   * One record for each step of the Argo CD notifications controller, such as a message that it sent or could not send.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksCapabilityArgocdNotificationLogs`, 2 mandatory and 19 optional.
   *
   * - The controller sends nothing until the ConfigMap argocd-notifications-cm has the label that turns notifications
   *   on.
   * - Known from aws-cdk's mixins only, which are generated from the specification: the guide of EKS does not list this
   *   log type yet.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/argocd-notifications.html
   */
  public static readonly EKS_CAPABILITY_ARGOCD_NOTIFICATION_LOGS = new EksCapabilityLogType('EKS_CAPABILITY_ARGOCD_NOTIFICATION_LOGS');

  /**
   * One record for each log line of the Argo CD repository server, which reads Git repositories and renders manifests.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksCapabilityArgocdReposerverLogs`, 2 mandatory and 17 optional.
   */
  public static readonly EKS_CAPABILITY_ARGOCD_REPOSERVER_LOGS = new EksCapabilityLogType('EKS_CAPABILITY_ARGOCD_REPOSERVER_LOGS');

  /**
   * One record for each log line of the Argo CD API server, such as who called which method on which application.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksCapabilityArgocdServerLogs`, 2 mandatory and 22 optional.
   */
  public static readonly EKS_CAPABILITY_ARGOCD_SERVER_LOGS = new EksCapabilityLogType('EKS_CAPABILITY_ARGOCD_SERVER_LOGS');

  /**
   * One record for each log line of the kro controller, which turns resource graph definitions into resources.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksCapabilityKroLogs`, 2 mandatory and 21 optional.
   */
  public static readonly EKS_CAPABILITY_KRO_LOGS = new EksCapabilityLogType('EKS_CAPABILITY_KRO_LOGS');

  /** @internal */
  declare public readonly _kindName: 'EksCapability';

  private constructor(value: string) {
    super(value, 'EksCapability');
  }
}

/**
 * Log types of an Amazon EKS cluster with Auto Mode.
 *
 * The resource is an `AWS::EKS::Cluster`: give the construct as `resource`, or its ARN as `resourceArn`, of the form
 * `arn:${partition}:eks:${region}:${account}:cluster/${ClusterName}`.
 *
 * - Only clusters with EKS Auto Mode have these logs. A cluster of the app without it is refused at synthesis; a
 *   Cluster of aws-eks, which cannot switch it on, has a warning.
 * - AWS updates the cluster for each delivery source, which takes two to three minutes, and refuses other changes of
 *   the cluster meanwhile. The delivery sources of a stack are created one after the other. Change the cluster itself
 *   in another deployment.
 * - Logs of the control plane (API server, audit and so on) are a different feature (the logging setting of the
 *   cluster).
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html
 */
export class EksClusterLogType extends LogType {
  /**
   * One record for each log line of the managed block storage driver, to debug volumes that do not attach.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksClusterAutoModeBlockStorageLogs`, 2 mandatory and 7 optional.
   */
  public static readonly AUTO_MODE_BLOCK_STORAGE_LOGS = new EksClusterLogType('AUTO_MODE_BLOCK_STORAGE_LOGS');

  /**
   * One record for each log line of the managed node autoscaler (Karpenter), to see why nodes come and go.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksClusterAutoModeComputeLogs`, 2 mandatory and 37 optional.
   */
  public static readonly AUTO_MODE_COMPUTE_LOGS = new EksClusterLogType('AUTO_MODE_COMPUTE_LOGS');

  /**
   * One record for each log line of the managed IP address management, to debug missing pod addresses.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksClusterAutoModeIpamLogs`, 2 mandatory and 10 optional.
   */
  public static readonly AUTO_MODE_IPAM_LOGS = new EksClusterLogType('AUTO_MODE_IPAM_LOGS');

  /**
   * One record for each log line of the managed load balancing controller, to debug load balancers of the cluster.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EksClusterAutoModeLoadBalancingLogs`, 2 mandatory and 13 optional.
   */
  public static readonly AUTO_MODE_LOAD_BALANCING_LOGS = new EksClusterLogType('AUTO_MODE_LOAD_BALANCING_LOGS');

  /** @internal */
  declare public readonly _kindName: 'EksCluster';

  private constructor(value: string) {
    super(value, 'EksCluster');
  }
}

/**
 * Log types of an AWS Elemental Inference feed.
 *
 * The resource is an `AWS::ElementalInference::Feed`: give the construct as `resource`, or its ARN as `resourceArn`, of
 * the form `arn:${partition}:elemental-inference:${region}:${account}:feed/${Id}`.
 *
 * - Each feed needs a delivery of its own.
 * - The deploying role needs the permission elemental-inference:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/elemental-inference/latest/userguide/monitoring-vended-logs.html
 */
export class ElementalInferenceLogType extends LogType {
  /**
   * One record for each processing event of the feed, at level INFO, WARN or ERROR, to check its health.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.ElementalInferenceApplicationLogs`, 4 mandatory and 4 optional.
   */
  public static readonly APPLICATION_LOGS = new ElementalInferenceLogType('APPLICATION_LOGS');

  /** @internal */
  declare public readonly _kindName: 'ElementalInference';

  private constructor(value: string) {
    super(value, 'ElementalInference');
  }
}

/**
 * Log types of an AWS Entity Resolution ID mapping workflow.
 *
 * The resource is an `AWS::EntityResolution::IdMappingWorkflow`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form
 * `arn:${partition}:entityresolution:${region}:${account}:idmappingworkflow/${WorkflowName}`.
 *
 * @see https://docs.aws.amazon.com/entityresolution/latest/userguide/cloudwatch-logs.html
 */
export class EntityResolutionIdMappingLogType extends LogType {
  /**
   * One record for each event of an ID mapping job, such as start, progress and end, with record and error counts.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EntityResolutionIdMappingWorkflowLogs`, 0 mandatory and 22 optional.
   */
  public static readonly WORKFLOW_LOGS = new EntityResolutionIdMappingLogType('WORKFLOW_LOGS');

  /** @internal */
  declare public readonly _kindName: 'EntityResolutionIdMapping';

  private constructor(value: string) {
    super(value, 'EntityResolutionIdMapping');
  }
}

/**
 * Log types of an AWS Entity Resolution matching workflow.
 *
 * The resource is an `AWS::EntityResolution::MatchingWorkflow`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form `arn:${partition}:entityresolution:${region}:${account}:matchingworkflow/${WorkflowName}`.
 *
 * @see https://docs.aws.amazon.com/entityresolution/latest/userguide/cloudwatch-logs.html
 */
export class EntityResolutionMatchingLogType extends LogType {
  /**
   * One record for each event of a matching job, such as start, progress and end, with match and error counts.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EntityResolutionMatchingWorkflowLogs`, 0 mandatory and 22 optional.
   */
  public static readonly WORKFLOW_LOGS = new EntityResolutionMatchingLogType('WORKFLOW_LOGS');

  /** @internal */
  declare public readonly _kindName: 'EntityResolutionMatching';

  private constructor(value: string) {
    super(value, 'EntityResolutionMatching');
  }
}

/**
 * Log types of an Amazon EventBridge event bus.
 *
 * The resource is an `AWS::Events::EventBus`: give the construct as `resource`, or its ARN as `resourceArn`, of the
 * form `arn:${partition}:events:${region}:${account}:event-bus/${EventBusName}`.
 *
 * - The bus logs nothing until LogConfig.Level is set (default OFF); the levels add up: INFO includes ERROR, and TRACE
 *   includes both. An event bus of the app with too low a level is refused at synthesis.
 * - LogConfig.IncludeDetail FULL adds details of events and targets, which can hold personal data.
 * - If the bus is encrypted with a customer managed key, the key policy must let events.amazonaws.com and
 *   delivery.logs.amazonaws.com use the key.
 * - Do not deliver to a bucket that sends its own notifications to EventBridge: there is a warning for one of the app.
 * - The deploying role needs the permission events:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html
 */
export class EventBusLogType extends LogType {
  /**
   * One record for each processing step that failed, such as an event not taken in or a target that could not be
   * invoked.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EventBusErrorLogs`, 0 mandatory and 11 optional.
   *
   * - LogConfig.Level must be ERROR, INFO or TRACE.
   */
  public static readonly ERROR_LOGS = new EventBusLogType('ERROR_LOGS');

  /**
   * One record for each main step in processing an event, to see which rules matched and which targets were invoked.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EventBusInfoLogs`, 0 mandatory and 11 optional.
   *
   * - LogConfig.Level must be INFO or TRACE.
   */
  public static readonly INFO_LOGS = new EventBusLogType('INFO_LOGS');

  /**
   * One record for each detailed step in processing an event, to follow it from the bus to its targets.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.EventBusTraceLogs`, 0 mandatory and 11 optional.
   *
   * - LogConfig.Level must be TRACE.
   * - Level TRACE can produce many records for each event.
   */
  public static readonly TRACE_LOGS = new EventBusLogType('TRACE_LOGS');

  /** @internal */
  declare public readonly _kindName: 'EventBus';

  private constructor(value: string) {
    super(value, 'EventBus');
  }
}

/**
 * Log types of a subscriber to an Amazon EventBridge custom event bus.
 *
 * The resource is an `AWS::EventsV2::Subscriber`: give the construct as `resource`, or its ARN as `resourceArn`, of the
 * form `arn:${partition}:events:${region}:${account}:subscriber/${SubscriberName}/${Id}`.
 *
 * - The subscriber logs nothing until LogConfiguration.Level is set (default OFF). A subscriber of the app with too low
 *   a level is refused at synthesis.
 * - The source is a single subscriber: the bus itself has no logs. AWS says that webhook event sources have logs, too,
 *   but does not publish their log types: there is a warning for the ARN of one.
 * - aws-cdk-lib has this resource type only in recent versions (2.276 has it, 2.260 does not).
 * - Log delivery is best effort: a record that cannot be written is dropped.
 * - If the subscriber has a customer managed key, the payloads in the records are encrypted with it. A destination
 *   account that cannot use the key gets the records without them.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-observability.html
 */
export class EventSubscriberLogType extends LogType {
  /**
   * One record for each failed attempt to deliver an event to the target of the subscriber, with what was sent.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.EventSubscriberErrorLogs`, 4; AWS does not say which are mandatory.
   *
   * - Set LogConfiguration.Level to ERROR: the guide of EventBridge pairs log type and level.
   * - Records of failures carry the payload of the event by default, which can hold personal data.
   */
  public static readonly ERROR_LOGS = new EventSubscriberLogType('ERROR_LOGS');

  /**
   * One record for each attempt to deliver an event to the target of the subscriber, whether it succeeded or failed.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.EventSubscriberInfoLogs`, 4; AWS does not say which are mandatory.
   *
   * - Set LogConfiguration.Level to INFO: the guide of EventBridge pairs log type and level.
   * - LogConfiguration.IncludePayload FULL puts the payload of every event into the records.
   */
  public static readonly INFO_LOGS = new EventSubscriberLogType('INFO_LOGS');

  /** @internal */
  declare public readonly _kindName: 'EventSubscriber';

  private constructor(value: string) {
    super(value, 'EventSubscriber');
  }
}

/**
 * Log types of an Amazon GameLift Servers game session queue.
 *
 * The resource is an `AWS::GameLift::GameSessionQueue`: give the construct as `resource`, or its ARN as `resourceArn`,
 * of the form `arn:${partition}:gamelift:${region}:${account}:gamesessionqueue/${GameSessionQueueName}`.
 *
 * - The guide of GameLift turns these logs on with LogConfiguration of the queue, whose DeliveryDestinations GameLift
 *   delivers to by itself. Use either that or a delivery source: AWS does not publish whether a queue can have both.
 * - aws-cdk-lib has LogConfiguration of the queue in recent versions only (2.276 does not).
 *
 * @see https://docs.aws.amazon.com/gameliftservers/latest/developerguide/queues-placement-insights.html
 */
export class GameLiftQueueLogType extends LogType {
  /**
   * One record for each step of a game session placement, to see why it succeeded, failed or timed out.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.GameLiftQueuePlacementLogs`, 2 mandatory and 5 optional.
   *
   * - Known from aws-cdk's mixins only, which are generated from the specification: the guide of GameLift does not name
   *   the log type.
   */
  public static readonly QUEUE_PLACEMENT_LOGS = new GameLiftQueueLogType('QUEUE_PLACEMENT_LOGS');

  /** @internal */
  declare public readonly _kindName: 'GameLiftQueue';

  private constructor(value: string) {
    super(value, 'GameLiftQueue');
  }
}

/**
 * Log types of an Amazon Route 53 Global Resolver.
 *
 * The resource is an `AWS::Route53GlobalResolver::GlobalResolver`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form `arn:${partition}:route53globalresolver::${account}:global-resolver/${Id}`.
 *
 * - The observability Region must be set on the resolver first; the delivery presumably belongs in that Region, which
 *   AWS does not state plainly. There is a warning for a resolver of the app that has another one than the delivery
 *   source, or none.
 * - The ARN has no Region.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-gain-visibility-into-dns-activity.html
 */
export class GlobalResolverLogType extends LogType {
  /**
   * One record for each DNS query to the resolver, with client, answer and firewall action, for security analysis.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.GlobalResolverLogs`, 10 mandatory and 22 optional.
   *
   * - Records follow the Open Cybersecurity Schema Framework (OCSF), unlike query logs of the VPC Resolver.
   */
  public static readonly GLOBAL_RESOLVER_LOGS = new GlobalResolverLogType('GLOBAL_RESOLVER_LOGS');

  /** @internal */
  declare public readonly _kindName: 'GlobalResolver';

  private constructor(value: string) {
    super(value, 'GlobalResolver');
  }
}

/**
 * Log types of an AWS IAM Identity Center identity sync profile (configurable AD sync).
 *
 * CloudFormation has no type for the resource: give its ARN as `resourceArn`, of the form
 * `arn:${partition}:identity-sync:${region}:${account}:profile/${SyncProfileName}`.
 *
 * - CloudFormation has no resource type for it: give its ARN.
 * - The source is the identity sync profile, not the IAM Identity Center instance.
 * - Identity Center must use Active Directory with configurable AD sync.
 * - The deploying role needs the permission identity-sync:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/logging-ad-sync-errors.html
 */
export class IdentityCenterLogType extends LogType {
  /**
   * One record for each error in syncing users and groups from Active Directory, to see what was not synced and why.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.IdentityCenterErrorLogs`, 8; AWS does not say which are mandatory.
   *
   * - AWS does not publish the output formats.
   * - In the examples of AWS, error_code and error_message are inside the field error.
   */
  public static readonly ERROR_LOGS = new IdentityCenterLogType('ERROR_LOGS');

  /** @internal */
  declare public readonly _kindName: 'IdentityCenter';

  private constructor(value: string) {
    super(value, 'IdentityCenter');
  }
}

/**
 * Log types of an Amazon Bedrock knowledge base.
 *
 * The resource is an `AWS::Bedrock::KnowledgeBase`: give the construct as `resource`, or its ARN as `resourceArn`, of
 * the form `arn:${partition}:bedrock:${region}:${account}:knowledge-base/${KnowledgeBaseId}`.
 *
 * - The deploying role needs the permission bedrock:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html
 */
export class KnowledgeBaseLogType extends LogType {
  /**
   * One record for each status change of an ingestion job or of a document in it, to find out why content is missing.
   *
   * Destinations: S3 (json, plain, w3c), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.KnowledgeBaseApplicationLogs`, 0 mandatory and 7 optional.
   *
   * - Amazon S3 destinations cannot use the format parquet.
   */
  public static readonly APPLICATION_LOGS = new KnowledgeBaseLogType('APPLICATION_LOGS');

  /**
   * One record for each operation on the knowledge base at run time, with its request, session, trace and status.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.KnowledgeBaseRuntimeLogs`, 2 mandatory and 19 optional.
   *
   * - Known from the CloudFormation specification data only: AWS does not publish a description of this log type.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   */
  public static readonly RUNTIME_LOGS = new KnowledgeBaseLogType('RUNTIME_LOGS');

  /**
   * One trace span for each operation of the knowledge base, to see where a request spends its time.
   *
   * Destinations: X-Ray.
   *
   * Record fields: `fields.KnowledgeBaseTraces`, 1 mandatory and 2 optional.
   *
   * - CloudWatch Transaction Search must be on in the account and Region, otherwise creating the delivery fails.
   * - X-Ray is the only destination; it needs an X-Ray resource policy and must be in the same account.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   */
  public static readonly TRACES = new KnowledgeBaseLogType('TRACES');

  /** @internal */
  declare public readonly _kindName: 'KnowledgeBase';

  private constructor(value: string) {
    super(value, 'KnowledgeBase');
  }
}

/**
 * Log types of an Application Load Balancer or a Network Load Balancer.
 *
 * The resource is an `AWS::ElasticLoadBalancingV2::LoadBalancer`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form
 * `arn:${partition}:elasticloadbalancing:${region}:${account}:loadbalancer/${LoadBalancerType}/${LoadBalancerName}/${LoadBalancerId}`.
 *
 * - The log type must fit the load balancer: ALB types for type application, the NLB type for type network. Others are
 *   refused at synthesis, where the construct or the ARN shows the type.
 * - All record fields are mandatory: none can be left out.
 * - The logging attributes of the load balancer (such as access_logs.s3.enabled) are independent: if both are on, logs
 *   are delivered twice.
 * - AWS launched this on 2026-07-23 in the commercial and GovCloud Regions.
 * - The deploying role needs the permission elasticloadbalancing:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html
 */
export class LoadBalancerLogType extends LogType {
  /**
   * One record for each request to the Application Load Balancer, with its target, timings and status codes.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.LoadBalancerAlbAccessLogs`, 34 mandatory and 0 optional.
   *
   * - Only for load balancers of type application.
   */
  public static readonly ALB_ACCESS_LOGS = new LoadBalancerLogType('ALB_ACCESS_LOGS');

  /**
   * One record for each connection of a client, with TLS and client certificate details, to debug handshakes.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.LoadBalancerAlbConnectionLogs`, 15 mandatory and 0 optional.
   *
   * - Only for load balancers of type application.
   */
  public static readonly ALB_CONNECTION_LOGS = new LoadBalancerLogType('ALB_CONNECTION_LOGS');

  /**
   * One record for each health check of a target, with the result and its reason, to see why a target is unhealthy.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.LoadBalancerAlbHealthCheckLogs`, 10 mandatory and 0 optional.
   *
   * - Only for load balancers of type application.
   */
  public static readonly ALB_HEALTH_CHECK_LOGS = new LoadBalancerLogType('ALB_HEALTH_CHECK_LOGS');

  /**
   * One record for each TLS connection to the Network Load Balancer, with its certificate, timings and bytes.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.LoadBalancerNlbAccessLogs`, 22 mandatory and 0 optional.
   *
   * - Only for load balancers of type network.
   * - Only TLS listeners are logged: without one there are no records. There is a warning where the app has listeners
   *   of the load balancer and none of them is TLS.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-logs.html
   */
  public static readonly NLB_ACCESS_LOGS = new LoadBalancerLogType('NLB_ACCESS_LOGS');

  /** @internal */
  declare public readonly _kindName: 'LoadBalancer';

  private constructor(value: string) {
    super(value, 'LoadBalancer');
  }
}

/**
 * Log types of the Amazon CloudWatch Logs log groups of an account and Region.
 *
 * They belong to the account and Region as a whole: give neither `resource` nor `resourceArn`, the library uses
 * `arn:${partition}:logs:${region}:${account}:log-group:*`.
 *
 * - The source ARN must be the wildcard for all log groups (ends in "log-group:*"); the API reference does not accept
 *   that of a single log group.
 * - So there is in effect one source for each account and Region.
 * - The deploying role needs the permission logs:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class LogsInsightsLogType extends LogType {
  /**
   * One record for each Logs Insights query, with who ran it, its text and how much it scanned, for audit and cost
   * control.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.LogsInsightsQueryLogs`, 21 mandatory and 3 optional.
   *
   * - The records hold the text of the queries.
   */
  public static readonly INSIGHTS_QUERY_LOGS = new LogsInsightsLogType('INSIGHTS_QUERY_LOGS');

  /** @internal */
  declare public readonly _kindName: 'LogsInsights';

  private constructor(value: string) {
    super(value, 'LogsInsights');
  }
}

/**
 * Log types of an Amazon SES Mail Manager ingress endpoint.
 *
 * The resource is an `AWS::SES::MailManagerIngressPoint`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form `arn:${partition}:ses:${region}:${account}:mailmanager-ingress-point/${IngressPointId}`.
 *
 * - The deploying role needs the permission ses:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html
 */
export class MailManagerIngressPointLogType extends LogType {
  /**
   * One record for each message that the ingress endpoint accepted, with its sender, recipients and TLS details.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.MailManagerIngressPointApplicationLogs`, 3 mandatory and 13 optional.
   *
   * - Rejected messages are not recorded here: use TRAFFIC_POLICY_DEBUG_LOGS for them.
   */
  public static readonly APPLICATION_LOGS = new MailManagerIngressPointLogType('APPLICATION_LOGS');

  /**
   * One record for each recipient that the traffic policy evaluated, accepted or rejected, to see which statement
   * decided.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.MailManagerIngressPointTrafficPolicyDebugLogs`, 2 mandatory and 13 optional.
   *
   * - The records have no message ID: use ingress_point_session_id to put those of one message together.
   */
  public static readonly TRAFFIC_POLICY_DEBUG_LOGS = new MailManagerIngressPointLogType('TRAFFIC_POLICY_DEBUG_LOGS');

  /** @internal */
  declare public readonly _kindName: 'MailManagerIngressPoint';

  private constructor(value: string) {
    super(value, 'MailManagerIngressPoint');
  }
}

/**
 * Log types of an Amazon SES Mail Manager rule set.
 *
 * The resource is an `AWS::SES::MailManagerRuleSet`: give the construct as `resource`, or its ARN as `resourceArn`, of
 * the form `arn:${partition}:ses:${region}:${account}:mailmanager-rule-set/${RuleSetId}`.
 *
 * - The deploying role needs the permission ses:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html
 */
export class MailManagerRuleSetLogType extends LogType {
  /**
   * One record for each action of a rule on a message, and one for a rule that did not match, to debug rules.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.MailManagerRuleSetApplicationLogs`, 4 mandatory and 6 optional.
   */
  public static readonly APPLICATION_LOGS = new MailManagerRuleSetLogType('APPLICATION_LOGS');

  /** @internal */
  declare public readonly _kindName: 'MailManagerRuleSet';

  private constructor(value: string) {
    super(value, 'MailManagerRuleSet');
  }
}

/**
 * Log types of an AWS Elemental MediaPackage V2 channel group.
 *
 * The resource is an `AWS::MediaPackageV2::ChannelGroup`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form `arn:${partition}:mediapackagev2:${region}:${account}:channelGroup/${ChannelGroupName}`.
 *
 * - The source is the channel group; a single channel or endpoint cannot be one.
 * - Only MediaPackage V2 delivers logs this way.
 * - DeployerPolicy includes the action mediapackagev2:AllowVendedLogDeliveryForResource, which neither the guide of
 *   MediaPackage nor the IAM authorization reference lists.
 * - AWS takes at most three deliveries for each log type, to S3, CloudWatch Logs and Firehose.
 *
 * @see https://docs.aws.amazon.com/mediapackage/latest/userguide/access-logging.html
 */
export class MediaPackageLogType extends LogType {
  /**
   * One record for each request to an origin endpoint of the channel group, to see how content is fetched.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.MediaPackageEgressAccessLogs`, 0 mandatory and 24 optional.
   */
  public static readonly EGRESS_ACCESS_LOGS = new MediaPackageLogType('EGRESS_ACCESS_LOGS');

  /**
   * One record for each request to an input endpoint of a channel in the group, to debug what encoders send.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.MediaPackageIngressAccessLogs`, 0 mandatory and 20 optional.
   */
  public static readonly INGRESS_ACCESS_LOGS = new MediaPackageLogType('INGRESS_ACCESS_LOGS');

  /** @internal */
  declare public readonly _kindName: 'MediaPackage';

  private constructor(value: string) {
    super(value, 'MediaPackage');
  }
}

/**
 * Log types of an AWS Elemental MediaTailor playback configuration.
 *
 * The resource is an `AWS::MediaTailor::PlaybackConfiguration`: give the construct as `resource`, or its ARN as
 * `resourceArn`, of the form `arn:${partition}:mediatailor:${region}:${account}:playbackConfiguration/${ResourceId}`.
 *
 * - LogConfiguration.EnabledLoggingStrategies of the playback configuration must include VENDED_LOGS. One of the app
 *   with other strategies is refused at synthesis, and has a warning without a LogConfiguration.
 * - LogConfiguration.PercentEnabled says what share of the sessions is logged: there is a warning for 0.
 * - Switching from the strategy LEGACY_CLOUDWATCH stops the logs until a delivery exists.
 *
 * @see https://docs.aws.amazon.com/mediatailor/latest/ug/vended-logs.html
 */
export class MediaTailorLogType extends LogType {
  /**
   * One record for each event in talking to the ad decision server, such as a request, response or error.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.MediaTailorAdDecisionServerLogs`, 2 mandatory and 40 optional.
   *
   * @see https://docs.aws.amazon.com/mediatailor/latest/ug/ads-log-format.html
   */
  public static readonly AD_DECISION_SERVER_LOGS = new MediaTailorLogType('AD_DECISION_SERVER_LOGS');

  /**
   * One record for each event in making a personalised manifest, such as an origin request or an error.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.MediaTailorManifestServiceLogs`, 3 mandatory and 38 optional.
   *
   * - The guide of MediaTailor says that the playback session must run in debug log mode to get these records.
   *
   * @see https://docs.aws.amazon.com/mediatailor/latest/ug/log-types.html
   */
  public static readonly MANIFEST_SERVICE_LOGS = new MediaTailorLogType('MANIFEST_SERVICE_LOGS');

  /**
   * One record for each event in transcoding an ad, to see why an ad could not be inserted.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.MediaTailorTranscodeLogs`, 3 mandatory and 9 optional.
   *
   * @see https://docs.aws.amazon.com/mediatailor/latest/ug/tm-log-format.html
   */
  public static readonly TRANSCODE_LOGS = new MediaTailorLogType('TRANSCODE_LOGS');

  /** @internal */
  declare public readonly _kindName: 'MediaTailor';

  private constructor(value: string) {
    super(value, 'MediaTailor');
  }
}

/**
 * Log types of an AWS Network Firewall proxy.
 *
 * CloudFormation has no type for the resource: give its ARN as `resourceArn`, of the form
 * `arn:${partition}:network-firewall:${region}:${account}:proxy/${Name}`.
 *
 * - CloudFormation has no resource type for it: give its ARN.
 * - The proxy is in public preview and can change.
 * - The source is the proxy: a firewall has a different logging configuration of its own.
 * - Each log type needs a delivery source of its own.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html
 */
export class NetworkFirewallProxyLogType extends LogType {
  /**
   * One record for each request through the proxy that an alert rule matched, to watch traffic without stopping it.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.NetworkFirewallProxyAlertLogs`, 3 mandatory and 20 optional.
   */
  public static readonly ALERT_LOGS = new NetworkFirewallProxyLogType('ALERT_LOGS');

  /**
   * One record for each request that the proxy let through, with its client, destination and deciding rule.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.NetworkFirewallProxyAllowLogs`, 3 mandatory and 20 optional.
   */
  public static readonly ALLOW_LOGS = new NetworkFirewallProxyLogType('ALLOW_LOGS');

  /**
   * One record for each request that the proxy refused, with its client, destination and deciding rule.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.NetworkFirewallProxyDenyLogs`, 3 mandatory and 20 optional.
   */
  public static readonly DENY_LOGS = new NetworkFirewallProxyLogType('DENY_LOGS');

  /** @internal */
  declare public readonly _kindName: 'NetworkFirewallProxy';

  private constructor(value: string) {
    super(value, 'NetworkFirewallProxy');
  }
}

/**
 * Log types of an AWS Parallel Computing Service (AWS PCS) cluster.
 *
 * The resource is an `AWS::PCS::Cluster`: give the construct as `resource`, or its ARN as `resourceArn`, of the form
 * `arn:${partition}:pcs:${region}:${account}:cluster/${ClusterIdentifier}`.
 *
 * - The deploying role needs the permission pcs:AllowVendedLogDeliveryForResource on the resource.
 * - AWS takes at most three deliveries for each log type, to S3, CloudWatch Logs and Firehose.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring-overview.html
 */
export class PcsLogType extends LogType {
  /**
   * One record for each job that ended, with its user, state, times, nodes and resource use, for accounting.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.PcsJobcompLogs`, 6 mandatory and 1 optional.
   *
   * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_job-completion-logs.html
   */
  public static readonly PCS_JOBCOMP_LOGS = new PcsLogType('PCS_JOBCOMP_LOGS');

  /**
   * One record for each state change of a compute node, such as a launch or its failure, to see how the cluster scales.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.PcsScalingLogs`, 0 mandatory and 11 optional.
   *
   * - This log type is new and opt-in: nothing is delivered until a delivery exists.
   *
   * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_scaling-logs.html
   */
  public static readonly PCS_SCALING_LOGS = new PcsLogType('PCS_SCALING_LOGS');

  /**
   * One record for each remote procedure call that the Slurm controller or database daemon handled, for audits.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.PcsSchedulerAuditLogs`, 11 mandatory and 1 optional.
   *
   * - The cluster must run Slurm 25.11 or later; with older versions these records are part of PCS_SCHEDULER_LOGS. A
   *   cluster of the app with an older version is refused at synthesis.
   * - Audit records can be most of the log volume of the scheduler.
   *
   * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_scheduler-audit-logs.html
   */
  public static readonly PCS_SCHEDULER_AUDIT_LOGS = new PcsLogType('PCS_SCHEDULER_AUDIT_LOGS');

  /**
   * One record for each log line of the Slurm daemons of the cluster, to debug the scheduler.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.PcsSchedulerLogs`, 10 mandatory and 1 optional.
   *
   * - Records of slurmdbd need Slurm 24.11 or later, those of slurmrestd Slurm 25.05 or later.
   *
   * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_scheduler-logs.html
   */
  public static readonly PCS_SCHEDULER_LOGS = new PcsLogType('PCS_SCHEDULER_LOGS');

  /** @internal */
  declare public readonly _kindName: 'Pcs';

  private constructor(value: string) {
    super(value, 'Pcs');
  }
}

/**
 * Log types of an Amazon Q Business application.
 *
 * The resource is an `AWS::QBusiness::Application`: give the construct as `resource`, or its ARN as `resourceArn`, of
 * the form `arn:${partition}:qbusiness:${region}:${account}:application/${ApplicationId}`.
 *
 * - Both log types use the ARN of the application.
 * - The deploying role needs the permission qbusiness:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/monitoring-cloudwatch-logs.html
 */
export class QBusinessLogType extends LogType {
  /**
   * One record for each chat message or piece of feedback, to see what users ask and how useful the answers are.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.QBusinessEventLogs`, 0 mandatory and 26 optional.
   *
   * - The records hold messages and user e-mail addresses: leave out fields or mask them if they must not be kept.
   */
  public static readonly EVENT_LOGS = new QBusinessLogType('EVENT_LOGS');

  /**
   * One record for each document or group member that a data source sync job handled, to see why content is missing.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.QBusinessSyncJobLogs`, 4 mandatory and 29 optional.
   *
   * - The records can hold document titles, addresses and access lists.
   */
  public static readonly SYNC_JOB_LOGS = new QBusinessLogType('SYNC_JOB_LOGS');

  /** @internal */
  declare public readonly _kindName: 'QBusiness';

  private constructor(value: string) {
    super(value, 'QBusiness');
  }
}

/**
 * Log types of an Amazon Q in Connect assistant.
 *
 * The resource is an `AWS::Wisdom::Assistant`: give the construct as `resource`, or its ARN as `resourceArn`, of the
 * form `arn:${partition}:wisdom:${region}:${account}:assistant/${AssistantId}`.
 *
 * - The deploying role needs the permission wisdom:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/monitor-q-assistants-cloudwatch.html
 */
export class QConnectLogType extends LogType {
  /**
   * One record for each event in a session of the assistant, such as an utterance, detected intent or recommendation.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.QConnectEventLogs`, 0 mandatory and 52 optional.
   *
   * - The records can hold what was said in a contact, with personal data.
   */
  public static readonly EVENT_LOGS = new QConnectLogType('EVENT_LOGS');

  /** @internal */
  declare public readonly _kindName: 'QConnect';

  private constructor(value: string) {
    super(value, 'QConnect');
  }
}

/**
 * Log types of an Amazon Quick (QuickSight) account.
 *
 * CloudFormation has no type for the resource: give its ARN as `resourceArn`, of the form
 * `arn:${partition}:quicksight:${region}:${account}:account/${account}`.
 *
 * - CloudFormation has no resource type for it: give its ARN.
 * - A delivery covers only what happens in the Region of the ARN: each Region needs one of its own.
 * - The account needs Enterprise or Professional subscriptions.
 * - With a customer managed key, its policy must let delivery.logs.amazonaws.com use the key.
 * - Nothing from before the delivery is delivered later.
 * - AWS does not publish the output formats.
 * - The deploying role needs the permission quicksight:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class QuickLogType extends LogType {
  /**
   * One record for each use of agent hours, with the user, the feature and whether it is billed, to track cost.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.QuickAgentHoursLogs`, 10; AWS does not say which are mandatory.
   *
   * - The common fields are named logType and accountId; some other log types of Quick have log_type and account_id.
   */
  public static readonly AGENT_HOURS_LOGS = new QuickLogType('AGENT_HOURS_LOGS');

  /**
   * One record for each creation, change or deletion of a chat agent, with who did it, for audits.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.QuickAgentMetadataLogs`, 28; AWS does not say which are mandatory.
   *
   * - The common fields are named log_type and account_id; some other log types of Quick have logType and accountId.
   * - Prompts and welcome messages of agents are readable in the records unless a customer managed key is set up.
   */
  public static readonly AGENT_METADATA_LOGS = new QuickLogType('AGENT_METADATA_LOGS');

  /**
   * One record for each exchange in a chat, with the question, the answer and its status, to see how users are served.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.QuickChatLogs`, 19; AWS does not say which are mandatory.
   *
   * - The common fields are named logType and accountId; some other log types of Quick have log_type and account_id.
   * - The records hold the messages themselves, which can contain personal data; temporary conversations are included.
   */
  public static readonly CHAT_LOGS = new QuickLogType('CHAT_LOGS');

  /**
   * One record for each data loss prevention decision on a file and each change of its settings, for audits.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.QuickDlpLogs`, 22; AWS does not say which are mandatory.
   *
   * - The common fields are named log_type and account_id; some other log types of Quick have logType and accountId.
   * - File names are readable in the records unless a customer managed key is set up.
   */
  public static readonly DLP_LOGS = new QuickLogType('DLP_LOGS');

  /**
   * One record for each rating that a user gave to an answer, with its reason, to find poor answers.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.QuickFeedbackLogs`, 13; AWS does not say which are mandatory.
   *
   * - The common fields are named logType and accountId; some other log types of Quick have log_type and account_id.
   * - The records can hold free text written by users.
   */
  public static readonly FEEDBACK_LOGS = new QuickLogType('FEEDBACK_LOGS');

  /**
   * One record for each change in the storage that a knowledge base or space takes in the index, to watch its size.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.QuickIndexUsageLogs`, 11; AWS does not say which are mandatory.
   *
   * - The common fields are named log_type and account_id; some other log types of Quick have logType and accountId.
   * - Records come only on change: the newest one for each source is its present state.
   */
  public static readonly INDEX_USAGE_LOGS = new QuickLogType('INDEX_USAGE_LOGS');

  /**
   * One record for each document in a sync of a knowledge base, with its result, to see why content is missing.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.QuickKbFileSyncLogs`, 15; AWS does not say which are mandatory.
   *
   * - The common fields are named log_type and account_id; some other log types of Quick have logType and accountId.
   */
  public static readonly KB_FILE_SYNC_LOGS = new QuickLogType('KB_FILE_SYNC_LOGS');

  /** @internal */
  declare public readonly _kindName: 'Quick';

  private constructor(value: string) {
    super(value, 'Quick');
  }
}

/**
 * Log types of an Amazon VPC Route Server peer.
 *
 * The resource is an `AWS::EC2::RouteServerPeer`: give the construct as `resource`, or its ARN as `resourceArn`, of the
 * form `arn:${partition}:ec2:${region}:${account}:route-server-peer/${RouteServerPeerId}`.
 *
 * - The source is the route server peer, not the route server or its endpoint.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-server-peer-logging.html
 */
export class RouteServerLogType extends LogType {
  /**
   * One record for each status change of the BGP or BFD session or of a route of the peer, to debug routing.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.RouteServerEventLogs`, 3 mandatory and 4 optional.
   */
  public static readonly EVENT_LOGS = new RouteServerLogType('EVENT_LOGS');

  /** @internal */
  declare public readonly _kindName: 'RouteServer';

  private constructor(value: string) {
    super(value, 'RouteServer');
  }
}

/**
 * Log types of an AWS RTB Fabric link.
 *
 * The resource is an `AWS::RTBFabric::Link`: give the construct as `resource`, or its ARN as `resourceArn`, of the form
 * `arn:${partition}:rtbfabric:${region}:${account}:gateway/${GatewayId}/link/${LinkId}`.
 *
 * - Only links can be a source: gateways cannot.
 * - External links have ARNs of the same form; AWS does not publish whether they deliver logs.
 * - The deploying role needs the permission rtbfabric:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/rtb-fabric/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class RtbFabricLogType extends LogType {
  /**
   * One record for each bid request event on the link, such as an error or a filtered request, to debug traffic.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.RtbFabricApplicationLogs`, 3 mandatory and 9 optional.
   *
   * - LinkLogSettings.ApplicationLogs sets what share of errors and filtered requests is logged (errorLog and
   *   filterLog, in per cent). A link of the app with 0 for both is refused at synthesis.
   * - Records appear only while the link is active and handles traffic.
   */
  public static readonly APPLICATION_LOGS = new RtbFabricLogType('APPLICATION_LOGS');

  /** @internal */
  declare public readonly _kindName: 'RtbFabric';

  private constructor(value: string) {
    super(value, 'RtbFabric');
  }
}

/**
 * Log types of an Amazon S3 general purpose bucket.
 *
 * The resource is an `AWS::S3::Bucket`: give the construct as `resource`, or its ARN as `resourceArn`, of the form
 * `arn:${partition}:s3:::${BucketName}`.
 *
 * - Only general purpose buckets can be a source.
 * - If the source bucket has a bucket policy, create the delivery source after it, otherwise the two can collide (error
 *   409).
 * - Deleting the bucket ends the delivery: a bucket made anew needs a new one.
 * - The deploying role needs the permission s3:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/sal-cw-enabling.html
 */
export class S3LogType extends LogType {
  /**
   * One record for each request made to the bucket, with requester, operation, key and result, for audits and cost
   * analysis.
   *
   * Destinations: S3 (json, parquet), CloudWatch Logs (json), Firehose (json).
   *
   * Record fields: `fields.S3ServerAccessLogs`, 29 mandatory and 0 optional.
   *
   * - Formats: JSON or parquet for Amazon S3, JSON only for CloudWatch Logs and Firehose.
   * - A log group must be in the Region of the bucket.
   * - All record fields are mandatory: none can be left out.
   * - It takes 15 to 20 minutes until logging begins, and records can come hours later; earlier requests are not
   *   delivered.
   */
  public static readonly S3_SERVER_ACCESS_LOGS = new S3LogType('S3_SERVER_ACCESS_LOGS');

  /** @internal */
  declare public readonly _kindName: 'S3';

  private constructor(value: string) {
    super(value, 'S3');
  }
}

/**
 * Log types of AWS Security Hub.
 *
 * They belong to the account and Region as a whole: give neither `resource` nor `resourceArn`, the library uses
 * `arn:${partition}:securityhub:${region}:${account}:hubv2/*`.
 *
 * - The source ARN must be the wildcard (ends in "hubv2/*"); the API reference does not accept that of the resource
 *   itself.
 * - CloudWatch Logs is the only destination, and plain the only format.
 * - Security Hub CSPM (Hub) is a source of its own.
 * - The deploying role needs the permission securityhub:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class SecurityHubLogType extends LogType {
  /**
   * One record for each finding of Security Hub, to search and alarm on findings in CloudWatch Logs.
   *
   * Destinations: CloudWatch Logs (plain).
   *
   * Record fields: `fields.SecurityHubSecurityFindingLogs`, 1 mandatory and 0 optional.
   *
   * - The whole finding is in one field named event.
   */
  public static readonly SECURITY_FINDING_LOGS = new SecurityHubLogType('SECURITY_FINDING_LOGS');

  /** @internal */
  declare public readonly _kindName: 'SecurityHub';

  private constructor(value: string) {
    super(value, 'SecurityHub');
  }
}

/**
 * Log types of AWS Security Hub CSPM.
 *
 * They belong to the account and Region as a whole: give neither `resource` nor `resourceArn`, the library uses
 * `arn:${partition}:securityhub:${region}:${account}:hub/*`.
 *
 * - The source ARN must be the wildcard (ends in "hub/*"); the API reference does not accept that of the resource
 *   itself.
 * - CloudWatch Logs is the only destination, and plain the only format.
 * - Security Hub (HubV2) is a source of its own.
 * - The deploying role needs the permission securityhub:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class SecurityHubCspmLogType extends LogType {
  /**
   * One record for each finding of Security Hub CSPM, to search and alarm on findings in CloudWatch Logs.
   *
   * Destinations: CloudWatch Logs (plain).
   *
   * Record fields: `fields.SecurityHubCspmSecurityFindingLogs`, 1 mandatory and 0 optional.
   *
   * - The whole finding is in one field named event.
   */
  public static readonly SECURITY_FINDING_LOGS = new SecurityHubCspmLogType('SECURITY_FINDING_LOGS');

  /** @internal */
  declare public readonly _kindName: 'SecurityHubCspm';

  private constructor(value: string) {
    super(value, 'SecurityHubCspm');
  }
}

/**
 * Log types of an AWS Shield Advanced protection.
 *
 * The resource is an `AWS::Shield::Protection`: give the construct as `resource`, or its ARN as `resourceArn`, of the
 * form `arn:${partition}:shield::${account}:protection/${Id}`.
 *
 * - The delivery source must be created in us-east-1.
 * - The account needs a subscription to Shield Advanced.
 * - The deploying role needs the permission shield:AllowVendedLogDeliveryForResource on the resource.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/ddos-flow-logs.html
 */
export class ShieldLogType extends LogType {
  /**
   * One record for each traffic flow to the protected resource during a DDoS attack, with its source and what Shield
   * did.
   *
   * Destinations: S3 (json, plain, w3c, parquet), CloudWatch Logs (json, plain), Firehose (json, plain, raw).
   *
   * Record fields: `fields.ShieldFlowLogs`, 3 mandatory and 15 optional.
   *
   * - Records come only during an attack, gathered over five minutes.
   * - At launch AWS produced these logs for protected Elastic IP addresses only.
   */
  public static readonly FLOW_LOGS = new ShieldLogType('FLOW_LOGS');

  /** @internal */
  declare public readonly _kindName: 'Shield';

  private constructor(value: string) {
    super(value, 'Shield');
  }
}

/**
 * Log types of an Amazon WorkMail organization.
 *
 * CloudFormation has no type for the resource: give its ARN as `resourceArn`, of the form
 * `arn:${partition}:workmail:${region}:${account}:organization/${OrganizationId}`.
 *
 * - AWS ends support for WorkMail on 2027-03-31.
 * - CloudFormation has no resource type for it: give its ARN.
 * - The deploying role needs the permission workmail:AllowVendedLogDeliveryForResource, which AmazonWorkMailFullAccess
 *   does not include.
 * - AWS does not publish the output formats.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html
 */
export class WorkMailLogType extends LogType {
  /**
   * One record for each evaluation of an access control rule, to see why access was allowed or denied.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.WorkMailAccessControlLogs`, 10; AWS does not say which are mandatory.
   */
  public static readonly ACCESS_CONTROL_LOGS = new WorkMailLogType('ACCESS_CONTROL_LOGS');

  /**
   * One record for each attempt to sign in to WorkMail, to find failed or suspicious sign-ins.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.WorkMailAuthenticationLogs`, 12; AWS does not say which are mandatory.
   *
   * - Sign-ins through the WorkMail web application are not recorded.
   */
  public static readonly AUTHENTICATION_LOGS = new WorkMailLogType('AUTHENTICATION_LOGS');

  /**
   * One record for each request to an availability provider, to debug calendar lookups in other systems.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.WorkMailAvailabilityProviderLogs`, 10; AWS does not say which are mandatory.
   *
   * - Records come only if the organization has an availability provider.
   */
  public static readonly WORKMAIL_AVAILABILITY_PROVIDER_LOGS = new WorkMailLogType('WORKMAIL_AVAILABILITY_PROVIDER_LOGS');

  /**
   * One record for each operation tried on an item or folder of a mailbox, to audit who touched which mail.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.WorkMailMailboxAccessLogs`, 16; AWS does not say which are mandatory.
   */
  public static readonly WORKMAIL_MAILBOX_ACCESS_LOGS = new WorkMailLogType('WORKMAIL_MAILBOX_ACCESS_LOGS');

  /**
   * One record for each personal access token event, such as making or deleting a token, for audits.
   *
   * Destinations: S3, CloudWatch Logs, Firehose. AWS does not publish the output formats.
   *
   * Record fields: `fields.WorkMailPersonalAccessTokenLogs`, 12; AWS does not say which are mandatory.
   */
  public static readonly WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS = new WorkMailLogType('WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS');

  /** @internal */
  declare public readonly _kindName: 'WorkMail';

  private constructor(value: string) {
    super(value, 'WorkMail');
  }
}
