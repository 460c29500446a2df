// Tested by test/logs-mixin.test.ts.
import type { IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import { CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import { Construct, type IConstruct, type IMixin } from 'constructs';
import { DeliverySourceBase } from './delivery-source-base';
import type { HelperSource } from './helper-deliveries';
import { idBelow, MixinScope } from './mixin-scope';
import type { Delivery } from '../../delivery';
import { DeliverySource } from '../../delivery-source';
import type { LogType } from '../../log-type';
import { cfnResourceOf, l2Of } from '../cdk/cfn-resource';
import { DefinedDeliveries } from '../model/defined-deliveries';
import { literalArn } from '../model/literal-arn';
import type { TargetKey } from '../model/target-key';
import { hasLogType } from '../rules/prerequisites';

/** The id of the import of a generic delivery source. */
const SOURCE_ID = 'Source';

/** The resources whose logs a mixin delivers, as far as their target does not matter. */
export interface MixinSelection {
  readonly logTypes: readonly LogType[];
  /** The constructs that are left out, with everything below them. */
  readonly excluded: ReadonlySet<IConstruct>;
  /** The targets of all mixins with this selection. They are left out, too. */
  readonly targets: Set<TargetKey>;
}

/** The target of a mixin. */
export interface MixinTarget {
  readonly key: TargetKey;
  /** Delivers from a source, whose logged resource is `resource`, to the target. */
  deliver(from: HelperSource, resource: CfnResource): Delivery;
}

/** A mixin that delivers the logs of resources to one target. */
export class AppliedLogs implements IMixin {
  constructor(private readonly selection: MixinSelection, private readonly target: MixinTarget) {
    selection.targets.add(target.key);
  }

  /** Tests for an L1, because `with()` and `Mixins.of()` visit the L2 and the L1. */
  public supports(construct: IConstruct): construct is CfnResource {
    return CfnResource.isCfnResource(construct)
      && this.logTypesOf(construct).length > 0
      && !this.isExcluded(construct)
      && !this.isTarget(construct);
  }

  public applyTo(construct: IConstruct): void {
    if (!this.supports(construct)) return;
    const defined = DefinedDeliveries.of(construct);

    for (const logType of this.logTypesOf(construct)) this.deliver(construct, logType, defined);
    defined.markCurrent();
  }

  private logTypesOf(resource: CfnResource): LogType[] {
    return this.selection.logTypes.filter(logType => hasLogType(resource, logType));
  }

  private isExcluded(resource: CfnResource): boolean {
    const { excluded } = this.selection;

    return excluded.size > 0 && resource.node.scopes.some(scope => excluded.has(scope));
  }

  /** Tests for a target, also for one that is imported by its name elsewhere in the app. */
  private isTarget(resource: CfnResource): boolean {
    const { targets } = this.selection;
    const arn = resource.cfnResourceType === 'AWS::S3::Bucket' ? literalArn(resource) : undefined;

    return targets.has(resource) || (arn !== undefined && targets.has(arn));
  }

  private deliver(resource: CfnResource, logType: LogType, defined: DefinedDeliveries): void {
    const source = defined.sourceOf(resource, logType.value) ?? newSource(resource, logType, defined);
    if (defined.isDelivered(source, this.target.key)) return;

    const delivery = this.target.deliver(helperSource(source, logType), resource);
    orderAfter(delivery, defined.otherDeliveriesOf(source));
    defined.addDelivery(delivery, source, this.target.key);
  }
}

/** Creates the delivery source of a resource in the stack of the resource. */
function newSource(resource: CfnResource, logType: LogType, defined: DefinedDeliveries): DeliverySource {
  const { stack } = resource;
  const construct = l2Of(resource);
  const id = idBelow(stack, construct, logType.value);
  const source = new DeliverySource(MixinScope.of(stack), id, { resource: construct, logType });
  defined.addSource(source, resource, logType.value);

  return source;
}

/**
 * Creates a delivery after others of its source: AWS refuses concurrent changes of a source. Deliveries of this library
 * have an order without this.
 */
function orderAfter(delivery: IConstruct, others: readonly IConstruct[]): void {
  delivery.node.addDependency(...others.filter(other => Stack.of(other) === Stack.of(delivery)));
}

/** Returns a source for helpers. One that is not of this library has its deliveries beside it, in its stack. */
function helperSource(source: IConstruct, logType: LogType): HelperSource {
  if (source instanceof DeliverySourceBase) return { source, scope: source, logType: source.logType };
  const stack = Stack.of(source);
  const id = idBelow(stack, source, 'Deliveries');
  const around = MixinScope.of(stack);
  const known = around.node.tryFindChild(id);
  const scope = known instanceof Construct ? known : new Construct(around, id);

  return { source: referenceTo(source, scope, logType), scope, logType };
}

/** Returns a source that deliveries can refer to: a generic `CfnResource` has no reference. */
function referenceTo(source: IConstruct, scope: Construct, logType: LogType): IDeliverySourceRef {
  if (isSourceRef(source)) return source;
  const known = scope.node.tryFindChild(SOURCE_ID);
  if (known !== undefined && isSourceRef(known)) return known;

  return DeliverySource.fromDeliverySourceAttributes(scope, SOURCE_ID, {
    deliverySourceArn: Token.asString(cfnResourceOf(source)?.getAtt('Arn')), logType,
  });
}

function isSourceRef(construct: IConstruct): construct is IDeliverySourceRef {
  return 'deliverySourceRef' in construct;
}
