import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Mixins, NestedStack, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { newCfnDistribution } from './support/switched-l1s';

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const { INFO_LOGS } = delivery.EventBusLogType;
const STACKS = ['One', 'Two', 'Three', 'Four'];

/** An app whose distributions, in four stacks, have a folder each in one bucket. */
function folderApp(distributions: number, prefix?: string): { readonly app: App; readonly archive: Stack; readonly stacks: readonly Stack[] } {
  const app = new App();
  const archive = new Stack(app, 'Archive', { env: HERE });
  const bucket = new s3.Bucket(archive, 'Central');
  const stacks = STACKS.map(id => new Stack(app, id, { env: HERE }));
  for (let index = 0; index < distributions; index++) newCfnDistribution(stacks[index % stacks.length], `Distribution${index}`);
  newEventBus(new NestedStack(stacks[0], 'Nested'));
  Mixins.of(app).apply(delivery.LogsMixin.of(ACCESS_LOGS, INFO_LOGS).toS3(bucket, { prefix, folderPerResource: true }));

  return { app, archive, stacks };
}

function policyOf(archive: Stack): { readonly Statement: readonly { readonly Resource: unknown }[] } {
  const [policy] = Object.values(Template.fromStack(archive).findResources('AWS::S3::BucketPolicy'));

  return policy.Properties.PolicyDocument;
}

/** The folders of the objects, and the ARN of the bucket left out. */
function foldersOf(stack: Stack): string[] {
  return Object.values(Template.fromStack(stack).findResources('AWS::Logs::DeliveryDestination'))
    .map(({ Properties }) => String(Properties.DestinationResourceArn['Fn::Join'][1].at(-1)));
}

describe('a folder for each resource', () => {
  test('is named by the kind, the stack and the logical id', () => {
    const { stacks: [one] } = folderApp(5, 'logs');

    expect(foldersOf(one)).toEqual(['/logs/CloudFront/One-Distribution0', '/logs/CloudFront/One-Distribution4']);
    expect(foldersOf(one.node.findChild('Nested') as NestedStack)).toEqual(['/logs/EventBus/One-Nested-BusEA82B648']);
  });

  test('begins with the kind if there is no prefix', () => {
    const { archive, stacks: [, two] } = folderApp(4);

    expect(foldersOf(two)).toEqual(['/CloudFront/Two-Distribution1']);
    expect(policyOf(archive).Statement.map(({ Resource }) => Resource)).toEqual([
      ['/CloudFront/*', '/EventBus/*'].map(path => ({ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Central7FB44904', 'Arn'] }, path]] })),
    ]);
  });

  test('makes the policy of the bucket no longer: 300 resources have the same as 4', () => {
    const few = policyOf(folderApp(4, 'logs').archive);

    expect(policyOf(folderApp(300, 'logs').archive)).toEqual(few);
    expect(JSON.stringify(few).length).toBeLessThan(700);
  });

  test('is deployed, and everything is delivered', () => {
    const simulator = new Simulator();

    expect(simulator.deploy(folderApp(12, 'logs').app.synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('can be a token of the stack of the bucket, which the policy has as a wildcard', () => {
    const app = new App();
    const archive = new Stack(app, 'Archive', { env: HERE });
    const stack = new Stack(app, 'Shop', { env: HERE });
    newEventBus(stack);
    Mixins.of(app).apply(delivery.LogsMixin.of(INFO_LOGS).toS3(new s3.Bucket(archive, 'Central'), { prefix: stack.stackId, folderPerResource: true }));

    expect(JSON.stringify(policyOf(archive).Statement[0].Resource)).toContain('"/*/*"');
  });
});
