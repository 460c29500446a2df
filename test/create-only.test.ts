import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { CONDITIONAL, DELETED_FIRST } from './simulator/engine/registry';
import { createOnlyOf } from './simulator/engine/specification';
import type { Replacement } from './simulator/engine/specification-facts';
import { createOnlyProperties, registryTypes } from '../projenrc/catalog/create-only';
import registry from '../projenrc/catalog/data/create-only.json';
import { createOnlyProperties as specifiedProperties } from '../projenrc/catalog/specification';
import { readRegistry, type RegistryFacts } from '../projenrc/registry/schemas';
import { CREATE_ONLY } from '../src/generated/create-only';

const TYPES: [string, RegistryFacts][] = Object.entries(registry.types as { readonly [type: string]: RegistryFacts });

interface Difference {
  readonly onlySpecified: readonly string[];
  readonly onlyRegistry: readonly string[];
  readonly decision: string;
}

/** The properties on which the specification and the registry disagree, and the decision. */
const DIFFERENCES: { readonly [type: string]: Difference } = {
  'AWS::EKS::Capability': {
    onlySpecified: [],
    onlyRegistry: ['Configuration.ArgoCd.EndpointPrefix'],
    decision: 'the registry: it has the property, which is newer than the specification',
  },
  'AWS::EKS::Cluster': {
    onlySpecified: ['KubernetesNetworkConfig', 'ResourcesVpcConfig.SecurityGroupIds', 'ResourcesVpcConfig.SubnetIds'],
    onlyRegistry: ['KubernetesNetworkConfig.IpFamily', 'KubernetesNetworkConfig.ServiceIpv4Cidr'],
    decision: 'the registry: EKS changes subnets, security groups and the load balancing of Auto Mode in place',
  },
  'AWS::Events::EventBus': {
    onlySpecified: ['EventSourceName'],
    onlyRegistry: [],
    decision: 'the registry: the page of the resource says "No interruption"',
  },
  'AWS::S3::Bucket': {
    onlySpecified: ['ObjectLockEnabled'],
    onlyRegistry: [],
    decision: 'the registry: S3 enables object lock on buckets that exist',
  },
};

/** Dotted paths of a nested table. */
function paths(replacement: Replacement, above = ''): string[] {
  return Object.entries(replacement)
    .flatMap(([name, below]) => (below === true ? [above + name] : paths(below, `${above}${name}.`)))
    .sort();
}

describe('the registry and the specification', () => {
  test.each(TYPES)('differ for %s only as decided', (type, { createOnly }) => {
    const specified = specifiedProperties(type);
    const { onlySpecified, onlyRegistry } = DIFFERENCES[type] ?? { onlySpecified: [], onlyRegistry: [] };

    expect(specified.filter(path => !createOnly.includes(path))).toEqual(onlySpecified);
    expect(createOnly.filter(path => !specified.includes(path))).toEqual(onlyRegistry);
  });

  test('differ for no type that is not among them', () => {
    expect(TYPES.map(([type]) => type)).toEqual(expect.arrayContaining(Object.keys(DIFFERENCES)));
    expect(Object.values(DIFFERENCES).map(({ decision }) => decision)).toEqual(Object.keys(DIFFERENCES).map(() => expect.stringMatching(/^the registry: /)));
  });
});

describe('the copy of the registry', () => {
  test('has all types of logged resources and targets', () => {
    expect(TYPES.map(([type]) => type)).toEqual(registryTypes());
  });

  test('decides for the library', () => {
    const decided = Object.keys(CREATE_ONLY).map(type => [type, TYPES.find(([other]) => other === type)?.[1].createOnly]);

    expect(CREATE_ONLY).toEqual(Object.fromEntries(decided));
  });

  test('leaves to the specification what it does not have', () => {
    expect(createOnlyProperties('AWS::SNS::Topic')).toEqual(specifiedProperties('AWS::SNS::Topic'));
    expect(createOnlyProperties('AWS::SNS::Topic')).toContain('FifoTopic');
  });
});

describe('the simulator', () => {
  test.each(TYPES)('replaces %s as the registry says', (type, { createOnly, conditional = [] }) => {
    expect(paths(createOnlyOf(type))).toEqual(createOnly);
    expect(paths(CONDITIONAL[type] ?? {})).toEqual(conditional);
  });

  test('has no conditional create-only properties of other types', () => {
    expect(TYPES.filter(([, { conditional }]) => conditional !== undefined).map(([type]) => type)).toEqual(Object.keys(CONDITIONAL));
  });

  test('deletes first what the registry says, but for what nothing replaces', () => {
    const deletedFirst = TYPES.filter(([, { replacement }]) => replacement !== undefined);
    const [replaced, never] = [true, false]
      .map(is => deletedFirst.filter(([, { createOnly }]) => is === createOnly.length > 0).map(([type]) => type));

    expect(replaced).toEqual([...DELETED_FIRST].sort());
    expect(never).toEqual(['AWS::SecurityHub::HubV2']);
  });
});

describe('reading the schemas of cfn-lint', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'schemas-'));
    mkdirSync(join(folder, 'providers'));
    mkdirSync(join(folder, 'resources'));
    write('version.json', { schema_date: '2026-10-20T22:11:15Z' });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(path: string, content: object): void {
    writeFileSync(join(folder, path), JSON.stringify(content));
  }

  test('takes create-only properties, at any depth and in lists, and how a resource is replaced', () => {
    write('providers/us-east-1.json', { 'AWS::A::One': 'aa', 'AWS::A::Two': 'bb', 'AWS::A::Other': 'cc' });
    write('resources/aa.json', {
      createOnlyProperties: ['/properties/Name', '/properties/Config/Type', '/properties/Items/*/Id'],
      replacementStrategy: 'delete_then_create',
    });
    write('resources/bb.json', {
      conditionalCreateOnlyProperties: ['/properties/Gateway'], replacementStrategy: 'create_then_delete',
    });

    expect(readRegistry(folder, ['AWS::A::Two', 'AWS::A::One'])).toEqual({
      schemaDate: '2026-10-20',
      types: {
        'AWS::A::One': { createOnly: ['Config.Type', 'Items.Id', 'Name'], replacement: 'delete_then_create' },
        'AWS::A::Two': { createOnly: [], conditional: ['Gateway'] },
      },
    });
  });

  test('prefers us-east-1, takes other Regions where it has no such type, and leaves out what none has', () => {
    write('providers/af-south-1.json', { 'AWS::A::One': 'old', 'AWS::A::Two': 'far' });
    write('providers/us-east-1.json', { 'AWS::A::One': 'new' });
    write('resources/new.json', { createOnlyProperties: ['/properties/New'] });
    write('resources/far.json', { createOnlyProperties: ['/properties/Far'] });

    expect(readRegistry(folder, ['AWS::A::One', 'AWS::A::Two', 'AWS::A::Three']).types).toEqual({
      'AWS::A::One': { createOnly: ['New'] }, 'AWS::A::Two': { createOnly: ['Far'] },
    });
  });
});
