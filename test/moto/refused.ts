import type { Values } from '../simulator/engine/values';

const SOURCE = {
  Type: 'AWS::Logs::DeliverySource',
  Properties: { Name: 'source', LogType: 'ACCESS_LOGS', ResourceArn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE' },
};
const DESTINATION = {
  Type: 'AWS::Logs::DeliveryDestination',
  Properties: { Name: 'destination', DestinationResourceArn: 'arn:aws:s3:::example-logs' },
};
const DELIVERY = {
  Type: 'AWS::Logs::Delivery',
  Properties: { DeliverySourceName: { Ref: 'Source' }, DeliveryDestinationArn: { 'Fn::GetAtt': ['Destination', 'Arn'] } },
};

/** A template of a source, a destination and a delivery, with other properties and further resources. */
function template(changes: { readonly [logicalId: string]: Values }, others: Values = {}): Values {
  const resources = { Source: SOURCE, Destination: DESTINATION, Delivery: DELIVERY };

  return {
    Resources: {
      ...Object.fromEntries(Object.entries(resources)
        .map(([id, { Type, Properties }]) => [id, { Type, Properties: { ...Properties, ...changes[id] } }])),
      ...others,
    },
  };
}

/** A valid template, from which the others are made. */
export const RIGHT = template({});

/** Templates that moto rejects, with its messages: proof that the replay can fail. */
export const REFUSED: readonly (readonly [string, Values, string])[] = [
  ['a format that there is not', template({ Destination: { OutputFormat: 'xml' } }), 'Destination: PutDeliveryDestination: ValidationException: '
    + '1 validation error detected: Value \'xml\' at \'outputFormat\' failed to satisfy constraint: Member must satisfy enum value set: [w3c, raw, json, plain, parquet]'],
  ['a log type of another service', template({ Source: { LogType: 'TRANSCODE_LOGS' } }),
    'Source: PutDeliverySource: ValidationException:  This service is not allowed for this LogSource.'],
  ['a source that there is not', template({ Delivery: { DeliverySourceName: 'other' } }),
    'Delivery: CreateDelivery: ResourceNotFoundException: Requested Delivery Source does not exist in this account.'],
  ['a destination that there is not', template({
    Delivery: { DeliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:other' },
  }), 'Delivery: CreateDelivery: ResourceNotFoundException: Requested Delivery Destination does not exist in this account.'],
  ['a policy of another destination', template({
    Destination: { DeliveryDestinationPolicy: { DeliveryDestinationName: 'other', DeliveryDestinationPolicy: {} } },
  }), 'Destination: PutDeliveryDestinationPolicy: ResourceNotFoundException: Requested Delivery Destination does not exist in this account.'],
  ['a name twice', template({}, { Other: SOURCE }), 'AlreadyExists: a resource with this name already exists'],
  ['a delivery twice', template({}, { Other: DELIVERY }), 'CreateDelivery: ConflictException: The specified Delivery already exists'],
  ['the policy of a bucket that there is not', template({}, { Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'other', PolicyDocument: {} } } }),
    'Policy: PutBucketPolicy: NoSuchBucket: The specified bucket does not exist'],
  ['eleven policies of the account', template({}, Object.fromEntries(Array.from({ length: 11 }, (_, index) => [
    `Policy${index}`, { Type: 'AWS::Logs::ResourcePolicy', Properties: { PolicyName: `policy${index}`, PolicyDocument: '{}' } },
  ]))), 'PutResourcePolicy: LimitExceededException: Resource limit exceeded.'],
];

/** Templates that AWS rejects, with its messages, and moto accepts: the limits of the replay. */
export const TAKEN: readonly (readonly [string, Values, string])[] = [
  ['a second source of a resource and log type', template({}, { Other: { ...SOURCE, Properties: { ...SOURCE.Properties, Name: 'other' } } }),
    'This ResourceId has already been used in another Delivery Source in this account (CloudFront page)'],
  ['a delivery to a bucket without a policy', RIGHT, 'Access Denied for this Delivery Destination'],
  ['a destination policy that is none', template({
    Destination: { DeliveryDestinationPolicy: { DeliveryDestinationName: 'destination', DeliveryDestinationPolicy: { Statement: 'none' } } },
  }), 'Invalid Delivery Destination resource Policy is provided. (terraform-provider-aws#40885)'],
  ['a suffix with a literal key', template({ Delivery: { S3SuffixPath: 'year={yyyy}' } }), 'Provided suffixPath is invalid (KensioSoftware/yulin#1003)'],
  ['a path of S3 for a log group', template({
    Destination: { DestinationResourceArn: 'arn:aws:logs:us-east-1:111122223333:log-group:orders' }, Delivery: { S3EnableHiveCompatiblePath: true },
  }), 'Provided delivery configuration is invalid for the destination type. (terraform-provider-aws#46108)'],
  ['a name of 61 characters', template({ Source: { Name: 'x'.repeat(61) } }), 'Member must have length less than or equal to 60 (API)'],
];
