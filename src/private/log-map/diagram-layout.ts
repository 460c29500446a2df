// Tested by test/log-map-formats.test.ts.
import { destinationClass, destinationKey, destinationName, destinationTypeName, kindName, labelOf, resourceName } from './labels';
import type { LogMapData, MappedDelivery } from './log-map';

/** A box of the diagram: a resource, a log type of it, or a destination. */
export interface Box {
  readonly lines: readonly string[];
  readonly className?: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
}

/** A line from a log type to a destination, by the heights of its ends. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly className: string;
}

/** The positions of everything in the diagram. */
export interface Layout {
  readonly isCompact: boolean;
  readonly resources: readonly Box[];
  /** The log types. `resource` is the height of the line that ends at the resource. */
  readonly sources: readonly (Box & { readonly resource: number })[];
  readonly destinations: readonly Box[];
  readonly edges: readonly Edge[];
  readonly height: number;
}

/**
 * From this number of deliveries on, each destination has its own section, and resources have one line of text. The
 * lines of one diagram would cross too often.
 */
const MANY = 20;

/** The distance of sections. */
const SECTION_GAP = 22;

/** The heights of boxes with their gaps, and the distance of two lines, in pixels. */
interface Sizes {
  readonly resource: number;
  readonly source: number;
  readonly gap: number;
  readonly line: number;
}

const ROOMY: Sizes = { resource: 44, source: 26, gap: 10, line: 16 };
const COMPACT: Sizes = { resource: 22, source: 20, gap: 5, line: 12 };

/** The height of a destination, which has up to three lines of text. */
const DESTINATION = 62;

const DESTINATION_ORDER = ['S3', 'CWL', 'FH', 'XRAY'];

/** The deliveries of one thing, such as a resource. */
type Group = readonly MappedDelivery[];

/** Places resources, log types and destinations in three columns, with few lines that cross. */
export function layOut({ deliveries }: LogMapData): Layout {
  const targets = groupsBy(deliveries, ({ destination }) => destinationKey(destination)).sort(compareTargets);
  if (deliveries.length <= MANY) return { isCompact: false, ...place(targets, ROOMY) };

  return { isCompact: true, ...targets.map(target => place([target], COMPACT)).reduce(below) };
}

type Placed = Omit<Layout, 'isCompact'>;

function place(targets: readonly Group[], sizes: Sizes): Placed {
  const ranks = new Map(targets.flatMap((group, rank) => group.map(delivery => [delivery, rank] as const)));
  const rankOf = (delivery: MappedDelivery) => Number(ranks.get(delivery));
  const { ends, ...left } = placeLeft(inOrder(targets.flat(), rankOf, ({ resource }) => labelOf(resource)), rankOf, sizes);
  const right = placeRight(targets, ends, sizes, left.height);

  return { ...left, ...right, height: Math.max(left.height, right.height) };
}

/** Returns the boxes of all sections: the lower one starts below the upper one. */
function below(upper: Placed, lower: Placed): Placed {
  const offset = upper.height + SECTION_GAP;
  const move = <T extends Box>(box: T): T => ({ ...box, top: box.top + offset });

  return {
    resources: [...upper.resources, ...lower.resources.map(move)],
    sources: [...upper.sources, ...lower.sources.map(source => ({ ...move(source), resource: source.resource + offset }))],
    destinations: [...upper.destinations, ...lower.destinations.map(move)],
    edges: [...upper.edges, ...lower.edges.map(({ from, to, className }) => ({ from: from + offset, to: to + offset, className }))],
    height: offset + lower.height,
  };
}

function groupsBy(deliveries: Group, keyOf: (delivery: MappedDelivery) => string): Group[] {
  const groups = new Map<string, MappedDelivery[]>();
  deliveries.forEach(delivery => {
    const group = groups.get(keyOf(delivery));
    if (group === undefined) groups.set(keyOf(delivery), [delivery]);
    else group.push(delivery);
  });

  return [...groups.values()];
}

