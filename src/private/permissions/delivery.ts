// Tested by test/permissions/source-key.test.ts, test/delivery-of-others.test.ts.
import type { IDeliveryDestinationRef, IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import type { IConstruct, IDependable } from 'constructs';
import { grantSourceKeyUse } from './source-key';
import type { S3PathOptions } from '../model/s3-paths';
import type { SourceFacts } from '../model/source-facts';
import { destinationFacts, DestinationTrait, SourceTrait } from '../model/traits';

/** The source, the destination and the path options of a delivery. */
export interface GrantedDelivery extends S3PathOptions {
  readonly source: IDeliverySourceRef;
  readonly destination: IDeliveryDestinationRef;
}

/**
 * Grants a delivery the permissions to read from its source and to write to its destination. Returns the constructs
 * that must exist before the delivery.
 */
export function grantDelivery(delivery: IConstruct, props: GrantedDelivery, facts: SourceFacts): IDependable[] {
  const { source, destination } = props;
  const writes = DestinationTrait.of(destination)?.grantDelivery?.(delivery, facts, props) ?? [];
  const trait = SourceTrait.of(source);
  const isManaged = destinationFacts(destination).managePermissions !== false;

  return trait !== undefined && isManaged ? [...writes, ...grantSourceKeyUse(delivery, trait, facts)] : writes;
}
