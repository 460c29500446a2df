import type { Cloud } from './cloud';
import { Refusal } from '../engine/refusal';

/** Fails while the policy or the access logs of a bucket are being changed (facts 4.10). */
export function checkBucketIdle(cloud: Cloud, bucketArn: string): void {
  const bucket = cloud.buckets.get(bucketArn.split(':::')[1] ?? '');
  if (bucket?.isBusy !== true) return;

  throw new Refusal(
    'GeneralServiceException',
    'A conflicting conditional operation is currently in progress against this resource. ' +
      'Please try again. (Service: S3, Status Code: 409, GeneralServiceException)',
    bucket.name,
  );
}
