import { Template } from 'aws-cdk-lib/assertions';
import { type CfnDeliveryDestination, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { App, ArnFormat, CfnResource, Lazy, Stack, Tags } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { DESTINATION } from './support/cfn-types';
import { newDestination, newLogGroup, newStream } from './support/destinations';
import { shown, TAG_REMEDY } from './support/messages';
import { attributeOf, refTo } from './support/references';
import { newDefaultStack } from './support/stacks';
import { parameter, textOf } from './support/values';

const DESTINATION_ARN = 'arn:aws:logs:eu-west-1:444455556666:delivery-destination:central-logs';
const { S3, CWL, FH, XRAY } = delivery.DeliveryDestinationType;

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

/** A destination of each type that has this name. */
function named(type: delivery.DeliveryDestinationType, deliveryDestinationName: string): delivery.DeliveryDestination {
  switch (type) {
    case S3: return new delivery.S3DeliveryDestination(stack, 'Destination', { deliveryDestinationName, bucket: new Bucket(stack, 'Bucket') });
    case CWL: return new delivery.LogGroupDeliveryDestination(stack, 'Destination', { deliveryDestinationName, logGroup: newLogGroup(stack) });
    case FH: return new delivery.FirehoseDeliveryDestination(stack, 'Destination', {
      deliveryDestinationName,
      deliveryStream: newStream(stack),
    });
    case XRAY: return new delivery.XRayDeliveryDestination(stack, 'Destination', { deliveryDestinationName });
  }
}

function nameOf(destination: delivery.DeliveryDestination): string {
  return (destination.node.defaultChild as CfnDeliveryDestination).name;
}

describe.each([S3, CWL, FH, XRAY])('of type %s', type => {
  test('has its type', () => {
    const destination = newDestination(stack, type);

    expect(destination.deliveryDestinationType).toBe(type);
    Template.fromStack(stack).hasResourceProperties(DESTINATION, { DeliveryDestinationType: type });
  });

  test('has attributes that come from the resource in the template', () => {
    const destination = newDestination(stack, type);

    expect(stack.resolve(destination.deliveryDestinationName)).toEqual(refTo(destination));
    expect(stack.resolve(destination.deliveryDestinationArn)).toEqual(attributeOf(destination, 'Arn'));
  });

  test('has attributes that are those of its reference', () => {
    const destination = newDestination(stack, type);

    expect(destination.deliveryDestinationRef).toEqual({
      deliveryDestinationName: destination.deliveryDestinationName,
      deliveryDestinationArn: destination.deliveryDestinationArn,
    });
  });

  test('has the name that it is given', () => {
    named(type, 'central-logs');

    Template.fromStack(stack).hasResourceProperties(DESTINATION, { Name: 'central-logs' });
  });

  test.each([1, 60])('accepts a name of %d characters', length => {
    expect(nameOf(named(type, textOf(length)))).toBe(textOf(length));
  });

  test.each([0, 61])('fails for a name of %d characters', length => {
    expect(() => named(type, textOf(length))).toThrow(new Error(
      `Default/Destination: deliveryDestinationName '${textOf(length)}' has ${length} characters: use 1 to 60 [cdk-log-delivery:nameLength]`));
  });

  test('fails for a name with a character that no name has', () => {
    expect(() => named(type, 'central logs')).toThrow(new Error(
      "Default/Destination: deliveryDestinationName 'central logs' has invalid characters: use letters, digits, '_' and '-' only [cdk-log-delivery:nameCharacters]"));
  });

  test('accepts a name that is not known yet', () => {
    const name = parameter(stack);
    named(type, name);

    Template.fromStack(stack).hasResourceProperties(DESTINATION, { Name: stack.resolve(name) });
  });

  test('gets a name that AWS accepts', () => {
    expect(nameOf(newDestination(new Construct(stack, `${textOf(60)}Größe`), type))).toMatch(/^[\w-]{1,60}$/);
  });

  test('gets the same name on every synthesis', () => {
    const names = [1, 2].map(() => nameOf(newDestination(newDefaultStack(), type)));

    expect(names[0]).toBe(names[1]);
  });

  test('gets another name in another stack', () => {
    const names = ['Orders', 'Payments'].map(stackName => nameOf(newDestination(new Stack(new App(), 'Stack', { stackName }), type)));

    expect(names[0]).not.toBe(names[1]);
  });

  test('has the tags that are set on it', () => {
    Tags.of(newDestination(stack, type)).add('Größe', '日本');

    Template.fromStack(stack).hasResourceProperties(DESTINATION, { Tags: [{ Key: 'Größe', Value: '日本' }] });
  });

  test('fails at synthesis for a tag that AWS refuses', () => {
    Tags.of(newDestination(stack, type)).add('why?', 'true');

    expect(() => Template.fromStack(stack)).toThrow(new Error(
      'Validation failed with the following errors:\n'
      + `  [Default] Default/Destination: the key of tag 'why?' has invalid characters: use letters, digits, spaces and _.:/=+-@, ${TAG_REMEDY} [cdk-log-delivery:tagKey]`));
  });
});

describe('the generated name', () => {
  /** Returns the name of the same destination in a separate app, with the given differences. */
  function s3Name(props: delivery.S3DeliveryDestinationOptions = {}, bucketOf: (scope: Construct) => IBucket = scope => new Bucket(scope, 'Bucket')): string {
    const scope = new Stack();

    return nameOf(new delivery.S3DeliveryDestination(scope, 'Destination', { bucket: bucketOf(scope), ...props }));
  }

  test.each<[string, delivery.S3DeliveryDestinationOptions]>([
    ['format', { outputFormat: delivery.OutputFormat.PARQUET }],
    ['format that is not known yet', { outputFormat: delivery.OutputFormat.of('orc') }],
    ['prefix', { prefix: 'orders' }],
  ])('is another one for another %s, so that CloudFormation can replace the destination', (_, props) => {
    expect(s3Name(props)).not.toBe(s3Name());
  });

  test('is another one for another bucket', () => {
    expect(s3Name({}, scope => new Bucket(scope, 'OtherBucket'))).not.toBe(s3Name());
    expect(s3Name({}, scope => Bucket.fromBucketName(scope, 'Bucket', 'orders-logs'))).not.toBe(s3Name());
  });

  test('is another one for another log group', () => {
    const names = ['LogGroup', 'OtherLogGroup'].map(id => {
      const scope = new Stack();
      return nameOf(new delivery.LogGroupDeliveryDestination(scope, 'Destination', { logGroup: new LogGroup(scope, id) }));
    });

    expect(names[0]).not.toBe(names[1]);
  });

  test('is another one for another type of destination', () => {
    const names = [S3, CWL, FH, XRAY].map(type => nameOf(newDestination(newDefaultStack(), type)));

    expect(new Set(names).size).toBe(4);
  });

  test('stays when the permissions are managed by somebody else', () => {
    expect(s3Name({ managePermissions: false })).toBe(s3Name());
  });

  test.each<[string, (scope: Construct) => delivery.S3DeliveryDestinationOptions]>([
    ['prefix', scope => ({ prefix: parameter(scope) })],
    ['format', () => ({ outputFormat: delivery.OutputFormat.of(Lazy.string({ produce: () => 'json' })) })],
  ])('stays the same where the %s is not known before the deployment', (_, props) => {
    const names = [1, 2].map(() => {
      const scope = new Stack();
      return nameOf(new delivery.S3DeliveryDestination(scope, 'Destination', { bucket: new Bucket(scope, 'Bucket'), ...props(scope) }));
    });

    expect(names[0]).toBe(names[1]);
  });
});

describe('the format', () => {
  test('is passed on where it is not known yet', () => {
    newDestination(stack, S3, delivery.OutputFormat.of('orc'));

    Template.fromStack(stack).hasResourceProperties(DESTINATION, { OutputFormat: 'orc' });
  });

  test('can have 12 characters', () => {
    newDestination(stack, S3, delivery.OutputFormat.of('abcdefghij12'));

    Template.fromStack(stack).hasResourceProperties(DESTINATION, { OutputFormat: 'abcdefghij12' });
  });

  test.each(['', 'abcdefghij123', 'ion-text'])("cannot be '%s'", value => {
    expect(() => newDestination(stack, S3, delivery.OutputFormat.of(value))).toThrow(new Error(
      `Default/Destination: outputFormat '${value}' is not 1 to 12 letters and digits: use a constant of `
        + 'OutputFormat [cdk-log-delivery:outputFormatCharacters]'));
  });

  test('is accepted while it is not known before the deployment', () => {
    const value = parameter(stack);
    newDestination(stack, S3, delivery.OutputFormat.of(value));

    Template.fromStack(stack).hasResourceProperties(DESTINATION, { OutputFormat: stack.resolve(value) });
  });
});

describe('in another Region than who refers to it', () => {
  test('has attributes that are literal', () => {
    const app = new App();
    const here = new Stack(app, 'Here', { env: { account: '111122223333', region: 'us-east-1' } });
    const there = new Stack(app, 'There', { env: { account: '111122223333', region: 'eu-west-1' } });
    const destination = new delivery.XRayDeliveryDestination(here, 'Destination', { deliveryDestinationName: 'traces' });
    new StringParameter(there, 'Name', { stringValue: destination.deliveryDestinationName });
    new StringParameter(there, 'Arn', { stringValue: destination.deliveryDestinationArn });

    const template = Template.fromStack(there);
    template.hasResourceProperties('AWS::SSM::Parameter', { Value: 'traces' });
    template.hasResourceProperties('AWS::SSM::Parameter', {
      Value: there.resolve(`arn:${there.partition}:logs:us-east-1:111122223333:delivery-destination:traces`),
    });
  });
});

describe('imported by its ARN', () => {
  test('has the ARN, and the name at its end', () => {
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', DESTINATION_ARN);

    expect(destination.deliveryDestinationArn).toBe(DESTINATION_ARN);
    expect(destination.deliveryDestinationName).toBe('central-logs');
  });

  test('is in the environment of the ARN, which can be another account', () => {
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', DESTINATION_ARN);

    expect(destination.env).toEqual({ account: '444455556666', region: 'eu-west-1' });
  });

  test('does not know its type', () => {
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', DESTINATION_ARN);

    expect(destination.deliveryDestinationType).toBeUndefined();
  });

  test('adds nothing to the template', () => {
    delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', DESTINATION_ARN);

    expect(stack.node.findAll().filter(child => CfnResource.isCfnResource(child))).toEqual([]);
  });

  test('fails for what is no ARN', () => {
    expect(() => delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', 'orders-central-logs')).toThrow(new Error(
      "Default/Destination: deliveryDestinationArn is not an ARN (got 'orders-central-logs'): use the form "
        + 'arn:partition:service:region:account:resource [cdk-log-delivery:notAnArn]'));
  });

  test.each([
    'arn:aws:s3:::orders-logs',
    'arn:aws:logs:eu-west-1:111122223333:delivery-source:orders',
    'arn:aws:logs:eu-west-1:111122223333:log-group:orders',
  ])("fails for the ARN '%s' of something else", arn => {
    expect(() => delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', arn)).toThrow(new Error(
      `Default/Destination: deliveryDestinationArn is not the ARN of a delivery destination (got '${arn}'): use `
        + 'the form arn:partition:logs:region:account:delivery-destination:name '
        + '[cdk-log-delivery:importedArnKind]'));
  });

  test('fails for an ARN that is too long', () => {
    const arn = `${DESTINATION_ARN}${textOf(2049 - DESTINATION_ARN.length)}`;

    expect(() => delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', arn)).toThrow(new Error(
      `Default/Destination: deliveryDestinationArn has 2049 characters ('${shown(arn)}'): use 16 to 2048 `
        + '[cdk-log-delivery:arnLength]'));
  });

  test('fails for a character that no ARN has', () => {
    expect(() => delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', `${DESTINATION_ARN}?`)).toThrow(new Error(
      `Default/Destination: deliveryDestinationArn has invalid characters (got '${DESTINATION_ARN}?'): use `
        + 'letters, digits and _#+=/:,.@-, and * only at the end [cdk-log-delivery:arnCharacters]'));
  });

  test('accepts an ARN that is not known yet, whose name CloudFormation finds', () => {
    const arn = parameter(stack);
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', arn);

    expect(destination.deliveryDestinationArn).toBe(arn);
    expect(stack.resolve(destination.deliveryDestinationName)).toEqual({ 'Fn::Select': [6, { 'Fn::Split': [':', stack.resolve(arn)] }] });
  });
});

