import type { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { exampleStack } from './support/example';

/** Findings about the logs that the example delivers: cdk-nag does not know delivery sources yet (cdklabs/cdk-nag#2371). */
const DELIVERED = [
  'AwsSolutions-CFR3: Website/Distribution', // Delivered by `AccessLogs`.
  'AwsSolutions-ELB2: Website/LoadBalancer', // Delivered by `LoadBalancerLogs`.
];

/** Findings about resources that the example needs as logged resources. The library creates none of them. */
const OF_THE_EXAMPLE = [
  // The bucket for all logs emits no logs, because they would be delivered to itself.
  'AwsSolutions-S1: Logs',
  // A site without a domain: these are for its owner to choose.
  'AwsSolutions-CFR1: Website/Distribution',
  'AwsSolutions-CFR2: Website/Distribution',
  'AwsSolutions-CFR4: Website/Distribution',
  // Flow logs of a VPC are no delivery source.
  'AwsSolutions-VPC7: Website/Vpc',
  // The rule cannot read the address range of the VPC, which is known when it is deployed.
  'AwsSolutions-EC23: Website/LoadBalancer/SecurityGroup',
  // The role by which Firehose writes to the bucket, as aws-cdk-lib creates it.
  ...[
    'Action::kms:GenerateDataKey*', 'Action::kms:ReEncrypt*', 'Action::s3:Abort*', 'Action::s3:DeleteObject*', 'Action::s3:GetBucket*',
    'Action::s3:GetObject*', 'Action::s3:List*', 'Resource::<Logs6819BB44.Arn>/*',
  ].map(permission => `AwsSolutions-IAM5[${permission}]: EventStream/S3 Destination Role/DefaultPolicy`),
];

/** Returns the findings of cdk-nag in the example, as `<rule>: <construct>`. */
function findings(change: (stack: Stack) => void = () => undefined): string[] {
  const stack = exampleStack();
  change(stack);
  const { violations } = new AwsSolutionsChecks(stack.node.root as App).validateScope(stack);

  return violations.flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) =>
    `${ruleName}: ${String(constructPath).replace(`${stack.node.path}/`, '').replace(/\/Resource$/, '')}`));
}

describe('the AwsSolutions rules of cdk-nag', () => {
  test('find in the example what is known, each for a reason, and nothing else', () => {
    expect(findings().sort()).toEqual([...DELIVERED, ...OF_THE_EXAMPLE].sort());
  });

  test('find what is wrong', () => {
    const known = new Set(findings());
    const careless = findings(stack => { new Bucket(stack, 'Careless'); });

    expect(careless.filter(finding => !known.has(finding))).toEqual(['AwsSolutions-S1: Careless', 'AwsSolutions-S10: Careless']);
  });
});
