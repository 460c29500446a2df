import { Simulator } from '.';
import { DENIED, undeliveredAfter } from './support/outcomes';
import { testRules } from './support/rules';
import { ACCOUNT, change, policy, toBucket, toLogGroup, type RawTemplate } from './support/templates';

const ALIAS_ARN = `arn:aws:kms:us-east-1:${ACCOUNT}:alias/logs`;

/** The ways to name a key. */
const NAMES: readonly (readonly [string, unknown])[] = [
  ['its ARN', { 'Fn::GetAtt': ['Key', 'Arn'] }],
  ['its id', { Ref: 'Key' }],
  ['the name of an alias', { Ref: 'Alias' }],
  ['the ARN of an alias', { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:${Alias}' }],
  ['the name of an alias, in words', 'alias/logs'],
  ['the ARN of an alias, in words', ALIAS_ARN],
];

/** A template with a key for some services, and an alias of the key. */
function withKey(template: RawTemplate, ...services: readonly string[]): RawTemplate {
  return change(template, {
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: policy({ Effect: 'Allow', Principal: { Service: services }, Action: 'kms:*', Resource: '*' }),
      },
    },
    Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/logs', TargetKeyId: { Ref: 'Key' } } },
  });
}

function encryptedBucket(key: unknown): RawTemplate {
  const ServerSideEncryptionByDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key };

  return toBucket({
    Bucket: {
      Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault }] } },
      DependsOn: ['Alias'],
    },
  });
}

const encryptedLogGroup = (KmsKeyId: unknown) => toLogGroup({ LogGroup: { Properties: { KmsKeyId } } });
const encryptedBus = (KmsKeyIdentifier: unknown) => toBucket({ Bus: { Properties: { KmsKeyIdentifier } } });

/** The reasons that logs are not delivered after deployments, with `<key 1>` for the ARN of the first key. */
function reasons(...templates: readonly RawTemplate[]): string[] {
  const simulator = new Simulator();
  const undelivered = undeliveredAfter(simulator, ...templates);
  const keys = [...simulator.cloud.keys.keys()];

  return undelivered.map(({ reason }) =>
    keys.reduce((text, key, index) => text.split(key).join(`<key ${index + 1}>`), reason),
  );
}

describe.each(NAMES)('a key that is named by %s', (_, key) => {
  testRules([
    {
      rule: 'allows the delivery service to write to a bucket, or does not',
      message: DENIED,
      fails: [withKey(encryptedBucket(key), 'cloudfront.amazonaws.com')],
      passes: [withKey(encryptedBucket(key), 'delivery.logs.amazonaws.com')],
    },
  ]);

  test('allows two services to use it for an event bus, or does not', () => {
    expect(reasons(withKey(encryptedBus(key), 'events.amazonaws.com', 'delivery.logs.amazonaws.com'))).toEqual([]);
    expect(reasons(withKey(encryptedBus(key), 'events.amazonaws.com'))).toEqual([
      'policy of key <key 1> of the source, for delivery.logs.amazonaws.com: kms:Decrypt on <key 1> is not allowed ' +
        `for arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:orders`,
    ]);
  });
});

// Log groups accept only ARNs.
test.each(NAMES.filter(([name]) => name.includes('ARN')))('a key of a log group may be named by %s', (_, key) => {
  expect(reasons(withKey(encryptedLogGroup(key), 'logs.us-east-1.amazonaws.com'))).toEqual([]);
  expect(reasons(withKey(encryptedLogGroup(key), 'logs.eu-west-1.amazonaws.com'))).toEqual([
    'policy of key <key 1> of log group orders: kms:Encrypt is not allowed for logs.us-east-1.amazonaws.com',
  ]);
});

describe('an alias', () => {
  const SERVICES = ['events.amazonaws.com', 'delivery.logs.amazonaws.com'];
  const ELSEWHERE = 'arn:aws:kms:us-east-1:444455556666:alias/logs';
  const before = withKey(encryptedBus('alias/logs'), ...SERVICES);

  test('may point to another key', () => {
    const after = change(before, {
      Other: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: policy() } },
      Alias: { Properties: { TargetKeyId: { 'Fn::GetAtt': ['Other', 'Arn'] } } },
    });

    expect(reasons(before, after)).toEqual([
      'policy of key <key 2> of the source, for delivery.logs.amazonaws.com: kms:Decrypt on <key 2> is not allowed ' +
        `for arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:orders`,
    ]);
  });

  test.each([
    ['that is deleted', change(before, { Alias: null }), 'alias/logs'],
    ['of another account', withKey(encryptedBus(ELSEWHERE), ...SERVICES), ELSEWHERE],
  ])('%s has no key', (_, after, name) => {
    expect(reasons(before, after)).toEqual([
      `key ${name} of arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders does not exist`,
    ]);
  });

  testRules([
    {
      rule: 'has a name that no other has',
      message: "Resource of type 'AWS::KMS::Alias' with identifier 'alias/logs' already exists.",
      before: simulator => simulator.createOutside('AWS::KMS::Alias', { AliasName: 'alias/logs', TargetKeyId: 'key' }),
      fails: [before],
      passes: [change(before, { Alias: { Properties: { AliasName: 'alias/mine' } } })],
    },
  ]);
});
