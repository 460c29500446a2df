// Generated from the resource specification of AWS by projenrc/catalog. Do not edit: run "npx projen catalog".
import type { Catalog, Destinations } from '../private/model/catalog';

const DESTINATIONS_1: Destinations = { XRAY: [] };
const DESTINATIONS_2: Destinations = { S3: ['json', 'plain', 'w3c', 'parquet'], CWL: ['json', 'plain'], FH: ['json', 'plain', 'raw'] };
const DESTINATIONS_3: Destinations = { S3: 'unpublished', CWL: 'unpublished', FH: 'unpublished' };
const DESTINATIONS_4: Destinations = { S3: ['json', 'plain', 'w3c', 'parquet'], CWL: ['json', 'plain'], FH: ['json', 'plain'] };
const DESTINATIONS_5: Destinations = { S3: ['json'], CWL: ['json'], FH: ['json'] };
const DESTINATIONS_6: Destinations = { S3: ['json', 'plain', 'w3c'], CWL: ['json', 'plain'], FH: ['json', 'plain', 'raw'] };
const DESTINATIONS_7: Destinations = { S3: ['json', 'parquet'], CWL: ['json'], FH: ['json'] };
const DESTINATIONS_8: Destinations = { CWL: ['plain'] };

export const CATALOG: Catalog = {
  AgentCoreBrowser: {
    resourceType: 'AWS::BedrockAgentCore::BrowserCustom',
    serviceTitle: 'Amazon Bedrock AgentCore',
    title: 'Amazon Bedrock AgentCore browser',
    arnPattern: 'arn:${partition}:bedrock-agentcore:${region}:${account}:browser-custom/${BrowserId}',
    arnPatternInferred: true,
    generatedId: { splits: [['/', 1], ['-', 1]], maxLength: 10 },
    logTypes: {
      TRACES: {
        destinations: DESTINATIONS_1,
        mandatoryFields: ['trace'],
        optionalFields: ['timestamp', 'resourceArn'],
      },
      USAGE_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp', 'resource', 'attributes', 'metrics'],
        optionalFields: ['timestamp', 'browser_id', 'internal_accountid_based_arn'],
      },
    },
  },
  AgentCoreCodeInterpreter: {
    resourceType: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
    serviceTitle: 'Amazon Bedrock AgentCore',
    title: 'Amazon Bedrock AgentCore code interpreter',
    arnPattern: 'arn:${partition}:bedrock-agentcore:${region}:${account}:code-interpreter-custom/${CodeInterpreterId}',
    arnPatternInferred: true,
    generatedId: { splits: [['/', 1], ['-', 1]], maxLength: 10 },
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'tool_id', 'internal_accountid_based_arn', 'account_id', 'request_id', 'tool_session_id',
          'span_id', 'trace_id', 'service_name', 'operation', 'request_payload', 'response_payload', 'resource',
          'attributes', 'timeUnixNano', 'severityNumber', 'severityText', 'body', 'traceId', 'spanId',
        ],
      },
      TRACES: {
        destinations: DESTINATIONS_1,
        mandatoryFields: ['trace'],
        optionalFields: ['timestamp', 'resourceArn'],
      },
      USAGE_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp', 'resource', 'attributes', 'metrics'],
        optionalFields: ['timestamp', 'codeinterpreter_id', 'internal_accountid_based_arn'],
      },
    },
  },
  AgentCoreGateway: {
    resourceType: 'AWS::BedrockAgentCore::Gateway',
    serviceTitle: 'Amazon Bedrock AgentCore',
    title: 'Amazon Bedrock AgentCore gateway',
    arnPattern: 'arn:${partition}:bedrock-agentcore:${region}:${account}:gateway/${GatewayId}',
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'gateway_id', 'body', 'account_id', 'request_id', 'trace_id', 'span_id', 'resource',
          'attributes', 'timeUnixNano', 'severityNumber', 'severityText', 'traceId', 'spanId',
        ],
      },
      TRACES: {
        destinations: DESTINATIONS_1,
        mandatoryFields: ['trace'],
        optionalFields: ['timestamp', 'resourceArn'],
      },
    },
  },
  AgentCoreMemory: {
    resourceType: 'AWS::BedrockAgentCore::Memory',
    serviceTitle: 'Amazon Bedrock AgentCore',
    title: 'Amazon Bedrock AgentCore memory',
    arnPattern: 'arn:${partition}:bedrock-agentcore:${region}:${account}:memory/${MemoryId}',
    generatedId: { splits: [['/', 1], ['-', 1]], maxLength: 10 },
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_arn', 'resource_id', 'event_timestamp', 'memory_strategy_id', 'namespace', 'actor_id',
          'session_id', 'event_id', 'body', 'resource', 'attributes', 'timeUnixNano', 'severityNumber', 'severityText',
          'traceId', 'spanId',
        ],
      },
      TRACES: {
        destinations: DESTINATIONS_1,
        mandatoryFields: ['trace'],
        optionalFields: ['timestamp', 'resourceArn'],
      },
    },
  },
  AgentCorePayments: {
    resourceType: 'AWS::BedrockAgentCore::PaymentManager',
    serviceTitle: 'Amazon Bedrock AgentCore',
    title: 'Amazon Bedrock AgentCore payment manager',
    arnPattern: 'arn:${partition}:bedrock-agentcore:${region}:${account}:payment-manager/${PaymentManagerId}',
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_3,
      },
      TRACES: {
        destinations: DESTINATIONS_1,
        mandatoryFields: ['trace'],
        optionalFields: ['timestamp', 'resourceArn'],
      },
    },
  },
  AgentCoreRuntime: {
    resourceType: 'AWS::BedrockAgentCore::Runtime',
    serviceTitle: 'Amazon Bedrock AgentCore',
    title: 'Amazon Bedrock AgentCore runtime',
    arnPattern: 'arn:${partition}:bedrock-agentcore:${region}:${account}:runtime/${RuntimeId}',
    generatedId: { splits: [['/', 1], ['-', 1]], maxLength: 10 },
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'runtime_id', 'account_id', 'request_id', 'session_id', 'span_id', 'trace_id', 'service_name',
          'operation', 'request_payload', 'response_payload', 'resource', 'attributes', 'timeUnixNano',
          'severityNumber', 'severityText', 'body', 'traceId', 'spanId',
        ],
      },
      TRACES: {
        destinations: DESTINATIONS_1,
        mandatoryFields: ['trace'],
        optionalFields: ['timestamp', 'resourceArn'],
      },
      USAGE_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp', 'resource', 'attributes', 'metrics'],
        optionalFields: ['timestamp', 'runtime_id'],
      },
    },
  },
  AgentCoreWorkloadIdentity: {
    resourceType: 'AWS::BedrockAgentCore::WorkloadIdentity',
    serviceTitle: 'Amazon Bedrock AgentCore',
    title: 'Amazon Bedrock AgentCore workload identity',
    arnPattern: 'arn:${partition}:bedrock-agentcore:${region}:${account}:workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}',
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'workload_identity_id', 'request_id', 'trace_id', 'span_id', 'operation_name', 'operation_type',
          'start_time', 'end_time', 'duration_ms', 'account_id', 'request', 'response', 'resource', 'attributes',
          'timeUnixNano', 'severityNumber', 'severityText', 'body', 'traceId', 'spanId',
        ],
      },
      TRACES: {
        destinations: DESTINATIONS_1,
        mandatoryFields: ['trace'],
        optionalFields: ['timestamp', 'resourceArn'],
      },
    },
  },
  Amplify: {
    resourceType: 'AWS::Amplify::App',
    serviceTitle: 'AWS Amplify Hosting',
    title: 'AWS Amplify Hosting app',
    arnPattern: 'arn:${partition}:amplify:${region}:${account}:apps/${AppId}',
    arnPatternInferred: true,
    generatedId: { splits: [['/', 1]], maxLength: 20 },
    logTypes: {
      ACCESS_LOGS: {},
      WAF_LOGS: {},
    },
  },
  ApiGatewayStage: {
    resourceType: 'AWS::ApiGateway::Stage',
    serviceTitle: 'Amazon API Gateway',
    title: 'Amazon API Gateway REST API stage',
    arnPattern: 'arn:${partition}:apigateway:${region}:${account}:/restapis/${RestApiId}/stages/${StageName}',
    logTypes: {
      EXECUTION_LOGS: {
        destinations: DESTINATIONS_4,
        mandatoryFields: [],
        optionalFields: [
          'resource_arn', 'event_timestamp', 'api_id', 'stage', 'resource_path', 'http_method', 'payload',
        ],
      },
    },
  },
  BedrockAgent: {
    resourceType: 'AWS::Bedrock::AgentAlias',
    serviceTitle: 'Amazon Bedrock Agents',
    title: 'Amazon Bedrock agent alias',
    arnPattern: 'arn:${partition}:bedrock:${region}:${account}:agent-alias/${AgentId}/${AgentAliasId}',
    generatedId: { splits: [['/', 2]], maxLength: 10 },
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'agent_alias_arn', 'resource_id', 'event_timestamp', 'event_version', 'operation', 'event_type',
          'workflow', 'level', 'event', 'agent_id', 'agent_alias_id', 'agent_arn',
        ],
      },
      EVENT_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'timestamp', 'resourceId', 'traceId', 'spanId', 'sessionId', 'requestId', 'operation', 'attributes', 'body',
          'eventType', 'eventVersion', 'eventName', 'level',
        ],
        optionalFields: ['resource_id'],
      },
    },
  },
  CloudFront: {
    resourceType: 'AWS::CloudFront::Distribution',
    serviceTitle: 'Amazon CloudFront',
    title: 'Amazon CloudFront distribution',
    arnPattern: 'arn:${partition}:cloudfront::${account}:distribution/${DistributionId}',
    suffixVariables: ['accountid', 'region', 'DistributionId', 'distributionid', 'yyyy', 'MM', 'dd', 'HH'],
    region: 'us-east-1',
    generatedId: { splits: [['/', 1]], maxLength: 14 },
    updateDropsPrefix: true,
    logTypes: {
      ACCESS_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'date', 'time', 'x-edge-location', 'sc-bytes', 'c-ip', 'cs-method', 'cs(Host)', 'cs-uri-stem',
          'sc-status', 'cs(Referer)', 'cs(User-Agent)', 'cs-uri-query', 'cs(Cookie)', 'x-edge-result-type',
          'x-edge-request-id', 'x-host-header', 'cs-protocol', 'cs-bytes', 'time-taken', 'x-forwarded-for',
          'ssl-protocol', 'ssl-cipher', 'x-edge-response-result-type', 'cs-protocol-version', 'fle-status',
          'fle-encrypted-fields', 'c-port', 'time-to-first-byte', 'x-edge-detailed-result-type', 'sc-content-type',
          'sc-content-len', 'sc-range-start', 'sc-range-end', 'timestamp(ms)', 'origin-fbl', 'origin-lbl', 'asn',
          'c-country', 'cache-behavior-path-pattern', 'distribution-tenant-id', 'connection-id',
          'viewer-request-log-data', 'viewer-response-log-data', 'cmcd-encoded-bitrate', 'cmcd-buffer-length',
          'cmcd-buffer-starvation', 'cmcd-content-id', 'cmcd-object-duration', 'cmcd-deadline',
          'cmcd-measured-throughput', 'cmcd-next-object-request', 'cmcd-next-range-request', 'cmcd-object-type',
          'cmcd-playback-rate', 'cmcd-requested-maximum-throughput', 'cmcd-streaming-format', 'cmcd-session-id',
          'cmcd-stream-type', 'cmcd-startup', 'cmcd-top-bitrate', 'cmcd-version', 's-ip', 'primary-distribution-id',
          'primary-distribution-dns-name', 'r-host', 'sr-reason', 'x-edge-mqcs',
        ],
      },
      CONNECTION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['eventTimestamp', 'distributionId', 'connectionId'],
        optionalFields: [
          'timestamp', 'connectionStatus', 'clientIp', 'clientPort', 'serverIp', 'distributionTenantId', 'tlsProtocol',
          'tlsCipher', 'tlsHandshakeDuration', 'tlsSni', 'clientLeafCertSerialNumber', 'clientLeafCertSubject',
          'clientLeafCertIssuer', 'clientLeafCertValidity', 'connectionLogCustomData',
        ],
      },
    },
  },
  CodeWhisperer: {
    serviceTitle: 'Amazon Q Developer (CodeWhisperer)',
    title: 'Amazon CodeWhisperer (Amazon Q Developer) customization',
    arnPattern: 'arn:${partition}:codewhisperer:${region}:${account}:customization/${Identifier}',
    logTypes: {
      EVENT_LOGS: {
        destinations: DESTINATIONS_3,
      },
    },
  },
  DevOpsAgent: {
    resourceType: 'AWS::DevOpsAgent::AgentSpace',
    serviceTitle: 'AWS DevOps Agent',
    title: 'AWS DevOps Agent agent space',
    arnPattern: 'arn:${partition}:aidevops:${region}:${account}:agentspace/${AgentSpaceId}',
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'optional_account_id', 'optional_agent_space_id', 'optional_level',
          'optional_association_id', 'optional_status', 'optional_webhook_id', 'optional_mcp_endpoint_url',
          'optional_service_type', 'optional_service_endpoint_url', 'optional_service_id', 'optional_request_id',
          'optional_operation', 'optional_task_type', 'optional_task_id', 'optional_reference', 'optional_error_type',
          'optional_error_message', 'optional_details',
        ],
      },
    },
  },
  Ecs: {
    resourceType: 'AWS::ECS::Cluster',
    serviceTitle: 'Amazon ECS',
    title: 'Amazon ECS cluster',
    arnPattern: 'arn:${partition}:ecs:${region}:${account}:cluster/${ClusterName}',
    logTypes: {
      ACTION_LOGS: {
        destinations: DESTINATIONS_5,
        mandatoryFields: ['resourceArn', 'actionSourceId', 'logLevel', 'eventTimestamp', 'detail'],
        optionalFields: ['timestamp'],
      },
    },
  },
  EksCapability: {
    resourceType: 'AWS::EKS::Capability',
    serviceTitle: 'Amazon EKS Capabilities',
    title: 'Amazon EKS capability',
    arnPattern: 'arn:${partition}:eks:${region}:${account}:capability/${ClusterName}/${CapabilityType}/${CapabilityName}/${UUID}',
    generatedId: { splits: [['/', 4], ['-', 0]], maxLength: 36 },
    logTypes: {
      EKS_CAPABILITY_ACK_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'stream', 'level', 'message', 'err', 'error', 'controller', 'controllerGroup',
          'controllerKind', 'reconcileID', 'worker-count', 'kind', 'name', 'namespace', 'aws.service', 'version',
          'type', 'generation', 'is_adopted', 'iam_role_selector', 'role',
        ],
      },
      EKS_CAPABILITY_ARGOCD_APPLICATIONSET_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'stream', 'level', 'message', 'error', 'controller', 'controllerGroup',
          'controllerKind', 'reconcileID', 'worker-count', 'name', 'namespace', 'application', 'app-namespace',
          'project', 'applicationset', 'action', 'count', 'requeueAfter', 'type', 'version', 'err', 'repoURL',
          'revision',
        ],
      },
      EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'stream', 'level', 'message', 'error', 'application', 'app-namespace', 'project',
          'dest-server', 'dest-namespace', 'dest-name', 'comparison-level', 'time_ms', 'patch_ms', 'setop_ms',
          'compare_app_state_ms', 'refresh_app_conditions_ms', 'process_refresh_app_conditions_errors_ms',
          'comparison_with_nothing_ms', 'name', 'namespace', 'app_status_update_ms', 'auto_sync_ms', 'diff_ms',
          'git_ms', 'health_ms', 'live_ms', 'manifests_ms', 'repo_ms', 'sync_ms', 'cluster', 'syncId', 'duration',
          'eventType', 'kind',
        ],
      },
      EKS_CAPABILITY_ARGOCD_COMMITSERVER_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'stream', 'level', 'message', 'error', 'version', 'component', 'duration',
        ],
      },
      EKS_CAPABILITY_ARGOCD_NOTIFICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'level', 'message', 'notification_event', 'service', 'destination', 'success',
          'duration_ms', 'status_code', 'error', 'app', 'namespace', 'reason', 'resource', 'trigger_count',
          'template_count', 'service_count', 'enabled',
        ],
      },
      EKS_CAPABILITY_ARGOCD_REPOSERVER_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'stream', 'level', 'message', 'error', 'grpc.code', 'grpc.method', 'grpc.service',
          'grpc.time_ms', 'grpc.method_type', 'grpc.component', 'grpc.error', 'version', 'component', 'duration',
          'execID',
        ],
      },
      EKS_CAPABILITY_ARGOCD_SERVER_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'stream', 'level', 'message', 'error', 'name', 'namespace', 'reason',
          'application', 'user', 'grpc.code', 'grpc.method', 'grpc.service', 'grpc.time_ms', 'grpc.method_type',
          'grpc.error', 'type', 'duration', 'dest-namespace', 'dest-server', 'project',
        ],
      },
      EKS_CAPABILITY_KRO_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'stream', 'level', 'message', 'err', 'error', 'controller', 'controllerGroup',
          'controllerKind', 'reconcileID', 'worker-count', 'gvr', 'crd', 'name', 'namespace', 'type', 'breakingChanges',
          'summary', 'existingRGDID', 'newRGDID',
        ],
      },
    },
  },
  EksCluster: {
    resourceType: 'AWS::EKS::Cluster',
    serviceTitle: 'Amazon EKS Auto Mode',
    title: 'Amazon EKS cluster with Auto Mode',
    arnPattern: 'arn:${partition}:eks:${region}:${account}:cluster/${ClusterName}',
    oneSourceAtATime: true,
    logTypes: {
      AUTO_MODE_BLOCK_STORAGE_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: ['level', 'stream', 'message', 'err', 'error', 'enabled', 'feature'],
      },
      AUTO_MODE_COMPUTE_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'level', 'stream', 'message', 'err', 'error', 'controller', 'controllerGroup', 'controllerKind',
          'reconcileID', 'worker-count', 'count', 'instance-type-count', 'mode', 'offering-count', 'NodePool',
          'NodeClaim', 'Node', 'zones', 'subnets', 'allocatable', 'command', 'command-id', 'decision', 'deleting-pods',
          'disrupted-node-count', 'disrupted-nodes', 'disruption-cost', 'messageKind', 'pending-pods', 'pod-count',
          'replacement-node-count', 'replacement-nodes', 'ResourceClaim', 'savings', 'total', 'action', 'reason',
        ],
      },
      AUTO_MODE_IPAM_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'level', 'stream', 'message', 'err', 'error', 'controller', 'controllerGroup', 'controllerKind',
          'reconcileID', 'worker-count',
        ],
      },
      AUTO_MODE_LOAD_BALANCING_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'level', 'stream', 'message', 'err', 'error', 'controller', 'controllerGroup', 'controllerKind',
          'reconcileID', 'worker-count', 'attempt', 'delay', 'totalItems',
        ],
      },
    },
  },
  ElementalInference: {
    resourceType: 'AWS::ElementalInference::Feed',
    serviceTitle: 'AWS Elemental Inference',
    title: 'AWS Elemental Inference feed',
    arnPattern: 'arn:${partition}:elemental-inference:${region}:${account}:feed/${Id}',
    generatedId: { splits: [['/', 1]], maxLength: 19 },
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp', 'log_level', 'message'],
        optionalFields: ['timestamp', 'resource_id', 'resource_type', 'detail'],
      },
    },
  },
  EntityResolutionIdMapping: {
    resourceType: 'AWS::EntityResolution::IdMappingWorkflow',
    serviceTitle: 'AWS Entity Resolution',
    title: 'AWS Entity Resolution ID mapping workflow',
    arnPattern: 'arn:${partition}:entityresolution:${region}:${account}:idmappingworkflow/${WorkflowName}',
    logTypes: {
      WORKFLOW_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_arn', 'resource_id', 'event_type', 'event_timestamp', 'job_id', 'workflow_name',
          'workflow_start_time', 'workflow_complete_time', 'data_processing_progression', 'error_count_map',
          'error_message', 'error_count', 'matched_record_count_map', 'match_rule', 'match_count',
          'total_records_processed', 'total_records_unprocessed', 'incremental_records_processed', 'workflow_duration',
          'raw_workflow_duration', 'input_file_size',
        ],
      },
    },
  },
  EntityResolutionMatching: {
    resourceType: 'AWS::EntityResolution::MatchingWorkflow',
    serviceTitle: 'AWS Entity Resolution',
    title: 'AWS Entity Resolution matching workflow',
    arnPattern: 'arn:${partition}:entityresolution:${region}:${account}:matchingworkflow/${WorkflowName}',
    logTypes: {
      WORKFLOW_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_arn', 'resource_id', 'event_type', 'event_timestamp', 'job_id', 'workflow_name',
          'workflow_start_time', 'workflow_complete_time', 'data_processing_progression', 'error_count_map',
          'error_message', 'error_count', 'matched_record_count_map', 'match_rule', 'match_count',
          'total_records_processed', 'total_records_unprocessed', 'incremental_records_processed', 'workflow_duration',
          'raw_workflow_duration', 'input_file_size',
        ],
      },
    },
  },
  EventBus: {
    resourceType: 'AWS::Events::EventBus',
    serviceTitle: 'Amazon EventBridge',
    title: 'Amazon EventBridge event bus',
    arnPattern: 'arn:${partition}:events:${region}:${account}:event-bus/${EventBusName}',
    logTypes: {
      ERROR_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_arn', 'message_timestamp_ms', 'event_bus_name', 'request_id', 'event_id',
          'invocation_id', 'message_type', 'log_level', 'details', 'error',
        ],
      },
      INFO_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_arn', 'message_timestamp_ms', 'event_bus_name', 'request_id', 'event_id',
          'invocation_id', 'message_type', 'log_level', 'details', 'error',
        ],
      },
      TRACE_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_arn', 'message_timestamp_ms', 'event_bus_name', 'request_id', 'event_id',
          'invocation_id', 'message_type', 'log_level', 'details', 'error',
        ],
      },
    },
  },
  EventSubscriber: {
    resourceType: 'AWS::EventsV2::Subscriber',
    serviceTitle: 'Amazon EventBridge',
    title: 'Amazon EventBridge custom event bus subscriber',
    arnPattern: 'arn:${partition}:events:${region}:${account}:subscriber/${SubscriberName}/${Id}',
    possibleArnPattern: 'arn:${partition}:events:${region}:${account}:event-sourcev2/webhook/${EventSourceName}/${Id}',
    logTypes: {
      ERROR_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: ['message_type', 'resource_arn', 'log_level', 'details'],
      },
      INFO_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: ['message_type', 'resource_arn', 'log_level', 'details'],
      },
    },
  },
  GameLiftQueue: {
    resourceType: 'AWS::GameLift::GameSessionQueue',
    serviceTitle: 'Amazon GameLift Servers',
    title: 'Amazon GameLift Servers game session queue',
    arnPattern: 'arn:${partition}:gamelift:${region}:${account}:gamesessionqueue/${GameSessionQueueName}',
    arnPatternInferred: true,
    logTypes: {
      QUEUE_PLACEMENT_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: ['timestamp', 'placement_id', 'event_type', 'summary', 'data'],
      },
    },
  },
  GlobalResolver: {
    resourceType: 'AWS::Route53GlobalResolver::GlobalResolver',
    serviceTitle: 'Amazon Route 53 Global Resolver',
    title: 'Amazon Route 53 Global Resolver',
    arnPattern: 'arn:${partition}:route53globalresolver::${account}:global-resolver/${Id}',
    logTypes: {
      GLOBAL_RESOLVER_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'action_id', 'activity_id', 'category_uid', 'class_uid', 'cloud', 'metadata', 'severity_id', 'src_endpoint',
          'time', 'type_uid',
        ],
        optionalFields: [
          'action_name', 'activity_name', 'answers', 'category_name', 'class_name', 'connection_info', 'disposition',
          'disposition_id', 'duration', 'end_time', 'enrichments', 'message', 'query', 'query_time', 'rcode',
          'rcode_id', 'response_time', 'severity', 'start_time', 'status', 'status_id', 'type_name',
        ],
      },
    },
  },
  IdentityCenter: {
    serviceTitle: 'AWS IAM Identity Center',
    title: 'AWS IAM Identity Center identity sync profile',
    arnPattern: 'arn:${partition}:identity-sync:${region}:${account}:profile/${SyncProfileName}',
    logTypes: {
      ERROR_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'sync_profile_name', 'error_code', 'error_message', 'sync_source', 'sync_target', 'source_entity_id',
          'source_entity_type', 'eventTimestamp',
        ],
      },
    },
  },
  KnowledgeBase: {
    resourceType: 'AWS::Bedrock::KnowledgeBase',
    serviceTitle: 'Amazon Bedrock Knowledge Bases',
    title: 'Amazon Bedrock knowledge base',
    arnPattern: 'arn:${partition}:bedrock:${region}:${account}:knowledge-base/${KnowledgeBaseId}',
    generatedId: { splits: [['/', 1]], maxLength: 10 },
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_6,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_id', 'event_timestamp', 'event', 'event_version', 'event_type', 'level',
        ],
      },
      RUNTIME_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resourceArn', 'eventTimestamp'],
        optionalFields: [
          'timestamp', 'resource_type', 'resource_id', 'accountId', 'requestId', 'operation', 'eventType', 'traceId',
          'spanId', 'parentSpanId', 'sessionId', 'timeUnixNano', 'endTimeUnixNano', 'body', 'attributes', 'resource',
          'scope', 'status', 'level',
        ],
      },
      TRACES: {
        destinations: DESTINATIONS_1,
        mandatoryFields: ['trace'],
        optionalFields: ['timestamp', 'resourceArn'],
      },
    },
  },
  LoadBalancer: {
    resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    serviceTitle: 'Elastic Load Balancing',
    title: 'Elastic Load Balancing load balancer (Application or Network)',
    arnPattern: 'arn:${partition}:elasticloadbalancing:${region}:${account}:loadbalancer/${LoadBalancerType}/${LoadBalancerName}/${LoadBalancerId}',
    suffixVariables: ['accountid', 'region', 'yyyy', 'MM', 'dd', 'HH'],
    generatedId: { splits: [['/', 3]], maxLength: 16 },
    logTypes: {
      ALB_ACCESS_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'type', 'time', 'elb', 'client_port', 'target_port', 'request_processing_time', 'target_processing_time',
          'response_processing_time', 'elb_status_code', 'target_status_code', 'received_bytes', 'sent_bytes',
          'request_line', 'user_agent', 'ssl_cipher', 'ssl_protocol', 'target_group_arn', 'trace_id', 'domain_name',
          'chosen_cert_arn', 'matched_rule_priority', 'request_creation_time', 'actions_executed', 'redirect_url',
          'error_reason', 'target_port_list', 'target_status_code_list', 'classification', 'classification_reason',
          'conn_trace_id', 'transformed_host', 'transformed_uri', 'request_transform_status', 'ip_address',
        ],
        optionalFields: [],
      },
      ALB_CONNECTION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'time', 'client_ip', 'client_port', 'listener_port', 'tls_protocol', 'tls_cipher', 'tls_handshake_latency',
          'leaf_client_cert_subject', 'leaf_client_cert_validity', 'leaf_client_cert_serial_number',
          'tls_verify_status', 'conn_trace_id', 'tls_keyexchange', 'elb', 'ip_address',
        ],
        optionalFields: [],
      },
      ALB_HEALTH_CHECK_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'type', 'time', 'latency', 'target_addr', 'target_group_id', 'status', 'status_code', 'reason_code', 'elb',
          'ip_address',
        ],
        optionalFields: [],
      },
      NLB_ACCESS_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'type', 'version', 'time', 'elb', 'listener', 'client_port', 'destination_port', 'connection_time',
          'tls_handshake_time', 'received_bytes', 'sent_bytes', 'incoming_tls_alert', 'chosen_cert_arn',
          'chosen_cert_serial', 'tls_cipher', 'tls_protocol_version', 'tls_keyexchange', 'domain_name',
          'alpn_fe_protocol', 'alpn_be_protocol', 'alpn_client_preference_list', 'tls_connection_creation_time',
        ],
        optionalFields: [],
      },
    },
  },
  LogsInsights: {
    resourceType: 'AWS::Logs::LogGroup',
    serviceTitle: 'Amazon CloudWatch Logs Insights',
    title: 'Amazon CloudWatch Logs log groups',
    arnPattern: 'arn:${partition}:logs:${region}:${account}:log-group:*',
    accountLevel: true,
    logTypes: {
      INSIGHTS_QUERY_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'resource_arn', 'event_timestamp', 'log_type', 'query_id', 'account_id', 'principal_arn', 'status',
          'bytes_scanned', 'records_scanned', 'records_matched', 'estimated_bytes_skipped', 'estimated_records_skipped',
          'query_duration_ms', 'start_time', 'end_time', 'log_group_names', 'log_group_count', 'query_text',
          'error_message', 'client_info', 'query_source',
        ],
        optionalFields: ['timestamp', 'create_time', 'query_language'],
      },
    },
  },
  MailManagerIngressPoint: {
    resourceType: 'AWS::SES::MailManagerIngressPoint',
    serviceTitle: 'Amazon SES Mail Manager',
    title: 'Amazon SES Mail Manager ingress endpoint',
    arnPattern: 'arn:${partition}:ses:${region}:${account}:mailmanager-ingress-point/${IngressPointId}',
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp', 'message_id'],
        optionalFields: [
          'timestamp', 'ingress_point_id', 'ingress_point_type', 'sender_ip_address', 'smtp_mail_from', 'smtp_helo',
          'tls_protocol', 'recipients', 'ingress_point_metadata', 'tls_cipher_suite', 'message_size_bytes',
          'rule_set_id', 'vpc_endpoint_id',
        ],
      },
      TRAFFIC_POLICY_DEBUG_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'ingress_point_id', 'ingress_point_type', 'ingress_point_session_id', 'traffic_policy_id',
          'traffic_policy_evaluation', 'traffic_policy_verdict', 'sender_ip_address', 'smtp_mail_from', 'smtp_helo',
          'tls_protocol', 'recipient', 'tls_cipher_suite',
        ],
      },
    },
  },
  MailManagerRuleSet: {
    resourceType: 'AWS::SES::MailManagerRuleSet',
    serviceTitle: 'Amazon SES Mail Manager',
    title: 'Amazon SES Mail Manager rule set',
    arnPattern: 'arn:${partition}:ses:${region}:${account}:mailmanager-rule-set/${RuleSetId}',
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp', 'message_id', 'rule_set_name'],
        optionalFields: [
          'timestamp', 'rule_set_id', 'rule_name', 'rule_index', 'recipients_matched', 'action_metadata',
        ],
      },
    },
  },
  MediaPackage: {
    resourceType: 'AWS::MediaPackageV2::ChannelGroup',
    serviceTitle: 'AWS Elemental MediaPackage',
    title: 'AWS Elemental MediaPackage V2 channel group',
    arnPattern: 'arn:${partition}:mediapackagev2:${region}:${account}:channelGroup/${ChannelGroupName}',
    suffixVariables: ['accountid', 'region', 'channel_group_id', 'yyyy', 'MM', 'dd', 'HH'],
    logTypes: {
      EGRESS_ACCESS_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_arn', 'event_timestamp', 'client_ip', 'time_to_first_byte', 'status_code',
          'received_bytes', 'sent_bytes', 'method', 'request_uri_base', 'request_query_params', 'protocol',
          'user_agent', 'domain_name', 'request_id', 'account', 'channel_id', 'channel_arn', 'endpoint_id',
          'endpoint_arn', 'channel_group_id', 'manifest_name', 'manifest_type', 'log_type',
        ],
      },
      INGRESS_ACCESS_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_arn', 'event_timestamp', 'client_ip', 'time_to_first_byte', 'status_code',
          'received_bytes', 'sent_bytes', 'method', 'request', 'protocol', 'user_agent', 'domain_name', 'request_id',
          'account', 'channel_id', 'channel_arn', 'channel_group_id', 'input_type', 'input_index',
        ],
      },
    },
  },
  MediaTailor: {
    resourceType: 'AWS::MediaTailor::PlaybackConfiguration',
    serviceTitle: 'AWS Elemental MediaTailor',
    title: 'AWS Elemental MediaTailor playback configuration',
    arnPattern: 'arn:${partition}:mediatailor:${region}:${account}:playbackConfiguration/${ResourceId}',
    logTypes: {
      AD_DECISION_SERVER_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['eventTimestamp', 'awsAccountId'],
        optionalFields: [
          'timestamp', 'originId', 'customerId', 'eventType', 'sessionType', 'requestId', 'eventDescription',
          'sessionId', 'vodVastResponseTimeOffset', 'adsRequestUrl', 'adMarkers', 'segmentationUpid',
          'segmentationTypeId', 'originalTargetUrl', 'updatedTargetUrl', 'rawAdsRequest', 'rawAdsRequestIndex',
          'rawAdsResponse', 'rawAdsResponseIndex', 'avail', 'vastResponse', 'vastAd', 'vodCreativeOffsets',
          'requestHeaders', 'beaconInfo', 'adBreakCorrelationId', 'prefetchScheduleName', 'eventId', 'functionId',
          'executionTimeMs', 'functionType', 'status', 'errorType', 'error', 'additionalInfo', 'cause', 'input',
          'output', 'http', 'streamId',
        ],
      },
      MANIFEST_SERVICE_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['eventTimestamp', 'awsAccountId', 'originId'],
        optionalFields: [
          'timestamp', 'customerId', 'eventType', 'sessionType', 'requestId', 'eventDescription', 'sessionId',
          'originRequestUrl', 'mediaTailorPath', 'responseBody', 'requestNextToken', 'assetPath', 'originFullUrl',
          'originPrefixUrl', 'additionalInfo', 'cause', 'response', 'httpCode', 'errorMessage', 'adAdsResponse',
          'adAdsRawResponse', 'adAdsRequest', 'adNumNewAvails', 'generatedMediaPlaylist', 'requestStartTime',
          'requestEndTime', 'requestStartTimeEpochMillis', 'requestEndTimeEpochMillis', 'eventId', 'functionId',
          'executionTimeMs', 'functionType', 'status', 'errorType', 'input', 'output', 'http', 'streamId',
        ],
      },
      TRANSCODE_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['originId', 'eventTimestamp', 'awsAccountId'],
        optionalFields: [
          'timestamp', 'eventType', 'eventDescription', 'sessionId', 'creativeUniqueId', 'profileName', 'adUri',
          'transcodeRequestId', 'cacheStatus',
        ],
      },
    },
  },
  NetworkFirewallProxy: {
    serviceTitle: 'AWS Network Firewall',
    title: 'AWS Network Firewall proxy',
    arnPattern: 'arn:${partition}:network-firewall:${region}:${account}:proxy/${Name}',
    logTypes: {
      ALERT_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['event_timestamp', 'proxy_name', 'final_action'],
        optionalFields: [
          'timestamp', 'resource_arn', 'resourceId', 'client_src_ip', 'client_src_port', 'src_vpc', 'src_vpce',
          'vpce_account_id', 'dest_domain', 'url', 'http_method', 'dest_ip', 'dest_port', 'http_status_code',
          'first_alert_match', 'all_matches', 'final_rule_name', 'final_rule_group_name', 'request_size',
          'response_size',
        ],
      },
      ALLOW_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['event_timestamp', 'proxy_name', 'final_action'],
        optionalFields: [
          'timestamp', 'resource_arn', 'resourceId', 'client_src_ip', 'client_src_port', 'src_vpc', 'src_vpce',
          'vpce_account_id', 'dest_domain', 'url', 'http_method', 'dest_ip', 'dest_port', 'http_status_code',
          'first_alert_match', 'all_matches', 'final_rule_name', 'final_rule_group_name', 'request_size',
          'response_size',
        ],
      },
      DENY_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['event_timestamp', 'proxy_name', 'final_action'],
        optionalFields: [
          'timestamp', 'resource_arn', 'resourceId', 'client_src_ip', 'client_src_port', 'src_vpc', 'src_vpce',
          'vpce_account_id', 'dest_domain', 'url', 'http_method', 'dest_ip', 'dest_port', 'http_status_code',
          'first_alert_match', 'all_matches', 'final_rule_name', 'final_rule_group_name', 'request_size',
          'response_size',
        ],
      },
    },
  },
  Pcs: {
    resourceType: 'AWS::PCS::Cluster',
    serviceTitle: 'AWS Parallel Computing Service',
    title: 'AWS PCS cluster',
    arnPattern: 'arn:${partition}:pcs:${region}:${account}:cluster/${ClusterIdentifier}',
    generatedId: { splits: [['/', 1]], maxLength: 41 },
    logTypes: {
      PCS_JOBCOMP_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'resource_id', 'resource_type', 'event_timestamp', 'scheduler_type', 'scheduler_major_version', 'fields',
        ],
        optionalFields: ['timestamp'],
      },
      PCS_SCALING_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'resource_id', 'event_timestamp', 'id', 'resource_type', 'compute_node_group_id',
          'scheduler_node_id', 'status_code', 'reason_code', 'description', 'details',
        ],
      },
      PCS_SCHEDULER_AUDIT_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'resource_id', 'resource_type', 'event_timestamp', 'log_level', 'log_name', 'scheduler_type',
          'scheduler_major_version', 'scheduler_patch_version', 'node_type', 'log_type', 'message',
        ],
        optionalFields: ['timestamp'],
      },
      PCS_SCHEDULER_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [
          'resource_id', 'resource_type', 'event_timestamp', 'log_level', 'log_name', 'scheduler_type',
          'scheduler_major_version', 'scheduler_patch_version', 'node_type', 'message',
        ],
        optionalFields: ['timestamp'],
      },
    },
  },
  QBusiness: {
    resourceType: 'AWS::QBusiness::Application',
    serviceTitle: 'Amazon Q Business',
    title: 'Amazon Q Business application',
    arnPattern: 'arn:${partition}:qbusiness:${region}:${account}:application/${ApplicationId}',
    generatedId: { splits: [['/', 1]], maxLength: 36 },
    logTypes: {
      EVENT_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'application_id', 'event_timestamp', 'log_type', 'account_id', 'conversation_id',
          'system_message_id', 'user_message_id', 'user_message', 'system_message', 'output_metrics_is_message_blocked',
          'output_metrics_is_message_with_no_answer', 'comment', 'usefulness_reason', 'usefulness', 'user_email',
          'hallucinated_message', 'chat_mode', 'chat_latency', 'time_to_first_token', 'title', 'url', 'chat_type',
          'plugin_id', 'plugin_type', 'unique_user_id',
        ],
      },
      SYNC_JOB_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['applicationId', 'event_timestamp', 'FeatureName', 'LogLevel'],
        optionalFields: [
          'timestamp', 'AwsAccountId', 'DataSourceId', 'SyncJobId', 'IndexId', 'MemberName', 'MemberGlobalName',
          'DocumentId', 'DocumentTitle', 'SourceUri', 'Acl', 'Metadata', 'Type', 'CrawlAction', 'CrawlStatus',
          'SyncStatus', 'IndexStatus', 'ConnectorDocumentStatus', 'MemberType', 'IsMemberFederated', 'Message',
          'JsonMessage', 'GroupName', 'GroupGlobalName', 'IsGroupFederated', 'HashedDocumentId', 'ContentType',
          'IntermediateStatus', 'ErrorMsg',
        ],
      },
    },
  },
  QConnect: {
    resourceType: 'AWS::Wisdom::Assistant',
    serviceTitle: 'Amazon Q in Connect',
    title: 'Amazon Q in Connect assistant',
    arnPattern: 'arn:${partition}:wisdom:${region}:${account}:assistant/${AssistantId}',
    generatedId: { splits: [['/', 1], ['-', 0]], maxLength: 36 },
    logTypes: {
      EVENT_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: [],
        optionalFields: [
          'timestamp', 'assistant_id', 'event_timestamp', 'event_type', 'session_id', 'session_name',
          'recommendation_id', 'recommendation', 'is_recommendation_useful', 'relevance_score', 'recommendation_title',
          'recommendation_sources', 'intent_id', 'intent', 'intent_clicked', 'utterance', 'prompt', 'response',
          'session_event_id', 'session_event_ids', 'issue_probability', 'is_valid_trigger', 'prompt_type', 'completion',
          'model_id', 'connect_user_arn', 'conversation_session_data', 'session_message_id', 'parsed_response',
          'answer_id', 'generation_id', 'ai_agent_id', 'ai_agent_name', 'ai_guardrail_id', 'name', 'ai_guardrail',
          'content', 'action', 'action_reason', 'outputs', 'assessments', 'usage', 'guardrail_coverage',
          'ai_agent_version', 'guardrail_blocked', 'participant', 'values', 'orchestration_id',
          'ai_agent_orchestration_use_case', 'orchestration_iteration', 'orchestration_error', 'span',
        ],
      },
    },
  },
  Quick: {
    serviceTitle: 'Amazon Quick',
    title: 'Amazon Quick account',
    arnPattern: 'arn:${partition}:quicksight:${region}:${account}:account/${account}',
    logTypes: {
      AGENT_HOURS_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'user_arn', 'subscription_type', 'reporting_service', 'usage_group', 'usage_hours', 'service_resource_arn',
          'resource_arn', 'event_timestamp', 'logType', 'accountId',
        ],
      },
      AGENT_METADATA_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'user_arn', 'event_name', 'event_version', 'agent_id', 'agent_arn', 'agent_name', 'agent_status',
          'request_id', 'description', 'spaces', 'permissions_granted', 'permissions_revoked', 'permissions_state',
          'update_action', 'version', 'icon_id', 'magic_builder_query', 'instructions', 'failed_to_add_spaces',
          'failed_to_remove_spaces', 'draft_discarded', 'custom_prompt_input', 'welcome_message', 'starter_prompts',
          'resource_arn', 'event_timestamp', 'log_type', 'account_id',
        ],
      },
      CHAT_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'user_arn', 'user_type', 'status_code', 'conversation_id', 'system_message_id', 'message_scope',
          'user_message_id', 'user_message', 'agent_id', 'flow_id', 'system_text_message', 'user_selected_resources',
          'action_connectors', 'cited_resource', 'file_attachment', 'resource_arn', 'event_timestamp', 'logType',
          'accountId',
        ],
      },
      DLP_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'resource_arn', 'event_timestamp', 'log_type', 'account_id', 'event_type', 'request_id', 'user_arn',
          'dlp_job_id', 'dlp_setting_id', 'policy_action', 'file_name', 'file_size', 'failure_type', 'policy_message',
          'dlp_setting_name', 'status', 'provider_type', 'auth_type', 'provider_outage_mode', 'unmapped_action',
          'last_updated_by', 'changes',
        ],
      },
      FEEDBACK_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'user_arn', 'user_type', 'status_code', 'conversation_id', 'system_message_id', 'user_message_id',
          'feedback_type', 'feedback_reason', 'feedback_details', 'resource_arn', 'event_timestamp', 'logType',
          'accountId',
        ],
      },
      INDEX_USAGE_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'user_arn', 'consumed_index_size', 'source_type', 'source_name', 'source_arn', 'consumed_source_size',
          'consumed_source_doc_count', 'resource_arn', 'event_timestamp', 'log_type', 'account_id',
        ],
      },
      KB_FILE_SYNC_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'document_id', 'document_title', 'document_status', 'sync_result', 'sync_id', 'data_source_id', 'source_uri',
          'error_message', 'error_mitigation', 'error_type', 'knowledge_base_id', 'resource_arn', 'event_timestamp',
          'log_type', 'account_id',
        ],
      },
    },
  },
  RouteServer: {
    resourceType: 'AWS::EC2::RouteServerPeer',
    serviceTitle: 'Amazon VPC Route Server',
    title: 'Amazon VPC Route Server peer',
    arnPattern: 'arn:${partition}:ec2:${region}:${account}:route-server-peer/${RouteServerPeerId}',
    generatedId: { splits: [['/', 1]], maxLength: 21 },
    logTypes: {
      EVENT_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['resource_arn', 'event_timestamp', 'type'],
        optionalFields: ['timestamp', 'resource_id', 'status', 'message'],
      },
    },
  },
  RtbFabric: {
    resourceType: 'AWS::RTBFabric::Link',
    serviceTitle: 'AWS RTB Fabric',
    title: 'AWS RTB Fabric link',
    arnPattern: 'arn:${partition}:rtbfabric:${region}:${account}:gateway/${GatewayId}/link/${LinkId}',
    generatedId: { splits: [['/', 3]], maxLength: 30 },
    logTypes: {
      APPLICATION_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['rtbfabric_event_timestamp', 'event_type', 'link_id'],
        optionalFields: [
          'timestamp', 'resource_arn', 'resource_id', 'event_timestamp', 'bid_request_id', 'rtbfabric_request_id',
          'message', 'status_code', 'correlation_id',
        ],
      },
    },
  },
  S3: {
    resourceType: 'AWS::S3::Bucket',
    serviceTitle: 'Amazon S3',
    title: 'Amazon S3 bucket',
    arnPattern: 'arn:${partition}:s3:::${BucketName}',
    logTypes: {
      S3_SERVER_ACCESS_LOGS: {
        destinations: DESTINATIONS_7,
        mandatoryFields: [
          'schema_version_id', 'bucket_arn', 'bucket_name', 'request_time', 'bucket_owner_id', 'remote_ip', 'requester',
          'request_id', 'operation', 'key_name', 'request_uri', 'http_status', 'error_code', 'bytes_sent_size',
          'object_size', 'total_duration', 'turn_around_duration', 'referer', 'user_agent', 'version_id', 'host_id',
          'signature_version', 'cipher_suite', 'authentication_type', 'host_header', 'tls_version', 'access_point_arn',
          'acl_required', 'source_region',
        ],
        optionalFields: [],
      },
    },
  },
  SecurityHub: {
    resourceType: 'AWS::SecurityHub::HubV2',
    serviceTitle: 'AWS Security Hub',
    title: 'AWS Security Hub hub',
    arnPattern: 'arn:${partition}:securityhub:${region}:${account}:hubv2/*',
    accountLevel: true,
    logTypes: {
      SECURITY_FINDING_LOGS: {
        destinations: DESTINATIONS_8,
        mandatoryFields: ['event'],
        optionalFields: [],
      },
    },
  },
  SecurityHubCspm: {
    resourceType: 'AWS::SecurityHub::Hub',
    serviceTitle: 'AWS Security Hub CSPM',
    title: 'AWS Security Hub CSPM hub',
    arnPattern: 'arn:${partition}:securityhub:${region}:${account}:hub/*',
    accountLevel: true,
    logTypes: {
      SECURITY_FINDING_LOGS: {
        destinations: DESTINATIONS_8,
        mandatoryFields: ['event'],
        optionalFields: [],
      },
    },
  },
  Shield: {
    resourceType: 'AWS::Shield::Protection',
    serviceTitle: 'AWS Shield Advanced',
    title: 'AWS Shield Advanced protection',
    arnPattern: 'arn:${partition}:shield::${account}:protection/${Id}',
    region: 'us-east-1',
    generatedId: { splits: [['/', 1], ['-', 0]], maxLength: 36 },
    logTypes: {
      FLOW_LOGS: {
        destinations: DESTINATIONS_2,
        mandatoryFields: ['protection_arn', 'event_timestamp', 'version'],
        optionalFields: [
          'timestamp', 'srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol', 'packets', 'bytes', 'starttime',
          'endtime', 'action', 'location', 'sampling_rate', 'tcp_flags', 'srccountry',
        ],
      },
    },
  },
  WorkMail: {
    serviceTitle: 'Amazon WorkMail',
    title: 'Amazon WorkMail organization',
    arnPattern: 'arn:${partition}:workmail:${region}:${account}:organization/${OrganizationId}',
    logTypes: {
      ACCESS_CONTROL_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'impersonator_id', 'protocol', 'source_ip',
          'scope', 'rule_id', 'access_granted',
        ],
      },
      AUTHENTICATION_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'user', 'protocol', 'source_ip', 'user_agent',
          'method', 'auth_successful', 'auth_failed_reason', 'personal_access_token_id',
        ],
      },
      WORKMAIL_AVAILABILITY_PROVIDER_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'type', 'domain', 'function_arn',
          'ews_endpoint', 'error_message', 'availability_event_successful',
        ],
      },
      WORKMAIL_MAILBOX_ACCESS_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'impersonator_id', 'protocol', 'source_ip',
          'user_agent', 'action', 'owner_id', 'object_type', 'item_id', 'folder_path', 'folder_id', 'attachment_path',
          'action_allowed',
        ],
      },
      WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS: {
        destinations: DESTINATIONS_3,
        optionalFields: [
          'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'user', 'protocol', 'source_ip', 'user_agent',
          'action', 'name', 'expires_time', 'scopes',
        ],
      },
    },
  },
};
