import * as events from 'aws-cdk-lib/aws-events';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, Fn, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { newLogGroup } from '../support/destinations';
import { ALL_LEVELS, newEventBus } from '../support/logging';

const ACCOUNT = '111122223333';

/** A warning with statements, and the policy that they are for. */
interface Pasted {
  readonly id: string;
  /** Defines the construct with the warning. */
  readonly define: (stack: Stack) => void;
  /** Defines the policy of the resource, in another app. */
  readonly paste: (stack: Stack, policy: object) => void;
  /** The number of statements. */
  readonly count: number;
}

/** The statement without which nobody could change the policy of a key. */
const FOR_OWNER = { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'kms:*', Resource: '*' };

function busLogs(stack: Stack, resource: events.IEventBus | events.CfnEventBus = newEventBus(stack, 'Bus')): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', { resource, logType: delivery.EventBusLogType.INFO_LOGS });
}

function keyArn(stack: Stack): string {
  return stack.formatArn({ service: 'kms', resource: 'key', resourceName: '11111111-2222-3333-4444-555555555555' });
}

function newKey(stack: Stack, policy: object): kms.CfnKey {
  const { Statement, ...rest } = { Statement: [], ...policy };

  return new kms.CfnKey(stack, 'Key', { keyPolicy: { ...rest, Statement: [FOR_OWNER, ...Statement] } });
}

const PASTED: readonly Pasted[] = [
  {
    id: 'bucketPolicyNotAdded',
    define: stack => {
      const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'shop-logs');
      const source = busLogs(stack);
      source.toS3(bucket, { prefix: 'one' });
      source.toS3(bucket, { prefix: 'two' });
    },
    paste: (stack, policyDocument) => new s3.CfnBucketPolicy(stack, 'Policy', { bucket: 'shop-logs', policyDocument }),
    count: 1,
  },
  {
    id: 'keyPolicyNotAdded',
    define: stack => busLogs(stack).toS3(new s3.Bucket(stack, 'Bucket', { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', keyArn(stack)) })),
    paste: newKey,
    count: 1,
  },
  {
    id: 'sourceKeyPolicyNotAdded',
    define: stack => busLogs(stack, new events.CfnEventBus(stack, 'Bus', { name: 'orders', kmsKeyIdentifier: keyArn(stack), logConfig: ALL_LEVELS }))
      .toLogGroup(newLogGroup(stack)),
    paste: newKey,
    count: 2,
  },
  {
    id: 'logGroupPolicyReplaced',
    define: stack => {
      const logGroup = newLogGroup(stack);
      busLogs(stack).toLogGroup(logGroup);
      (logGroup.node.defaultChild as logs.CfnLogGroup).resourcePolicyDocument = { Version: '2012-10-17', Statement: [] };
    },
    paste: (stack, resourcePolicyDocument) => new logs.CfnLogGroup(stack, 'LogGroup', { logGroupName: 'shop-logs', resourcePolicyDocument }),
    count: 1,
  },
];

/** A printed warning. */
interface Printed {
  readonly message: string;
  readonly statements: string;
}

function printed({ id, define }: Pasted, region?: string): Printed {
  const app = new App({ context: { '@aws-cdk/core:annotationsInValidationReport': false } });
  const stack = new Stack(app, 'Shop', { env: region === undefined ? undefined : { account: ACCOUNT, region } });
  define(stack);
  app.synth();
  const data = app.node.findAll().flatMap(({ node }) => node.metadata.map(entry => String(entry.data)));
  const [message, statements] = data.flatMap(text => {
    const match = /^(.*?): (\{"Effect".*\}) \[ack: cdk-log-delivery:(\w+)\]$/.exec(text);
    return match?.[3] === id ? [match.slice(1)] : [];
  })[0];

  return { message, statements };
}

/** Synthesises an app with a policy, in a Region. The validators check its template (test/templates, test/cfn-lint). */
function paste({ paste: define }: Pasted, statements: unknown[], region: string): void {
  const app = new App();
  define(new Stack(app, 'Owner', { env: { account: ACCOUNT, region } }), { Version: '2012-10-17', Statement: statements });
  app.synth();
}

const ARNS = /arn:[^:"]*/g;

describe.each([
  ['eu-west-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
])('the statements of a warning in %s', (region, partition) => {
  test.each(PASTED)('can be pasted into a policy: $id', item => {
    const { message, statements } = printed(item, region);
    const parsed: unknown[] = JSON.parse(`[${statements}]`);

    expect(message).not.toContain('replace ');
    expect(statements).not.toContain('${');
    expect(new Set(statements.match(ARNS))).toEqual(new Set([`arn:${partition}`]));
    expect(parsed).toHaveLength(item.count);
    expect(parsed.map(statement => Object.keys(statement as object))).toEqual(
      Array(item.count).fill(['Effect', 'Principal', 'Action', 'Resource', 'Condition']),
    );
    paste(item, parsed, region);
  });
});

describe('the statements of a warning in a stack without an environment', () => {
  test.each(PASTED)('can be pasted once the values that the message lists are replaced: $id', item => {
    const { message, statements } = printed(item);
    const listed = /\(replace (.*), 'arn:aws:' in other partitions\)/.exec(message)?.[1].split(', ') ?? [];

    expect([...listed].sort()).toEqual([...new Set(statements.match(/\$\{[^}]*\}/g))].sort());
    expect(new Set(statements.match(ARNS))).toEqual(new Set(['arn:aws']));
    const replaced = statements.replaceAll('${AWS::AccountId}', ACCOUNT).replaceAll('${AWS::Region}', 'us-east-1');
    expect(replaced).not.toContain('${');
    paste(item, JSON.parse(`[${replaced}]`), 'us-east-1');
  });
});

test('a value that only the deployment knows is a text in the statement, and the message lists it', () => {
  const { message, statements } = printed({
    ...PASTED[0],
    define: stack => {
      const arn = new CfnParameter(stack, 'TeamArn').valueAsString;
      busLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'Bucket', Fn.importValue('LogBucket')), { prefix: arn });
    },
  }, 'eu-west-1');

  expect(message).toBe("this app cannot change the policy of bucket '${LogBucket}': add this statement (replace ${LogBucket}, ${TeamArn}), or nothing is delivered");
  expect(JSON.parse(statements)).toMatchObject({ Resource: 'arn:aws:s3:::${LogBucket}/${TeamArn}/*' });
});

test('a value that a function makes has the name of the function in the statement', () => {
  const { message, statements } = printed({
    ...PASTED[0],
    define: stack => {
      const name = Fn.select(5, Fn.split(':', new CfnParameter(stack, 'BucketArn').valueAsString));
      busLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'Bucket', name), { prefix: Fn.sub('${AWS::StackName}-logs') });
    },
  }, 'eu-west-1');

  expect(message).toBe("this app cannot change the policy of bucket '${Fn::Select}': add this statement (replace ${Fn::Select}, ${AWS::StackName}), or nothing is delivered");
  expect(JSON.parse(statements)).toMatchObject({ Resource: 'arn:aws:s3:::${Fn::Select}/${AWS::StackName}-logs/*' });
});
