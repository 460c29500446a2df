import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import * as delivery from '../src';
import { constants, factsOf, keyOf } from './support/log-type-classes';
import { correct, MISFILED, MISSING } from '../projenrc/catalog/corrections';
import { readSpecification } from '../projenrc/catalog/specification';

const { DeliveryDestinationType } = delivery;

/** The classes of log types: their names are a promise to users. */
const CLASS_NAMES = [
  'AgentCoreBrowserLogType', 'AgentCoreCodeInterpreterLogType', 'AgentCoreGatewayLogType', 'AgentCoreMemoryLogType',
  'AgentCorePaymentsLogType', 'AgentCoreRuntimeLogType', 'AgentCoreWorkloadIdentityLogType', 'AmplifyLogType',
  'ApiGatewayStageLogType', 'BedrockAgentLogType', 'CloudFrontLogType', 'CodeWhispererLogType', 'DevOpsAgentLogType',
  'EcsLogType', 'EksCapabilityLogType', 'EksClusterLogType', 'ElementalInferenceLogType',
  'EntityResolutionIdMappingLogType', 'EntityResolutionMatchingLogType', 'EventBusLogType', 'EventSubscriberLogType',
  'GameLiftQueueLogType', 'GlobalResolverLogType', 'IdentityCenterLogType', 'KnowledgeBaseLogType', 'LoadBalancerLogType', 'LogsInsightsLogType',
  'MailManagerIngressPointLogType', 'MailManagerRuleSetLogType', 'MediaPackageLogType', 'MediaTailorLogType',
  'NetworkFirewallProxyLogType', 'PcsLogType', 'QBusinessLogType', 'QConnectLogType', 'QuickLogType', 'RouteServerLogType',
  'RtbFabricLogType', 'S3LogType', 'SecurityHubCspmLogType', 'SecurityHubLogType', 'ShieldLogType', 'WorkMailLogType',
];

/** The log types in AWS's documentation that its specification lacks, by class. */
const ADDED: [string, string[]][] = [
  ['AgentCorePaymentsLogType', ['APPLICATION_LOGS', 'TRACES']],
  ['AmplifyLogType', ['ACCESS_LOGS', 'WAF_LOGS']],
  ['ApiGatewayStageLogType', ['EXECUTION_LOGS']],
  ['CodeWhispererLogType', ['EVENT_LOGS']],
  ['EksCapabilityLogType', ['EKS_CAPABILITY_ARGOCD_NOTIFICATION_LOGS']],
  ['EventSubscriberLogType', ['ERROR_LOGS', 'INFO_LOGS']],
  ['GameLiftQueueLogType', ['QUEUE_PLACEMENT_LOGS']],
  ['GlobalResolverLogType', ['GLOBAL_RESOLVER_LOGS']],
  ['IdentityCenterLogType', ['ERROR_LOGS']],
  ['NetworkFirewallProxyLogType', ['ALERT_LOGS', 'ALLOW_LOGS', 'DENY_LOGS']],
  ['QuickLogType', [
    'AGENT_HOURS_LOGS', 'AGENT_METADATA_LOGS', 'CHAT_LOGS', 'DLP_LOGS', 'FEEDBACK_LOGS', 'INDEX_USAGE_LOGS', 'KB_FILE_SYNC_LOGS',
  ]],
  ['WorkMailLogType', [
    'ACCESS_CONTROL_LOGS', 'AUTHENTICATION_LOGS', 'WORKMAIL_AVAILABILITY_PROVIDER_LOGS', 'WORKMAIL_MAILBOX_ACCESS_LOGS',
    'WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS',
  ]],
];

const SPECIFICATION = readSpecification();
const FACTS = correct(SPECIFICATION);
const ALL = constants();
const TITLED = ALL.map(constant => ({ ...constant, title: `${constant.className}.${constant.name}` }));

function namesOf(className: string): string[] {
  return ALL.filter(constant => constant.className === className).map(({ name }) => name);
}

describe('the classes of log types', () => {
  test('are those of the design', () => {
    expect([...new Set(ALL.map(({ className }) => className))].sort()).toEqual(CLASS_NAMES);
  });

  test('are 43, with 93 log types', () => {
    expect(CLASS_NAMES).toHaveLength(43);
    expect(ALL).toHaveLength(93);
  });

  test('are all that are named like one', () => {
    expect(Object.keys(delivery).filter(name => /.LogType$/.test(name)).sort()).toEqual(CLASS_NAMES);
  });

  test.each(TITLED)('have constants named as the API spells them: $title', ({ name, logType }) => {
    expect(logType.value).toBe(name);
  });
});

