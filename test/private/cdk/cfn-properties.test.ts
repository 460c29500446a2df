import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import { propertyOf } from '../../../src/private/cdk/cfn-properties';

describe('a property of an L1', () => {
  test('is the one that its member has now', () => {
    const logGroup = new CfnLogGroup(new Stack(), 'LogGroup', { logGroupName: 'before' });
    logGroup.logGroupName = 'after';

    expect(propertyOf(logGroup, 'LogGroupName')).toBe('after');
  });

  test('can have a name that its member spells in another way', () => {
    const mskClusterArn = 'arn:aws:kafka:us-east-1:111111111111:cluster/orders/1';
    const source = { mskClusterArn, topicName: 'orders', authenticationConfiguration: { connectivity: 'PRIVATE', roleArn: 'arn:aws:iam::111111111111:role/orders' } };
    const stream = new CfnDeliveryStream(new Stack(), 'Stream', { mskSourceConfiguration: source });

    expect(propertyOf(stream, 'MSKSourceConfiguration')).toBe(source);
  });

  test('is that of the template where the class is not that of the type', () => {
    const resource = new CfnResource(new Stack(), 'Resource', { type: 'AWS::Logs::LogGroup', properties: { LogGroupName: 'orders' } });

    expect(propertyOf(resource, 'LogGroupName')).toBe('orders');
  });

  test('is not a member of another meaning where the class is not that of the type', () => {
    class Named extends CfnResource {
      public readonly name = 'not a property';
    }
    const resource = new Named(new Stack(), 'Resource', { type: 'AWS::Events::EventBus', properties: { Name: 'orders' } });

    expect(propertyOf(resource, 'Name')).toBe('orders');
  });

  test('is the one of a class that makes the properties in its own way', () => {
    class LambdaLogGroup extends CfnLogGroup {
      protected get cfnProperties(): Record<string, unknown> {
        return { ...super.cfnProperties, logGroupClass: 'DELIVERY' };
      }
    }

    expect(propertyOf(new LambdaLogGroup(new Stack(), 'LogGroup'), 'LogGroupClass')).toBe('DELIVERY');
  });

  test('is the one of its member where a class adds something else', () => {
    class Tagged extends CfnLogGroup {
      public readonly team = 'orders';
    }

    expect(propertyOf(new Tagged(new Stack(), 'LogGroup', { logGroupName: 'orders' }), 'LogGroupName')).toBe('orders');
  });

  test('is undefined where there is none', () => {
    expect(propertyOf(new CfnLogGroup(new Stack(), 'LogGroup'), 'LogGroupName')).toBeUndefined();
  });
});
