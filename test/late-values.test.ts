import { readdirSync, readFileSync } from 'fs';
import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import { App, Fn, Lazy, Stack } from 'aws-cdk-lib/core';
import * as ts from 'typescript';
import * as delivery from '../src';
import { KEY_ARN } from './support/arns';
import { newStream } from './support/destinations';
import { busLogs } from './support/sources';
import { parameter } from './support/values';

/** The forms of a text that is unknown when constructs are created. */
const WAYS: readonly [string, (stack: Stack, text: string) => string][] = [
  ['Lazy', (_, text) => Lazy.string({ produce: () => text })],
  ['a parameter', stack => parameter(stack, 'Late')],
  ['Fn.importValue', () => Fn.importValue('exported')],
  ['a reference to another stack', stack => new sns.Topic(new Stack(stack.node.scope, 'Other', { env: { region: 'us-east-1' } }), 'Topic').topicName],
];

/** A property that is given a text which is not known, or something that is known by such a text. */
interface LateProperty {
  /** The interface that declares the property, and its name. */
  readonly name: string;
  /** The final text. */
  readonly text: string;
  readonly use: (stack: Stack, late: string) => void;
  /** True if the text is only checked. */
  readonly isNotInTemplate?: boolean;
}

const SOURCE_ARN = 'arn:aws:logs:us-east-1:111122223333:delivery-source:example';
const DESTINATION_ARN = 'arn:aws:logs:us-east-1:111122223333:delivery-destination:example';
const EXAMPLE_BUS_ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/example';

function newSource(stack: Stack, props: Partial<delivery.DeliverySourceProps>): delivery.DeliverySource {
  const resourceArn = props.resource === undefined ? EXAMPLE_BUS_ARN : undefined;

  return new delivery.DeliverySource(stack, 'Source', { resourceArn, logType: delivery.EventBusLogType.INFO_LOGS, ...props });
}

function toBucket(stack: Stack, options: delivery.S3DeliveryOptions): void {
  busLogs(stack).toS3(new s3.Bucket(stack, 'Bucket'), options);
}

