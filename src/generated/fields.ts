// Generated from the resource specification of AWS by projenrc/catalog. Do not edit: run "npx projen catalog".

/**
 * Record fields of TRACES of an Amazon Bedrock AgentCore browser.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-tool-metrics.html
 */
export class AgentCoreBrowserTraces {
  /** `trace`, mandatory. */
  public static readonly TRACE = 'trace';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceArn`, optional. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  private constructor() {}
}

/**
 * Record fields of USAGE_LOGS of an Amazon Bedrock AgentCore browser.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-tool-metrics.html
 */
export class AgentCoreBrowserUsageLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `resource`, mandatory. */
  public static readonly RESOURCE = 'resource';

  /** `attributes`, mandatory. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `metrics`, mandatory. */
  public static readonly METRICS = 'metrics';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `browser_id`, optional. */
  public static readonly BROWSER_ID = 'browser_id';

  /** `internal_accountid_based_arn`, optional. */
  public static readonly INTERNAL_ACCOUNTID_BASED_ARN = 'internal_accountid_based_arn';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon Bedrock AgentCore code interpreter.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-tool-metrics.html
 */
export class AgentCoreCodeInterpreterApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `tool_id`, optional. */
  public static readonly TOOL_ID = 'tool_id';

  /** `internal_accountid_based_arn`, optional. */
  public static readonly INTERNAL_ACCOUNTID_BASED_ARN = 'internal_accountid_based_arn';

  /** `account_id`, optional. */
  public static readonly ACCOUNT_ID = 'account_id';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `tool_session_id`, optional. */
  public static readonly TOOL_SESSION_ID = 'tool_session_id';

  /** `span_id`, optional. */
  public static readonly SPAN_ID = 'span_id';

  /** `trace_id`, optional. */
  public static readonly TRACE_ID = 'trace_id';

  /** `service_name`, optional. */
  public static readonly SERVICE_NAME = 'service_name';

  /** `operation`, optional. */
  public static readonly OPERATION = 'operation';

  /** `request_payload`, optional. */
  public static readonly REQUEST_PAYLOAD = 'request_payload';

  /** `response_payload`, optional. */
  public static readonly RESPONSE_PAYLOAD = 'response_payload';

  /** `resource`, optional. */
  public static readonly RESOURCE = 'resource';

  /** `attributes`, optional. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `timeUnixNano`, optional. */
  public static readonly TIME_UNIX_NANO = 'timeUnixNano';

  /** `severityNumber`, optional. */
  public static readonly SEVERITY_NUMBER = 'severityNumber';

  /** `severityText`, optional. */
  public static readonly SEVERITY_TEXT = 'severityText';

  /** `body`, optional. */
  public static readonly BODY = 'body';

  /** `traceId`, optional. */
  public static readonly TRACEID = 'traceId';

  /** `spanId`, optional. */
  public static readonly SPANID = 'spanId';

  private constructor() {}
}

/**
 * Record fields of TRACES of an Amazon Bedrock AgentCore code interpreter.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-tool-metrics.html
 */
export class AgentCoreCodeInterpreterTraces {
  /** `trace`, mandatory. */
  public static readonly TRACE = 'trace';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceArn`, optional. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  private constructor() {}
}

/**
 * Record fields of USAGE_LOGS of an Amazon Bedrock AgentCore code interpreter.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-tool-metrics.html
 */
export class AgentCoreCodeInterpreterUsageLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `resource`, mandatory. */
  public static readonly RESOURCE = 'resource';

  /** `attributes`, mandatory. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `metrics`, mandatory. */
  public static readonly METRICS = 'metrics';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `codeinterpreter_id`, optional. */
  public static readonly CODEINTERPRETER_ID = 'codeinterpreter_id';

  /** `internal_accountid_based_arn`, optional. */
  public static readonly INTERNAL_ACCOUNTID_BASED_ARN = 'internal_accountid_based_arn';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon Bedrock AgentCore gateway.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-gateway-metrics.html
 */
export class AgentCoreGatewayApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `gateway_id`, optional. */
  public static readonly GATEWAY_ID = 'gateway_id';

  /** `body`, optional. */
  public static readonly BODY = 'body';

  /** `account_id`, optional. */
  public static readonly ACCOUNT_ID = 'account_id';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `trace_id`, optional. */
  public static readonly TRACE_ID = 'trace_id';

  /** `span_id`, optional. */
  public static readonly SPAN_ID = 'span_id';

  /** `resource`, optional. */
  public static readonly RESOURCE = 'resource';

  /** `attributes`, optional. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `timeUnixNano`, optional. */
  public static readonly TIME_UNIX_NANO = 'timeUnixNano';

  /** `severityNumber`, optional. */
  public static readonly SEVERITY_NUMBER = 'severityNumber';

  /** `severityText`, optional. */
  public static readonly SEVERITY_TEXT = 'severityText';

  /** `traceId`, optional. */
  public static readonly TRACEID = 'traceId';

  /** `spanId`, optional. */
  public static readonly SPANID = 'spanId';

  private constructor() {}
}

/**
 * Record fields of TRACES of an Amazon Bedrock AgentCore gateway.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-gateway-metrics.html
 */
export class AgentCoreGatewayTraces {
  /** `trace`, mandatory. */
  public static readonly TRACE = 'trace';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceArn`, optional. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon Bedrock AgentCore memory.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-memory-metrics.html
 */
export class AgentCoreMemoryApplicationLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `memory_strategy_id`, optional. */
  public static readonly MEMORY_STRATEGY_ID = 'memory_strategy_id';

  /** `namespace`, optional. */
  public static readonly NAMESPACE = 'namespace';

  /** `actor_id`, optional. */
  public static readonly ACTOR_ID = 'actor_id';

  /** `session_id`, optional. */
  public static readonly SESSION_ID = 'session_id';

  /** `event_id`, optional. */
  public static readonly EVENT_ID = 'event_id';

  /** `body`, optional. */
  public static readonly BODY = 'body';

  /** `resource`, optional. */
  public static readonly RESOURCE = 'resource';

  /** `attributes`, optional. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `timeUnixNano`, optional. */
  public static readonly TIME_UNIX_NANO = 'timeUnixNano';

  /** `severityNumber`, optional. */
  public static readonly SEVERITY_NUMBER = 'severityNumber';

  /** `severityText`, optional. */
  public static readonly SEVERITY_TEXT = 'severityText';

  /** `traceId`, optional. */
  public static readonly TRACE_ID = 'traceId';

  /** `spanId`, optional. */
  public static readonly SPAN_ID = 'spanId';

  private constructor() {}
}

/**
 * Record fields of TRACES of an Amazon Bedrock AgentCore memory.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-memory-metrics.html
 */
export class AgentCoreMemoryTraces {
  /** `trace`, mandatory. */
  public static readonly TRACE = 'trace';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceArn`, optional. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  private constructor() {}
}

/**
 * Record fields of TRACES of an Amazon Bedrock AgentCore payment manager.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-payments-metrics.html
 */
export class AgentCorePaymentsTraces {
  /** `trace`, mandatory. */
  public static readonly TRACE = 'trace';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceArn`, optional. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon Bedrock AgentCore runtime.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-runtime-metrics.html
 */
export class AgentCoreRuntimeApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `runtime_id`, optional. */
  public static readonly RUNTIME_ID = 'runtime_id';

  /** `account_id`, optional. */
  public static readonly ACCOUNT_ID = 'account_id';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `session_id`, optional. */
  public static readonly SESSION_ID = 'session_id';

  /** `span_id`, optional. */
  public static readonly SPAN_ID = 'span_id';

  /** `trace_id`, optional. */
  public static readonly TRACE_ID = 'trace_id';

  /** `service_name`, optional. */
  public static readonly SERVICE_NAME = 'service_name';

  /** `operation`, optional. */
  public static readonly OPERATION = 'operation';

  /** `request_payload`, optional. */
  public static readonly REQUEST_PAYLOAD = 'request_payload';

  /** `response_payload`, optional. */
  public static readonly RESPONSE_PAYLOAD = 'response_payload';

  /** `resource`, optional. */
  public static readonly RESOURCE = 'resource';

  /** `attributes`, optional. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `timeUnixNano`, optional. */
  public static readonly TIME_UNIX_NANO = 'timeUnixNano';

  /** `severityNumber`, optional. */
  public static readonly SEVERITY_NUMBER = 'severityNumber';

  /** `severityText`, optional. */
  public static readonly SEVERITY_TEXT = 'severityText';

  /** `body`, optional. */
  public static readonly BODY = 'body';

  /** `traceId`, optional. */
  public static readonly TRACEID = 'traceId';

  /** `spanId`, optional. */
  public static readonly SPANID = 'spanId';

  private constructor() {}
}

/**
 * Record fields of TRACES of an Amazon Bedrock AgentCore runtime.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-runtime-metrics.html
 */
export class AgentCoreRuntimeTraces {
  /** `trace`, mandatory. */
  public static readonly TRACE = 'trace';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceArn`, optional. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  private constructor() {}
}

/**
 * Record fields of USAGE_LOGS of an Amazon Bedrock AgentCore runtime.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-runtime-metrics.html
 */
export class AgentCoreRuntimeUsageLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `resource`, mandatory. */
  public static readonly RESOURCE = 'resource';

  /** `attributes`, mandatory. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `metrics`, mandatory. */
  public static readonly METRICS = 'metrics';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `runtime_id`, optional. */
  public static readonly RUNTIME_ID = 'runtime_id';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon Bedrock AgentCore workload identity.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-identity-metrics.html
 */
export class AgentCoreWorkloadIdentityApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `workload_identity_id`, optional. */
  public static readonly WORKLOAD_IDENTITY_ID = 'workload_identity_id';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `trace_id`, optional. */
  public static readonly TRACE_ID = 'trace_id';

  /** `span_id`, optional. */
  public static readonly SPAN_ID = 'span_id';

  /** `operation_name`, optional. */
  public static readonly OPERATION_NAME = 'operation_name';

  /** `operation_type`, optional. */
  public static readonly OPERATION_TYPE = 'operation_type';

  /** `start_time`, optional. */
  public static readonly START_TIME = 'start_time';

  /** `end_time`, optional. */
  public static readonly END_TIME = 'end_time';

  /** `duration_ms`, optional. */
  public static readonly DURATION_MS = 'duration_ms';

  /** `account_id`, optional. */
  public static readonly ACCOUNT_ID = 'account_id';

  /** `request`, optional. */
  public static readonly REQUEST = 'request';

  /** `response`, optional. */
  public static readonly RESPONSE = 'response';

  /** `resource`, optional. */
  public static readonly RESOURCE = 'resource';

  /** `attributes`, optional. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `timeUnixNano`, optional. */
  public static readonly TIME_UNIX_NANO = 'timeUnixNano';

  /** `severityNumber`, optional. */
  public static readonly SEVERITY_NUMBER = 'severityNumber';

  /** `severityText`, optional. */
  public static readonly SEVERITY_TEXT = 'severityText';

  /** `body`, optional. */
  public static readonly BODY = 'body';

  /** `traceId`, optional. */
  public static readonly TRACEID = 'traceId';

  /** `spanId`, optional. */
  public static readonly SPANID = 'spanId';

  private constructor() {}
}

/**
 * Record fields of TRACES of an Amazon Bedrock AgentCore workload identity.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-identity-metrics.html
 */
export class AgentCoreWorkloadIdentityTraces {
  /** `trace`, mandatory. */
  public static readonly TRACE = 'trace';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceArn`, optional. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  private constructor() {}
}

/**
 * Record fields of EXECUTION_LOGS of an Amazon API Gateway REST API stage.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-create-log-delivery.html
 */
export class ApiGatewayStageExecutionLogs {
  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `api_id`, optional. */
  public static readonly API_ID = 'api_id';

  /** `stage`, optional. */
  public static readonly STAGE = 'stage';

  /** `resource_path`, optional. */
  public static readonly RESOURCE_PATH = 'resource_path';

  /** `http_method`, optional. */
  public static readonly HTTP_METHOD = 'http_method';

  /** `payload`, optional. */
  public static readonly PAYLOAD = 'payload';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon Bedrock agent alias.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-memory-log-delivery-enable.html
 */
export class BedrockAgentApplicationLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `agent_alias_arn`, optional. */
  public static readonly AGENT_ALIAS_ARN = 'agent_alias_arn';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `event_version`, optional. */
  public static readonly EVENT_VERSION = 'event_version';

  /** `operation`, optional. */
  public static readonly OPERATION = 'operation';

  /** `event_type`, optional. */
  public static readonly EVENT_TYPE = 'event_type';

  /** `workflow`, optional. */
  public static readonly WORKFLOW = 'workflow';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `event`, optional. */
  public static readonly EVENT = 'event';

  /** `agent_id`, optional. */
  public static readonly AGENT_ID = 'agent_id';

  /** `agent_alias_id`, optional. */
  public static readonly AGENT_ALIAS_ID = 'agent_alias_id';

  /** `agent_arn`, optional. */
  public static readonly AGENT_ARN = 'agent_arn';

  private constructor() {}
}

/**
 * Record fields of EVENT_LOGS of an Amazon Bedrock agent alias.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class BedrockAgentEventLogs {
  /** `timestamp`, mandatory. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceId`, mandatory. */
  public static readonly RESOURCEID = 'resourceId';

  /** `traceId`, mandatory. */
  public static readonly TRACE_ID = 'traceId';

  /** `spanId`, mandatory. */
  public static readonly SPAN_ID = 'spanId';

  /** `sessionId`, mandatory. */
  public static readonly SESSION_ID = 'sessionId';

  /** `requestId`, mandatory. */
  public static readonly REQUEST_ID = 'requestId';

  /** `operation`, mandatory. */
  public static readonly OPERATION = 'operation';

  /** `attributes`, mandatory. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `body`, mandatory. */
  public static readonly BODY = 'body';

  /** `eventType`, mandatory. */
  public static readonly EVENT_TYPE = 'eventType';

  /** `eventVersion`, mandatory. */
  public static readonly EVENT_VERSION = 'eventVersion';

  /** `eventName`, mandatory. */
  public static readonly EVENT_NAME = 'eventName';

  /** `level`, mandatory. */
  public static readonly LEVEL = 'level';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  private constructor() {}
}

