import { Simulator } from '.';
import type { Values } from './engine/values';
import { DENIED, undeliveredAfter } from './support/outcomes';
import { testRules } from './support/rules';
import {
  ACCOUNT,
  bucketPolicy,
  bucketStatement,
  logGroupStatement,
  ofDistribution,
  policy,
  toBucket,
  toFirehose,
  toLogGroup,
  toXRay,
  xrayStatement,
  type Changes,
  type RawTemplate,
} from './support/templates';

const SPANS_POLICY = policy({
  Effect: 'Allow',
  Principal: { Service: 'xray.amazonaws.com' },
  Action: 'logs:PutLogEvents',
  Resource: '*',
});

function condition(operator: string, key: string, value: string): Values {
  return bucketStatement({ Condition: { [operator]: { [key]: value } } });
}

describe('a bucket allows a delivery only', () => {
  const right = [toBucket()];
  const refused = (rule: string, ...statements: readonly Values[]) => ({
    rule,
    message: DENIED,
    fails: [toBucket(bucketPolicy(...statements))],
    passes: right,
  });

  testRules([
    {
      rule: 'with a policy',
      message: DENIED,
      fails: [toBucket({ Policy: null, Delivery: { DependsOn: [] } })],
      passes: right,
    },
    refused(
      'if the policy names the delivery service',
      bucketStatement({ Principal: { Service: 'logs.amazonaws.com' } }),
    ),
    refused('for the action', bucketStatement({ Action: 's3:GetBucketAcl' })),
    refused('for the path', bucketStatement({ Resource: 'arn:aws:s3:::logs/elsewhere/*' })),
    refused('for the account of the source', condition('StringEquals', 'aws:SourceAccount', '444455556666')),
    refused(
      'for the ARN of the source',
      condition('ArnLike', 'aws:SourceArn', `arn:aws:logs:eu-west-1:${ACCOUNT}:delivery-source:*`),
    ),
    refused('with the ACL that it sends', condition('StringEquals', 's3:x-amz-acl', 'private')),
    refused(
      'if nothing denies it',
      bucketStatement(),
      bucketStatement({ Effect: 'Deny', Principal: '*', Condition: {} }),
    ),
    {
      rule: 'whose path is that of the prefix',
      message: DENIED,
      fails: [toBucket({ Destination: { Properties: { DestinationResourceArn: 'arn:aws:s3:::logs/orders' } } })],
      passes: [
        toBucket({
          ...bucketPolicy(bucketStatement({ Resource: 'arn:aws:s3:::logs/orders/*' })),
          Destination: { Properties: { DestinationResourceArn: 'arn:aws:s3:::logs/orders' } },
        }),
      ],
    },
    {
      rule: 'whose path is hive-compatible, if it is',
      message: DENIED,
      fails: [toBucket({ Delivery: { Properties: { S3EnableHiveCompatiblePath: true } } })],
      passes: [
        toBucket({
          ...bucketPolicy(bucketStatement({ Resource: `arn:aws:s3:::logs/AWSLogs/aws-account-id=${ACCOUNT}/*` })),
          Delivery: { Properties: { S3EnableHiveCompatiblePath: true } },
        }),
      ],
    },
    {
      rule: 'whose source is in us-east-1, if it is of CloudFront, wherever the bucket is',
      message: DENIED,
      before: simulator =>
        simulator.createOutside(
          'AWS::S3::Bucket',
          { BucketName: 'elsewhere' },
          { account: ACCOUNT, region: 'eu-west-1' },
        ),
      fails: [ofDistribution(elsewhere('eu-west-1'))],
      passes: [ofDistribution(elsewhere('us-east-1'))],
    },
  ]);

  function elsewhere(region: string): Changes {
    const Condition = { ArnLike: { 'aws:SourceArn': `arn:aws:logs:${region}:${ACCOUNT}:delivery-source:*` } };
    return {
      Bucket: null,
      Policy: {
        Properties: {
          Bucket: 'elsewhere',
          PolicyDocument: policy(bucketStatement({ Resource: 'arn:aws:s3:::elsewhere/*', Condition })),
        },
      },
      Destination: { Properties: { DestinationResourceArn: 'arn:aws:s3:::elsewhere' } },
    };
  }

  test('and denies nothing by a condition that does not hold', () => {
    const enforceSsl = bucketStatement({
      Effect: 'Deny',
      Action: 's3:*',
      Principal: { AWS: '*' },
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });

    expect(undeliveredAfter(new Simulator(), toBucket(bucketPolicy(bucketStatement(), enforceSsl)))).toEqual([]);
  });
});

