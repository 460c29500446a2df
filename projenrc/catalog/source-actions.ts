/** The source of the fact that a service has the action `AllowVendedLogDeliveryForResource`, and its reliability. */
export interface ActionSource {
  readonly confidence: 'doc' | 'inferred';
  readonly source: string;
}

const IAM: ActionSource = { confidence: 'doc', source: "IAM's service authorization reference" };
const otherResources = (resources: string): ActionSource => ({
  confidence: 'inferred', source: `IAM has the action of the service, for ${resources} only`,
});

/**
 * The sources by kind of resource. The service is always the service in the ARN: no source contradicts this.
 *
 * IAM's reference of each service (September 2026) lists the action for eighteen services. The user guide states that
 * "some services" require it, without naming them. DescribeConfigurationTemplates at AWS would return it.
 */
const SOURCES: { readonly [key: string]: ActionSource } = {
  'AWS::Bedrock::AgentAlias': otherResources('knowledge bases'),
  'AWS::Bedrock::KnowledgeBase': IAM,
  'AWS::BedrockAgentCore::BrowserCustom': otherResources('memories and payment managers'),
  'AWS::BedrockAgentCore::CodeInterpreterCustom': otherResources('memories and payment managers'),
  'AWS::BedrockAgentCore::Gateway': otherResources('memories and payment managers'),
  'AWS::BedrockAgentCore::Memory': IAM,
  'AWS::BedrockAgentCore::PaymentManager': IAM,
  'AWS::BedrockAgentCore::Runtime': otherResources('memories and payment managers'),
  'AWS::BedrockAgentCore::WorkloadIdentity': otherResources('memories and payment managers'),
  'AWS::CloudFront::Distribution': IAM,
  'AWS::DevOpsAgent::AgentSpace': { confidence: 'doc', source: 'AWS DevOps Agent user guide, vended logs; IAM names no resource' },
  'AWS::ECS::Cluster': IAM,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { confidence: 'doc', source: "IAM's service authorization reference, which names no resource" },
  'AWS::Events::EventBus': IAM,
  'AWS::EventsV2::Subscriber': IAM,
  'AWS::GameLift::GameSessionQueue': {
    confidence: 'inferred', source: "service of the ARN; the log type is newer than IAM's reference of September 2026",
  },
  'AWS::Logs::LogGroup': { confidence: 'doc', source: "CloudFormation's handlers of AWS::Logs::DeliverySource" },
  'AWS::MediaPackageV2::ChannelGroup': {
    confidence: 'inferred', source: 'service of the ARN; neither the MediaPackage user guide nor IAM lists the action',
  },
  'AWS::PCS::Cluster': IAM,
  'AWS::QBusiness::Application': IAM,
  'AWS::RTBFabric::Link': { confidence: 'doc', source: 'AWS RTB Fabric user guide, "monitoring-cloudwatch-logs"' },
  'AWS::Route53GlobalResolver::GlobalResolver': IAM,
  'AWS::S3::Bucket': IAM,
  'AWS::SES::MailManagerIngressPoint': IAM,
  'AWS::SES::MailManagerRuleSet': IAM,
  'AWS::SecurityHub::Hub': IAM,
  'AWS::SecurityHub::HubV2': IAM,
  'AWS::Shield::Protection': { confidence: 'doc', source: 'AWS WAF developer guide, "ddos-flow-logs"' },
  'AWS::Wisdom::Assistant': IAM,
  'codewhisperer-customization': IAM,
  'identity-sync-profile': IAM,
  'quick-account': { confidence: 'doc', source: 'Amazon Quick user guide, permissions for CloudWatch Logs' },
  'workmail-organization': IAM,
};

/** Returns the known facts about the action for a kind of resource. */
export function actionSourceOf(key: string): ActionSource {
  return SOURCES[key] ?? { confidence: 'inferred', source: 'service of the ARN; IAM does not list the action' };
}

/** Returns the action that AWS checks on a logged resource. */
export function sourceAction(arnPattern: string): string {
  return `${arnPattern.split(':')[2]}:AllowVendedLogDeliveryForResource`;
}

/** Returns the pattern of an ARN with wildcards for the parts of the resource. */
export function actionTarget(arnPattern: string): string {
  return arnPattern.replace(/\$\{[A-Z]\w*\}/g, '*').replace(/\$\{(\w+)\}/g, '<$1>');
}