/**
 * Record fields of ACCESS_LOGS of an Amazon CloudFront distribution.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
export class CloudFrontAccessLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `date`, optional. */
  public static readonly DATE = 'date';

  /** `time`, optional. */
  public static readonly TIME = 'time';

  /** `x-edge-location`, optional. */
  public static readonly X_EDGE_LOCATION = 'x-edge-location';

  /** `sc-bytes`, optional. */
  public static readonly SC_BYTES = 'sc-bytes';

  /** `c-ip`, optional. */
  public static readonly C_IP = 'c-ip';

  /** `cs-method`, optional. */
  public static readonly CS_METHOD = 'cs-method';

  /** `cs(Host)`, optional. */
  public static readonly CS_HOST = 'cs(Host)';

  /** `cs-uri-stem`, optional. */
  public static readonly CS_URI_STEM = 'cs-uri-stem';

  /** `sc-status`, optional. */
  public static readonly SC_STATUS = 'sc-status';

  /** `cs(Referer)`, optional. */
  public static readonly CS_REFERER = 'cs(Referer)';

  /** `cs(User-Agent)`, optional. */
  public static readonly CS_USER_AGENT = 'cs(User-Agent)';

  /** `cs-uri-query`, optional. */
  public static readonly CS_URI_QUERY = 'cs-uri-query';

  /** `cs(Cookie)`, optional. */
  public static readonly CS_COOKIE = 'cs(Cookie)';

  /** `x-edge-result-type`, optional. */
  public static readonly X_EDGE_RESULT_TYPE = 'x-edge-result-type';

  /** `x-edge-request-id`, optional. */
  public static readonly X_EDGE_REQUEST_ID = 'x-edge-request-id';

  /** `x-host-header`, optional. */
  public static readonly X_HOST_HEADER = 'x-host-header';

  /** `cs-protocol`, optional. */
  public static readonly CS_PROTOCOL = 'cs-protocol';

  /** `cs-bytes`, optional. */
  public static readonly CS_BYTES = 'cs-bytes';

  /** `time-taken`, optional. */
  public static readonly TIME_TAKEN = 'time-taken';

  /** `x-forwarded-for`, optional. */
  public static readonly X_FORWARDED_FOR = 'x-forwarded-for';

  /** `ssl-protocol`, optional. */
  public static readonly SSL_PROTOCOL = 'ssl-protocol';

  /** `ssl-cipher`, optional. */
  public static readonly SSL_CIPHER = 'ssl-cipher';

  /** `x-edge-response-result-type`, optional. */
  public static readonly X_EDGE_RESPONSE_RESULT_TYPE = 'x-edge-response-result-type';

  /** `cs-protocol-version`, optional. */
  public static readonly CS_PROTOCOL_VERSION = 'cs-protocol-version';

  /** `fle-status`, optional. */
  public static readonly FLE_STATUS = 'fle-status';

  /** `fle-encrypted-fields`, optional. */
  public static readonly FLE_ENCRYPTED_FIELDS = 'fle-encrypted-fields';

  /** `c-port`, optional. */
  public static readonly C_PORT = 'c-port';

  /** `time-to-first-byte`, optional. */
  public static readonly TIME_TO_FIRST_BYTE = 'time-to-first-byte';

  /** `x-edge-detailed-result-type`, optional. */
  public static readonly X_EDGE_DETAILED_RESULT_TYPE = 'x-edge-detailed-result-type';

  /** `sc-content-type`, optional. */
  public static readonly SC_CONTENT_TYPE = 'sc-content-type';

  /** `sc-content-len`, optional. */
  public static readonly SC_CONTENT_LEN = 'sc-content-len';

  /** `sc-range-start`, optional. */
  public static readonly SC_RANGE_START = 'sc-range-start';

  /** `sc-range-end`, optional. */
  public static readonly SC_RANGE_END = 'sc-range-end';

  /** `timestamp(ms)`, optional. */
  public static readonly TIMESTAMP_MS = 'timestamp(ms)';

  /** `origin-fbl`, optional. */
  public static readonly ORIGIN_FBL = 'origin-fbl';

  /** `origin-lbl`, optional. */
  public static readonly ORIGIN_LBL = 'origin-lbl';

  /** `asn`, optional. */
  public static readonly ASN = 'asn';

  /** `c-country`, optional. */
  public static readonly C_COUNTRY = 'c-country';

  /** `cache-behavior-path-pattern`, optional. */
  public static readonly CACHE_BEHAVIOR_PATH_PATTERN = 'cache-behavior-path-pattern';

  /** `distribution-tenant-id`, optional. */
  public static readonly DISTRIBUTION_TENANT_ID = 'distribution-tenant-id';

  /** `connection-id`, optional. */
  public static readonly CONNECTION_ID = 'connection-id';

  /** `viewer-request-log-data`, optional. */
  public static readonly VIEWER_REQUEST_LOG_DATA = 'viewer-request-log-data';

  /** `viewer-response-log-data`, optional. */
  public static readonly VIEWER_RESPONSE_LOG_DATA = 'viewer-response-log-data';

  /** `cmcd-encoded-bitrate`, optional. */
  public static readonly CMCD_ENCODED_BITRATE = 'cmcd-encoded-bitrate';

  /** `cmcd-buffer-length`, optional. */
  public static readonly CMCD_BUFFER_LENGTH = 'cmcd-buffer-length';

  /** `cmcd-buffer-starvation`, optional. */
  public static readonly CMCD_BUFFER_STARVATION = 'cmcd-buffer-starvation';

  /** `cmcd-content-id`, optional. */
  public static readonly CMCD_CONTENT_ID = 'cmcd-content-id';

  /** `cmcd-object-duration`, optional. */
  public static readonly CMCD_OBJECT_DURATION = 'cmcd-object-duration';

  /** `cmcd-deadline`, optional. */
  public static readonly CMCD_DEADLINE = 'cmcd-deadline';

  /** `cmcd-measured-throughput`, optional. */
  public static readonly CMCD_MEASURED_THROUGHPUT = 'cmcd-measured-throughput';

  /** `cmcd-next-object-request`, optional. */
  public static readonly CMCD_NEXT_OBJECT_REQUEST = 'cmcd-next-object-request';

  /** `cmcd-next-range-request`, optional. */
  public static readonly CMCD_NEXT_RANGE_REQUEST = 'cmcd-next-range-request';

  /** `cmcd-object-type`, optional. */
  public static readonly CMCD_OBJECT_TYPE = 'cmcd-object-type';

  /** `cmcd-playback-rate`, optional. */
  public static readonly CMCD_PLAYBACK_RATE = 'cmcd-playback-rate';

  /** `cmcd-requested-maximum-throughput`, optional. */
  public static readonly CMCD_REQUESTED_MAXIMUM_THROUGHPUT = 'cmcd-requested-maximum-throughput';

  /** `cmcd-streaming-format`, optional. */
  public static readonly CMCD_STREAMING_FORMAT = 'cmcd-streaming-format';

  /** `cmcd-session-id`, optional. */
  public static readonly CMCD_SESSION_ID = 'cmcd-session-id';

  /** `cmcd-stream-type`, optional. */
  public static readonly CMCD_STREAM_TYPE = 'cmcd-stream-type';

  /** `cmcd-startup`, optional. */
  public static readonly CMCD_STARTUP = 'cmcd-startup';

  /** `cmcd-top-bitrate`, optional. */
  public static readonly CMCD_TOP_BITRATE = 'cmcd-top-bitrate';

  /** `cmcd-version`, optional. */
  public static readonly CMCD_VERSION = 'cmcd-version';

  /** `s-ip`, optional. */
  public static readonly S_IP = 's-ip';

  /** `primary-distribution-id`, optional. */
  public static readonly PRIMARY_DISTRIBUTION_ID = 'primary-distribution-id';

  /** `primary-distribution-dns-name`, optional. */
  public static readonly PRIMARY_DISTRIBUTION_DNS_NAME = 'primary-distribution-dns-name';

  /** `r-host`, optional. */
  public static readonly R_HOST = 'r-host';

  /** `sr-reason`, optional. */
  public static readonly SR_REASON = 'sr-reason';

  /** `x-edge-mqcs`, optional. */
  public static readonly X_EDGE_MQCS = 'x-edge-mqcs';

  private constructor() {}
}

/**
 * Record fields of CONNECTION_LOGS of an Amazon CloudFront distribution.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/connection-logs.html
 */
export class CloudFrontConnectionLogs {
  /** `eventTimestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'eventTimestamp';

  /** `distributionId`, mandatory. */
  public static readonly DISTRIBUTION_ID = 'distributionId';

  /** `connectionId`, mandatory. */
  public static readonly CONNECTION_ID = 'connectionId';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `connectionStatus`, optional. */
  public static readonly CONNECTION_STATUS = 'connectionStatus';

  /** `clientIp`, optional. */
  public static readonly CLIENT_IP = 'clientIp';

  /** `clientPort`, optional. */
  public static readonly CLIENT_PORT = 'clientPort';

  /** `serverIp`, optional. */
  public static readonly SERVER_IP = 'serverIp';

  /** `distributionTenantId`, optional. */
  public static readonly DISTRIBUTION_TENANT_ID = 'distributionTenantId';

  /** `tlsProtocol`, optional. */
  public static readonly TLS_PROTOCOL = 'tlsProtocol';

  /** `tlsCipher`, optional. */
  public static readonly TLS_CIPHER = 'tlsCipher';

  /** `tlsHandshakeDuration`, optional. */
  public static readonly TLS_HANDSHAKE_DURATION = 'tlsHandshakeDuration';

  /** `tlsSni`, optional. */
  public static readonly TLS_SNI = 'tlsSni';

  /** `clientLeafCertSerialNumber`, optional. */
  public static readonly CLIENT_LEAF_CERT_SERIAL_NUMBER = 'clientLeafCertSerialNumber';

  /** `clientLeafCertSubject`, optional. */
  public static readonly CLIENT_LEAF_CERT_SUBJECT = 'clientLeafCertSubject';

  /** `clientLeafCertIssuer`, optional. */
  public static readonly CLIENT_LEAF_CERT_ISSUER = 'clientLeafCertIssuer';

  /** `clientLeafCertValidity`, optional. */
  public static readonly CLIENT_LEAF_CERT_VALIDITY = 'clientLeafCertValidity';

  /** `connectionLogCustomData`, optional. */
  public static readonly CONNECTION_LOG_CUSTOM_DATA = 'connectionLogCustomData';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an AWS DevOps Agent agent space.
 *
 * @see
 * https://docs.aws.amazon.com/devopsagent/latest/userguide/configuring-capabilities-for-aws-devops-agent-vended-logs-and-metrics.html
 */
export class DevOpsAgentApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `optional_account_id`, optional. */
  public static readonly OPTIONAL_ACCOUNT_ID = 'optional_account_id';

  /** `optional_agent_space_id`, optional. */
  public static readonly OPTIONAL_AGENT_SPACE_ID = 'optional_agent_space_id';

  /** `optional_level`, optional. */
  public static readonly OPTIONAL_LEVEL = 'optional_level';

  /** `optional_association_id`, optional. */
  public static readonly OPTIONAL_ASSOCIATION_ID = 'optional_association_id';

  /** `optional_status`, optional. */
  public static readonly OPTIONAL_STATUS = 'optional_status';

  /** `optional_webhook_id`, optional. */
  public static readonly OPTIONAL_WEBHOOK_ID = 'optional_webhook_id';

  /** `optional_mcp_endpoint_url`, optional. */
  public static readonly OPTIONAL_MCP_ENDPOINT_URL = 'optional_mcp_endpoint_url';

  /** `optional_service_type`, optional. */
  public static readonly OPTIONAL_SERVICE_TYPE = 'optional_service_type';

  /** `optional_service_endpoint_url`, optional. */
  public static readonly OPTIONAL_SERVICE_ENDPOINT_URL = 'optional_service_endpoint_url';

  /** `optional_service_id`, optional. */
  public static readonly OPTIONAL_SERVICE_ID = 'optional_service_id';

  /** `optional_request_id`, optional. */
  public static readonly OPTIONAL_REQUEST_ID = 'optional_request_id';

  /** `optional_operation`, optional. */
  public static readonly OPTIONAL_OPERATION = 'optional_operation';

  /** `optional_task_type`, optional. */
  public static readonly OPTIONAL_TASK_TYPE = 'optional_task_type';

  /** `optional_task_id`, optional. */
  public static readonly OPTIONAL_TASK_ID = 'optional_task_id';

  /** `optional_reference`, optional. */
  public static readonly OPTIONAL_REFERENCE = 'optional_reference';

  /** `optional_error_type`, optional. */
  public static readonly OPTIONAL_ERROR_TYPE = 'optional_error_type';

  /** `optional_error_message`, optional. */
  public static readonly OPTIONAL_ERROR_MESSAGE = 'optional_error_message';

  /** `optional_details`, optional. */
  public static readonly OPTIONAL_DETAILS = 'optional_details';

  private constructor() {}
}

/**
 * Record fields of ACTION_LOGS of an Amazon ECS cluster.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/action-logs.html
 */
export class EcsActionLogs {
  /** `resourceArn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  /** `actionSourceId`, mandatory. */
  public static readonly ACTION_SOURCE_ID = 'actionSourceId';

  /** `logLevel`, mandatory. */
  public static readonly LOG_LEVEL = 'logLevel';

  /** `eventTimestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'eventTimestamp';

  /** `detail`, mandatory. */
  public static readonly DETAIL = 'detail';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  private constructor() {}
}

/**
 * Record fields of EKS_CAPABILITY_ACK_LOGS of an Amazon EKS capability.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export class EksCapabilityAckLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `err`, optional. */
  public static readonly ERR = 'err';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `controller`, optional. */
  public static readonly CONTROLLER = 'controller';

  /** `controllerGroup`, optional. */
  public static readonly CONTROLLER_GROUP = 'controllerGroup';

  /** `controllerKind`, optional. */
  public static readonly CONTROLLER_KIND = 'controllerKind';

  /** `reconcileID`, optional. */
  public static readonly RECONCILE_ID = 'reconcileID';

  /** `worker-count`, optional. */
  public static readonly WORKER_COUNT = 'worker-count';

  /** `kind`, optional. */
  public static readonly KIND = 'kind';

  /** `name`, optional. */
  public static readonly NAME = 'name';

  /** `namespace`, optional. */
  public static readonly NAMESPACE = 'namespace';

  /** `aws.service`, optional. */
  public static readonly AWS_SERVICE = 'aws.service';

  /** `version`, optional. */
  public static readonly VERSION = 'version';

  /** `type`, optional. */
  public static readonly TYPE = 'type';

  /** `generation`, optional. */
  public static readonly GENERATION = 'generation';

  /** `is_adopted`, optional. */
  public static readonly IS_ADOPTED = 'is_adopted';

  /** `iam_role_selector`, optional. */
  public static readonly IAM_ROLE_SELECTOR = 'iam_role_selector';

  /** `role`, optional. */
  public static readonly ROLE = 'role';

  private constructor() {}
}

/**
 * Record fields of EKS_CAPABILITY_ARGOCD_APPLICATIONSET_LOGS of an Amazon EKS capability.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export class EksCapabilityArgocdApplicationsetLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `controller`, optional. */
  public static readonly CONTROLLER = 'controller';

  /** `controllerGroup`, optional. */
  public static readonly CONTROLLER_GROUP = 'controllerGroup';

  /** `controllerKind`, optional. */
  public static readonly CONTROLLER_KIND = 'controllerKind';

  /** `reconcileID`, optional. */
  public static readonly RECONCILE_ID = 'reconcileID';

  /** `worker-count`, optional. */
  public static readonly WORKER_COUNT = 'worker-count';

  /** `name`, optional. */
  public static readonly NAME = 'name';

  /** `namespace`, optional. */
  public static readonly NAMESPACE = 'namespace';

  /** `application`, optional. */
  public static readonly APPLICATION = 'application';

  /** `app-namespace`, optional. */
  public static readonly APP_NAMESPACE = 'app-namespace';

  /** `project`, optional. */
  public static readonly PROJECT = 'project';

  /** `applicationset`, optional. */
  public static readonly APPLICATIONSET = 'applicationset';

  /** `action`, optional. */
  public static readonly ACTION = 'action';

  /** `count`, optional. */
  public static readonly COUNT = 'count';

  /** `requeueAfter`, optional. */
  public static readonly REQUEUE_AFTER = 'requeueAfter';

  /** `type`, optional. */
  public static readonly TYPE = 'type';

  /** `version`, optional. */
  public static readonly VERSION = 'version';

  /** `err`, optional. */
  public static readonly ERR = 'err';

  /** `repoURL`, optional. */
  public static readonly REPO_URL = 'repoURL';

  /** `revision`, optional. */
  public static readonly REVISION = 'revision';

  private constructor() {}
}

/**
 * Record fields of EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS of an Amazon EKS capability.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export class EksCapabilityArgocdApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `application`, optional. */
  public static readonly APPLICATION = 'application';

  /** `app-namespace`, optional. */
  public static readonly APP_NAMESPACE = 'app-namespace';

  /** `project`, optional. */
  public static readonly PROJECT = 'project';

  /** `dest-server`, optional. */
  public static readonly DEST_SERVER = 'dest-server';

  /** `dest-namespace`, optional. */
  public static readonly DEST_NAMESPACE = 'dest-namespace';

  /** `dest-name`, optional. */
  public static readonly DEST_NAME = 'dest-name';

  /** `comparison-level`, optional. */
  public static readonly COMPARISON_LEVEL = 'comparison-level';

  /** `time_ms`, optional. */
  public static readonly TIME_MS = 'time_ms';

  /** `patch_ms`, optional. */
  public static readonly PATCH_MS = 'patch_ms';

  /** `setop_ms`, optional. */
  public static readonly SETOP_MS = 'setop_ms';

  /** `compare_app_state_ms`, optional. */
  public static readonly COMPARE_APP_STATE_MS = 'compare_app_state_ms';

  /** `refresh_app_conditions_ms`, optional. */
  public static readonly REFRESH_APP_CONDITIONS_MS = 'refresh_app_conditions_ms';

  /** `process_refresh_app_conditions_errors_ms`, optional. */
  public static readonly PROCESS_REFRESH_APP_CONDITIONS_ERRORS_MS = 'process_refresh_app_conditions_errors_ms';

  /** `comparison_with_nothing_ms`, optional. */
  public static readonly COMPARISON_WITH_NOTHING_MS = 'comparison_with_nothing_ms';

  /** `name`, optional. */
  public static readonly NAME = 'name';

  /** `namespace`, optional. */
  public static readonly NAMESPACE = 'namespace';

  /** `app_status_update_ms`, optional. */
  public static readonly APP_STATUS_UPDATE_MS = 'app_status_update_ms';

  /** `auto_sync_ms`, optional. */
  public static readonly AUTO_SYNC_MS = 'auto_sync_ms';

  /** `diff_ms`, optional. */
  public static readonly DIFF_MS = 'diff_ms';

  /** `git_ms`, optional. */
  public static readonly GIT_MS = 'git_ms';

  /** `health_ms`, optional. */
  public static readonly HEALTH_MS = 'health_ms';

  /** `live_ms`, optional. */
  public static readonly LIVE_MS = 'live_ms';

  /** `manifests_ms`, optional. */
  public static readonly MANIFESTS_MS = 'manifests_ms';

  /** `repo_ms`, optional. */
  public static readonly REPO_MS = 'repo_ms';

  /** `sync_ms`, optional. */
  public static readonly SYNC_MS = 'sync_ms';

  /** `cluster`, optional. */
  public static readonly CLUSTER = 'cluster';

  /** `syncId`, optional. */
  public static readonly SYNC_ID = 'syncId';

  /** `duration`, optional. */
  public static readonly DURATION = 'duration';

  /** `eventType`, optional. */
  public static readonly EVENT_TYPE = 'eventType';

  /** `kind`, optional. */
  public static readonly KIND = 'kind';

  private constructor() {}
}

/**
 * Record fields of EKS_CAPABILITY_ARGOCD_COMMITSERVER_LOGS of an Amazon EKS capability.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export class EksCapabilityArgocdCommitserverLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `version`, optional. */
  public static readonly VERSION = 'version';

  /** `component`, optional. */
  public static readonly COMPONENT = 'component';

  /** `duration`, optional. */
  public static readonly DURATION = 'duration';

  private constructor() {}
}

