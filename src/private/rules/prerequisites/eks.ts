import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { must, type Prerequisite } from './prerequisite';
import type { LogType } from '../../../log-type';
import { warn } from '../../cdk/messages';
import { isOff, templateProperty } from '../../cdk/template-property';

/** Which capability of Auto Mode each log type is of. AWS switches them on and off together. */
const CAPABILITIES: { readonly [logType: string]: string | undefined } = {
  AUTO_MODE_BLOCK_STORAGE_LOGS: 'StorageConfig.BlockStorage.Enabled',
  AUTO_MODE_COMPUTE_LOGS: 'ComputeConfig.Enabled',
  AUTO_MODE_IPAM_LOGS: 'ComputeConfig.Enabled',
  AUTO_MODE_LOAD_BALANCING_LOGS: 'KubernetesNetworkConfig.ElasticLoadBalancing.Enabled',
};

/**
 * A cluster has these logs with Auto Mode only.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html
 */
export const autoMode: Prerequisite = logged => {
  const property = CAPABILITIES[logged.logType.value];
  if (property === undefined || !isOff(templateProperty(logged.cfnResource, property))) return [];

  return [`${must('have EKS Auto Mode', logged)} without ${property}: set defaultCapacityType AUTOMODE of a Cluster of `
    + 'aws-eks-v2, or in a CfnCluster enable computeConfig, storageConfig.blockStorage and kubernetesNetworkConfig.elasticLoadBalancing together, '
    + 'or leave the delivery source out'];
};

/**
 * Each type of capability has log types of its own.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-capability.html
 */
export const capabilityType: Prerequisite = logged => {
  const wanted = capabilityTypeOf(logged.logType.value);
  const type = templateProperty(logged.cfnResource, 'Type');
  if (wanted === undefined || typeof type !== 'string' || type === wanted) return [];

  return [`${must(`have the Type ${wanted}`, logged)} with ${type}: ${capabilityRemedyFor(type)}`];
};

/** The type of capability that has this log type. */
export function capabilityTypeOf(logType: string): string | undefined {
  return /^EKS_CAPABILITY_(ACK|ARGOCD|KRO)_/.exec(logType)?.[1];
}

/** What to do about a capability of this type. */
export function capabilityRemedyFor(type: string): string {
  return `use a log type that begins with EKS_CAPABILITY_${type}_`;
}

/**
 * Warns of a cluster of aws-eks, which a custom resource makes. It has no property for Auto Mode, but what it is made from can
 * be overridden, and something else can switch Auto Mode on.
 */
export function warnUnlessAutoMode(scope: IConstruct, logType: LogType, cluster: IConstruct): void {
  const property = CAPABILITIES[logType.value];
  const resource = customResourceOf(cluster);
  if (property === undefined || resource?.cfnResourceType !== 'Custom::AWSCDK-EKS-Cluster') return;

  scope.node.addValidation({
    validate: () => {
      if (isOff(templateProperty(resource, `Config.${property}`))) {
        warn(scope, 'autoMode', `${must('have EKS Auto Mode', { logType, construct: cluster })}, which aws-eks makes without: switch it on `
          + 'by UpdateClusterConfig and acknowledge this warning, or make a new cluster by Cluster of aws-eks-v2');
      }
      return [];
    },
  });
}

function customResourceOf(construct: IConstruct): CfnResource | undefined {
  if (CfnResource.isCfnResource(construct)) return construct;
  const child = construct.node.defaultChild;

  return child && customResourceOf(child);
}
