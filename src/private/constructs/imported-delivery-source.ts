import type { Construct } from 'constructs';
import { DeliverySourceBase } from './delivery-source-base';
import type { DeliverySourceAttributes } from '../../delivery-source';
import type { LogType } from '../../log-type';
import { lookedUp } from '../cdk/tokens';
import { type Identity, identityOf } from '../model/identity';

/** A delivery source that exists. */
export class ImportedDeliverySource extends DeliverySourceBase {
  public readonly deliverySourceArn: string;
  public readonly deliverySourceName: string;
  public readonly logType?: LogType;
  public readonly resourceArn?: string;

  /** @internal */
  public readonly _identity?: Identity;

  constructor(scope: Construct, id: string, deliverySourceName: string, attrs: DeliverySourceAttributes) {
    super(scope, id, { environmentFromArn: lookedUp(attrs.deliverySourceArn) });

    this.deliverySourceArn = attrs.deliverySourceArn;
    this.deliverySourceName = deliverySourceName;
    this.logType = attrs.logType;
    this.resourceArn = attrs.resourceArn;
    this._identity = identityOf(this, undefined, () => attrs.deliverySourceArn);
  }
}