/**
 * Record fields of EKS_CAPABILITY_ARGOCD_NOTIFICATION_LOGS of an Amazon EKS capability.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/argocd-notifications.html
 */
export class EksCapabilityArgocdNotificationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `notification_event`, optional. */
  public static readonly NOTIFICATION_EVENT = 'notification_event';

  /** `service`, optional. */
  public static readonly SERVICE = 'service';

  /** `destination`, optional. */
  public static readonly DESTINATION = 'destination';

  /** `success`, optional. */
  public static readonly SUCCESS = 'success';

  /** `duration_ms`, optional. */
  public static readonly DURATION_MS = 'duration_ms';

  /** `status_code`, optional. */
  public static readonly STATUS_CODE = 'status_code';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `app`, optional. */
  public static readonly APP = 'app';

  /** `namespace`, optional. */
  public static readonly NAMESPACE = 'namespace';

  /** `reason`, optional. */
  public static readonly REASON = 'reason';

  /** `resource`, optional. */
  public static readonly RESOURCE = 'resource';

  /** `trigger_count`, optional. */
  public static readonly TRIGGER_COUNT = 'trigger_count';

  /** `template_count`, optional. */
  public static readonly TEMPLATE_COUNT = 'template_count';

  /** `service_count`, optional. */
  public static readonly SERVICE_COUNT = 'service_count';

  /** `enabled`, optional. */
  public static readonly ENABLED = 'enabled';

  private constructor() {}
}

/**
 * Record fields of EKS_CAPABILITY_ARGOCD_REPOSERVER_LOGS of an Amazon EKS capability.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export class EksCapabilityArgocdReposerverLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `grpc.code`, optional. */
  public static readonly GRPC_CODE = 'grpc.code';

  /** `grpc.method`, optional. */
  public static readonly GRPC_METHOD = 'grpc.method';

  /** `grpc.service`, optional. */
  public static readonly GRPC_SERVICE = 'grpc.service';

  /** `grpc.time_ms`, optional. */
  public static readonly GRPC_TIME_MS = 'grpc.time_ms';

  /** `grpc.method_type`, optional. */
  public static readonly GRPC_METHOD_TYPE = 'grpc.method_type';

  /** `grpc.component`, optional. */
  public static readonly GRPC_COMPONENT = 'grpc.component';

  /** `grpc.error`, optional. */
  public static readonly GRPC_ERROR = 'grpc.error';

  /** `version`, optional. */
  public static readonly VERSION = 'version';

  /** `component`, optional. */
  public static readonly COMPONENT = 'component';

  /** `duration`, optional. */
  public static readonly DURATION = 'duration';

  /** `execID`, optional. */
  public static readonly EXEC_ID = 'execID';

  private constructor() {}
}

/**
 * Record fields of EKS_CAPABILITY_ARGOCD_SERVER_LOGS of an Amazon EKS capability.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export class EksCapabilityArgocdServerLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `name`, optional. */
  public static readonly NAME = 'name';

  /** `namespace`, optional. */
  public static readonly NAMESPACE = 'namespace';

  /** `reason`, optional. */
  public static readonly REASON = 'reason';

  /** `application`, optional. */
  public static readonly APPLICATION = 'application';

  /** `user`, optional. */
  public static readonly USER = 'user';

  /** `grpc.code`, optional. */
  public static readonly GRPC_CODE = 'grpc.code';

  /** `grpc.method`, optional. */
  public static readonly GRPC_METHOD = 'grpc.method';

  /** `grpc.service`, optional. */
  public static readonly GRPC_SERVICE = 'grpc.service';

  /** `grpc.time_ms`, optional. */
  public static readonly GRPC_TIME_MS = 'grpc.time_ms';

  /** `grpc.method_type`, optional. */
  public static readonly GRPC_METHOD_TYPE = 'grpc.method_type';

  /** `grpc.error`, optional. */
  public static readonly GRPC_ERROR = 'grpc.error';

  /** `type`, optional. */
  public static readonly TYPE = 'type';

  /** `duration`, optional. */
  public static readonly DURATION = 'duration';

  /** `dest-namespace`, optional. */
  public static readonly DEST_NAMESPACE = 'dest-namespace';

  /** `dest-server`, optional. */
  public static readonly DEST_SERVER = 'dest-server';

  /** `project`, optional. */
  public static readonly PROJECT = 'project';

  private constructor() {}
}

/**
 * Record fields of EKS_CAPABILITY_KRO_LOGS of an Amazon EKS capability.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export class EksCapabilityKroLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `err`, optional. */
  public static readonly ERR = 'err';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `controller`, optional. */
  public static readonly CONTROLLER = 'controller';

  /** `controllerGroup`, optional. */
  public static readonly CONTROLLER_GROUP = 'controllerGroup';

  /** `controllerKind`, optional. */
  public static readonly CONTROLLER_KIND = 'controllerKind';

  /** `reconcileID`, optional. */
  public static readonly RECONCILE_ID = 'reconcileID';

  /** `worker-count`, optional. */
  public static readonly WORKER_COUNT = 'worker-count';

  /** `gvr`, optional. */
  public static readonly GVR = 'gvr';

  /** `crd`, optional. */
  public static readonly CRD = 'crd';

  /** `name`, optional. */
  public static readonly NAME = 'name';

  /** `namespace`, optional. */
  public static readonly NAMESPACE = 'namespace';

  /** `type`, optional. */
  public static readonly TYPE = 'type';

  /** `breakingChanges`, optional. */
  public static readonly BREAKING_CHANGES = 'breakingChanges';

  /** `summary`, optional. */
  public static readonly SUMMARY = 'summary';

  /** `existingRGDID`, optional. */
  public static readonly EXISTING_RGDID = 'existingRGDID';

  /** `newRGDID`, optional. */
  public static readonly NEW_RGDID = 'newRGDID';

  private constructor() {}
}

/**
 * Record fields of AUTO_MODE_BLOCK_STORAGE_LOGS of an Amazon EKS cluster with Auto Mode.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html
 */
export class EksClusterAutoModeBlockStorageLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `err`, optional. */
  public static readonly ERR = 'err';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `enabled`, optional. */
  public static readonly ENABLED = 'enabled';

  /** `feature`, optional. */
  public static readonly FEATURE = 'feature';

  private constructor() {}
}

/**
 * Record fields of AUTO_MODE_COMPUTE_LOGS of an Amazon EKS cluster with Auto Mode.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html
 */
export class EksClusterAutoModeComputeLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `err`, optional. */
  public static readonly ERR = 'err';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `controller`, optional. */
  public static readonly CONTROLLER = 'controller';

  /** `controllerGroup`, optional. */
  public static readonly CONTROLLER_GROUP = 'controllerGroup';

  /** `controllerKind`, optional. */
  public static readonly CONTROLLER_KIND = 'controllerKind';

  /** `reconcileID`, optional. */
  public static readonly RECONCILE_ID = 'reconcileID';

  /** `worker-count`, optional. */
  public static readonly WORKER_COUNT = 'worker-count';

  /** `count`, optional. */
  public static readonly COUNT = 'count';

  /** `instance-type-count`, optional. */
  public static readonly INSTANCE_TYPE_COUNT = 'instance-type-count';

  /** `mode`, optional. */
  public static readonly MODE = 'mode';

  /** `offering-count`, optional. */
  public static readonly OFFERING_COUNT = 'offering-count';

  /** `NodePool`, optional. */
  public static readonly NODE_POOL = 'NodePool';

  /** `NodeClaim`, optional. */
  public static readonly NODE_CLAIM = 'NodeClaim';

  /** `Node`, optional. */
  public static readonly NODE = 'Node';

  /** `zones`, optional. */
  public static readonly ZONES = 'zones';

  /** `subnets`, optional. */
  public static readonly SUBNETS = 'subnets';

  /** `allocatable`, optional. */
  public static readonly ALLOCATABLE = 'allocatable';

  /** `command`, optional. */
  public static readonly COMMAND = 'command';

  /** `command-id`, optional. */
  public static readonly COMMAND_ID = 'command-id';

  /** `decision`, optional. */
  public static readonly DECISION = 'decision';

  /** `deleting-pods`, optional. */
  public static readonly DELETING_PODS = 'deleting-pods';

  /** `disrupted-node-count`, optional. */
  public static readonly DISRUPTED_NODE_COUNT = 'disrupted-node-count';

  /** `disrupted-nodes`, optional. */
  public static readonly DISRUPTED_NODES = 'disrupted-nodes';

  /** `disruption-cost`, optional. */
  public static readonly DISRUPTION_COST = 'disruption-cost';

  /** `messageKind`, optional. */
  public static readonly MESSAGE_KIND = 'messageKind';

  /** `pending-pods`, optional. */
  public static readonly PENDING_PODS = 'pending-pods';

  /** `pod-count`, optional. */
  public static readonly POD_COUNT = 'pod-count';

  /** `replacement-node-count`, optional. */
  public static readonly REPLACEMENT_NODE_COUNT = 'replacement-node-count';

  /** `replacement-nodes`, optional. */
  public static readonly REPLACEMENT_NODES = 'replacement-nodes';

  /** `ResourceClaim`, optional. */
  public static readonly RESOURCE_CLAIM = 'ResourceClaim';

  /** `savings`, optional. */
  public static readonly SAVINGS = 'savings';

  /** `total`, optional. */
  public static readonly TOTAL = 'total';

  /** `action`, optional. */
  public static readonly ACTION = 'action';

  /** `reason`, optional. */
  public static readonly REASON = 'reason';

  private constructor() {}
}

/**
 * Record fields of AUTO_MODE_IPAM_LOGS of an Amazon EKS cluster with Auto Mode.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html
 */
export class EksClusterAutoModeIpamLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `err`, optional. */
  public static readonly ERR = 'err';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `controller`, optional. */
  public static readonly CONTROLLER = 'controller';

  /** `controllerGroup`, optional. */
  public static readonly CONTROLLER_GROUP = 'controllerGroup';

  /** `controllerKind`, optional. */
  public static readonly CONTROLLER_KIND = 'controllerKind';

  /** `reconcileID`, optional. */
  public static readonly RECONCILE_ID = 'reconcileID';

  /** `worker-count`, optional. */
  public static readonly WORKER_COUNT = 'worker-count';

  private constructor() {}
}

/**
 * Record fields of AUTO_MODE_LOAD_BALANCING_LOGS of an Amazon EKS cluster with Auto Mode.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html
 */
export class EksClusterAutoModeLoadBalancingLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  /** `stream`, optional. */
  public static readonly STREAM = 'stream';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `err`, optional. */
  public static readonly ERR = 'err';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `controller`, optional. */
  public static readonly CONTROLLER = 'controller';

  /** `controllerGroup`, optional. */
  public static readonly CONTROLLER_GROUP = 'controllerGroup';

  /** `controllerKind`, optional. */
  public static readonly CONTROLLER_KIND = 'controllerKind';

  /** `reconcileID`, optional. */
  public static readonly RECONCILE_ID = 'reconcileID';

  /** `worker-count`, optional. */
  public static readonly WORKER_COUNT = 'worker-count';

  /** `attempt`, optional. */
  public static readonly ATTEMPT = 'attempt';

  /** `delay`, optional. */
  public static readonly DELAY = 'delay';

  /** `totalItems`, optional. */
  public static readonly TOTAL_ITEMS = 'totalItems';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an AWS Elemental Inference feed.
 *
 * @see https://docs.aws.amazon.com/elemental-inference/latest/userguide/monitoring-vended-logs.html
 */
