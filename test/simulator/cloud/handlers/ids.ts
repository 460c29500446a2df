import type { ResourceRequest } from '../../engine/handler';
import { textOf } from '../../engine/values';
import type { Cloud } from '../cloud';

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const UPPER = LOWER.toUpperCase();
const MIXED = LOWER + UPPER;

type NewId = (cloud: Cloud, request: ResourceRequest) => string;

/** The forms of IDs that AWS generates, if names of delivery sources contain them. */
const SHAPES: { readonly [type: string]: NewId } = {
  'AWS::CloudFront::Distribution': cloud => `E${cloud.uniqueText(13, UPPER)}`,
  'AWS::Bedrock::KnowledgeBase': cloud => cloud.uniqueText(10, UPPER),
  'AWS::Bedrock::Agent': cloud => cloud.uniqueText(10, UPPER),
  'AWS::Bedrock::AgentAlias': cloud => cloud.uniqueText(10, UPPER),
  'AWS::BedrockAgentCore::Runtime': nameAndRandom('AgentRuntimeName'),
  'AWS::BedrockAgentCore::BrowserCustom': nameAndRandom('Name'),
  'AWS::BedrockAgentCore::CodeInterpreterCustom': nameAndRandom('Name'),
  'AWS::BedrockAgentCore::Gateway': nameAndRandom('Name'),
  'AWS::BedrockAgentCore::Memory': nameAndRandom('Name'),
  'AWS::BedrockAgentCore::PaymentManager': nameAndRandom('Name'),
  'AWS::Amplify::App': cloud => `d${cloud.uniqueText(13, LOWER)}`,
  'AWS::PCS::Cluster': cloud => `pcs_${cloud.uniqueText(10, LOWER)}`,
  'AWS::EC2::RouteServerPeer': cloud => `rsp-${hexadecimal(cloud, 17)}`,
  'AWS::QBusiness::Application': uuid,
  'AWS::Wisdom::Assistant': uuid,
  'AWS::DevOpsAgent::AgentSpace': uuid,
  'AWS::Shield::Protection': uuid,
  'AWS::KMS::Key': uuid,
  'AWS::SES::MailManagerIngressPoint': cloud => `inp-${cloud.uniqueText(24, LOWER)}`,
  'AWS::SES::MailManagerRuleSet': cloud => `rs-${cloud.uniqueText(24, LOWER)}`,
  'AWS::RTBFabric::Link': cloud => `link-${cloud.uniqueText(25, LOWER)}`,
  'AWS::ElementalInference::Feed': cloud => cloud.uniqueText(19, LOWER),
  'AWS::Route53GlobalResolver::GlobalResolver': cloud => `gr-${hexadecimal(cloud, 17)}`,
};

/** A new id for a resource, in the shape of its type. */
export function generatedId(cloud: Cloud, request: ResourceRequest): string {
  return SHAPES[request.type]?.(cloud, request) ?? hexadecimal(cloud, 17);
}

export function hexadecimal(cloud: Cloud, length: number): string {
  return cloud.uniqueText(length, '0123456789abcdef');
}

function uuid(cloud: Cloud): string {
  return [8, 4, 4, 4, 12].map(length => hexadecimal(cloud, length)).join('-');
}

/** AgentCore: the user's name, and ten characters behind it. */
function nameAndRandom(property: string): NewId {
  return (cloud, { properties, logicalId }) =>
    `${textOf(properties[property]) ?? logicalId}-${cloud.uniqueText(10, MIXED)}`;
}
