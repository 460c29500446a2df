import type { GeneratedId } from './model';

/** The facts about a kind of resource that the specification lacks, or has only in part. */
export interface KindRow {
  /** The start of the class names. */
  readonly name: string;
  readonly serviceTitle: string;
  /** The pattern of its ARNs. Overrides the specification, which has no pattern for ARNs with generated parts. */
  readonly arnPattern?: string;
  /** True if AWS does not document this as the ARN of the source, or documents other ARNs as well. */
  readonly arnPatternInferred?: boolean;
  /** The pattern of other ARNs that may be sources. AWS documents that they deliver logs, but not the log types. */
  readonly possibleArnPattern?: string;
  /** The variables of a suffix path, if AWS lists them. */
  readonly suffixVariables?: readonly string[];
  readonly region?: string;
  readonly accountLevel?: boolean;
  readonly generatedId?: GeneratedId;
  readonly updateDropsPrefix?: boolean;
  readonly oneSourceAtATime?: boolean;
}

const lastSegment = (index: number, maxLength: number): GeneratedId => ({ splits: [['/', index]], maxLength });

/** The first group of a UUID is sufficient, and leaves room for the rest of a name. */
const uuid = (index: number): GeneratedId => ({ splits: [['/', index], ['-', 0]], maxLength: 36 });

/** AgentCore names resources `<name>-<random>`, and their names have no `-`. */
const random = (index: number): GeneratedId => ({ splits: [['/', index], ['-', 1]], maxLength: 10 });

const arn = (service: string, resource: string) => `arn:\${partition}:${service}:\${region}:\${account}:${resource}`;

/**
 * One row for each kind of resource. Sources: PutDeliverySource in the CloudWatch Logs API reference, the table of
 * destinations in the CloudWatch Logs user guide, and the resource types of IAM's service authorization reference.
 */