export class ElementalInferenceApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_level`, mandatory. */
  public static readonly LOG_LEVEL = 'log_level';

  /** `message`, mandatory. */
  public static readonly MESSAGE = 'message';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `resource_type`, optional. */
  public static readonly RESOURCE_TYPE = 'resource_type';

  /** `detail`, optional. */
  public static readonly DETAIL = 'detail';

  private constructor() {}
}

/**
 * Record fields of WORKFLOW_LOGS of an AWS Entity Resolution ID mapping workflow.
 *
 * @see https://docs.aws.amazon.com/entityresolution/latest/userguide/cloudwatch-logs.html
 */
export class EntityResolutionIdMappingWorkflowLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `event_type`, optional. */
  public static readonly EVENT_TYPE = 'event_type';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `job_id`, optional. */
  public static readonly JOB_ID = 'job_id';

  /** `workflow_name`, optional. */
  public static readonly WORKFLOW_NAME = 'workflow_name';

  /** `workflow_start_time`, optional. */
  public static readonly WORKFLOW_START_TIME = 'workflow_start_time';

  /** `workflow_complete_time`, optional. */
  public static readonly WORKFLOW_COMPLETE_TIME = 'workflow_complete_time';

  /** `data_processing_progression`, optional. */
  public static readonly DATA_PROCESSING_PROGRESSION = 'data_processing_progression';

  /** `error_count_map`, optional. */
  public static readonly ERROR_COUNT_MAP = 'error_count_map';

  /** `error_message`, optional. */
  public static readonly ERROR_MESSAGE = 'error_message';

  /** `error_count`, optional. */
  public static readonly ERROR_COUNT = 'error_count';

  /** `matched_record_count_map`, optional. */
  public static readonly MATCHED_RECORD_COUNT_MAP = 'matched_record_count_map';

  /** `match_rule`, optional. */
  public static readonly MATCH_RULE = 'match_rule';

  /** `match_count`, optional. */
  public static readonly MATCH_COUNT = 'match_count';

  /** `total_records_processed`, optional. */
  public static readonly TOTAL_RECORDS_PROCESSED = 'total_records_processed';

  /** `total_records_unprocessed`, optional. */
  public static readonly TOTAL_RECORDS_UNPROCESSED = 'total_records_unprocessed';

  /** `incremental_records_processed`, optional. */
  public static readonly INCREMENTAL_RECORDS_PROCESSED = 'incremental_records_processed';

  /** `workflow_duration`, optional. */
  public static readonly WORKFLOW_DURATION = 'workflow_duration';

  /** `raw_workflow_duration`, optional. */
  public static readonly RAW_WORKFLOW_DURATION = 'raw_workflow_duration';

  /** `input_file_size`, optional. */
  public static readonly INPUT_FILE_SIZE = 'input_file_size';

  private constructor() {}
}

/**
 * Record fields of WORKFLOW_LOGS of an AWS Entity Resolution matching workflow.
 *
 * @see https://docs.aws.amazon.com/entityresolution/latest/userguide/cloudwatch-logs.html
 */
export class EntityResolutionMatchingWorkflowLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `event_type`, optional. */
  public static readonly EVENT_TYPE = 'event_type';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `job_id`, optional. */
  public static readonly JOB_ID = 'job_id';

  /** `workflow_name`, optional. */
  public static readonly WORKFLOW_NAME = 'workflow_name';

  /** `workflow_start_time`, optional. */
  public static readonly WORKFLOW_START_TIME = 'workflow_start_time';

  /** `workflow_complete_time`, optional. */
  public static readonly WORKFLOW_COMPLETE_TIME = 'workflow_complete_time';

  /** `data_processing_progression`, optional. */
  public static readonly DATA_PROCESSING_PROGRESSION = 'data_processing_progression';

  /** `error_count_map`, optional. */
  public static readonly ERROR_COUNT_MAP = 'error_count_map';

  /** `error_message`, optional. */
  public static readonly ERROR_MESSAGE = 'error_message';

  /** `error_count`, optional. */
  public static readonly ERROR_COUNT = 'error_count';

  /** `matched_record_count_map`, optional. */
  public static readonly MATCHED_RECORD_COUNT_MAP = 'matched_record_count_map';

  /** `match_rule`, optional. */
  public static readonly MATCH_RULE = 'match_rule';

  /** `match_count`, optional. */
  public static readonly MATCH_COUNT = 'match_count';

  /** `total_records_processed`, optional. */
  public static readonly TOTAL_RECORDS_PROCESSED = 'total_records_processed';

  /** `total_records_unprocessed`, optional. */
  public static readonly TOTAL_RECORDS_UNPROCESSED = 'total_records_unprocessed';

  /** `incremental_records_processed`, optional. */
  public static readonly INCREMENTAL_RECORDS_PROCESSED = 'incremental_records_processed';

  /** `workflow_duration`, optional. */
  public static readonly WORKFLOW_DURATION = 'workflow_duration';

  /** `raw_workflow_duration`, optional. */
  public static readonly RAW_WORKFLOW_DURATION = 'raw_workflow_duration';

  /** `input_file_size`, optional. */
  public static readonly INPUT_FILE_SIZE = 'input_file_size';

  private constructor() {}
}

/**
 * Record fields of ERROR_LOGS of an Amazon EventBridge event bus.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html
 */
export class EventBusErrorLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `message_timestamp_ms`, optional. */
  public static readonly MESSAGE_TIMESTAMP_MS = 'message_timestamp_ms';

  /** `event_bus_name`, optional. */
  public static readonly EVENT_BUS_NAME = 'event_bus_name';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `event_id`, optional. */
  public static readonly EVENT_ID = 'event_id';

  /** `invocation_id`, optional. */
  public static readonly INVOCATION_ID = 'invocation_id';

  /** `message_type`, optional. */
  public static readonly MESSAGE_TYPE = 'message_type';

  /** `log_level`, optional. */
  public static readonly LOG_LEVEL = 'log_level';

  /** `details`, optional. */
  public static readonly DETAILS = 'details';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  private constructor() {}
}

/**
 * Record fields of INFO_LOGS of an Amazon EventBridge event bus.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html
 */
export class EventBusInfoLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `message_timestamp_ms`, optional. */
  public static readonly MESSAGE_TIMESTAMP_MS = 'message_timestamp_ms';

  /** `event_bus_name`, optional. */
  public static readonly EVENT_BUS_NAME = 'event_bus_name';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `event_id`, optional. */
  public static readonly EVENT_ID = 'event_id';

  /** `invocation_id`, optional. */
  public static readonly INVOCATION_ID = 'invocation_id';

  /** `message_type`, optional. */
  public static readonly MESSAGE_TYPE = 'message_type';

  /** `log_level`, optional. */
  public static readonly LOG_LEVEL = 'log_level';

  /** `details`, optional. */
  public static readonly DETAILS = 'details';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  private constructor() {}
}

/**
 * Record fields of TRACE_LOGS of an Amazon EventBridge event bus.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html
 */
export class EventBusTraceLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `message_timestamp_ms`, optional. */
  public static readonly MESSAGE_TIMESTAMP_MS = 'message_timestamp_ms';

  /** `event_bus_name`, optional. */
  public static readonly EVENT_BUS_NAME = 'event_bus_name';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `event_id`, optional. */
  public static readonly EVENT_ID = 'event_id';

  /** `invocation_id`, optional. */
  public static readonly INVOCATION_ID = 'invocation_id';

  /** `message_type`, optional. */
  public static readonly MESSAGE_TYPE = 'message_type';

  /** `log_level`, optional. */
  public static readonly LOG_LEVEL = 'log_level';

  /** `details`, optional. */
  public static readonly DETAILS = 'details';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  private constructor() {}
}

/**
 * Record fields of ERROR_LOGS of an Amazon EventBridge custom event bus subscriber.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-observability.html
 */
export class EventSubscriberErrorLogs {
  /** `message_type`. */
  public static readonly MESSAGE_TYPE = 'message_type';

  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `log_level`. */
  public static readonly LOG_LEVEL = 'log_level';

  /** `details`. */
  public static readonly DETAILS = 'details';

  private constructor() {}
}

/**
 * Record fields of INFO_LOGS of an Amazon EventBridge custom event bus subscriber.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-observability.html
 */
export class EventSubscriberInfoLogs {
  /** `message_type`. */
  public static readonly MESSAGE_TYPE = 'message_type';

  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `log_level`. */
  public static readonly LOG_LEVEL = 'log_level';

  /** `details`. */
  public static readonly DETAILS = 'details';

  private constructor() {}
}

/**
 * Record fields of QUEUE_PLACEMENT_LOGS of an Amazon GameLift Servers game session queue.
 *
 * @see https://docs.aws.amazon.com/gameliftservers/latest/developerguide/queues-placement-insights.html
 */
export class GameLiftQueuePlacementLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `placement_id`, optional. */
  public static readonly PLACEMENT_ID = 'placement_id';

  /** `event_type`, optional. */
  public static readonly EVENT_TYPE = 'event_type';

  /** `summary`, optional. */
  public static readonly SUMMARY = 'summary';

  /** `data`, optional. */
  public static readonly DATA = 'data';

  private constructor() {}
}

/**
 * Record fields of GLOBAL_RESOLVER_LOGS of an Amazon Route 53 Global Resolver.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-gain-visibility-into-dns-activity.html
 */
export class GlobalResolverLogs {
  /** `action_id`, mandatory. */
  public static readonly ACTION_ID = 'action_id';

  /** `activity_id`, mandatory. */
  public static readonly ACTIVITY_ID = 'activity_id';

  /** `category_uid`, mandatory. */
  public static readonly CATEGORY_UID = 'category_uid';

  /** `class_uid`, mandatory. */
  public static readonly CLASS_UID = 'class_uid';

  /** `cloud`, mandatory. */
  public static readonly CLOUD = 'cloud';

  /** `metadata`, mandatory. */
  public static readonly METADATA = 'metadata';

  /** `severity_id`, mandatory. */
  public static readonly SEVERITY_ID = 'severity_id';

  /** `src_endpoint`, mandatory. */
  public static readonly SRC_ENDPOINT = 'src_endpoint';

  /** `time`, mandatory. */
  public static readonly TIME = 'time';

  /** `type_uid`, mandatory. */
  public static readonly TYPE_UID = 'type_uid';

  /** `action_name`, optional. */
  public static readonly ACTION_NAME = 'action_name';

  /** `activity_name`, optional. */
  public static readonly ACTIVITY_NAME = 'activity_name';

  /** `answers`, optional. */
  public static readonly ANSWERS = 'answers';

  /** `category_name`, optional. */
  public static readonly CATEGORY_NAME = 'category_name';

  /** `class_name`, optional. */
  public static readonly CLASS_NAME = 'class_name';

  /** `connection_info`, optional. */
  public static readonly CONNECTION_INFO = 'connection_info';

  /** `disposition`, optional. */
  public static readonly DISPOSITION = 'disposition';

  /** `disposition_id`, optional. */
  public static readonly DISPOSITION_ID = 'disposition_id';

  /** `duration`, optional. */
  public static readonly DURATION = 'duration';

  /** `end_time`, optional. */
  public static readonly END_TIME = 'end_time';

  /** `enrichments`, optional. */
  public static readonly ENRICHMENTS = 'enrichments';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `query`, optional. */
  public static readonly QUERY = 'query';

  /** `query_time`, optional. */
  public static readonly QUERY_TIME = 'query_time';

  /** `rcode`, optional. */
  public static readonly RCODE = 'rcode';

  /** `rcode_id`, optional. */
  public static readonly RCODE_ID = 'rcode_id';

  /** `response_time`, optional. */
  public static readonly RESPONSE_TIME = 'response_time';

  /** `severity`, optional. */
  public static readonly SEVERITY = 'severity';

  /** `start_time`, optional. */
  public static readonly START_TIME = 'start_time';

  /** `status`, optional. */
  public static readonly STATUS = 'status';

  /** `status_id`, optional. */
  public static readonly STATUS_ID = 'status_id';

  /** `type_name`, optional. */
  public static readonly TYPE_NAME = 'type_name';

  private constructor() {}
}

/**
 * Record fields of ERROR_LOGS of an AWS IAM Identity Center identity sync profile.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/logging-ad-sync-errors.html
 */
export class IdentityCenterErrorLogs {
  /** `sync_profile_name`. */
  public static readonly SYNC_PROFILE_NAME = 'sync_profile_name';

  /** `error_code`. */
  public static readonly ERROR_CODE = 'error_code';

  /** `error_message`. */
  public static readonly ERROR_MESSAGE = 'error_message';

  /** `sync_source`. */
  public static readonly SYNC_SOURCE = 'sync_source';

  /** `sync_target`. */
  public static readonly SYNC_TARGET = 'sync_target';

  /** `source_entity_id`. */
  public static readonly SOURCE_ENTITY_ID = 'source_entity_id';

  /** `source_entity_type`. */
  public static readonly SOURCE_ENTITY_TYPE = 'source_entity_type';

  /** `eventTimestamp`. */
  public static readonly EVENT_TIMESTAMP = 'eventTimestamp';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon Bedrock knowledge base.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html
 */
export class KnowledgeBaseApplicationLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `event`, optional. */
  public static readonly EVENT = 'event';

  /** `event_version`, optional. */
  public static readonly EVENT_VERSION = 'event_version';

  /** `event_type`, optional. */
  public static readonly EVENT_TYPE = 'event_type';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  private constructor() {}
}

/**
 * Record fields of RUNTIME_LOGS of an Amazon Bedrock knowledge base.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class KnowledgeBaseRuntimeLogs {
  /** `resourceArn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  /** `eventTimestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'eventTimestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_type`, optional. */
  public static readonly RESOURCE_TYPE = 'resource_type';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `accountId`, optional. */
  public static readonly ACCOUNT_ID = 'accountId';

  /** `requestId`, optional. */
  public static readonly REQUEST_ID = 'requestId';

  /** `operation`, optional. */
  public static readonly OPERATION = 'operation';

  /** `eventType`, optional. */
  public static readonly EVENT_TYPE = 'eventType';

  /** `traceId`, optional. */
  public static readonly TRACE_ID = 'traceId';

  /** `spanId`, optional. */
  public static readonly SPAN_ID = 'spanId';

  /** `parentSpanId`, optional. */
  public static readonly PARENT_SPAN_ID = 'parentSpanId';

  /** `sessionId`, optional. */
  public static readonly SESSION_ID = 'sessionId';

  /** `timeUnixNano`, optional. */
  public static readonly TIME_UNIX_NANO = 'timeUnixNano';

  /** `endTimeUnixNano`, optional. */
  public static readonly END_TIME_UNIX_NANO = 'endTimeUnixNano';

  /** `body`, optional. */
  public static readonly BODY = 'body';

  /** `attributes`, optional. */
  public static readonly ATTRIBUTES = 'attributes';

  /** `resource`, optional. */
  public static readonly RESOURCE = 'resource';

  /** `scope`, optional. */
  public static readonly SCOPE = 'scope';

  /** `status`, optional. */
  public static readonly STATUS = 'status';

  /** `level`, optional. */
  public static readonly LEVEL = 'level';

  private constructor() {}
}

/**
 * Record fields of TRACES of an Amazon Bedrock knowledge base.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class KnowledgeBaseTraces {
  /** `trace`, mandatory. */
  public static readonly TRACE = 'trace';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resourceArn`, optional. */
  public static readonly RESOURCE_ARN = 'resourceArn';

  private constructor() {}
}

/**
 * Record fields of ALB_ACCESS_LOGS of an Elastic Load Balancing load balancer (Application or Network).
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html
 */
export class LoadBalancerAlbAccessLogs {
  /** `type`, mandatory. */
  public static readonly TYPE = 'type';

  /** `time`, mandatory. */
  public static readonly TIME = 'time';

  /** `elb`, mandatory. */
  public static readonly ELB = 'elb';

  /** `client_port`, mandatory. */
  public static readonly CLIENT_PORT = 'client_port';

  /** `target_port`, mandatory. */
  public static readonly TARGET_PORT = 'target_port';

  /** `request_processing_time`, mandatory. */
  public static readonly REQUEST_PROCESSING_TIME = 'request_processing_time';

  /** `target_processing_time`, mandatory. */
  public static readonly TARGET_PROCESSING_TIME = 'target_processing_time';

  /** `response_processing_time`, mandatory. */
  public static readonly RESPONSE_PROCESSING_TIME = 'response_processing_time';

  /** `elb_status_code`, mandatory. */
  public static readonly ELB_STATUS_CODE = 'elb_status_code';

  /** `target_status_code`, mandatory. */
  public static readonly TARGET_STATUS_CODE = 'target_status_code';

  /** `received_bytes`, mandatory. */
  public static readonly RECEIVED_BYTES = 'received_bytes';

  /** `sent_bytes`, mandatory. */
  public static readonly SENT_BYTES = 'sent_bytes';

  /** `request_line`, mandatory. */
  public static readonly REQUEST_LINE = 'request_line';

  /** `user_agent`, mandatory. */
  public static readonly USER_AGENT = 'user_agent';

  /** `ssl_cipher`, mandatory. */
  public static readonly SSL_CIPHER = 'ssl_cipher';

  /** `ssl_protocol`, mandatory. */
  public static readonly SSL_PROTOCOL = 'ssl_protocol';

  /** `target_group_arn`, mandatory. */
  public static readonly TARGET_GROUP_ARN = 'target_group_arn';

  /** `trace_id`, mandatory. */
  public static readonly TRACE_ID = 'trace_id';

  /** `domain_name`, mandatory. */
  public static readonly DOMAIN_NAME = 'domain_name';

  /** `chosen_cert_arn`, mandatory. */
  public static readonly CHOSEN_CERT_ARN = 'chosen_cert_arn';

  /** `matched_rule_priority`, mandatory. */
  public static readonly MATCHED_RULE_PRIORITY = 'matched_rule_priority';

  /** `request_creation_time`, mandatory. */
  public static readonly REQUEST_CREATION_TIME = 'request_creation_time';

  /** `actions_executed`, mandatory. */
  public static readonly ACTIONS_EXECUTED = 'actions_executed';

  /** `redirect_url`, mandatory. */
  public static readonly REDIRECT_URL = 'redirect_url';

  /** `error_reason`, mandatory. */
  public static readonly ERROR_REASON = 'error_reason';

  /** `target_port_list`, mandatory. */
  public static readonly TARGET_PORT_LIST = 'target_port_list';

  /** `target_status_code_list`, mandatory. */
  public static readonly TARGET_STATUS_CODE_LIST = 'target_status_code_list';

  /** `classification`, mandatory. */
  public static readonly CLASSIFICATION = 'classification';

  /** `classification_reason`, mandatory. */
  public static readonly CLASSIFICATION_REASON = 'classification_reason';

  /** `conn_trace_id`, mandatory. */
  public static readonly CONN_TRACE_ID = 'conn_trace_id';

  /** `transformed_host`, mandatory. */
  public static readonly TRANSFORMED_HOST = 'transformed_host';

  /** `transformed_uri`, mandatory. */
  public static readonly TRANSFORMED_URI = 'transformed_uri';

  /** `request_transform_status`, mandatory. */
  public static readonly REQUEST_TRANSFORM_STATUS = 'request_transform_status';

  /** `ip_address`, mandatory. */
  public static readonly IP_ADDRESS = 'ip_address';

  private constructor() {}
}

/**
 * Record fields of ALB_CONNECTION_LOGS of an Elastic Load Balancing load balancer (Application or Network).
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html
 */
export class LoadBalancerAlbConnectionLogs {
  /** `time`, mandatory. */
  public static readonly TIME = 'time';

  /** `client_ip`, mandatory. */
  public static readonly CLIENT_IP = 'client_ip';

  /** `client_port`, mandatory. */
  public static readonly CLIENT_PORT = 'client_port';

  /** `listener_port`, mandatory. */
  public static readonly LISTENER_PORT = 'listener_port';

  /** `tls_protocol`, mandatory. */
  public static readonly TLS_PROTOCOL = 'tls_protocol';

  /** `tls_cipher`, mandatory. */
  public static readonly TLS_CIPHER = 'tls_cipher';

  /** `tls_handshake_latency`, mandatory. */
  public static readonly TLS_HANDSHAKE_LATENCY = 'tls_handshake_latency';

  /** `leaf_client_cert_subject`, mandatory. */
  public static readonly LEAF_CLIENT_CERT_SUBJECT = 'leaf_client_cert_subject';

  /** `leaf_client_cert_validity`, mandatory. */
  public static readonly LEAF_CLIENT_CERT_VALIDITY = 'leaf_client_cert_validity';

  /** `leaf_client_cert_serial_number`, mandatory. */
  public static readonly LEAF_CLIENT_CERT_SERIAL_NUMBER = 'leaf_client_cert_serial_number';

  /** `tls_verify_status`, mandatory. */
  public static readonly TLS_VERIFY_STATUS = 'tls_verify_status';

  /** `conn_trace_id`, mandatory. */
  public static readonly CONN_TRACE_ID = 'conn_trace_id';

  /** `tls_keyexchange`, mandatory. */
  public static readonly TLS_KEYEXCHANGE = 'tls_keyexchange';

  /** `elb`, mandatory. */
  public static readonly ELB = 'elb';

  /** `ip_address`, mandatory. */
  public static readonly IP_ADDRESS = 'ip_address';

  private constructor() {}
}

/**
 * Record fields of ALB_HEALTH_CHECK_LOGS of an Elastic Load Balancing load balancer (Application or Network).
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html
 */
export class LoadBalancerAlbHealthCheckLogs {
  /** `type`, mandatory. */
  public static readonly TYPE = 'type';

  /** `time`, mandatory. */
  public static readonly TIME = 'time';

  /** `latency`, mandatory. */
  public static readonly LATENCY = 'latency';

  /** `target_addr`, mandatory. */
  public static readonly TARGET_ADDR = 'target_addr';

  /** `target_group_id`, mandatory. */
  public static readonly TARGET_GROUP_ID = 'target_group_id';

  /** `status`, mandatory. */
  public static readonly STATUS = 'status';

  /** `status_code`, mandatory. */
  public static readonly STATUS_CODE = 'status_code';

  /** `reason_code`, mandatory. */
  public static readonly REASON_CODE = 'reason_code';

  /** `elb`, mandatory. */
  public static readonly ELB = 'elb';

  /** `ip_address`, mandatory. */
  public static readonly IP_ADDRESS = 'ip_address';

  private constructor() {}
}

/**
 * Record fields of NLB_ACCESS_LOGS of an Elastic Load Balancing load balancer (Application or Network).
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-logs.html
 */
export class LoadBalancerNlbAccessLogs {
  /** `type`, mandatory. */
  public static readonly TYPE = 'type';

  /** `version`, mandatory. */
  public static readonly VERSION = 'version';

  /** `time`, mandatory. */
  public static readonly TIME = 'time';

  /** `elb`, mandatory. */
  public static readonly ELB = 'elb';

  /** `listener`, mandatory. */
  public static readonly LISTENER = 'listener';

  /** `client_port`, mandatory. */
  public static readonly CLIENT_PORT = 'client_port';

  /** `destination_port`, mandatory. */
  public static readonly DESTINATION_PORT = 'destination_port';

  /** `connection_time`, mandatory. */
  public static readonly CONNECTION_TIME = 'connection_time';

  /** `tls_handshake_time`, mandatory. */
  public static readonly TLS_HANDSHAKE_TIME = 'tls_handshake_time';

  /** `received_bytes`, mandatory. */
  public static readonly RECEIVED_BYTES = 'received_bytes';

  /** `sent_bytes`, mandatory. */
  public static readonly SENT_BYTES = 'sent_bytes';

  /** `incoming_tls_alert`, mandatory. */
  public static readonly INCOMING_TLS_ALERT = 'incoming_tls_alert';

  /** `chosen_cert_arn`, mandatory. */
  public static readonly CHOSEN_CERT_ARN = 'chosen_cert_arn';

  /** `chosen_cert_serial`, mandatory. */
  public static readonly CHOSEN_CERT_SERIAL = 'chosen_cert_serial';

  /** `tls_cipher`, mandatory. */
  public static readonly TLS_CIPHER = 'tls_cipher';

  /** `tls_protocol_version`, mandatory. */
  public static readonly TLS_PROTOCOL_VERSION = 'tls_protocol_version';

  /** `tls_keyexchange`, mandatory. */
  public static readonly TLS_KEYEXCHANGE = 'tls_keyexchange';

  /** `domain_name`, mandatory. */
  public static readonly DOMAIN_NAME = 'domain_name';

  /** `alpn_fe_protocol`, mandatory. */
  public static readonly ALPN_FE_PROTOCOL = 'alpn_fe_protocol';

  /** `alpn_be_protocol`, mandatory. */
  public static readonly ALPN_BE_PROTOCOL = 'alpn_be_protocol';

  /** `alpn_client_preference_list`, mandatory. */
  public static readonly ALPN_CLIENT_PREFERENCE_LIST = 'alpn_client_preference_list';

  /** `tls_connection_creation_time`, mandatory. */
  public static readonly TLS_CONNECTION_CREATION_TIME = 'tls_connection_creation_time';

  private constructor() {}
}

/**
 * Record fields of INSIGHTS_QUERY_LOGS of an Amazon CloudWatch Logs log groups.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class LogsInsightsQueryLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_type`, mandatory. */
  public static readonly LOG_TYPE = 'log_type';

  /** `query_id`, mandatory. */
  public static readonly QUERY_ID = 'query_id';

  /** `account_id`, mandatory. */
  public static readonly ACCOUNT_ID = 'account_id';

  /** `principal_arn`, mandatory. */
  public static readonly PRINCIPAL_ARN = 'principal_arn';

  /** `status`, mandatory. */
  public static readonly STATUS = 'status';

  /** `bytes_scanned`, mandatory. */
  public static readonly BYTES_SCANNED = 'bytes_scanned';

  /** `records_scanned`, mandatory. */
  public static readonly RECORDS_SCANNED = 'records_scanned';

  /** `records_matched`, mandatory. */
  public static readonly RECORDS_MATCHED = 'records_matched';

  /** `estimated_bytes_skipped`, mandatory. */
  public static readonly ESTIMATED_BYTES_SKIPPED = 'estimated_bytes_skipped';

  /** `estimated_records_skipped`, mandatory. */
  public static readonly ESTIMATED_RECORDS_SKIPPED = 'estimated_records_skipped';

  /** `query_duration_ms`, mandatory. */
  public static readonly QUERY_DURATION_MS = 'query_duration_ms';

  /** `start_time`, mandatory. */
  public static readonly START_TIME = 'start_time';

  /** `end_time`, mandatory. */
  public static readonly END_TIME = 'end_time';

  /** `log_group_names`, mandatory. */
  public static readonly LOG_GROUP_NAMES = 'log_group_names';

  /** `log_group_count`, mandatory. */
  public static readonly LOG_GROUP_COUNT = 'log_group_count';

  /** `query_text`, mandatory. */
  public static readonly QUERY_TEXT = 'query_text';

  /** `error_message`, mandatory. */
  public static readonly ERROR_MESSAGE = 'error_message';

  /** `client_info`, mandatory. */
  public static readonly CLIENT_INFO = 'client_info';

  /** `query_source`, mandatory. */
  public static readonly QUERY_SOURCE = 'query_source';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `create_time`, optional. */
  public static readonly CREATE_TIME = 'create_time';

  /** `query_language`, optional. */
  public static readonly QUERY_LANGUAGE = 'query_language';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon SES Mail Manager ingress endpoint.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html
 */
