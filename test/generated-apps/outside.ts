import type { TargetPlan } from './plan';
import { ACCOUNT } from './settings';
import type { Simulator } from '../simulator';

/** The bucket of deliveries that the library has no part in. */
export const OUTSIDE_BUCKET = 'outside';

/** The number of times that a target can be replaced by another one that exists. */
const VERSIONS = 6;

/** The name of a bucket, log group or stream with a name. */
export function nameOf({ type, id, version }: Pick<TargetPlan, 'type' | 'id' | 'version'>): string {
  if (type === 'CWL') return `/example/${id}-${version}`;

  return type === 'S3' ? `${id.toLowerCase()}-${version}` : `${id}-${version}`;
}

/** Creates the resources that an app imports, with everything that the library cannot do for them. */
export function createOutside(simulator: Simulator, targets: readonly TargetPlan[]): void {
  createBucket(simulator, OUTSIDE_BUCKET);
  for (const target of targets.filter(({ imported }) => imported !== undefined)) {
    for (let version = 0; version < VERSIONS; version++) createTarget(simulator, target.type, nameOf({ ...target, version }));
  }
}

function createTarget(simulator: Simulator, type: TargetPlan['type'], name: string): void {
  if (type === 'S3') createBucket(simulator, name);
  if (type === 'CWL') simulator.createOutside('AWS::Logs::LogGroup', { LogGroupName: name });
  if (type === 'FH') {
    simulator.createOutside('AWS::KinesisFirehose::DeliveryStream', {
      DeliveryStreamName: name, Tags: [{ Key: 'LogDeliveryEnabled', Value: 'true' }],
    });
  }
}

function createBucket(simulator: Simulator, name: string): void {
  simulator.createOutside('AWS::S3::Bucket', { BucketName: name });
  simulator.createOutside('AWS::S3::BucketPolicy', {
    Bucket: name,
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${name}/*`,
        Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': [ACCOUNT] } },
      }],
    },
  });
}
