// Tested by test/permissions/other-destinations.test.ts.
import { DeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnDeliveryDestination, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type CfnResource, Token } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { DestinationGrants } from './destination-grants';
import { OutputFormat } from '../../output-format';
import { cfnResourceOf, l2Of } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { referencedResources } from '../cdk/referenced-resources';
import { rawProperty, templateProperty } from '../cdk/template-property';
import { textAfter } from '../cdk/text-after';
import type { DestinationFacts } from '../model/destination-facts';
import type { S3PathOptions } from '../model/s3-paths';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import { destinationFacts, DestinationTrait } from '../model/traits';
import { BucketTarget, isBucketRef } from '../targets/bucket';
import { DeliveryStreamTarget, isStreamRef } from '../targets/delivery-stream';
import { isLogGroupRef, LogGroupTarget } from '../targets/log-group';
import { XRayTarget } from '../targets/x-ray';

/** The permissions at each destination whose target is known. */
const GRANTS = new WeakMap<CfnDeliveryDestination, { readonly grants?: DestinationGrants }>();

/**
 * Grants a delivery its permissions at a destination that is an L1, or a construct of another library with an L1. They
 * are the same as for a destination of this library. Returns the constructs that must exist before the delivery.
 */
export function grantAtOther(
  delivery: IConstruct, destination: IConstruct, source: SourceFacts, options: S3PathOptions,
): IDependable[] {
  const resource = cfnResourceOf(destination);
  if (!(resource instanceof CfnDeliveryDestination) || DestinationTrait.of(destination) !== undefined) return [];
  const trait = DestinationTrait.of(l2Of(resource));
  if (trait !== undefined) return trait.grantDelivery?.(delivery, source, options) ?? [];

  const { grants } = getOrCreate(GRANTS, resource, () => newGrants(resource));
  if (grants === undefined) warnOfUnknown(delivery, destination);
  return grants?.grantDelivery(delivery, source, options) ?? [];
}

/**
 * Returns the facts of a destination that is an L1. Its target gives the facts that the properties of the L1 do not
 * have.
 */
export function factsOfOther(resource: CfnDeliveryDestination): DestinationFacts {
  const { grants } = getOrCreate(GRANTS, resource, () => newGrants(resource));
  const { type, outputFormat } = destinationFacts(resource);
  // Formats are checked for the constants.
  const constant = Object.values(OutputFormat).find(({ value }) => value === outputFormat?.value);

  return { ...grants?.facts, type: grants?.facts.type ?? type, outputFormat: constant ?? outputFormat, isHelper: false };
}

function newGrants(resource: CfnDeliveryDestination): { readonly grants?: DestinationGrants } {
  const target = targetOf(resource);

  return { grants: target && new DestinationGrants({ construct: resource, resource }, target, {}) };
}

function targetOf(resource: CfnDeliveryDestination): Target | undefined {
  const type = templateProperty(resource, 'DeliveryDestinationType');
  if (type === 'XRAY') return new XRayTarget({});
  const arn = rawProperty(resource, 'DestinationResourceArn');

  return referencedResources(resource, arn).map(target => ownTarget(resource, target, arn)).find(target => target !== undefined)
    ?? importedTarget(resource, type, Token.asString(arn));
}

/** Returns the target that is an L1 of this app. */
function ownTarget(destination: CfnResource, target: CfnResource, arn: unknown): Target | undefined {
  switch (target.cfnResourceType) {
    case 'AWS::S3::Bucket':
      return isBucketRef(target)
        ? new BucketTarget(destination, { bucket: target, prefix: prefixOf(destination, target, arn) })
        : undefined;
    case 'AWS::Logs::LogGroup':
      return isLogGroupRef(target) ? new LogGroupTarget(destination, { logGroup: target }) : undefined;
    case 'AWS::KinesisFirehose::DeliveryStream':
      return isStreamRef(target) ? new DeliveryStreamTarget(destination, { deliveryStream: target }) : undefined;
    default:
      return undefined;
  }
}

/** Returns the prefix in an ARN. If it cannot be read, all prefixes are allowed. */
function prefixOf(destination: CfnResource, bucket: CfnResource, arn: unknown): string | undefined {
  const text = textAfter(destination, arn, bucket);

  return text === undefined ? '*' : text || undefined;
}

const SERVICES: { readonly [service: string]: string | undefined } = { s3: 'S3', logs: 'CWL', firehose: 'FH' };
const ARN = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/;
const ID = 'Target';

/** Returns a target that this app only refers to: an import, for which permissions or warnings are the same. */
function importedTarget(destination: CfnDeliveryDestination, type: unknown, arn: string): Target | undefined {
  if (!ARN.test(arn) && !Token.isUnresolved(arn)) return undefined;
  const [bucketArn, ...prefix] = arn.split('/');
  switch (ARN.test(arn) ? SERVICES[arn.split(':')[2]] : type) {
    case 'S3':
      return new BucketTarget(destination, {
        bucket: Bucket.fromBucketArn(destination, ID, bucketArn), prefix: prefix.join('/') || undefined,
      });
    case 'CWL':
      return new LogGroupTarget(destination, { logGroup: LogGroup.fromLogGroupArn(destination, ID, arn) });
    case 'FH':
      return new DeliveryStreamTarget(destination, {
        deliveryStream: DeliveryStream.fromDeliveryStreamArn(destination, ID, arn),
      });
    default:
      return undefined;
  }
}

function warnOfUnknown(delivery: IConstruct, destination: IConstruct): void {
  warn(delivery, 'destinationTargetUnknown', `the target of delivery destination '${destination.node.path}' is not known at synthesis, so it gets `
    + 'no permissions: set deliveryDestinationType and destinationResourceArn, or write the permissions yourself');
}