export class MailManagerIngressPointApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `message_id`, mandatory. */
  public static readonly MESSAGE_ID = 'message_id';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `ingress_point_id`, optional. */
  public static readonly INGRESS_POINT_ID = 'ingress_point_id';

  /** `ingress_point_type`, optional. */
  public static readonly INGRESS_POINT_TYPE = 'ingress_point_type';

  /** `sender_ip_address`, optional. */
  public static readonly SENDER_IP_ADDRESS = 'sender_ip_address';

  /** `smtp_mail_from`, optional. */
  public static readonly SMTP_MAIL_FROM = 'smtp_mail_from';

  /** `smtp_helo`, optional. */
  public static readonly SMTP_HELO = 'smtp_helo';

  /** `tls_protocol`, optional. */
  public static readonly TLS_PROTOCOL = 'tls_protocol';

  /** `recipients`, optional. */
  public static readonly RECIPIENTS = 'recipients';

  /** `ingress_point_metadata`, optional. */
  public static readonly INGRESS_POINT_METADATA = 'ingress_point_metadata';

  /** `tls_cipher_suite`, optional. */
  public static readonly TLS_CIPHER_SUITE = 'tls_cipher_suite';

  /** `message_size_bytes`, optional. */
  public static readonly MESSAGE_SIZE_BYTES = 'message_size_bytes';

  /** `rule_set_id`, optional. */
  public static readonly RULE_SET_ID = 'rule_set_id';

  /** `vpc_endpoint_id`, optional. */
  public static readonly VPC_ENDPOINT_ID = 'vpc_endpoint_id';

  private constructor() {}
}

/**
 * Record fields of TRAFFIC_POLICY_DEBUG_LOGS of an Amazon SES Mail Manager ingress endpoint.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html
 */
export class MailManagerIngressPointTrafficPolicyDebugLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `ingress_point_id`, optional. */
  public static readonly INGRESS_POINT_ID = 'ingress_point_id';

  /** `ingress_point_type`, optional. */
  public static readonly INGRESS_POINT_TYPE = 'ingress_point_type';

  /** `ingress_point_session_id`, optional. */
  public static readonly INGRESS_POINT_SESSION_ID = 'ingress_point_session_id';

  /** `traffic_policy_id`, optional. */
  public static readonly TRAFFIC_POLICY_ID = 'traffic_policy_id';

  /** `traffic_policy_evaluation`, optional. */
  public static readonly TRAFFIC_POLICY_EVALUATION = 'traffic_policy_evaluation';

  /** `traffic_policy_verdict`, optional. */
  public static readonly TRAFFIC_POLICY_VERDICT = 'traffic_policy_verdict';

  /** `sender_ip_address`, optional. */
  public static readonly SENDER_IP_ADDRESS = 'sender_ip_address';

  /** `smtp_mail_from`, optional. */
  public static readonly SMTP_MAIL_FROM = 'smtp_mail_from';

  /** `smtp_helo`, optional. */
  public static readonly SMTP_HELO = 'smtp_helo';

  /** `tls_protocol`, optional. */
  public static readonly TLS_PROTOCOL = 'tls_protocol';

  /** `recipient`, optional. */
  public static readonly RECIPIENT = 'recipient';

  /** `tls_cipher_suite`, optional. */
  public static readonly TLS_CIPHER_SUITE = 'tls_cipher_suite';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an Amazon SES Mail Manager rule set.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html
 */
export class MailManagerRuleSetApplicationLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `message_id`, mandatory. */
  public static readonly MESSAGE_ID = 'message_id';

  /** `rule_set_name`, mandatory. */
  public static readonly RULE_SET_NAME = 'rule_set_name';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `rule_set_id`, optional. */
  public static readonly RULE_SET_ID = 'rule_set_id';

  /** `rule_name`, optional. */
  public static readonly RULE_NAME = 'rule_name';

  /** `rule_index`, optional. */
  public static readonly RULE_INDEX = 'rule_index';

  /** `recipients_matched`, optional. */
  public static readonly RECIPIENTS_MATCHED = 'recipients_matched';

  /** `action_metadata`, optional. */
  public static readonly ACTION_METADATA = 'action_metadata';

  private constructor() {}
}

/**
 * Record fields of EGRESS_ACCESS_LOGS of an AWS Elemental MediaPackage V2 channel group.
 *
 * @see https://docs.aws.amazon.com/mediapackage/latest/userguide/access-logging.html
 */
export class MediaPackageEgressAccessLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `client_ip`, optional. */
  public static readonly CLIENT_IP = 'client_ip';

  /** `time_to_first_byte`, optional. */
  public static readonly TIME_TO_FIRST_BYTE = 'time_to_first_byte';

  /** `status_code`, optional. */
  public static readonly STATUS_CODE = 'status_code';

  /** `received_bytes`, optional. */
  public static readonly RECEIVED_BYTES = 'received_bytes';

  /** `sent_bytes`, optional. */
  public static readonly SENT_BYTES = 'sent_bytes';

  /** `method`, optional. */
  public static readonly METHOD = 'method';

  /** `request_uri_base`, optional. */
  public static readonly REQUEST_URI_BASE = 'request_uri_base';

  /** `request_query_params`, optional. */
  public static readonly REQUEST_QUERY_PARAMS = 'request_query_params';

  /** `protocol`, optional. */
  public static readonly PROTOCOL = 'protocol';

  /** `user_agent`, optional. */
  public static readonly USER_AGENT = 'user_agent';

  /** `domain_name`, optional. */
  public static readonly DOMAIN_NAME = 'domain_name';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `account`, optional. */
  public static readonly ACCOUNT = 'account';

  /** `channel_id`, optional. */
  public static readonly CHANNEL_ID = 'channel_id';

  /** `channel_arn`, optional. */
  public static readonly CHANNEL_ARN = 'channel_arn';

  /** `endpoint_id`, optional. */
  public static readonly ENDPOINT_ID = 'endpoint_id';

  /** `endpoint_arn`, optional. */
  public static readonly ENDPOINT_ARN = 'endpoint_arn';

  /** `channel_group_id`, optional. */
  public static readonly CHANNEL_GROUP_ID = 'channel_group_id';

  /** `manifest_name`, optional. */
  public static readonly MANIFEST_NAME = 'manifest_name';

  /** `manifest_type`, optional. */
  public static readonly MANIFEST_TYPE = 'manifest_type';

  /** `log_type`, optional. */
  public static readonly LOG_TYPE = 'log_type';

  private constructor() {}
}

/**
 * Record fields of INGRESS_ACCESS_LOGS of an AWS Elemental MediaPackage V2 channel group.
 *
 * @see https://docs.aws.amazon.com/mediapackage/latest/userguide/access-logging.html
 */
export class MediaPackageIngressAccessLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `client_ip`, optional. */
  public static readonly CLIENT_IP = 'client_ip';

  /** `time_to_first_byte`, optional. */
  public static readonly TIME_TO_FIRST_BYTE = 'time_to_first_byte';

  /** `status_code`, optional. */
  public static readonly STATUS_CODE = 'status_code';

  /** `received_bytes`, optional. */
  public static readonly RECEIVED_BYTES = 'received_bytes';

  /** `sent_bytes`, optional. */
  public static readonly SENT_BYTES = 'sent_bytes';

  /** `method`, optional. */
  public static readonly METHOD = 'method';

  /** `request`, optional. */
  public static readonly REQUEST = 'request';

  /** `protocol`, optional. */
  public static readonly PROTOCOL = 'protocol';

  /** `user_agent`, optional. */
  public static readonly USER_AGENT = 'user_agent';

  /** `domain_name`, optional. */
  public static readonly DOMAIN_NAME = 'domain_name';

  /** `request_id`, optional. */
  public static readonly REQUEST_ID = 'request_id';

  /** `account`, optional. */
  public static readonly ACCOUNT = 'account';

  /** `channel_id`, optional. */
  public static readonly CHANNEL_ID = 'channel_id';

  /** `channel_arn`, optional. */
  public static readonly CHANNEL_ARN = 'channel_arn';

  /** `channel_group_id`, optional. */
  public static readonly CHANNEL_GROUP_ID = 'channel_group_id';

  /** `input_type`, optional. */
  public static readonly INPUT_TYPE = 'input_type';

  /** `input_index`, optional. */
  public static readonly INPUT_INDEX = 'input_index';

  private constructor() {}
}

/**
 * Record fields of AD_DECISION_SERVER_LOGS of an AWS Elemental MediaTailor playback configuration.
 *
 * @see https://docs.aws.amazon.com/mediatailor/latest/ug/ads-log-format.html
 */
export class MediaTailorAdDecisionServerLogs {
  /** `eventTimestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'eventTimestamp';

  /** `awsAccountId`, mandatory. */
  public static readonly AWS_ACCOUNT_ID = 'awsAccountId';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `originId`, optional. */
  public static readonly ORIGIN_ID = 'originId';

  /** `customerId`, optional. */
  public static readonly CUSTOMER_ID = 'customerId';

  /** `eventType`, optional. */
  public static readonly EVENT_TYPE = 'eventType';

  /** `sessionType`, optional. */
  public static readonly SESSION_TYPE = 'sessionType';

  /** `requestId`, optional. */
  public static readonly REQUEST_ID = 'requestId';

  /** `eventDescription`, optional. */
  public static readonly EVENT_DESCRIPTION = 'eventDescription';

  /** `sessionId`, optional. */
  public static readonly SESSION_ID = 'sessionId';

  /** `vodVastResponseTimeOffset`, optional. */
  public static readonly VOD_VAST_RESPONSE_TIME_OFFSET = 'vodVastResponseTimeOffset';

  /** `adsRequestUrl`, optional. */
  public static readonly ADS_REQUEST_URL = 'adsRequestUrl';

  /** `adMarkers`, optional. */
  public static readonly AD_MARKERS = 'adMarkers';

  /** `segmentationUpid`, optional. */
  public static readonly SEGMENTATION_UPID = 'segmentationUpid';

  /** `segmentationTypeId`, optional. */
  public static readonly SEGMENTATION_TYPE_ID = 'segmentationTypeId';

  /** `originalTargetUrl`, optional. */
  public static readonly ORIGINAL_TARGET_URL = 'originalTargetUrl';

  /** `updatedTargetUrl`, optional. */
  public static readonly UPDATED_TARGET_URL = 'updatedTargetUrl';

  /** `rawAdsRequest`, optional. */
  public static readonly RAW_ADS_REQUEST = 'rawAdsRequest';

  /** `rawAdsRequestIndex`, optional. */
  public static readonly RAW_ADS_REQUEST_INDEX = 'rawAdsRequestIndex';

  /** `rawAdsResponse`, optional. */
  public static readonly RAW_ADS_RESPONSE = 'rawAdsResponse';

  /** `rawAdsResponseIndex`, optional. */
  public static readonly RAW_ADS_RESPONSE_INDEX = 'rawAdsResponseIndex';

  /** `avail`, optional. */
  public static readonly AVAIL = 'avail';

  /** `vastResponse`, optional. */
  public static readonly VAST_RESPONSE = 'vastResponse';

  /** `vastAd`, optional. */
  public static readonly VAST_AD = 'vastAd';

  /** `vodCreativeOffsets`, optional. */
  public static readonly VOD_CREATIVE_OFFSETS = 'vodCreativeOffsets';

  /** `requestHeaders`, optional. */
  public static readonly REQUEST_HEADERS = 'requestHeaders';

  /** `beaconInfo`, optional. */
  public static readonly BEACON_INFO = 'beaconInfo';

  /** `adBreakCorrelationId`, optional. */
  public static readonly AD_BREAK_CORRELATION_ID = 'adBreakCorrelationId';

  /** `prefetchScheduleName`, optional. */
  public static readonly PREFETCH_SCHEDULE_NAME = 'prefetchScheduleName';

  /** `eventId`, optional. */
  public static readonly EVENT_ID = 'eventId';

  /** `functionId`, optional. */
  public static readonly FUNCTION_ID = 'functionId';

  /** `executionTimeMs`, optional. */
  public static readonly EXECUTION_TIME_MS = 'executionTimeMs';

  /** `functionType`, optional. */
  public static readonly FUNCTION_TYPE = 'functionType';

  /** `status`, optional. */
  public static readonly STATUS = 'status';

  /** `errorType`, optional. */
  public static readonly ERROR_TYPE = 'errorType';

  /** `error`, optional. */
  public static readonly ERROR = 'error';

  /** `additionalInfo`, optional. */
  public static readonly ADDITIONAL_INFO = 'additionalInfo';

  /** `cause`, optional. */
  public static readonly CAUSE = 'cause';

  /** `input`, optional. */
  public static readonly INPUT = 'input';

