import { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { CfnCondition, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import { conditionOf, setCondition } from './conditions';
import { KINDS, type LoggedProps } from './kinds';
import { resourceOf, setLogicalId } from './logical-ids';
import type { DeliveryPlan, Plan, SourcePlan } from './plan';
import { arnsOf, hasLogicalId } from './references';
import type { Shared, Target } from './targets';
import * as delivery from '../../src';

/** The destinations of an app, and its conditions. */
export interface Destinations {
  readonly targets: readonly Target[];
  readonly shared: readonly Shared[];
  readonly conditions: Plan['conditions'];
}

/** The destinations, and the condition of a delivery. */
interface Conditional extends Destinations {
  readonly condition?: CfnCondition;
}

/** The logged resources of an app, each created once. */
export class Logged {
  private readonly made = new Map<string, LoggedProps>();

  constructor(private readonly plan: Pick<Plan, 'sources' | 'conditions'>) {}

  /** Returns the properties of the sources of an ID. */
  public get(id: string): LoggedProps | undefined {
    return this.made.get(id);
  }

  public make(stack: Stack, { id, kind, version, logicalId }: SourcePlan): LoggedProps {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const made = KINDS[kind].make(stack, id, version);
    this.made.set(id, made);
    const { resource } = made;
    if (resource !== undefined && this.isInWords(id)) setLogicalId(resource, logicalId);
    this.setConditionOf(id, 'before');

    return made;
  }

  /** Sets the conditions that users set after deliveries have been defined. */
  public setConditions(): void {
    for (const id of this.made.keys()) this.setConditionOf(id, 'after');
  }

  /** Sets logical IDs after the resources have been used, except the IDs that ARNs contain as words. */
  public setLogicalIds(): void {
    for (const [id, made] of this.made) {
      const { resource } = made;
      const plan = this.plan.sources.find(source => source.id === id)?.logicalId;
      if (resource !== undefined && !this.isInWords(id)) setLogicalId(resource, plan);
    }
  }

  private setConditionOf(id: string, now: 'before' | 'after'): void {
    const resource = this.made.get(id)?.resource;
    if (resource !== undefined) setCondition(this.plan.conditions, id, resource, now);
  }

  private isInWords(id: string): boolean {
    return this.plan.sources.some(source => source.id === id && hasLogicalId(source.way));
  }
}

/** Returns the properties that name the logged resource of a source, in the way of its plan. */
export function loggedBy(stack: Stack, plan: SourcePlan, all: Logged): LoggedProps {
  const { kind, id, version, way, constructId } = plan;
  const importOne = KINDS[kind].imports?.[way];
  if (importOne !== undefined) return importOne(new Construct(stack, `${constructId}Import`), `${id}-${version}`);

  const made = all.make(stack, plan);
  const l1 = made.resource && resourceOf(made.resource);

  return way === 0 || l1 === undefined ? made : { resourceArn: arnsOf(l1)[way - 1]() };
}

/** Returns the ARN in the properties of a source, for an L1. */
export function arnOf({ resource, resourceArn }: LoggedProps): string | undefined {
  const l1 = resource && resourceOf(resource);

  return resourceArn ?? (l1 && arnsOf(l1)[0]?.());
}

export function addSource(stack: Stack, plan: SourcePlan, logged: LoggedProps, destinations: Destinations): IConstruct {
  const scope = plan.scopes.reduce<Construct>(
    (around, id) => around.node.tryFindChild(id) as Construct | undefined ?? new Construct(around, id), stack,
  );
  const logType = KINDS[plan.kind].logTypes[plan.logType];
  const deliverySourceConfiguration = plan.isSampled ? { samplingRate: '50' } : undefined;
  if (plan.handWritten) {
    const source = handWritten(scope, plan, logged, logType);
    const condition = plan.id in destinations.conditions ? destinations.conditions[plan.id] : undefined;
    source.cfnOptions.condition = valueOf(source, plan.id, condition?.holds);
    plan.deliveries.forEach((item, index) => {
      deliverFrom(source, item, { ...destinations, condition: valueOf(source, `${plan.constructId}To${index}`, item.holds) });
    });
    return source;
  }
  const source = new delivery.DeliverySource(scope, plan.constructId, {
    ...logged, logType, deliverySourceConfiguration, deliverySourceName: plan.name, condition: valueOf(scope, plan.constructId, plan.holds),
  });
  if (KINDS[plan.kind].isTraced) source.toXRay();
  plan.deliveries.forEach((item, index) => {
    const condition = valueOf(scope, `${plan.constructId}To${index}`, item.holds);
    deliver(source, logType, item, { ...destinations, condition });
  });

  return source;
}

/** Returns a separate condition for a source or delivery that has one. */
function valueOf(scope: IConstruct, id: string, holds: boolean | undefined): CfnCondition | undefined {
  return holds === undefined ? undefined : conditionOf(scope, id, holds);
}

/** An L1 source. Its user gives it another name when its resource or log type changes. */
function handWritten(scope: Construct, plan: SourcePlan, logged: LoggedProps, { value }: delivery.LogType): CfnDeliverySource {
  return new CfnDeliverySource(scope, plan.constructId, {
    name: `${plan.id}-${plan.version}-${value}${plan.logicalId?.id ?? ''}`,
    logType: value,
    resourceArn: arnOf(logged) ?? '',
    deliverySourceConfiguration: plan.isSampled ? { samplingRate: '50' } : undefined,
  });
}

/** Delivers from an L1, which has no helpers, and whose mandatory fields are not known. */
function deliverFrom(source: CfnDeliverySource, plan: DeliveryPlan, { shared, condition }: Conditional): void {
  new delivery.Delivery(source, `To${plan.target}`, { source, destination: shared[plan.target], condition });
}

function deliver(source: delivery.DeliverySource, logType: delivery.LogType, plan: DeliveryPlan, { targets, shared, condition }: Conditional): void {
  const recordFields = plan.withRecordFields ? logType.optionalFields?.slice(0, 3) : undefined;
  if (plan.shared) {
    source.deliverTo(shared[plan.target], { recordFields, condition });
    return;
  }

  const { type, construct } = targets[plan.target];
  const outputFormat = plan.format === undefined ? undefined : delivery.OutputFormat.of(plan.format);
  const options = { outputFormat, fieldDelimiter: plan.delimiter, recordFields, condition };
  if (type === 'S3') {
    const { prefix, suffixPath, hive } = plan;
    source.toS3(construct, { ...options, prefix, suffixPath, hiveCompatiblePath: hive });
    return;
  }
  if (type === 'CWL') {
    source.toLogGroup(construct, options);
    return;
  }
  source.toFirehose(construct, options);
}
