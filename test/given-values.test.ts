import { readdirSync, readFileSync } from 'fs';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnAlias, CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import { CfnDeliverySource, CfnLogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { App, CfnCondition, Lazy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as ts from 'typescript';
import * as delivery from '../src';
import { newStream } from './support/destinations';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { GIVEN } from '../src/private/rules/given-values';

/** The public API, as it is in the source: the types of properties that users give, and the methods of classes with their parameters. */
const { structs, methods } = readApi();

/** Calls an entry of the API in JavaScript, which does not check types. */
type Call = (given: unknown) => unknown;

let stack: Stack;
let bucket: Bucket;
let group: LogGroup;
let stream: firehose.DeliveryStream;
let source: delivery.DeliverySource;
let bus: Construct;

beforeEach(() => {
  stack = new Stack(new App(), 'Shop', { env: HERE });
  bucket = new Bucket(stack, 'Bucket');
  group = new LogGroup(stack, 'Group');
  stream = newStream(stack, 'Stream');
  bus = newEventBus(stack, 'Bus');
  source = new delivery.DeliverySource(stack, 'Source', { logType: delivery.EventBusLogType.INFO_LOGS, resource: bus });
});

/** Calls a constructor or a method of the API with any arguments. */
function call(target: unknown, name: string, ...args: unknown[]): unknown {
  return Reflect.apply(Reflect.get(Object(target), name), target, args);
}

function create(name: string, ...args: unknown[]): unknown {
  // No construct, and so without a scope and an id.
  if (name === 'LogCoverage') return Reflect.construct(delivery.LogCoverage, args);

  return Reflect.construct(Reflect.get(delivery, name), [stack, 'New', ...args]);
}

const selection = () => delivery.LogsMixin.of(delivery.EventBusLogType.INFO_LOGS);

const newL1Source = () => new CfnDeliverySource(stack, 'New', { name: 'old', logType: 'INFO_LOGS', resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/old' });

const newDestination = () => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket });

/** The properties of each type: valid ones, in addition to the wrong one. */
const STRUCTS: { readonly [name: string]: { readonly right: () => object; readonly give: Call } } = {
  AdoptedDelivery: {
    right: () => ({ logicalId: 'Old' }), give: adoptedDelivery => create('Delivery', { source, destination: newDestination(), adoptedDelivery }),
  },
  AdoptedDeliveryDestination: {
    right: () => ({ logicalId: 'Old', deliveryDestinationName: 'old' }),
    give: adoptedDestination => create('LogGroupDeliveryDestination', { logGroup: group, adoptedDestination }),
  },
  AdoptedDeliverySource: {
    right: () => ({ logicalId: 'Old', deliverySourceName: 'old' }),
    give: adoptedSource => create('DeliverySource', { logType: delivery.EventBusLogType.ERROR_LOGS, resource: bus, adoptedSource }),
  },
  CfnDeliverySourceAttributes: { right: () => ({}), give: attrs => call(delivery.DeliverySource, 'fromCfnDeliverySource', newL1Source(), attrs) },
  DeliveryDestinationAttributes: {
    right: () => ({ deliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:x' }),
    give: attrs => call(delivery.DeliveryDestination, 'fromDeliveryDestinationAttributes', stack, 'New', attrs),
  },
  DeliveryOptions: { right: () => ({}), give: options => call(source, 'deliverTo', newDestination(), options) },
  DeliveryProps: { right: () => ({ source, destination: newDestination() }), give: props => create('Delivery', props) },
  DeliverySourceAttributes: {
    right: () => ({ deliverySourceArn: 'arn:aws:logs:us-east-1:111122223333:delivery-source:x' }),
    give: attrs => call(delivery.DeliverySource, 'fromDeliverySourceAttributes', stack, 'New', attrs),
  },
  DeliverySourceEnvironment: {
    right: () => ({ account: '444455556666' }),
    give: environment => call(newDestination(), 'allowDeliveriesFrom', environment),
  },
  DeliverySourceProps: {
    right: () => ({ logType: delivery.EventBusLogType.ERROR_LOGS, resource: bus }), give: props => create('DeliverySource', props),
  },
  FirehoseDeliveryDestinationProps: { right: () => ({ deliveryStream: stream }), give: props => create('FirehoseDeliveryDestination', props) },
  FirehoseDeliveryOptions: { right: () => ({}), give: options => call(source, 'toFirehose', stream, options) },
  LogCoverageProps: { right: () => ({}), give: props => create('LogCoverage', props) },
  LogGroupDeliveryDestinationProps: { right: () => ({ logGroup: group }), give: props => create('LogGroupDeliveryDestination', props) },
  LogGroupDeliveryOptions: { right: () => ({}), give: options => call(source, 'toLogGroup', group, options) },
  S3DeliveryDestinationProps: { right: () => ({ bucket }), give: props => create('S3DeliveryDestination', props) },
  S3DeliveryOptions: { right: () => ({}), give: options => call(source, 'toS3', bucket, options) },
  S3MixinOptions: { right: () => ({}), give: options => call(selection(), 'toS3', bucket, options) },
  XRayDeliveryDestinationProps: { right: () => ({}), give: props => create('XRayDeliveryDestination', props) },
  XRayDeliveryOptions: { right: () => ({}), give: options => call(source, 'toXRay', options) },
};

/** The types of which all properties belong to other types. */
const PARTS = [
  'AdoptedDeliveryOptions', 'DeliveryDestinationOptions', 'FirehoseDeliveryDestinationOptions', 'LogGroupDeliveryDestinationOptions', 'RecordFieldOptions', 'RecordOptions',
  'S3DeliveryDestinationOptions', 'SharedDeliveryDestinationOptions', 'XRayDeliveryDestinationOptions',
];

/** The types that users get, and do not give. */
const RESULTS = ['LogCoverageItem', 'LogCoverageResult'];

/** The arguments that are neither a scope, nor an id, nor properties. */
const ARGUMENTS: { readonly [argument: string]: Call } = {
  'DeliveryDestination.fromDeliveryDestinationArn(deliveryDestinationArn)': arn => call(delivery.DeliveryDestination, 'fromDeliveryDestinationArn', stack, 'New', arn),
  'DeliveryDestination.fromDeliveryDestinationName(deliveryDestinationName)': name => call(delivery.DeliveryDestination, 'fromDeliveryDestinationName', stack, 'New', name),
  'DeliverySource.deliverTo(destination)': destination => call(source, 'deliverTo', destination),
  'DeliverySource.fromDeliverySourceArn(deliverySourceArn)': arn => call(delivery.DeliverySource, 'fromDeliverySourceArn', stack, 'New', arn),
  'DeliverySource.fromDeliverySourceName(deliverySourceName)': name => call(delivery.DeliverySource, 'fromDeliverySourceName', stack, 'New', name),
  'DeliverySource.toFirehose(deliveryStream)': given => call(source, 'toFirehose', given),
  'DeliverySource.toLogGroup(logGroup)': given => call(source, 'toLogGroup', given),
  'DeliverySource.toS3(bucket)': given => call(source, 'toS3', given),
  'FirehoseDeliveryDestination.allowDeliveriesFrom(environment)': environment => call(
    new delivery.FirehoseDeliveryDestination(stack, 'New', { deliveryStream: stream }), 'allowDeliveriesFrom', environment,
  ),
  'S3DeliveryDestination.allowDeliveriesFrom(environment)': environment => call(
    new delivery.S3DeliveryDestination(stack, 'New', { bucket }), 'allowDeliveriesFrom', environment,
  ),
};

/** The functions without a construct. Their messages start with the name of the function instead of a path. */
const FUNCTIONS: { readonly [argument: string]: Call } = {
  'DeliveryDestination.fromCfnDeliveryDestination(cfnDeliveryDestination)': given => call(delivery.DeliveryDestination, 'fromCfnDeliveryDestination', given),
  'DeliverySource.fromCfnDeliverySource(cfnDeliverySource)': given => call(delivery.DeliverySource, 'fromCfnDeliverySource', given),
  'DeliveredLogs.acknowledgeNagRules(scope)': scope => call(delivery.DeliveredLogs, 'acknowledgeNagRules', scope),
  'DeployerPolicy.of(scope)': scope => call(delivery.DeployerPolicy, 'of', scope),
  'LogCoverage.of(scope)': scope => call(delivery.LogCoverage, 'of', scope),
  'LogsMixin.deliverTo(destination)': destination => call(selection(), 'deliverTo', destination),
  'LogsMixin.excluding(constructs)': construct => call(selection(), 'excluding', construct),
  'LogsMixin.of(logTypes)': logType => call(delivery.LogsMixin, 'of', logType),
  'LogsMixin.toFirehose(deliveryStream)': given => call(selection(), 'toFirehose', given),
  'LogsMixin.toLogGroup(logGroup)': given => call(selection(), 'toLogGroup', given),
  'LogsMixin.toS3(bucket)': given => call(selection(), 'toS3', given),
  'LogType.of(value)': value => call(delivery.LogType, 'of', value),
  'LogType.outputFormatsFor(destinationType)': type => call(delivery.EventBusLogType.INFO_LOGS, 'outputFormatsFor', type),
  'OutputFormat.of(value)': value => call(delivery.OutputFormat, 'of', value),
};

/** Values of all kinds. */
const VALUES: { readonly [name: string]: () => unknown } = {
  'undefined': () => undefined,
  'null': () => null,
  'a number': () => 111122223333,
  'a string': () => 'parquet',
  'an ARN': () => 'arn:aws:events:us-east-1:111122223333:event-bus/orders',
  'true': () => true,
  'a list': () => ['a'],
  'a list with undefined': () => [undefined],
  'an object': () => ({}),
  'an object of a number': () => ({ samplingRate: 50 }),
  'a function': () => () => undefined,
  'a class': () => Bucket,
  'a construct': () => new Construct(stack, 'Other'),
  'a key': () => new Key(stack, 'Other'),
  'a bucket': () => bucket,
  'a log group': () => group,
  'a delivery stream': () => stream,
  'an L1 of a key': () => new CfnKey(stack, 'Other'),
  'an L1 of an alias': () => new CfnAlias(stack, 'Other', { aliasName: 'alias/other', targetKeyId: 'a1b2c3' }),
  'an L1 of a bucket': () => new CfnBucket(stack, 'Other'),
  'an L1 of a log group': () => new CfnLogGroup(stack, 'Other'),
  'an L1 of a delivery stream': () => new firehose.CfnDeliveryStream(stack, 'Other'),
  'a log type': () => delivery.EventBusLogType.INFO_LOGS,
  'a format': () => delivery.OutputFormat.JSON,
};

const TEXTS = ['a string', 'an ARN'];
const KEYS = ['a key', 'an L1 of a key', 'an L1 of an alias'];
const BUCKETS = ['a bucket', 'an L1 of a bucket'];
const LOG_GROUPS = ['a log group', 'an L1 of a log group'];
const STREAMS = ['a delivery stream', 'an L1 of a delivery stream'];
const OBJECTS = ['an object', 'an object of a number', 'a log type', 'a format'];

/** The values of a valid kind by the first words of the type, even if they are wrong in another way. */
const RIGHT: { readonly [type: string]: readonly string[] } = {
  'CfnCondition': [],
  'CfnDeliveryDestination': [],
  'CfnDeliverySource': [],
  'DeliveryDestinationType': [],
  'DeliverySourceEnvironment': OBJECTS,
  'DeliverySourceEnvironment[]': [],
  'IBucketRef': BUCKETS,
  'IConstruct': ['a construct', ...KEYS, ...BUCKETS, ...LOG_GROUPS, ...STREAMS],
  'IDeliveryDestinationRef': [],
  'IDeliverySourceRef': [],
  'IDeliveryStreamRef': STREAMS,
  'IKeyRef': KEYS,
  'ILogGroupRef': LOG_GROUPS,
  'LogGroupPolicyScope': [],
  'LogType': ['a log type'],
  'LogType[]': [],
  'OutputFormat': ['a format'],
  'boolean': ['true'],
  'string': TEXTS,
  'string[]': ['a list'],
  '{ [key: string]: string }': ['an object'],
};

/** The names of the values that are wrong for a type. */
function wrongFor(type: string, isOptional: boolean): string[] {
  const right = RIGHT[type] ?? OBJECTS;
  // A constant has a text in it, as an object of texts has.
  const isMap = type.startsWith('{');

  return Object.keys(VALUES).filter(name => !right.includes(name) && !(isOptional && name === 'undefined') && !(isMap && ['a format', 'a log type'].includes(name)));
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing';
}

const PROPERTIES = Object.entries(structs).filter(([name]) => name in STRUCTS).flatMap(([struct, properties]) => (
  properties.map(property => ({ struct, ...property }))
));

test('the tables have every type and argument of the API', () => {
  expect([...Object.keys(STRUCTS), ...PARTS, ...RESULTS].sort()).toEqual(Object.keys(structs).sort());
  const given = methods.flatMap(({ name, parameters }) => parameters.filter(({ type }) => !(type in structs) || type === 'DeliverySourceEnvironment')
    .filter(parameter => !['scope', 'id'].includes(parameter.name) || /^(DeliveredLogs|DeployerPolicy|LogCoverage)\./.test(name))
    .filter(parameter => parameter.name !== 'context')
    .map(parameter => `${name}(${parameter.name})`));

  expect([...Object.keys(ARGUMENTS), ...Object.keys(FUNCTIONS)].sort()).toEqual(given.sort());
});

test('every property has a kind', () => {
  expect(Object.keys(GIVEN).sort()).toEqual([...new Set([...PROPERTIES.map(({ name }) => name), 'cfnDeliveryDestination', 'cfnDeliverySource', 'constructs', 'environment', 'logTypes', 'scope'])].sort());
});

describe.each(PROPERTIES)('$struct.$name', ({ struct, name, type, isOptional }) => {
  test.each(wrongFor(type, isOptional))('cannot be %s', value => {
    const { right, give } = STRUCTS[struct];

    const message = messageOf(() => give({ ...right(), [name]: VALUES[value]() }));
    expect(message).toMatch(new RegExp(`^(Shop/[\\w/-]+|LogCoverage|LogsMixin\\.toS3\\(\\)): ${name} is not an? .+ \\(got .+\\): .+ \\[cdk-log-delivery:wrongType\\]$`));
    expect(message).not.toMatch(/undefined \(|Cannot read|is not a function/);
  });
});

describe.each(Object.keys(STRUCTS))('%s', struct => {
  const isMandatory = structs[struct].some(({ isOptional }) => !isOptional);

  test.each(Object.keys(VALUES).filter(name => !OBJECTS.includes(name) && ((isMandatory && !struct.startsWith('Adopted')) || name !== 'undefined')))('cannot be %s', value => {
    expect(messageOf(() => STRUCTS[struct].give(VALUES[value]()))).toMatch(/^(Shop\/[\w/-]+|LogCoverage|LogsMixin\.toS3\(\)): (the properties are|environment is|adopted\w+ is) not an (object|environment) \(got .+\): .+ \[cdk-log-delivery:wrongType\]$/);
  });
});

describe.each(Object.entries(ARGUMENTS))('%s', (argument, give) => {
  const name = argument.replace(/.*\(|\)/g, '');
  const type = methods.flatMap(({ parameters }) => parameters).find(parameter => parameter.name === name)?.type ?? '';

  test.each(wrongFor(type, false))('cannot be %s', value => {
    expect(messageOf(() => give(VALUES[value]()))).toMatch(new RegExp(`^Shop/[\\w/-]+: ${name} is not an? .+ \\(got .+\\): .+ \\[cdk-log-delivery:wrongType\\]$`));
  });
});

describe.each(Object.entries(FUNCTIONS))('%s', (argument, give) => {
  const [, name, parameter] = /^(.*)\((.*)\)$/.exec(argument) ?? [];
  const found = methods.find(method => method.name === name)?.parameters.find(each => each.name === parameter)?.type ?? '';
  // Each argument of a variadic function is given alone.
  const type = found.replace(/^(IConstruct|LogType)\[\]$/, '$1');

  test.each(wrongFor(type, false))('cannot be %s', value => {
    expect(messageOf(() => give(VALUES[value]()))).toMatch(new RegExp(`^${name.replace('.', '\\.')}\\(\\): ${parameter} is not an? .+ \\(got .+\\): .+ \\[cdk-log-delivery:wrongType\\]$`));
  });
});

describe.each<[string, (options: unknown) => unknown]>([
  ['deliverTo', options => call(selection(), 'deliverTo', newDestination(), options)],
  ['toFirehose', options => call(selection(), 'toFirehose', stream, options)],
  ['toLogGroup', options => call(selection(), 'toLogGroup', group, options)],
  ['toXRay', options => call(selection(), 'toXRay', options)],
])('LogsMixin.%s(options)', (name, give) => {
  test.each(Object.keys(VALUES).filter(value => !OBJECTS.includes(value) && value !== 'undefined'))('cannot be %s', value => {
    expect(messageOf(() => give(VALUES[value]()))).toMatch(new RegExp(`^LogsMixin\\.${name}\\(\\): the properties are not an object \\(got [^]+\\): .+`));
  });

  test('cannot have a list of record fields that are misspelt', () => {
    expect(messageOf(() => give({ recordFields: [undefined] }))).toBe(
      `LogsMixin.${name}(): recordFields is not a list of strings (got a list): use existing constants of fields, such as `
      + '[fields.CloudFrontAccessLogs.C_IP] [cdk-log-delivery:wrongType]',
    );
  });
});

describe('whole messages', () => {
  test.each<[string, () => unknown, string]>([
    ['a format as text', () => call(source, 'toS3', bucket, { outputFormat: 'parquet' }),
      "Shop/Source: outputFormat is not an OutputFormat (got 'parquet'): use an existing constant, such as "
        + 'OutputFormat.PARQUET, or OutputFormat.of() [cdk-log-delivery:wrongType]'],
    ['a log type as text', () => create('DeliverySource', { resource: bus, logType: 'ACCESS_LOGS' }),
      "Shop/New: logType is not a LogType (got 'ACCESS_LOGS'): use an existing constant, such as "
        + 'EventBusLogType.INFO_LOGS, or LogType.of() [cdk-log-delivery:wrongType]'],
    ['a log type that is misspelt', () => create('DeliverySource', { resource: bus, logType: Reflect.get(delivery.EventBusLogType, 'INFO_LOG') }),
      'Shop/New: logType is not a LogType (got undefined): use an existing constant, such as '
        + 'EventBusLogType.INFO_LOGS, or LogType.of() [cdk-log-delivery:wrongType]'],
    ['an ARN as a resource', () => create('DeliverySource', { resource: 'arn:aws:x', logType: delivery.EventBusLogType.INFO_LOGS }),
      "Shop/New: resource is not a construct (got 'arn:aws:x'): pass the construct, or set resourceArn to its "
        + 'ARN [cdk-log-delivery:wrongType]'],
    ['a bucket that is undefined', () => call(source, 'toS3'),
      'Shop/Source: bucket is not a bucket (got undefined): pass an s3.Bucket, or import one '
        + '[cdk-log-delivery:wrongType]'],
    ['a bucket as a destination', () => call(source, 'deliverTo', bucket),
      "Shop/Source: destination is not a delivery destination (got 'Shop/Bucket'): pass one, such as an "
        + 'S3DeliveryDestination, or call a helper such as toS3() [cdk-log-delivery:wrongType]'],
    ['record fields that are misspelt', () => call(source, 'toS3', bucket, { recordFields: [undefined] }),
      'Shop/Source: recordFields is not a list of strings (got a list): use existing constants of fields, such '
        + 'as [fields.CloudFrontAccessLogs.C_IP] [cdk-log-delivery:wrongType]'],
    ['an account as a number', () => call(newDestination(), 'allowDeliveriesFrom', { account: 111122223333 }),
      'Shop/Destination: account is not a string (got 111122223333): pass the 12-digit account ID in quotes '
        + '[cdk-log-delivery:wrongType]'],
    ['an unknown scope of a policy', () => call(source, 'toLogGroup', group, { policyScope: 'STACK' }),
      "Shop/Source: policyScope is not a constant of LogGroupPolicyScope (got 'STACK'): use "
        + 'LogGroupPolicyScope.ACCOUNT, LogGroupPolicyScope.LOG_GROUP [cdk-log-delivery:wrongType]'],
    ['a number in a configuration', () => create('DeliverySource', {
      resource: bus, logType: delivery.EventBusLogType.INFO_LOGS, deliverySourceConfiguration: { samplingRate: 50 },
    }), 'Shop/New: deliverySourceConfiguration is not an object whose values are strings (got an object): pass '
      + "an object such as { samplingRate: '50' } [cdk-log-delivery:wrongType]"],
    ['log types without a log type', () => create('LogCoverage', { logTypes: [] }),
      'LogCoverage: logTypes is not a list of log types (got a list): use existing constants, such as CloudFrontLogType.ACCESS_LOGS '
        + '[cdk-log-delivery:wrongType]'],
    ['a list of log types', () => call(delivery.LogsMixin, 'of', [delivery.EventBusLogType.INFO_LOGS]),
      'LogsMixin.of(): logTypes is not a LogType (got a list): use an existing constant, such as EventBusLogType.INFO_LOGS, or LogType.of() '
        + '[cdk-log-delivery:wrongType]'],
    ['a construct by its name', () => call(selection(), 'excluding', bus, 'Internal'),
      "LogsMixin.excluding(): constructs is not a construct (got 'Internal'): pass constructs one by one [cdk-log-delivery:wrongType]"],
    ['no properties', () => create('S3DeliveryDestination'),
      'Shop/New: the properties are not an object (got undefined): pass { … }, or nothing if none is mandatory '
        + '[cdk-log-delivery:wrongType]'],
  ])('of %s', (_, act, message) => {
    expect(messageOf(act)).toBe(message);
  });
});

describe('tokens', () => {
  const text = () => Lazy.string({ produce: () => 'text' });
  const any = () => Lazy.any({ produce: () => ({}) });

  test.each(Object.entries(GIVEN).filter(([, { rule }]) => ['a string', 'a list of strings', 'true or false', 'an object whose values are strings'].includes(rule)))(
    'are accepted as %s', (_, { accepts }) => {
      expect(accepts(any())).toBe(true);
    },
  );

  test('are accepted in texts and lists', () => {
    expect(GIVEN.prefix.accepts(`${text()}/logs`)).toBe(true);
    expect(GIVEN.recordFields.accepts([text(), any()])).toBe(true);
    expect(GIVEN.recordFields.accepts(Lazy.list({ produce: () => ['a'] }))).toBe(true);
    expect(GIVEN.logType.accepts(delivery.LogType.of(text()))).toBe(true);
    expect(GIVEN.outputFormat.accepts(delivery.OutputFormat.of(text()))).toBe(true);
  });
});

describe.each([
  ['bucket', BUCKETS], ['deliveryStream', STREAMS], ['encryptionKey', KEYS], ['logGroup', LOG_GROUPS],
])('%s', (name, values) => {
  test.each(values)('can be %s', value => {
    expect(GIVEN[name].accepts(VALUES[value]())).toBe(true);
  });
});

test('condition can be a condition', () => {
  expect(GIVEN.condition.accepts(new CfnCondition(stack, 'Condition'))).toBe(true);
});

test('constants and constructs of another copy of the library are accepted', () => {
  jest.isolateModules(() => {
    const other: typeof delivery = jest.requireActual('../src');
    expect(other.LogType).not.toBe(delivery.LogType);
    const destination = new other.S3DeliveryDestination(stack, 'OfOther', { bucket, outputFormat: delivery.OutputFormat.JSON });
    const logs = new delivery.DeliverySource(stack, 'New', { resource: bus, logType: other.EventBusLogType.ERROR_LOGS });

    expect(logs.deliverTo(destination).destination).toBe(destination);
    expect(new other.Delivery(stack, 'Third', { source, destination }).source).toBe(source);
  });
});

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

interface Method {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

/** Reads the exported types and classes of the files of the API. */
function readApi(): { structs: { readonly [name: string]: readonly Parameter[] }; methods: readonly Method[] } {
  const folders = ['src', 'src/destinations'];
  const files = folders.flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.ts')).map(name => `${folder}/${name}`));
  const statements = files.flatMap(file => [...ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true).statements]);
  const interfaces = new Map(statements.filter(ts.isInterfaceDeclaration).map(node => [node.name.text, node]));
  const propertiesOf = (name: string): Parameter[] => {
    const node = interfaces.get(name);
    const parents = (node?.heritageClauses ?? []).flatMap(({ types }) => types.map(type => type.expression.getText()));
    return [...parents.flatMap(propertiesOf), ...[...node?.members ?? []].filter(ts.isPropertySignature).map(parameterOf)];
  };
  const classes = statements.filter(ts.isClassDeclaration).filter(node => isExported(node));

  return {
    structs: Object.fromEntries([...interfaces.keys()].filter(name => !/^I[A-Z]/.test(name)).map(name => [name, unique(propertiesOf(name))])),
    methods: classes.flatMap(node => node.members.filter(ts.isMethodDeclaration).filter(isPublic).map(method => ({
      name: `${node.name?.text}.${method.name.getText()}`, parameters: method.parameters.map(parameterOf),
    }))),
  };
}

function unique(parameters: readonly Parameter[]): Parameter[] {
  return [...new Map(parameters.map(parameter => [parameter.name, parameter])).values()];
}

function parameterOf(node: ts.PropertySignature | ts.ParameterDeclaration): Parameter {
  return {
    name: node.name.getText(),
    type: node.type?.getText() ?? '',
    isOptional: node.questionToken !== undefined || (ts.isParameter(node) && node.initializer !== undefined),
  };
}

function isExported(node: ts.ClassDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function isPublic(method: ts.MethodDeclaration): boolean {
  return method.modifiers?.every(({ kind }) => kind !== ts.SyntaxKind.PrivateKeyword && kind !== ts.SyntaxKind.ProtectedKeyword) !== false
    && !method.name.getText().startsWith('_');
}
