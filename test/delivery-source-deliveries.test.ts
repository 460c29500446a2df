import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CfnDeliveryDestination, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { DELIVERY, DESTINATION } from './support/cfn-types';
import { newDestination, newLogGroup, newStream } from './support/destinations';
import { attributeOf } from './support/references';
import { newEventBusSource, newSource } from './support/sources';
import { newDefaultStack } from './support/stacks';
import { parameter } from './support/values';

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

describe('that delivers to a destination', () => {
  test('joins the two', () => {
    const source = newEventBusSource(stack);
    const destination = newDestination(stack, delivery.DeliveryDestinationType.CWL);
    source.deliverTo(destination);

    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      DeliverySourceName: stack.resolve(source.deliverySourceName),
      DeliveryDestinationArn: stack.resolve(destination.deliveryDestinationArn),
    });
  });

  test('returns the delivery', () => {
    const source = newEventBusSource(stack);
    const destination = newDestination(stack, delivery.DeliveryDestinationType.CWL);
    const joined = source.deliverTo(destination);

    expect(joined).toBeInstanceOf(delivery.Delivery);
    expect(joined.source).toBe(source);
    expect(joined.destination).toBe(destination);
  });

  test('passes on the options of the delivery', () => {
    newEventBusSource(stack).deliverTo(newDestination(stack, delivery.DeliveryDestinationType.S3, delivery.OutputFormat.PLAIN), {
      recordFields: ['event_id', 'error'],
      fieldDelimiter: ';',
      suffixPath: '{yyyy}/{MM}/{dd}',
      hiveCompatiblePath: true,
    });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      RecordFields: ['event_id', 'error'],
      FieldDelimiter: ';',
      S3SuffixPath: '{yyyy}/{MM}/{dd}',
      S3EnableHiveCompatiblePath: true,
    });
  });

  test('can deliver to several', () => {
    const source = newEventBusSource(stack);
    source.deliverTo(new delivery.S3DeliveryDestination(stack, 'ToS3', { bucket: new Bucket(stack, 'Bucket') }));
    source.deliverTo(new delivery.LogGroupDeliveryDestination(stack, 'ToLogGroup', { logGroup: newLogGroup(stack) }));

    Template.fromStack(stack).resourceCountIs(DELIVERY, 2);
  });

  test('takes an L1', () => {
    const destination = new CfnDeliveryDestination(stack, 'Destination', {
      name: 'orders',
      deliveryDestinationType: 'CWL',
      destinationResourceArn: newLogGroup(stack).logGroupArn,
    });
    newEventBusSource(stack).deliverTo(destination);

    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      DeliveryDestinationArn: attributeOf(destination, 'Arn'),
    });
  });

  test('takes an imported one', () => {
    const arn = 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central-logs';
    newEventBusSource(stack).deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', arn));

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { DeliveryDestinationArn: arn });
  });

  test('fails the second time for the same destination', () => {
    const source = newEventBusSource(stack);
    const destination = newDestination(stack, delivery.DeliveryDestinationType.CWL);
    source.deliverTo(destination);

    expect(() => source.deliverTo(destination)).toThrow(new Error(
      "Default/Source: this source already delivers to 'Default/Destination': put all options on that delivery [cdk-log-delivery:secondDelivery]"));
  });

  test('makes the same template in whatever order', () => {
    const templates = [false, true].map(isReversed => {
      const app = newDefaultStack();
      const source = newEventBusSource(app);
      const destinations = [
        new delivery.S3DeliveryDestination(app, 'ToS3', { bucket: new Bucket(app, 'Bucket') }),
        new delivery.LogGroupDeliveryDestination(app, 'ToLogGroup', { logGroup: newLogGroup(app) }),
      ];
      (isReversed ? destinations.reverse() : destinations).forEach(destination => source.deliverTo(destination));

      return Object.keys(Template.fromStack(app).findResources(DELIVERY)).sort();
    });

    expect(templates[0]).toEqual(templates[1]);
  });
});

