// Tested by test/given-values.test.ts.
import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import { got, isConstruct, isText } from '../cdk/got';
import { childPath, failAt } from '../cdk/messages';

/** A kind of value of properties and arguments. */
interface Kind {
  /** Tests a value. It must accept tokens, and constructs and constants of other copies of this library. */
  readonly accepts: (value: unknown) => boolean;
  readonly rule: string;
  readonly remedy: string;
}

const TEXT: Kind = { accepts: isText, rule: 'a string', remedy: 'pass a string' };
const BOOLEAN: Kind = {
  accepts: value => typeof value === 'boolean' || Token.isUnresolved(value),
  rule: 'a boolean',
  remedy: 'pass true or false, without quotes',
};

/**
 * Returns the kind of constructs with one of some members that other constructs do not have. L1s and L2s have the same
 * members.
 */
function constructWith(members: string | readonly string[], rule: string, remedy: string): Kind {
  const all = [members].flat();

  return { accepts: value => isConstruct(value) && all.some(member => member in value), rule, remedy };
}

/** Returns the kind of the L1s of a resource type. A generic `CfnResource` has no reference. */
function l1Of(resourceType: string, reference: string, name: string): Kind {
  return {
    accepts: value => isConstruct(value) && Reflect.get(value, 'cfnResourceType') === resourceType && reference in value,
    rule: `a ${name}`,
    remedy: 'pass the L1',
  };
}

/** Returns the kind of the constants of an enum. */
function constantOf(name: string, values: readonly string[]): Kind {
  return {
    accepts: value => typeof value === 'string' && values.includes(value),
    rule: `a constant of ${name}`,
    remedy: `use ${values.map(value => `${name}.${value}`).join(', ')}`,
  };
}

const LOG_TYPES: Kind = {
  accepts: value => Array.isArray(value) && value.every(isLogType),
  rule: 'a list of log types',
  remedy: 'use existing constants, such as CloudFrontLogType.ACCESS_LOGS',
};

const KEY = constructWith(['keyRef', 'aliasRef'], 'a KMS key', 'pass a kms.Key, or import one');

/** The kinds of all properties and arguments, by name. Properties with one name have the same kind everywhere. */
export const GIVEN: { readonly [property: string]: Kind } = {
  account: { ...TEXT, remedy: 'pass the 12-digit account ID in quotes' },
  adoptedDelivery: { accepts: isPlainObject, rule: 'an object', remedy: "pass an object such as { logicalId: 'OrdersDelivery' }" },
  adoptedDestination: {
    accepts: isPlainObject,
    rule: 'an object',
    remedy: "pass an object such as { logicalId: 'Archive', deliveryDestinationName: 'archive' }",
  },
  adoptedSource: {
    accepts: isPlainObject,
    rule: 'an object',
    remedy: "pass an object such as { logicalId: 'OrdersSource', deliverySourceName: 'orders' }",
  },
  allowedSources: {
    accepts: value => Array.isArray(value) && value.every(item => typeof item === 'object' && item !== null),
    rule: 'a list of environments',
    remedy: "pass a list such as [{ account: '111122223333' }]",
  },
  bucket: constructWith('bucketRef', 'a bucket', 'pass an s3.Bucket, or import one'),
  cfnDeliveryDestination: l1Of('AWS::Logs::DeliveryDestination', 'deliveryDestinationRef', 'CfnDeliveryDestination'),
  cfnDeliverySource: l1Of('AWS::Logs::DeliverySource', 'deliverySourceRef', 'CfnDeliverySource'),
  condition: constructWith('expression', 'a condition', 'pass a CfnCondition'),
  constructs: { accepts: isConstruct, rule: 'a construct', remedy: 'pass constructs one by one' },
  deliveryDestinationArn: TEXT,
  deliveryDestinationName: TEXT,
  deliveryDestinationType: constantOf('DeliveryDestinationType', Object.values(DeliveryDestinationType)),
  deliverySourceArn: TEXT,
  deliverySourceConfiguration: {
    accepts: value => Token.isUnresolved(value) || (isPlainObject(value) && Object.values(value).every(isText)),
    rule: 'an object whose values are strings',
    remedy: "pass an object such as { samplingRate: '50' }",
  },
  deliverySourceName: TEXT,
  deliveryStream: constructWith(
    'deliveryStreamRef', 'a delivery stream', 'pass a firehose.DeliveryStream, or import one',
  ),
  destination: constructWith(
    'deliveryDestinationRef', 'a delivery destination',
    'pass one, such as an S3DeliveryDestination, or call a helper such as toS3()',
  ),
  enableTransactionSearch: BOOLEAN,
  encryptionKey: KEY,
  environment: {
    accepts: isPlainObject,
    rule: 'an environment',
    remedy: "pass an object such as { account: '111122223333' }",
  },
  excludedLogTypes: LOG_TYPES,
  failSynthesis: BOOLEAN,
  fieldDelimiter: TEXT,
  folderPerResource: BOOLEAN,
  hasDeliveryDestinationType: BOOLEAN,
  hasLogGroupWildcard: BOOLEAN,
  hiveCompatiblePath: BOOLEAN,
  logicalId: TEXT,
  logGroup: constructWith('logGroupRef', 'a log group', 'pass a logs.LogGroup, or import one'),
  logType: {
    accepts: isLogType,
    rule: 'a LogType',
    remedy: 'use an existing constant, such as EventBusLogType.INFO_LOGS, or LogType.of()',
  },
  // An empty list would silently switch everything off.
  logTypes: { ...LOG_TYPES, accepts: value => LOG_TYPES.accepts(value) && Array.isArray(value) && value.length > 0 },
  managePermissions: BOOLEAN,
  outputFormat: {
    accepts: value => hasValue(value) && !('outputFormatsFor' in value),
    rule: 'an OutputFormat',
    remedy: 'use an existing constant, such as OutputFormat.PARQUET, or OutputFormat.of()',
  },
  policyScope: constantOf('LogGroupPolicyScope', ['ACCOUNT', 'LOG_GROUP']),
  prefix: TEXT,
  recordFields: {
    accepts: value => Token.isUnresolved(value) || (Array.isArray(value) && value.every(isText)),
    rule: 'a list of strings',
    remedy: 'use existing constants of fields, such as [fields.CloudFrontAccessLogs.C_IP]',
  },
  region: TEXT,
  resource: { accepts: isConstruct, rule: 'a construct', remedy: 'pass the construct, or set resourceArn to its ARN' },
  resourceArn: TEXT,
  scope: { accepts: isConstruct, rule: 'a construct', remedy: 'pass an app, a stage or a stack' },
  source: constructWith('deliverySourceRef', 'a delivery source', 'pass a DeliverySource, or import one'),
  suffixPath: TEXT,
};