  /** `output`, optional. */
  public static readonly OUTPUT = 'output';

  /** `http`, optional. */
  public static readonly HTTP = 'http';

  /** `streamId`, optional. */
  public static readonly STREAM_ID = 'streamId';

  private constructor() {}
}

/**
 * Record fields of MANIFEST_SERVICE_LOGS of an AWS Elemental MediaTailor playback configuration.
 *
 * @see https://docs.aws.amazon.com/mediatailor/latest/ug/log-types.html
 */
export class MediaTailorManifestServiceLogs {
  /** `eventTimestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'eventTimestamp';

  /** `awsAccountId`, mandatory. */
  public static readonly AWS_ACCOUNT_ID = 'awsAccountId';

  /** `originId`, mandatory. */
  public static readonly ORIGIN_ID = 'originId';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `customerId`, optional. */
  public static readonly CUSTOMER_ID = 'customerId';

  /** `eventType`, optional. */
  public static readonly EVENT_TYPE = 'eventType';

  /** `sessionType`, optional. */
  public static readonly SESSION_TYPE = 'sessionType';

  /** `requestId`, optional. */
  public static readonly REQUEST_ID = 'requestId';

  /** `eventDescription`, optional. */
  public static readonly EVENT_DESCRIPTION = 'eventDescription';

  /** `sessionId`, optional. */
  public static readonly SESSION_ID = 'sessionId';

  /** `originRequestUrl`, optional. */
  public static readonly ORIGIN_REQUEST_URL = 'originRequestUrl';

  /** `mediaTailorPath`, optional. */
  public static readonly MEDIA_TAILOR_PATH = 'mediaTailorPath';

  /** `responseBody`, optional. */
  public static readonly RESPONSE_BODY = 'responseBody';

  /** `requestNextToken`, optional. */
  public static readonly REQUEST_NEXT_TOKEN = 'requestNextToken';

  /** `assetPath`, optional. */
  public static readonly ASSET_PATH = 'assetPath';

  /** `originFullUrl`, optional. */
  public static readonly ORIGIN_FULL_URL = 'originFullUrl';

  /** `originPrefixUrl`, optional. */
  public static readonly ORIGIN_PREFIX_URL = 'originPrefixUrl';

  /** `additionalInfo`, optional. */
  public static readonly ADDITIONAL_INFO = 'additionalInfo';

  /** `cause`, optional. */
  public static readonly CAUSE = 'cause';

  /** `response`, optional. */
  public static readonly RESPONSE = 'response';

  /** `httpCode`, optional. */
  public static readonly HTTP_CODE = 'httpCode';

  /** `errorMessage`, optional. */
  public static readonly ERROR_MESSAGE = 'errorMessage';

  /** `adAdsResponse`, optional. */
  public static readonly AD_ADS_RESPONSE = 'adAdsResponse';

  /** `adAdsRawResponse`, optional. */
  public static readonly AD_ADS_RAW_RESPONSE = 'adAdsRawResponse';

  /** `adAdsRequest`, optional. */
  public static readonly AD_ADS_REQUEST = 'adAdsRequest';

  /** `adNumNewAvails`, optional. */
  public static readonly AD_NUM_NEW_AVAILS = 'adNumNewAvails';

  /** `generatedMediaPlaylist`, optional. */
  public static readonly GENERATED_MEDIA_PLAYLIST = 'generatedMediaPlaylist';

  /** `requestStartTime`, optional. */
  public static readonly REQUEST_START_TIME = 'requestStartTime';

  /** `requestEndTime`, optional. */
  public static readonly REQUEST_END_TIME = 'requestEndTime';

  /** `requestStartTimeEpochMillis`, optional. */
  public static readonly REQUEST_START_TIME_EPOCH_MILLIS = 'requestStartTimeEpochMillis';

  /** `requestEndTimeEpochMillis`, optional. */
  public static readonly REQUEST_END_TIME_EPOCH_MILLIS = 'requestEndTimeEpochMillis';

  /** `eventId`, optional. */
  public static readonly EVENT_ID = 'eventId';

  /** `functionId`, optional. */
  public static readonly FUNCTION_ID = 'functionId';

  /** `executionTimeMs`, optional. */
  public static readonly EXECUTION_TIME_MS = 'executionTimeMs';

  /** `functionType`, optional. */
  public static readonly FUNCTION_TYPE = 'functionType';

  /** `status`, optional. */
  public static readonly STATUS = 'status';

  /** `errorType`, optional. */
  public static readonly ERROR_TYPE = 'errorType';

  /** `input`, optional. */
  public static readonly INPUT = 'input';

  /** `output`, optional. */
  public static readonly OUTPUT = 'output';

  /** `http`, optional. */
  public static readonly HTTP = 'http';

  /** `streamId`, optional. */
  public static readonly STREAM_ID = 'streamId';

  private constructor() {}
}

/**
 * Record fields of TRANSCODE_LOGS of an AWS Elemental MediaTailor playback configuration.
 *
 * @see https://docs.aws.amazon.com/mediatailor/latest/ug/tm-log-format.html
 */
export class MediaTailorTranscodeLogs {
  /** `originId`, mandatory. */
  public static readonly ORIGIN_ID = 'originId';

  /** `eventTimestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'eventTimestamp';

  /** `awsAccountId`, mandatory. */
  public static readonly AWS_ACCOUNT_ID = 'awsAccountId';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `eventType`, optional. */
  public static readonly EVENT_TYPE = 'eventType';

  /** `eventDescription`, optional. */
  public static readonly EVENT_DESCRIPTION = 'eventDescription';

  /** `sessionId`, optional. */
  public static readonly SESSION_ID = 'sessionId';

  /** `creativeUniqueId`, optional. */
  public static readonly CREATIVE_UNIQUE_ID = 'creativeUniqueId';

  /** `profileName`, optional. */
  public static readonly PROFILE_NAME = 'profileName';

  /** `adUri`, optional. */
  public static readonly AD_URI = 'adUri';

  /** `transcodeRequestId`, optional. */
  public static readonly TRANSCODE_REQUEST_ID = 'transcodeRequestId';

  /** `cacheStatus`, optional. */
  public static readonly CACHE_STATUS = 'cacheStatus';

  private constructor() {}
}

/**
 * Record fields of ALERT_LOGS of an AWS Network Firewall proxy.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html
 */
export class NetworkFirewallProxyAlertLogs {
  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `proxy_name`, mandatory. */
  public static readonly PROXY_NAME = 'proxy_name';

  /** `final_action`, mandatory. */
  public static readonly FINAL_ACTION = 'final_action';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `resourceId`, optional. */
  public static readonly RESOURCE_ID = 'resourceId';

  /** `client_src_ip`, optional. */
  public static readonly CLIENT_SRC_IP = 'client_src_ip';

  /** `client_src_port`, optional. */
  public static readonly CLIENT_SRC_PORT = 'client_src_port';

  /** `src_vpc`, optional. */
  public static readonly SRC_VPC = 'src_vpc';

  /** `src_vpce`, optional. */
  public static readonly SRC_VPCE = 'src_vpce';

  /** `vpce_account_id`, optional. */
  public static readonly VPCE_ACCOUNT_ID = 'vpce_account_id';

  /** `dest_domain`, optional. */
  public static readonly DEST_DOMAIN = 'dest_domain';

  /** `url`, optional. */
  public static readonly URL = 'url';

  /** `http_method`, optional. */
  public static readonly HTTP_METHOD = 'http_method';

  /** `dest_ip`, optional. */
  public static readonly DEST_IP = 'dest_ip';

  /** `dest_port`, optional. */
  public static readonly DEST_PORT = 'dest_port';

  /** `http_status_code`, optional. */
  public static readonly HTTP_STATUS_CODE = 'http_status_code';

  /** `first_alert_match`, optional. */
  public static readonly FIRST_ALERT_MATCH = 'first_alert_match';

  /** `all_matches`, optional. */
  public static readonly ALL_MATCHES = 'all_matches';

  /** `final_rule_name`, optional. */
  public static readonly FINAL_RULE_NAME = 'final_rule_name';

  /** `final_rule_group_name`, optional. */
  public static readonly FINAL_RULE_GROUP_NAME = 'final_rule_group_name';

  /** `request_size`, optional. */
  public static readonly REQUEST_SIZE = 'request_size';

  /** `response_size`, optional. */
  public static readonly RESPONSE_SIZE = 'response_size';

  private constructor() {}
}

/**
 * Record fields of ALLOW_LOGS of an AWS Network Firewall proxy.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html
 */
export class NetworkFirewallProxyAllowLogs {
  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `proxy_name`, mandatory. */
  public static readonly PROXY_NAME = 'proxy_name';

  /** `final_action`, mandatory. */
  public static readonly FINAL_ACTION = 'final_action';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `resourceId`, optional. */
  public static readonly RESOURCE_ID = 'resourceId';

  /** `client_src_ip`, optional. */
  public static readonly CLIENT_SRC_IP = 'client_src_ip';

  /** `client_src_port`, optional. */
  public static readonly CLIENT_SRC_PORT = 'client_src_port';

  /** `src_vpc`, optional. */
  public static readonly SRC_VPC = 'src_vpc';

  /** `src_vpce`, optional. */
  public static readonly SRC_VPCE = 'src_vpce';

  /** `vpce_account_id`, optional. */
  public static readonly VPCE_ACCOUNT_ID = 'vpce_account_id';

  /** `dest_domain`, optional. */
  public static readonly DEST_DOMAIN = 'dest_domain';

  /** `url`, optional. */
  public static readonly URL = 'url';

  /** `http_method`, optional. */
  public static readonly HTTP_METHOD = 'http_method';

  /** `dest_ip`, optional. */
  public static readonly DEST_IP = 'dest_ip';

  /** `dest_port`, optional. */
  public static readonly DEST_PORT = 'dest_port';

  /** `http_status_code`, optional. */
  public static readonly HTTP_STATUS_CODE = 'http_status_code';

  /** `first_alert_match`, optional. */
  public static readonly FIRST_ALERT_MATCH = 'first_alert_match';

  /** `all_matches`, optional. */
  public static readonly ALL_MATCHES = 'all_matches';

  /** `final_rule_name`, optional. */
  public static readonly FINAL_RULE_NAME = 'final_rule_name';

  /** `final_rule_group_name`, optional. */
  public static readonly FINAL_RULE_GROUP_NAME = 'final_rule_group_name';

  /** `request_size`, optional. */
  public static readonly REQUEST_SIZE = 'request_size';

  /** `response_size`, optional. */
  public static readonly RESPONSE_SIZE = 'response_size';

  private constructor() {}
}

/**
 * Record fields of DENY_LOGS of an AWS Network Firewall proxy.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html
 */
export class NetworkFirewallProxyDenyLogs {
  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `proxy_name`, mandatory. */
  public static readonly PROXY_NAME = 'proxy_name';

  /** `final_action`, mandatory. */
  public static readonly FINAL_ACTION = 'final_action';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `resourceId`, optional. */
  public static readonly RESOURCE_ID = 'resourceId';

  /** `client_src_ip`, optional. */
  public static readonly CLIENT_SRC_IP = 'client_src_ip';

  /** `client_src_port`, optional. */
  public static readonly CLIENT_SRC_PORT = 'client_src_port';

  /** `src_vpc`, optional. */
  public static readonly SRC_VPC = 'src_vpc';

  /** `src_vpce`, optional. */
  public static readonly SRC_VPCE = 'src_vpce';

  /** `vpce_account_id`, optional. */
  public static readonly VPCE_ACCOUNT_ID = 'vpce_account_id';

  /** `dest_domain`, optional. */
  public static readonly DEST_DOMAIN = 'dest_domain';

  /** `url`, optional. */
  public static readonly URL = 'url';

  /** `http_method`, optional. */
  public static readonly HTTP_METHOD = 'http_method';

  /** `dest_ip`, optional. */
  public static readonly DEST_IP = 'dest_ip';

  /** `dest_port`, optional. */
  public static readonly DEST_PORT = 'dest_port';

  /** `http_status_code`, optional. */
  public static readonly HTTP_STATUS_CODE = 'http_status_code';

  /** `first_alert_match`, optional. */
  public static readonly FIRST_ALERT_MATCH = 'first_alert_match';

  /** `all_matches`, optional. */
  public static readonly ALL_MATCHES = 'all_matches';

  /** `final_rule_name`, optional. */
  public static readonly FINAL_RULE_NAME = 'final_rule_name';

  /** `final_rule_group_name`, optional. */
  public static readonly FINAL_RULE_GROUP_NAME = 'final_rule_group_name';

  /** `request_size`, optional. */
  public static readonly REQUEST_SIZE = 'request_size';

  /** `response_size`, optional. */
  public static readonly RESPONSE_SIZE = 'response_size';

  private constructor() {}
}

/**
 * Record fields of PCS_JOBCOMP_LOGS of an AWS PCS cluster.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_job-completion-logs.html
 */
export class PcsJobcompLogs {
  /** `resource_id`, mandatory. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `resource_type`, mandatory. */
  public static readonly RESOURCE_TYPE = 'resource_type';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `scheduler_type`, mandatory. */
  public static readonly SCHEDULER_TYPE = 'scheduler_type';

  /** `scheduler_major_version`, mandatory. */
  public static readonly SCHEDULER_MAJOR_VERSION = 'scheduler_major_version';

  /** `fields`, mandatory. */
  public static readonly FIELDS = 'fields';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  private constructor() {}
}

/**
 * Record fields of PCS_SCALING_LOGS of an AWS PCS cluster.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_scaling-logs.html
 */
export class PcsScalingLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `id`, optional. */
  public static readonly ID = 'id';

  /** `resource_type`, optional. */
  public static readonly RESOURCE_TYPE = 'resource_type';

  /** `compute_node_group_id`, optional. */
  public static readonly COMPUTE_NODE_GROUP_ID = 'compute_node_group_id';

  /** `scheduler_node_id`, optional. */
  public static readonly SCHEDULER_NODE_ID = 'scheduler_node_id';

  /** `status_code`, optional. */
  public static readonly STATUS_CODE = 'status_code';

  /** `reason_code`, optional. */
  public static readonly REASON_CODE = 'reason_code';

  /** `description`, optional. */
  public static readonly DESCRIPTION = 'description';

  /** `details`, optional. */
  public static readonly DETAILS = 'details';

  private constructor() {}
}

/**
 * Record fields of PCS_SCHEDULER_AUDIT_LOGS of an AWS PCS cluster.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_scheduler-audit-logs.html
 */
export class PcsSchedulerAuditLogs {
  /** `resource_id`, mandatory. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `resource_type`, mandatory. */
  public static readonly RESOURCE_TYPE = 'resource_type';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_level`, mandatory. */
  public static readonly LOG_LEVEL = 'log_level';

  /** `log_name`, mandatory. */
  public static readonly LOG_NAME = 'log_name';

  /** `scheduler_type`, mandatory. */
  public static readonly SCHEDULER_TYPE = 'scheduler_type';

  /** `scheduler_major_version`, mandatory. */
  public static readonly SCHEDULER_MAJOR_VERSION = 'scheduler_major_version';

  /** `scheduler_patch_version`, mandatory. */
  public static readonly SCHEDULER_PATCH_VERSION = 'scheduler_patch_version';

  /** `node_type`, mandatory. */
  public static readonly NODE_TYPE = 'node_type';

  /** `log_type`, mandatory. */
  public static readonly LOG_TYPE = 'log_type';

  /** `message`, mandatory. */
  public static readonly MESSAGE = 'message';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  private constructor() {}
}

/**
 * Record fields of PCS_SCHEDULER_LOGS of an AWS PCS cluster.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_scheduler-logs.html
 */
export class PcsSchedulerLogs {
  /** `resource_id`, mandatory. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `resource_type`, mandatory. */
  public static readonly RESOURCE_TYPE = 'resource_type';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_level`, mandatory. */
  public static readonly LOG_LEVEL = 'log_level';

  /** `log_name`, mandatory. */
  public static readonly LOG_NAME = 'log_name';

  /** `scheduler_type`, mandatory. */
  public static readonly SCHEDULER_TYPE = 'scheduler_type';

  /** `scheduler_major_version`, mandatory. */
  public static readonly SCHEDULER_MAJOR_VERSION = 'scheduler_major_version';

  /** `scheduler_patch_version`, mandatory. */
  public static readonly SCHEDULER_PATCH_VERSION = 'scheduler_patch_version';

  /** `node_type`, mandatory. */
  public static readonly NODE_TYPE = 'node_type';

  /** `message`, mandatory. */
  public static readonly MESSAGE = 'message';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  private constructor() {}
}

/**
 * Record fields of EVENT_LOGS of an Amazon Q Business application.
 *
 * @see https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/monitoring-cloudwatch-logs.html
 */
