import { Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { ACCOUNT } from '../support/environments';
import { dependenciesOfOnly, onlyProperties, statementsOf } from '../support/rendered';
import { newStack } from '../support/stacks';
import { xRayStatement } from '../support/statements';

const RUNTIME_ARN = `arn:aws:bedrock-agentcore:eu-west-1:${ACCOUNT}:runtime/agent-1234567890`;

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** Traces of a resource that is known by its ARN. */
function traces(id: string, logType: delivery.LogType = delivery.AgentCoreRuntimeLogType.TRACES, resourceArn = RUNTIME_ARN) {
  return new delivery.DeliverySource(stack, id, { logType, resourceArn });
}

/** A pattern of ARNs in the environment of the stack. */
const all = (service: string, resource: string) => `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource}`;

function statements(): unknown {
  return statementsOf(onlyProperties(stack, 'AWS::XRay::ResourcePolicy').PolicyDocument);
}

describe('a destination', () => {
  test('has a type, and neither ARN nor format', () => {
    const destination = new delivery.XRayDeliveryDestination(stack, 'Destination', { deliveryDestinationName: 'x-ray' });

    const [resource] = Object.values(Template.fromStack(stack).findResources('AWS::Logs::DeliveryDestination'));
    expect(resource.Properties).toEqual({ Name: 'x-ray', DeliveryDestinationType: 'XRAY' });
    expect(destination.deliveryDestinationType).toBe(delivery.DeliveryDestinationType.XRAY);
  });

  test('needs no properties', () => {
    new delivery.XRayDeliveryDestination(stack, 'Destination');

    Template.fromStack(stack).resourceCountIs('AWS::Logs::DeliveryDestination', 1);
  });

  test('writes no policy before something is delivered to it', () => {
    new delivery.XRayDeliveryDestination(stack, 'Destination');

    Template.fromStack(stack).resourceCountIs('AWS::XRay::ResourcePolicy', 0);
  });
});

describe('a delivery', () => {
  test('may put traces of all resources of the kind', () => {
    traces('Traces').toXRay();

    expect(statements()).toEqual([xRayStatement([all('bedrock-agentcore', 'runtime/*')])]);
  });

  test('is created after the policy', () => {
    traces('Traces').toXRay();

    expect(dependenciesOfOnly(stack, 'AWS::Logs::Delivery'))
      .toEqual(Object.keys(Template.fromStack(stack).findResources('AWS::XRay::ResourcePolicy')));
  });

  test('writes no policy with managePermissions: false', () => {
    traces('Traces').toXRay({ managePermissions: false });

    Template.fromStack(stack).resourceCountIs('AWS::XRay::ResourcePolicy', 0);
    expect(dependenciesOfOnly(stack, 'AWS::Logs::Delivery')).toEqual([]);
  });

  test('has a policy with a name that X-Ray accepts', () => {
    traces('Traces').toXRay();

    expect(onlyProperties(stack, 'AWS::XRay::ResourcePolicy').PolicyName).toMatch(/^[\w+=,.@-]{1,128}$/);
  });

  test('is named by account and Region where they are known', () => {
    stack = newStack('Known', { env: { account: ACCOUNT, region: 'eu-west-1' } });
    traces('Traces').toXRay();

    expect(statements()).toEqual([xRayStatement(
      [`arn:\${AWS::Partition}:bedrock-agentcore:eu-west-1:${ACCOUNT}:runtime/*`],
      { account: ACCOUNT, region: 'eu-west-1' },
    )]);
  });
});

describe('deliveries of several kinds of resource', () => {
  const kinds: [delivery.LogType, string, string][] = [
    [delivery.AgentCoreBrowserLogType.TRACES, 'bedrock-agentcore', 'browser-custom/*'],
    [delivery.AgentCoreCodeInterpreterLogType.TRACES, 'bedrock-agentcore', 'code-interpreter-custom/*'],
    [delivery.AgentCoreGatewayLogType.TRACES, 'bedrock-agentcore', 'gateway/*'],
    [delivery.AgentCoreMemoryLogType.TRACES, 'bedrock-agentcore', 'memory/*'],
    [delivery.AgentCorePaymentsLogType.TRACES, 'bedrock-agentcore', 'payment-manager/*'],
    [delivery.AgentCoreRuntimeLogType.TRACES, 'bedrock-agentcore', 'runtime/*'],
    [delivery.AgentCoreWorkloadIdentityLogType.TRACES, 'bedrock-agentcore', 'workload-identity-directory/*/workload-identity/*'],
    [delivery.KnowledgeBaseLogType.TRACES, 'bedrock', 'knowledge-base/*'],
  ];

  test('share one policy and one statement, with a pattern for each kind', () => {
    kinds.forEach(([logType, service, resource], index) => {
      const resourceArn = `arn:aws:${service}:eu-west-1:${ACCOUNT}:${resource.replaceAll('*', 'example')}`;
      traces(`Traces${index}`, logType, resourceArn).toXRay();
    });

    expect(statements()).toEqual([xRayStatement(kinds.map(([, service, resource]) => all(service, resource)))]);
  });

  test('are every kind that has traces', () => {
    const classes = Object.values(delivery).filter(value => 'TRACES' in value);

    expect(kinds.map(([logType]) => logType.constructor)).toEqual(classes);
  });
});

describe('deliveries of several resources of one kind', () => {
  test('share one pattern', () => {
    traces('One').toXRay();
    traces('Two', delivery.AgentCoreRuntimeLogType.TRACES, `${RUNTIME_ARN}1`).toXRay();

    expect(statements()).toEqual([xRayStatement([all('bedrock-agentcore', 'runtime/*')])]);
  });

  test('can share a destination', () => {
    const destination = new delivery.XRayDeliveryDestination(stack, 'Destination');
    traces('One').deliverTo(destination);
    traces('Two', delivery.AgentCoreRuntimeLogType.TRACES, `${RUNTIME_ARN}1`).deliverTo(destination);

    expect(statements()).toEqual([xRayStatement([all('bedrock-agentcore', 'runtime/*')])]);
  });
});

describe('a delivery of a kind that is not known', () => {
  test('may put traces of all resources of the account', () => {
    traces('Traces', delivery.LogType.of('TRACES')).toXRay();

    expect(statements()).toEqual([xRayStatement(['arn:${AWS::Partition}:*:${AWS::Region}:${AWS::AccountId}:*'])]);
  });
});

describe('deliveries of two stacks', () => {
  test('have a policy for each stack, with different names', () => {
    const policies = ['One', 'Two'].map(id => {
      stack = newStack(id);
      traces('Traces').toXRay();

      return onlyProperties(stack, 'AWS::XRay::ResourcePolicy').PolicyName;
    });

    expect(new Set(policies).size).toBe(2);
  });
});
