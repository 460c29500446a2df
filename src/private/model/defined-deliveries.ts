import { CfnResource, type Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import { hasSourceInEachRegion, kindOfType } from './catalog';
import { environmentKey } from './environments';
import { literalArn } from './literal-arn';
import { resourceBehind } from './logged-resource';
import { stableArn } from './stable-arn';
import { keyOfDestination, type TargetKey } from './target-key';
import { SourceTrait } from './traits';
import { cfnResourceOf, l2Of, resourcesBelow } from '../cdk/cfn-resource';
import { isInTree } from '../cdk/in-tree';
import { addToList } from '../cdk/memo';
import { referencedResources } from '../cdk/referenced-resources';
import { rawProperty, templateProperty } from '../cdk/template-property';
import { tokenCount } from '../cdk/token-count';

/** A delivery source of the app: the L2, or the L1 if it is alone. */
interface DefinedSource {
  readonly construct: IConstruct;
  readonly resource: CfnResource;
  readonly logType: unknown;
}

/** A delivery of the app, and its target. */
interface DefinedDelivery {
  readonly construct: IConstruct;
  readonly target: TargetKey;
}

const SOURCE = 'AWS::Logs::DeliverySource';
const DESTINATION = 'AWS::Logs::DeliveryDestination';
const DELIVERY = 'AWS::Logs::Delivery';

/** The source or the destination of a delivery. */
interface End {
  /** The member of the deliveries of this library. */
  readonly member: string;
  /** The member of every construct of this kind but generic resources. */
  readonly reference: string;
  readonly type: string;
  /** The property of an L1. */
  readonly property: string;
}

const SOURCE_END: End = { member: 'source', reference: 'deliverySourceRef', type: SOURCE, property: 'DeliverySourceName' };
const DESTINATION_END: End = {
  member: 'destination', reference: 'deliveryDestinationRef', type: DESTINATION, property: 'DeliveryDestinationArn',
};

/** The delivery sources and deliveries of each app. */
const APPS = new WeakMap<IConstruct, DefinedDeliveries>();

/**
 * The delivery sources of an app by their logged resources, and the deliveries by their sources, as the app is defined
 * so far, whoever has made them.
 *
 * `readDeliveries()` reads an app that is synthesised. This is for constructs that are created depending on what there
 * is. The app is read again only if something has been defined since, because a mixin asks for each of its resources.
 */
export class DefinedDeliveries {
  public static of(scope: IConstruct): DefinedDeliveries {
    const { root } = scope.node;
    const known = APPS.get(root);
    if (known?.isCurrent() === true) return known;

    const read = new DefinedDeliveries(root);
    APPS.set(root, read);
    return read;
  }

  private readonly sources = new Map<CfnResource | string, DefinedSource[]>();
  private readonly deliveries = new Map<CfnResource, DefinedDelivery[]>();
  private readonly named = new Map<string, CfnResource>();
  private hasTexts = false;
  private count?: number;

  private constructor(root: IConstruct) {
    const all = resourcesBelow(root, type => [SOURCE, DESTINATION, DELIVERY].includes(type));
    const ofType = (type: string): CfnResource[] => all.filter(({ cfnResourceType }) => cfnResourceType === type);
    [...ofType(SOURCE), ...ofType(DESTINATION)].forEach(resource => { this.readName(resource); });
    ofType(SOURCE).forEach(resource => { this.readSource(resource); });
    ofType(DELIVERY).forEach(resource => { this.readDelivery(resource); });
    this.markCurrent();
  }

  /** Returns the delivery source of a resource for a log type: the L2, or the L1 if it is alone. */
  public sourceOf(resource: CfnResource, logType: string): IConstruct | undefined {
    const kind = kindOfType(resource.cfnResourceType);
    const isAnywhere = kind === undefined || !hasSourceInEachRegion(kind);

    return this.keysOf(resource).flatMap(key => this.sources.get(key) ?? []).find(source => (
      source.logType === logType
      && (isAnywhere || source.resource.stack.region === resource.stack.region)
      && isInTree(source.construct)
    ))?.construct;
  }

  /** Tests that a delivery source delivers to a target. */
  public isDelivered(source: IConstruct, target: TargetKey): boolean {
    const resource = cfnResourceOf(source);
    const deliveries = resource === undefined ? [] : this.deliveries.get(resource) ?? [];

    return deliveries.some(delivery => delivery.target === target && isInTree(delivery.construct));
  }

  /** Returns the deliveries of a source that are not of this library, and have no order with its deliveries. */
  public otherDeliveriesOf(source: IConstruct): IConstruct[] {
    const resource = cfnResourceOf(source);
    const deliveries = resource === undefined ? [] : this.deliveries.get(resource) ?? [];

    return deliveries.map(({ construct }) => construct)
      .filter(construct => CfnResource.isCfnResource(construct) && isInTree(construct));
  }

  /** Adds a delivery source that has been created since the app was read. */
  public addSource(construct: IConstruct, logged: CfnResource, logType: string): void {
    const resource = cfnResourceOf(construct);
    if (resource !== undefined) this.put(logged, { construct, resource, logType });
  }

  /** Adds a delivery that has been created since the app was read. */
  public addDelivery(construct: IConstruct, source: IConstruct, target: TargetKey): void {
    const resource = cfnResourceOf(source);
    if (resource !== undefined) addToList(this.deliveries, resource, { construct, target });
  }

  /** Declares that everything that has been defined so far is known. */
  public markCurrent(): void {
    this.count = tokenCount();
  }

  private isCurrent(): boolean {
    const expected = this.count === undefined ? undefined : this.count + 1;
    this.markCurrent();

    return expected !== undefined && this.count === expected;
  }

  private put(key: CfnResource | string, source: DefinedSource): void {
    addToList(this.sources, key, source);
  }

  /** A resource with a literal name can be given by its ARN as text. */
  private keysOf(resource: CfnResource): (CfnResource | string)[] {
    const arn = this.hasTexts ? literalArn(resource) : undefined;

    return arn === undefined ? [resource] : [resource, `${environmentKey(resource.stack)} ${arn}`];
  }

  private readSource(resource: CfnResource): void {
    const construct = l2Of(resource);
    const logged = SourceTrait.of(construct)?.logged;
    const logType = logged?.logType.value ?? templateProperty(resource, 'LogType');
    const arn = rawProperty(resource, 'ResourceArn');
    const behind = logged === undefined ? resourceBehind(resource, arn, { logType }) : logged.cfnResource;
    if (behind !== undefined) {
      this.put(behind, { construct, resource, logType });
      return;
    }

    const text = typeof arn === 'string' ? stableArn(construct, arn) : undefined;
    if (text === undefined) return;
    this.hasTexts = true;
    this.put(`${environmentKey(resource.stack)} ${text}`, { construct, resource, logType });
  }

  private readDelivery(resource: CfnResource): void {
    const construct = l2Of(resource);
    const source = this.endOf(resource, SOURCE_END);
    const destination = this.endOf(resource, DESTINATION_END);
    if (source !== undefined && destination !== undefined) this.addDelivery(construct, source, keyOfDestination(destination));
  }

  /** Returns the source or the destination of a delivery. */
  private endOf(delivery: CfnResource, { member, reference, type, property }: End): IConstruct | undefined {
    const given: unknown = Reflect.get(l2Of(delivery), member);
    const ofDelivery = Construct.isConstruct(given) && reference in given ? given : undefined;
    if (ofDelivery !== undefined && cfnResourceOf(ofDelivery) !== undefined) return ofDelivery;
    const value = rawProperty(delivery, property);
    const [referenced] = referencedResources(delivery, value);
    const found = referenced ?? this.named.get(nameKey(delivery.stack, type, value));

    return found === undefined ? ofDelivery : l2Of(found);
  }

  private readName(resource: CfnResource): void {
    this.named.set(nameKey(resource.stack, resource.cfnResourceType, rawProperty(resource, 'Name')), resource);
  }
}

/** Returns a text for the name of a source or destination, or for the name at the end of its ARN. */
function nameKey(stack: Stack, type: string, nameOrArn: unknown): string {
  return [environmentKey(stack), type, String(nameOrArn).split(':').pop()].join(' ');
}