/**
 * Fails unless the values of the options of a construct, or of one of its methods, are of the expected kinds. Callers
 * in JavaScript and Python can pass others.
 *
 * @param id the id of a construct below `scope` that does not exist yet
 */
export function checkGiven(
  scope: IConstruct, options: object, mandatory: readonly string[] = [], id?: string,
): void {
  checkEach(() => pathOf(scope, id), options, mandatory);
}

/** Fails unless an argument is of the expected kind. */
export function checkArgument(scope: IConstruct, name: string, value: unknown, id?: string): void {
  checkOne(() => pathOf(scope, id), name, value);
}

/** Checks options as `checkGiven()` does, for a function without a construct. */
export function checkGivenAt(path: string, options: object, mandatory: readonly string[] = []): void {
  checkEach(() => path, options, mandatory);
}

/**
 * Checks an argument as `checkArgument()` does, for a function without a construct.
 *
 * @param kind the name of the property whose kind the argument has
 */
export function checkArgumentAt(path: string, name: string, value: unknown, kind = name): void {
  checkOne(() => path, name, value, kind);
}

/** Returns the path for a message. Most values are right, and a path takes longer to build than a value to check. */
type GetPath = () => string;

function checkEach(getPath: GetPath, options: object, mandatory: readonly string[]): void {
  if (!isPlainObject(options)) {
    failAt(
      getPath(), 'wrongType',
      `the properties are not an object (got ${got(options)}): pass { … }, or nothing if none is mandatory`,
    );
  }
  for (const property of mandatory) {
    if (Reflect.get(options, property) === undefined) checkOne(getPath, property, undefined);
  }
  for (const property in options) {
    const value: unknown = Reflect.get(options, property);
    if (value !== undefined && Object.hasOwn(GIVEN, property)) checkOne(getPath, property, value);
  }
}

function checkOne(getPath: GetPath, name: string, value: unknown, kind = name): void {
  if (GIVEN[kind].accepts(value)) return;

  const { rule, remedy } = GIVEN[kind];
  failAt(getPath(), 'wrongType', `${name} is not ${rule} (got ${got(value)}): ${remedy}`);
}

function pathOf(scope: IConstruct, id: string | undefined): string {
  return id === undefined ? scope.node.path : childPath(scope, id);
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isConstruct(value);
}

function isLogType(value: unknown): boolean {
  return hasValue(value) && 'outputFormatsFor' in value;
}

/** Tests for a constant of this library, or of another copy of it. */
function hasValue(value: unknown): value is { readonly value: unknown } {
  return typeof value === 'object' && value !== null && !isConstruct(value) && 'value' in value && isText(value.value);
}
