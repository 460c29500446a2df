import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import type { Operation } from '../../engine/operation';
import { textOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { writeAll } from './bucket';

/**
 * `Custom::S3AutoDeleteObjects` of aws-cdk-lib: empties a bucket when it is deleted.
 *
 * An update answers with the name of the bucket as its physical id, so that the bucket of before is emptied in the
 * clean-up phase. Deliveries that are still there fill it again, unless the switch `emptyingDeniesWrites` is on.
 */
export class EmptyingHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(): Operation<PhysicalResource> {
    yield;

    return physical(this.cloud.uniqueText(16));
  }

  public *update(request: ResourceRequest, before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield;
    const name = textOf(request.properties.BucketName);
    const isSame = name === textOf(before.BucketName);

    return isSame || name === undefined ? resource : physical(name);
  }

  public *delete({ properties }: ResourceRequest): Operation<void> {
    const name = textOf(properties.BucketName) ?? '';
    const bucket = this.cloud.buckets.get(name);
    if (bucket === undefined || !bucket.isEmptied) return;

    bucket.deniesWrites = this.cloud.switches.emptyingDeniesWrites;
    bucket.objects.clear();
    yield;
    writeAll(this.cloud, name);
  }
}

function physical(physicalId: string): PhysicalResource {
  return { physicalId, attribute: () => undefined };
}
