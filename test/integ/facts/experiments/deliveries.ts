import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { CfnEventBus } from 'aws-cdk-lib/aws-events';
import type { CfnDelivery } from 'aws-cdk-lib/aws-logs';
import { Fn, type Stack } from 'aws-cdk-lib/core';
import { attempt, prepare, type Experiment } from '../experiment';
import { newBucket, newBus, newDelivery, newDestination, newLogGroup, newSource, PREFIX } from '../l1s';

const CHEAP = { minutes: 5, dollars: 0.01 };

interface BusToBucket {
  readonly bus: CfnEventBus;
  /** Delivers the logs of the bus to a prefix of the bucket. The IDs are `id`, `<id>Source` and `<id>Destination`. */
  readonly deliver: (id: string, prefix?: string, options?: Parameters<typeof newDelivery>[4], logType?: string) => CfnDelivery;
}

function busToBucket(stack: Stack, bucketName?: string): BusToBucket {
  const bus = newBus(stack);
  const { bucket, policy } = newBucket(stack, 'Bucket', bucketName);

  return {
    bus,
    deliver: (id, prefix = '', options = {}, logType = 'INFO_LOGS') => {
      const destination = newDestination(stack, `${id}Destination`, 'S3', `${bucket.attrArn}${prefix}`);
      const delivery = newDelivery(stack, id, newSource(stack, `${id}Source`, bus.attrArn, logType), destination, options);
      delivery.node.addDependency(policy);

      return delivery;
    },
  };
}