const PROPERTIES: readonly LateProperty[] = [
  { name: 'DeliverySourceProps.logType', text: 'INFO_LOGS', use: (stack, late) => newSource(stack, { logType: delivery.LogType.of(late) }) },
  {
    name: 'DeliverySourceProps.resource',
    text: EXAMPLE_BUS_ARN,
    use: (stack, late) => newSource(stack, { resource: events.EventBus.fromEventBusArn(stack, 'Imported', late) }),
  },
  { name: 'DeliverySourceProps.resourceArn', text: EXAMPLE_BUS_ARN, use: (stack, late) => newSource(stack, { resourceArn: late }) },
  { name: 'DeliverySourceProps.deliverySourceName', text: 'example', use: (stack, late) => newSource(stack, { deliverySourceName: late }) },
  {
    name: 'DeliverySourceProps.deliverySourceConfiguration',
    text: '50',
    use: (stack, late) => newSource(stack, { deliverySourceConfiguration: { samplingRate: late } }),
  },
  {
    name: 'DeliverySourceProps.encryptionKey',
    text: KEY_ARN,
    use: (stack, late) => newSource(stack, { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', late) }).toS3(new s3.Bucket(stack, 'Bucket')),
    isNotInTemplate: true,
  },
  {
    name: 'DeliverySourceAttributes.deliverySourceArn',
    text: SOURCE_ARN,
    use: (stack, late) => delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Source', { deliverySourceArn: late })
      .toS3(new s3.Bucket(stack, 'Bucket')),
  },
  {
    name: 'DeliverySourceAttributes.logType',
    text: 'INFO_LOGS',
    use: (stack, late) => delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Source', {
      deliverySourceArn: SOURCE_ARN, logType: delivery.LogType.of(late),
    }).toS3(new s3.Bucket(stack, 'Bucket')),
    isNotInTemplate: true,
  },
  {
    name: 'DeliverySourceAttributes.resourceArn',
    text: EXAMPLE_BUS_ARN,
    use: (stack, late) => delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Source', { deliverySourceArn: SOURCE_ARN, resourceArn: late })
      .toS3(new s3.Bucket(stack, 'Bucket')),
    isNotInTemplate: true,
  },
  {
    name: 'DeliveryDestinationAttributes.deliveryDestinationArn',
    text: DESTINATION_ARN,
    use: (stack, late) => busLogs(stack).deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationAttributes(stack, 'Destination', {
      deliveryDestinationArn: late, deliveryDestinationType: delivery.DeliveryDestinationType.S3,
    })),
  },
  {
    name: 'DeliveryDestinationAttributes.outputFormat',
    text: 'json',
    use: (stack, late) => busLogs(stack).deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationAttributes(stack, 'Destination', {
      deliveryDestinationArn: DESTINATION_ARN, outputFormat: delivery.OutputFormat.of(late),
    })),
    isNotInTemplate: true,
  },
  {
    name: 'DeliveryProps.source',
    text: 'example',
    use: (stack, late) => new delivery.Delivery(stack, 'Delivery', {
      source: delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', late),
      destination: new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.Bucket(stack, 'Bucket') }),
    }),
  },
  {
    name: 'DeliveryProps.destination',
    text: 'example',
    use: (stack, late) => new delivery.Delivery(stack, 'Delivery', {
      source: busLogs(stack), destination: delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', late),
    }),
  },
  { name: 'RecordFieldOptions.recordFields', text: 'example', use: (stack, late) => toBucket(stack, { recordFields: [late] }) },
  {
    name: 'RecordOptions.fieldDelimiter',
    text: ',',
    use: (stack, late) => toBucket(stack, { outputFormat: delivery.OutputFormat.PLAIN, fieldDelimiter: late }),
  },
  { name: 'DeliveryOptions.suffixPath', text: '{yyyy}', use: (stack, late) => toBucket(stack, { suffixPath: late }) },
  { name: 'DeliveryDestinationOptions.deliveryDestinationName', text: 'example', use: (stack, late) => toBucket(stack, { deliveryDestinationName: late }) },
  { name: 'S3DeliveryDestinationOptions.prefix', text: 'logs', use: (stack, late) => toBucket(stack, { prefix: late }) },
  { name: 'S3DeliveryDestinationOptions.outputFormat', text: 'json', use: (stack, late) => toBucket(stack, { outputFormat: delivery.OutputFormat.of(late) }) },
  {
    name: 'S3DeliveryDestinationOptions.encryptionKey',
    text: KEY_ARN,
    use: (stack, late) => toBucket(stack, { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', late) }),
    isNotInTemplate: true,
  },
  {
    name: 'S3DeliveryDestinationProps.bucket',
    text: 'arn:aws:s3:::example',
    use: (stack, late) => busLogs(stack).toS3(s3.Bucket.fromBucketArn(stack, 'Bucket', late)),
  },
  { name: 'SharedDeliveryDestinationOptions.allowedSources', text: '444455556666', use: (stack, late) => toBucket(stack, { allowedSources: [{ account: late }] }) },
  { name: 'DeliverySourceEnvironment.account', text: '444455556666', use: (stack, late) => newDestination(stack).allowDeliveriesFrom({ account: late }) },
  {
    name: 'DeliverySourceEnvironment.region',
    text: 'eu-west-1',
    use: (stack, late) => newDestination(stack).allowDeliveriesFrom({ account: '444455556666', region: late }),
  },
  {
    name: 'LogGroupDeliveryDestinationOptions.outputFormat',
    text: 'json',
    use: (stack, late) => busLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup'), { outputFormat: delivery.OutputFormat.of(late) }),
  },
  {
    name: 'LogGroupDeliveryDestinationProps.logGroup',
    text: 'example',
    use: (stack, late) => busLogs(stack).toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'LogGroup', late)),
  },
  {
    name: 'FirehoseDeliveryDestinationOptions.outputFormat',
    text: 'json',
    use: (stack, late) => busLogs(stack).toFirehose(newStream(stack), { outputFormat: delivery.OutputFormat.of(late) }),
  },
  {
    name: 'FirehoseDeliveryDestinationProps.deliveryStream',
    text: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/example',
    use: (stack, late) => busLogs(stack).toFirehose(firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', late)),
  },
  {
    name: 'DeliverySourceProps.adoptedSource',
    text: 'example',
    use: (stack, late) => newSource(stack, { adoptedSource: { logicalId: 'Deployed', deliverySourceName: late } }),
  },
  {
    name: 'DeliveryDestinationOptions.adoptedDestination',
    text: 'example',
    use: (stack, late) => toBucket(stack, {
      adoptedDestination: { logicalId: 'DeployedDestination', deliveryDestinationName: late },
      adoptedDelivery: { logicalId: 'DeployedDelivery' },
    }),
  },
  {
    name: 'CfnDeliverySourceAttributes.logType',
    text: 'INFO_LOGS',
    use: (stack, late) => delivery.DeliverySource.fromCfnDeliverySource(newL1(stack, late), { logType: delivery.LogType.of(late) })
      .toS3(new s3.Bucket(stack, 'Bucket')),
  },
  {
    name: 'CfnDeliverySourceAttributes.resource',
    text: EXAMPLE_BUS_ARN,
    use: (stack, late) => delivery.DeliverySource.fromCfnDeliverySource(newL1(stack, 'INFO_LOGS', late), {
      resource: events.EventBus.fromEventBusArn(stack, 'Imported', late),
    }).toS3(new s3.Bucket(stack, 'Bucket')),
  },
];

