import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { newApp, newBusLogs } from './support/app';
import { checkDelivery, emit, waitForBus } from './support/assertions';

// The logs of an event bus to a log group.

export const app = newApp();
const stack = new Stack(app, 'LogDeliveryLogGroup');
const { bus, source } = newBusLogs(stack);
const logGroup = new LogGroup(stack, 'LogGroup', { retention: RetentionDays.ONE_DAY, removalPolicy: RemovalPolicy.DESTROY });
const toLogGroup = source.toLogGroup(logGroup);

const test = new IntegTest(app, 'LogGroup', { testCases: [stack] });
waitForBus(emit(checkDelivery({ test }, toLogGroup, source), bus), logGroup, bus);