describe('that delivers to a bucket', () => {
  test('makes the destination and the delivery', () => {
    const bucket = new Bucket(stack, 'Bucket');
    const joined = newEventBusSource(stack).toS3(bucket);

    const template = Template.fromStack(stack);
    template.hasResourceProperties(DESTINATION, { DeliveryDestinationType: 'S3', DestinationResourceArn: stack.resolve(bucket.bucketArn) });
    template.hasResourceProperties(DELIVERY, {
      DeliveryDestinationArn: stack.resolve(joined.destination.deliveryDestinationRef.deliveryDestinationArn),
    });
  });

  test('passes on the options of the destination and of the delivery', () => {
    const bucket = new Bucket(stack, 'Bucket');
    newEventBusSource(stack).toS3(bucket, {
      deliveryDestinationName: 'orders-to-s3',
      outputFormat: delivery.OutputFormat.W3C,
      prefix: 'orders',
      recordFields: ['event_id'],
      fieldDelimiter: ' ',
      suffixPath: '{yyyy}',
      hiveCompatiblePath: true,
    });

    const template = Template.fromStack(stack);
    template.hasResourceProperties(DESTINATION, {
      Name: 'orders-to-s3',
      OutputFormat: 'w3c',
      DestinationResourceArn: stack.resolve(`${bucket.bucketArn}/orders`),
    });
    template.hasResourceProperties(DELIVERY, {
      RecordFields: ['event_id'],
      FieldDelimiter: ' ',
      S3SuffixPath: '{yyyy}',
      S3EnableHiveCompatiblePath: true,
    });
  });

  test('changes no policy when it is told not to', () => {
    newEventBusSource(stack).toS3(new Bucket(stack, 'Bucket'), { managePermissions: false });

    Template.fromStack(stack).resourceCountIs('AWS::S3::BucketPolicy', 0);
  });

  test('can deliver to one bucket under two prefixes', () => {
    const source = newEventBusSource(stack);
    const bucket = new Bucket(stack, 'Bucket');
    source.toS3(bucket, { prefix: 'a' });
    source.toS3(bucket, { prefix: 'b' });

    Template.fromStack(stack).resourceCountIs(DELIVERY, 2);
  });

  test('can deliver to two buckets that have the same id', () => {
    const source = newEventBusSource(stack);
    source.toS3(new Bucket(new Construct(stack, 'A'), 'Bucket'));
    source.toS3(new Bucket(new Construct(stack, 'B'), 'Bucket'));

    Template.fromStack(stack).resourceCountIs(DELIVERY, 2);
  });

  test('fails the second time for the same bucket', () => {
    const source = newEventBusSource(stack);
    const bucket = new Bucket(stack, 'Bucket');
    source.toS3(bucket);

    expect(() => source.toS3(bucket, { suffixPath: '{yyyy}' })).toThrow(new Error(
      "Default/Source: this source already delivers to 'Default/Bucket': put all options on that delivery [cdk-log-delivery:secondDelivery]"));
  });

  test.each<[string, (scope: Construct) => delivery.S3DeliveryOptions]>([
    ['the prefix', scope => ({ prefix: parameter(scope) })],
    ['the format', scope => ({ outputFormat: delivery.OutputFormat.of(parameter(scope)) })],
  ])('makes the same template on every synthesis where %s is not known yet', (_, options) => {
    const templates = [1, 2].map(() => {
      const app = newDefaultStack();
      newEventBusSource(app).toS3(new Bucket(app, 'Bucket'), options(app));

      return Template.fromStack(app).toJSON();
    });

    expect(templates[0]).toEqual(templates[1]);
  });
});

