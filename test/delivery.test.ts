import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnDelivery } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack, Tags } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { DELIVERY } from './support/cfn-types';
import { deliver } from './support/deliveries';
import { newDestination } from './support/destinations';
import { DESTINATION_TITLES, TAG_REMEDY } from './support/messages';
import { attributeOf, refTo } from './support/references';
import { NEW_LOGS, newEventBusSource, newSource } from './support/sources';
import { newDefaultStack } from './support/stacks';
import { parameter, textOf } from './support/values';

const { S3, CWL, FH, XRAY } = delivery.DeliveryDestinationType;
const { JSON: Json, PLAIN, W3C, RAW, PARQUET } = delivery.OutputFormat;
const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const { TRACES } = delivery.AgentCoreRuntimeLogType;

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

describe('of a source to a destination', () => {
  test('joins the two', () => {
    const source = newEventBusSource(stack);
    const destination = newDestination(stack, S3);
    new delivery.Delivery(stack, 'Delivery', { source, destination });

    Template.fromStack(stack).hasResourceProperties(DELIVERY, {
      DeliverySourceName: refTo(source),
      DeliveryDestinationArn: attributeOf(destination, 'Arn'),
    });
  });

  test('says nothing that it is not told to', () => {
    deliver(stack, {});

    const [resource] = Object.values(Template.fromStack(stack).findResources(DELIVERY));
    expect(Object.keys(resource.Properties).sort()).toEqual(['DeliveryDestinationArn', 'DeliverySourceName']);
  });

  test('has the L1 as its default child', () => {
    expect(deliver(stack, {}).node.defaultChild).toBeInstanceOf(CfnDelivery);
  });

  test('has attributes that come from the resource in the template', () => {
    const joined = deliver(stack, {});

    expect(stack.resolve(joined.deliveryArn)).toEqual(attributeOf(joined, 'Arn'));
    expect(stack.resolve(joined.deliveryId)).toEqual(attributeOf(joined, 'DeliveryId'));
    expect(joined.deliveryRef).toEqual({ deliveryArn: joined.deliveryArn, deliveryId: joined.deliveryId });
  });

  test('knows the two', () => {
    const source = newEventBusSource(stack);
    const destination = newDestination(stack, S3);
    const joined = new delivery.Delivery(stack, 'Delivery', { source, destination });

    expect(joined.source).toBe(source);
    expect(joined.destination).toBe(destination);
  });

  test('can be in another stack than the destination', () => {
    const app = new App();
    const here = new Stack(app, 'Here');
    const there = new Stack(app, 'There');
    const destination = new delivery.S3DeliveryDestination(there, 'Destination', { bucket: new Bucket(there, 'Bucket') });
    newEventBusSource(here).deliverTo(destination);

    Template.fromStack(here).hasResourceProperties(DELIVERY, { DeliveryDestinationArn: { 'Fn::ImportValue': Match.anyValue() } });
    Template.fromStack(there).resourceCountIs(DELIVERY, 0);
  });

  test('has the tags that are set on it', () => {
    Tags.of(deliver(stack, {})).add('Größe', '日本');

    Template.fromStack(stack).hasResourceProperties(DELIVERY, { Tags: [{ Key: 'Größe', Value: '日本' }] });
  });

  test('fails at synthesis for a tag that AWS refuses', () => {
    Tags.of(deliver(stack, {})).add('team', textOf(257));

    expect(() => Template.fromStack(stack)).toThrow(new Error(
      'Validation failed with the following errors:\n'
      + `  [Default] Default/Delivery: the value of tag 'team' has 257 characters: use at most 256, ${TAG_REMEDY} [cdk-log-delivery:tagValue]`));
  });
});

describe('to a type of destination', () => {
  test.each([
    ['CloudFront', ACCESS_LOGS, S3],
    ['CloudFront', ACCESS_LOGS, CWL],
    ['CloudFront', ACCESS_LOGS, FH],
    ['traces', TRACES, XRAY],
    ['Security Hub findings', delivery.SecurityHubLogType.SECURITY_FINDING_LOGS, CWL],
    ['a log type whose destinations AWS does not publish', delivery.AmplifyLogType.ACCESS_LOGS, FH],
    ['a log type that is not known yet', NEW_LOGS, XRAY],
    ['a log type that is not known yet', delivery.LogType.of('TRACES'), S3],
    ['a log type that is not known yet', delivery.LogType.of('ACCESS_LOGS'), XRAY],
  ])('accepts %s (%#)', (_, logType, to) => {
    expect(() => deliver(stack, { logType, to })).not.toThrow();
  });

  test.each([S3, CWL, FH])('fails for traces to %s, which go to X-Ray only', to => {
    expect(() => deliver(stack, { logType: TRACES, to })).toThrow(new Error(
      `Default/Delivery: AWS does not deliver TRACES of Amazon Bedrock AgentCore to ${DESTINATION_TITLES[to]}: `
        + "deliver to X-Ray, or use LogType.of('TRACES') if AWS supports it now "
        + '[cdk-log-delivery:destinationType]'));
  });

  test.each([
    ['ACCESS_LOGS of Amazon CloudFront', ACCESS_LOGS],
    ['APPLICATION_LOGS of Amazon Bedrock AgentCore', delivery.AgentCoreRuntimeLogType.APPLICATION_LOGS],
  ])('fails for %s to X-Ray', (label, logType) => {
    expect(() => deliver(stack, { logType, to: XRAY })).toThrow(new Error(
      `Default/Delivery: AWS does not deliver ${label} to X-Ray: deliver to Amazon S3, CloudWatch Logs or `
        + `Firehose, or use LogType.of('${logType.value}') if AWS supports it now `
        + '[cdk-log-delivery:destinationType]'));
  });

  test.each([S3, FH, XRAY])('fails for Security Hub findings to %s, which go to log groups only', to => {
    expect(() => deliver(stack, { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS, to })).toThrow(new Error(
      'Default/Delivery: AWS does not deliver SECURITY_FINDING_LOGS of AWS Security Hub to '
        + `${DESTINATION_TITLES[to]}: deliver to CloudWatch Logs, or use LogType.of('SECURITY_FINDING_LOGS') `
        + 'if AWS supports it now [cdk-log-delivery:destinationType]'));
  });
});