describe('a bucket with a key', () => {
  const keyStatement = (service: string): Values => ({
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'kms:GenerateDataKey*',
    Resource: '*',
  });
  const withKey = (service: string): RawTemplate =>
    toBucket({
      Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: policy(keyStatement(service)) } },
      Bucket: { Properties: encrypted({ 'Fn::GetAtt': ['Key', 'Arn'] }) },
    });
  const encrypted = (key?: unknown): Values => ({
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          ServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            ...(key === undefined ? {} : { KMSMasterKeyID: key }),
          },
        },
      ],
    },
  });

  testRules([
    {
      rule: 'needs a key policy',
      message: DENIED,
      fails: [withKey('cloudfront.amazonaws.com')],
      passes: [withKey('delivery.logs.amazonaws.com')],
    },
  ]);

  test('of AWS gets logs that nobody can read', () => {
    expect(undeliveredAfter(new Simulator(), toBucket({ Bucket: { Properties: encrypted() } }))).toMatchObject([
      { reason: 'objects encrypted with the AWS managed key cannot be read' },
    ]);
  });
});

describe('a log group allows a delivery only', () => {
  const own = (statement: Values): RawTemplate =>
    toLogGroup({ LogGroup: { Properties: { ResourcePolicyDocument: policy(statement) } } });
  const ofAccount = (statement: Values): RawTemplate =>
    toLogGroup({
      LogGroup: { Properties: { ResourcePolicyDocument: null } },
      AccountPolicy: {
        Type: 'AWS::Logs::ResourcePolicy',
        Properties: { PolicyName: 'logs', PolicyDocument: JSON.stringify(policy(statement)) },
      },
      Delivery: { DependsOn: ['AccountPolicy'] },
    });

  testRules([
    {
      rule: 'with a policy',
      message: DENIED,
      fails: [toLogGroup({ LogGroup: { Properties: { ResourcePolicyDocument: null } } })],
      passes: [toLogGroup()],
    },
    {
      rule: 'for both actions',
      message: DENIED,
      fails: [own(logGroupStatement({ Action: 'logs:PutLogEvents' }))],
      passes: [own(logGroupStatement({ Action: 'logs:*' }))],
    },
    {
      rule: 'whose streams are named: the ARN of CloudFormation ends in a wildcard',
      message: DENIED,
      fails: [
        ofAccount(logGroupStatement({ Resource: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:orders:*:log-stream:*` })),
      ],
      passes: [ofAccount(logGroupStatement())],
    },
    {
      rule: 'that is named, though it is below /aws/vendedlogs/',
      message: DENIED,
      fails: [
        toLogGroup({
          LogGroup: { Properties: { LogGroupName: '/aws/vendedlogs/orders', ResourcePolicyDocument: null } },
        }),
      ],
      passes: [
        toLogGroup({
          LogGroup: {
            Properties: {
              LogGroupName: '/aws/vendedlogs/orders',
              ResourcePolicyDocument: policy(
                logGroupStatement({ Resource: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/vendedlogs/*` }),
              ),
            },
          },
        }),
      ],
    },
  ]);
});

describe('a delivery stream allows a delivery only', () => {
  testRules([
    {
      rule: 'with the tag',
      message: DENIED,
      fails: [toFirehose({ Stream: { Properties: { Tags: [{ Key: 'LogDeliveryEnabled', Value: 'yes' }] } } })],
      passes: [toFirehose()],
    },
    {
      rule: 'as Direct PUT',
      message: DENIED,
      fails: [toFirehose({ Stream: { Properties: { DeliveryStreamType: 'KinesisStreamAsSource' } } })],
      passes: [toFirehose({ Stream: { Properties: { DeliveryStreamType: 'DirectPut' } } })],
    },
  ]);
});

describe('X-Ray allows a delivery only', () => {
  const search = (changes: Changes = {}): RawTemplate =>
    toXRay({
      Spans: {
        Type: 'AWS::Logs::ResourcePolicy',
        Properties: { PolicyName: 'spans', PolicyDocument: JSON.stringify(SPANS_POLICY) },
      },
      Search: { Type: 'AWS::XRay::TransactionSearchConfig', DependsOn: ['Spans'] },
      Delivery: { DependsOn: ['Policy', 'Search'] },
      ...changes,
    });

  testRules([
    {
      rule: 'with Transaction Search on',
      message:
        'X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment Destination. Please enable the ' +
        'CloudWatch Logs destination for your traces using the UpdateTraceSegmentDestination API',
      fails: [toXRay()],
      passes: [search()],
    },
    {
      rule: 'with Transaction Search, which needs a policy itself',
      message: 'XRay does not have permission to call PutLogEvents on the aws/spans Log Group',
      fails: [search({ Spans: null, Search: { Type: 'AWS::XRay::TransactionSearchConfig' } })],
      passes: [search()],
    },
    {
      rule: 'with a policy',
      message: DENIED,
      before: simulator => simulator.enableTransactionSearch(),
      fails: [toXRay({ Policy: null, Delivery: { DependsOn: [] } })],
      passes: [toXRay()],
    },
    {
      rule: 'of a resource that the policy names',
      message: DENIED,
      before: simulator => simulator.enableTransactionSearch(),
      fails: [
        toXRay({
          Policy: {
            Properties: {
              PolicyDocument: JSON.stringify(
                policy(
                  xrayStatement({
                    Condition: {
                      'ForAllValues:ArnLike': {
                        'logs:LogGeneratingResourceArns': `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:gateway/*`,
                      },
                    },
                  }),
                ),
              ),
            },
          },
        }),
      ],
      passes: [toXRay()],
    },
  ]);
});
