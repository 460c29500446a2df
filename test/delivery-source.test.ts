import { Template } from 'aws-cdk-lib/assertions';
import { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { App, Lazy, NestedStack, Stack, Tags } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { DISTRIBUTION_ARN } from './support/arns';
import { DELIVERY, DESTINATION, SOURCE } from './support/cfn-types';
import { newLogGroup } from './support/destinations';
import { shown, STACK_TAG_REMEDY, TAG_REMEDY } from './support/messages';
import { attributeOf, refTo } from './support/references';
import { NEW_LOGS, newEventBusSource, newSource, sourceWith } from './support/sources';
import { newDefaultStack } from './support/stacks';
import { parameter, textOf } from './support/values';

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const { INFO_LOGS } = delivery.EventBusLogType;

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

describe('of a log type', () => {
  test('that is not known yet passes it on', () => {
    newSource(stack, NEW_LOGS);

    Template.fromStack(stack).hasResourceProperties(SOURCE, { LogType: 'NEW_LOGS' });
  });

  test('accepts 255 characters', () => {
    expect(sourceWith(stack, { logType: delivery.LogType.of(textOf(255)) }).logType?.value).toHaveLength(255);
  });

  test.each([0, 256])('fails for %d characters', length => {
    expect(() => sourceWith(stack, { logType: delivery.LogType.of(textOf(length)) })).toThrow(new Error(
      `Default/Source: logType has ${length} characters ('${shown(textOf(length))}'): use 1 to 255, as in `
        + 'ACCESS_LOGS [cdk-log-delivery:logTypeLength]'));
  });

  test('fails for a character that no log type has', () => {
    expect(() => sourceWith(stack, { logType: delivery.LogType.of('ACCESS-LOGS') })).toThrow(new Error(
      "Default/Source: logType 'ACCESS-LOGS' has invalid characters: use letters, digits and '_', as in "
        + 'ACCESS_LOGS [cdk-log-delivery:logTypeCharacters]'));
  });

  test('accepts one that is not known before the deployment', () => {
    const logType = parameter(stack);
    newSource(stack, delivery.LogType.of(logType));

    Template.fromStack(stack).hasResourceProperties(SOURCE, { LogType: stack.resolve(logType) });
  });
});

describe('of a service that logs in one Region only', () => {
  function sourceIn(region?: string, logType: delivery.LogType = ACCESS_LOGS): delivery.DeliverySource {
    return newSource(new Stack(new App(), 'Stack', { env: { region } }), logType);
  }

  test.each([['us-east-1', ACCESS_LOGS], ['eu-west-1', NEW_LOGS], ['eu-west-1', INFO_LOGS]])('can be in a stack in %s (%#)', (region, logType) => {
    expect(sourceIn(region, logType).logType).toBe(logType);
  });

  test.each([
    ['ACCESS_LOGS of Amazon CloudFront', ACCESS_LOGS],
    ['FLOW_LOGS of AWS Shield Advanced', delivery.ShieldLogType.FLOW_LOGS],
  ])('fails in a stack in another Region: %s', (label, logType) => {
    expect(() => sourceIn('eu-west-1', logType)).toThrow(new Error(
      `Stack/Source: the stack is in eu-west-1, but ${label} needs us-east-1: create the delivery source in a `
        + 'stack there (an S3 bucket can be in any Region) [cdk-log-delivery:sourceRegion]'));
  });

  test.each([['left out', () => undefined], ['a parameter', () => parameter(stack)]])('has a warning in a stack whose Region is not known: %s', (_, region) => {
    const { node } = sourceIn(region());
    App.of(node.root)?.synth();

    expect(node.metadata.map(({ data }) => data)).toContain(
      'the Region of the stack is not known, but must be us-east-1 for ACCESS_LOGS of Amazon CloudFront: set '
        + "env: { region: 'us-east-1' } on the stack (an S3 bucket can be in any Region) "
        + '[ack: cdk-log-delivery:regionUnknown]',
    );
  });

  test('has one warning in a stack with several, which lists the log types', () => {
    const app = new App();
    const [here, other] = ['Here', 'Other'].map(id => new Stack(app, id));
    const { CONNECTION_LOGS } = delivery.CloudFrontLogType;
    const define = (scope: Construct, logType: delivery.LogType) => newSource(
      scope, logType, `arn:aws:cloudfront::111122223333:distribution/${scope.node.id}`,
    );
    define(new Construct(here, 'Removed'), ACCESS_LOGS);
    define(new Construct(here, 'One'), ACCESS_LOGS);
    define(new NestedStack(here, 'Two'), CONNECTION_LOGS);
    define(new Construct(here, 'Three'), CONNECTION_LOGS);
    define(other, ACCESS_LOGS);
    here.node.tryRemoveChild('Removed');
    app.synth();

    const message = (labels: string) => 'the Region of the stack is not known, but must be us-east-1 for '
      + `${labels}: set env: { region: 'us-east-1' } on the stack (an S3 bucket can be in any Region) `
      + '[ack: cdk-log-delivery:regionUnknown]';
    expect(app.node.findAll().flatMap(({ node }) => node.metadata.filter(({ data }) => String(data).includes('regionUnknown'))
      .map(({ data }) => [node.path, data]))).toEqual([
      ['Here/One/Source', message('ACCESS_LOGS of Amazon CloudFront and CONNECTION_LOGS of Amazon CloudFront')],
      ['Other/Source', message('ACCESS_LOGS of Amazon CloudFront')],
    ]);
  });
});

describe('with a name', () => {
  test('has it', () => {
    sourceWith(stack, { deliverySourceName: 'orders-access-logs' });

    Template.fromStack(stack).hasResourceProperties(SOURCE, { Name: 'orders-access-logs' });
  });

  test.each([1, 60])('accepts %d characters', length => {
    sourceWith(stack, { deliverySourceName: textOf(length) });

    Template.fromStack(stack).hasResourceProperties(SOURCE, { Name: textOf(length) });
  });

  test.each([0, 61])('fails for %d characters', length => {
    expect(() => sourceWith(stack, { deliverySourceName: textOf(length) })).toThrow(new Error(
      `Default/Source: deliverySourceName '${textOf(length)}' has ${length} characters: use 1 to 60 [cdk-log-delivery:nameLength]`));
  });

  test('fails for a character that no name has', () => {
    expect(() => sourceWith(stack, { deliverySourceName: 'orders.logs' })).toThrow(new Error(
      "Default/Source: deliverySourceName 'orders.logs' has invalid characters: use letters, digits, '_' and '-' only [cdk-log-delivery:nameCharacters]"));
  });

  test('accepts one that is not known yet', () => {
    const deliverySourceName = parameter(stack);
    sourceWith(stack, { deliverySourceName });

    Template.fromStack(stack).hasResourceProperties(SOURCE, { Name: stack.resolve(deliverySourceName) });
  });
});

describe('without a name', () => {
  /** The generated name of a source in a stack of this name. */
  function nameIn(stackName: string, logType: delivery.LogType = NEW_LOGS): unknown {
    const other = new Stack(new App(), 'Stack', { stackName });
    const source = newSource(other, logType);

    return other.resolve((source.node.defaultChild as CfnDeliverySource).name);
  }

  test('gets one that AWS accepts', () => {
    expect(nameIn('Orders')).toMatch(/^[\w-]{1,60}$/);
  });

  test('gets one that AWS accepts for a long path', () => {
    const deep = new Construct(new Construct(stack, textOf(100)), 'Größe');
    const source = newSource(deep, NEW_LOGS);

    expect((source.node.defaultChild as CfnDeliverySource).name).toMatch(/^[\w-]{1,60}$/);
  });

  test('gets the same one on every synthesis', () => {
    expect(nameIn('Orders')).toEqual(nameIn('Orders'));
  });

  test('gets the same one on every synthesis where the log type is not known yet', () => {
    const names = [1, 2].map(() => nameIn('Orders', delivery.LogType.of(Lazy.string({ produce: () => 'NEW_LOGS' }))));

    expect(names[0]).toEqual(names[1]);
  });

  test('gets another one for a resource of the same id in another stack of the account', () => {
    const names = ['Orders', 'Payments'].map(stackName => {
      const other = new Stack(new App(), 'Stack', { stackName });
      return other.resolve((newEventBusSource(other).node.defaultChild as CfnDeliverySource).name);
    });

    expect(names[0]).not.toEqual(names[1]);
  });

  test('gets another one for another log type of the resource', () => {
    expect(nameIn('Orders', delivery.CloudFrontLogType.ACCESS_LOGS)).not.toEqual(nameIn('Orders', delivery.CloudFrontLogType.CONNECTION_LOGS));
  });
});

describe('with a configuration', () => {
  test('has it', () => {
    sourceWith(stack, { deliverySourceConfiguration: { samplingRate: '50' } });

    Template.fromStack(stack).hasResourceProperties(SOURCE, { DeliverySourceConfiguration: { samplingRate: '50' } });
  });

  test('accepts a key and a value of 255 characters', () => {
    sourceWith(stack, { deliverySourceConfiguration: { [textOf(255)]: textOf(255) } });

    Template.fromStack(stack).hasResourceProperties(SOURCE, { DeliverySourceConfiguration: { [textOf(255)]: textOf(255) } });
  });

  test.each([0, 256])('fails for a key of %d characters', length => {
    expect(() => sourceWith(stack, { deliverySourceConfiguration: { [textOf(length)]: '50' } })).toThrow(new Error(
      `Default/Source: a key of deliverySourceConfiguration has ${length} characters `
        + `('${shown(textOf(length))}'): use 1 to 255 [cdk-log-delivery:configurationLength]`));
  });

  test.each([0, 256])('fails for a value of %d characters', length => {
    expect(() => sourceWith(stack, { deliverySourceConfiguration: { samplingRate: textOf(length) } })).toThrow(new Error(
      `Default/Source: deliverySourceConfiguration['samplingRate'] has ${length} characters `
        + `('${shown(textOf(length))}'): use 1 to 255 [cdk-log-delivery:configurationLength]`));
  });

  test('accepts a value that is not known yet', () => {
    const samplingRate = parameter(stack);
    sourceWith(stack, { deliverySourceConfiguration: { samplingRate } });

    Template.fromStack(stack).hasResourceProperties(SOURCE, {
      DeliverySourceConfiguration: { samplingRate: stack.resolve(samplingRate) },
    });
  });
});

describe('its attributes', () => {
  test('come from the resource in the template', () => {
    const source = sourceWith(stack, {});

    expect(stack.resolve(source.deliverySourceName)).toEqual(refTo(source));
    expect(stack.resolve(source.deliverySourceArn)).toEqual(attributeOf(source, 'Arn'));
  });

  test('are those of its reference', () => {
    const source = sourceWith(stack, {});

    expect(source.deliverySourceRef).toEqual({
      deliverySourceName: source.deliverySourceName,
      deliverySourceArn: source.deliverySourceArn,
    });
  });

  test('tell the log type and the resource', () => {
    const source = newSource(stack, ACCESS_LOGS, DISTRIBUTION_ARN);

    expect(source.logType).toBe(ACCESS_LOGS);
    expect(source.resourceArn).toBe(DISTRIBUTION_ARN);
  });

  test('are literal in a stack in another Region', () => {
    const app = new App();
    const here = new Stack(app, 'Here', { env: { account: '111122223333', region: 'us-east-1' } });
    const there = new Stack(app, 'There', { env: { account: '111122223333', region: 'eu-west-1' } });
    const source = new delivery.DeliverySource(here, 'Source', {
      logType: ACCESS_LOGS,
      resourceArn: DISTRIBUTION_ARN,
      deliverySourceName: 'orders-access-logs',
    });
    new StringParameter(there, 'Name', { stringValue: source.deliverySourceName });
    new StringParameter(there, 'Arn', { stringValue: source.deliverySourceArn });

    const template = Template.fromStack(there);
    template.hasResourceProperties('AWS::SSM::Parameter', { Value: 'orders-access-logs' });
    template.hasResourceProperties('AWS::SSM::Parameter', {
      Value: there.resolve(`arn:${there.partition}:logs:us-east-1:111122223333:delivery-source:orders-access-logs`),
    });
  });
});

describe('its default child', () => {
  test('is the L1', () => {
    expect(sourceWith(stack, {}).node.defaultChild).toBeInstanceOf(CfnDeliverySource);
  });
});

describe('with tags', () => {
  test('has those that are set on it', () => {
    Tags.of(sourceWith(stack, {})).add('Größe', '日本');

    Template.fromStack(stack).hasResourceProperties(SOURCE, { Tags: [{ Key: 'Größe', Value: '日本' }] });
  });

  test('has those of the stack around it', () => {
    sourceWith(stack, {});
    Tags.of(stack).add('team', 'orders');

    Template.fromStack(stack).hasResourceProperties(SOURCE, { Tags: [{ Key: 'team', Value: 'orders' }] });
  });

  test('has its destinations and deliveries tagged too', () => {
    const source = newEventBusSource(stack);
    source.toLogGroup(newLogGroup(stack));
    Tags.of(source).add('team', 'orders');

    const template = Template.fromStack(stack);
    template.hasResourceProperties(DESTINATION, { Tags: [{ Key: 'team', Value: 'orders' }] });
    template.hasResourceProperties(DELIVERY, { Tags: [{ Key: 'team', Value: 'orders' }] });
  });

  test('can have a value that is not known yet', () => {
    const value = parameter(stack);
    Tags.of(sourceWith(stack, {})).add('team', value);

    Template.fromStack(stack).hasResourceProperties(SOURCE, { Tags: [{ Key: 'team', Value: stack.resolve(value) }] });
  });

  test('can have 50', () => {
    const source = sourceWith(stack, {});
    for (let index = 0; index < 50; index++) Tags.of(source).add(`tag-${index}`, 'true');

    const [resource] = Object.values(Template.fromStack(stack).findResources(SOURCE));
    expect(resource.Properties.Tags).toHaveLength(50);
  });

  test('fails at synthesis for 51', () => {
    const source = sourceWith(stack, {});
    for (let index = 0; index < 51; index++) Tags.of(source).add(`tag-${index}`, 'true');

    expect(() => Template.fromStack(stack)).toThrow(new Error(
      `Validation failed with the following errors:\n  [Default] Default/Source: this resource has 51 tags: use at most 50, ${TAG_REMEDY} [cdk-log-delivery:tagCount]`));
  });

  test('fails at synthesis for a tag of the stack that AWS refuses', () => {
    sourceWith(stack, {});
    Tags.of(stack).add('team', 'orders, payments');

    expect(() => Template.fromStack(stack)).toThrow(new Error(
      'Validation failed with the following errors:\n'
      + "  [Default] the value 'orders, payments' of stack tag 'team' has invalid characters: use letters, digits, spaces and _.:/=+-@, "
      + `${STACK_TAG_REMEDY} [cdk-log-delivery:tagValue]`));
  });
});