describe('imported by its name', () => {
  test('has the name, and the ARN in the environment of the stack', () => {
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', 'central-logs');

    expect(destination.deliveryDestinationName).toBe('central-logs');
    expect(stack.resolve(destination.deliveryDestinationArn)).toEqual(stack.resolve(stack.formatArn({
      service: 'logs',
      resource: 'delivery-destination',
      resourceName: 'central-logs',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })));
    expect(destination.deliveryDestinationType).toBeUndefined();
  });

  test('accepts 60 characters', () => {
    expect(delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', textOf(60)).deliveryDestinationName).toHaveLength(60);
  });

  test.each([0, 61])('fails for %d characters', length => {
    expect(() => delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', textOf(length))).toThrow(new Error(
      `Default/Destination: deliveryDestinationName '${textOf(length)}' has ${length} characters: use 1 to 60 [cdk-log-delivery:nameLength]`));
  });

  test('fails for a character that no name has', () => {
    expect(() => delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', 'central.logs')).toThrow(new Error(
      "Default/Destination: deliveryDestinationName 'central.logs' has invalid characters: use letters, digits, '_' and '-' only [cdk-log-delivery:nameCharacters]"));
  });

  test('accepts a name that is not known yet', () => {
    const name = parameter(stack);

    expect(delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', name).deliveryDestinationName).toBe(name);
  });
});