export class QBusinessEventLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `application_id`, optional. */
  public static readonly APPLICATION_ID = 'application_id';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_type`, optional. */
  public static readonly LOG_TYPE = 'log_type';

  /** `account_id`, optional. */
  public static readonly ACCOUNT_ID = 'account_id';

  /** `conversation_id`, optional. */
  public static readonly CONVERSATION_ID = 'conversation_id';

  /** `system_message_id`, optional. */
  public static readonly SYSTEM_MESSAGE_ID = 'system_message_id';

  /** `user_message_id`, optional. */
  public static readonly USER_MESSAGE_ID = 'user_message_id';

  /** `user_message`, optional. */
  public static readonly USER_MESSAGE = 'user_message';

  /** `system_message`, optional. */
  public static readonly SYSTEM_MESSAGE = 'system_message';

  /** `output_metrics_is_message_blocked`, optional. */
  public static readonly OUTPUT_METRICS_IS_MESSAGE_BLOCKED = 'output_metrics_is_message_blocked';

  /** `output_metrics_is_message_with_no_answer`, optional. */
  public static readonly OUTPUT_METRICS_IS_MESSAGE_WITH_NO_ANSWER = 'output_metrics_is_message_with_no_answer';

  /** `comment`, optional. */
  public static readonly COMMENT = 'comment';

  /** `usefulness_reason`, optional. */
  public static readonly USEFULNESS_REASON = 'usefulness_reason';

  /** `usefulness`, optional. */
  public static readonly USEFULNESS = 'usefulness';

  /** `user_email`, optional. */
  public static readonly USER_EMAIL = 'user_email';

  /** `hallucinated_message`, optional. */
  public static readonly HALLUCINATED_MESSAGE = 'hallucinated_message';

  /** `chat_mode`, optional. */
  public static readonly CHAT_MODE = 'chat_mode';

  /** `chat_latency`, optional. */
  public static readonly CHAT_LATENCY = 'chat_latency';

  /** `time_to_first_token`, optional. */
  public static readonly TIME_TO_FIRST_TOKEN = 'time_to_first_token';

  /** `title`, optional. */
  public static readonly TITLE = 'title';

  /** `url`, optional. */
  public static readonly URL = 'url';

  /** `chat_type`, optional. */
  public static readonly CHAT_TYPE = 'chat_type';

  /** `plugin_id`, optional. */
  public static readonly PLUGIN_ID = 'plugin_id';

  /** `plugin_type`, optional. */
  public static readonly PLUGIN_TYPE = 'plugin_type';

  /** `unique_user_id`, optional. */
  public static readonly UNIQUE_USER_ID = 'unique_user_id';

  private constructor() {}
}

/**
 * Record fields of SYNC_JOB_LOGS of an Amazon Q Business application.
 *
 * @see https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/monitoring-cloudwatch-logs.html
 */
export class QBusinessSyncJobLogs {
  /** `applicationId`, mandatory. */
  public static readonly APPLICATION_ID = 'applicationId';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `FeatureName`, mandatory. */
  public static readonly FEATURE_NAME = 'FeatureName';

  /** `LogLevel`, mandatory. */
  public static readonly LOG_LEVEL = 'LogLevel';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `AwsAccountId`, optional. */
  public static readonly AWS_ACCOUNT_ID = 'AwsAccountId';

  /** `DataSourceId`, optional. */
  public static readonly DATA_SOURCE_ID = 'DataSourceId';

  /** `SyncJobId`, optional. */
  public static readonly SYNC_JOB_ID = 'SyncJobId';

  /** `IndexId`, optional. */
  public static readonly INDEX_ID = 'IndexId';

  /** `MemberName`, optional. */
  public static readonly MEMBER_NAME = 'MemberName';

  /** `MemberGlobalName`, optional. */
  public static readonly MEMBER_GLOBAL_NAME = 'MemberGlobalName';

  /** `DocumentId`, optional. */
  public static readonly DOCUMENT_ID = 'DocumentId';

  /** `DocumentTitle`, optional. */
  public static readonly DOCUMENT_TITLE = 'DocumentTitle';

  /** `SourceUri`, optional. */
  public static readonly SOURCE_URI = 'SourceUri';

  /** `Acl`, optional. */
  public static readonly ACL = 'Acl';

  /** `Metadata`, optional. */
  public static readonly METADATA = 'Metadata';

  /** `Type`, optional. */
  public static readonly TYPE = 'Type';

  /** `CrawlAction`, optional. */
  public static readonly CRAWL_ACTION = 'CrawlAction';

  /** `CrawlStatus`, optional. */
  public static readonly CRAWL_STATUS = 'CrawlStatus';

  /** `SyncStatus`, optional. */
  public static readonly SYNC_STATUS = 'SyncStatus';

  /** `IndexStatus`, optional. */
  public static readonly INDEX_STATUS = 'IndexStatus';

  /** `ConnectorDocumentStatus`, optional. */
  public static readonly CONNECTOR_DOCUMENT_STATUS = 'ConnectorDocumentStatus';

  /** `MemberType`, optional. */
  public static readonly MEMBER_TYPE = 'MemberType';

  /** `IsMemberFederated`, optional. */
  public static readonly IS_MEMBER_FEDERATED = 'IsMemberFederated';

  /** `Message`, optional. */
  public static readonly MESSAGE = 'Message';

  /** `JsonMessage`, optional. */
  public static readonly JSON_MESSAGE = 'JsonMessage';

  /** `GroupName`, optional. */
  public static readonly GROUP_NAME = 'GroupName';

  /** `GroupGlobalName`, optional. */
  public static readonly GROUP_GLOBAL_NAME = 'GroupGlobalName';

  /** `IsGroupFederated`, optional. */
  public static readonly IS_GROUP_FEDERATED = 'IsGroupFederated';

  /** `HashedDocumentId`, optional. */
  public static readonly HASHED_DOCUMENT_ID = 'HashedDocumentId';

  /** `ContentType`, optional. */
  public static readonly CONTENT_TYPE = 'ContentType';

  /** `IntermediateStatus`, optional. */
  public static readonly INTERMEDIATE_STATUS = 'IntermediateStatus';

  /** `ErrorMsg`, optional. */
  public static readonly ERROR_MSG = 'ErrorMsg';

  private constructor() {}
}

/**
 * Record fields of EVENT_LOGS of an Amazon Q in Connect assistant.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/monitor-q-assistants-cloudwatch.html
 */
export class QConnectEventLogs {
  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `assistant_id`, optional. */
  public static readonly ASSISTANT_ID = 'assistant_id';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `event_type`, optional. */
  public static readonly EVENT_TYPE = 'event_type';

  /** `session_id`, optional. */
  public static readonly SESSION_ID = 'session_id';

  /** `session_name`, optional. */
  public static readonly SESSION_NAME = 'session_name';

  /** `recommendation_id`, optional. */
  public static readonly RECOMMENDATION_ID = 'recommendation_id';

  /** `recommendation`, optional. */
  public static readonly RECOMMENDATION = 'recommendation';

  /** `is_recommendation_useful`, optional. */
  public static readonly IS_RECOMMENDATION_USEFUL = 'is_recommendation_useful';

  /** `relevance_score`, optional. */
  public static readonly RELEVANCE_SCORE = 'relevance_score';

  /** `recommendation_title`, optional. */
  public static readonly RECOMMENDATION_TITLE = 'recommendation_title';

  /** `recommendation_sources`, optional. */
  public static readonly RECOMMENDATION_SOURCES = 'recommendation_sources';

  /** `intent_id`, optional. */
  public static readonly INTENT_ID = 'intent_id';

  /** `intent`, optional. */
  public static readonly INTENT = 'intent';

  /** `intent_clicked`, optional. */
  public static readonly INTENT_CLICKED = 'intent_clicked';

  /** `utterance`, optional. */
  public static readonly UTTERANCE = 'utterance';

  /** `prompt`, optional. */
  public static readonly PROMPT = 'prompt';

  /** `response`, optional. */
  public static readonly RESPONSE = 'response';

  /** `session_event_id`, optional. */
  public static readonly SESSION_EVENT_ID = 'session_event_id';

  /** `session_event_ids`, optional. */
  public static readonly SESSION_EVENT_IDS = 'session_event_ids';

  /** `issue_probability`, optional. */
  public static readonly ISSUE_PROBABILITY = 'issue_probability';

  /** `is_valid_trigger`, optional. */
  public static readonly IS_VALID_TRIGGER = 'is_valid_trigger';

  /** `prompt_type`, optional. */
  public static readonly PROMPT_TYPE = 'prompt_type';

  /** `completion`, optional. */
  public static readonly COMPLETION = 'completion';

  /** `model_id`, optional. */
  public static readonly MODEL_ID = 'model_id';

  /** `connect_user_arn`, optional. */
  public static readonly CONNECT_USER_ARN = 'connect_user_arn';

  /** `conversation_session_data`, optional. */
  public static readonly CONVERSATION_SESSION_DATA = 'conversation_session_data';

  /** `session_message_id`, optional. */
  public static readonly SESSION_MESSAGE_ID = 'session_message_id';

  /** `parsed_response`, optional. */
  public static readonly PARSED_RESPONSE = 'parsed_response';

  /** `answer_id`, optional. */
  public static readonly ANSWER_ID = 'answer_id';

  /** `generation_id`, optional. */
  public static readonly GENERATION_ID = 'generation_id';

  /** `ai_agent_id`, optional. */
  public static readonly AI_AGENT_ID = 'ai_agent_id';

  /** `ai_agent_name`, optional. */
  public static readonly AI_AGENT_NAME = 'ai_agent_name';

  /** `ai_guardrail_id`, optional. */
  public static readonly AI_GUARDRAIL_ID = 'ai_guardrail_id';

  /** `name`, optional. */
  public static readonly NAME = 'name';

  /** `ai_guardrail`, optional. */
  public static readonly AI_GUARDRAIL = 'ai_guardrail';

  /** `content`, optional. */
  public static readonly CONTENT = 'content';

  /** `action`, optional. */
  public static readonly ACTION = 'action';

  /** `action_reason`, optional. */
  public static readonly ACTION_REASON = 'action_reason';

  /** `outputs`, optional. */
  public static readonly OUTPUTS = 'outputs';

  /** `assessments`, optional. */
  public static readonly ASSESSMENTS = 'assessments';

  /** `usage`, optional. */
  public static readonly USAGE = 'usage';

  /** `guardrail_coverage`, optional. */
  public static readonly GUARDRAIL_COVERAGE = 'guardrail_coverage';

  /** `ai_agent_version`, optional. */
  public static readonly AI_AGENT_VERSION = 'ai_agent_version';

  /** `guardrail_blocked`, optional. */
  public static readonly GUARDRAIL_BLOCKED = 'guardrail_blocked';

  /** `participant`, optional. */
  public static readonly PARTICIPANT = 'participant';

  /** `values`, optional. */
  public static readonly VALUES = 'values';

  /** `orchestration_id`, optional. */
  public static readonly ORCHESTRATION_ID = 'orchestration_id';

  /** `ai_agent_orchestration_use_case`, optional. */
  public static readonly AI_AGENT_ORCHESTRATION_USE_CASE = 'ai_agent_orchestration_use_case';

  /** `orchestration_iteration`, optional. */
  public static readonly ORCHESTRATION_ITERATION = 'orchestration_iteration';

  /** `orchestration_error`, optional. */
  public static readonly ORCHESTRATION_ERROR = 'orchestration_error';

  /** `span`, optional. */
  public static readonly SPAN = 'span';

  private constructor() {}
}

/**
 * Record fields of AGENT_HOURS_LOGS of an Amazon Quick account.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class QuickAgentHoursLogs {
  /** `user_arn`. */
  public static readonly USER_ARN = 'user_arn';

  /** `subscription_type`. */
  public static readonly SUBSCRIPTION_TYPE = 'subscription_type';

  /** `reporting_service`. */
  public static readonly REPORTING_SERVICE = 'reporting_service';

  /** `usage_group`. */
  public static readonly USAGE_GROUP = 'usage_group';

  /** `usage_hours`. */
  public static readonly USAGE_HOURS = 'usage_hours';

  /** `service_resource_arn`. */
  public static readonly SERVICE_RESOURCE_ARN = 'service_resource_arn';

  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `logType`. */
  public static readonly LOG_TYPE = 'logType';

  /** `accountId`. */
  public static readonly ACCOUNT_ID = 'accountId';

  private constructor() {}
}

/**
 * Record fields of AGENT_METADATA_LOGS of an Amazon Quick account.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class QuickAgentMetadataLogs {
  /** `user_arn`. */
  public static readonly USER_ARN = 'user_arn';

  /** `event_name`. */
  public static readonly EVENT_NAME = 'event_name';

  /** `event_version`. */
  public static readonly EVENT_VERSION = 'event_version';

  /** `agent_id`. */
  public static readonly AGENT_ID = 'agent_id';

  /** `agent_arn`. */
  public static readonly AGENT_ARN = 'agent_arn';

  /** `agent_name`. */
  public static readonly AGENT_NAME = 'agent_name';

  /** `agent_status`. */
  public static readonly AGENT_STATUS = 'agent_status';

  /** `request_id`. */
  public static readonly REQUEST_ID = 'request_id';

  /** `description`. */
  public static readonly DESCRIPTION = 'description';

  /** `spaces`. */
  public static readonly SPACES = 'spaces';

  /** `permissions_granted`. */
  public static readonly PERMISSIONS_GRANTED = 'permissions_granted';

  /** `permissions_revoked`. */
  public static readonly PERMISSIONS_REVOKED = 'permissions_revoked';

  /** `permissions_state`. */
  public static readonly PERMISSIONS_STATE = 'permissions_state';

  /** `update_action`. */
  public static readonly UPDATE_ACTION = 'update_action';

  /** `version`. */
  public static readonly VERSION = 'version';

  /** `icon_id`. */
  public static readonly ICON_ID = 'icon_id';

  /** `magic_builder_query`. */
  public static readonly MAGIC_BUILDER_QUERY = 'magic_builder_query';

  /** `instructions`. */
  public static readonly INSTRUCTIONS = 'instructions';

  /** `failed_to_add_spaces`. */
  public static readonly FAILED_TO_ADD_SPACES = 'failed_to_add_spaces';

  /** `failed_to_remove_spaces`. */
  public static readonly FAILED_TO_REMOVE_SPACES = 'failed_to_remove_spaces';

  /** `draft_discarded`. */
  public static readonly DRAFT_DISCARDED = 'draft_discarded';

  /** `custom_prompt_input`. */
  public static readonly CUSTOM_PROMPT_INPUT = 'custom_prompt_input';

  /** `welcome_message`. */
  public static readonly WELCOME_MESSAGE = 'welcome_message';

  /** `starter_prompts`. */
  public static readonly STARTER_PROMPTS = 'starter_prompts';

  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_type`. */
  public static readonly LOG_TYPE = 'log_type';

  /** `account_id`. */
  public static readonly ACCOUNT_ID = 'account_id';

  private constructor() {}
}

/**
 * Record fields of CHAT_LOGS of an Amazon Quick account.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class QuickChatLogs {
  /** `user_arn`. */
  public static readonly USER_ARN = 'user_arn';

  /** `user_type`. */
  public static readonly USER_TYPE = 'user_type';

  /** `status_code`. */
  public static readonly STATUS_CODE = 'status_code';

  /** `conversation_id`. */
  public static readonly CONVERSATION_ID = 'conversation_id';

  /** `system_message_id`. */
  public static readonly SYSTEM_MESSAGE_ID = 'system_message_id';

  /** `message_scope`. */
  public static readonly MESSAGE_SCOPE = 'message_scope';

  /** `user_message_id`. */
  public static readonly USER_MESSAGE_ID = 'user_message_id';

  /** `user_message`. */
  public static readonly USER_MESSAGE = 'user_message';

  /** `agent_id`. */
  public static readonly AGENT_ID = 'agent_id';

  /** `flow_id`. */
  public static readonly FLOW_ID = 'flow_id';

  /** `system_text_message`. */
  public static readonly SYSTEM_TEXT_MESSAGE = 'system_text_message';

  /** `user_selected_resources`. */
  public static readonly USER_SELECTED_RESOURCES = 'user_selected_resources';

  /** `action_connectors`. */
  public static readonly ACTION_CONNECTORS = 'action_connectors';

  /** `cited_resource`. */
  public static readonly CITED_RESOURCE = 'cited_resource';

  /** `file_attachment`. */
  public static readonly FILE_ATTACHMENT = 'file_attachment';

  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `logType`. */
  public static readonly LOG_TYPE = 'logType';

  /** `accountId`. */
  public static readonly ACCOUNT_ID = 'accountId';

  private constructor() {}
}

/**
 * Record fields of DLP_LOGS of an Amazon Quick account.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class QuickDlpLogs {
  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_type`. */
  public static readonly LOG_TYPE = 'log_type';

  /** `account_id`. */
  public static readonly ACCOUNT_ID = 'account_id';

  /** `event_type`. */
  public static readonly EVENT_TYPE = 'event_type';

  /** `request_id`. */
  public static readonly REQUEST_ID = 'request_id';

  /** `user_arn`. */
  public static readonly USER_ARN = 'user_arn';

  /** `dlp_job_id`. */
  public static readonly DLP_JOB_ID = 'dlp_job_id';

  /** `dlp_setting_id`. */
  public static readonly DLP_SETTING_ID = 'dlp_setting_id';

  /** `policy_action`. */
  public static readonly POLICY_ACTION = 'policy_action';

  /** `file_name`. */
  public static readonly FILE_NAME = 'file_name';

  /** `file_size`. */
  public static readonly FILE_SIZE = 'file_size';

  /** `failure_type`. */
  public static readonly FAILURE_TYPE = 'failure_type';

  /** `policy_message`. */
  public static readonly POLICY_MESSAGE = 'policy_message';

  /** `dlp_setting_name`. */
  public static readonly DLP_SETTING_NAME = 'dlp_setting_name';

  /** `status`. */
  public static readonly STATUS = 'status';

  /** `provider_type`. */
  public static readonly PROVIDER_TYPE = 'provider_type';

  /** `auth_type`. */
  public static readonly AUTH_TYPE = 'auth_type';

  /** `provider_outage_mode`. */
  public static readonly PROVIDER_OUTAGE_MODE = 'provider_outage_mode';

  /** `unmapped_action`. */
  public static readonly UNMAPPED_ACTION = 'unmapped_action';

  /** `last_updated_by`. */
  public static readonly LAST_UPDATED_BY = 'last_updated_by';

  /** `changes`. */
  public static readonly CHANGES = 'changes';

  private constructor() {}
}

