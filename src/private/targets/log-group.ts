import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { LogGroupDeliveryDestinationProps, LogGroupPolicyScope } from '../../destinations/log-group';
import type { OutputFormat } from '../../output-format';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { logGroupArnFor } from '../cdk/references';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import { allowLogGroupWrites } from '../permissions/log-group-policy';
import { checkLogGroup } from '../rules/log-groups';

/** A log group. */
export class LogGroupTarget implements Target {
  public readonly type = DeliveryDestinationType.CWL;
  public readonly outputFormat?: OutputFormat;
  public readonly construct: ILogGroup;
  public readonly resource?: CfnResource;
  public readonly resourceArn: string;

  private readonly policyScope?: LogGroupPolicyScope;

  /** @param scope where the destination is to be */
  constructor(scope: IConstruct, { logGroup, outputFormat, policyScope }: LogGroupDeliveryDestinationProps) {
    this.outputFormat = outputFormat;
    this.construct = logGroup;
    this.resource = cfnResourceOf(logGroup);
    this.resourceArn = logGroupArnFor(scope, logGroup);
    this.policyScope = policyScope;
  }

  public bind(destination: IConstruct): void {
    checkLogGroup(destination, this.construct, this.resource);
  }

  public grantWrites(delivery: IConstruct, source: SourceFacts): IDependable[] {
    return allowLogGroupWrites(delivery, { logGroup: this.construct, source, scope: this.policyScope });
  }

  /** Log groups take logs of their own account only. */
  public grantWritesFrom(): void {}

  public before(): IDependable[] {
    return [];
  }
}
