import { pause, type Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import type { Cloud } from '../cloud';
import type { CloudEnvironment } from '../environment';
import { MAX_DESTINATION_POLICY_LENGTH } from '../limits';
import { statementsOf } from '../policy';
import { checkName, checkTags, failForValue } from './checks';
import { checkIdle, whileBusy } from './locks';
import { s3Target } from './object-key';
import type { Destination, DestinationType } from './records';

const FORMATS = ['w3c', 'raw', 'json', 'plain', 'parquet'];
const TYPES: readonly DestinationType[] = ['S3', 'CWL', 'FH', 'XRAY'];
/** The service in the ARN of a target, for types of targets that have an ARN. */
const SERVICES: { readonly [type in DestinationType]?: string } = { S3: 's3', CWL: 'logs', FH: 'firehose' };

/** The parameters of `PutDeliveryDestination` and `PutDeliveryDestinationPolicy`. */
export interface PutDestination {
  readonly name: string;
  /** The type. Derived from the ARN if it is left out, as in most public templates. */
  readonly type?: string;
  readonly resourceArn?: string;
  readonly outputFormat?: string;
  readonly policy?: unknown;
  readonly tags?: unknown;
}

/** Creates a delivery destination, or changes it if there is one of this name. */
export function* putDeliveryDestination(
  cloud: Cloud,
  environment: CloudEnvironment,
  request: PutDestination,
): Operation<Destination> {
  const { name, resourceArn, outputFormat, policy } = request;
  const { account, region } = environment;
  checkName(name);
  checkTags(request.tags);
  const type = typeOf(request);
  const arn = environment.arn('logs', `delivery-destination:${name}`);
  const destination: Destination = { name, arn, account, region, type, resourceArn, outputFormat, policy };

  checkFormat(destination);
  checkTarget(cloud, environment, destination);
  checkPolicy(destination);
  checkUnchanged(destination, environment.destinations.get(name));
  checkIdle(cloud, [arn]);

  environment.destinations.set(name, destination);
  yield* whileBusy(cloud, [arn], pause());

  return destination;
}

/** Deletes a delivery destination that no delivery of any account uses. */
export function* deleteDeliveryDestination(cloud: Cloud, environment: CloudEnvironment, name: string): Operation<void> {
  const destination = environment.destinations.get(name);
  if (destination === undefined) return;

  checkIdle(cloud, [destination.arn]);
  const deliveries = cloud.environments.flatMap(({ deliveries: all }) => [...all.values()]);
  // The message of AWS is not known. Its API reference documents the refusal (facts 4.23).
  if (deliveries.some(delivery => delivery.destination.arn === destination.arn)) {
    throw new Refusal('ConflictException', 'Delivery Destination is in use by a Delivery and cannot be deleted.', name);
  }
  yield* whileBusy(cloud, [destination.arn], pause());
  environment.destinations.delete(name);
}

function typeOf({ type, resourceArn }: PutDestination): DestinationType {
  if (type === undefined) return derivedType(resourceArn);

  return (
    TYPES.find(candidate => candidate === type) ??
    failForValue('deliveryDestinationType', type, `Member must satisfy enum value set: [${TYPES.join(', ')}]`)
  );
}

/** X-Ray has no ARN to derive its type from. AWS's words are not known. */
function derivedType(resourceArn: string | undefined): DestinationType {
  if (resourceArn === undefined) return failForValue('deliveryDestinationType', 'null', 'Member must not be null');

  return TYPES.find(candidate => SERVICES[candidate] === resourceArn.split(':')[2]) ?? failForService(resourceArn);
}

function checkFormat({ outputFormat }: Destination): void {
  if (outputFormat === undefined || FORMATS.includes(outputFormat)) return;

  failForValue('outputFormat', outputFormat, `Member must satisfy enum value set: [${FORMATS.join(', ')}]`);
}

/**
 * Checks the target: it has the right service (facts 1.4), and is in this account. Log groups are also in this Region.
 */
function checkTarget(cloud: Cloud, { account, region }: CloudEnvironment, { type, resourceArn }: Destination): void {
  if (type === 'XRAY' && resourceArn === undefined) return;
  if (resourceArn === undefined) return failForValue('destinationResourceArn', 'null', 'Member must not be null');
  const [, , service, itsRegion, itsAccount] = resourceArn.split(':');
  if (service !== SERVICES[type]) failForService(resourceArn);

  const owner = type === 'S3' ? (cloud.buckets.get(s3Target(resourceArn).bucket)?.account ?? account) : itsAccount;
  // AWS's words are not known (facts 1.2 and 2).
  if (owner !== account) {
    throw new Refusal(
      'ValidationException',
      'The Delivery Destination must be in the account of the destination resource.',
      resourceArn,
    );
  }
  if (type === 'CWL' && itsRegion !== region) {
    throw new Refusal(
      'ValidationException',
      'The log group must be in the Region of the Delivery Destination.',
      resourceArn,
    );
  }
}

function failForService(resourceArn: string): never {
  throw new Refusal('ValidationException', 'Delivery Destination Resource ARN is of unsupported service', resourceArn);
}

/** Checks a destination policy, which allows other accounts to create deliveries (facts 2). */
function checkPolicy({ policy }: Destination): void {
  if (policy === undefined) return;

  const statements = statementsOf(policy);
  const isValid =
    statements.length > 0 &&
    JSON.stringify(policy).length <= MAX_DESTINATION_POLICY_LENGTH &&
    statements.every(({ Effect, Principal, Action, Resource }) => Effect && Principal && Action && Resource);
  if (!isValid) throw new Refusal('ValidationException', 'Invalid Delivery Destination resource Policy is provided.');
}

/** Format, type and target cannot be changed (facts 3, 4.4). CloudFormation replaces the destination instead. */
function checkUnchanged(destination: Destination, existing: Destination | undefined): void {
  if (existing === undefined) return;
  const changed = [
    { what: 'Output Format', isChanged: existing.outputFormat !== destination.outputFormat },
    { what: 'Delivery Destination Type', isChanged: existing.type !== destination.type },
    { what: 'Destination Resource ARN', isChanged: existing.resourceArn !== destination.resourceArn },
  ].find(({ isChanged }) => isChanged);
  if (changed === undefined) return;

  throw new Refusal(
    'ValidationException',
    `Update to existing Delivery Destination with new ${changed.what} is not allowed. Please create a new Delivery Destination instead.`,
  );
}
