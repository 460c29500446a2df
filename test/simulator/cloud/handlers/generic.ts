import { nameProperties } from '../../engine/custom-names';
import type { PhysicalResource, ResourceHandler, ResourceRequest } from '../../engine/handler';
import { pause, type Operation } from '../../engine/operation';
import { factsOf, type TypeFacts } from '../../engine/specification';
import { textOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';
import { newArn } from './arns';
import { generatedId } from './ids';
import { alreadyExists, generatedName } from './support';

/** Resources of all types that the model has no rules for: they get names, ids and ARNs of the right shape. */
export class GenericHandler implements ResourceHandler {
  private readonly arns = new Map<string, string>();

  constructor(private readonly cloud: Cloud) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const name = this.claimName(request);
    yield;

    const facts = factsOf(request.type);
    const identifier = name ?? this.identifierOf(request, facts);
    const arn = newArn(this.cloud, request, identifier);
    this.cloud.deleted.delete(arn);
    const physicalId = isArn(facts?.primaryIdentifier[0]) ? arn : identifier;
    this.arns.set(`${request.type} ${physicalId}`, arn);

    return this.physical(request, physicalId, identifier, arn);
  }

  public *update(request: ResourceRequest, _before: Values, resource: PhysicalResource): Operation<PhysicalResource> {
    yield* pause();

    return { ...resource, attribute: name => textOf(request.properties[name]) ?? resource.attribute(name) };
  }

  public *delete(request: ResourceRequest, { physicalId }: PhysicalResource): Operation<void> {
    yield* pause();
    const arn = this.arns.get(`${request.type} ${physicalId}`);
    if (arn !== undefined) this.cloud.deleted.add(arn);
    const name = explicitName(request);
    if (name !== undefined) this.cloud.environment(request.environment).names.delete(`${request.type} ${name}`);
  }

  /** Two resources of a type cannot have the same name. */
  private claimName(request: ResourceRequest): string | undefined {
    const name = explicitName(request);
    if (name === undefined) return undefined;

    const { names } = this.cloud.environment(request.environment);
    const key = `${request.type} ${name}`;
    if (names.has(key)) throw alreadyExists(request.type, name);
    names.add(key);

    // For a type with both an ID and a name, the ID is the identifier.
    const facts = factsOf(request.type);
    return facts?.primaryIdentifier.every(property => facts.properties.includes(property)) === true ? name : undefined;
  }

  private identifierOf(request: ResourceRequest, facts: TypeFacts | undefined): string {
    const isNamed =
      facts?.primaryIdentifier.some(property => facts.properties.includes(property)) === true &&
      nameProperties(request.type).length > 0;

    return isNamed ? generatedName(this.cloud, request) : generatedId(this.cloud, request);
  }

  private physical(request: ResourceRequest, physicalId: string, identifier: string, arn: string): PhysicalResource {
    const facts = factsOf(request.type);
    const { properties } = request;
    const attribute = (name: string): unknown => {
      if (isArn(name)) return arn;
      if (facts?.primaryIdentifier.includes(name) === true) return textOf(properties[name]) ?? identifier;
      if (/(^|[a-z])Id$/.test(name)) return identifier;

      return textOf(properties[name]) ?? `${identifier}.${name}`;
    };
    const ref = (facts?.ref ?? []).map(attribute).map(String).join('|');

    return { physicalId, ref: ref === '' ? physicalId : ref, attribute };
  }
}

function explicitName({ type, properties }: ResourceRequest): string | undefined {
  const values = nameProperties(type).map(name => textOf(properties[name]));

  return values.length === 0 || values.includes(undefined) ? undefined : values.join('|');
}

function isArn(attribute: string | undefined): boolean {
  return attribute !== undefined && /(^|[a-z])(Arn|ARN)$|^ARN$/.test(attribute);
}
