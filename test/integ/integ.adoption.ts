import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Stack, type CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { DeliverySource, EventBusLogType, OutputFormat, S3DeliveryDestination } from '../../src';
import { newApp, newBucket, newBus } from './support/app';
import { checkDelivery, emit, waitForObject } from './support/assertions';

// Hand-written L1s, and then constructs of this library in their place: the names and logical ids stay, so no resource is
// replaced. The hook deploys the L1s first, by the same file with the context `l1s`.

const NAME = 'log-delivery-integ-adoption';
const COMMAND = 'npx cdk deploy LogDeliveryAdoption --require-approval never -c l1s=true'
  + ' --app "node -r ts-node/register/transpile-only test/integ/integ.adoption.ts"';

export const app = newApp();
const stack = new Stack(app, 'LogDeliveryAdoption');
const bus = newBus(stack);
const bucket = newBucket(stack);

function adopt({ node: { defaultChild } }: IConstruct, logicalId: string): void {
  (defaultChild as CfnResource).overrideLogicalId(logicalId);
}

/** The L1s, as docs/migrating.md has them. */
function defineL1s(): void {
  const source = new CfnDeliverySource(stack, 'OrdersSource', { name: NAME, logType: 'TRACE_LOGS', resourceArn: bus.eventBusArn });
  const destination = new CfnDeliveryDestination(stack, 'OrdersDestination', {
    name: NAME, deliveryDestinationType: 'S3', destinationResourceArn: bucket.bucketArn, outputFormat: 'json',
  });
  const delivery = new CfnDelivery(stack, 'OrdersDelivery', { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn });
  bucket.addToResourcePolicy(new PolicyStatement({
    principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects(`AWSLogs/${stack.account}/*`)],
    conditions: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': stack.account } },
  }));
  // Its policy, and the custom resource that empties it: otherwise logs arrive in the empty bucket, which then cannot be deleted.
  delivery.node.addDependency(bucket);
}

function defineConstructs(): void {
  const source = new DeliverySource(stack, 'Source', { resource: bus, logType: EventBusLogType.TRACE_LOGS, deliverySourceName: NAME });
  const destination = new S3DeliveryDestination(stack, 'Destination', { bucket, outputFormat: OutputFormat.JSON, deliveryDestinationName: NAME });
  const delivery = source.deliverTo(destination);
  adopt(source, 'OrdersSource');
  adopt(destination, 'OrdersDestination');
  adopt(delivery, 'OrdersDelivery');

  const test = new IntegTest(app, 'Adoption', { testCases: [stack], hooks: { preDeploy: [COMMAND] } });
  waitForObject(emit(checkDelivery({ test }, delivery, source), bus), bucket, 'AWSLogs/');
}

if (app.node.tryGetContext('l1s') === undefined) defineConstructs();
else defineL1s();
