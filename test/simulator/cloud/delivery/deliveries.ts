import { pause, type Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import type { Cloud } from '../cloud';
import type { CloudEnvironment } from '../environment';
import { isAllowed } from '../policy';
import { bucketOf, denialOf } from './access';
import { checkTags } from './checks';
import { isCloudFront } from './kinds';
import { checkIdle, whileBusy } from './locks';
import { objectKey, s3Target } from './object-key';
import type { Delivery, DeliverySettings, Destination, Source } from './records';
import { checkSettings } from './settings';
import { writesPolicy } from './written-policies';

/** The parameters of `CreateDelivery`. */
export interface CreateDelivery {
  readonly sourceName: string;
  readonly destinationArn: string;
  readonly settings: DeliverySettings;
  readonly tags?: unknown;
}

/** Connects a delivery source with a delivery destination. */
export function* createDelivery(
  cloud: Cloud,
  environment: CloudEnvironment,
  request: CreateDelivery,
): Operation<Delivery> {
  const source = findSource(environment, request.sourceName);
  const destination = findDestination(cloud, environment, request.destinationArn);
  checkTags(request.tags);
  checkIdle(cloud, [source.arn, destination.arn]);
  checkNew(cloud, environment, source, destination);
  checkOwner(environment, destination);
  const id = cloud.uniqueText(16);
  const arn = environment.arn('logs', `delivery:${id}`);
  const delivery: Delivery = { id, arn, source, destination, settings: request.settings, isMoved: false };
  checkSettings(delivery);
  checkAccess(cloud, delivery);

  environment.deliveries.set(id, delivery);
  bucketOf(cloud, delivery)?.objects.add(objectKey(delivery));
  yield* whileBusy(cloud, [source.arn, destination.arn], pause());

  return delivery;
}

/** Changes the settings of a delivery. AWS does not check again that the target allows access. */
export function* updateDelivery(
  cloud: Cloud,
  environment: CloudEnvironment,
  id: string,
  settings: DeliverySettings,
): Operation<Delivery> {
  const before = findDelivery(environment, id);
  const { source, destination } = before;
  checkIdle(cloud, [source.arn, destination.arn]);
  const delivery: Delivery = { ...before, settings, isMoved: before.isMoved || moves(cloud, before, settings) };
  checkSettings(delivery);

  environment.deliveries.set(id, delivery);
  yield* whileBusy(cloud, [source.arn, destination.arn], pause());

  return delivery;
}

export function* deleteDelivery(cloud: Cloud, environment: CloudEnvironment, id: string): Operation<void> {
  const delivery = environment.deliveries.get(id);
  if (delivery === undefined) return;

  const arns = [delivery.source.arn, delivery.destination.arn];
  checkIdle(cloud, arns);
  yield* whileBusy(cloud, arns, pause());
  environment.deliveries.delete(id);
}

/** Delivers logs, if that is possible. */
export function write(cloud: Cloud, delivery: Delivery): void {
  if (denialOf(cloud, delivery) !== undefined) return;

  bucketOf(cloud, delivery)?.objects.add(objectKey(delivery));
}

function findSource(environment: CloudEnvironment, name: string): Source {
  const source = environment.sources.get(name);
  if (source === undefined) {
    throw new Refusal('ResourceNotFoundException', 'Requested Delivery Source does not exist in this account.', name);
  }

  return source;
}

/** A destination can be in another account, but not in another Region (facts 2). */
function findDestination(cloud: Cloud, { region }: CloudEnvironment, arn: string): Destination {
  const [, , , itsRegion, account] = arn.split(':');
  const destination =
    itsRegion === region
      ? cloud.environment({ account, region }).destinations.get(arn.split(':').slice(6).join(':'))
      : undefined;
  if (destination === undefined) {
    throw new Refusal(
      'ResourceNotFoundException',
      'Requested Delivery Destination does not exist in this account.',
      arn,
    );
  }

  return destination;
}

function findDelivery(environment: CloudEnvironment, id: string): Delivery {
  const delivery = environment.deliveries.get(id);
  if (delivery === undefined) {
    throw new Refusal('ResourceNotFoundException', 'Requested Delivery does not exist in this account.', id);
  }

  return delivery;
}

/** One delivery of a source to a destination; perhaps only one to a type of destination (facts 4.5). */
function checkNew(cloud: Cloud, environment: CloudEnvironment, source: Source, destination: Destination): void {
  const ofSource = [...environment.deliveries.values()].filter(delivery => delivery.source.name === source.name);
  if (ofSource.some(delivery => delivery.destination.arn === destination.arn)) {
    throw new Refusal('ConflictException', 'The specified Delivery already exists');
  }
  if (cloud.switches.oneDeliveryPerType && ofSource.some(delivery => delivery.destination.type === destination.type)) {
    throw new Refusal(
      'ConflictException',
      'Delivery already exists for this Delivery Source with the same Delivery Destination Type.',
    );
  }
}

/**
 * Other accounts: S3 and Firehose only, and only if the destination's policy allows it (facts 2). AWS's words are not
 * known.
 */
function checkOwner({ account }: CloudEnvironment, { account: owner, arn, type, policy }: Destination): void {
  if (owner === account) return;
  if (type === 'CWL' || type === 'XRAY') {
    throw new Refusal(
      'ValidationException',
      'Cross-account delivery is not supported for this Delivery Destination Type.',
      arn,
    );
  }
  const request = {
    principal: { type: 'AWS', id: account },
    action: 'logs:CreateDelivery',
    resource: arn,
    context: {},
  } as const;
  if (isAllowed(policy === undefined ? [] : [policy], request)) return;

  throw new Refusal(
    'AccessDeniedException',
    `User is not authorized to perform: logs:CreateDelivery on resource: ${arn} because no ` +
      'resource-based policy allows the logs:CreateDelivery action',
  );
}

/** Checks access as AWS does: it repairs nothing for a deployer without permissions (facts 1.0). */
function checkAccess(cloud: Cloud, delivery: Delivery): void {
  const { destination } = delivery;
  if (destination.type === 'XRAY' && cloud.environment(destination).traceSegmentDestination !== 'CloudWatchLogs') {
    throw new Refusal(
      'ValidationException',
      'X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment ' +
        'Destination. Please enable the CloudWatch Logs destination for your traces using the UpdateTraceSegmentDestination API',
    );
  }
  const denial = denialOf(cloud, delivery);
  if (denial !== undefined && !writesPolicy(cloud, delivery)) {
    throw new Refusal('AccessDeniedException', 'Access Denied for this Delivery Destination', denial);
  }
}

function moves(cloud: Cloud, { source, destination, settings: before }: Delivery, after: DeliverySettings): boolean {
  return (
    cloud.switches.cloudFrontSuffixMoves &&
    destination.type === 'S3' &&
    isCloudFront(source.resourceArn) &&
    s3Target(destination.resourceArn ?? '').prefix === undefined &&
    (before.suffixPath !== after.suffixPath ||
      (before.hiveCompatiblePath ?? false) !== (after.hiveCompatiblePath ?? false))
  );
}
