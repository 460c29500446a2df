import { CfnDeliveryDestination, type IDeliveryDestinationRef, type IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import type { IConstruct, IDependable } from 'constructs';
import type { SourceFacts } from './source-facts';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import { OutputFormat } from '../../output-format';
import { allowSourceKeyUse, type EncryptedSource } from '../permissions/source-key';
import type { S3PathOptions } from '../rules/s3-paths';

/** What users call the types of destination. */
export const DESTINATION_TITLES: { readonly [type in DeliveryDestinationType]: string } = {
  S3: 'Amazon S3',
  CWL: 'CloudWatch Logs',
  FH: 'Firehose',
  XRAY: 'X-Ray',
};

/** What is known of a destination; where it is imported, what the user says. */
export interface DestinationFacts {
  readonly type?: DeliveryDestinationType;
  readonly outputFormat?: OutputFormat;
  /** The bucket, log group or stream. */
  readonly construct?: IConstruct;
  /** The ARN of the bucket and prefix, log group or stream. */
  readonly resourceArn?: string;
  readonly managePermissions?: boolean;
  /** Whether it stays as it is when the path below the default prefix changes: those that helpers make are replaced. */
  readonly keepsDefaultPrefix?: boolean;
}

/**
 * What the destinations that this library creates tell and do, besides their public interface.
 *
 * @internal
 */
export interface OwnDestination {
  readonly _facts: DestinationFacts;

  /** Lets deliveries of `source` in, and returns what has to exist before such a delivery. */
  _letIn(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[];
}

/** What is known of `destination`, which can be one of this library, an L1 or a construct of another library. */
export function destinationFacts(destination: IDeliveryDestinationRef): DestinationFacts {
  if ('_facts' in destination) return (destination as IDeliveryDestinationRef & Pick<OwnDestination, '_facts'>)._facts;
  if (!(destination instanceof CfnDeliveryDestination)) return {};

  const { deliveryDestinationType, outputFormat } = destination;
  return {
    type: Object.values(DeliveryDestinationType).find(type => type === deliveryDestinationType),
    outputFormat: outputFormat === undefined ? undefined : OutputFormat.of(outputFormat),
  };
}

/** Lets a delivery's logs be decrypted, where their source is one that this library creates and is encrypted. */
export function letDecrypt(
  delivery: IConstruct, source: IDeliverySourceRef, facts: SourceFacts, { managePermissions }: DestinationFacts,
): IDependable[] {
  return managePermissions !== false && isEncrypted(source) ? allowSourceKeyUse(delivery, source, facts) : [];
}

function isEncrypted(source: IDeliverySourceRef): source is IDeliverySourceRef & EncryptedSource {
  return '_resource' in source || '_encryptionKey' in source;
}

/** Lets a delivery in, where the destination is one that this library creates: others are their owners' to care for. */
export function letIn(
  delivery: IConstruct, destination: IDeliveryDestinationRef, source: SourceFacts, options: S3PathOptions,
): IDependable[] {
  return isOwn(destination) ? destination._letIn(delivery, source, options) : [];
}

function isOwn(destination: IDeliveryDestinationRef): destination is IDeliveryDestinationRef & OwnDestination {
  return '_letIn' in destination;
}
