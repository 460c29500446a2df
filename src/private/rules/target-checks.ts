// Tested by test/private/rules/bucket-encryption.test.ts, test/private/rules/log-group-class.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { getOrCreate } from '../cdk/memo';
import { ValidatedTogether } from '../cdk/validated-together';

/** A bucket or log group of this app, and a delivery destination with this target. */
export interface CheckedTarget<T extends IConstruct> {
  readonly destination: IConstruct;
  readonly construct: T;
  readonly resource: CfnResource;
}

/**
 * The checks of the targets of this app. They run when the app is synthesised, because the properties of a target can
 * change until then.
 *
 * Each target is checked once per stack, for its first destination there. The errors that `check` returns get the path
 * of that destination.
 */
export class TargetChecks<T extends IConstruct> {
  private readonly targets: ValidatedTogether<CheckedTarget<T>>;

  constructor(check: (target: CheckedTarget<T>) => string[]) {
    this.targets = new ValidatedTogether(all => firstOfEach(all)
      .flatMap(target => check(target).map(error => `${target.destination.node.path}: ${error}`)));
  }

  public add(target: CheckedTarget<T>): void {
    this.targets.add(target.destination, target);
  }
}

function firstOfEach<T extends IConstruct>(all: readonly CheckedTarget<T>[]): CheckedTarget<T>[] {
  const byResource = new Map<CfnResource, CheckedTarget<T>>();
  all.forEach(target => getOrCreate(byResource, target.resource, () => target));

  return [...byResource.values()];
}
