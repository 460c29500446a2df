import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { VendedLogs } from '@aws-cdk/service-spec-types';
import type { Destinations, KindFacts, LogTypeFacts } from './model';

/** The kinds of resource that log, as AWS's resource specification has them. */
export function readSpecification(): KindFacts[] {
  return [...loadAwsServiceSpecSync().all('resource')]
    .filter(resource => resource.vendedLogs !== undefined)
    .map(resource => ({
      key: resource.cloudFormationType,
      arnPattern: resource.arnTemplate && lowerCaseEnvironment(resource.arnTemplate),
      logTypes: (resource.vendedLogs ?? []).map(readLogType),
    }));
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
