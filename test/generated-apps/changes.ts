import { CHANGES_OF_CONDITIONS } from './changes-of-conditions';
import { CHANGES_OF_RENDERING } from './changes-of-rendering';
import { KINDS } from './kinds';
import { isLocal, isShareLocal } from './places';
import type { DeliveryPlan, Plan, SourcePlan } from './plan';
import { pick } from './random-choice';
import type { Random } from '../simulator/engine/random';

/** A change that a user makes between two deployments. */
export interface Change {
  readonly name: string;
  /** Applies the change. Returns undefined if the plan has nothing to change in this way. */
  readonly apply: (plan: Plan, random: Random) => Plan | undefined;
}

export const CHANGES: readonly Change[] = [
  { name: 'the format of a destination', apply: ownFormat(delivery => ({ format: delivery.format === 'json' ? undefined : 'json', delimiter: undefined })) },
  { name: 'the field delimiter of a delivery', apply: ownDelimiter(delivery => ({ delimiter: delivery.delimiter === ';' ? undefined : ';' })) },
  { name: 'the prefix of a destination', apply: ownS3Delivery(delivery => ({ prefix: delivery.prefix === 'moved' ? undefined : 'moved' })) },
  { name: 'the suffix path of a delivery', apply: ownS3Delivery(delivery => ({ suffixPath: delivery.suffixPath === '{yyyy}' ? undefined : '{yyyy}' })) },
  { name: 'hive-compatible paths of a delivery', apply: ownS3Delivery(delivery => ({ hive: delivery.hive === true ? undefined : true })) },
  { name: 'the record fields of a delivery', apply: anyDelivery(delivery => ({ withRecordFields: !delivery.withRecordFields })) },
  { name: 'the bucket, log group or stream of a delivery', apply: otherTarget((type, other) => type === other) },
  { name: 'the type of the target of a delivery', apply: otherTarget((type, other) => type !== other) },
  { name: 'the configuration of a delivery source', apply: anySource(source => ({ isSampled: !source.isSampled })) },
  { name: 'the log type of a delivery source', apply: otherLogType },
  { name: 'a tag of everything', apply: plan => ({ ...plan, team: plan.team === undefined ? 'orders' : undefined }) },
  { name: 'the format of all shared destinations', apply: sharedFormat },
  ...CHANGES_OF_RENDERING,
  ...CHANGES_OF_CONDITIONS,
  { name: 'the resource that logs: replaced', apply: (plan, random) => replaceResource(plan, pick(random, plan.sources).id) },
  { name: 'all resources that log: replaced', apply: plan => replacements(plan).pop() },
  { name: 'a bucket, log group or stream: replaced', apply: replaceTarget },
  { name: 'the place of a delivery source in the tree', apply: ownSource(source => ({ scopes: [...source.scopes, 'Moved'] })) },
  { name: 'the id of a delivery source', apply: ownSource(source => ({ constructId: `${source.constructId}Renamed` })) },
  { name: 'a delivery: removed', apply: anySource(source => (source.deliveries.length > 1 ? { deliveries: source.deliveries.slice(1) } : undefined)) },
  { name: 'a delivery source: removed', apply: (plan, random) => removeSource(plan, random.below(plan.sources.length)) },
];

/** Every resource of the plan replaced, one deployment each. */
export function replacements(plan: Plan): Plan[] {
  const ids = [...new Set(plan.sources.map(source => source.id))];

  return ids.reduce<Plan[]>((plans, id) => [...plans, replaceResource(plans[plans.length - 1] ?? plan, id)], []);
}

type DeliveryChange = (delivery: DeliveryPlan) => Partial<DeliveryPlan>;

function anySource(change: (source: SourcePlan) => Partial<SourcePlan> | undefined): Change['apply'] {
  return (plan, random) => {
    const at = random.below(plan.sources.length);
    const changed = change(plan.sources[at]);
    return changed && withSource(plan, at, changed);
  };
}

/** Changes a source of the library. An L1 source has the logical ID of its path, so a move is the task of the user. */
function ownSource(change: (source: SourcePlan) => Partial<SourcePlan>): Change['apply'] {
  return anySource(source => (source.handWritten ? undefined : change(source)));
}

