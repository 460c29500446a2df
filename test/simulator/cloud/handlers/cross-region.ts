import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import type { Operation } from '../../engine/operation';
import { textOf, valuesOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';

/** `Custom::CrossRegionExportWriter` of aws-cdk-lib: writes parameters of the parameter store in another Region. */
export class CrossRegionWriterHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    yield;
    this.write(request);

    return { physicalId: this.cloud.uniqueText(16), attribute: () => undefined };
  }

  public *update(request: ResourceRequest, before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield;
    this.clear({ ...request, properties: before });
    this.write(request);

    return resource;
  }

  public *delete(request: ResourceRequest): Operation<void> {
    yield;
    this.clear(request);
  }

  private write(request: ResourceRequest): void {
    const { region, exports } = valuesOf(request.properties.WriterProps);
    const { ssmParameters } = this.cloud.environment({ account: request.environment.account, region: String(region) });
    for (const [name, value] of Object.entries(valuesOf(exports))) ssmParameters.set(name, textOf(value) ?? '');
  }

  private clear(request: ResourceRequest): void {
    const { region, exports } = valuesOf(request.properties.WriterProps);
    const { ssmParameters } = this.cloud.environment({ account: request.environment.account, region: String(region) });
    for (const name of Object.keys(valuesOf(exports))) ssmParameters.delete(name);
  }
}

/**
 * `Custom::CrossRegionExportReader` of aws-cdk-lib: its attributes are the parameters, which its properties refer to.
 */
export class CrossRegionReaderHandler implements ResourceHandler {
  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    yield;

    return this.physical(request, this.cloud.uniqueText(16));
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield;

    return this.physical(request, resource.physicalId);
  }

  public *delete(): Operation<void> {
    yield;
  }

  private physical({ properties }: ResourceRequest, physicalId: string): PhysicalResource {
    const { imports } = valuesOf(properties.ReaderProps);

    return { physicalId, attribute: name => valuesOf(imports)[name] };
  }
}