export const KINDS: { readonly [key: string]: KindRow } = {
  'AWS::Amplify::App': {
    name: 'Amplify',
    serviceTitle: 'AWS Amplify Hosting',
    arnPattern: arn('amplify', 'apps/${AppId}'),
    // AWS documents no ARN of this source.
    arnPatternInferred: true,
    generatedId: lastSegment(1, 20),
  },
  'AWS::ApiGateway::Stage': {
    name: 'ApiGatewayStage',
    serviceTitle: 'Amazon API Gateway',
    // With the account, unlike other ARNs of API Gateway (its developer guide, "rest-api-create-log-delivery").
    arnPattern: arn('apigateway', '/restapis/${RestApiId}/stages/${StageName}'),
  },
  'AWS::Bedrock::AgentAlias': {
    name: 'BedrockAgent',
    serviceTitle: 'Amazon Bedrock Agents',
    arnPattern: arn('bedrock', 'agent-alias/${AgentId}/${AgentAliasId}'),
    generatedId: lastSegment(2, 10),
  },
  'AWS::Bedrock::KnowledgeBase': {
    name: 'KnowledgeBase',
    serviceTitle: 'Amazon Bedrock Knowledge Bases',
    generatedId: lastSegment(1, 10),
  },
  'AWS::BedrockAgentCore::BrowserCustom': {
    name: 'AgentCoreBrowser',
    serviceTitle: 'Amazon Bedrock AgentCore',
    // Browsers that AWS manages are `browser/…`.
    arnPatternInferred: true,
    generatedId: random(1),
  },
  'AWS::BedrockAgentCore::CodeInterpreterCustom': {
    name: 'AgentCoreCodeInterpreter',
    serviceTitle: 'Amazon Bedrock AgentCore',
    // Code interpreters that AWS manages are `code-interpreter/…`.
    arnPatternInferred: true,
    generatedId: random(1),
  },
  'AWS::BedrockAgentCore::Gateway': { name: 'AgentCoreGateway', serviceTitle: 'Amazon Bedrock AgentCore' },
  'AWS::BedrockAgentCore::Memory': {
    name: 'AgentCoreMemory',
    serviceTitle: 'Amazon Bedrock AgentCore',
    generatedId: random(1),
  },
  'AWS::BedrockAgentCore::PaymentManager': {
    name: 'AgentCorePayments',
    serviceTitle: 'Amazon Bedrock AgentCore',
    arnPattern: arn('bedrock-agentcore', 'payment-manager/${PaymentManagerId}'),
  },
  'AWS::BedrockAgentCore::Runtime': {
    name: 'AgentCoreRuntime',
    serviceTitle: 'Amazon Bedrock AgentCore',
    generatedId: random(1),
  },
  'AWS::BedrockAgentCore::WorkloadIdentity': {
    name: 'AgentCoreWorkloadIdentity',
    serviceTitle: 'Amazon Bedrock AgentCore',
    arnPattern: arn(
      'bedrock-agentcore',
      'workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}',
    ),
  },
  // CloudFront's developer guide, "standard-logging": source, destination and delivery are in us-east-1.
  'AWS::CloudFront::Distribution': {
    name: 'CloudFront',
    serviceTitle: 'Amazon CloudFront',
    region: 'us-east-1',
    generatedId: lastSegment(1, 14),
    // https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2274
    updateDropsPrefix: true,
    // AWS's answer to describe-configuration-templates, as quoted in public.
    suffixVariables: ['accountid', 'region', 'DistributionId', 'distributionid', 'yyyy', 'MM', 'dd', 'HH'],
  },
  'AWS::DevOpsAgent::AgentSpace': { name: 'DevOpsAgent', serviceTitle: 'AWS DevOps Agent' },
  'AWS::EC2::RouteServerPeer': {
    name: 'RouteServer',
    serviceTitle: 'Amazon VPC Route Server',
    generatedId: lastSegment(1, 21),
  },
  'AWS::ECS::Cluster': { name: 'Ecs', serviceTitle: 'Amazon ECS' },
  'AWS::EKS::Capability': {
    name: 'EksCapability',
    serviceTitle: 'Amazon EKS Capabilities',
    arnPattern: arn('eks', 'capability/${ClusterName}/${CapabilityType}/${CapabilityName}/${UUID}'),
    generatedId: uuid(4),
  },
  'AWS::EKS::Cluster': {
    name: 'EksCluster',
    serviceTitle: 'Amazon EKS Auto Mode',
    // https://github.com/ministryofjustice/cloud-platform/issues/8430
    oneSourceAtATime: true,
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    name: 'LoadBalancer',
    serviceTitle: 'Elastic Load Balancing',
    arnPattern: arn('elasticloadbalancing', 'loadbalancer/${LoadBalancerType}/${LoadBalancerName}/${LoadBalancerId}'),
    generatedId: lastSegment(3, 16),
    // For load balancers that the AWS Load Balancer Controller creates. Its guide lists them for the same logs.
    suffixVariables: ['accountid', 'region', 'yyyy', 'MM', 'dd', 'HH'],
  },
  'AWS::ElementalInference::Feed': {
    name: 'ElementalInference',
    serviceTitle: 'AWS Elemental Inference',
    generatedId: lastSegment(1, 19),
  },
  'AWS::EntityResolution::IdMappingWorkflow': {
    name: 'EntityResolutionIdMapping',
    serviceTitle: 'AWS Entity Resolution',
  },
  'AWS::EntityResolution::MatchingWorkflow': { name: 'EntityResolutionMatching', serviceTitle: 'AWS Entity Resolution' },
  'AWS::Events::EventBus': { name: 'EventBus', serviceTitle: 'Amazon EventBridge' },
  'AWS::EventsV2::Subscriber': {
    name: 'EventSubscriber',
    serviceTitle: 'Amazon EventBridge',
    // EventBridge's user guide, "eb-custom-bus-observability".
    arnPattern: arn('events', 'subscriber/${SubscriberName}/${Id}'),
    // "A subscriber or a webhook EventSource" (API model of EventsV2, November 2026). AWS does not publish the log types.
    possibleArnPattern: arn('events', 'event-sourcev2/webhook/${EventSourceName}/${Id}'),
  },
  'AWS::GameLift::GameSessionQueue': {
    name: 'GameLiftQueue',
    serviceTitle: 'Amazon GameLift Servers',
    // IAM's service authorization reference. GameLift's API reference has one without an account, too.
    arnPattern: arn('gamelift', 'gamesessionqueue/${GameSessionQueueName}'),
    arnPatternInferred: true,
  },
  'AWS::Logs::LogGroup': {
    name: 'LogsInsights',
    serviceTitle: 'Amazon CloudWatch Logs Insights',
    // PutDeliverySource refuses the ARN of a single log group (API reference).
    arnPattern: arn('logs', 'log-group:*'),
    accountLevel: true,
  },
  'AWS::MediaPackageV2::ChannelGroup': {
    name: 'MediaPackage',
    serviceTitle: 'AWS Elemental MediaPackage',
    // MediaPackage's user guide, "access-logging".
    suffixVariables: ['accountid', 'region', 'channel_group_id', 'yyyy', 'MM', 'dd', 'HH'],
  },
  'AWS::MediaTailor::PlaybackConfiguration': { name: 'MediaTailor', serviceTitle: 'AWS Elemental MediaTailor' },
  'AWS::PCS::Cluster': {
    name: 'Pcs',
    serviceTitle: 'AWS Parallel Computing Service',
    generatedId: lastSegment(1, 41),
  },
  'AWS::QBusiness::Application': {
    name: 'QBusiness',
    serviceTitle: 'Amazon Q Business',
    generatedId: lastSegment(1, 36),
  },
  'AWS::RTBFabric::Link': {
    name: 'RtbFabric',
    serviceTitle: 'AWS RTB Fabric',
    arnPattern: arn('rtbfabric', 'gateway/${GatewayId}/link/${LinkId}'),
    generatedId: lastSegment(3, 30),
  },
  'AWS::Route53GlobalResolver::GlobalResolver': {
    name: 'GlobalResolver',
    serviceTitle: 'Amazon Route 53 Global Resolver',
    arnPattern: 'arn:${partition}:route53globalresolver::${account}:global-resolver/${Id}',
  },
  'AWS::S3::Bucket': { name: 'S3', serviceTitle: 'Amazon S3' },
  'AWS::SES::MailManagerIngressPoint': { name: 'MailManagerIngressPoint', serviceTitle: 'Amazon SES Mail Manager' },
  'AWS::SES::MailManagerRuleSet': { name: 'MailManagerRuleSet', serviceTitle: 'Amazon SES Mail Manager' },
  'AWS::SecurityHub::Hub': {
    name: 'SecurityHubCspm',
    serviceTitle: 'AWS Security Hub CSPM',
    arnPattern: arn('securityhub', 'hub/*'),
    accountLevel: true,
  },
  'AWS::SecurityHub::HubV2': {
    name: 'SecurityHub',
    serviceTitle: 'AWS Security Hub',
    arnPattern: arn('securityhub', 'hubv2/*'),
    accountLevel: true,
  },
  // Protections are global; their delivery source must be in us-east-1 (AWS WAF developer guide, "ddos-flow-logs").
  'AWS::Shield::Protection': {
    name: 'Shield',
    serviceTitle: 'AWS Shield Advanced',
    region: 'us-east-1',
    generatedId: uuid(1),
  },
  'AWS::Wisdom::Assistant': {
    name: 'QConnect',
    serviceTitle: 'Amazon Q in Connect',
    generatedId: uuid(1),
  },
  'codewhisperer-customization': {
    name: 'CodeWhisperer',
    serviceTitle: 'Amazon Q Developer (CodeWhisperer)',
    arnPattern: arn('codewhisperer', 'customization/${Identifier}'),
  },
  'identity-sync-profile': {
    name: 'IdentityCenter',
    serviceTitle: 'AWS IAM Identity Center',
    arnPattern: arn('identity-sync', 'profile/${SyncProfileName}'),
  },
  'network-firewall-proxy': {
    name: 'NetworkFirewallProxy',
    serviceTitle: 'AWS Network Firewall',
    arnPattern: arn('network-firewall', 'proxy/${Name}'),
  },
  'quick-account': {
    name: 'Quick',
    serviceTitle: 'Amazon Quick',
    arnPattern: arn('quicksight', 'account/${account}'),
  },
  'workmail-organization': {
    name: 'WorkMail',
    serviceTitle: 'Amazon WorkMail',
    arnPattern: arn('workmail', 'organization/${OrganizationId}'),
  },
};

/**
 * Returns the class name of a kind that the table above lacks: the service, and the resource for a service with
 * several.
 */
export function defaultName(resourceType: string, allResourceTypes: readonly string[]): string {
  const [, service, resource] = resourceType.split('::');
  const siblings = allResourceTypes.filter(other => other.split('::')[1] === service);

  return siblings.length === 1 ? asWords(service) : asWords(service) + asWords(resource);
}

/** Writes acronyms as words: `Eks` for `EKS`, `RtbFabric` for `RTBFabric`. */
function asWords(name: string): string {
  return name.replace(/[A-Z]+(?=[A-Z][a-z]|\d|$)/g, acronym => acronym.charAt(0) + acronym.slice(1).toLowerCase());
}