describe('the specification of AWS', () => {
  const misfiled = MISFILED.flatMap(({ from, logTypes }) => logTypes.map(logType => `${from} ${logType}`));
  const exported = ALL.map(constant => `${keyOf(constant)} ${constant.name}`);
  const entries = [...loadAwsServiceSpecSync().all('resource')].flatMap(({ cloudFormationType, vendedLogs = [] }) =>
    vendedLogs.map(logs => ({ entry: `${cloudFormationType} ${logs.logType}`, logs })));
  const specified = entries.map(({ entry }) => entry);

  test.each(entries.filter(({ entry }) => !misfiled.includes(entry)))('is what a constant says: $entry', ({ entry, logs }) => {
    const logType = ALL[exported.indexOf(entry)]?.logType;

    expect(logs.destinations.map(({ destinationType, outputFormats = [] }) => [destinationType, [...outputFormats].sort()]).sort())
      .toEqual(logType.destinationTypes?.map(type => [type, logType.outputFormatsFor(type)?.map(({ value }) => value).sort()]).sort());
    expect(logs.mandatoryFields ?? []).toEqual(logType.mandatoryFields);
    expect(logs.optionalFields ?? []).toEqual(logType.optionalFields);
  });

  test.each(misfiled)('has %s, which no constant has', entry => {
    expect(specified).toContain(entry);
    expect(exported).not.toContain(entry);
  });

  test('and its corrections have everything that is exported', () => {
    const moved = MISFILED.flatMap(({ to, logTypes }) => logTypes.map(logType => `${to} ${logType}`));
    const missing = MISSING.flatMap(({ kind, logTypes }) => logTypes.map(({ logType }) => `${kind} ${logType}`));

    expect(exported.sort()).toEqual([...specified.filter(entry => !misfiled.includes(entry)), ...moved, ...missing].sort());
  });
});

describe('the corrections of the specification', () => {
  test.each(ADDED)('have added %s', (className, names) => {
    const specified = SPECIFICATION.find(({ key }) => ALL.some(constant => constant.className === className && keyOf(constant) === key));
    const known = specified?.logTypes.map(({ logType }) => logType) ?? [];

    expect(namesOf(className).filter(name => !known.includes(name))).toEqual(names);
  });

  test('have added nothing else', () => {
    expect(MISSING.flatMap(({ logTypes }) => logTypes).length + MISFILED.flatMap(({ logTypes }) => logTypes).length)
      .toBe(ADDED.flatMap(([, names]) => names).length);
  });

  test.each([...MISFILED, ...MISSING])('say where they come from: $source', ({ source }) => {
    expect(source).toMatch(/^(https:\/\/docs\.aws\.amazon\.com\/|@aws-cdk\/(aws-service-spec|mixins-preview) )/);
  });
});

describe.each(TITLED)('$title', constant => {
  const { logType } = constant;
  const facts = factsOf(constant, FACTS);

  test('goes to the destinations of the data', () => {
    const types = Object.values(DeliveryDestinationType).filter(type => facts.destinations?.[type] !== undefined);

    expect(logType.destinationTypes).toEqual(facts.destinations && types);
  });

  test.each(Object.values(DeliveryDestinationType))('takes the output formats of the data to %s', type => {
    const formats = facts.destinations?.[type] ?? [];
    const expected = facts.destinations === undefined || formats === 'unpublished' ? undefined : [...formats].sort();

    expect(logType.outputFormatsFor(type)?.map(({ value }) => value).sort()).toEqual(expected);
  });

  test('has the record fields of the data, in their order', () => {
    expect(logType.mandatoryFields).toEqual(facts.mandatoryFields);
    expect(logType.optionalFields).toEqual(facts.optionalFields);
  });

  test('has the title of its service', () => {
    expect(logType.serviceTitle).toMatch(/^(Amazon|AWS|Elastic) \S/);
  });
});

describe('some entries, as AWS documents them', () => {
  const values = (logType: delivery.LogType, type: delivery.DeliveryDestinationType) =>
    logType.outputFormatsFor(type)?.map(({ value }) => value);

  test('ECS action logs are JSON only', () => {
    expect(values(delivery.EcsLogType.ACTION_LOGS, DeliveryDestinationType.S3)).toEqual(['json']);
    expect(values(delivery.EcsLogType.ACTION_LOGS, DeliveryDestinationType.CWL)).toEqual(['json']);
    expect(values(delivery.EcsLogType.ACTION_LOGS, DeliveryDestinationType.FH)).toEqual(['json']);
  });

  test('S3 server access logs are JSON, and Parquet to S3', () => {
    expect(values(delivery.S3LogType.S3_SERVER_ACCESS_LOGS, DeliveryDestinationType.S3)).toEqual(['json', 'parquet']);
    expect(values(delivery.S3LogType.S3_SERVER_ACCESS_LOGS, DeliveryDestinationType.CWL)).toEqual(['json']);
  });

  test('Security Hub findings go to CloudWatch Logs alone, in plain text', () => {
    expect(delivery.SecurityHubLogType.SECURITY_FINDING_LOGS.destinationTypes).toEqual([DeliveryDestinationType.CWL]);
    expect(values(delivery.SecurityHubLogType.SECURITY_FINDING_LOGS, DeliveryDestinationType.CWL)).toEqual(['plain']);
  });

  test('application logs of knowledge bases are not Parquet', () => {
    expect(values(delivery.KnowledgeBaseLogType.APPLICATION_LOGS, DeliveryDestinationType.S3)).toEqual(['json', 'plain', 'w3c']);
  });

  test('traces go to X-Ray alone, which has no formats', () => {
    expect(delivery.AgentCoreRuntimeLogType.TRACES.destinationTypes).toEqual([DeliveryDestinationType.XRAY]);
    expect(values(delivery.AgentCoreRuntimeLogType.TRACES, DeliveryDestinationType.XRAY)).toEqual([]);
  });

  test('of Amplify AWS publishes nothing', () => {
    const { destinationTypes, mandatoryFields, optionalFields, resourceType } = delivery.AmplifyLogType.WAF_LOGS;

    expect({ destinationTypes, mandatoryFields, optionalFields, resourceType }).toEqual({ resourceType: 'AWS::Amplify::App' });
  });
});
