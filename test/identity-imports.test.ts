import { Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aws, CfnOutput, type Environment, Fn, Stack, Token } from 'aws-cdk-lib/core';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import * as delivery from '../src';
import { BUS_ARN } from './support/arns';
import { ACCOUNT, HERE, OTHER_ACCOUNT } from './support/environments';

/** If the Region is not known, aws-cdk-lib adds a mapping for the stream, of which the validator complains unless it is used. */
function importedStream(stack: Stack): firehose.IDeliveryStream {
  const stream = firehose.DeliveryStream.fromDeliveryStreamAttributes(stack, 'Stream', { deliveryStreamName: 'orders' });
  if (Token.isUnresolved(stack.region)) {
    new CfnOutput(stack, 'CidrBlock', { value: Fn.findInMap('awscdkawskinesisfirehoseCidrBlocks', Aws.REGION, 'FirehoseCidrBlock') });
  }

  return stream;
}

const { INFO_LOGS } = delivery.EventBusLogType;
const PARTITION_LITERALS = '@aws-cdk/core:enablePartitionLiterals';

/** All recommended flags, but the one that prints each warning on the console. */
const RECOMMENDED = { ...recommendedFlags, '@aws-cdk/core:annotationsInValidationReport': false };

/** The settings of an app that change how templates render ARNs. */
const SETTINGS: [string, Environment | undefined, { readonly [flag: string]: unknown }][] = [
  ['without env, no flags', undefined, {}],
  ['without env, all recommended flags', undefined, RECOMMENDED],
  ['without env, partition literals', undefined, { [PARTITION_LITERALS]: true }],
  ['with a Region, no flags', { region: 'us-east-1' }, {}],
  ['with a Region, partition literals', { region: 'us-east-1' }, { [PARTITION_LITERALS]: true }],
  ['with an account, no flags', { account: ACCOUNT }, {}],
  ['with env, no flags', HERE, {}],
  ['with env, all recommended flags', HERE, RECOMMENDED],
  ['with env, no partition literals', HERE, { ...RECOMMENDED, [PARTITION_LITERALS]: false }],
];

type Define = (stack: Stack) => void;

/** Returns the logical IDs of sources, destinations and deliveries, and their names if they have one. */
function idsAndNames(define: Define, env: Environment | undefined, context: { readonly [flag: string]: unknown }): unknown {
  const stack = new Stack(new App({ context: { ...context, 'aws:cdk:disable-creation-stack-traces': true } }), 'Shop', { env });
  define(stack);
  const template = Template.fromStack(stack);

  return ['Source', 'Destination', ''].flatMap(type => Object.entries(template.findResources(`AWS::Logs::Delivery${type}`))
    .map(([logicalId, { Properties }]) => [logicalId, Properties.Name ?? null]));
}

function busLogs(stack: Stack, resource: events.IEventBus): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', { logType: INFO_LOGS, resource });
}

function importedBucket(stack: Stack): s3.IBucket {
  return s3.Bucket.fromBucketName(stack, 'Bucket', 'acme-logs');
}

const formatted = (stack: Stack, account = stack.account, region = stack.region) => stack.formatArn({
  service: 'events', resource: 'event-bus', resourceName: 'orders', account, region,
});

/** The ways to import a bus, whose sources all have the ids and names of the first. */
const BUSES: [string, (stack: Stack) => events.IEventBus][] = [
  ['by name', stack => events.EventBus.fromEventBusName(stack, 'Bus', 'orders')],
  ['by a literal ARN', stack => events.EventBus.fromEventBusArn(stack, 'Bus', BUS_ARN)],
  ['by an ARN of formatArn', stack => events.EventBus.fromEventBusArn(stack, 'Bus', formatted(stack))],
  ['by an ARN with pseudo parameters', stack => events.EventBus.fromEventBusArn(
    stack, 'Bus', `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:event-bus/orders`,
  )],
  ['by an ARN with a literal Region', stack => events.EventBus.fromEventBusArn(
    stack, 'Bus', `arn:aws:events:us-east-1:${Aws.ACCOUNT_ID}:event-bus/orders`,
  )],
  ['by attributes', stack => events.EventBus.fromEventBusAttributes(stack, 'Bus', {
    eventBusName: 'orders', eventBusArn: formatted(stack), eventBusPolicy: '',
  })],
];

const IDS = idsAndNames(stack => { busLogs(stack, BUSES[0][1](stack)).toS3(importedBucket(stack)); }, undefined, {});

describe.each(SETTINGS)('in a stack %s', (_, env, context) => {
  test.each(BUSES)('the source of a bus that is imported %s has one id and name, and its helper destination and delivery, too', (__, make) => {
    expect(idsAndNames(stack => { busLogs(stack, make(stack)).toS3(importedBucket(stack)); }, env, context)).toEqual(IDS);
  });

  test('the source of a bus by resourceArn has that id and name', () => {
    expect(idsAndNames(stack => {
      new delivery.DeliverySource(stack, 'Logs', { logType: INFO_LOGS, resourceArn: formatted(stack) }).toS3(importedBucket(stack));
    }, env, context)).toEqual(IDS);
  });

  test.each(importedThings())('%s', (__, define) => {
    expect(idsAndNames(define, env, context)).toEqual(idsAndNames(define, undefined, {}));
  });
});

