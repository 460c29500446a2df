import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, ResourceProperties, VendedLogs } from '@aws-cdk/service-spec-types';
import type { Destinations, KindFacts, LogTypeFacts } from './model';

const SPECIFICATION = loadAwsServiceSpecSync();

/** Returns the kinds of logged resources in AWS's resource specification. */
export function readSpecification(): KindFacts[] {
  return [...SPECIFICATION.all('resource')]
    .filter(resource => resource.vendedLogs !== undefined)
    .map(resource => ({
      key: resource.cloudFormationType,
      arnPattern: resource.arnTemplate && lowerCaseEnvironment(resource.arnTemplate),
      logTypes: (resource.vendedLogs ?? []).map(readLogType),
    }));
}

/**
 * Returns the create-only properties of a type, including conditional ones: `Name`, or `Settings.Type` for a nested
 * one.
 */
export function createOnlyProperties(type: string): string[] {
  const [resource] = SPECIFICATION.lookup('resource', 'cloudFormationType', 'equals', type);
  if (resource === undefined) throw new Error(`the specification has no ${type}`);
  // Properties of list items (`*`) are left out: no kind of logged resource has any.
  const additional = (resource.additionalReplacementProperties ?? []).filter(path => !path.includes('*')).map(path => path.join('.'));

  return [...new Set([...createOnlyBelow(resource.properties, []), ...additional])].sort();
}

/**
 * Returns the attribute of a resource with its ARN, or `Ref` if the ARN identifies the resource. Undefined if there is
 * none.
 */
export function arnAttribute(type: string): string | undefined {
  const [resource] = SPECIFICATION.lookup('resource', 'cloudFormationType', 'equals', type);
  if (resource === undefined) throw new Error(`the specification has no ${type}`);
  const ref = resource.cfnRefIdentifier ?? resource.primaryIdentifier ?? [];
  if (ref.length === 1 && ref[0].endsWith('Arn')) return 'Ref';

  // A resource can also have the ARNs of other resources, such as the WebAclArn of a gateway.
  return Object.keys(resource.attributes)
    .filter(attribute => /^\w*Arn$/.test(attribute) && isNameOf(attribute.slice(0, -'Arn'.length), resource.name))
    .sort((one, other) => one.length - other.length)[0];
}

/**
 * Tests for words such as AgentRuntime for Runtime, Browser for BrowserCustom, and IngressPoint for
 * MailManagerIngressPoint.
 */
function isNameOf(word: string, name: string): boolean {
  return word.endsWith(name) || name.startsWith(word) || name.endsWith(word);
}

/** @param above the types of the properties around these, because some types contain themselves */
function createOnlyBelow(properties: ResourceProperties, above: readonly string[]): string[] {
  return Object.entries(properties).flatMap(([name, { causesReplacement, type }]) => {
    if (causesReplacement !== undefined && causesReplacement !== 'no') return [name];
    const id = definitionOf(type);
    if (id === undefined || above.includes(id)) return [];

    return createOnlyBelow(SPECIFICATION.get('typeDefinition', id).properties, [...above, id]).map(below => `${name}.${below}`);
  });
}

function definitionOf(type: PropertyType): string | undefined {
  if (type.type === 'array') return definitionOf(type.element);

  return type.type === 'ref' ? type.reference.$ref : undefined;
}

function readLogType(logs: VendedLogs): LogTypeFacts {
  return {
    logType: logs.logType,
    destinations: Object.fromEntries(
      logs.destinations.map(destination => [destination.destinationType, destination.outputFormats ?? []]),
    ) as Destinations,
    mandatoryFields: logs.mandatoryFields ?? [],
    optionalFields: logs.optionalFields ?? [],
  };
}

/**
 * Writes the variables of the environment in lower case (`${region}`), which distinguishes them from the parts of the
 * resource (`${DistributionId}`).
 */
function lowerCaseEnvironment(arnTemplate: string): string {
  return arnTemplate.replace(/\$\{(Partition|Region|Account)\}/g, match => match.toLowerCase());
}
