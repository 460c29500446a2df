import { Template } from 'aws-cdk-lib/assertions';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Cluster } from 'aws-cdk-lib/aws-ecs';
import { CfnEventBus, EventBus } from 'aws-cdk-lib/aws-events';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ArnFormat, type Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { DISTRIBUTION_ARN } from './support/arns';
import { SOURCE } from './support/cfn-types';
import { ALL_LEVELS, newEventBus } from './support/logging';
import { shown } from './support/messages';
import { attributeOf } from './support/references';
import { NEW_LOGS, newSource, sourceWith } from './support/sources';
import { newDefaultStack } from './support/stacks';
import { parameter, textOf } from './support/values';

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const { INFO_LOGS } = delivery.EventBusLogType;
const { SECURITY_FINDING_LOGS } = delivery.SecurityHubLogType;

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

describe('of a construct', () => {
  test('has its ARN and the log type', () => {
    const resource = newEventBus(stack, 'EventBus', { eventBusName: 'orders' });
    new delivery.DeliverySource(stack, 'Source', { resource, logType: INFO_LOGS });

    Template.fromStack(stack).hasResourceProperties(SOURCE, {
      LogType: 'INFO_LOGS',
      ResourceArn: stack.resolve(resource.eventBusArn),
    });
  });

  test('has the ARN that is made for a resource without one', () => {
    const resource = new Distribution(stack, 'Distribution', { defaultBehavior: { origin: new HttpOrigin('www.example.com') } });
    new delivery.DeliverySource(stack, 'Source', { resource, logType: ACCESS_LOGS });

    Template.fromStack(stack).hasResourceProperties(SOURCE, { ResourceArn: stack.resolve(resource.distributionArn) });
  });

  test('takes an L1', () => {
    const resource = new CfnEventBus(stack, 'EventBus', { name: 'orders', logConfig: ALL_LEVELS });
    const source = new delivery.DeliverySource(stack, 'Source', { resource, logType: INFO_LOGS });

    expect(stack.resolve(source.resourceArn)).toEqual(attributeOf(resource, 'Arn'));
  });

  test('takes an imported construct', () => {
    const arn = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';
    const resource = EventBus.fromEventBusArn(stack, 'EventBus', arn);
    const source = new delivery.DeliverySource(stack, 'Source', { resource, logType: INFO_LOGS });

    expect(source.resourceArn).toBe(arn);
  });

  test('takes an imported construct whose ARN is not known yet', () => {
    const arn = parameter(stack);
    const resource = EventBus.fromEventBusArn(stack, 'EventBus', arn);
    const source = new delivery.DeliverySource(stack, 'Source', { resource, logType: INFO_LOGS });

    expect(stack.resolve(source.resourceArn)).toEqual(stack.resolve(arn));
  });

  test('makes the ARN of an imported construct without one', () => {
    const resource = Distribution.fromDistributionAttributes(stack, 'Distribution', {
      distributionId: 'E1EXAMPLE1',
      domainName: 'd111111abcdef8.cloudfront.net',
    });
    const source = new delivery.DeliverySource(stack, 'Source', { resource, logType: ACCESS_LOGS });

    expect(stack.resolve(source.resourceArn)).toEqual(stack.resolve(resource.distributionArn));
  });

  test('takes any construct with an ARN for a log type that is not known yet', () => {
    const resource = new Bucket(stack, 'Bucket');
    const source = new delivery.DeliverySource(stack, 'Source', { resource, logType: NEW_LOGS });

    expect(stack.resolve(source.resourceArn)).toEqual(stack.resolve(resource.bucketArn));
  });

  test('fails for an L2 of another kind', () => {
    const resource = new Bucket(stack, 'Bucket');

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, logType: INFO_LOGS })).toThrow(new Error(
      "Default/Source: resource is AWS::S3::Bucket 'Default/Bucket', which has no INFO_LOGS of Amazon "
        + 'EventBridge: pass an AWS::Events::EventBus, or use a log type of S3LogType '
        + '[cdk-log-delivery:resourceKind]'));
  });

  test('fails for an L1 of another kind', () => {
    const resource = new CfnEventBus(stack, 'EventBus', { name: 'orders', logConfig: ALL_LEVELS });

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, logType: ACCESS_LOGS })).toThrow(new Error(
      "Default/Source: resource is AWS::Events::EventBus 'Default/EventBus', which has no ACCESS_LOGS of Amazon "
        + 'CloudFront: pass an AWS::CloudFront::Distribution, or use a log type of EventBusLogType '
        + '[cdk-log-delivery:resourceKind]'));
  });

  test('fails for an imported construct of another kind', () => {
    const resource = Table.fromTableName(stack, 'Table', 'orders');

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, logType: INFO_LOGS })).toThrow(new Error(
      "Default/Source: resource is 'Default/Table', which has no INFO_LOGS of Amazon EventBridge: pass an "
        + 'AWS::Events::EventBus [cdk-log-delivery:resourceKind]'));
  });

  test('fails for an imported construct that has the same reference, but an ARN of another service', () => {
    const arn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/orders';
    const resource = Cluster.fromClusterArn(stack, 'Cluster', arn);

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, logType: delivery.EksClusterLogType.AUTO_MODE_COMPUTE_LOGS }))
      .toThrow(new Error(`Default/Source: resource is '${arn}', which has no AUTO_MODE_COMPUTE_LOGS of Amazon `
        + 'EKS Auto Mode: pass an AWS::EKS::Cluster, or use a log type of EcsLogType '
        + '[cdk-log-delivery:resourceKind]'));
  });

  test('fails for any construct where CloudFormation has no type', () => {
    const resource = new Bucket(stack, 'Bucket');

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, logType: delivery.WorkMailLogType.AUTHENTICATION_LOGS }))
      .toThrow(new Error("Default/Source: resource is AWS::S3::Bucket 'Default/Bucket', but CloudFormation has "
        + 'no type with AUTHENTICATION_LOGS of Amazon WorkMail: set resourceArn instead, of the form '
        + "'arn:${partition}:workmail:${region}:${account}:organization/${OrganizationId}' "
        + '[cdk-log-delivery:resourceArnRequired]'));
  });

  test('fails for a construct that has no ARN', () => {
    const resource = new Construct(stack, 'Thing');

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, logType: NEW_LOGS })).toThrow(new Error(
      "Default/Source: resource 'Default/Thing' has no ARN: set resourceArn instead "
        + '[cdk-log-delivery:resourceWithoutArn]'));
  });
});

