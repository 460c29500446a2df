import type { Destinations, KindFacts, LogTypeFacts } from './model';

/** An entry that the specification lists under a kind of resource that does not emit it. */
interface Misfiled {
  readonly from: string;
  readonly to: string;
  readonly logTypes: readonly string[];
  readonly why: string;
  readonly source: string;
}

/** The entries that AWS documents and the specification lacks. */
interface Missing {
  readonly kind: string;
  readonly logTypes: readonly LogTypeFacts[];
  readonly source: string;
}

const API_REFERENCE = 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html';

/** The source of some entries: aws-cdk generates its mixins from a newer specification than the one on npm. */
const MIXINS = '@aws-cdk/mixins-preview 2.275.0';

/** The destinations and formats of most log types. */
const ALL_FORMATS: Destinations = {
  S3: ['plain', 'json', 'w3c', 'parquet'], CWL: ['plain', 'json'], FH: ['plain', 'json', 'raw'],
};

/** The destinations of log types for which AWS publishes the destinations but not the formats. */
const FORMATS_UNPUBLISHED: Destinations = { S3: 'unpublished', CWL: 'unpublished', FH: 'unpublished' };

/** Returns the facts of a log type for which AWS lists the fields of a record, but not its mandatory fields. */
const published = (logType: string, optionalFields: string[]): LogTypeFacts =>
  ({ logType, destinations: FORMATS_UNPUBLISHED, optionalFields });

const withoutFormats = (...logTypes: string[]): LogTypeFacts[] =>
  logTypes.map(logType => ({ logType, destinations: FORMATS_UNPUBLISHED }));

export const MISFILED: readonly Misfiled[] = [
  {
    from: 'AWS::BedrockAgentCore::PaymentCredentialProvider',
    to: 'AWS::BedrockAgentCore::PaymentManager',
    logTypes: ['TRACES'],
    why: 'the source of AgentCore payments logs is the payment manager',
    source: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/payments-observability.html',
  },
  {
    from: 'AWS::NetworkFirewall::Firewall',
    to: 'network-firewall-proxy',
    logTypes: ['ALERT_LOGS', 'ALLOW_LOGS', 'DENY_LOGS'],
    why: 'proxy_name is a mandatory field: a firewall itself logs through its LoggingConfiguration',
    source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html',
  },
];

