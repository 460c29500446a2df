import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { HERE } from './environments';
import { type Given, runGuide } from './guides';
import { newEventBus } from './logging';
import type { DeploymentResult } from '../simulator';
import type { AssemblyLike } from '../simulator/assembly';

/** One version of an app: its resources, and the examples of the page that it has. */
export interface Version {
  readonly headings?: readonly string[];
  readonly define?: (stack: Stack, given: Given) => void;
}

/** The targets and the bus of each version. */
function resources(stack: Stack): Given {
  return {
    bucket: new s3.Bucket(stack, 'Bucket'),
    bus: newEventBus(stack, 'Bus', { eventBusName: 'orders' }),
    logGroup: new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/recent' }),
  };
}

/** Synthesises a version of an app, with examples of docs/migrating.md. */
export function assembly({ headings = [], define }: Version, more: (stack: Stack) => Given = resources): AssemblyLike {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: HERE });
  const given = more(stack);
  headings.forEach(heading => runGuide('migrating', heading, stack, given));
  define?.(stack, given);

  return app.synth();
}

/** The changes of sources, destinations and deliveries. */
export function deliveryChanges({ changes }: DeploymentResult): readonly string[] {
  return changes.filter(({ type }) => /^AWS::Logs::Delivery/.test(type)).map(({ action, logicalId }) => `${action} ${logicalId}`);
}

