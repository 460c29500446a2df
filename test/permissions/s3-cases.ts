import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../../src';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION, OTHER_ACCOUNT } from '../support/environments';
import { newEventBus } from '../support/logging';
import { warnings } from '../support/warnings';

/** One way of delivering to a bucket. */
export interface S3Case {
  readonly bucket: 'named' | 'generated' | 'imported';
  readonly path: 'prefix' | 'hive' | 'neither';
  readonly key: 'no' | 'own' | 'imported';
  readonly from: 'here' | 'anywhere' | 'another account' | 'another account of the app' | 'another Region' | 'another account and Region';
  readonly minimize: boolean;
}

const FAR_AWAY = { account: OTHER_ACCOUNT, region: 'eu-west-1' };

/** The environments of the bucket and its key. Logs always come from `HERE`. */
export const PLACES: { readonly [from in S3Case['from']]: typeof HERE } = {
  'here': HERE,
  'anywhere': HERE,
  'another account': IN_OTHER_ACCOUNT,
  'another account of the app': IN_OTHER_ACCOUNT,
  'another Region': IN_OTHER_REGION,
  'another account and Region': FAR_AWAY,
};

export const S3_CASES: readonly S3Case[] = (['named', 'generated', 'imported'] as const).flatMap(bucket =>
  (['prefix', 'hive', 'neither'] as const).flatMap(path =>
    (['no', 'own', 'imported'] as const).flatMap(key =>
      (Object.keys(PLACES) as S3Case['from'][]).flatMap(from =>
        [true, false].map(minimize => ({ bucket, path, key, from, minimize }))))));

export const BUCKET_NAME = 'example-logs';
export const KEY_ID = '11111111-2222-3333-4444-555555555555';

/** The apps of a case, in the order of deployment: the app of the bucket's owner, and then the app with the logs. */
export interface S3Apps {
  readonly apps: readonly App[];
  /** The statements in warnings, which other accounts must add, by the IDs of the warnings. */
  readonly printed: () => { readonly [id: string]: unknown };
}

export function build(item: S3Case): S3Apps {
  const app = newApp(item);
  const target = stackWithResource(app, 'Target', item.from === 'anywhere' ? undefined : PLACES[item.from]);
  const bucket = makeBucket(target, item);
  const options = { prefix: item.path === 'prefix' ? 'team' : undefined, encryptionKey: item.bucket === 'imported' ? makeKey(target, item) : undefined };
  switch (item.from) {
    case 'here': case 'anywhere':
      return deliverByHelper(target, item, bucket, options);
    case 'another Region':
      return deliverByHelper(stackWithResource(app, 'Logs', HERE), item, bucket, options);
    case 'another account':
      return deliverByArn(target, item, bucket, options);
    case 'another account of the app':
      return deliverToConstruct(target, item, bucket, options);
    case 'another account and Region':
      return deliverToConstruct(stackWithResource(app, 'Owner', IN_OTHER_ACCOUNT), item, bucket, options);
  }
}

type Options = Pick<delivery.S3DeliveryDestinationProps, 'prefix' | 'encryptionKey'>;

function deliverByHelper(stack: Stack, item: S3Case, bucket: s3.IBucket, options: Options): S3Apps {
  source(stack, item).toS3(bucket, { ...options, ...pathOptions(item) });

  return appsOf(stack);
}

/** The owner of the bucket has another app. */
function deliverByArn(owner: Stack, item: S3Case, bucket: s3.IBucket, options: Options): S3Apps {
  new delivery.S3DeliveryDestination(owner, 'Destination', {
    ...options, bucket, deliveryDestinationName: 'central', allowedSources: [{ account: HERE.account }],
  });
  const stack = stackWithResource(newApp(item), 'Logs', HERE);
  source(stack, item).deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(
    stack, 'Central', `arn:aws:logs:us-east-1:${OTHER_ACCOUNT}:delivery-destination:central`,
  ), pathOptions(item));

  return appsOf(owner, stack);
}

