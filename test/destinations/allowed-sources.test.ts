import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, Lazy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { newStream } from '../support/destinations';
import { ACCOUNT, IN_OTHER_ACCOUNT } from '../support/environments';
import { onlyProperties, record, rendered, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';
import { bucketStatement } from '../support/statements';
import { warningsWithPaths } from '../support/warnings';

let app: App;
let stack: Stack;
let bucket: s3.Bucket;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack', { env: IN_OTHER_ACCOUNT });
  bucket = new s3.Bucket(stack, 'Bucket');
});

function destination(props: Partial<delivery.S3DeliveryDestinationProps> = {}): delivery.S3DeliveryDestination {
  return new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, deliveryDestinationName: 'central', ...props });
}

function destinationPolicy(): { readonly [name: string]: unknown } | undefined {
  const { DeliveryDestinationPolicy: policy } = onlyProperties(stack, 'AWS::Logs::DeliveryDestination');

  return policy === undefined ? undefined : record(policy);
}

function createStatement(principals: unknown) {
  return {
    Sid: 'AllowCreateDelivery',
    Effect: 'Allow',
    Principal: { AWS: principals },
    Action: 'logs:CreateDelivery',
    Resource: 'arn:${AWS::Partition}:logs:us-east-1:444455556666:delivery-destination:central',
  };
}

function bucketStatements(): unknown {
  return statementsOf(onlyProperties(stack, 'AWS::S3::BucketPolicy').PolicyDocument);
}

const objects = (...paths: string[]) => paths.map(path => rendered(stack, bucket.arnForObjects(path)));

describe('the accounts that a destination takes deliveries from', () => {
  test('are in one statement of its policy, by the name of the destination', () => {
    destination({ allowedSources: [{ account: ACCOUNT }] }).allowDeliveriesFrom({ account: '777788889999' });

    expect(destinationPolicy()).toEqual({
      DeliveryDestinationName: 'central',
      DeliveryDestinationPolicy: { Version: '2012-10-17', Statement: [createStatement([ACCOUNT, '777788889999'])] },
    });
  });

  test('are named once, in every Region', () => {
    destination({ allowedSources: [{ account: ACCOUNT }, { account: ACCOUNT }, { account: ACCOUNT, region: 'eu-west-1' }] });

    expect(statementsOf(record(destinationPolicy()).DeliveryDestinationPolicy)).toEqual([createStatement(ACCOUNT)]);
  });

  test('leave a policy of the user as it is', () => {
    const to = destination();
    const mine = { ...createStatement('777788889999'), Sid: 'Mine', Resource: 'arn:aws:logs:us-east-1:444455556666:delivery-destination:central' };
    (to.node.defaultChild as logs.CfnDeliveryDestination).deliveryDestinationPolicy = { deliveryDestinationPolicy: { Statement: [mine] } };
    to.allowDeliveriesFrom({ account: ACCOUNT });

    expect(statementsOf(record(destinationPolicy()).DeliveryDestinationPolicy)).toEqual([mine, createStatement(ACCOUNT)]);
  });

  test('are in no policy where there is only the own one, which needs none', () => {
    destination({ allowedSources: [{ account: IN_OTHER_ACCOUNT.account }] });

    expect(destinationPolicy()).toBeUndefined();
    expect(bucketStatements()).toEqual([
      bucketStatement(objects('AWSLogs/444455556666/*', 'AWSLogs/aws-account-id=444455556666/*'), IN_OTHER_ACCOUNT),
    ]);
  });

  test('can be written to the destination that toS3() makes', () => {
    busLogs(stack).toS3(bucket, { allowedSources: [{ account: ACCOUNT }], deliveryDestinationName: 'central' });

    expect(statementsOf(record(destinationPolicy()).DeliveryDestinationPolicy)).toEqual([createStatement(ACCOUNT)]);
  });
});

describe('the bucket policy', () => {
  test('has the paths of the account in both forms', () => {
    destination({ allowedSources: [{ account: ACCOUNT }] });

    expect(bucketStatements()).toEqual([
      bucketStatement(objects(`AWSLogs/${ACCOUNT}/*`, `AWSLogs/aws-account-id=${ACCOUNT}/*`), { account: ACCOUNT, region: 'us-east-1' }),
    ]);
  });

  test('has the prefix', () => {
    destination({ allowedSources: [{ account: ACCOUNT }], prefix: 'central' });

    expect(bucketStatements()).toEqual([bucketStatement(objects('central/*')[0], { account: ACCOUNT, region: 'us-east-1' })]);
  });

  test('has the Region that is given', () => {
    destination({ allowedSources: [{ account: ACCOUNT, region: 'eu-west-1' }], prefix: 'central' });

    expect(bucketStatements()).toEqual([bucketStatement(objects('central/*')[0], { account: ACCOUNT, region: 'eu-west-1' })]);
  });

  test('is printed once for an imported bucket', () => {
    const imported = s3.Bucket.fromBucketName(stack, 'Imported', 'example-logs');
    destination({ bucket: imported, allowedSources: [{ account: ACCOUNT }, { account: ACCOUNT }] });

    expect(warningsWithPaths(stack).map(({ path, message }) => [path, String(message).match(/AWSLogs\/[^/]*/g)]))
      .toEqual([['/Stack/Destination', [`AWSLogs/${ACCOUNT}`, `AWSLogs/aws-account-id=${ACCOUNT}`]]]);
  });
});