function compareTargets([one]: Group, [other]: Group): number {
  return typeRank(one) - typeRank(other);
}

function typeRank({ destination: { destinationType = '' } }: MappedDelivery): number {
  const rank = DESTINATION_ORDER.indexOf(destinationType);

  return rank < 0 ? DESTINATION_ORDER.length : rank;
}

/** Returns groups in the order of their destinations: on average, lines then run straight. */
function inOrder(
  deliveries: Group,
  rankOf: (delivery: MappedDelivery) => number,
  keyOf: (delivery: MappedDelivery) => string,
): Group[] {
  const average = (group: Group) => group.reduce((sum, delivery) => sum + rankOf(delivery), 0) / group.length;

  return groupsBy(deliveries, keyOf).sort((one, other) => average(one) - average(other));
}

/** Places the resources and their log types. `ends` are the heights at which the lines of deliveries start. */
function placeLeft(resources: readonly Group[], rankOf: (delivery: MappedDelivery) => number, sizes: Sizes) {
  const boxes: Box[] = [];
  const sources: Layout['sources'][number][] = [];
  const ends = new Map<MappedDelivery, number>();
  let top = 0;
  for (const resource of resources) {
    const groups = inOrder(resource, rankOf, ({ logType = '' }) => logType);
    const heights = groups.map(group => Math.max(sizes.source, group.length * sizes.line));
    const inner = heights.reduce((sum, height) => sum + height + 4, -4);
    const height = Math.max(sizes.resource, inner);
    let sourceTop = top + (height - inner) / 2;
    groups.forEach((group, index) => {
      const middle = sourceTop + heights[index] / 2;
      sources.push({
        lines: [group[0].logType ?? '?'],
        count: group.length,
        top: sourceTop,
        height: heights[index],
        resource: middle,
      });
      [...group].sort((one, other) => rankOf(one) - rankOf(other)).forEach((delivery, position) => {
        ends.set(delivery, middle + (position - (group.length - 1) / 2) * sizes.line);
      });
      sourceTop += heights[index] + 4;
    });
    boxes.push({ lines: [resourceName(resource[0].resource), kindName(resource[0].resource)], count: resource.length, top, height });
    top += height + sizes.gap;
  }

  return { resources: boxes, sources, ends, height: Math.max(0, top - sizes.gap) };
}

/** Places the destinations next to the resources that deliver to them. One alone is as high as all of its resources. */
function placeRight(targets: readonly Group[], ends: ReadonlyMap<MappedDelivery, number>, sizes: Sizes, leftHeight: number) {
  const destinations: Box[] = [];
  const edges: Edge[] = [];
  const endOf = (delivery: MappedDelivery) => Number(ends.get(delivery));
  const isAlone = targets.length === 1;
  let next = 0;
  for (const group of targets) {
    const sorted = [...group].sort((one, other) => endOf(one) - endOf(other));
    const middle = sorted.reduce((sum, delivery) => sum + endOf(delivery), 0) / sorted.length;
    const height = Math.max(DESTINATION, isAlone ? leftHeight : sorted.length * sizes.line);
    const top = isAlone ? 0 : Math.max(next, middle - height / 2);
    const box = boxOf(group, top, height);
    const step = (height - 20) / sorted.length;
    destinations.push(box);
    sorted.forEach((delivery, index) => {
      const from = endOf(delivery);
      const isBeside = isAlone && leftHeight >= DESTINATION;
      edges.push({ from, to: isBeside ? from : top + 10 + step * (index + 0.5), className: box.className });
    });
    next = top + height + sizes.gap + 6;
  }

  return { destinations, edges, height: next - sizes.gap - 6 };
}

function boxOf(group: Group, top: number, height: number) {
  const [{ destination }] = group;
  const name = destination.destinationType === 'XRAY' ? '' : destinationName(destination);

  return { lines: [destinationTypeName(destination), name], className: destinationClass(destination), count: group.length, top, height };
}