describe('of an ARN', () => {
  test('has it', () => {
    newSource(stack, ACCESS_LOGS, DISTRIBUTION_ARN);

    Template.fromStack(stack).hasResourceProperties(SOURCE, { LogType: 'ACCESS_LOGS', ResourceArn: DISTRIBUTION_ARN });
  });

  test.each(['arn:aws:s3:::abc', `arn:aws:s3:::${textOf(2035)}`])('accepts an ARN of 16 to 2048 characters', resourceArn => {
    expect(sourceWith(stack, { resourceArn }).resourceArn).toBe(resourceArn);
  });

  test.each([
    [15, 'arn:aws:s3:::ab'],
    [2049, `arn:aws:s3:::${textOf(2036)}`],
  ])('fails for %d characters', (length, resourceArn) => {
    expect(() => sourceWith(stack, { resourceArn })).toThrow(new Error(
      `Default/Source: resourceArn has ${length} characters ('${shown(resourceArn)}'): use 16 to 2048 `
        + '[cdk-log-delivery:arnLength]'));
  });

  test('fails for what is no ARN', () => {
    expect(() => sourceWith(stack, { resourceArn: 'distribution/E1EXAMPLE1' })).toThrow(new Error(
      "Default/Source: resourceArn is not an ARN (got 'distribution/E1EXAMPLE1'): use the form "
        + 'arn:partition:service:region:account:resource [cdk-log-delivery:notAnArn]'));
  });

  test('fails for a character that no ARN has', () => {
    expect(() => sourceWith(stack, { resourceArn: `${DISTRIBUTION_ARN} ` })).toThrow(new Error(
      `Default/Source: resourceArn has invalid characters (got '${DISTRIBUTION_ARN} '): use letters, digits and `
        + '_#+=/:,.@-, and * only at the end [cdk-log-delivery:arnCharacters]'));
  });

  test('accepts an ARN that is not known yet', () => {
    const resourceArn = parameter(stack);
    newSource(stack, ACCESS_LOGS, resourceArn);

    Template.fromStack(stack).hasResourceProperties(SOURCE, { ResourceArn: stack.resolve(resourceArn) });
  });
});