export const MISSING: readonly Missing[] = [
  {
    kind: 'AWS::Amplify::App',
    logTypes: [{ logType: 'ACCESS_LOGS' }, { logType: 'WAF_LOGS' }],
    source: API_REFERENCE,
  },
  {
    kind: 'AWS::ApiGateway::Stage',
    logTypes: [
      {
        logType: 'EXECUTION_LOGS',
        destinations: { S3: ['plain', 'json', 'w3c', 'parquet'], CWL: ['json', 'plain'], FH: ['json', 'plain'] },
        // The example on the page delivers `payload` alone, so no other field can be mandatory.
        mandatoryFields: [],
        optionalFields: ['resource_arn', 'event_timestamp', 'api_id', 'stage', 'resource_path', 'http_method', 'payload'],
      },
    ],
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-create-log-delivery.html',
  },
  {
    kind: 'AWS::BedrockAgentCore::PaymentManager',
    logTypes: withoutFormats('APPLICATION_LOGS'),
    source: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/payments-observability.html',
  },
  {
    kind: 'AWS::EKS::Capability',
    logTypes: [
      {
        logType: 'EKS_CAPABILITY_ARGOCD_NOTIFICATION_LOGS',
        destinations: ALL_FORMATS,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: [
          'timestamp', 'resource_id', 'level', 'message', 'notification_event', 'service', 'destination', 'success',
          'duration_ms', 'status_code', 'error', 'app', 'namespace', 'reason', 'resource', 'trigger_count',
          'template_count', 'service_count', 'enabled',
        ],
      },
    ],
    source: MIXINS,
  },
  {
    kind: 'AWS::EventsV2::Subscriber',
    logTypes: ['ERROR_LOGS', 'INFO_LOGS']
      .map(logType => published(logType, ['message_type', 'resource_arn', 'log_level', 'details'])),
    source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-observability.html',
  },
  {
    kind: 'AWS::GameLift::GameSessionQueue',
    logTypes: [
      {
        logType: 'QUEUE_PLACEMENT_LOGS',
        destinations: ALL_FORMATS,
        mandatoryFields: ['resource_arn', 'event_timestamp'],
        optionalFields: ['timestamp', 'placement_id', 'event_type', 'summary', 'data'],
      },
    ],
    source: MIXINS,
  },
  {
    kind: 'AWS::Route53GlobalResolver::GlobalResolver',
    logTypes: [
      {
        logType: 'GLOBAL_RESOLVER_LOGS',
        destinations: {
          S3: ['json', 'plain', 'w3c', 'parquet'],
          CWL: ['plain', 'json'],
          FH: ['json', 'plain', 'raw'],
        },
        mandatoryFields: [
          'action_id', 'activity_id', 'category_uid', 'class_uid', 'cloud', 'metadata', 'severity_id', 'src_endpoint',
          'time', 'type_uid',
        ],
        optionalFields: [
          'action_name', 'activity_name', 'answers', 'category_name', 'class_name', 'connection_info', 'disposition',
          'disposition_id', 'duration', 'end_time', 'enrichments', 'message', 'query', 'query_time', 'rcode', 'rcode_id',
          'response_time', 'severity', 'start_time', 'status', 'status_id', 'type_name',
        ],
      },
    ],
    source: '@aws-cdk/aws-service-spec 0.1.205 (dropped since 0.1.207); destinations confirmed by the user guide',
  },
  { kind: 'codewhisperer-customization', logTypes: withoutFormats('EVENT_LOGS'), source: API_REFERENCE },
  {
    kind: 'identity-sync-profile',
    logTypes: [
      published('ERROR_LOGS', [
        'sync_profile_name', 'error_code', 'error_message', 'sync_source', 'sync_target', 'source_entity_id',
        'source_entity_type', 'eventTimestamp',
      ]),
    ],
    source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/logging-ad-sync-errors.html',
  },
  {
    kind: 'quick-account',
    logTypes: [
      published('AGENT_HOURS_LOGS', [
        'user_arn', 'subscription_type', 'reporting_service', 'usage_group', 'usage_hours', 'service_resource_arn',
        'resource_arn', 'event_timestamp', 'logType', 'accountId',
      ]),
      published('AGENT_METADATA_LOGS', [
        'user_arn', 'event_name', 'event_version', 'agent_id', 'agent_arn', 'agent_name', 'agent_status',
        'request_id', 'description', 'spaces', 'permissions_granted', 'permissions_revoked', 'permissions_state',
        'update_action', 'version', 'icon_id', 'magic_builder_query', 'instructions', 'failed_to_add_spaces',
        'failed_to_remove_spaces', 'draft_discarded', 'custom_prompt_input', 'welcome_message', 'starter_prompts',
        'resource_arn', 'event_timestamp', 'log_type', 'account_id',
      ]),
      published('CHAT_LOGS', [
        'user_arn', 'user_type', 'status_code', 'conversation_id', 'system_message_id', 'message_scope',
        'user_message_id', 'user_message', 'agent_id', 'flow_id', 'system_text_message', 'user_selected_resources',
        'action_connectors', 'cited_resource', 'file_attachment', 'resource_arn', 'event_timestamp', 'logType',
        'accountId',
      ]),
      published('DLP_LOGS', [
        'resource_arn', 'event_timestamp', 'log_type', 'account_id', 'event_type', 'request_id', 'user_arn',
        'dlp_job_id', 'dlp_setting_id', 'policy_action', 'file_name', 'file_size', 'failure_type', 'policy_message',
        'dlp_setting_name', 'status', 'provider_type', 'auth_type', 'provider_outage_mode', 'unmapped_action',
        'last_updated_by', 'changes',
      ]),
      published('FEEDBACK_LOGS', [
        'user_arn', 'user_type', 'status_code', 'conversation_id', 'system_message_id', 'user_message_id',
        'feedback_type', 'feedback_reason', 'feedback_details', 'resource_arn', 'event_timestamp', 'logType',
        'accountId',
      ]),
      published('INDEX_USAGE_LOGS', [
        'user_arn', 'consumed_index_size', 'source_type', 'source_name', 'source_arn', 'consumed_source_size',
        'consumed_source_doc_count', 'resource_arn', 'event_timestamp', 'log_type', 'account_id',
      ]),
      published('KB_FILE_SYNC_LOGS', [
        'document_id', 'document_title', 'document_status', 'sync_result', 'sync_id', 'data_source_id', 'source_uri',
        'error_message', 'error_mitigation', 'error_type', 'knowledge_base_id', 'resource_arn', 'event_timestamp',
        'log_type', 'account_id',
      ]),
    ],
    source: 'https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html',
  },
  {
    kind: 'workmail-organization',
    logTypes: [
      published('ACCESS_CONTROL_LOGS', [
        'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'impersonator_id', 'protocol', 'source_ip',
        'scope', 'rule_id', 'access_granted',
      ]),
      published('AUTHENTICATION_LOGS', [
        'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'user', 'protocol', 'source_ip',
        'user_agent', 'method', 'auth_successful', 'auth_failed_reason', 'personal_access_token_id',
      ]),
      published('WORKMAIL_AVAILABILITY_PROVIDER_LOGS', [
        'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'type', 'domain', 'function_arn',
        'ews_endpoint', 'error_message', 'availability_event_successful',
      ]),
      published('WORKMAIL_MAILBOX_ACCESS_LOGS', [
        'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'impersonator_id', 'protocol', 'source_ip',
        'user_agent', 'action', 'owner_id', 'object_type', 'item_id', 'folder_path', 'folder_id', 'attachment_path',
        'action_allowed',
      ]),
      published('WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS', [
        'event_timestamp', 'request_id', 'organization_arn', 'user_id', 'user', 'protocol', 'source_ip',
        'user_agent', 'action', 'name', 'expires_time', 'scopes',
      ]),
    ],
    source: 'https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html',
  },
];

