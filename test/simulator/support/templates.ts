import type { Values } from '../engine/values';

/** A resource of a template, as AWS reads it. */
export interface RawResource {
  readonly Type: string;
  readonly Properties?: Values;
  readonly DependsOn?: string | readonly string[];
  readonly [attribute: string]: unknown;
}

/** A template, as AWS reads it. */
export interface RawTemplate {
  readonly Resources: { readonly [logicalId: string]: RawResource };
  readonly [section: string]: unknown;
}

/** The arguments of `change` for resources: new attributes and properties. Null removes a resource or property. */
export interface Changes {
  readonly [logicalId: string]: Partial<RawResource> | null;
}

export const ACCOUNT = '111122223333';

export const BUS_ARN = `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders`;

/** Deliveries to a bucket, with all that AWS asks for. */
export function toBucket(changes: Changes = {}): RawTemplate {
  return change(
    {
      Resources: {
        Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders' } },
        Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'logs' } },
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: policy(bucketStatement()) },
        },
        Source: {
          Type: 'AWS::Logs::DeliverySource',
          Properties: { Name: 'orders', LogType: 'INFO_LOGS', ResourceArn: { 'Fn::GetAtt': ['Bus', 'Arn'] } },
        },
        Destination: {
          Type: 'AWS::Logs::DeliveryDestination',
          Properties: {
            Name: 'logs',
            DeliveryDestinationType: 'S3',
            DestinationResourceArn: { 'Fn::GetAtt': ['Bucket', 'Arn'] },
          },
        },
        Delivery: delivery('Source', 'Destination', ['Policy']),
      },
    },
    changes,
  );
}

/** Returns deliveries to a log group that has its own policy. */
export function toLogGroup(changes: Changes = {}): RawTemplate {
  return change(
    toBucket({
      Bucket: null,
      Policy: null,
      LogGroup: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: 'orders', ResourcePolicyDocument: policy(logGroupStatement()) },
      },
      Destination: {
        Properties: { DeliveryDestinationType: 'CWL', DestinationResourceArn: { 'Fn::GetAtt': ['LogGroup', 'Arn'] } },
      },
      Delivery: { DependsOn: [] },
    }),
    changes,
  );
}

