import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ArnFormat, CfnResource, type Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { DISTRIBUTION_ARN } from './support/arns';
import { DELIVERY, DESTINATION, SOURCE } from './support/cfn-types';
import { newDestination, newLogGroup, newStream } from './support/destinations';
import { shown } from './support/messages';
import { newDefaultStack } from './support/stacks';
import { parameter, textOf } from './support/values';

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const SOURCE_ARN = 'arn:aws:logs:us-east-1:111122223333:delivery-source:orders-access-logs';

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

describe('imported by its name', () => {
  test('has the name, and the ARN in the environment of the stack', () => {
    const source = delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', 'orders-access-logs');

    expect(source.deliverySourceName).toBe('orders-access-logs');
    expect(stack.resolve(source.deliverySourceArn)).toEqual(stack.resolve(stack.formatArn({
      service: 'logs',
      resource: 'delivery-source',
      resourceName: 'orders-access-logs',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })));
  });

  test('knows nothing else', () => {
    const source = delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', 'orders-access-logs');

    expect(source.logType).toBeUndefined();
    expect(source.resourceArn).toBeUndefined();
  });

  test('adds nothing to the template', () => {
    delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', 'orders-access-logs');

    expect(stack.node.findAll().filter(child => CfnResource.isCfnResource(child))).toEqual([]);
  });

  test('accepts 60 characters', () => {
    expect(delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', textOf(60)).deliverySourceName).toHaveLength(60);
  });

  test.each([0, 61])('fails for %d characters', length => {
    expect(() => delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', textOf(length))).toThrow(new Error(
      `Default/Source: deliverySourceName '${textOf(length)}' has ${length} characters: use 1 to 60 [cdk-log-delivery:nameLength]`));
  });

  test('fails for a character that no name has', () => {
    expect(() => delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', 'orders/logs')).toThrow(new Error(
      "Default/Source: deliverySourceName 'orders/logs' has invalid characters: use letters, digits, '_' and '-' only [cdk-log-delivery:nameCharacters]"));
  });

  test('accepts a name that is not known yet', () => {
    const name = parameter(stack);

    expect(delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', name).deliverySourceName).toBe(name);
  });
});

describe('imported by its ARN', () => {
  test('has the ARN, and the name at its end', () => {
    const source = delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', SOURCE_ARN);

    expect(source.deliverySourceArn).toBe(SOURCE_ARN);
    expect(source.deliverySourceName).toBe('orders-access-logs');
    expect(source.logType).toBeUndefined();
    expect(source.resourceArn).toBeUndefined();
  });

  test('is in the environment of the ARN', () => {
    const source = delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', SOURCE_ARN);

    expect(source.env).toEqual({ account: '111122223333', region: 'us-east-1' });
  });

  test('fails for what is no ARN', () => {
    expect(() => delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', 'orders-access-logs')).toThrow(new Error(
      "Default/Source: deliverySourceArn is not an ARN (got 'orders-access-logs'): use the form "
        + 'arn:partition:service:region:account:resource [cdk-log-delivery:notAnArn]'));
  });

  test.each([DISTRIBUTION_ARN, 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:orders'])("fails for the ARN '%s' of something else", arn => {
    expect(() => delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', arn)).toThrow(new Error(
      `Default/Source: deliverySourceArn is not the ARN of a delivery source (got '${arn}'): use the form `
        + 'arn:partition:logs:region:account:delivery-source:name [cdk-log-delivery:importedArnKind]'));
  });

  test('fails for an ARN that is too long', () => {
    const arn = `${SOURCE_ARN}${textOf(2049 - SOURCE_ARN.length)}`;

    expect(() => delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', arn)).toThrow(new Error(
      `Default/Source: deliverySourceArn has 2049 characters ('${shown(arn)}'): use 16 to 2048 `
        + '[cdk-log-delivery:arnLength]'));
  });

  test('fails for a character that no ARN has', () => {
    expect(() => delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', `${SOURCE_ARN} `)).toThrow(new Error(
      `Default/Source: deliverySourceArn has invalid characters (got '${SOURCE_ARN} '): use letters, digits and `
        + '_#+=/:,.@-, and * only at the end [cdk-log-delivery:arnCharacters]'));
  });

  test('accepts an ARN that is not known yet, whose name CloudFormation finds', () => {
    const arn = parameter(stack);
    const source = delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', arn);

    expect(source.deliverySourceArn).toBe(arn);
    expect(stack.resolve(source.deliverySourceName)).toEqual({ 'Fn::Select': [6, { 'Fn::Split': [':', stack.resolve(arn)] }] });
  });
});

describe('imported with what is known of it', () => {
  test('has all of it', () => {
    const source = delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Source', {
      deliverySourceArn: SOURCE_ARN,
      logType: ACCESS_LOGS,
      resourceArn: DISTRIBUTION_ARN,
    });

    expect(source.deliverySourceName).toBe('orders-access-logs');
    expect(source.deliverySourceArn).toBe(SOURCE_ARN);
    expect(source.logType).toBe(ACCESS_LOGS);
    expect(source.resourceArn).toBe(DISTRIBUTION_ARN);
  });

  test('has its deliveries checked against the log type', () => {
    const source = delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Source', { deliverySourceArn: SOURCE_ARN, logType: ACCESS_LOGS });
    const destination = new delivery.XRayDeliveryDestination(stack, 'Destination');

    expect(() => new delivery.Delivery(stack, 'Delivery', { source, destination })).toThrow(new Error(
      'Default/Delivery: AWS does not deliver ACCESS_LOGS of Amazon CloudFront to X-Ray: deliver to Amazon S3, '
        + "CloudWatch Logs or Firehose, or use LogType.of('ACCESS_LOGS') if AWS supports it now "
        + '[cdk-log-delivery:destinationType]'));
  });
});

describe('that is imported', () => {
  test('delivers to a destination', () => {
    const source = delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', 'orders-access-logs');
    const destination = newDestination(stack, delivery.DeliveryDestinationType.S3);
    source.deliverTo(destination);

    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      DeliverySourceName: 'orders-access-logs',
      DeliveryDestinationArn: stack.resolve(destination.deliveryDestinationArn),
    });
  });

  test.each<[string, (source: delivery.IDeliverySource) => delivery.Delivery]>([
    ['S3', source => source.toS3(new Bucket(stack, 'Bucket'))],
    ['CWL', source => source.toLogGroup(newLogGroup(stack))],
    ['FH', source => source.toFirehose(newStream(stack))],
    ['XRAY', source => source.toXRay()],
  ])('delivers to %s by a destination of its own', (type, deliver) => {
    deliver(delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', SOURCE_ARN));

    const template = Template.fromStack(stack);
    template.resourceCountIs(SOURCE, 0);
    template.hasResourceProperties(DESTINATION, { DeliveryDestinationType: type });
    template.hasResourceProperties(DELIVERY, { DeliverySourceName: 'orders-access-logs' });
  });
});
