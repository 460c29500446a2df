// Tested by test/destinations/l1-targets.test.ts.
import { CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { rawProperty } from './template-property';

/** The property with the name of a resource, and its ARN after the partition: `name` is the name. */
interface NamedArn {
  readonly property: string;
  readonly arn: (stack: Stack, name: string) => string;
}

const ARNS: { readonly [resourceType: string]: NamedArn | undefined } = {
  'AWS::S3::Bucket': { property: 'BucketName', arn: (_, name) => `s3:::${name}` },
  'AWS::Logs::LogGroup': {
    property: 'LogGroupName', arn: ({ region, account }, name) => `logs:${region}:${account}:log-group:${name}:*`,
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    property: 'DeliveryStreamName', arn: ({ region, account }, name) => `firehose:${region}:${account}:deliverystream/${name}`,
  },
};

/**
 * Returns the ARN of a construct for the template of `scope`. CloudFormation cannot refer to an L1 in another
 * environment, so its ARN is built from its name, as it is for an L2.
 *
 * @param arn the ARN of the construct for its own environment
 */
export function arnFor(scope: IConstruct, construct: IConstruct, arn: string): string {
  if (!CfnResource.isCfnResource(construct) || !isOutside(construct.stack, Stack.of(scope))) return arn;
  const { stack, cfnResourceType } = construct;
  const name = nameOf(construct);

  return name === undefined ? arn : `arn:${stack.partition}:${ARNS[cfnResourceType]?.arn(stack, name)}`;
}

/** Tests for an L1 in another environment than `stack`, which refers to it by its name. */
export function isReachedByName(construct: IConstruct, stack: Stack): boolean {
  return CfnResource.isCfnResource(construct) && nameOf(construct) !== undefined && isOutside(construct.stack, stack);
}

/** Tests for a resource of this app that `stack`, in another environment, cannot refer to without a physical name. */
export function isOutOfReach(construct: IConstruct, stack: Stack): boolean {
  const isNamed = CfnResource.isCfnResource(construct)
    ? nameOf(construct) !== undefined
    : Reflect.get(construct, '_allowCrossEnvironment') !== false;

  return !isNamed && isOutside(Stack.of(construct), stack);
}

/** Tests that `stack` can refer to resources of the stack `other` by their names only. */
function isOutside(other: Stack, stack: Stack): boolean {
  return other.account !== stack.account
    || (other.region !== stack.region && Reflect.get(stack, '_crossRegionReferences') !== true);
}

/** Returns the literal name of a target. */
function nameOf(resource: CfnResource): string | undefined {
  const property = ARNS[resource.cfnResourceType]?.property;
  const name = property === undefined ? undefined : rawProperty(resource, property);

  return typeof name === 'string' && !Token.isUnresolved(name) ? name : undefined;
}
