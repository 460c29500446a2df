/** The account and Region that logs come from. */
export interface From {
  readonly account: string;
  readonly region: string;
}

/** The statement that AWS documents for a bucket, with the ARNs of the objects. */
export function bucketStatement(bucket: string, paths: readonly string[], from: From): unknown {
  return {
    ...forDelivery(['s3:PutObject'], paths.map(path => `arn:aws:s3:::${bucket}/${path}/*`)),
    Condition: {
      StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': from.account },
      ArnLike: { 'aws:SourceArn': sources(from) },
    },
  };
}

/** The statement that AWS documents for the customer managed key of a bucket. */
export function keyStatement(from: From): unknown {
  return {
    ...forDelivery(['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'], ['*']),
    Condition: { StringEquals: { 'aws:SourceAccount': from.account }, ArnLike: { 'aws:SourceArn': sources(from) } },
  };
}

/** The statement that AWS documents for log groups, with the name of one or a pattern. */
export function logGroupStatement(logGroup: string, from: From): unknown {
  const { account, region } = from;

  return {
    ...forDelivery(['logs:CreateLogStream', 'logs:PutLogEvents'], [`arn:aws:logs:${region}:${account}:log-group:${logGroup}:log-stream:*`]),
    Condition: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': `arn:aws:logs:${region}:${account}:*` } },
  };
}

/** The statement that AWS documents for X-Ray, with the resources that log. */
export function xRayStatement(resources: readonly string[], from: From): unknown {
  return {
    ...forDelivery(['xray:PutTraceSegments'], ['*']),
    Condition: {
      'StringEquals': { 'aws:SourceAccount': from.account },
      'ForAllValues:ArnLike': { 'logs:LogGeneratingResourceArns': resources },
      'ArnLike': { 'aws:SourceArn': sources(from) },
    },
  };
}

/** The statement that AWS documents for deliveries of another account. */
export function createDeliveryStatement(destinationArn: string, account: string): unknown {
  return { Sid: 'AllowCreateDelivery', Effect: 'Allow', Principal: { AWS: account }, Action: ['logs:CreateDelivery'], Resource: [destinationArn] };
}

/** The statement that AWS documents for the log resource policy that Transaction Search needs. */
export function spansStatement({ account, region }: From): unknown {
  return {
    Effect: 'Allow',
    Principal: { Service: 'xray.amazonaws.com' },
    Action: ['logs:PutLogEvents'],
    Resource: ['/aws/application-signals/data', 'aws/spans'].map(name => `arn:aws:logs:${region}:${account}:log-group:${name}:*`),
    Condition: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': `arn:aws:xray:${region}:${account}:*` } },
  };
}

/** Returns the statement that AWS documents for the customer managed key of the logged resource. */
export function sourceKeyStatement(Service: string, Action: readonly string[], { account, region }: From): unknown {
  return {
    Effect: 'Allow',
    Principal: { Service },
    Action,
    Resource: ['*'],
    Condition: { StringLike: { 'kms:EncryptionContext:SourceArn': `arn:aws:logs:${region}:${account}:*` } },
  };
}

/**
 * Returns a statement with its lists in one form: policies have single values without a list, and minimized lists are
 * sorted.
 */
export function normalized(statement: unknown): { readonly [element: string]: unknown } {
  const { Action, Resource, ...rest } = statement as { readonly Action: string | string[]; readonly Resource: string | string[] };

  return { ...rest, Action: [Action].flat().sort(), Resource: [Resource].flat().sort() };
}

function forDelivery(actions: readonly string[], resources: readonly string[]) {
  return {
    Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: [...actions].sort(), Resource: [...resources].sort(),
  };
}

function sources({ account, region }: From): string {
  return `arn:aws:logs:${region}:${account}:delivery-source:*`;
}
