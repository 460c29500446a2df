import { DeleteStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { Moto, type Clients } from './moto';
import { ReplayedLab } from './replayed-lab';
import { AwsLab, type LabClients } from '../integ/facts/aws-lab';
import { attempt, conduct, type Experiment } from '../integ/facts/experiment';
import { EXPERIMENTS } from '../integ/facts/experiments';
import { readPredictions } from '../integ/facts/predictions';
import { HERE } from '../support/environments';

const UPDATES = 'the replay creates stacks, and does not update them';
const NO_API = 'moto lacks the API';
const NO_POLICIES = 'moto checks no policy';
const NO_SOURCES = 'moto does not know the logs of event buses: the replay puts a distribution in their place';

/** Experiments with another outcome in moto, or with none, and why. All others have an outcome that the simulator predicts. */
const DIFFERENT: { readonly [experiment: string]: { readonly outcome?: string; readonly reason: string } } = {
  'second-source': { outcome: 'accepted', reason: NO_SOURCES },
  'log-type-change': { reason: UPDATES },
  'adopted-in-part': { reason: UPDATES },
  'foreign-log-type': { outcome: 'accepted', reason: NO_SOURCES },
  'wildcard-arn': { outcome: 'accepted', reason: NO_SOURCES },
  'object-lock-update': { reason: UPDATES },
  'configuration-templates': { reason: NO_API },
  'path-slashes': { reason: 'the replay creates no event bus' },
  'cloudfront-path-update': { reason: UPDATES },
  'own-policy-by-pattern': { outcome: 'allowed', reason: NO_POLICIES },
  'log-stream-arn': { outcome: 'allowed', reason: NO_POLICIES },
  'policy-of-aws': { reason: UPDATES },
  'policy-name-twice': { outcome: 'accepted', reason: 'PutResourcePolicy overwrites: CloudFormation, and not the API, refuses the second' },
  'x-ray-policy-quota': { reason: NO_API },
};

/** Predictions in either world fit, so these are no proof: moto has no second world. */
const outcomesOf = ({ name }: Experiment): string[] => readPredictions()[name].map(({ outcome }) => outcome);

describe.each(EXPERIMENTS)('the calls of the experiment $name', experiment => {
  const run = async () => conduct(experiment, new ReplayedLab(await Moto.afresh()));
  const { [experiment.name]: different } = DIFFERENT;

  test(different === undefined ? 'have an outcome in moto that is predicted' : `differ: ${different.reason}`, async () => {
    if (different === undefined) {
      expect(outcomesOf(experiment)).toContain((await run()).outcome);
      return;
    }
    const outcome = await run().then(finding => finding.outcome, () => undefined);

    expect(outcome).toBe(different.outcome);
  });
});

describe('the laboratory at AWS, with the CloudFormation of moto', () => {
  let clients: Clients;
  let lab: AwsLab;

  beforeEach(async () => {
    clients = await (await Moto.afresh()).clientsOf(HERE);
    lab = new AwsLab(HERE, () => clients, { pollSeconds: 0.01, logMinutes: 0 });
  });

  const twoResources = (stack: Stack): void => {
    new CfnLogGroup(stack, 'Group', { logGroupName: 'facts' });
    new CfnBucket(stack, 'Bucket', { bucketName: 'log-delivery-facts' });
  };

  const remains = async (): Promise<unknown[]> => {
    const [{ logGroups = [] }, { Buckets = [] }, { Stacks = [] }] = await Promise.all([
      clients.logs.send(new DescribeLogGroupsCommand()),
      clients.s3.send(new ListBucketsCommand()),
      clients.cloudFormation.send(new DescribeStacksCommand()),
    ]);

    return [...logGroups, ...Buckets, ...Stacks];
  };

  test('creates a stack, finds its resources, updates it, and deletes it', async () => {
    expect(await lab.deploy({ stack: 'Facts', define: twoResources })).toBeUndefined();
    expect(await lab.physicalId('Facts', 'Bucket')).toBe('log-delivery-facts');
    expect(await lab.deploy({ stack: 'Facts', define: stack => { new CfnLogGroup(stack, 'Group', { logGroupName: 'facts' }); } })).toBeUndefined();
    expect(await remains()).toHaveLength(2);
    await lab.cleanUp();

    expect(await remains()).toEqual([]);
  });

  test('leaves nothing behind after a failure between two stacks, with an object in a bucket', async () => {
    const run: Experiment['run'] = async place => {
      await attempt(place, { stack: 'One', define: twoResources });
      await clients.s3.send(new PutObjectCommand({ Bucket: 'log-delivery-facts', Key: 'AWSLogs/1', Body: 'a' }));
      throw new Error('in the middle');
    };

    await expect(conduct({ ...EXPERIMENTS[0], run }, lab)).rejects.toThrow(new Error('in the middle'));
    expect(await remains()).toEqual([]);
  });

  test('names the stacks that it could not delete, and deletes the others', async () => {
    const send = clients.cloudFormation.send.bind(clients.cloudFormation);
    const stuck: LabClients = { ...clients, cloudFormation: Object.create(clients.cloudFormation) };
    stuck.cloudFormation.send = async (command: unknown, ...rest: unknown[]): Promise<unknown> => {
      if (command instanceof DeleteStackCommand && command.input.StackName === 'LogDeliveryFacts-Two') throw new Error('no');

      return Reflect.apply(send, undefined, [command, ...rest]);
    };
    const half = new AwsLab(HERE, () => stuck, { pollSeconds: 0.01, logMinutes: 0 });
    await half.deploy({ stack: 'One', define: twoResources });
    await half.deploy({ stack: 'Two', define: stack => { new CfnLogGroup(stack, 'Group', { logGroupName: 'other' }); } });

    await expect(half.cleanUp()).rejects.toThrow(new Error('delete these stacks yourself: LogDeliveryFacts-Two in us-east-1 (Error: no)'));
    expect(await remains()).toHaveLength(2);
  });

  test('does not wait for objects for ever', async () => {
    await lab.deploy({ stack: 'Facts', define: twoResources });

    await expect(lab.objects('log-delivery-facts', ['logs/'])).rejects.toThrow(new Error('no objects with the prefixes logs/ after 0 minutes: '));
  });
});
