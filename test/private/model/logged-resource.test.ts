import { CfnEventBus } from 'aws-cdk-lib/aws-events';
import type { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { logTypesOf } from '../../support/log-type-classes';
import { LOGGED_L1S } from '../../support/logged-l1s';
import { rendered } from '../../support/rendered';

/** The log types whose source is the whole account. */
const OF_THE_ACCOUNT: [string, delivery.LogType, string, string][] = [
  ['AWS::Logs::LogGroup', delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS, 'logs:${AWS::Region}:${AWS::AccountId}:log-group:*', 'Amazon CloudWatch Logs Insights'],
  ['AWS::SecurityHub::Hub', delivery.SecurityHubCspmLogType.SECURITY_FINDING_LOGS, 'securityhub:${AWS::Region}:${AWS::AccountId}:hub/*', 'AWS Security Hub CSPM'],
  ['AWS::SecurityHub::HubV2', delivery.SecurityHubLogType.SECURITY_FINDING_LOGS, 'securityhub:${AWS::Region}:${AWS::AccountId}:hubv2/*', 'AWS Security Hub'],
];

/** The log types of resources that CloudFormation has no type for, and the form of their ARNs. */
const WITHOUT_TYPE: [string, delivery.LogType, string][] = [
  ['Amazon Q Developer (CodeWhisperer)', delivery.CodeWhispererLogType.EVENT_LOGS, 'arn:${partition}:codewhisperer:${region}:${account}:customization/${Identifier}'],
  ['AWS IAM Identity Center', delivery.IdentityCenterLogType.ERROR_LOGS, 'arn:${partition}:identity-sync:${region}:${account}:profile/${SyncProfileName}'],
  ['AWS Network Firewall', delivery.NetworkFirewallProxyLogType.ALERT_LOGS, 'arn:${partition}:network-firewall:${region}:${account}:proxy/${Name}'],
  ['Amazon Quick', delivery.QuickLogType.CHAT_LOGS, 'arn:${partition}:quicksight:${region}:${account}:account/${account}'],
  ['Amazon WorkMail', delivery.WorkMailLogType.ACCESS_CONTROL_LOGS, 'arn:${partition}:workmail:${region}:${account}:organization/${OrganizationId}'],
];

let stack: Stack;

beforeEach(() => {
  stack = new Stack();
});

function resourceArn(source: delivery.DeliverySource): unknown {
  return rendered(stack, (source.node.defaultChild as CfnDeliverySource).resourceArn);
}

describe.each(LOGGED_L1S)('an L1 of type %s', (type, logType, makeL1, arn) => {
  test('is known by its ARN', () => {
    const source = new delivery.DeliverySource(stack, 'Source', { logType, resource: makeL1(stack) });

    expect(resourceArn(source)).toBe(arn);
    expect(rendered(stack, source.resourceArn)).toBe(arn);
  });

  test('is known by its ARN for a log type that is not known yet', () => {
    const source = new delivery.DeliverySource(stack, 'Source', { logType: delivery.LogType.of('NEW_LOGS'), resource: makeL1(stack) });

    expect(resourceArn(source)).toBe(arn);
  });

  test('is refused for the log types of another kind', () => {
    const [other] = LOGGED_L1S.map(([, candidate]) => candidate).filter(({ resourceType }) => resourceType !== type);

    expect(() => new delivery.DeliverySource(stack, 'Source', { logType: other, resource: makeL1(stack) })).toThrow(new Error(
      `Default/Source: resource is ${type} 'Default/Resource', which has no ${other.value} of ${other.serviceTitle}: pass an ${other.resourceType}`
      + `${logTypesOf(type)} [cdk-log-delivery:resourceKind]`,
    ));
  });

  test('must be given, or its ARN', () => {
    expect(() => new delivery.DeliverySource(stack, 'Source', { logType })).toThrow(new Error(
      `Default/Source: neither resource nor resourceArn is set for ${logType.value} of ${logType.serviceTitle}: `
        + `set resource to an ${type} [cdk-log-delivery:resourceMissing]`,
    ));
  });

  test('must not be given together with an ARN', () => {
    const resource = makeL1(stack);

    expect(() => new delivery.DeliverySource(stack, 'Source', { logType, resource, resourceArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/a' }))
      .toThrow(new Error(
        "Default/Source: resource 'Default/Resource' and resourceArn "
          + "'arn:aws:ecs:eu-west-1:111122223333:cluster/a' are both set: remove one of them "
          + '[cdk-log-delivery:resourceAndArn]',
      ));
  });
});

test('two L1s of a class have each their own ARN', () => {
  const arns = ['One', 'Two'].map(id => new delivery.DeliverySource(stack, `Logs${id}`, {
    logType: delivery.EventBusLogType.INFO_LOGS, resource: new CfnEventBus(stack, id, { name: id }),
  }).resourceArn);

  expect(arns.map(arn => rendered(stack, arn))).toEqual(['${One.Arn}', '${Two.Arn}']);
});

test('the kinds above are all that have a CloudFormation type', () => {
  const kinds = Object.values(delivery)
    .flatMap(value => Object.values(value))
    .filter(value => value instanceof delivery.LogType)
    .flatMap(({ resourceType }) => resourceType ?? []);
  const above = [...LOGGED_L1S.map(([type]) => type), ...OF_THE_ACCOUNT.map(([type]) => type)];

  expect([...new Set(kinds)].sort()).toEqual(above.sort());
});

describe.each(OF_THE_ACCOUNT)('log types of the account as a whole: %s', (type, logType, arn, serviceTitle) => {
  const message = (given: string): string => `Default/Source: ${logType.value} of ${serviceTitle} is a log type of the whole account and Region: `
    + `remove ${given} [cdk-log-delivery:accountLevelResource]`;

  test('have a wildcard for ARN', () => {
    expect(resourceArn(new delivery.DeliverySource(stack, 'Source', { logType }))).toBe(`arn:\${AWS::Partition}:${arn}`);
  });

  test('refuse a resource', () => {
    const resource = new CfnResource(stack, 'Resource', { type });

    expect(() => new delivery.DeliverySource(stack, 'Source', { logType, resource }))
      .toThrow(new Error(message("resource 'Default/Resource'")));
  });

  test('refuse an ARN', () => {
    expect(() => new delivery.DeliverySource(stack, 'Source', { logType, resourceArn: 'arn:aws:securityhub:eu-west-1:111122223333:hub/default' }))
      .toThrow(new Error(message("resourceArn 'arn:aws:securityhub:eu-west-1:111122223333:hub/default'")));
  });
});

describe.each(WITHOUT_TYPE)('log types of a resource without CloudFormation type: %s', (serviceTitle, logType, form) => {
  test('refuse a resource, and give the form of its ARN', () => {
    const resource = new CfnResource(stack, 'Resource', { type: 'AWS::NetworkFirewall::Firewall' });

    expect(() => new delivery.DeliverySource(stack, 'Source', { logType, resource })).toThrow(new Error(
      "Default/Source: resource is AWS::NetworkFirewall::Firewall 'Default/Resource', but CloudFormation has no "
        + `type with ${logType.value} of ${serviceTitle}: set resourceArn instead, of the form '${form}' `
        + '[cdk-log-delivery:resourceArnRequired]',
    ));
  });

  test('take an ARN', () => {
    const given = form.replace('${partition}', 'aws').replace('${region}', 'eu-west-1').replaceAll('${account}', '111122223333')
      .replace(/\$\{\w+\}/, 'example');

    expect(resourceArn(new delivery.DeliverySource(stack, 'Source', { logType, resourceArn: given }))).toBe(given);
  });

  test('need an ARN, and give its form', () => {
    expect(() => new delivery.DeliverySource(stack, 'Source', { logType })).toThrow(new Error(
      `Default/Source: neither resource nor resourceArn is set for ${logType.value} of ${serviceTitle}: set `
        + `resourceArn, of the form '${form}' [cdk-log-delivery:resourceMissing]`,
    ));
  });
});

test('the kinds above are all that have no CloudFormation type', () => {
  const titles = Object.values(delivery)
    .flatMap(value => Object.values(value))
    .filter(value => value instanceof delivery.LogType)
    .filter(({ resourceType }) => resourceType === undefined)
    .map(({ serviceTitle }) => serviceTitle);

  expect([...new Set(titles)].sort()).toEqual(WITHOUT_TYPE.map(([serviceTitle]) => serviceTitle).sort());
});
