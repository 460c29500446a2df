import { DescribeDeliveriesCommand, DescribeDeliveryDestinationsCommand, DescribeDeliverySourcesCommand } from '@aws-sdk/client-cloudwatch-logs';
import { App } from 'aws-cdk-lib/core';
import { APPS } from './apps';
import { DIFFERENCES, type Difference } from './differences';
import { Moto } from './moto';
import { REFUSED, RIGHT, TAKEN } from './refused';
import { Replay } from './replay';
import { build, S3_CASES } from '../permissions/s3-cases';
import { exampleStack } from '../support/example';

/** The seeds of the order. One order of the calls does not show missing dependencies. */
const SEEDS = [1, 2, 3];

const met = new Set<Difference>();

async function newReplay(seed?: number): Promise<Replay> {
  return new Replay(await Moto.afresh(), seed);
}

describe.each(SEEDS)('in order %i, moto takes', seed => {
  test.each(APPS)('%s', async (_, define) => {
    const app = new App();
    define(app);
    const replay = await newReplay(seed);

    expect(await replay.deploy(app.synth())).toEqual([]);
    expect(replay.operations).toContain('CreateDelivery');
    replay.met.forEach(difference => met.add(difference));
  });
});

/** Nothing is called for imported keys, and minimized policies are called for in the same way. */
const CASES = S3_CASES.filter(({ minimize, key }) => minimize && key !== 'imported');

test.each(CASES)('moto takes a bucket: $bucket, path: $path, key: $key, from: $from', async item => {
  const replay = await newReplay();
  for (const app of build(item).apps) expect(await replay.deploy(app.synth())).toEqual([]);
});

test('all differences that are listed are met', () => {
  expect(DIFFERENCES.filter(difference => !met.has(difference))).toEqual([]);
});

test('moto has then what the template of the example says', async () => {
  const app = new App();
  exampleStack(app);
  const moto = await Moto.afresh();
  await new Replay(moto).deploy(app.synth());
  const { logs } = await moto.clientsOf({ account: '111122223333', region: 'us-east-1' });
  const [{ deliverySources }, { deliveryDestinations }, { deliveries }] = await Promise.all([
    logs.send(new DescribeDeliverySourcesCommand()), logs.send(new DescribeDeliveryDestinationsCommand()), logs.send(new DescribeDeliveriesCommand()),
  ]);

  expect([deliverySources, deliveryDestinations, deliveries].map(found => found?.length)).toEqual([8, 8, 9]);
  expect(deliveries?.map(({ s3DeliveryConfiguration }) => s3DeliveryConfiguration))
    .toContainEqual({ suffixPath: '{distributionid}/{yyyy}/{MM}/{dd}', enableHiveCompatiblePath: true });
  expect(deliveries?.map(({ recordFields }) => recordFields))
    .toContainEqual(['timestamp', 'cs-method', 'cs-uri-stem', 'sc-status', 'time-taken', 'x-edge-result-type', 'x-edge-request-id']);
});

describe('moto refuses', () => {
  test.each(REFUSED)('%s', async (_, template, message) => {
    expect(await (await newReplay()).deployTemplate('Broken', template)).toEqual([expect.stringContaining(message)]);
  });

  test('nothing of the template that these are made of', async () => {
    expect(await (await newReplay()).deployTemplate('Right', RIGHT)).toEqual([]);
  });

  test('the example with a delivery that does not wait for its source, in one of the orders', async () => {
    const app = new App();
    exampleStack(app);
    const template = JSON.stringify(app.synth().getStackByName('LogDeliveryExample').template);
    const [, id, name] = /"(\w+)":\{"Type":"AWS::Logs::DeliverySource","Properties":\{.*?"Name":"([\w-]+)"/.exec(template) ?? [];
    const hasty = JSON.parse(template.replaceAll(`"DeliverySourceName":{"Ref":"${id}"}`, `"DeliverySourceName":"${name}"`));
    const refusals: string[] = [];
    for (const seed of SEEDS) refusals.push(...await (await newReplay(seed)).deployTemplate('Hasty', hasty));

    expect(refusals).toContainEqual(expect.stringMatching(/: CreateDelivery: ResourceNotFoundException: Requested Delivery Source does not exist in this account\.$/));
  });
});

describe('moto takes, and AWS refuses,', () => {
  test.each(TAKEN)('%s', async (_title, template) => {
    expect(await (await newReplay()).deployTemplate('Taken', template)).toEqual([]);
  });
});
