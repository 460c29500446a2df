import { pause, type Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import type { Cloud } from '../cloud';
import type { CloudEnvironment } from '../environment';
import { checkBucketIdle } from '../s3-conflicts';
import { checkName, checkTags } from './checks';
import { checkCluster, updateCluster } from './eks';
import { logTypeOf, onlyLogTypeOf } from './kinds';
import { checkIdle, whileBusy } from './locks';
import type { Source } from './records';

/** The parameters of `PutDeliverySource`. */
export interface PutSource {
  readonly name: string;
  readonly resourceArn: string;
  /** The log type. Optional for resources that have only one. */
  readonly logType?: string;
  readonly tags?: unknown;
}

/** Creates a delivery source, or changes it if there is one of this name. */
export function* putDeliverySource(cloud: Cloud, environment: CloudEnvironment, request: PutSource): Operation<Source> {
  const source: Source = {
    name: request.name,
    arn: environment.arn('logs', `delivery-source:${request.name}`),
    account: environment.account,
    region: environment.region,
    resourceArn: request.resourceArn,
    logType: request.logType ?? onlyLogTypeOf(request.resourceArn) ?? '',
  };
  checkName(request.name);
  checkTags(request.tags);
  checkLogType(environment, source);
  checkEnvironment(cloud, environment, source);
  checkUnchanged(source, environment.sources.get(source.name));
  checkUnused(cloud, source);
  checkIdle(cloud, [source.arn]);
  checkCluster(cloud, source.resourceArn);
  checkBucketIdle(cloud, source.resourceArn);

  environment.sources.set(source.name, source);
  yield* whileBusy(cloud, [source.arn], settle(cloud, source));

  return source;
}

/** Deletes a delivery source that no delivery uses. */
export function* deleteDeliverySource(cloud: Cloud, environment: CloudEnvironment, name: string): Operation<void> {
  const source = environment.sources.get(name);
  if (source === undefined) return;

  checkIdle(cloud, [source.arn]);
  // The message of AWS is not known. Its API reference documents the refusal (facts 4.23).
  if ([...environment.deliveries.values()].some(delivery => delivery.source.name === name)) {
    throw new Refusal('ConflictException', 'Delivery Source is in use by a Delivery and cannot be deleted.', name);
  }
  yield* whileBusy(cloud, [source.arn], pause());
  environment.sources.delete(name);
}

function* settle(cloud: Cloud, { resourceArn }: Source): Operation<void> {
  const bucket = cloud.buckets.get(resourceArn.split(':::')[1] ?? '');
  if (bucket !== undefined) bucket.isBusy = true;
  yield;
  if (bucket !== undefined) bucket.isBusy = false;
  yield* updateCluster(cloud, resourceArn);
}

/** CloudFront and Shield log in one Region only (facts 2). */
function checkLogType({ region }: CloudEnvironment, { resourceArn, logType }: Source): void {
  const known = logTypeOf(resourceArn, logType);
  if (known.region === undefined || known.region === region) return;

  throw new Refusal(
    'ValidationException',
    `PutDeliverySource action is not supported for this LogType in region ${region}`,
  );
}

/** AWS's words are not known. */
function checkEnvironment(cloud: Cloud, { account, region }: CloudEnvironment, { resourceArn }: Source): void {
  const [, , , itsRegion, itsAccount] = resourceArn.split(':');
  const bucket = cloud.buckets.get(resourceArn.split(':::')[1] ?? '');
  const other =
    (itsAccount || bucket?.account || account) !== account || (itsRegion || bucket?.region || region) !== region;
  if (!other) return;

  throw new Refusal(
    'ValidationException',
    'The resource must be in the account and Region of the Delivery Source.',
    resourceArn,
  );
}

/** Fails for another logged resource: it cannot be changed (facts 4.3). */
function checkUnchanged(source: Source, existing: Source | undefined): void {
  if (existing === undefined) return;
  if (existing.resourceArn !== source.resourceArn) {
    throw new Refusal(
      'ConflictException',
      'Update to existing Delivery Source with new ResourceId is not allowed. Please create a new Delivery Source instead.',
    );
  }
  if (existing.logType !== source.logType) {
    // By analogy: AWS's words are not known.
    throw new Refusal(
      'ConflictException',
      'Update to existing Delivery Source with new LogType is not allowed. Please create a new Delivery Source instead.',
    );
  }
}

/** Fails for a second source of a resource and log type: the whole account has one, whoever created it (facts 4.1). */
function checkUnused(cloud: Cloud, { arn, account, resourceArn, logType }: Source): void {
  const user = cloud.environments
    .filter(environment => environment.account === account)
    .flatMap(({ sources }) => [...sources.values()])
    .find(other => other.resourceArn === resourceArn && other.logType === logType && other.arn !== arn);
  if (user === undefined) return;

  throw new Refusal(
    'ConflictException',
    'This ResourceId has already been used in another Delivery Source in this account',
    `${logType} of ${resourceArn} by ${user.name}`,
  );
}
