import { type CfnResource, Fn, Lazy, Stack, Token } from 'aws-cdk-lib/core';

/** The attributes that are ARNs, of the types of the generated apps; the others have a `Ref` only. */
const ARN_ATTRIBUTES: { readonly [resourceType: string]: string } = {
  'AWS::Bedrock::AgentAlias': 'AgentAliasArn',
  'AWS::Bedrock::KnowledgeBase': 'KnowledgeBaseArn',
  'AWS::BedrockAgentCore::BrowserCustom': 'BrowserArn',
  'AWS::BedrockAgentCore::CodeInterpreterCustom': 'CodeInterpreterArn',
  'AWS::BedrockAgentCore::Gateway': 'GatewayArn',
  'AWS::BedrockAgentCore::Memory': 'MemoryArn',
  'AWS::BedrockAgentCore::Runtime': 'AgentRuntimeArn',
  'AWS::BedrockAgentCore::WorkloadIdentity': 'WorkloadIdentityArn',
  'AWS::DevOpsAgent::AgentSpace': 'Arn',
  'AWS::EC2::RouteServerPeer': 'Arn',
  'AWS::ECS::Cluster': 'Arn',
  'AWS::EKS::Capability': 'Arn',
  'AWS::EKS::Cluster': 'Arn',
  'AWS::Events::EventBus': 'Arn',
  'AWS::MediaPackageV2::ChannelGroup': 'Arn',
  'AWS::MediaTailor::PlaybackConfiguration': 'PlaybackConfigurationArn',
  'AWS::PCS::Cluster': 'Arn',
  'AWS::QBusiness::Application': 'ApplicationArn',
  'AWS::RTBFabric::Link': 'Arn',
  'AWS::S3::Bucket': 'Arn',
  'AWS::SES::MailManagerRuleSet': 'RuleSetArn',
  'AWS::Shield::Protection': 'ProtectionArn',
  'AWS::Wisdom::Assistant': 'AssistantArn',
};

/** Types whose ARN has the `Ref` at its end. */
const ARNS_OF_REFS: { readonly [resourceType: string]: { readonly service: string; readonly resource: string; readonly region?: string } } = {
  'AWS::CloudFront::Distribution': { service: 'cloudfront', resource: 'distribution', region: '' },
  'AWS::ECS::Cluster': { service: 'ecs', resource: 'cluster' },
  'AWS::Events::EventBus': { service: 'events', resource: 'event-bus' },
};

/** The ways to write a reference to an attribute. */
const RENDERINGS: readonly ((resource: CfnResource, attribute: string) => string)[] = [
  (resource, attribute) => resource.getAtt(attribute).toString(),
  (resource, attribute) => Fn.sub('${Arn}', { Arn: resource.getAtt(attribute).toString() }),
  (resource, attribute) => Lazy.string({ produce: () => resource.getAtt(attribute).toString() }),
  (resource, attribute) => Token.asString({ 'Fn::GetAtt': [logicalIdOf(resource), attribute] }),
  (resource, attribute) => Fn.sub(`\${${logicalIdOf(resource)}.${attribute}}`),
];

/** The ARNs of a resource of the app, in each way to write them. All of them are the same when they are deployed. */
export function arnsOf(resource: CfnResource): (() => string)[] {
  const { cfnResourceType, ref } = resource;
  const attribute = ARN_ATTRIBUTES[cfnResourceType];
  const parts = ARNS_OF_REFS[cfnResourceType];

  return [
    ...attribute === undefined ? [] : RENDERINGS.map(render => () => render(resource, attribute)),
    ...parts === undefined ? [] : [() => Stack.of(resource).formatArn({ ...parts, resourceName: ref })],
  ];
}

/** Tests that a way to write an ARN has the logical id in words, which does not follow one that is overridden later. */
export function hasLogicalId(way: number): boolean {
  return way === 4 || way === 5;
}

function logicalIdOf(resource: CfnResource): string {
  return String(Stack.of(resource).resolve(resource.logicalId));
}
