import { readFileSync } from 'fs';
import { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Mixins, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { newLogGroup } from './support/destinations';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { deliveredLogs } from './support/mixin-app';
import { run } from './support/readme';
import { newCfnDistribution, SUBNETS } from './support/switched-l1s';

const EXAMPLES = [...readFileSync('docs/mixins.md', 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => code);

/** Runs an example of docs/mixins.md in a separate app. Returns what is delivered. */
function deliveredBy(example: string): string[] {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: HERE });
  const bucket = new s3.Bucket(stack, 'Archive');
  const bus: events.EventBus = newEventBus(stack, 'Orders');
  const loadBalancer = new CfnLoadBalancer(stack, 'Balancer', { type: 'application', subnets: SUBNETS });
  newCfnDistribution(stack, 'Distribution');
  run(example, stack, { ...delivery, Mixins, app, bucket, bus, loadBalancer, logGroup: newLogGroup(stack) });
  app.synth();

  return deliveredLogs(app);
}

test.each([
  ['a whole app', 0, ['Shop/Distribution ACCESS_LOGS "Shop/Archive/Resource"']],
  ['one construct', 1, ['Shop/Orders/Resource INFO_LOGS "Shop/LogGroup/Resource"']],
  ['a folder for each resource', 2, ['Shop/Distribution ACCESS_LOGS "Shop/Archive/Resource"']],
  ['the account of the bucket', 3, []],
  ['another account', 4, [
    'Shop/Balancer ALB_ACCESS_LOGS undefined', 'Shop/Distribution ACCESS_LOGS undefined', 'Shop/Orders/Resource INFO_LOGS undefined',
  ]],
])('docs/mixins.md has an example for %s', (_, index, expected) => {
  expect(deliveredBy(EXAMPLES[index])).toEqual(expected);
});

test('docs/mixins.md has no other examples', () => {
  expect(EXAMPLES).toHaveLength(5);
});
