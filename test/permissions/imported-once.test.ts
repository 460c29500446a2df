import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aspects, Aws, CfnParameter, Fn, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../../src';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION } from '../support/environments';
import { ALL_LEVELS, newEventBus } from '../support/logging';

const { INFO_LOGS, ERROR_LOGS } = delivery.EventBusLogType;
const KEY_ID = '11111111-2222-3333-4444-555555555555';
const KEY_ARN = `arn:aws:kms:us-east-1:111122223333:key/${KEY_ID}`;

let app: App;

beforeEach(() => {
  app = new App({ context: { '@aws-cdk/core:annotationsInValidationReport': false } });
});

interface Found {
  readonly path: string;
  readonly data: unknown;
}

/** The warnings with an id, after the app has been synthesised. */
function warningsOf(id: string, synth: () => unknown = () => app.synth()): Found[] {
  synth();

  return app.node.findAll().flatMap(({ node }) => node.metadata
    .filter(({ type, data }) => type === 'aws:cdk:warning' && String(data).includes(`cdk-log-delivery:${id}`))
    .map(({ data }) => ({ path: node.path, data })));
}

function newStack(id: string, env?: typeof HERE, scope: Construct = app): Stack {
  return new Stack(scope, id, { env });
}

function newLogs(stack: Stack, id: string, props: Partial<delivery.DeliverySourceProps> = {}): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, id, { logType: INFO_LOGS, resource: newEventBus(stack, `Bus${id}`), ...props });
}

function bucketStatement(resources: string | string[], { account, region } = HERE): string {
  return '{"Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":"s3:PutObject",'
    + `"Resource":${JSON.stringify(resources)},"Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control",`
    + `"aws:SourceAccount":"${account}"},"ArnLike":{"aws:SourceArn":"arn:aws:logs:${region}:${account}:delivery-source:*"}}}`;
}

function keyStatement({ account, region } = HERE): string {
  return '{"Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},'
    + '"Action":["kms:Encrypt","kms:Decrypt","kms:ReEncrypt*","kms:GenerateDataKey*","kms:DescribeKey"],"Resource":"*",'
    + `"Condition":{"StringEquals":{"aws:SourceAccount":"${account}"},"ArnLike":{"aws:SourceArn":"arn:aws:logs:${region}:${account}:delivery-source:*"}}}`;
}

function bucketWarning(text: string, count = 1, name = 'shop-logs'): string {
  return `this app cannot change the policy of bucket '${name}': add ${count === 1 ? 'this statement' : 'these statements'}, or nothing is `
    + `delivered: ${text} [ack: cdk-log-delivery:bucketPolicyNotAdded]`;
}

const DEFAULT_PATH = 'arn:aws:s3:::shop-logs/AWSLogs/111122223333/*';