describe('of neither a construct nor an ARN', () => {
  test('fails, and says what to give', () => {
    expect(() => new delivery.DeliverySource(stack, 'Source', { logType: INFO_LOGS })).toThrow(new Error(
      'Default/Source: neither resource nor resourceArn is set for INFO_LOGS of Amazon EventBridge: set resource '
        + 'to an AWS::Events::EventBus [cdk-log-delivery:resourceMissing]'));
  });

  test('fails, and says which ARN to give where CloudFormation has no type', () => {
    expect(() => new delivery.DeliverySource(stack, 'Source', { logType: delivery.WorkMailLogType.AUTHENTICATION_LOGS })).toThrow(new Error(
      'Default/Source: neither resource nor resourceArn is set for AUTHENTICATION_LOGS of Amazon WorkMail: set '
        + 'resourceArn, of the form '
        + "'arn:${partition}:workmail:${region}:${account}:organization/${OrganizationId}' "
        + '[cdk-log-delivery:resourceMissing]'));
  });

  test('fails for a log type that is not known yet', () => {
    expect(() => new delivery.DeliverySource(stack, 'Source', { logType: NEW_LOGS })).toThrow(new Error(
      'Default/Source: neither resource nor resourceArn is set for NEW_LOGS: set resource, or resourceArn '
        + '[cdk-log-delivery:resourceMissing]'));
  });
});

describe('of both a construct and an ARN', () => {
  test('fails', () => {
    const resource = newEventBus(stack, 'EventBus', { eventBusName: 'orders' });
    const resourceArn = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, resourceArn, logType: INFO_LOGS })).toThrow(new Error(
      `Default/Source: resource 'Default/EventBus' and resourceArn '${resourceArn}' are both set: remove one of `
        + 'them [cdk-log-delivery:resourceAndArn]'));
  });

  test('fails in words, not in tokens, where the ARN is not known yet', () => {
    const resource = newEventBus(stack, 'EventBus', { eventBusName: 'orders' });
    const resourceArn = parameter(stack, 'BusArn');

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, resourceArn, logType: INFO_LOGS })).toThrow(new Error(
      "Default/Source: resource 'Default/EventBus' and resourceArn '${BusArn}' are both set: remove one of them "
        + '[cdk-log-delivery:resourceAndArn]'));
  });
});

describe('of the whole account', () => {
  test.each([
    ['Security Hub', SECURITY_FINDING_LOGS, 'securityhub', 'hubv2/*'],
    ['Security Hub CSPM', delivery.SecurityHubCspmLogType.SECURITY_FINDING_LOGS, 'securityhub', 'hub/*'],
    ['Logs Insights', delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS, 'logs', 'log-group:*'],
  ])('has the wildcard ARN of the account and Region: %s', (_, logType, service, resource) => {
    new delivery.DeliverySource(stack, 'Source', { logType });

    Template.fromStack(stack).hasResourceProperties(SOURCE, {
      ResourceArn: stack.resolve(stack.formatArn({ service, resource, arnFormat: ArnFormat.NO_RESOURCE_NAME })),
    });
  });

  test('fails for a construct', () => {
    const resource = new Bucket(stack, 'Bucket');

    expect(() => new delivery.DeliverySource(stack, 'Source', { resource, logType: SECURITY_FINDING_LOGS })).toThrow(new Error(
      'Default/Source: SECURITY_FINDING_LOGS of AWS Security Hub is a log type of the whole account and Region: '
        + "remove resource 'Default/Bucket' [cdk-log-delivery:accountLevelResource]"));
  });

  test('fails for an ARN', () => {
    const resourceArn = 'arn:aws:logs:eu-west-1:111122223333:log-group:orders';

    expect(() => sourceWith(stack, { resourceArn, logType: delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS })).toThrow(new Error(
      'Default/Source: INSIGHTS_QUERY_LOGS of Amazon CloudWatch Logs Insights is a log type of the whole account '
        + `and Region: remove resourceArn '${resourceArn}' [cdk-log-delivery:accountLevelResource]`));
  });

  test('fails in words, not in tokens, for an ARN that is not known yet', () => {
    const resourceArn = parameter(stack, 'HubArn');

    expect(() => sourceWith(stack, { resourceArn, logType: SECURITY_FINDING_LOGS })).toThrow(new Error(
      'Default/Source: SECURITY_FINDING_LOGS of AWS Security Hub is a log type of the whole account and Region: '
        + "remove resourceArn '${HubArn}' [cdk-log-delivery:accountLevelResource]"));
  });
});
