import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import { pause, type Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import { listOf, textOf, valuesOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { bucketOf } from '../delivery/access';
import { write } from '../delivery/deliveries';
import { bucketArn, type BucketEncryption } from '../neighbours';
import { generatedName, tagsOf } from './support';

/** The tag by which aws-cdk-lib marks buckets that its custom resource may empty. */
const EMPTYING_TAG = 'aws-cdk:auto-delete-objects';

const MAX_NAME_LENGTH = 63;

/** `AWS::S3::Bucket`. */
export class BucketHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const name =
      textOf(request.properties.BucketName) ?? generatedName(this.cloud, request, MAX_NAME_LENGTH).toLowerCase();
    if (this.cloud.buckets.has(name)) throw new Refusal('AlreadyExists', `${name} already exists`);
    const { account, region } = request.environment;
    this.cloud.buckets.set(name, {
      name,
      account,
      region,
      objects: new Set(),
      isBusy: false,
      deniesWrites: false,
      ...settingsOf(request.properties),
    });
    this.cloud.deleted.delete(bucketArn({ name, region }));
    yield;

    return physical(name, region);
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield* pause();
    const bucket = this.cloud.buckets.get(resource.physicalId);
    if (bucket !== undefined) Object.assign(bucket, settingsOf(request.properties));

    return resource;
  }

  /** Deliveries that are still there go on writing until the end. */
  public *delete(_request: ResourceRequest, { physicalId: name }: PhysicalResource): Operation<void> {
    yield* pause();
    const bucket = this.cloud.buckets.get(name);
    if (bucket === undefined) return;
    writeAll(this.cloud, name);
    if (bucket.objects.size > 0) {
      throw new Refusal(
        'BucketNotEmpty',
        `The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Bucket: ${name})`,
      );
    }
    this.cloud.buckets.delete(name);
    this.cloud.deleted.add(bucketArn(bucket));
  }
}

/** Writes the logs of all deliveries to a bucket. */
export function writeAll(cloud: Cloud, name: string): void {
  for (const { deliveries } of cloud.environments) {
    for (const delivery of deliveries.values()) {
      if (bucketOf(cloud, delivery)?.name === name) write(cloud, delivery);
    }
  }
}

function settingsOf(properties: Values): { readonly encryption: BucketEncryption; readonly isEmptied: boolean } {
  return { encryption: encryptionOf(properties), isEmptied: tagsOf(properties).get(EMPTYING_TAG) === 'true' };
}

function encryptionOf({ BucketEncryption: encryption }: Values): BucketEncryption {
  const [rule] = listOf(valuesOf(encryption).ServerSideEncryptionConfiguration);
  const { SSEAlgorithm, KMSMasterKeyID } = valuesOf(valuesOf(rule).ServerSideEncryptionByDefault);
  if (!String(SSEAlgorithm).startsWith('aws:kms')) return { kind: 'S3' };
  const key = textOf(KMSMasterKeyID);

  return key === undefined || key.endsWith('alias/aws/s3') ? { kind: 'AWS managed key' } : { kind: 'key', key };
}

function physical(name: string, region: string): PhysicalResource {
  const attributes: Values = {
    Arn: bucketArn({ name, region }),
    DomainName: `${name}.s3.amazonaws.com`,
    RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
    DualStackDomainName: `${name}.s3.dualstack.${region}.amazonaws.com`,
    WebsiteURL: `http://${name}.s3-website-${region}.amazonaws.com`,
  };

  return { physicalId: name, attribute: attribute => attributes[attribute] };
}
