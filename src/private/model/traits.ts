// Tested by test/delivery-of-others.test.ts.
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { CfnDeliveryDestination, type IDeliveryDestinationRef } from 'aws-cdk-lib/aws-logs';
import type { IConstruct, IDependable } from 'constructs';
import type { DestinationFacts } from './destination-facts';
import type { Identity } from './identity';
import type { LoggedResource } from './logged-resource';
import type { S3PathOptions } from './s3-paths';
import type { SourceFacts } from './source-facts';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import { OutputFormat } from '../../output-format';

/** The facts that a delivery source of this library has besides its public interface. */
export interface SourceTrait {
  readonly identity?: Identity;
  /** The logged resource. Undefined for an imported source. */
  readonly logged?: LoggedResource;
  /** The key that the user has given for the logged resource. */
  readonly encryptionKey?: IKeyRef;
}

/** The facts and permissions that a delivery destination of this library has besides its public interface. */
export interface DestinationTrait {
  readonly facts: DestinationFacts;
  /** The identity of a destination that a helper has created. */
  readonly identity?: Identity;

  /**
   * Grants deliveries of `source` their permissions, and returns the constructs that must exist before such a delivery.
   * Undefined for an imported destination, whose owner manages its permissions.
   */
  grantDelivery?(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[];
}

/** A trait that is attached to constructs, like `Dependable`. It adds no member to the public API of their classes. */
class Trait<T> {
  private readonly symbol: symbol;

  constructor(name: string) {
    this.symbol = Symbol.for(`cdk-log-delivery.${name}`);
  }

  public implement(construct: IConstruct, trait: T): void {
    Object.defineProperty(construct, this.symbol, { value: trait });
  }

  /** Returns the trait of a construct. L1s and constructs of other libraries have none. */
  public of(construct: IConstruct): T | undefined {
    return Reflect.get(construct, this.symbol);
  }
}

export const SourceTrait = new Trait<SourceTrait>('SourceTrait');
export const DestinationTrait = new Trait<DestinationTrait>('DestinationTrait');

/** Returns the facts of `destination`: a destination of this library, an L1 or a construct of another library. */
export function destinationFacts(destination: IDeliveryDestinationRef): DestinationFacts {
  const trait = DestinationTrait.of(destination);
  if (trait !== undefined) return trait.facts;
  if (!(destination instanceof CfnDeliveryDestination)) return {};

  const { deliveryDestinationType, outputFormat } = destination;
  return {
    type: Object.values(DeliveryDestinationType).find(type => type === deliveryDestinationType),
    outputFormat: outputFormat === undefined ? undefined : OutputFormat.of(outputFormat),
  };
}
