import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { CfnMemory } from 'aws-cdk-lib/aws-bedrockagentcore';
import { Annotations, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { newApp } from './support/app';
import { checkDelivery, then, waitForEvent } from './support/assertions';

// The traces of an AgentCore memory to X-Ray. Transaction Search must be enabled in the account and Region: it is a setting of
// the whole account, which this test does not change.

export const app = newApp();
const stack = new Stack(app, 'LogDeliveryXRay');
const memory = new CfnMemory(stack, 'Memory', { name: 'LogDeliveryInteg', eventExpiryDuration: 7 });
const source = new delivery.DeliverySource(stack, 'Traces', { resource: memory, logType: delivery.AgentCoreMemoryLogType.TRACES });
const toXRay = source.toXRay();
Annotations.of(stack).acknowledgeWarning('cdk-log-delivery:transactionSearch', 'README.md asks for it');

const test = new IntegTest(app, 'XRay', { testCases: [stack] });
const checked = checkDelivery({ test }, toXRay, source);
const listed = then(checked, test.assertions.awsApiCall('@aws-sdk/client-bedrock-agentcore', 'ListEvents', {
  memoryId: memory.attrMemoryId, actorId: 'customer', sessionId: 'LogDeliveryIntegSession',
}));
waitForEvent(listed, 'aws/spans', memory.attrMemoryId);