function deliverToConstruct(owner: Stack, item: S3Case, bucket: s3.IBucket, options: Options): S3Apps {
  const destination = new delivery.S3DeliveryDestination(owner, 'Destination', { ...options, bucket });
  source(stackWithResource(App.of(owner), 'Logs', HERE), item).deliverTo(destination, pathOptions(item));

  return appsOf(owner);
}

function appsOf(...stacks: readonly Stack[]): S3Apps {
  const apps = stacks.map(stack => stack.node.root as App);

  return { apps, printed: () => printedIn(apps.flatMap(app => app.node.children.filter(child => Stack.isStack(child)))) };
}

function newApp({ minimize }: S3Case): App {
  return new App({
    analyticsReporting: false,
    treeMetadata: false,
    context: { '@aws-cdk/aws-iam:minimizePolicies': minimize, 'aws:cdk:disable-stack-trace': true },
  });
}

function stackWithResource(app: Construct | undefined, id: string, env?: typeof HERE): Stack {
  const stack = new Stack(app, id, { env, crossRegionReferences: env !== undefined });
  // CloudFormation rejects stacks without resources.
  new CfnWaitConditionHandle(stack, 'Resource');

  return stack;
}

function pathOptions({ path }: S3Case): delivery.DeliveryOptions {
  return { hiveCompatiblePath: path === 'hive' ? true : undefined };
}

function makeBucket(stack: Stack, item: S3Case): s3.IBucket {
  if (item.bucket === 'imported') return s3.Bucket.fromBucketName(stack, 'Bucket', BUCKET_NAME);

  return new s3.Bucket(stack, 'Bucket', { bucketName: item.bucket === 'named' ? BUCKET_NAME : undefined, encryptionKey: makeKey(stack, item) });
}

function makeKey(stack: Stack, { key, from }: S3Case): kms.IKey | undefined {
  if (key === 'no') return undefined;

  return key === 'own' ? new kms.Key(stack, 'Key') : kms.Key.fromKeyArn(stack, 'Key', keyArn(from));
}

/** The ARN of the key that is imported. */
export function keyArn(from: S3Case['from']): string {
  const { account, region } = PLACES[from];

  return `arn:aws:kms:${region}:${account}:key/${KEY_ID}`;
}

/**
 * Returns the logs of a distribution if they come from another Region than the bucket, and the logs of an event bus
 * otherwise.
 */
function source(stack: Stack, { from }: S3Case): delivery.DeliverySource {
  return PLACES[from].region !== HERE.region
    ? new delivery.DeliverySource(stack, 'Logs', {
      logType: delivery.CloudFrontLogType.ACCESS_LOGS,
      resource: new cloudfront.Distribution(stack, 'Distribution', { defaultBehavior: { origin: new origins.HttpOrigin('example.com') } }),
    })
    : new delivery.DeliverySource(stack, 'Logs', {
      logType: delivery.EventBusLogType.INFO_LOGS,
      resource: newEventBus(stack, 'Bus'),
    });
}

function printedIn(stacks: readonly Stack[]): { readonly [id: string]: unknown } {
  const messages = stacks.flatMap(warnings).map(String);

  // There are others: aws-cdk-lib warns of references across Regions, the library of a path that cannot change.
  return Object.fromEntries(messages.filter(message => message.includes('this statement')).map(message => {
    const [, statement, id] = /this statement.*?, or nothing is delivered: (.*) \[ack: cdk-log-delivery:(\w+)\]$/.exec(message) ?? [];
    return [id, JSON.parse(replaced(statement))];
  }));
}

/**
 * Returns a printed text after a person has replaced the parts that the message lists, for a stack without an
 * environment.
 */
function replaced(text: string): string {
  return text.replaceAll('${AWS::AccountId}', HERE.account).replaceAll('${AWS::Region}', HERE.region);
}