/** Facts about deliveries. */
export const DELIVERIES: readonly Experiment[] = [
  {
    name: 'duplicate-delivery',
    question: 'Does AWS refuse a second delivery of one source to one destination?',
    rows: [
      'A second delivery of one source to one destination', 'A delivery of an L1 beside one of this library', 'The same by two `Delivery` constructs',
      'Another construct path or id of a `Delivery`',
    ],
    ...CHEAP,
    outcomes: {
      refused: 'the four rows become observed; nothing changes',
      accepted: 'src/private/rules/repeated-deliveries.ts becomes a warning, and checkNew() of the simulator goes',
    },
    run: lab => attempt(lab, {
      stack: 'Duplicate',
      define: stack => {
        const logGroup = newLogGroup(stack, 'Group', { logGroupName: `${PREFIX}-duplicate`, nameInPolicy: `${PREFIX}-duplicate` });
        const source = newSource(stack, 'Source', newBus(stack).attrArn);
        const destination = newDestination(stack, 'Destination', 'CWL', logGroup.attrArn);
        const first = newDelivery(stack, 'First', source, destination);
        newDelivery(stack, 'Second', source, destination).node.addDependency(first);
      },
    }),
  },
  {
    name: 'adopted-in-part',
    question: 'Does CloudFormation fail if only the logical ID of a delivery changes, and its source and destination stay?',
    rows: ['A helper that adopts the delivery destination or the delivery alone', 'A source, destination or delivery that is not adopted'],
    ...CHEAP,
    outcomes: {
      refused: 'the rows become observed; docs/migrating.md stays',
      accepted: 'adoptedDelivery is not needed: the error adoptedTogether goes, and docs/migrating.md gets shorter',
    },
    run: async lab => {
      const deployment = (id: string) => ({
        stack: 'AdoptedInPart',
        define: (stack: Stack) => {
          const name = `${PREFIX}-adopted`;
          const destination = newDestination(stack, 'Destination', 'CWL', newLogGroup(stack, 'Group', { logGroupName: name, nameInPolicy: name }).attrArn);
          newDelivery(stack, id, newSource(stack, 'Source', newBus(stack).attrArn), destination);
        },
      });
      await prepare(lab, deployment('Before'));

      return attempt(lab, deployment('After'));
    },
  },
  {
    name: 'one-delivery-per-type',
    question: 'Can one source have deliveries to two log groups?',
    rows: ['One delivery for each type of destination and source'],
    ...CHEAP,
    worlds: [{ oneDeliveryPerType: false }, { oneDeliveryPerType: true }],
    outcomes: {
      accepted: 'the warning destinationTypeTwice, "Changes in two steps" and the switch oneDeliveryPerType go',
      refused: 'the warning destinationTypeTwice becomes an error, and the switch oneDeliveryPerType is true',
    },
    run: lab => attempt(lab, {
      stack: 'OnePerType',
      define: stack => {
        const source = newSource(stack, 'Source', newBus(stack).attrArn);
        const [first, second] = ['One', 'Two'].map(id => {
          const name = `${PREFIX}-${id}`;
          const { attrArn } = newLogGroup(stack, id, { logGroupName: name, nameInPolicy: name });

          return newDelivery(stack, `To${id}`, source, newDestination(stack, `Destination${id}`, 'CWL', attrArn));
        });
        second.node.addDependency(first);
      },
    }),
  },
  {
    name: 'repeated-record-field',
    question: 'Does AWS refuse a record field that is named twice?',
    rows: ['A record field that is named twice'],
    ...CHEAP,
    outcomes: {
      refused: 'the row becomes observed',
      accepted: 'the error of src/private/rules/record-fields.ts can become a warning',
    },
    run: lab => attempt(lab, {
      stack: 'RepeatedField',
      define: stack => { busToBucket(stack).deliver('Delivery', '', { recordFields: ['resource_arn', 'event_bus_name', 'event_bus_name', 'message_type'] }); },
    }),
  },
  {
    name: 'path-slashes',
    question: 'Do a prefix with and without a slash at its end give the same place?',
    rows: ['Slashes at the ends of a suffix path or prefix'],
    minutes: 40,
    dollars: 0.01,
    outcomes: {
      same: 'the row becomes observed',
      different: 'src/private/model/s3-paths.ts keeps the slash, and objectKey() of the simulator changes',
    },
    run: async lab => {
      await prepare(lab, {
        stack: 'Slashes',
        define: stack => {
          const { deliver } = busToBucket(stack);
          deliver('Without', '/without', {}, 'INFO_LOGS');
          deliver('With', '/with/', {}, 'TRACE_LOGS');
        },
      });
      await lab.emit(`${PREFIX}-Bus`);
      const keys = await lab.objects(await lab.physicalId('Slashes', 'Bucket'), ['without/', 'with/']);
      const message = keys.join(' ');

      return { outcome: keys.some(key => key.startsWith('with//')) ? 'different' : 'same', message };
    },
  },
  {
    name: 'suffix-path-variable',
    question: 'Does AWS refuse a variable in a suffix path that the service does not have?',
    rows: ['A suffix path with a variable that the service does not have'],
    ...CHEAP,
    outcomes: {
      refused: 'the warning unknownPathVariable becomes an error where AWS lists the variables, and checkS3Settings() of the simulator refuses them',
      accepted: 'the warning stays, and the row says that AWS accepts them',
    },
    run: lab => attempt(lab, {
      stack: 'SuffixVariable',
      define: stack => { busToBucket(stack).deliver('Delivery', '/logs', { s3SuffixPath: '{nothing}/{yyyy}' }); },
    }),
  },
  {
    name: 'bucket-name-with-dots',
    question: 'Can a bucket with dots in its name be a target?',
    rows: ['Names of buckets with dots'],
    ...CHEAP,
    outcomes: {
      accepted: 'the row becomes observed, and is no problem any more',
      refused: 'names with dots are refused in src/private/rules/target-checks.ts',
    },
    run: lab => attempt(lab, {
      stack: 'Dots',
      define: stack => { busToBucket(stack, `${PREFIX}.${lab.environment.account}`).deliver('Delivery'); },
    }),
  },
  {
    name: 'cloudfront-path-update',
    question: 'Does an update of a suffix path of CloudFront leave out AWSLogs/{account-id}/CloudFront/?',
    rows: ['CloudFront to a bucket without a prefix'],
    minutes: 20,
    dollars: 0.01,
    worlds: [{ cloudFrontSuffixMoves: true }, { cloudFrontSuffixMoves: false }],
    outcomes: {
      dropped: 'the switch cloudFrontSuffixMoves is true; the row becomes observed here',
      kept: 'the switch cloudFrontSuffixMoves, the warning pathChange and the separate names of such destinations go',
    },
    run: async lab => {
      const deploy = (s3SuffixPath: string): Promise<void> => prepare(lab, {
        stack: 'CloudFrontPath',
        region: 'us-east-1',
        define: stack => {
          const distribution = new CfnDistribution(stack, 'Distribution', {
            distributionConfig: {
              enabled: false,
              origins: [{ id: 'origin', domainName: 'example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
              defaultCacheBehavior: { targetOriginId: 'origin', viewerProtocolPolicy: 'https-only', cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6' },
            },
          });
          const { bucket, policy } = newBucket(stack);
          const arn = Fn.sub('arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${id}', { id: distribution.ref });
          const destination = newDestination(stack, 'Destination', 'S3', bucket.attrArn);
          newDelivery(stack, 'Delivery', newSource(stack, 'Source', arn, 'ACCESS_LOGS'), destination, { s3SuffixPath }).node.addDependency(policy);
        },
      });
      await deploy('{yyyy}');
      const before = await lab.suffixPath(await lab.physicalId('CloudFrontPath', 'Delivery'));
      await deploy('{yyyy}/{MM}');
      const after = await lab.suffixPath(await lab.physicalId('CloudFrontPath', 'Delivery')) ?? '';
      const hasBeginning = (path = ''): boolean => path.startsWith('AWSLogs/');

      return { outcome: hasBeginning(before) && !hasBeginning(after) ? 'dropped' : 'kept', message: `${before ?? ''}, then ${after}` };
    },
  },
];
