import { Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { checkArgumentAt } from './private/rules/given-values';
import { Acknowledgements } from './private/rules/log-coverage/acknowledged';
import { coverageOf, type DeliveredResource } from './private/rules/log-coverage/coverage';
import { nagRulesOf } from './private/rules/log-coverage/nag-rules';

/**
 * Helps other tools that do not know log delivery.
 */
export class DeliveredLogs {
  /**
   * Acknowledges the rules of cdk-nag that demand logs, on the resources below `scope` whose logs are delivered.
   *
   * cdk-nag reads the properties of the resource and knows no delivery sources. So it reports `AwsSolutions-CFR3`,
   * `AwsSolutions-ELB2` and `AwsSolutions-S1`, and `ELBLoggingEnabled` and `S3BucketLoggingEnabled` in the packs for
   * HIPAA, NIST 800-53 R4 and R5, and PCI DSS. No other rule and no other resource is acknowledged. The reason names the
   * delivery. Resources and deliveries that are defined later do not count, so call this last.
   *
   * @example
   * DeliveredLogs.acknowledgeNagRules(app);
   *
   * @param scope an app, a stage, a stack or any other construct
   */
  public static acknowledgeNagRules(scope: IConstruct): void {
    checkArgumentAt('DeliveredLogs.acknowledgeNagRules()', 'scope', scope);
    const known = new Acknowledgements();
    coverageOf(scope).delivered.forEach(each => { acknowledge(each, known); });
  }

  private constructor() {}
}

function acknowledge(
  { resource, covered, deliveries: [{ construct }] }: DeliveredResource, known: Acknowledgements,
): void {
  const reason = `the logs are delivered by ${construct.node.path}`;
  const ids = nagRulesOf(resource.cfnResourceType, covered.logType.value).filter(id => !known.has(resource, id));

  Validations.of(resource).acknowledge(...ids.map(id => ({ id, reason })));
}
