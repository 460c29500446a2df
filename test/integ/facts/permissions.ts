import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CALLS } from './lab';
import type { SynthesisedStack } from './stacks';
import { DeployerPolicy } from '../../../src';
import { valuesOf } from '../../simulator/engine/values';
import { ACTIONS as OF_TESTS, OF_DEPLOYER_POLICY } from '../runner/permissions';

/** The actions for the types of resource that only experiments have. */
export const ACTIONS: { readonly [type: string]: readonly string[] } = {
  'AWS::ApiGateway::Account': ['apigateway:GET', 'apigateway:PATCH', 'iam:PassRole'],
  'AWS::ApiGateway::Deployment': ['apigateway:DELETE', 'apigateway:GET', 'apigateway:POST'],
  'AWS::ApiGateway::Method': ['apigateway:DELETE', 'apigateway:GET', 'apigateway:PUT'],
  'AWS::ApiGateway::RestApi': ['apigateway:DELETE', 'apigateway:GET', 'apigateway:POST'],
  'AWS::ApiGateway::Stage': ['apigateway:DELETE', 'apigateway:GET', 'apigateway:POST'],
  'AWS::EC2::Subnet': ['ec2:CreateSubnet', 'ec2:DeleteSubnet', 'ec2:DescribeAvailabilityZones', 'ec2:DescribeSubnets'],
  'AWS::EC2::VPC': ['ec2:CreateVpc', 'ec2:DeleteVpc', 'ec2:DescribeVpcAttribute', 'ec2:DescribeVpcs'],
  'AWS::EKS::Cluster': ['eks:CreateCluster', 'eks:DeleteCluster', 'eks:DescribeCluster', 'eks:DescribeUpdate', 'iam:CreateServiceLinkedRole', 'iam:PassRole'],
};

/** Properties of resources that need more actions. */
const MORE = ['s3:PutBucketObjectLockConfiguration', 's3:PutBucketVersioning'];

/** Returns the types of the resources of stacks. */
export function typesOf(stacks: readonly SynthesisedStack[]): string[] {
  const resources = stacks.flatMap(({ template }) => Object.values(valuesOf(valuesOf(template).Resources)));

  return [...new Set(resources.map(resource => String(valuesOf(resource).Type)))]
    .sort();
}

/** Returns the actions of CloudFormation for the resources of stacks, with the actions of `DeployerPolicy`. */
export function actionsOfStacks(stacks: readonly SynthesisedStack[]): string[] {
  const ofTypes = typesOf(stacks).flatMap(type => {
    const actions = ACTIONS[type] ?? OF_TESTS[type];
    if (actions === undefined && !OF_DEPLOYER_POLICY.includes(type)) throw new Error(`the actions for ${type} are unknown: add them to permissions.ts`);

    return actions ?? [];
  });
  const ofDelivery = stacks.flatMap(({ app }) => DeployerPolicy.of(app).statements).flatMap(({ actions }) => actions);

  return [...new Set([...ofTypes, ...ofDelivery])].sort();
}

/** Returns the policy with which all experiments can be run, as JSON. */
export function experimentPolicy(stacks: readonly SynthesisedStack[]): string {
  const ofLab = Object.values(CALLS).flat().flatMap(actionsOf);
  const actions = [...new Set([...ofLab, ...actionsOfStacks(stacks), ...MORE])].sort();

  return JSON.stringify(new PolicyDocument({ statements: [new PolicyStatement({ actions, resources: ['*'] })] }).toJSON(), undefined, 2);
}

/** Returns the IAM actions of a line of `CALLS`. The action for ListObjectsV2 has another name. */
function actionsOf(line: string): string[] {
  const [service, calls] = line.replace(/ \(.*/, '').split(': ');

  return calls.split(/, | or /).map(call => `${service}:${call === 'ListObjectsV2' ? 'ListBucket' : call}`);
}
