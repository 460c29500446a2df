import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { DISTRIBUTION_ARN } from './support/arns';
import { DELIVERY } from './support/cfn-types';
import { newDestination, newLogGroup } from './support/destinations';
import { shown } from './support/messages';
import { attributeOf, refTo } from './support/references';
import { newSource } from './support/sources';
import { newDefaultStack } from './support/stacks';
import { parameter, textOf } from './support/values';
import { warnings } from './support/warnings';

const { S3 } = delivery.DeliveryDestinationType;
const { RAW } = delivery.OutputFormat;
const { ACCESS_LOGS, CONNECTION_LOGS } = delivery.CloudFrontLogType;
const { TRACES } = delivery.AgentCoreRuntimeLogType;
const RUNTIME_ARN = 'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/orders-a1b2c3d4e5';

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

describe('of an L1 source', () => {
  /** An L1 for traces, whose resource is of no importance here. */
  function cfnSource(logType: string): CfnDeliverySource {
    return new CfnDeliverySource(stack, 'Source', { name: 'orders', logType, resourceArn: RUNTIME_ARN });
  }

  test('joins it', () => {
    const source = cfnSource('APPLICATION_LOGS');
    const destination = newDestination(stack, S3);
    const joined = new delivery.Delivery(stack, 'Delivery', { source, destination });

    expect(joined.source).toBe(source);
    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      DeliverySourceName: refTo(source),
      DeliveryDestinationArn: attributeOf(destination, 'Arn'),
    });
  });

  test('checks nothing of its log type, which could be that of many services', () => {
    const destination = newDestination(stack, S3, RAW);
    new delivery.Delivery(stack, 'Delivery', { source: cfnSource('TRACES'), destination, recordFields: ['anything'] });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { RecordFields: ['anything'] });
    expect(warnings(stack)).toEqual([]);
  });

  test('accepts a log type that is not known yet', () => {
    const source = cfnSource(parameter(stack));
    new delivery.Delivery(stack, 'Delivery', { source, destination: newDestination(stack, S3) });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { DeliverySourceName: refTo(source) });
  });
});

describe('to an L1 destination', () => {
  /** Returns an L1 of this type, with a log group as the target if it needs one. */
  function cfnDestination(deliveryDestinationType: string, outputFormat?: string): CfnDeliveryDestination {
    return new CfnDeliveryDestination(stack, 'Destination', {
      name: 'orders',
      deliveryDestinationType,
      outputFormat,
      destinationResourceArn: deliveryDestinationType === 'XRAY' ? undefined : newLogGroup(stack).logGroupArn,
    });
  }

  test('joins it', () => {
    const destination = cfnDestination('CWL', 'plain');
    new delivery.Delivery(stack, 'Delivery', { source: newSource(stack, ACCESS_LOGS), destination, fieldDelimiter: ',' });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      DeliveryDestinationArn: attributeOf(destination, 'Arn'),
      FieldDelimiter: ',',
    });
  });

  test('writes its permissions', () => {
    new delivery.Delivery(stack, 'Delivery', { source: newSource(stack, ACCESS_LOGS), destination: cfnDestination('CWL') });

    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::Logs::ResourcePolicy', 0);
    template.hasResourceProperties('AWS::Logs::LogGroup', { ResourcePolicyDocument: Match.anyValue() });
  });

  test('fails for a type that the log type cannot go to', () => {
    expect(() => new delivery.Delivery(stack, 'Delivery', { source: newSource(stack, ACCESS_LOGS), destination: cfnDestination('XRAY') }))
      .toThrow(new Error(
        'Default/Delivery: AWS does not deliver ACCESS_LOGS of Amazon CloudFront to X-Ray: deliver to Amazon S3, '
          + "CloudWatch Logs or Firehose, or use LogType.of('ACCESS_LOGS') if AWS supports it now "
          + '[cdk-log-delivery:destinationType]'));
  });

  test('fails for path options where it is not S3', () => {
    expect(() => new delivery.Delivery(stack, 'Delivery', {
      source: newSource(stack, ACCESS_LOGS),
      destination: cfnDestination('CWL'),
      suffixPath: '{yyyy}',
    })).toThrow(new Error("Default/Delivery: suffixPath does not apply to CloudWatch Logs (got '{yyyy}'): remove "
      + 'it [cdk-log-delivery:s3OnlyOption]'));
  });

  test('never refuses its format, which the user has spelt', () => {
    expect(() => new delivery.Delivery(stack, 'Delivery', {
      source: newSource(stack, ACCESS_LOGS),
      destination: cfnDestination('CWL', 'parquet'),
    })).not.toThrow();
  });

  test.each<[string, () => CfnDeliveryDestination]>([
    ['a type that is not known before the deployment', () => cfnDestination(parameter(stack))],
    ['a type that this library does not know', () => cfnDestination('NEW')],
  ])('accepts %s', (_, destination) => {
    expect(() => new delivery.Delivery(stack, 'Delivery', {
      source: newSource(stack, ACCESS_LOGS),
      destination: destination(),
      suffixPath: '{yyyy}',
      hiveCompatiblePath: true,
      fieldDelimiter: ',',
    })).not.toThrow();
  });
});

