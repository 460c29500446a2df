import type { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { exampleStack } from './support/example';

/** Findings about the logs that the example delivers: cdk-nag does not know delivery sources yet (cdklabs/cdk-nag#2371). */
const DELIVERED = [
  'AwsSolutions-CFR3: Website/Distribution', // Delivered by `AccessLogs`.
  'AwsSolutions-ELB2: Website/LoadBalancer', // Delivered by `LoadBalancerLogs`.
];

/** Findings about what the example has to have something that logs: none of it is made by the library. */
const OF_THE_EXAMPLE = [
  // Where everything is kept has no logs of its own, which would go into it, too.
  'AwsSolutions-S1: Logs',
  // A site without a domain: these are for its owner to choose.
  'AwsSolutions-CFR1: Website/Distribution',
  'AwsSolutions-CFR2: Website/Distribution',
  'AwsSolutions-CFR4: Website/Distribution',
  // Flow logs of a VPC are no delivery source.
  'AwsSolutions-VPC7: Website/Vpc',
  // The rule cannot read the address range of the VPC, which is known when it is deployed.
  'AwsSolutions-EC23: Website/LoadBalancer/SecurityGroup',
  // The role by which Firehose writes to the bucket, as aws-cdk-lib makes it.
  ...[
    'Action::kms:GenerateDataKey*', 'Action::kms:ReEncrypt*', 'Action::s3:Abort*', 'Action::s3:DeleteObject*', 'Action::s3:GetBucket*',
    'Action::s3:GetObject*', 'Action::s3:List*', 'Resource::<Logs6819BB44.Arn>/*',
  ].map(permission => `AwsSolutions-IAM5[${permission}]: EventStream/S3 Destination Role/DefaultPolicy`),
];

/** What cdk-nag says of the example, as `<rule>: <construct>`. */
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
