// Tested by test/log-map-formats.test.ts.
import { destinationClass, destinationKey, destinationName, destinationTypeName, kindName, labelOf, resourceName } from './labels';
import type { LogMapData, MappedDelivery } from './log-map';

/** Mermaid refuses more than 500 edges. From this number on, an edge stands for all deliveries between two kinds. */
const MAX_EDGES = 400;

/** The colours of the types of destinations, on light and on dark ground. */
const CLASSES = [
  'classDef s3 fill:#dff2d8,stroke:#3f8624,color:#1d3f10',
  'classDef cwl fill:#fbdfe9,stroke:#c2185b,color:#5a0b2a',
  'classDef fh fill:#e8e0fb,stroke:#6b3fd4,color:#2f1968',
  'classDef xray fill:#d9ecfb,stroke:#1769aa,color:#0b3354',
  'classDef other fill:#eeeeee,stroke:#666666,color:#222222',
];

/** An edge of the diagram, from a logged resource to a destination. */
interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly label: string;
}

/** A node of the diagram. */
interface Node {
  readonly key: string;
  readonly lines: readonly string[];
  readonly className?: string;
}

/** Returns a map as a flowchart of Mermaid, for Markdown pages. */
export function toMermaid({ deliveries }: LogMapData): string {
  const edges = deliveries.length > MAX_EDGES ? edgesOfKinds(deliveries) : deliveries.map(edgeOf);
  const sources = new Map(edges.map(({ from }) => [from.key, from]));
  const targets = new Map(edges.map(({ to }) => [to.key, to]));
  // Words such as `end` are no ids, so numbers are.
  const sourceIds = idsOf(sources, 'r');
  const targetIds = idsOf(targets, 'd');
  const used = new Set([...targets.values()].map(({ className }) => className));

  return [
    'flowchart LR',
    ...[...sources.values()].map(({ key, lines }) => `${sourceIds.get(key)}["${textOf(lines)}"]`),
    ...[...targets.values()].map(({ key, lines, className }) => `${targetIds.get(key)}[("${textOf(lines)}")]:::${className}`),
    ...edges.map(({ from, to, label }) => `${sourceIds.get(from.key)} -->|"${textOf([label])}"| ${targetIds.get(to.key)}`),
    ...CLASSES.filter(line => used.has(line.split(' ')[1])),
  ].map((line, index) => (index === 0 ? line : `  ${line}`)).join('\n') + '\n';
}

function edgeOf({ resource, logType = '', destination }: MappedDelivery): Edge {
  return {
    from: { key: labelOf(resource), lines: [resourceName(resource), kindName(resource)] },
    to: {
      key: destinationKey(destination),
      lines: [destinationTypeName(destination), destination.destinationType === 'XRAY' ? '' : destinationName(destination)],
      className: destinationClass(destination),
    },
    label: logType,
  };
}

/** Returns an edge for each kind of resource, log type and type of destination. */
function edgesOfKinds(deliveries: readonly MappedDelivery[]): Edge[] {
  const groups = new Map<string, MappedDelivery[]>();
  for (const delivery of deliveries) {
    const key = [kindName(delivery.resource), delivery.logType, delivery.destination.destinationType].join('\0');
    groups.set(key, [...groups.get(key) ?? [], delivery]);
  }

  return [...groups.values()].map(group => {
    const [{ resource, logType = '', destination }] = group;
    return {
      from: { key: kindName(resource), lines: [kindName(resource)] },
      to: { key: destinationTypeName(destination), lines: [destinationTypeName(destination)], className: destinationClass(destination) },
      label: `${logType} (${group.length})`,
    };
  });
}

function idsOf(nodes: ReadonlyMap<string, unknown>, letter: string): ReadonlyMap<string, string> {
  return new Map([...nodes.keys()].map((key, index) => [key, `${letter}${index}`]));
}

/** Returns a label in which nothing has a meaning for Mermaid or in HTML. An empty label is a syntax error. */
function textOf(lines: readonly string[]): string {
  const escaped = lines.filter(line => line !== '').map(line => line.replace(/[^\w .,:/()*+=@-]/gu, escape));

  return escaped.join('<br>') || ' ';
}

function escape(character: string): string {
  return `#${character.codePointAt(0)};`;
}