function changeDelivery(change: DeliveryChange, canHave: (plan: Plan, delivery: DeliveryPlan) => boolean): Change['apply'] {
  return (plan, random) => {
    const places = plan.sources.flatMap((source, at) => source.deliveries
      .map((delivery, index) => ({ at, index, delivery })).filter(({ delivery }) => canHave(plan, delivery)));
    if (places.length === 0) return undefined;

    const { at, index, delivery } = pick(random, places);
    return withDelivery(plan, at, index, change(delivery));
  };
}

function anyDelivery(change: DeliveryChange): Change['apply'] {
  return changeDelivery(change, () => true);
}

/** The findings of the account have one format. */
function ownFormat(change: DeliveryChange): Change['apply'] {
  return changeDelivery(change, (_, { shared, format }) => !shared && format !== 'plain');
}

/** Changes the delimiter, except in JSON, which has none. */
function ownDelimiter(change: DeliveryChange): Change['apply'] {
  return changeDelivery(change, (_, { shared, format }) => !shared && format !== 'json');
}

function ownS3Delivery(change: DeliveryChange): Change['apply'] {
  return changeDelivery(change, (plan, { shared, target }) => !shared && plan.targets[target].type === 'S3');
}

/** Delivers to another target instead, one that the source does not deliver to yet, and whose type fits. */
function otherTarget(fits: (type: string, other: string) => boolean): Change['apply'] {
  return (plan, random) => {
    const places = plan.sources.flatMap((source, at) => source.deliveries.flatMap((delivery, index) => plan.targets
      .flatMap(({ type, stack, id }, target) => {
        const isFree = source.deliveries.every(other => other.target !== target);
        const canGo = fits(type, plan.targets[delivery.target].type) && (type === 'CWL' || KINDS[source.kind].ofAccount !== true);
        const isInReach = id in plan.conditions
          ? stack === source.stack
          : (delivery.shared ? plan.targets[target].destinationStack : stack) <= source.stack;
        return isFree && canGo && isInReach ? [{ at, index, target }] : [];
      })));
    if (places.length === 0) return undefined;

    const { at, index, target } = pick(random, places);
    return withDelivery(plan, at, index, { target });
  };
}

/** Another log type of a resource instead, one that nothing delivers yet. */
function otherLogType(plan: Plan, random: Random): Plan | undefined {
  const places = plan.sources.flatMap(({ id, kind }, at) => KINDS[kind].logTypes.flatMap((_, logType) => {
    const isFree = [...plan.sources, ...plan.beside.flatMap(({ logged = [] }) => logged)]
      .every(other => other.id !== id || other.logType !== logType);
    return isFree ? [{ at, logType }] : [];
  }));
  if (places.length === 0) return undefined;

  const { at, logType } = pick(random, places);
  return withSource(plan, at, { logType });
}

/**
 * Replaces a resource. A name from the user changes as well, and so does a logical ID if nothing else replaces the
 * resource.
 */
function replaceResource(plan: Plan, id: string): Plan {
  return {
    ...plan,
    sources: plan.sources.map(source => (source.id !== id ? source : {
      ...source,
      version: source.version + 1,
      name: undefined,
      logicalId: source.logicalId && { ...source.logicalId, id: `${id}Id${source.version + 1}` },
    })),
  };
}


function sharedFormat(plan: Plan): Plan | undefined {
  const used = plan.sources.flatMap(source => source.deliveries.filter(({ shared }) => shared));
  if (used.length === 0 || !used.every(({ target }) => isShareLocal(plan, target))) return undefined;

  return { ...plan, sharedFormat: plan.sharedFormat === 'json' ? undefined : 'json' };
}

function replaceTarget(plan: Plan, random: Random): Plan | undefined {
  const local = plan.targets.filter(({ named }, index) => named && isLocal(plan, index));
  if (local.length === 0) return undefined;

  const { id } = pick(random, local);
  return { ...plan, targets: plan.targets.map(target => (target.id === id ? { ...target, version: target.version + 1 } : target)) };
}

function removeSource(plan: Plan, at: number): Plan | undefined {
  return plan.sources.length < 2 ? undefined : { ...plan, sources: plan.sources.filter((_, index) => index !== at) };
}

function withSource(plan: Plan, at: number, change: Partial<SourcePlan>): Plan {
  return { ...plan, sources: plan.sources.map((source, index) => (index === at ? { ...source, ...change } : source)) };
}

function withDelivery(plan: Plan, at: number, index: number, change: Partial<DeliveryPlan>): Plan {
  const deliveries = plan.sources[at].deliveries.map((delivery, other) => (other === index ? { ...delivery, ...change } : delivery));

  return withSource(plan, at, { deliveries });
}