/** Everything else that is imported, and must have the same ids and names in each stack. */
function importedThings(): [string, Define][] {
  const source = (stack: Stack) => busLogs(stack, BUSES[0][1](stack));

  return [
    ['the account of Quick has one id and name', stack => {
      new delivery.DeliverySource(stack, 'Logs', {
        logType: delivery.QuickLogType.CHAT_LOGS,
        resourceArn: stack.formatArn({ service: 'quicksight', resource: 'account', resourceName: stack.account }),
      }).toS3(importedBucket(stack));
    }],
    ['a bucket that is named after account and Region has one id and name', stack => {
      new delivery.DeliverySource(stack, 'Logs', {
        logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
        resource: s3.Bucket.fromBucketName(stack, 'Assets', `assets-${stack.account}-${stack.region}`),
      }).toS3(importedBucket(stack));
    }],
    ['a target bucket that is named after account and Region has one id and name', stack => {
      source(stack).toS3(s3.Bucket.fromBucketName(stack, 'Logs-', `logs-${stack.account}-${stack.region}`));
    }],
    ['an imported target log group has one id and name', stack => {
      source(stack).toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'LogGroup', '/aws/vendedlogs/orders'));
    }],
    ['an imported delivery stream has one id and name', stack => {
      source(stack).toFirehose(importedStream(stack));
    }],
    ['X-Ray has one id and name', stack => {
      new delivery.DeliverySource(stack, 'Logs', {
        logType: delivery.AgentCoreMemoryLogType.TRACES,
        resourceArn: stack.formatArn({ service: 'bedrock-agentcore', resource: 'memory', resourceName: 'orders-0123456789' }),
      }).toXRay();
    }],
    ['a delivery of an imported source has one id', stack => {
      delivery.DeliverySource.fromDeliverySourceName(stack, 'Imported', 'orders')
        .deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Central', 'central'));
    }],
    ['a destination of a user has one id and name', stack => {
      new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: importedBucket(stack) });
    }],
    ['a destination of a user with a log group has one id and name', stack => {
      new delivery.LogGroupDeliveryDestination(stack, 'Destination', {
        logGroup: logs.LogGroup.fromLogGroupName(stack, 'LogGroup', '/aws/vendedlogs/orders'),
      });
    }],
    ['a destination of a user with a stream has one id and name', stack => {
      new delivery.FirehoseDeliveryDestination(stack, 'Destination', {
        deliveryStream: importedStream(stack),
      });
    }],
  ];
}

test('an import by a literal ARN and by name have one identity for targets and imported sources and destinations, too', () => {
  const literal = idsAndNames(stack => {
    busLogs(stack, BUSES[0][1](stack)).toLogGroup(
      logs.LogGroup.fromLogGroupArn(stack, 'LogGroup', `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/vendedlogs/orders`),
    );
    delivery.DeliverySource.fromDeliverySourceArn(stack, 'Imported', `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:orders`)
      .deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Central', `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:central`));
  }, HERE, {});
  const named = idsAndNames(stack => {
    busLogs(stack, BUSES[0][1](stack)).toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'LogGroup', '/aws/vendedlogs/orders'));
    delivery.DeliverySource.fromDeliverySourceName(stack, 'Imported', 'orders')
      .deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Central', 'central'));
  }, undefined, {});

  expect(literal).toEqual(named);
});

describe('two in one stack', () => {
  test.each<[string, Environment | undefined]>([
    ['with an environment', HERE],
    ['without', undefined],
  ])('are told apart if their names have another Region, in a stack %s', (_, env) => {
    const ids = idsAndNames(stack => {
      const target = importedBucket(stack);
      ['acme-us-east-1', 'acme-eu-west-1'].forEach(name => {
        new delivery.DeliverySource(stack, name, {
          logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS, resource: s3.Bucket.fromBucketName(stack, `Bucket-${name}`, name),
        }).toS3(target);
      });
    }, env, {}) as [string, unknown][];

    expect(new Set(ids.map(([id]) => id)).size).toBe(6);
    expect(new Set(ids.map(([, name]) => name).filter(name => name !== null)).size).toBe(4);
  });

  test('are told apart if they differ in nothing but the account', () => {
    const ids = idsAndNames(stack => {
      const source = busLogs(stack, BUSES[0][1](stack));
      [ACCOUNT, OTHER_ACCOUNT].forEach(account => {
        source.deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(
          stack, account, `arn:aws:logs:us-east-1:${account}:delivery-destination:central`,
        ));
      });
    }, HERE, {}) as [string, unknown][];

    expect(new Set(ids.map(([id]) => id)).size).toBe(3);
  });
});