describe('an imported bucket has one warning', () => {
  test('for 30 prefixes, with all of them in one statement', () => {
    const stack = newStack('Shop', HERE);
    const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs');
    const prefixes = Array.from({ length: 30 }, (_, index) => `team-${index}`);
    prefixes.forEach(prefix => newLogs(stack, prefix).toS3(bucket, { prefix }));

    expect(warningsOf('bucketPolicyNotAdded')).toEqual([{
      path: expect.stringMatching(/^Shop\/team-0\/S3-Bucket-\w+\/Delivery$/),
      data: bucketWarning(bucketStatement(prefixes.map(prefix => `arn:aws:s3:::shop-logs/${prefix}/*`))),
    }]);
  });

  test('for 10 stacks that import it', () => {
    const stacks = Array.from({ length: 10 }, (_, index) => newStack(`Shop${index}`, HERE));
    stacks.forEach(stack => newLogs(stack, 'Logs').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs')));

    expect(warningsOf('bucketPolicyNotAdded')).toEqual([{
      path: expect.stringMatching(/^Shop0\//), data: bucketWarning(bucketStatement(DEFAULT_PATH)),
    }]);
  });

  test.each<[string, (stack: Stack) => s3.IBucket]>([
    ['by ARN', stack => s3.Bucket.fromBucketArn(stack, 'Other', 'arn:aws:s3:::shop-logs')],
    ['by attributes', stack => s3.Bucket.fromBucketAttributes(stack, 'Other', { bucketName: 'shop-logs', region: 'us-east-1' })],
    ['by an ARN with pseudo parameters', stack => s3.Bucket.fromBucketArn(stack, 'Other', `arn:${Aws.PARTITION}:s3:::shop-logs`)],
  ])('for an import by name and one %s', (_, importBucket) => {
    const stack = newStack('Shop', HERE);
    newLogs(stack, 'One').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs'));
    newLogs(stack, 'Two').toS3(importBucket(stack), { prefix: 'two' });

    expect(warningsOf('bucketPolicyNotAdded')).toEqual([{
      path: expect.stringMatching(/^Shop\/One\//),
      data: bucketWarning(bucketStatement([DEFAULT_PATH, 'arn:aws:s3:::shop-logs/two/*'])),
    }]);
  });

  test('for a name with the literal account and Region, and one with pseudo parameters', () => {
    const stack = newStack('Shop', HERE);
    newLogs(stack, 'One').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'logs-111122223333-us-east-1'));
    newLogs(stack, 'Two').toS3(s3.Bucket.fromBucketName(stack, 'Other', `logs-${Aws.ACCOUNT_ID}-${Aws.REGION}`));

    expect(warningsOf('bucketPolicyNotAdded').map(({ data }) => data)).toEqual([bucketWarning(
      bucketStatement('arn:aws:s3:::logs-111122223333-us-east-1/AWSLogs/111122223333/*'), 1, 'logs-111122223333-us-east-1',
    )]);
  });

  test('for three environments, with a statement for each', () => {
    const environments = [HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION];
    environments.forEach((env, index) => {
      const stack = newStack(`Shop${index}`, env);
      newLogs(stack, 'Logs').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs'), { prefix: 'shop' });
    });
    const text = environments.map(env => bucketStatement('arn:aws:s3:::shop-logs/shop/*', env)).join(', ');

    expect(warningsOf('bucketPolicyNotAdded')).toEqual([{ path: expect.stringMatching(/^Shop0\//), data: bucketWarning(text, 3) }]);
  });

  test('for a prefix within another one, which is not listed', () => {
    const stack = newStack('Shop', HERE);
    const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs');
    ['team/orders', 'team'].forEach((prefix, index) => newLogs(stack, `Logs${index}`).toS3(bucket, { prefix }));

    expect(warningsOf('bucketPolicyNotAdded').map(({ data }) => data)).toEqual([bucketWarning(bucketStatement('arn:aws:s3:::shop-logs/team/*'))]);
  });

  test('for a shared destination and its allowed sources, on the destination', () => {
    const stack = newStack('Shop', HERE);
    new delivery.S3DeliveryDestination(stack, 'Central', {
      bucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs'), prefix: 'all', allowedSources: [{ account: IN_OTHER_ACCOUNT.account }],
    });

    expect(warningsOf('bucketPolicyNotAdded')).toEqual([{
      path: 'Shop/Central', data: bucketWarning(bucketStatement('arn:aws:s3:::shop-logs/all/*', IN_OTHER_ACCOUNT)),
    }]);
  });

  test('for a name that only the deployment knows, in one stack', () => {
    const stack = newStack('Shop', HERE);
    const name = new CfnParameter(stack, 'Name').valueAsString;
    ['One', 'Two'].forEach(id => newLogs(stack, id).toS3(s3.Bucket.fromBucketName(stack, `Bucket${id}`, name), { prefix: id }));

    expect(warningsOf('bucketPolicyNotAdded').map(({ data }) => data)).toEqual([
      "this app cannot change the policy of bucket '${Name}': add this statement (replace ${Name}), or nothing is delivered: "
      + `${bucketStatement(['arn:aws:s3:::${Name}/One/*', 'arn:aws:s3:::${Name}/Two/*'])} [ack: cdk-log-delivery:bucketPolicyNotAdded]`,
    ]);
  });

  test('for stacks without an environment, which are in one', () => {
    ['One', 'Two'].forEach(id => {
      const stack = newStack(id);
      newLogs(stack, 'Logs').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', `logs-${Aws.ACCOUNT_ID}`), { prefix: 'shop' });
    });
    const statement = bucketStatement('arn:aws:s3:::logs-${AWS::AccountId}/shop/*', { account: '${AWS::AccountId}', region: '${AWS::Region}' });

    expect(warningsOf('bucketPolicyNotAdded')).toEqual([{
      path: expect.stringMatching(/^One\//),
      data: "this app cannot change the policy of bucket 'logs-${AWS::AccountId}': add this statement (replace ${AWS::AccountId}, "
        + `\${AWS::Region}, 'arn:aws:' in other partitions), or nothing is delivered: ${statement} [ack: cdk-log-delivery:bucketPolicyNotAdded]`,
    }]);
  });
});

describe('two imported buckets have a warning each', () => {
  const paths = () => warningsOf('bucketPolicyNotAdded').map(({ path }) => path.split('/').slice(0, 2).join('/'));

  test('where their names differ', () => {
    const stack = newStack('Shop', HERE);
    ['shop-logs', 'team-logs'].forEach(name => newLogs(stack, name).toS3(s3.Bucket.fromBucketName(stack, `Bucket-${name}`, name)));

    expect(paths()).toEqual(['Shop/shop-logs', 'Shop/team-logs']);
  });

  test('where their names differ by the Region of the stack', () => {
    [HERE, IN_OTHER_REGION].forEach((env, index) => {
      const stack = newStack(`Shop${index}`, env);
      newLogs(stack, 'Logs').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', `logs-${Aws.REGION}`));
    });

    expect(paths()).toEqual(['Shop0/Logs', 'Shop1/Logs']);
  });

  test('where functions make their names', () => {
    const stack = newStack('Shop', HERE);
    const names = new CfnParameter(stack, 'Names', { type: 'CommaDelimitedList' }).valueAsList;
    [0, 1].forEach(index => {
      newLogs(stack, `Logs${index}`).toS3(s3.Bucket.fromBucketName(stack, `Bucket${index}`, Fn.select(index, names)));
    });

    expect(paths()).toEqual(['Shop/Logs0', 'Shop/Logs1']);
  });

  test('where parameters of two stacks name them', () => {
    ['One', 'Two'].forEach(id => {
      const stack = newStack(id, HERE);
      newLogs(stack, 'Logs').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', new CfnParameter(stack, 'Name').valueAsString));
    });

    expect(paths()).toEqual(['One/Logs', 'Two/Logs']);
  });

  test('where they are in two stages', () => {
    ['Beta', 'Prod'].forEach(id => {
      const stack = newStack('Shop', undefined, new Stage(app, id));
      newLogs(stack, 'Logs').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs'));
    });

    expect(paths()).toEqual(['Beta/Shop', 'Prod/Shop']);
  });
});

describe('the warning of an imported bucket', () => {
  let stack: Stack;
  let bucket: s3.IBucket;

  beforeEach(() => {
    stack = newStack('Shop', HERE);
    bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs');
    newLogs(stack, 'One').toS3(bucket);
  });

  test('moves to the second delivery where the first has been removed', () => {
    newLogs(stack, 'Two').toS3(bucket);
    stack.node.tryRemoveChild('One');

    expect(warningsOf('bucketPolicyNotAdded')).toEqual([{
      path: expect.stringMatching(/^Shop\/Two\//), data: bucketWarning(bucketStatement(DEFAULT_PATH)),
    }]);
  });

  test('has no path of a delivery that has been removed', () => {
    newLogs(stack, 'Two').toS3(bucket, { prefix: 'two' });
    stack.node.tryRemoveChild('Two');

    expect(warningsOf('bucketPolicyNotAdded').map(({ data }) => data)).toEqual([bucketWarning(bucketStatement(DEFAULT_PATH))]);
  });

  test('is one where the app is synthesised twice', () => {
    app.synth();

    expect(warningsOf('bucketPolicyNotAdded', () => app.synth({ force: true }))).toHaveLength(1);
  });

  test('has the delivery of an Aspect', () => {
    Aspects.of(app).add({ visit: node => { if (node === stack) newLogs(stack, 'Two').toS3(bucket, { prefix: 'two' }); } });

    expect(warningsOf('bucketPolicyNotAdded').map(({ data }) => data)).toEqual([
      bucketWarning(bucketStatement([DEFAULT_PATH, 'arn:aws:s3:::shop-logs/two/*'])),
    ]);
  });
});

describe('an imported key of buckets', () => {
  test('has one warning for two imports in two stacks, and each bucket', () => {
    ['One', 'Two'].forEach((id, index) => {
      const stack = newStack(id, HERE);
      const encryptionKey = [
        () => kms.Key.fromKeyArn(stack, 'Key', KEY_ARN),
        () => kms.Key.fromKeyArn(stack, 'Key', stack.formatArn({ service: 'kms', resource: 'key', resourceName: KEY_ID })),
      ][index]();
      ['A', 'B'].forEach(name => newLogs(stack, name).toS3(new s3.Bucket(stack, `Bucket${name}`, { encryptionKey })));
    });

    expect(warningsOf('keyPolicyNotAdded')).toEqual([{
      path: expect.stringMatching(/^One\/A\//),
      data: `this app cannot change the policy of key '${KEY_ID}': add this statement, or nothing is delivered: ${keyStatement()} `
        + '[ack: cdk-log-delivery:keyPolicyNotAdded]',
    }]);
  });

  test('has one warning for two environments, with a statement for each', () => {
    [HERE, IN_OTHER_ACCOUNT].forEach((env, index) => {
      const stack = newStack(`Shop${index}`, env);
      const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', KEY_ARN);
      newLogs(stack, 'Logs').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs'), { encryptionKey });
    });

    expect(warningsOf('keyPolicyNotAdded').map(({ data }) => data)).toEqual([
      `this app cannot change the policy of key '${KEY_ID}': add these statements, or nothing is delivered: ${keyStatement()}, `
      + `${keyStatement(IN_OTHER_ACCOUNT)} [ack: cdk-log-delivery:keyPolicyNotAdded]`,
    ]);
  });

  test('moves its warning to the second delivery where the first has been removed', () => {
    const stack = newStack('Shop', HERE);
    const bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY_ARN) });
    ['One', 'Two'].forEach(id => newLogs(stack, id).toS3(bucket));
    stack.node.tryRemoveChild('One');

    expect(warningsOf('keyPolicyNotAdded').map(({ path }) => path)).toEqual([expect.stringMatching(/^Shop\/Two\//)]);
  });

  test('is another key where it is an alias of another account', () => {
    [HERE, IN_OTHER_ACCOUNT].forEach((env, index) => {
      const stack = newStack(`Shop${index}`, env);
      const encryptionKey = kms.Alias.fromAliasName(stack, 'Key', 'alias/logs');
      newLogs(stack, 'Logs').toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs'), { encryptionKey });
    });

    expect(warningsOf('keyPolicyNotAdded').map(({ path }) => path.split('/')[0])).toEqual(['Shop0', 'Shop1']);
  });
});

describe('an imported key of logged resources', () => {
  const newBus = (stack: Stack, id: string, kmsKeyIdentifier: string) => new events.CfnEventBus(stack, id, {
    name: id.toLowerCase(), kmsKeyIdentifier, logConfig: ALL_LEVELS,
  });
  const statement = (service: string, action: unknown) => `{"Effect":"Allow","Principal":{"Service":"${service}"},"Action":${JSON.stringify(action)},`
    + '"Resource":"*","Condition":{"StringLike":{"kms:EncryptionContext:SourceArn":"arn:aws:logs:us-east-1:111122223333:*"}}}';

  test.each([
    ['by its ARN', KEY_ARN],
    ['by its ID', KEY_ID],
  ])('has one warning for two event buses and a resource that is known by its ARN, the first bus %s', (_, identifier) => {
    const stack = newStack('Shop', HERE);
    const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'shop' });
    newLogs(stack, 'One', { resource: newBus(stack, 'Orders', identifier) }).toLogGroup(logGroup);
    newLogs(stack, 'Two', { resource: newBus(stack, 'Payments', KEY_ARN), logType: ERROR_LOGS }).toLogGroup(logGroup);
    new delivery.DeliverySource(stack, 'Chats', {
      logType: delivery.QuickLogType.CHAT_LOGS,
      resourceArn: 'arn:aws:quicksight:us-east-1:111122223333:account/111122223333',
      encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY_ARN),
    }).toLogGroup(logGroup);

    expect(warningsOf('sourceKeyPolicyNotAdded')).toEqual([{
      path: expect.stringMatching(/^Shop\/One\//),
      data: `this app cannot change the policy of key '${identifier}', which encrypts the logs: add these statements, or nothing is delivered: `
        + `${statement('events.amazonaws.com', 'kms:GenerateDataKey')}, `
        + `${statement('delivery.logs.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'])} [ack: cdk-log-delivery:sourceKeyPolicyNotAdded]`,
    }]);
  });

  test('moves its warning to the second delivery where the first has been removed', () => {
    const stack = newStack('Shop', HERE);
    const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'shop' });
    const resource = newBus(stack, 'Orders', KEY_ARN);
    newLogs(stack, 'One', { resource }).toLogGroup(logGroup);
    newLogs(stack, 'Two', { resource, logType: ERROR_LOGS }).toLogGroup(logGroup);
    stack.node.tryRemoveChild('One');

    expect(warningsOf('sourceKeyPolicyNotAdded').map(({ path }) => path)).toEqual([expect.stringMatching(/^Shop\/Two\//)]);
  });

  test.each([
    ['that a parameter names', (stack: Stack) => new CfnParameter(stack, 'Key').valueAsString, '${Key}'],
    ['by its alias', () => 'alias/orders', 'alias/orders'],
  ])('has one warning for two event buses with a key %s', (_, identifier, name) => {
    const stack = newStack('Shop', HERE);
    const key = identifier(stack);
    ['Orders', 'Payments'].forEach(id => {
      newLogs(stack, id, { resource: newBus(stack, `Encrypted${id}`, key) }).toLogGroup(new logs.LogGroup(stack, `LogGroup${id}`, { logGroupName: id }));
    });

    expect(warningsOf('sourceKeyPolicyNotAdded')).toEqual([{
      path: expect.stringMatching(/^Shop\/Orders\//),
      data: expect.stringContaining(`this app cannot change the policy of key '${name}', which encrypts the logs: add these statements, or nothing`),
    }]);
  });
});

describe('an imported delivery stream', () => {
  const WARNING = "this app cannot tag delivery stream 'shop-logs': add the tag LogDeliveryEnabled with the value 'true', or nothing is delivered "
    + '[ack: cdk-log-delivery:firehoseTagNotAdded]';

  test('has one warning for imports by name and by ARN, in two stacks', () => {
    const [one, two] = ['One', 'Two'].map(id => newStack(id, HERE));
    newLogs(one, 'Logs').toFirehose(firehose.DeliveryStream.fromDeliveryStreamName(one, 'Stream', 'shop-logs'));
    newLogs(two, 'Logs').toFirehose(firehose.DeliveryStream.fromDeliveryStreamArn(
      two, 'Stream', 'arn:aws:firehose:us-east-1:111122223333:deliverystream/shop-logs',
    ));

    expect(warningsOf('firehoseTagNotAdded')).toEqual([{ path: expect.stringMatching(/^One\//), data: WARNING }]);
  });

  test('is another one in another Region', () => {
    [HERE, IN_OTHER_REGION].forEach((env, index) => {
      const stack = newStack(`Shop${index}`, env);
      newLogs(stack, 'Logs').toFirehose(firehose.DeliveryStream.fromDeliveryStreamName(stack, 'Stream', 'shop-logs'));
    });

    expect(warningsOf('firehoseTagNotAdded')).toEqual([
      { path: expect.stringMatching(/^Shop0\//), data: WARNING }, { path: expect.stringMatching(/^Shop1\//), data: WARNING },
    ]);
  });

  test('moves its warning to the second delivery where the first has been removed', () => {
    const stack = newStack('Shop', HERE);
    const stream = firehose.DeliveryStream.fromDeliveryStreamName(stack, 'Stream', 'shop-logs');
    ['One', 'Two'].forEach(id => newLogs(stack, id).toFirehose(stream));
    stack.node.tryRemoveChild('One');

    expect(warningsOf('firehoseTagNotAdded')).toEqual([{ path: expect.stringMatching(/^Shop\/Two\//), data: WARNING }]);
  });

  test('is another one where parameters of two stacks name it', () => {
    ['One', 'Two'].forEach(id => {
      const stack = newStack(id, HERE);
      const name = new CfnParameter(stack, 'Name').valueAsString;
      newLogs(stack, 'Logs').toFirehose(firehose.DeliveryStream.fromDeliveryStreamName(stack, 'Stream', name));
    });

    expect(warningsOf('firehoseTagNotAdded').map(({ path }) => path.split('/')[0])).toEqual(['One', 'Two']);
  });
});

describe('an L1 import has the warning together with others', () => {
  test('of a bucket, also behind a destination that is an L1', () => {
    const stack = newStack('Shop', HERE);
    newLogs(stack, 'One').toS3(s3.Bucket.fromBucketName(stack, 'L2', 'shop-logs'), { prefix: 'one' });
    newLogs(stack, 'Two').toS3(s3.CfnBucket.fromBucketName(stack, 'L1', 'shop-logs'), { prefix: 'two' });
    newLogs(stack, 'Three').deliverTo(new logs.CfnDeliveryDestination(stack, 'Destination', {
      name: 'orders', destinationResourceArn: 'arn:aws:s3:::shop-logs/three',
    }));

    expect(warningsOf('bucketPolicyNotAdded').map(({ data }) => data)).toEqual([
      bucketWarning(bucketStatement(['one', 'two', 'three'].map(prefix => `arn:aws:s3:::shop-logs/${prefix}/*`))),
    ]);
  });

  test('of a delivery stream', () => {
    const stack = newStack('Shop', HERE);
    newLogs(stack, 'One').toFirehose(firehose.DeliveryStream.fromDeliveryStreamAttributes(stack, 'L2', { deliveryStreamName: 'orders' }));
    newLogs(stack, 'Two').toFirehose(firehose.CfnDeliveryStream.fromDeliveryStreamName(stack, 'L1', 'orders'));

    expect(warningsOf('firehoseTagNotAdded')).toHaveLength(1);
  });

  test('of a key', () => {
    const stack = newStack('Shop', HERE);
    const keys = [kms.Key.fromKeyArn(stack, 'L2', KEY_ARN), kms.CfnKey.fromKeyArn(stack, 'L1', KEY_ARN)];
    keys.forEach((encryptionKey, index) => {
      newLogs(stack, `Logs${index}`).toS3(new s3.CfnBucket(stack, `Bucket${index}`), { encryptionKey });
    });

    expect(warningsOf('keyPolicyNotAdded').map(({ data }) => data)).toEqual([
      `this app cannot change the policy of key '${KEY_ID}': add this statement, or nothing is delivered: ${keyStatement()} `
      + '[ack: cdk-log-delivery:keyPolicyNotAdded]',
    ]);
  });
});
