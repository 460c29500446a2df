import { createHash } from 'crypto';
import type { Template } from './template';

/** The properties with a name that the library generates. Hand-written L1s have other names. */
const NAMES: { readonly [type: string]: string } = {
  'AWS::Logs::DeliverySource': 'Name',
  'AWS::Logs::DeliveryDestination': 'Name',
  'AWS::XRay::ResourcePolicy': 'PolicyName',
  'AWS::Logs::ResourcePolicy': 'PolicyName',
};

/**
 * Renders the resources of a template without their logical ids and the words in names, to compare templates that only
 * differ in those. A reference names the content of a resource, not its logical id.
 */
export function canonicalResources(template: Template): string[] {
  const known = new Map<string, string>();

  return Object.entries(template.Resources)
    // It lists the constructs that were used.
    .filter(([, { Type }]) => Type !== 'AWS::CDK::Metadata')
    .map(([logicalId]) => canonical(template, logicalId, known));
}

function canonical(template: Template, logicalId: string, known: Map<string, string>): string {
  const done = known.get(logicalId);
  if (done !== undefined) return done;

  const { Type, Properties = {}, DependsOn = [] } = template.Resources[logicalId];
  const properties = Object.entries(Properties)
    .map(([name, value]) => [name, name === NAMES[Type] ? withoutWords(value) : value]);
  const label = (id: string): string => id in template.Resources ? labelOf(canonical(template, id, known)) : id;
  const text = JSON.stringify({
    Type,
    Properties: withLabels(Object.fromEntries(properties), label),
    DependsOn: [DependsOn].flat().map(label).sort(),
  });
  known.set(logicalId, text);

  return text;
}

/** Returns the parts of a name that come from other resources. */
function withoutWords(name: unknown): unknown {
  if (typeof name !== 'object' || name === null) return '';

  return 'Fn::Join' in name ? [name['Fn::Join']].flat(2).filter(part => typeof part !== 'string') : name;
}

function labelOf(text: string): string {
  const { Type } = JSON.parse(text);

  return `${Type}#${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** Returns `value` with its keys in order, and with labels for references. */
function withLabels(value: unknown, label: (logicalId: string) => string): unknown {
  if (Array.isArray(value)) return value.map(item => withLabels(item, label));
  if (typeof value !== 'object' || value === null) return value;

  const entries = Object.entries(value);
  if (entries.length === 1) {
    const [name, argument] = entries[0];
    if (name === 'Ref') return { Ref: label(argument) };
    if (name === 'Fn::GetAtt') return { 'Fn::GetAtt': [label(argument[0]), ...argument.slice(1)] };
  }

  const sorted = entries.sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(sorted.map(([key, item]) => [key, withLabels(item, label)]));
}
