import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { VendedLogs } from '@aws-cdk/service-spec-types';
import type { Destinations, KindFacts, LogTypeFacts } from './model';

const SPECIFICATION = loadAwsServiceSpecSync();

/** The kinds of resource that log, as AWS's resource specification has them. */
export function readSpecification(): KindFacts[] {
  return [...SPECIFICATION.all('resource')]
    .filter(resource => resource.vendedLogs !== undefined)
    .map(resource => ({
      key: resource.cloudFormationType,
      arnPattern: resource.arnTemplate && lowerCaseEnvironment(resource.arnTemplate),
      logTypes: (resource.vendedLogs ?? []).map(readLogType),
    }));
}

/** The properties with which CloudFormation replaces a resource, or may do so. */
export function createOnlyProperties(type: string): string[] {
  const [resource] = SPECIFICATION.lookup('resource', 'cloudFormationType', 'equals', type);
  if (resource === undefined) throw new Error(`the specification has no ${type}`);

  return Object.entries(resource.properties)
    .filter(([, property]) => property.causesReplacement !== undefined && property.causesReplacement !== 'no')
    .map(([name]) => name)
    .sort();
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

/** Our patterns tell the environment (`${region}`) from the resource's own parts (`${DistributionId}`) by case. */
function lowerCaseEnvironment(arnTemplate: string): string {
  return arnTemplate.replace(/\$\{(Partition|Region|Account)\}/g, match => match.toLowerCase());
}