describe('that delivers to a log group', () => {
  test('makes the destination and the delivery, with their options', () => {
    const logGroup = newLogGroup(stack);
    const joined = newEventBusSource(stack).toLogGroup(logGroup, {
      deliveryDestinationName: 'orders-to-logs',
      outputFormat: delivery.OutputFormat.PLAIN,
      recordFields: ['event_id'],
      fieldDelimiter: '|',
    });

    const template = Template.fromStack(stack);
    template.hasResourceProperties(DESTINATION, {
      Name: 'orders-to-logs',
      DeliveryDestinationType: 'CWL',
      DestinationResourceArn: stack.resolve(logGroup.logGroupArn),
      OutputFormat: 'plain',
    });
    template.hasResourceProperties(DELIVERY, {
      DeliveryDestinationArn: stack.resolve(joined.destination.deliveryDestinationRef.deliveryDestinationArn),
      RecordFields: ['event_id'],
      FieldDelimiter: '|',
    });
  });

  test('passes on the scope of the policy', () => {
    newEventBusSource(stack).toLogGroup(newLogGroup(stack), { policyScope: delivery.LogGroupPolicyScope.ACCOUNT });

    Template.fromStack(stack).resourceCountIs('AWS::Logs::ResourcePolicy', 1);
  });

  test('fails the second time for the same log group', () => {
    const source = newEventBusSource(stack);
    const logGroup = newLogGroup(stack);
    source.toLogGroup(logGroup);

    expect(() => source.toLogGroup(logGroup)).toThrow(new Error(
      "Default/Source: this source already delivers to 'Default/LogGroup': put all options on that delivery [cdk-log-delivery:secondDelivery]"));
  });
});

describe('that delivers to a delivery stream', () => {
  test('makes the destination and the delivery, with their options', () => {
    const stream = newStream(stack);
    const joined = newEventBusSource(stack).toFirehose(stream, {
      deliveryDestinationName: 'orders-to-firehose',
      outputFormat: delivery.OutputFormat.RAW,
      recordFields: ['event_id'],
      fieldDelimiter: '|',
    });

    const template = Template.fromStack(stack);
    template.hasResourceProperties(DESTINATION, {
      Name: 'orders-to-firehose',
      DeliveryDestinationType: 'FH',
      DestinationResourceArn: stack.resolve(stream.deliveryStreamArn),
      OutputFormat: 'raw',
    });
    template.hasResourceProperties(DELIVERY, {
      DeliveryDestinationArn: stack.resolve(joined.destination.deliveryDestinationRef.deliveryDestinationArn),
      RecordFields: ['event_id'],
      FieldDelimiter: '|',
    });
  });

  test('fails the second time for the same delivery stream', () => {
    const source = newEventBusSource(stack);
    const stream = newStream(stack);
    source.toFirehose(stream);

    expect(() => source.toFirehose(stream)).toThrow(new Error(
      "Default/Source: this source already delivers to 'Default/Stream': put all options on that delivery [cdk-log-delivery:secondDelivery]"));
  });
});

describe('that delivers to X-Ray', () => {
  const RUNTIME_ARN = 'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/orders-a1b2c3d4e5';

  test('makes the destination and the delivery, with their options', () => {
    const joined = newSource(stack, delivery.AgentCoreRuntimeLogType.TRACES, RUNTIME_ARN)
      .toXRay({ deliveryDestinationName: 'orders-to-xray', recordFields: ['timestamp', 'trace'] });

    const template = Template.fromStack(stack);
    template.hasResourceProperties(DESTINATION, { Name: 'orders-to-xray', DeliveryDestinationType: 'XRAY' });
    template.hasResourceProperties(DELIVERY, {
      DeliveryDestinationArn: stack.resolve(joined.destination.deliveryDestinationRef.deliveryDestinationArn),
      RecordFields: ['timestamp', 'trace'],
    });
  });

  test('fails the second time', () => {
    const source = newSource(stack, delivery.AgentCoreRuntimeLogType.TRACES, RUNTIME_ARN);
    source.toXRay();

    expect(() => source.toXRay()).toThrow(new Error('Default/Source: this source already delivers to X-Ray: call toXRay() once [cdk-log-delivery:secondDelivery]'));
  });
});

describe('that is used well', () => {
  test.each<[string, (scope: Construct) => LogGroup]>([
    ['with a name', newLogGroup],
    ['without a name', scope => new LogGroup(scope, 'LogGroup')],
  ])('has no warning for a log group %s', (_, logGroupIn) => {
    newEventBusSource(stack).toLogGroup(logGroupIn(stack));

    expect(Annotations.fromStack(stack).findWarning('*', Match.anyValue())).toEqual([]);
  });
});