/** Deliveries to a log group without a name, whose policy is found by how such names begin. */
export function toUnnamedLogGroup(changes: Changes = {}): RawTemplate {
  const Resource = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:\${AWS::StackName}-LogGroup-*:log-stream:*`;

  return change(
    toLogGroup({
      LogGroup: { Properties: { LogGroupName: null, ResourcePolicyDocument: null } },
      AccountPolicy: {
        Type: 'AWS::Logs::ResourcePolicy',
        Properties: {
          PolicyName: 'logs',
          PolicyDocument: { 'Fn::Sub': JSON.stringify(policy(logGroupStatement({ Resource }))) },
        },
      },
      Delivery: { DependsOn: ['AccountPolicy'] },
    }),
    changes,
  );
}

/** Deliveries to a delivery stream. */
export function toFirehose(changes: Changes = {}): RawTemplate {
  return change(
    toBucket({
      Bucket: null,
      Policy: null,
      Stream: {
        Type: 'AWS::KinesisFirehose::DeliveryStream',
        Properties: { DeliveryStreamName: 'logs', Tags: [{ Key: 'LogDeliveryEnabled', Value: 'true' }] },
      },
      Destination: {
        Properties: { DeliveryDestinationType: 'FH', DestinationResourceArn: { 'Fn::GetAtt': ['Stream', 'Arn'] } },
      },
      Delivery: { DependsOn: [] },
    }),
    changes,
  );
}

/** Traces to X-Ray. Transaction Search has to be on. */
export function toXRay(changes: Changes = {}): RawTemplate {
  return change(
    {
      Resources: {
        Memory: { Type: 'AWS::BedrockAgentCore::Memory', Properties: { Name: 'memory', EventExpiryDuration: 30 } },
        Policy: {
          Type: 'AWS::XRay::ResourcePolicy',
          Properties: { PolicyName: 'traces', PolicyDocument: JSON.stringify(policy(xrayStatement())) },
        },
        Source: {
          Type: 'AWS::Logs::DeliverySource',
          Properties: { Name: 'memory', LogType: 'TRACES', ResourceArn: { 'Fn::GetAtt': ['Memory', 'MemoryArn'] } },
        },
        Destination: {
          Type: 'AWS::Logs::DeliveryDestination',
          Properties: { Name: 'traces', DeliveryDestinationType: 'XRAY' },
        },
        Delivery: delivery('Source', 'Destination', ['Policy']),
      },
    },
    changes,
  );
}

/** The access logs of a distribution, to a bucket. */
export function ofDistribution(changes: Changes = {}): RawTemplate {
  return change(
    toBucket({
      Bus: null,
      Distribution: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { Enabled: true } } },
      Source: {
        Properties: {
          LogType: 'ACCESS_LOGS',
          ResourceArn: { 'Fn::Sub': 'arn:aws:cloudfront::${AWS::AccountId}:distribution/${Distribution}' },
        },
      },
    }),
    changes,
  );
}

/** A second log type of the bus, to the same destination. */
export function twoSources(dependsOn: readonly string[]): Changes {
  return {
    Source2: {
      Type: 'AWS::Logs::DeliverySource',
      Properties: { Name: 'orders2', LogType: 'ERROR_LOGS', ResourceArn: { 'Fn::GetAtt': ['Bus', 'Arn'] } },
    },
    Delivery2: delivery('Source2', 'Destination', ['Policy', ...dependsOn]),
  };
}

/** A second destination for the same source. */
export function twoDestinations(dependsOn: readonly string[], changed: Changes = {}): RawTemplate {
  return change(
    toBucket({
      Destination2: {
        Type: 'AWS::Logs::DeliveryDestination',
        Properties: {
          Name: 'logs2',
          DeliveryDestinationType: 'S3',
          DestinationResourceArn: { 'Fn::GetAtt': ['Bucket', 'Arn'] },
          OutputFormat: 'plain',
        },
      },
      Delivery2: delivery('Source', 'Destination2', ['Policy', ...dependsOn]),
    }),
    changed,
  );
}

/** A delivery of a source to a destination, by their logical ids. */
export function delivery(source: string, destination: string, dependsOn: readonly string[] = []): RawResource {
  return {
    Type: 'AWS::Logs::Delivery',
    Properties: { DeliverySourceName: { Ref: source }, DeliveryDestinationArn: { 'Fn::GetAtt': [destination, 'Arn'] } },
    DependsOn: dependsOn,
  };
}

/** A bucket policy of these statements. */
export function bucketPolicy(...statements: readonly Values[]): Changes {
  return { Policy: { Properties: { PolicyDocument: policy(...statements) } } };
}

export function policy(...statements: readonly unknown[]): Values {
  return { Version: '2012-10-17', Statement: statements };
}

/** Returns the statement that AWS documents for buckets. `elements` replace its elements. */
export function bucketStatement(elements: Values = {}): Values {
  return {
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `arn:aws:s3:::logs/AWSLogs/${ACCOUNT}/*`,
    Condition: {
      StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': ACCOUNT },
      ArnLike: { 'aws:SourceArn': `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:*` },
    },
    ...elements,
  };
}

/** The statement that AWS documents for log groups. */
export function logGroupStatement(elements: Values = {}): Values {
  return {
    Effect: 'Allow',
    Principal: { Service: ['delivery.logs.amazonaws.com'] },
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:orders:log-stream:*`,
    Condition: {
      StringEquals: { 'aws:SourceAccount': [ACCOUNT] },
      ArnLike: { 'aws:SourceArn': [`arn:aws:logs:us-east-1:${ACCOUNT}:*`] },
    },
    ...elements,
  };
}

/** The statement that AWS documents for X-Ray. */
export function xrayStatement(elements: Values = {}): Values {
  return {
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: 'xray:PutTraceSegments',
    Resource: '*',
    Condition: {
      'StringEquals': { 'aws:SourceAccount': ACCOUNT },
      'ForAllValues:ArnLike': {
        'logs:LogGeneratingResourceArns': `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:memory/*`,
      },
      'ArnLike': { 'aws:SourceArn': `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:*` },
    },
    ...elements,
  };
}

/** A template with changes. */
export function change(template: RawTemplate, changes: Changes): RawTemplate {
  const resources: { [logicalId: string]: RawResource } = { ...template.Resources };
  for (const [logicalId, attributes] of Object.entries(changes)) {
    const before: RawResource | undefined = resources[logicalId];
    delete resources[logicalId];
    if (attributes === null) continue;
    resources[logicalId] = {
      ...before,
      ...attributes,
      Type: attributes.Type ?? before?.Type ?? 'AWS::CloudFormation::WaitConditionHandle',
      Properties: withoutNulls({ ...before?.Properties, ...attributes.Properties }),
    };
  }

  return { ...template, Resources: resources };
}

function withoutNulls(properties: Values): Values {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
