import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { emitsNone, type Prerequisite, type TypePrerequisite } from './prerequisite';
import type { LogType } from '../../../log-type';
import { warn, withId } from '../../cdk/messages';
import { isOff, templateProperty } from '../../cdk/template-property';
import type { LoggedResource } from '../../model/logged-resource';

/**
 * The property that enables the Auto Mode capability of each log type. AWS enables and disables all of them together.
 */
const CAPABILITIES: { readonly [logType: string]: string | undefined } = {
  AUTO_MODE_BLOCK_STORAGE_LOGS: 'StorageConfig.BlockStorage.Enabled',
  AUTO_MODE_COMPUTE_LOGS: 'ComputeConfig.Enabled',
  AUTO_MODE_IPAM_LOGS: 'ComputeConfig.Enabled',
  AUTO_MODE_LOAD_BALANCING_LOGS: 'KubernetesNetworkConfig.ElasticLoadBalancing.Enabled',
};

/**
 * Requires a cluster to have EKS Auto Mode: other clusters do not emit these logs.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html
 */
export const autoMode: Prerequisite = logged => {
  const property = CAPABILITIES[logged.logType.value];
  if (property === undefined || !isOff(templateProperty(logged.cfnResource, property))) return [];

  return [withId('autoMode', `${emitsNone(`cluster '${logged.construct.node.path}' has no EKS Auto Mode`, logged)}: set `
    + 'defaultCapacityType: DefaultCapacityType.AUTOMODE (aws-eks-v2), or enable computeConfig, blockStorage and elasticLoadBalancing '
    + 'of the CfnCluster together')];
};

/**
 * Requires the type of capability that the log type belongs to: each type has its own log types.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-capability.html
 */
export const capabilityType: TypePrerequisite = logged => {
  const wanted = capabilityTypeOf(logged.logType.value);
  const type = templateProperty(logged.cfnResource, 'Type');
  if (wanted === undefined || typeof type !== 'string' || type === wanted) return [];

  return [withId('capabilityType', capabilityTypeMessage(logged.construct.node.path, type, logged))];
};

/** Returns the type of capability that has this log type. */
export function capabilityTypeOf(logType: string): string | undefined {
  return /^EKS_CAPABILITY_(ACK|ARGOCD|KRO)_/.exec(logType)?.[1];
}

/** Returns the message for a capability, known by its path or ARN, of a type that does not have the log type. */
export function capabilityTypeMessage(name: string, type: string, logged: Pick<LoggedResource, 'logType'>): string {
  return `${emitsNone(`capability '${name}' is of type ${type}`, logged)}: use a log type that begins with EKS_CAPABILITY_${type}_`;
}

/**
 * Warns of a cluster of aws-eks, which a custom resource creates. Such a cluster has no property for Auto Mode. But
 * users can override the configuration in the custom resource, or enable Auto Mode outside of this app.
 */
export function warnUnlessAutoMode(scope: IConstruct, logType: LogType, cluster: IConstruct): void {
  const property = CAPABILITIES[logType.value];
  const resource = customResourceOf(cluster);
  if (property === undefined || resource?.cfnResourceType !== 'Custom::AWSCDK-EKS-Cluster') return;

  scope.node.addValidation({
    validate: () => {
      if (isOff(templateProperty(resource, `Config.${property}`))) {
        warn(scope, 'autoMode', `${emitsNone(`cluster '${cluster.node.path}' of aws-eks has no EKS Auto Mode`, { logType })}: enable it with `
          + 'UpdateClusterConfig and acknowledge this warning, or create a new Cluster of aws-eks-v2');
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
