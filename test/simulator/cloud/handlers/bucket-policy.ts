import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import type { Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import type { Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { MAX_BUCKET_POLICY_LENGTH } from '../limits';
import { bucketArn, type Bucket } from '../neighbours';
import { statementsOf, type PolicyDocument } from '../policy';
import { checkBucketIdle } from '../s3-conflicts';
import { required } from './support';

/** `AWS::S3::BucketPolicy`. */
export class BucketPolicyHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const name = required(request.properties, 'Bucket');
    const bucket = this.bucket(name);
    if (bucket.policy !== undefined) {
      throw new Refusal('AlreadyExists', `The bucket policy already exists on bucket ${name}.`);
    }
    yield* this.put(bucket, request.properties.PolicyDocument);

    return { physicalId: name, attribute: () => undefined };
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield* this.put(this.bucket(resource.physicalId), request.properties.PolicyDocument);

    return resource;
  }

  public *delete(_request: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    const bucket = this.cloud.buckets.get(physicalId);
    if (bucket !== undefined) yield* this.put(bucket, undefined);
  }

  private *put(bucket: Bucket, policy: PolicyDocument): Operation<void> {
    checkBucketIdle(this.cloud, bucketArn(bucket));
    checkSize(policy);
    checkSids(policy);
    bucket.isBusy = true;
    yield;
    bucket.isBusy = false;
    bucket.policy = policy;
  }

  private bucket(name: string): Bucket {
    const bucket = this.cloud.buckets.get(name);
    if (bucket === undefined) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist', name);

    return bucket;
  }
}

/** Fails with the message of other services, because the message of S3 is not known. */
function checkSize(policy: PolicyDocument): void {
  const length = Buffer.byteLength(JSON.stringify(policy ?? ''));
  if (length <= MAX_BUCKET_POLICY_LENGTH) return;

  throw new Refusal(
    'PolicyTooLarge',
    `Policy exceeds the maximum allowed document size of ${MAX_BUCKET_POLICY_LENGTH} bytes.`,
    `${length} bytes`,
  );
}

function checkSids(policy: PolicyDocument): void {
  const sids = statementsOf(policy)
    .map(({ Sid }) => Sid)
    .filter(sid => sid !== undefined);
  if (new Set(sids).size === sids.length) return;

  throw new Refusal('MalformedPolicy', 'Statement IDs (SID) in a single policy must be unique.', sids.join(', '));
}
