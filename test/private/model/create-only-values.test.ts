import { CfnCluster } from 'aws-cdk-lib/aws-eks';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Aws, CfnResource, Lazy, Stack } from 'aws-cdk-lib/core';
import { createOnlyValues } from '../../../src/private/model/create-only-values';

let stack: Stack;

beforeEach(() => {
  stack = new Stack();
});

function logGroup(logGroupName?: string): CfnLogGroup {
  return new CfnLogGroup(stack, 'LogGroup', { logGroupName, retentionInDays: 7 });
}

describe('the values with which CloudFormation replaces a resource', () => {
  test('are those of properties that cannot be updated', () => {
    expect(createOnlyValues(logGroup('orders'))).toEqual({ loggroupname: 'orders' });
  });

  test('are none where those properties have none', () => {
    expect(createOnlyValues(logGroup())).toEqual({});
  });

  test('are none for a type that nothing is known of', () => {
    expect(createOnlyValues(new CfnResource(stack, 'Resource', { type: 'Example::New::Thing', properties: { Name: 'orders' } }))).toEqual({});
  });

  test('are what tokens stand for', () => {
    expect(createOnlyValues(logGroup(Lazy.string({ produce: () => `${Aws.REGION}-orders` })))).toEqual({
      loggroupname: { 'Fn::Join': ['', [{ Ref: 'AWS::Region' }, '-orders']] },
    });
  });

  test('are the same for a generic resource, whose properties have other names', () => {
    const l1 = new CfnCluster(stack, 'L1', {
      roleArn: 'role', resourcesVpcConfig: { subnetIds: [Aws.REGION] }, encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: Aws.REGION } }],
    });
    const generic = new CfnResource(stack, 'Generic', {
      type: 'AWS::EKS::Cluster',
      properties: {
        RoleArn: 'role', ResourcesVpcConfig: { SubnetIds: [Aws.REGION] }, EncryptionConfig: [{ Resources: ['secrets'], Provider: { KeyArn: Aws.REGION } }],
      },
    });

    expect(createOnlyValues(generic)).toEqual(createOnlyValues(l1));
    expect(createOnlyValues(l1).encryptionconfig).toEqual([{ resources: ['secrets'], provider: { keyArn: { Ref: 'AWS::Region' } } }]);
  });

  test('are those of escape hatches, where there are any', () => {
    const resource = logGroup('orders');
    resource.addPropertyOverride('LogGroupName', 'payments');

    expect(createOnlyValues(resource)).toEqual({ loggroupname: 'payments' });
  });

  test('are those in other properties, by their paths', () => {
    const cluster = new CfnCluster(stack, 'Cluster', {
      roleArn: 'arn:aws:iam::111122223333:role/cluster',
      resourcesVpcConfig: { subnetIds: ['subnet-1'] },
      kubernetesNetworkConfig: Lazy.any({ produce: () => ({ ipFamily: 'ipv6', elasticLoadBalancing: { enabled: true } }) }),
    });

    expect(createOnlyValues(cluster)).toEqual({
      'kubernetesnetworkconfig.ipfamily': 'ipv6',
      'rolearn': 'arn:aws:iam::111122223333:role/cluster',
    });
  });

  test('are those of the template where the class is not that of the type', () => {
    const resource = new CfnResource(stack, 'Resource', { type: 'AWS::Logs::LogGroup', properties: { LogGroupName: 'orders' } });

    expect(createOnlyValues(resource)).toEqual({ loggroupname: 'orders' });
  });
});
