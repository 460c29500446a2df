import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../src';

/** Returns the traces of the destination and the delivery that one statement creates. */
function tracesOf(withTraces: boolean): { readonly destination: unknown[]; readonly delivery: unknown[] } {
  const stack = new Stack(new App({ postCliContext: { 'aws:cdk:disable-creation-stack-traces': !withTraces } }), 'Stack');
  const source = new delivery.DeliverySource(stack, 'Source', {
    resourceArn: 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef',
    logType: delivery.WorkMailLogType.AUTHENTICATION_LOGS,
  });
  const made = source.toS3(new s3.Bucket(stack, 'Bucket'));

  return {
    destination: tracesIn(made.destination),
    delivery: tracesIn(made.node.defaultChild),
  };
}

function tracesIn(resource: IConstruct | undefined): unknown[] {
  return (resource?.node.metadata ?? []).filter(({ type }) => type === 'aws:cdk:creationStack').map(({ data }) => data);
}

test('the delivery that a helper makes has the trace of its destination: the statement that made both', () => {
  const traces = tracesOf(true);

  expect(traces.delivery).toHaveLength(1);
  expect(traces.delivery).toEqual(traces.destination);
});

test('neither has one where the app takes none', () => {
  expect(tracesOf(false)).toEqual({ destination: [], delivery: [] });
});

test('in debug mode each has its own', () => {
  process.env.CDK_DEBUG = '1';
  try {
    const traces = tracesOf(false);

    expect(traces.delivery).toHaveLength(1);
    expect(traces.delivery).not.toEqual(traces.destination);
  } finally {
    delete process.env.CDK_DEBUG;
  }
});