describe('to an imported destination', () => {
  const ARN = 'arn:aws:logs:us-east-1:444455556666:delivery-destination:central-logs';

  test('checks nothing of it, for nothing is known', () => {
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', ARN);
    new delivery.Delivery(stack, 'Delivery', {
      source: newSource(stack, TRACES, RUNTIME_ARN),
      destination,
      fieldDelimiter: ',',
      suffixPath: '{yyyy}',
      hiveCompatiblePath: true,
    });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      DeliveryDestinationArn: ARN,
      FieldDelimiter: ',',
      S3SuffixPath: '{yyyy}',
      S3EnableHiveCompatiblePath: true,
    });
  });

  test('checks its record fields all the same', () => {
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', 'central-logs');

    expect(() => new delivery.Delivery(stack, 'Delivery', {
      source: newSource(stack, ACCESS_LOGS),
      destination,
      recordFields: ['c-ip', 'c-ip'],
    })).toThrow(new Error("Default/Delivery: recordFields has 'c-ip' twice: remove one "
      + '[cdk-log-delivery:recordFieldTwice]'));
  });

  test('checks the lengths of its options all the same', () => {
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', 'central-logs');
    const source = newSource(stack, ACCESS_LOGS);

    expect(() => new delivery.Delivery(stack, 'A', { source, destination, suffixPath: textOf(257) })).toThrow(new Error(
      `Default/A: suffixPath has 257 characters ('${shown(textOf(257))}'): use at most 256 `
        + '[cdk-log-delivery:suffixPathLength]'));
    expect(() => new delivery.Delivery(stack, 'B', { source, destination, fieldDelimiter: textOf(6) })).toThrow(new Error(
      `Default/B: fieldDelimiter has 6 characters ('${textOf(6)}'): use 1 to 5 `
        + '[cdk-log-delivery:fieldDelimiterLength]'));
  });
});

describe('of an imported source', () => {
  const SOURCE_ARN = 'arn:aws:logs:us-east-1:111122223333:delivery-source:orders';

  test('is checked against the log type that is given for it', () => {
    const source = delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Source', {
      deliverySourceArn: SOURCE_ARN,
      logType: CONNECTION_LOGS,
      resourceArn: DISTRIBUTION_ARN,
    });
    new delivery.Delivery(stack, 'Delivery', { source, destination: newDestination(stack, S3), recordFields: ['tlsSni'] });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      DeliverySourceName: 'orders',
      RecordFields: ['tlsSni', 'eventTimestamp', 'distributionId', 'connectionId'],
    });
  });

  test('is not checked where its log type is not known', () => {
    const source = delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', SOURCE_ARN);
    new delivery.Delivery(stack, 'Delivery', { source, destination: newDestination(stack, S3, RAW), recordFields: ['tlsSni'] });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { RecordFields: ['tlsSni'] });
    expect(warnings(stack)).toEqual([]);
  });
});