/**
 * Returns the specification with misfiled entries under the kind that emits them, and with the missing entries.
 *
 * A correction that the specification already contains is an error, so that it does not outlive its reason.
 */
export function correct(specification: readonly KindFacts[]): KindFacts[] {
  const kinds = new Map(specification.map(kind => [kind.key, { ...kind, logTypes: [...kind.logTypes] }]));
  const add = (key: string, logType: LogTypeFacts) => {
    const kind = kinds.get(key) ?? { key, logTypes: [] };
    if (kind.logTypes.some(known => known.logType === logType.logType)) {
      throw new Error(`the specification has ${logType.logType} of ${key} now: remove its correction`);
    }
    kinds.set(key, { ...kind, logTypes: [...kind.logTypes, logType] });
  };
  const remove = (key: string, logType: string): LogTypeFacts => {
    const kind = kinds.get(key);
    const index = kind?.logTypes.findIndex(known => known.logType === logType) ?? -1;
    if (kind === undefined || index < 0) {
      throw new Error(`the specification no longer has ${logType} of ${key}: remove its correction`);
    }
    return kind.logTypes.splice(index, 1)[0];
  };

  MISFILED.forEach(({ from, to, logTypes }) => logTypes.forEach(logType => add(to, remove(from, logType))));
  MISSING.forEach(({ kind, logTypes }) => logTypes.forEach(logType => add(kind, logType)));

  return [...kinds.values()].filter(kind => kind.logTypes.length > 0);
}
