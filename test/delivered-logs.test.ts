import { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { IConstruct } from 'constructs';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newCfnDistribution, newNetworkBalancer } from './support/switched-l1s';

const PACKS = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks];

const IDS = [
  'AwsSolutions-CFR3', 'AwsSolutions-ELB2', 'AwsSolutions-S1',
  ...['HIPAA.Security', 'NIST.800.53.R4', 'NIST.800.53.R5', 'PCI.DSS.321'].flatMap(pack => [
    `${pack}-ELBLoggingEnabled`, `${pack}-S3BucketLoggingEnabled`,
  ]),
];

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
  // A pair of each: one whose logs are delivered, and one whose logs are not.
  for (const id of ['Delivered', 'Silent']) {
    newCfnDistribution(stack, `${id}Distribution`);
    new CfnLoadBalancer(stack, `${id}Alb`);
    newNetworkBalancer(stack, `${id}Nlb`);
    new Bucket(stack, `${id}Bucket`);
  }
  deliver('DeliveredDistribution', delivery.CloudFrontLogType.ACCESS_LOGS);
  deliver('DeliveredAlb', delivery.LoadBalancerLogType.ALB_ACCESS_LOGS);
  deliver('DeliveredNlb', delivery.LoadBalancerLogType.NLB_ACCESS_LOGS);
  deliver('DeliveredBucket', delivery.S3LogType.S3_SERVER_ACCESS_LOGS);
});

function deliver(id: string, logType: delivery.LogType): delivery.Delivery {
  const destination = stack.node.tryFindChild('To') ?? delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'To', 'central');

  return new delivery.DeliverySource(stack, `${id}Logs`, { resource: stack.node.findChild(id), logType })
    .deliverTo(destination as delivery.IDeliveryDestination);
}

/** Returns the findings of all packs of cdk-nag, as `<rule>: <construct>`. */
function findings(): string[] {
  return PACKS.flatMap(pack => new pack(app).validateScope(app).violations).flatMap(({ ruleName, violatingResources }) => (
    violatingResources.map(({ constructPath }) => `${ruleName}: ${String(constructPath).replace(/^Shop\/|\/Resource$/g, '')}`)
  )).sort();
}

function acknowledgements({ node }: IConstruct): unknown[] {
  return node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY).map(({ data }) => data);
}

describe('the rules of cdk-nag', () => {
  test('are acknowledged where the logs are delivered, and no other finding changes', () => {
    const before = findings();
    delivery.DeliveredLogs.acknowledgeNagRules(app);
    const after = findings();

    const gone = before.filter(finding => !after.includes(finding));
    const expected = before.filter(finding => IDS.some(id => finding.startsWith(`${id}: Delivered`)));
    expect(gone).toEqual(expected);
    expect(after).toEqual(before.filter(finding => !gone.includes(finding)));
    expect([...new Set(gone.map(finding => finding.split(': ')[0]))].sort()).toEqual([...IDS].sort());
  });

  test('stay for the other resources', () => {
    delivery.DeliveredLogs.acknowledgeNagRules(app);

    for (const id of IDS) expect(findings().filter(finding => finding.startsWith(`${id}: Silent`))).not.toEqual([]);
  });

  test('are acknowledged with the path of the delivery', () => {
    const { path } = deliver('SilentDistribution', delivery.CloudFrontLogType.ACCESS_LOGS).node;
    delivery.DeliveredLogs.acknowledgeNagRules(app);
    const [acknowledgement] = acknowledgements(stack.node.findChild('SilentDistribution'));

    expect(Object.values(Object(acknowledgement))).toEqual([`the logs are delivered by ${path}`]);
  });

  test('are acknowledged below the scope only', () => {
    const other = new Stack(app, 'Other', { env: HERE });
    delivery.DeliveredLogs.acknowledgeNagRules(other);

    expect(acknowledgements(stack.node.findChild('DeliveredDistribution'))).toEqual([]);
  });

  test('are acknowledged once', () => {
    delivery.DeliveredLogs.acknowledgeNagRules(app);
    delivery.DeliveredLogs.acknowledgeNagRules(app);

    expect(acknowledgements(stack.node.findChild('DeliveredAlb'))).toHaveLength(5);
  });

  test('are not acknowledged for other log types of the resource', () => {
    deliver('SilentAlb', delivery.LoadBalancerLogType.ALB_CONNECTION_LOGS);
    delivery.DeliveredLogs.acknowledgeNagRules(app);

    expect(acknowledgements(stack.node.findChild('SilentAlb'))).toEqual([]);
  });

  test('are not acknowledged for a source without a delivery', () => {
    new delivery.DeliverySource(stack, 'Idle', { resource: stack.node.findChild('SilentBucket'), logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS });
    delivery.DeliveredLogs.acknowledgeNagRules(app);

    expect(findings()).toContain('AwsSolutions-S1: SilentBucket');
  });
});