describe('a delivery stream', () => {
  test('is tagged before anything is delivered', () => {
    new delivery.FirehoseDeliveryDestination(stack, 'Destination', { deliveryStream: newStream(stack), allowedSources: [{ account: ACCOUNT }] });

    expect(onlyProperties(stack, 'AWS::KinesisFirehose::DeliveryStream').Tags).toEqual([{ Key: 'LogDeliveryEnabled', Value: 'true' }]);
  });
});

describe('an account', () => {
  test.each(['11112222333', '1111-2222-3333', '*', ''])('cannot be %p', account => {
    expect(() => destination({ allowedSources: [{ account }] })).toThrow(new Error(
      `Stack/Destination: account '${account}' of allowedSources is not valid: use a 12-digit account ID, such `
        + "as '111122223333' [cdk-log-delivery:allowedSourceValue]",
    ));
  });

  test('can be a parameter of the stack that has the bucket, too', () => {
    destination({ prefix: 'central', allowedSources: [{ account: new CfnParameter(stack, 'Account').valueAsString }] });

    expect(bucketStatements()).toEqual([bucketStatement(objects('central/*')[0], { account: '${Account}', region: 'us-east-1' })]);
  });

  test('can be lazy', () => {
    const account = Lazy.string({ produce: () => ACCOUNT });
    new delivery.S3DeliveryDestination(new Stack(app, 'Other', { env: IN_OTHER_ACCOUNT }), 'Destination', { bucket, allowedSources: [{ account }] });

    expect(statementsOf(onlyProperties(stack, 'AWS::S3::BucketPolicy').PolicyDocument)).toHaveLength(1);
  });

  test('fails for a parameter where the bucket is in another stack, which would make a circle', () => {
    const other = new Stack(app, 'Other', { env: IN_OTHER_ACCOUNT });
    const account = new CfnParameter(other, 'Account').valueAsString;

    expect(() => new delivery.S3DeliveryDestination(other, 'Destination', { bucket, allowedSources: [{ account }] })).toThrow(new Error(
      "Other/Destination: account of allowedSources is a token, and 'Stack/Bucket' is in another stack: pass the "
        + "value, or create the delivery destination in stack 'Stack' [cdk-log-delivery:allowedSourceToken]",
    ));
  });
});

describe('a Region', () => {
  test.each(['europe', 'eu-west', '*'])('cannot be %p', region => {
    expect(() => destination({ allowedSources: [{ account: ACCOUNT, region }] })).toThrow(new Error(
      `Stack/Destination: region '${region}' of allowedSources is not valid: use the code of a Region, such as `
        + "'eu-west-1' [cdk-log-delivery:allowedSourceValue]",
    ));
  });

  test.each(['eu-west-1', 'us-gov-east-1', 'us-isof-south-1', 'eusc-de-east-1'])('can be %s', region => {
    expect(destination({ allowedSources: [{ account: ACCOUNT, region }] }).deliveryDestinationName).toBeDefined();
  });
});

test('managePermissions: false and allowedSources contradict each other', () => {
  expect(() => destination({ managePermissions: false, allowedSources: [{ account: ACCOUNT }] })).toThrow(new Error(
    'Stack/Destination: managePermissions: false excludes allowedSources and allowDeliveriesFrom(): remove it, or set deliveryDestinationPolicy of the L1 '
    + '(node.defaultChild) [cdk-log-delivery:allowedSourcesUnmanaged]',
  ));
});

test('a policy of more than 51,200 characters is refused', () => {
  const to = new delivery.FirehoseDeliveryDestination(stack, 'Destination', { deliveryStream: newStream(stack) });
  for (let index = 0; index < 3500; index++) to.allowDeliveriesFrom({ account: String(100000000000 + index) });

  expect(() => app.synth()).toThrow(/the policy of this delivery destination has 5\d{4} characters, more than the 51200 that AWS accepts: divide its accounts between several destinations \[cdk-log-delivery:destinationPolicyLength\]$/);
});

describe('a delivery of a stack of the app in another account', () => {
  test('is let in by the policies of destination, bucket and key, and comes after them', () => {
    const encryptionKey = new kms.Key(stack, 'Key');
    const to = destination({ bucket: new s3.Bucket(stack, 'Encrypted', { bucketName: 'example-logs', encryptionKey }) });
    const user = new Stack(app, 'User', { env: { account: ACCOUNT, region: 'us-east-1' } });
    busLogs(user).deliverTo(to, { hiveCompatiblePath: true });

    expect(onlyProperties(user, 'AWS::Logs::Delivery').DeliveryDestinationArn)
      .toBe('arn:${AWS::Partition}:logs:us-east-1:444455556666:delivery-destination:central');
    expect(statementsOf(record(destinationPolicy()).DeliveryDestinationPolicy)).toEqual([createStatement(ACCOUNT)]);
    expect(bucketStatements()).toEqual([
      bucketStatement(expect.stringMatching(/\/AWSLogs\/aws-account-id=111122223333\/\*$/), { account: ACCOUNT, region: 'us-east-1' }),
    ]);
    expect(user.dependencies).toEqual([stack]);
  });

  test('comes after the destination, with managePermissions: false, too', () => {
    const to = destination({ managePermissions: false });
    const user = new Stack(app, 'User', { env: { account: ACCOUNT, region: 'us-east-1' } });
    busLogs(user).deliverTo(to);
    app.synth();

    expect(user.dependencies).toEqual([stack]);
    expect(destinationPolicy()).toBeUndefined();
  });
});