describe('in a format', () => {
  test.each([
    ['CloudFront to S3', ACCESS_LOGS, S3, PARQUET],
    ['CloudFront to a log group', ACCESS_LOGS, CWL, PLAIN],
    ['CloudFront to Firehose', ACCESS_LOGS, FH, RAW],
    ['ECS to Firehose', delivery.EcsLogType.ACTION_LOGS, FH, Json],
    ['WorkMail, whose formats AWS does not publish', delivery.WorkMailLogType.AUTHENTICATION_LOGS, CWL, PARQUET],
    ['Amplify, of which AWS publishes nothing', delivery.AmplifyLogType.ACCESS_LOGS, CWL, PARQUET],
    ['a log type that is not known yet', NEW_LOGS, CWL, PARQUET],
    ['a format that is not known yet', ACCESS_LOGS, CWL, delivery.OutputFormat.of('orc')],
    ['a format that is made by its value', ACCESS_LOGS, CWL, delivery.OutputFormat.of('parquet')],
    ['an unstated format', ACCESS_LOGS, CWL, undefined],
  ])('accepts %s', (_, logType, to, outputFormat) => {
    expect(() => deliver(stack, { logType, to, outputFormat })).not.toThrow();
  });

  test.each([
    [ACCESS_LOGS, S3, RAW, 'ACCESS_LOGS of Amazon CloudFront to Amazon S3', "'json', 'plain', 'w3c' or 'parquet'"],
    [ACCESS_LOGS, CWL, PARQUET, 'ACCESS_LOGS of Amazon CloudFront to CloudWatch Logs', "'json' or 'plain'"],
    [ACCESS_LOGS, CWL, RAW, 'ACCESS_LOGS of Amazon CloudFront to CloudWatch Logs', "'json' or 'plain'"],
    [ACCESS_LOGS, FH, W3C, 'ACCESS_LOGS of Amazon CloudFront to Firehose', "'json', 'plain' or 'raw'"],
    [delivery.EcsLogType.ACTION_LOGS, S3, PLAIN, 'ACTION_LOGS of Amazon ECS to Amazon S3', "'json'"],
    [delivery.S3LogType.S3_SERVER_ACCESS_LOGS, S3, PLAIN, 'S3_SERVER_ACCESS_LOGS of Amazon S3 to Amazon S3', "'json' or 'parquet'"],
    [
      delivery.SecurityHubLogType.SECURITY_FINDING_LOGS, CWL, Json,
      'SECURITY_FINDING_LOGS of AWS Security Hub to CloudWatch Logs', "'plain'",
    ],
    [
      delivery.KnowledgeBaseLogType.APPLICATION_LOGS, S3, PARQUET,
      'APPLICATION_LOGS of Amazon Bedrock Knowledge Bases to Amazon S3', "'json', 'plain' or 'w3c'",
    ],
  ])('fails where the destination cannot have it (%#)', (logType, to, outputFormat, what, allowed) => {
    expect(() => deliver(stack, { logType, to, outputFormat })).toThrow(new Error(
      `Default/Delivery: AWS does not deliver ${what} as '${outputFormat.value}', the format of 'Default/Destination': deliver 'Default/Source' to another `
      + `destination with ${allowed}, or OutputFormat.of('${outputFormat.value}') if AWS supports it now [cdk-log-delivery:outputFormat]`));
  });

  test('fails for the one of several delivery sources that cannot have it, and names it', () => {
    const destination = newDestination(stack, S3, PARQUET);
    newSource(stack, ACCESS_LOGS).deliverTo(destination);
    const ecs = new delivery.DeliverySource(stack, 'EcsLogs', {
      logType: delivery.EcsLogType.ACTION_LOGS, resourceArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/orders',
    });

    expect(() => ecs.deliverTo(destination)).toThrow(new Error(
      'Default/EcsLogs/Delivery-Destination-c3a1169d: AWS does not deliver ACTION_LOGS of Amazon ECS to Amazon '
        + "S3 as 'parquet', the format of 'Default/Destination': deliver 'Default/EcsLogs' to another "
        + "destination with 'json', or OutputFormat.of('parquet') if AWS supports it now "
        + '[cdk-log-delivery:outputFormat]'));
  });

  test('fails in fewer words for a destination of its own', () => {
    expect(() => newSource(stack, ACCESS_LOGS).toS3(new Bucket(stack, 'Bucket'), { outputFormat: RAW })).toThrow(new Error(
      'Default/Source/S3-Bucket-c6d91290/Delivery: AWS does not deliver ACCESS_LOGS of Amazon CloudFront to '
        + "Amazon S3 as 'raw': use 'json', 'plain', 'w3c' or 'parquet', or OutputFormat.of('raw') if AWS "
        + 'supports it now [cdk-log-delivery:outputFormat]'));
  });

  test('accepts one that is not known before the deployment', () => {
    expect(() => deliver(stack, { logType: ACCESS_LOGS, to: CWL, outputFormat: delivery.OutputFormat.of(parameter(stack)) })).not.toThrow();
  });
});
