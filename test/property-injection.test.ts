import { readFileSync } from 'fs';
import { runInNewContext } from 'vm';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, type IPropertyInjector, PropertyInjectors, Stack, Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { DELIVERY, DESTINATION, SOURCE } from './support/cfn-types';
import { newLogGroup, newStream } from './support/destinations';
import { HERE } from './support/environments';

const RESOURCE_ARN = 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef';
const { OutputFormat } = delivery;

/** An injector of defaults: properties that are given explicitly win. */
function defaults(constructUniqueId: string, values: object): IPropertyInjector {
  return { constructUniqueId, inject: props => ({ ...values, ...props }) };
}

/** Scopes that can have an injector, and the stack in them. */
const SCOPES: { readonly [title: string]: () => { readonly scope: IConstruct; readonly stack: Stack } } = {
  'an app': () => {
    const app = new App();

    return { scope: app, stack: new Stack(app, 'Stack', { env: HERE }) };
  },
  'a stage': () => {
    const stage = new Stage(new App(), 'Stage', { env: HERE });

    return { scope: stage, stack: new Stack(stage, 'Stack') };
  },
  'a stack': () => {
    const stack = new Stack(new App(), 'Stack', { env: HERE });

    return { scope: stack, stack };
  },
};

interface Case {
  readonly uniqueId: string;
  readonly type: string;
  /** The default that the injector gives, and the property of the template. */
  readonly injected: object;
  readonly expected: object;
  /** The same property with another value. */
  readonly given: object;
  readonly expectedOfGiven: object;
  readonly create: (stack: Stack, props: object) => void;
}

function newSource(stack: Stack, props: object = {}): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Source', {
    resourceArn: RESOURCE_ARN, logType: delivery.LogType.of('LOGS'), ...props,
  });
}

const NAMED = {
  injected: { deliveryDestinationName: 'injected' },
  expected: { Name: 'injected' },
  given: { deliveryDestinationName: 'given' },
  expectedOfGiven: { Name: 'given' },
};

const FORMAT = {
  injected: { outputFormat: OutputFormat.PLAIN },
  expected: { OutputFormat: 'plain' },
  given: { outputFormat: OutputFormat.JSON },
  expectedOfGiven: { OutputFormat: 'json' },
};

const CLASSES: { readonly [title: string]: Case } = {
  'DeliverySource': {
    uniqueId: delivery.DeliverySource.PROPERTY_INJECTION_ID,
    type: SOURCE,
    injected: { deliverySourceName: 'injected' },
    expected: { Name: 'injected' },
    given: { deliverySourceName: 'given' },
    expectedOfGiven: { Name: 'given' },
    create: newSource,
  },
  'Delivery': {
    uniqueId: delivery.Delivery.PROPERTY_INJECTION_ID,
    type: DELIVERY,
    injected: { fieldDelimiter: ',' },
    expected: { FieldDelimiter: ',' },
    given: { fieldDelimiter: ';' },
    expectedOfGiven: { FieldDelimiter: ';' },
    create: (stack, props) => new delivery.Delivery(stack, 'Delivery', {
      source: newSource(stack),
      destination: new delivery.LogGroupDeliveryDestination(stack, 'Destination', {
        logGroup: newLogGroup(stack), outputFormat: OutputFormat.PLAIN,
      }),
      ...props,
    }),
  },
  'S3DeliveryDestination': {
    ...FORMAT,
    uniqueId: delivery.S3DeliveryDestination.PROPERTY_INJECTION_ID,
    type: DESTINATION,
    create: (stack, props) => new delivery.S3DeliveryDestination(stack, 'Destination', {
      bucket: new Bucket(stack, 'Bucket'), ...props,
    }),
  },
  'LogGroupDeliveryDestination': {
    ...FORMAT,
    uniqueId: delivery.LogGroupDeliveryDestination.PROPERTY_INJECTION_ID,
    type: DESTINATION,
    create: (stack, props) => new delivery.LogGroupDeliveryDestination(stack, 'Destination', {
      logGroup: newLogGroup(stack), ...props,
    }),
  },
  'FirehoseDeliveryDestination': {
    ...FORMAT,
    uniqueId: delivery.FirehoseDeliveryDestination.PROPERTY_INJECTION_ID,
    type: DESTINATION,
    create: (stack, props) => new delivery.FirehoseDeliveryDestination(stack, 'Destination', {
      deliveryStream: newStream(stack), ...props,
    }),
  },
  'XRayDeliveryDestination': {
    ...NAMED,
    uniqueId: delivery.XRayDeliveryDestination.PROPERTY_INJECTION_ID,
    type: DESTINATION,
    create: (stack, props) => new delivery.XRayDeliveryDestination(stack, 'Destination', props),
  },
  // The destinations of helpers are L1s.
  'S3DeliveryDestination, by toS3()': {
    ...FORMAT,
    uniqueId: delivery.S3DeliveryDestination.PROPERTY_INJECTION_ID,
    type: DESTINATION,
    create: (stack, props) => newSource(stack).toS3(new Bucket(stack, 'Bucket'), props),
  },
  'LogGroupDeliveryDestination, by toLogGroup()': {
    ...FORMAT,
    uniqueId: delivery.LogGroupDeliveryDestination.PROPERTY_INJECTION_ID,
    type: DESTINATION,
    create: (stack, props) => newSource(stack).toLogGroup(newLogGroup(stack), props),
  },
  'FirehoseDeliveryDestination, by toFirehose()': {
    ...FORMAT,
    uniqueId: delivery.FirehoseDeliveryDestination.PROPERTY_INJECTION_ID,
    type: DESTINATION,
    create: (stack, props) => newSource(stack).toFirehose(newStream(stack), props),
  },
  'XRayDeliveryDestination, by toXRay()': {
    ...NAMED,
    uniqueId: delivery.XRayDeliveryDestination.PROPERTY_INJECTION_ID,
    type: DESTINATION,
    create: (stack, props) => newSource(stack).toXRay(props),
  },
};

