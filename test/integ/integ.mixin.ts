import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { Mixins, Stack } from 'aws-cdk-lib/core';
import { EventBusLogType, LogsMixin } from '../../src';
import { newApp, newBucket, newBus } from './support/app';
import { checkDeliveries, emit, waitForObject, type Calls } from './support/assertions';

// The mixin over a stage, which here is the app: two stacks with an event bus each, to a bucket in a third stack. The logs of
// each bus have a separate folder.

export const app = newApp();
const archive = new Stack(app, 'LogDeliveryMixinBucket');
const bucket = newBucket(archive);
const stacks = ['LogDeliveryMixinOrders', 'LogDeliveryMixinUsers'].map(id => new Stack(app, id));
const buses = stacks.map(stack => newBus(stack));
Mixins.of(app).apply(LogsMixin.of(EventBusLogType.TRACE_LOGS).toS3(bucket, { prefix: 'logs', folderPerResource: true }));

const test = new IntegTest(app, 'Mixin', { testCases: [archive, ...stacks] });
const emitted = buses.reduce<Calls>((calls, bus) => emit(calls, bus), checkDeliveries({ test }, 'S3'));
stacks.reduce<Calls>((calls, { stackName }) => waitForObject(calls, bucket, `logs/EventBus/${stackName}`), emitted);
