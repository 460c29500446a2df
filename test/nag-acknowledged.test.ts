import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { HERE } from './support/environments';
import { type Given, runGuide } from './support/guides';

const PACKS = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks];

/** The rules that docs/cdk-nag.md lists, by the resources that they are about. */
const RULES: { readonly [id: string]: readonly string[] } = {
  Distribution: ['AwsSolutions-CFR3'],
  LoadBalancer: [
    'AwsSolutions-ELB2', 'HIPAA.Security-ELBLoggingEnabled', 'NIST.800.53.R4-ELBLoggingEnabled', 'NIST.800.53.R5-ELBLoggingEnabled',
    'PCI.DSS.321-ELBLoggingEnabled',
  ],
  Bucket: [
    'AwsSolutions-S1', 'HIPAA.Security-S3BucketLoggingEnabled', 'NIST.800.53.R4-S3BucketLoggingEnabled',
    'NIST.800.53.R5-S3BucketLoggingEnabled', 'PCI.DSS.321-S3BucketLoggingEnabled',
  ],
};

/** Defines resources that can log, with these letters at the end of their ids. */
function resources(stack: Stack, vpc: Vpc, letter: string): Given {
  return {
    distribution: new Distribution(stack, `Distribution${letter}`, { defaultBehavior: { origin: new HttpOrigin('example.com') } }),
    loadBalancer: new ApplicationLoadBalancer(stack, `LoadBalancer${letter}`, { vpc }),
    bucket: new Bucket(stack, `Bucket${letter}`),
    logGroup: new LogGroup(stack, `LogGroup${letter}`, { logGroupName: `/example/${letter}` }),
  };
}

/** A stack with logged resources, and others without logs. */
function stackAfter(headings: readonly string[]): Stack {
  const stack = new Stack(new App(), 'Stack', { env: HERE });
  const vpc = new Vpc(stack, 'Vpc');
  const logged = resources(stack, vpc, 'Logged');
  resources(stack, vpc, 'Quiet');
  headings.forEach(heading => runGuide('cdk-nag', heading, stack, logged));

  return stack;
}

/** The findings of all packs about logs, as `<rule>: <construct>`. */
function findings(headings: readonly string[]): readonly string[] {
  const stack = stackAfter(headings);

  return PACKS
    .flatMap(Pack => new Pack(stack.node.root as App).validateScope(stack).violations)
    .filter(({ ruleName }) => Object.values(RULES).flat().includes(ruleName))
    .flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) =>
      `${ruleName}: ${String(constructPath).replace(/^Stack\/|\/Resource$/g, '')}`))
    .sort();
}

function everyRule(letter: string): readonly string[] {
  return Object.entries(RULES).flatMap(([id, rules]) => rules.map(rule => `${rule}: ${id}${letter}`)).sort();
}

describe('the findings of cdk-nag about logs', () => {
  test('are eleven for each set of resources', () => {
    expect(everyRule('Quiet')).toHaveLength(11);
    expect(findings([])).toEqual([...everyRule('Logged'), ...everyRule('Quiet')].sort());
  });

  test('are silenced by the example, on the resources whose logs are delivered and no others', () => {
    expect(findings(['Silencing cdk-nag'])).toEqual(everyRule('Quiet'));
  });

  test('are silenced by the example for older versions, on the distribution and nothing else', () => {
    expect(findings(['Acknowledgements in older versions of aws-cdk-lib']))
      .toEqual([...everyRule('Logged'), ...everyRule('Quiet')].filter(finding => finding !== 'AwsSolutions-CFR3: DistributionLogged').sort());
  });
});

test('the example for checkov puts the delivery into the metadata of the distribution', () => {
  const template = Template.fromStack(stackAfter(['Skipping a check of checkov']));

  expect(Object.values(template.findResources('AWS::CloudFront::Distribution')).map(({ Metadata }) => Metadata?.checkov)).toEqual([
    {
      skip: [{
        id: 'CKV_AWS_86',
        comment: expect.stringMatching(/^The access logs are delivered by Stack\/WebLogs\/S3-BucketLogged-\w+\/Delivery$/),
      }],
    },
    undefined,
  ]);
});
