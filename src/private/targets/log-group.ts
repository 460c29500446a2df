// Tested by test/destinations/log-group.test.ts.
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { OutputFormat } from '../../output-format';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { arnFor } from '../cdk/l1-arn';
import { oneConstructOf } from '../cdk/one-construct';
import { logGroupArnFor, logGroupArnWithoutWildcard } from '../cdk/references';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import { grantLogGroupWrites, type PolicyScope } from '../permissions/log-group-policy';
import { checkLogGroup } from '../rules/log-groups';

/** The options of a log group as a target, and the kind of policy that allows writing to it. */
export interface LogGroupTargetProps {
  readonly logGroup: ILogGroupRef;
  readonly outputFormat?: OutputFormat;
  readonly policyScope?: PolicyScope;
  /** The deployed destination that is adopted, and the form of its ARN. */
  readonly adoptedDestination?: { readonly hasLogGroupWildcard?: boolean };
}

/** A log group. */
export class LogGroupTarget implements Target {
  public readonly type = DeliveryDestinationType.CWL;
  public readonly outputFormat?: OutputFormat;
  public readonly construct: ILogGroupRef;
  public readonly resource?: CfnResource;
  public readonly resourceArn: string;

  private readonly policyScope?: PolicyScope;

  /** @param scope the scope of the destination */
  constructor(scope: IConstruct, { logGroup, outputFormat, policyScope, adoptedDestination }: LogGroupTargetProps) {
    this.outputFormat = outputFormat;
    this.construct = oneConstructOf(logGroup, isLogGroupRef);
    this.resource = cfnResourceOf(logGroup);
    this.resourceArn = adoptedDestination?.hasLogGroupWildcard === false
      ? logGroupArnWithoutWildcard(scope, this.construct)
      : arnFor(scope, this.construct, logGroupArnFor(scope, this.construct));
    this.policyScope = policyScope;
  }

  public bind(destination: IConstruct): void {
    checkLogGroup(destination, this.construct, this.resource);
  }

  public grantWrites(delivery: IConstruct, source: SourceFacts): IDependable[] {
    return grantLogGroupWrites(delivery, { logGroup: this.construct, source, scope: this.policyScope });
  }

  /** Does nothing: a log group accepts logs of the same account only. */
  public grantWritesFrom(): void {}

  public before(): IDependable[] {
    return [];
  }
}

/** Tests for a log group, an L1, L2 or import. */
export function isLogGroupRef(construct: IConstruct): construct is ILogGroupRef {
  return 'logGroupRef' in construct;
}
