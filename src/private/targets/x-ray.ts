// Tested by test/destinations/x-ray.test.ts, test/permissions/quotas.test.ts.
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import { TransactionSearch } from '../permissions/enabled-transaction-search';
import { transactionSearchesOf, warnUnlessTransactionSearch } from '../permissions/transaction-search';
import { XRayDeliveryPolicy } from '../permissions/x-ray-policy';

/** The options of X-Ray as a target. */
export interface XRayTargetProps {
  readonly enableTransactionSearch?: boolean;
  readonly managePermissions?: boolean;
}

/** X-Ray, which an account has once in each Region. */
export class XRayTarget implements Target {
  public readonly type = DeliveryDestinationType.XRAY;

  private transactionSearch?: IDependable;

  constructor(private readonly options: XRayTargetProps) {}

  public bind(destination: IConstruct): void {
    const { enableTransactionSearch, managePermissions = true } = this.options;
    if (enableTransactionSearch === true) {
      this.transactionSearch = TransactionSearch.enable(destination, managePermissions);
    }
  }

  public grantWrites(delivery: IConstruct, source: SourceFacts): IDependable[] {
    return [XRayDeliveryPolicy.of(delivery).grant(source)];
  }

  /** Does nothing: X-Ray accepts traces of the same account only. */
  public grantWritesFrom(): void {}

  public before(delivery: IConstruct): IDependable[] {
    warnUnlessTransactionSearch(delivery);

    // A policy that this library writes already depends on Transaction Search.
    const others = this.options.managePermissions === false ? [transactionSearchesOf(Stack.of(delivery))] : [];
    return this.transactionSearch === undefined ? others : [this.transactionSearch];
  }
}
