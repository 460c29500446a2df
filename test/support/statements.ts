/** The names in the statements of one account and Region. By default, they are the names of the stack. */
export interface ExpectedEnvironment {
  readonly account?: string;
  readonly region?: string;
}

/** The statement of a bucket policy that AWS documents for the delivery service, with rendered ARNs of objects. */
export function bucketStatement(objects: unknown, environment: ExpectedEnvironment = {}): unknown {
  const { account, sources } = named(environment);

  return {
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: objects,
    Condition: {
      StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `${sources}delivery-source:*` },
    },
  };
}

/** The statement of a key policy that AWS documents for the delivery service, its actions in alphabetical order. */
export function keyStatement(environment: ExpectedEnvironment = {}): unknown {
  const { account, sources } = named(environment);

  return {
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
    Resource: '*',
    Condition: {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `${sources}delivery-source:*` },
    },
  };
}

/** The statement of a log group policy that AWS documents for the delivery service, with rendered ARNs of log streams. */
export function logGroupStatement(streams: unknown, environment: ExpectedEnvironment = {}): unknown {
  const { account, sources } = named(environment);

  return {
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: streams,
    Condition: {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `${sources}*` },
    },
  };
}

/** The ARN of the streams of a log group of the stack, rendered. */
export function logStreams(logGroupName: string): string {
  return `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${logGroupName}:log-stream:*`;
}

/** The statement of an X-Ray policy that AWS documents for the delivery service, with rendered patterns of resources. */
export function xRayStatement(resources: unknown, environment: ExpectedEnvironment = {}): unknown {
  const { account, sources } = named(environment);

  return {
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: 'xray:PutTraceSegments',
    Resource: '*',
    Condition: {
      'StringEquals': { 'aws:SourceAccount': account },
      'ForAllValues:ArnLike': { 'logs:LogGeneratingResourceArns': resources },
      'ArnLike': { 'aws:SourceArn': `${sources}delivery-source:*` },
    },
  };
}

function named({ account = '${AWS::AccountId}', region = '${AWS::Region}' }: ExpectedEnvironment) {
  return { account, sources: `arn:\${AWS::Partition}:logs:${region}:${account}:` };
}
