// Tested by test/delivery-source-imported.test.ts.
import type { Construct } from 'constructs';
import { DeliverySourceBase } from './delivery-source-base';
import type { DeliverySourceAttributes } from '../../delivery-source-props';
import type { LogType } from '../../log-type';
import { lookedUp } from '../cdk/tokens';
import { identityOf } from '../model/identity';
import { SourceTrait } from '../model/traits';

/** A delivery source that exists outside of this app. */
export class ImportedDeliverySource extends DeliverySourceBase {
  public readonly deliverySourceArn: string;
  public readonly deliverySourceName: string;
  public readonly logType?: LogType;
  public readonly resourceArn?: string;

  constructor(scope: Construct, id: string, deliverySourceName: string, attrs: DeliverySourceAttributes) {
    super(scope, id, { environmentFromArn: lookedUp(attrs.deliverySourceArn) });

    this.deliverySourceArn = attrs.deliverySourceArn;
    this.deliverySourceName = deliverySourceName;
    this.logType = attrs.logType;
    this.resourceArn = attrs.resourceArn;
    SourceTrait.implement(this, { identity: identityOf(this, undefined, () => attrs.deliverySourceArn) });
  }
}
