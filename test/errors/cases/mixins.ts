import { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Mixins, Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IMixin } from 'constructs';
import * as delivery from '../../../src';
import { IN_OTHER_REGION } from '../../support/environments';
import { newEventBus } from '../../support/logging';
import { newCfnDistribution } from '../../support/switched-l1s';
import type { Subject } from '../error-case';
import { newBucket } from '../support';

const { ACCESS_LOGS } = delivery.CloudFrontLogType;
const { INFO_LOGS } = delivery.EventBusLogType;

/** Delivers the logs of resources of an app, except of those that are excluded. */
export const MIXINS: Subject = {
  title: 'Mixins',
  cases: [
    {
      title: 'LogsMixin.of() without a log type',
      rows: ['`LogsMixin.of()` without a log type'],
      bad: () => delivery.LogsMixin.of(),
      good: () => delivery.LogsMixin.of(ACCESS_LOGS),
    },
    {
      title: 'An account-level log type in LogsMixin.of()',
      rows: ['An account-level log type in `LogsMixin.of()`'],
      bad: () => delivery.LogsMixin.of(delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS),
      good: stack => new delivery.DeliverySource(stack, 'Logs', { logType: delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS }),
    },
    {
      title: 'A log type in LogsMixin.of() whose resources have no CloudFormation type',
      rows: ['A log type in `LogsMixin.of()` whose resources'],
      bad: () => delivery.LogsMixin.of(delivery.LogType.of('NEW_LOGS')),
      good: () => delivery.LogsMixin.of(INFO_LOGS),
    },
    {
      title: 'A delivery source after a LogsMixin',
      rows: ['A delivery source of a resource that is defined after a `LogsMixin`'],
      bad: stack => {
        const bus = newEventBus(stack, 'Orders');
        Mixins.of(stack).apply(mixin(stack));
        new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: INFO_LOGS });
      },
      good: stack => {
        const bus = newEventBus(stack, 'Orders');
        new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: INFO_LOGS });
        Mixins.of(stack).apply(mixin(stack));
      },
    },
    {
      title: 'A delivery source of an L1 after a LogsMixin',
      rows: ['A delivery source of a resource that is defined after a `LogsMixin`'],
      bad: stack => {
        const bus = newEventBus(stack, 'Orders');
        Mixins.of(stack).apply(mixin(stack));
        new CfnDeliverySource(stack, 'L1', { name: 'l1', logType: INFO_LOGS.value, resourceArn: bus.eventBusArn });
      },
      good: stack => {
        const bus = newEventBus(stack, 'Orders');
        new CfnDeliverySource(stack, 'L1', { name: 'l1', logType: INFO_LOGS.value, resourceArn: bus.eventBusArn });
        Mixins.of(stack).apply(mixin(stack));
      },
    },
    {
      title: 'An event bus without a level below a LogsMixin',
      rows: ['A resource of an app with a `LogsMixin` that is not switched on'],
      bad: stack => {
        newEventBus(stack, 'Orders', { logConfig: undefined });
        Mixins.of(stack).apply(mixin(stack));
      },
      good: stack => {
        const bus = newEventBus(stack, 'Orders', { logConfig: undefined });
        Mixins.of(stack).apply(mixin(stack, bus));
      },
    },
    {
      title: 'A distribution in another Region below a LogsMixin',
      rows: ['A distribution in a stack outside us-east-1 in an app with a `LogsMixin`'],
      bad: stack => {
        newCfnDistribution(europe(stack), 'Distribution');
        Mixins.of(stack.node.root).apply(mixin(stack));
      },
      good: stack => {
        const distribution = newCfnDistribution(europe(stack), 'Distribution');
        Mixins.of(stack.node.root).apply(mixin(stack, distribution));
      },
    },
  ],
};

function mixin(stack: Stack, ...excluded: readonly IConstruct[]): IMixin {
  return delivery.LogsMixin.of(ACCESS_LOGS, INFO_LOGS).excluding(...excluded).toS3(newBucket(stack));
}

function europe(stack: Stack): Stack {
  return new Stack(stack.node.root, 'Europe', { env: IN_OTHER_REGION });
}
