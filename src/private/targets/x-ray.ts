import type { IConstruct, IDependable } from 'constructs';
import type { Target } from './target';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import { XRayDeliveryPolicy } from '../permissions/x-ray-policy';
import type { SourceFacts } from '../source-facts';

/** X-Ray, of which an account has one in each Region. */
export class XRayTarget implements Target {
  public readonly type = DeliveryDestinationType.XRAY;

  public check(): void {}

  public grantWrites(delivery: IConstruct, source: SourceFacts): IDependable[] {
    return [XRayDeliveryPolicy.of(delivery).allow(source)];
  }

  public before(): IDependable[] {
    return [];
  }
}