describe.each(Object.entries(CLASSES))('%s', (_, { uniqueId, type, create, ...props }) => {
  test.each(Object.entries(SCOPES))('has the defaults that an injector of %s gives', (__, newScope) => {
    const { scope, stack } = newScope();
    PropertyInjectors.of(scope).add(defaults(uniqueId, props.injected));
    create(stack, {});

    Template.fromStack(stack).hasResourceProperties(type, props.expected);
  });

  test('keeps the properties that are given', () => {
    const { scope, stack } = SCOPES['an app']();
    PropertyInjectors.of(scope).add(defaults(uniqueId, props.injected));
    create(stack, props.given);

    Template.fromStack(stack).hasResourceProperties(type, props.expectedOfGiven);
  });
});

test('the identifier of each class is its name in the package', () => {
  const classes = [
    delivery.DeliverySource, delivery.Delivery, delivery.S3DeliveryDestination, delivery.LogGroupDeliveryDestination,
    delivery.FirehoseDeliveryDestination, delivery.XRayDeliveryDestination,
  ];

  expect(classes.map(({ PROPERTY_INJECTION_ID }) => PROPERTY_INJECTION_ID))
    .toEqual(classes.map(({ name }) => `cdk-log-delivery.${name}`));
});

test('the injector of a helper gets the properties of the destination, and the delivery keeps its own', () => {
  const { stack } = SCOPES['a stack']();
  const inject = jest.fn(({ bucket }: delivery.S3DeliveryDestinationProps) => ({ bucket, prefix: 'injected' }));
  PropertyInjectors.of(stack).add({ constructUniqueId: delivery.S3DeliveryDestination.PROPERTY_INJECTION_ID, inject });
  const bucket = new Bucket(stack, 'Bucket');
  const source = newSource(stack);
  source.toS3(bucket, { outputFormat: OutputFormat.JSON, recordFields: ['a'], suffixPath: '{yyyy}' });

  expect(inject).toHaveBeenCalledWith({ bucket, outputFormat: OutputFormat.JSON }, { scope: source, id: 'S3' });
  const template = Template.fromStack(stack);
  template.hasResourceProperties(DESTINATION, { OutputFormat: Match.absent() });
  template.hasResourceProperties(DELIVERY, { RecordFields: ['a'], S3SuffixPath: '{yyyy}' });
});

test('the example of docs/guide.md changes the default', () => {
  const { scope, stack } = SCOPES['an app']();
  const [, example] = /## Property injection\n[^]*?```js\n([^]*?)```/.exec(readFileSync('docs/guide.md', 'utf8')) ?? [];
  runInNewContext(example, { ...delivery, PropertyInjectors, app: scope });
  newSource(stack).toS3(new Bucket(stack, 'Bucket'));

  Template.fromStack(stack).hasResourceProperties(DESTINATION, { OutputFormat: 'parquet' });
});

test('fails as if the injected property had been given', () => {
  const { stack } = SCOPES['a stack']();
  PropertyInjectors.of(stack).add(
    defaults(delivery.DeliverySource.PROPERTY_INJECTION_ID, { deliverySourceName: 'my logs' }),
  );
  const withName = () => newSource(SCOPES['a stack']().stack, { deliverySourceName: 'my logs' });

  expect(() => newSource(stack)).toThrow(expect.objectContaining({ message: messageOf(withName) }));
});

test('imported sources and destinations have no properties to inject', () => {
  const { stack } = SCOPES['a stack']();
  const inject = jest.fn();
  for (const { PROPERTY_INJECTION_ID } of [delivery.DeliverySource, delivery.S3DeliveryDestination]) {
    PropertyInjectors.of(stack).add({ constructUniqueId: PROPERTY_INJECTION_ID, inject });
  }
  delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', 'source');
  delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', 'destination');

  expect(inject).not.toHaveBeenCalled();
});

function messageOf(statement: () => unknown): string {
  try {
    statement();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('must fail');
}
