import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { CONSTANTS, formatsFor, isAccountLevel, typesFor } from './properties/log-types';
import { makeResource } from './properties/resources';
import { exampleArn } from './properties/resources/example-arn';
import { Simulator } from './simulator';
import * as delivery from '../src';
import { ACCOUNT } from './support/environments';
import type { Constant } from './support/log-type-classes';

const { S3, CWL, FH, XRAY } = delivery.DeliveryDestinationType;
const REGION = 'us-east-1';
const FORMATS = Object.values(delivery.OutputFormat);

/** A place that a log type can be delivered to, in a format that it can have there. X-Ray has no formats. */
interface Combination {
  readonly type: delivery.DeliveryDestinationType;
  readonly outputFormat?: delivery.OutputFormat;
}

/**
 * Returns the combinations of a log type. If AWS does not publish its formats, any format is possible. If AWS does not
 * publish its destinations, any except X-Ray is possible, because X-Ray accepts only traces.
 */
function combinationsOf(constant: Constant): Combination[] {
  return typesFor(constant).flatMap<Combination>(type => (type === XRAY ? [{ type }] : formatsFor(constant, type).map(format => ({
    type, outputFormat: FORMATS.find(({ value }) => value === format),
  }))));
}

function sourceOf(stack: Stack, constant: Constant): delivery.DeliverySource {
  const { logType } = constant;
  if (isAccountLevel(constant)) return new delivery.DeliverySource(stack, 'Source', { logType });

  return new delivery.DeliverySource(stack, 'Source', logType.resourceType === undefined
    ? { logType, resourceArn: exampleArn(constant, 'example', { account: ACCOUNT, region: REGION }) }
    : { logType, resource: makeResource(stack, 'Logged', constant) });
}

/** Delivers to a separate target. */
function deliver(source: delivery.DeliverySource, { type, outputFormat }: Combination): void {
  const stack = Stack.of(source);
  const id = `${type}${outputFormat?.value}`;
  switch (type) {
    case S3:
      source.toS3(new s3.Bucket(stack, id), { outputFormat });
      break;
    case CWL:
      source.toLogGroup(new logs.LogGroup(stack, id, { logGroupName: id }), { outputFormat });
      break;
    case FH:
      source.toFirehose(new firehose.DeliveryStream(stack, id, { destination: new firehose.S3Bucket(new s3.Bucket(stack, `${id}Bucket`)) }), { outputFormat });
      break;
    case XRAY:
      source.toXRay();
  }
}

const ALL = [...CONSTANTS].map(([name, constant]) => ({ name, constant, combinations: combinationsOf(constant) }));

test('the combinations of log types, destinations and formats are 858, 573 of which AWS publishes', () => {
  const published = ALL.filter(({ constant: { logType } }) => logType.destinationTypes?.every(type => logType.outputFormatsFor(type) !== undefined));

  expect(ALL.flatMap(({ combinations }) => combinations)).toHaveLength(858);
  expect(published.flatMap(({ combinations }) => combinations)).toHaveLength(573);
});

test.each(ALL)('$name is delivered wherever it can be, in each format', ({ constant, combinations }) => {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: { account: ACCOUNT, region: REGION } });
  const source = sourceOf(stack, constant);
  combinations.forEach(combination => deliver(source, combination));

  const simulator = new Simulator();
  simulator.enableTransactionSearch();
  expect(simulator.deploy(app.synth()).errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
  expect(simulator.cloud.environment({ account: ACCOUNT, region: REGION }).deliveries.size).toBe(combinations.length);
});