function newL1(stack: Stack, logType: string, resourceArn = EXAMPLE_BUS_ARN): logs.CfnDeliverySource {
  return new logs.CfnDeliverySource(stack, 'L1', { name: 'example', logType, resourceArn });
}

function newDestination(stack: Stack): delivery.S3DeliveryDestination {
  return new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.Bucket(stack, 'Bucket') });
}

/** The types that cannot be tokens: booleans, enums, conditions, logical IDs, and the lists of constants that `LogCoverage` compares. */
const KNOWN = ['boolean', 'AdoptedDelivery', 'LogGroupPolicyScope', 'DeliveryDestinationType', 'CfnCondition', 'LogType[]'];

/** Returns the properties of all interfaces of the API that can be tokens, or whose values can contain one. */
function declaredProperties(): string[] {
  const files = ['src', 'src/destinations'].flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.ts')).map(name => `${folder}/${name}`));

  return files.flatMap(file => ts.createSourceFile(file, readFileSync(file, 'utf-8'), ts.ScriptTarget.ES2022, true).statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => /(Props|Options|Attributes|Environment)$/.test(name.text))
    .flatMap(({ name, members }) => members.filter(ts.isPropertySignature)
      .filter(({ type }) => type !== undefined && !KNOWN.includes(type.getText()))
      .map(member => `${name.text}.${member.name.getText()}`)));
}

test('every property that can be a token is among them', () => {
  expect(PROPERTIES.map(({ name }) => name).sort()).toEqual(declaredProperties().sort());
});

describe.each(WAYS)('a text that is known later, by %s', (_, late) => {
  test.each(PROPERTIES)('passes as $name', ({ text, use, isNotInTemplate = false }) => {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: { region: 'us-east-1' } });
    const value = late(stack, text);
    use(stack, value);
    // Validators find parameters that are not used, and outputs that are imports.
    if (isNotInTemplate) new sns.CfnTopic(stack, 'Shown', { displayName: value });

    const template = JSON.stringify(app.synth().getStackByName('Stack').template);
    // Without quotes, as a part of a longer text.
    const resolved = JSON.stringify(stack.resolve(value)).replace(/^"|"$/g, '');
    expect(template).toContain(resolved);
  });
});