/**
 * Record fields of FEEDBACK_LOGS of an Amazon Quick account.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class QuickFeedbackLogs {
  /** `user_arn`. */
  public static readonly USER_ARN = 'user_arn';

  /** `user_type`. */
  public static readonly USER_TYPE = 'user_type';

  /** `status_code`. */
  public static readonly STATUS_CODE = 'status_code';

  /** `conversation_id`. */
  public static readonly CONVERSATION_ID = 'conversation_id';

  /** `system_message_id`. */
  public static readonly SYSTEM_MESSAGE_ID = 'system_message_id';

  /** `user_message_id`. */
  public static readonly USER_MESSAGE_ID = 'user_message_id';

  /** `feedback_type`. */
  public static readonly FEEDBACK_TYPE = 'feedback_type';

  /** `feedback_reason`. */
  public static readonly FEEDBACK_REASON = 'feedback_reason';

  /** `feedback_details`. */
  public static readonly FEEDBACK_DETAILS = 'feedback_details';

  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `logType`. */
  public static readonly LOG_TYPE = 'logType';

  /** `accountId`. */
  public static readonly ACCOUNT_ID = 'accountId';

  private constructor() {}
}

/**
 * Record fields of INDEX_USAGE_LOGS of an Amazon Quick account.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class QuickIndexUsageLogs {
  /** `user_arn`. */
  public static readonly USER_ARN = 'user_arn';

  /** `consumed_index_size`. */
  public static readonly CONSUMED_INDEX_SIZE = 'consumed_index_size';

  /** `source_type`. */
  public static readonly SOURCE_TYPE = 'source_type';

  /** `source_name`. */
  public static readonly SOURCE_NAME = 'source_name';

  /** `source_arn`. */
  public static readonly SOURCE_ARN = 'source_arn';

  /** `consumed_source_size`. */
  public static readonly CONSUMED_SOURCE_SIZE = 'consumed_source_size';

  /** `consumed_source_doc_count`. */
  public static readonly CONSUMED_SOURCE_DOC_COUNT = 'consumed_source_doc_count';

  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_type`. */
  public static readonly LOG_TYPE = 'log_type';

  /** `account_id`. */
  public static readonly ACCOUNT_ID = 'account_id';

  private constructor() {}
}

/**
 * Record fields of KB_FILE_SYNC_LOGS of an Amazon Quick account.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class QuickKbFileSyncLogs {
  /** `document_id`. */
  public static readonly DOCUMENT_ID = 'document_id';

  /** `document_title`. */
  public static readonly DOCUMENT_TITLE = 'document_title';

  /** `document_status`. */
  public static readonly DOCUMENT_STATUS = 'document_status';

  /** `sync_result`. */
  public static readonly SYNC_RESULT = 'sync_result';

  /** `sync_id`. */
  public static readonly SYNC_ID = 'sync_id';

  /** `data_source_id`. */
  public static readonly DATA_SOURCE_ID = 'data_source_id';

  /** `source_uri`. */
  public static readonly SOURCE_URI = 'source_uri';

  /** `error_message`. */
  public static readonly ERROR_MESSAGE = 'error_message';

  /** `error_mitigation`. */
  public static readonly ERROR_MITIGATION = 'error_mitigation';

  /** `error_type`. */
  public static readonly ERROR_TYPE = 'error_type';

  /** `knowledge_base_id`. */
  public static readonly KNOWLEDGE_BASE_ID = 'knowledge_base_id';

  /** `resource_arn`. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `log_type`. */
  public static readonly LOG_TYPE = 'log_type';

  /** `account_id`. */
  public static readonly ACCOUNT_ID = 'account_id';

  private constructor() {}
}

/**
 * Record fields of EVENT_LOGS of an Amazon VPC Route Server peer.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-server-peer-logging.html
 */
export class RouteServerEventLogs {
  /** `resource_arn`, mandatory. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `type`, mandatory. */
  public static readonly TYPE = 'type';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `status`, optional. */
  public static readonly STATUS = 'status';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  private constructor() {}
}

/**
 * Record fields of APPLICATION_LOGS of an AWS RTB Fabric link.
 *
 * @see https://docs.aws.amazon.com/rtb-fabric/latest/userguide/monitoring-cloudwatch-logs.html
 */
export class RtbFabricApplicationLogs {
  /** `rtbfabric_event_timestamp`, mandatory. */
  public static readonly RTBFABRIC_EVENT_TIMESTAMP = 'rtbfabric_event_timestamp';

  /** `event_type`, mandatory. */
  public static readonly EVENT_TYPE = 'event_type';

  /** `link_id`, mandatory. */
  public static readonly LINK_ID = 'link_id';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `resource_arn`, optional. */
  public static readonly RESOURCE_ARN = 'resource_arn';

  /** `resource_id`, optional. */
  public static readonly RESOURCE_ID = 'resource_id';

  /** `event_timestamp`, optional. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `bid_request_id`, optional. */
  public static readonly BID_REQUEST_ID = 'bid_request_id';

  /** `rtbfabric_request_id`, optional. */
  public static readonly RTBFABRIC_REQUEST_ID = 'rtbfabric_request_id';

  /** `message`, optional. */
  public static readonly MESSAGE = 'message';

  /** `status_code`, optional. */
  public static readonly STATUS_CODE = 'status_code';

  /** `correlation_id`, optional. */
  public static readonly CORRELATION_ID = 'correlation_id';

  private constructor() {}
}

/**
 * Record fields of S3_SERVER_ACCESS_LOGS of an Amazon S3 bucket.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/sal-cw-enabling.html
 */
export class S3ServerAccessLogs {
  /** `schema_version_id`, mandatory. */
  public static readonly SCHEMA_VERSION_ID = 'schema_version_id';

  /** `bucket_arn`, mandatory. */
  public static readonly BUCKET_ARN = 'bucket_arn';

  /** `bucket_name`, mandatory. */
  public static readonly BUCKET_NAME = 'bucket_name';

  /** `request_time`, mandatory. */
  public static readonly REQUEST_TIME = 'request_time';

  /** `bucket_owner_id`, mandatory. */
  public static readonly BUCKET_OWNER_ID = 'bucket_owner_id';

  /** `remote_ip`, mandatory. */
  public static readonly REMOTE_IP = 'remote_ip';

  /** `requester`, mandatory. */
  public static readonly REQUESTER = 'requester';

  /** `request_id`, mandatory. */
  public static readonly REQUEST_ID = 'request_id';

  /** `operation`, mandatory. */
  public static readonly OPERATION = 'operation';

  /** `key_name`, mandatory. */
  public static readonly KEY_NAME = 'key_name';

  /** `request_uri`, mandatory. */
  public static readonly REQUEST_URI = 'request_uri';

  /** `http_status`, mandatory. */
  public static readonly HTTP_STATUS = 'http_status';

  /** `error_code`, mandatory. */
  public static readonly ERROR_CODE = 'error_code';

  /** `bytes_sent_size`, mandatory. */
  public static readonly BYTES_SENT_SIZE = 'bytes_sent_size';

  /** `object_size`, mandatory. */
  public static readonly OBJECT_SIZE = 'object_size';

  /** `total_duration`, mandatory. */
  public static readonly TOTAL_DURATION = 'total_duration';

  /** `turn_around_duration`, mandatory. */
  public static readonly TURN_AROUND_DURATION = 'turn_around_duration';

  /** `referer`, mandatory. */
  public static readonly REFERER = 'referer';

  /** `user_agent`, mandatory. */
  public static readonly USER_AGENT = 'user_agent';

  /** `version_id`, mandatory. */
  public static readonly VERSION_ID = 'version_id';

  /** `host_id`, mandatory. */
  public static readonly HOST_ID = 'host_id';

  /** `signature_version`, mandatory. */
  public static readonly SIGNATURE_VERSION = 'signature_version';

  /** `cipher_suite`, mandatory. */
  public static readonly CIPHER_SUITE = 'cipher_suite';

  /** `authentication_type`, mandatory. */
  public static readonly AUTHENTICATION_TYPE = 'authentication_type';

  /** `host_header`, mandatory. */
  public static readonly HOST_HEADER = 'host_header';

  /** `tls_version`, mandatory. */
  public static readonly TLS_VERSION = 'tls_version';

  /** `access_point_arn`, mandatory. */
  public static readonly ACCESS_POINT_ARN = 'access_point_arn';

  /** `acl_required`, mandatory. */
  public static readonly ACL_REQUIRED = 'acl_required';

  /** `source_region`, mandatory. */
  public static readonly SOURCE_REGION = 'source_region';

  private constructor() {}
}

/**
 * Record fields of SECURITY_FINDING_LOGS of an AWS Security Hub hub.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class SecurityHubSecurityFindingLogs {
  /** `event`, mandatory. */
  public static readonly EVENT = 'event';

  private constructor() {}
}

/**
 * Record fields of SECURITY_FINDING_LOGS of an AWS Security Hub CSPM hub.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export class SecurityHubCspmSecurityFindingLogs {
  /** `event`, mandatory. */
  public static readonly EVENT = 'event';

  private constructor() {}
}

/**
 * Record fields of FLOW_LOGS of an AWS Shield Advanced protection.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/ddos-flow-logs.html
 */
export class ShieldFlowLogs {
  /** `protection_arn`, mandatory. */
  public static readonly PROTECTION_ARN = 'protection_arn';

  /** `event_timestamp`, mandatory. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `version`, mandatory. */
  public static readonly VERSION = 'version';

  /** `timestamp`, optional. */
  public static readonly TIMESTAMP = 'timestamp';

  /** `srcaddr`, optional. */
  public static readonly SRCADDR = 'srcaddr';

  /** `dstaddr`, optional. */
  public static readonly DSTADDR = 'dstaddr';

  /** `srcport`, optional. */
  public static readonly SRCPORT = 'srcport';

  /** `dstport`, optional. */
  public static readonly DSTPORT = 'dstport';

  /** `protocol`, optional. */
  public static readonly PROTOCOL = 'protocol';

  /** `packets`, optional. */
  public static readonly PACKETS = 'packets';

  /** `bytes`, optional. */
  public static readonly BYTES = 'bytes';

  /** `starttime`, optional. */
  public static readonly STARTTIME = 'starttime';

  /** `endtime`, optional. */
  public static readonly ENDTIME = 'endtime';

  /** `action`, optional. */
  public static readonly ACTION = 'action';

  /** `location`, optional. */
  public static readonly LOCATION = 'location';

  /** `sampling_rate`, optional. */
  public static readonly SAMPLING_RATE = 'sampling_rate';

  /** `tcp_flags`, optional. */
  public static readonly TCP_FLAGS = 'tcp_flags';

  /** `srccountry`, optional. */
  public static readonly SRCCOUNTRY = 'srccountry';

  private constructor() {}
}

/**
 * Record fields of ACCESS_CONTROL_LOGS of an Amazon WorkMail organization.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html
 */
export class WorkMailAccessControlLogs {
  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `request_id`. */
  public static readonly REQUEST_ID = 'request_id';

  /** `organization_arn`. */
  public static readonly ORGANIZATION_ARN = 'organization_arn';

  /** `user_id`. */
  public static readonly USER_ID = 'user_id';

  /** `impersonator_id`. */
  public static readonly IMPERSONATOR_ID = 'impersonator_id';

  /** `protocol`. */
  public static readonly PROTOCOL = 'protocol';

  /** `source_ip`. */
  public static readonly SOURCE_IP = 'source_ip';

  /** `scope`. */
  public static readonly SCOPE = 'scope';

  /** `rule_id`. */
  public static readonly RULE_ID = 'rule_id';

  /** `access_granted`. */
  public static readonly ACCESS_GRANTED = 'access_granted';

  private constructor() {}
}

/**
 * Record fields of AUTHENTICATION_LOGS of an Amazon WorkMail organization.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html
 */
export class WorkMailAuthenticationLogs {
  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `request_id`. */
  public static readonly REQUEST_ID = 'request_id';

  /** `organization_arn`. */
  public static readonly ORGANIZATION_ARN = 'organization_arn';

  /** `user_id`. */
  public static readonly USER_ID = 'user_id';

  /** `user`. */
  public static readonly USER = 'user';

  /** `protocol`. */
  public static readonly PROTOCOL = 'protocol';

  /** `source_ip`. */
  public static readonly SOURCE_IP = 'source_ip';

  /** `user_agent`. */
  public static readonly USER_AGENT = 'user_agent';

  /** `method`. */
  public static readonly METHOD = 'method';

  /** `auth_successful`. */
  public static readonly AUTH_SUCCESSFUL = 'auth_successful';

  /** `auth_failed_reason`. */
  public static readonly AUTH_FAILED_REASON = 'auth_failed_reason';

  /** `personal_access_token_id`. */
  public static readonly PERSONAL_ACCESS_TOKEN_ID = 'personal_access_token_id';

  private constructor() {}
}

/**
 * Record fields of WORKMAIL_AVAILABILITY_PROVIDER_LOGS of an Amazon WorkMail organization.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html
 */
export class WorkMailAvailabilityProviderLogs {
  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `request_id`. */
  public static readonly REQUEST_ID = 'request_id';

  /** `organization_arn`. */
  public static readonly ORGANIZATION_ARN = 'organization_arn';

  /** `user_id`. */
  public static readonly USER_ID = 'user_id';

  /** `type`. */
  public static readonly TYPE = 'type';

  /** `domain`. */
  public static readonly DOMAIN = 'domain';

  /** `function_arn`. */
  public static readonly FUNCTION_ARN = 'function_arn';

  /** `ews_endpoint`. */
  public static readonly EWS_ENDPOINT = 'ews_endpoint';

  /** `error_message`. */
  public static readonly ERROR_MESSAGE = 'error_message';

  /** `availability_event_successful`. */
  public static readonly AVAILABILITY_EVENT_SUCCESSFUL = 'availability_event_successful';

  private constructor() {}
}

/**
 * Record fields of WORKMAIL_MAILBOX_ACCESS_LOGS of an Amazon WorkMail organization.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html
 */
export class WorkMailMailboxAccessLogs {
  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `request_id`. */
  public static readonly REQUEST_ID = 'request_id';

  /** `organization_arn`. */
  public static readonly ORGANIZATION_ARN = 'organization_arn';

  /** `user_id`. */
  public static readonly USER_ID = 'user_id';

  /** `impersonator_id`. */
  public static readonly IMPERSONATOR_ID = 'impersonator_id';

  /** `protocol`. */
  public static readonly PROTOCOL = 'protocol';

  /** `source_ip`. */
  public static readonly SOURCE_IP = 'source_ip';

  /** `user_agent`. */
  public static readonly USER_AGENT = 'user_agent';

  /** `action`. */
  public static readonly ACTION = 'action';

  /** `owner_id`. */
  public static readonly OWNER_ID = 'owner_id';

  /** `object_type`. */
  public static readonly OBJECT_TYPE = 'object_type';

  /** `item_id`. */
  public static readonly ITEM_ID = 'item_id';

  /** `folder_path`. */
  public static readonly FOLDER_PATH = 'folder_path';

  /** `folder_id`. */
  public static readonly FOLDER_ID = 'folder_id';

  /** `attachment_path`. */
  public static readonly ATTACHMENT_PATH = 'attachment_path';

  /** `action_allowed`. */
  public static readonly ACTION_ALLOWED = 'action_allowed';

  private constructor() {}
}

/**
 * Record fields of WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS of an Amazon WorkMail organization.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html
 */
export class WorkMailPersonalAccessTokenLogs {
  /** `event_timestamp`. */
  public static readonly EVENT_TIMESTAMP = 'event_timestamp';

  /** `request_id`. */
  public static readonly REQUEST_ID = 'request_id';

  /** `organization_arn`. */
  public static readonly ORGANIZATION_ARN = 'organization_arn';

  /** `user_id`. */
  public static readonly USER_ID = 'user_id';

  /** `user`. */
  public static readonly USER = 'user';

  /** `protocol`. */
  public static readonly PROTOCOL = 'protocol';

  /** `source_ip`. */
  public static readonly SOURCE_IP = 'source_ip';

  /** `user_agent`. */
  public static readonly USER_AGENT = 'user_agent';

  /** `action`. */
  public static readonly ACTION = 'action';

  /** `name`. */
  public static readonly NAME = 'name';

  /** `expires_time`. */
  public static readonly EXPIRES_TIME = 'expires_time';

  /** `scopes`. */
  public static readonly SCOPES = 'scopes';

  private constructor() {}
}
