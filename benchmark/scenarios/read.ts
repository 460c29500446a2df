import { CfnEventBus } from 'aws-cdk-lib/aws-events';
import { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { App, Fn, Stack } from 'aws-cdk-lib/core';
import { startClock } from './clock';
import type { Span } from '../results';

const READER = '../reader';
const STACKS = 10;

/** The ways in which apps write the ARN of a resource. */
const ARNS: readonly ((bus: CfnEventBus) => string)[] = [
  bus => bus.attrArn,
  bus => Fn.join('', ['arn:aws:events:us-east-1:111122223333:event-bus/', bus.ref]),
  bus => `arn:aws:events:us-east-1:111122223333:event-bus/${bus.ref}`,
  bus => Fn.sub('${Arn}', { Arn: bus.attrArn }),
  () => 'arn:aws:events:us-east-1:111122223333:event-bus/orders',
];

/**
 * Measures the time to read an app with this number of resources, and half as many delivery sources of them, some in
 * other stacks.
 *
 * node read.js 1000
 */
function read(resources: number): Span {
  const app = new App();
  const stacks = Array.from({ length: STACKS }, (_, index) => new Stack(app, `Stack${index}`, {
    env: { account: '111122223333', region: 'us-east-1' },
  }));
  const buses = Array.from({ length: resources }, (_, index) => new CfnEventBus(stacks[index % STACKS], `Bus${index}`, { name: `bus-${index}` }));
  buses.filter((_, index) => index % 2 === 0).forEach((bus, index) => new CfnDeliverySource(stacks[index % STACKS], `Source${index}`, {
    name: `source-${index}`, logType: 'INFO_LOGS', resourceArn: ARNS[index % ARNS.length](bus),
  }));

  const reader: typeof import('../../src/private/model/app-deliveries') = module.require(READER);
  const clock = startClock();
  // Each value is read at its first use.
  const found = reader.readDeliveries(app).sources
    .filter(({ loggedResource, name }) => loggedResource !== undefined && name !== undefined).length;
  const span = clock();
  if (found !== resources / 2 * (ARNS.length - 1) / ARNS.length) throw new Error(`found the resources of ${found} sources`);

  return span;
}

process.stdout.write(JSON.stringify(read(Number(process.argv[2]))));
