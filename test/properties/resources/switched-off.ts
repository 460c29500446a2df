import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { Constant } from '../../support/log-type-classes';

type SwitchOff = (resource: CfnResource, logType: string) => void;

/** What makes a resource of each kind log nothing of a log type, or be of a type that has other ones. */
const SWITCHES: { readonly [className: string]: SwitchOff | undefined } = {
  ApiGatewayStageLogType: resource => { resource.addPropertyOverride('MethodSettings', [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'OFF' }]); },
  CloudFrontLogType: resource => { resource.addPropertyDeletionOverride('DistributionConfig.ViewerMtlsConfig'); },
  EksCapabilityLogType: (resource, logType) => { resource.addPropertyOverride('Type', logType.includes('_ACK_') ? 'KRO' : 'ACK'); },
  EksClusterLogType: resource => {
    resource.addPropertyOverride('ComputeConfig.Enabled', false);
    resource.addPropertyOverride('StorageConfig.BlockStorage.Enabled', false);
    resource.addPropertyOverride('KubernetesNetworkConfig.ElasticLoadBalancing.Enabled', false);
  },
  EventBusLogType: resource => { resource.addPropertyOverride('LogConfig.Level', 'OFF'); },
  LoadBalancerLogType: (resource, logType) => { resource.addPropertyOverride('Type', logType.startsWith('ALB') ? 'network' : 'application'); },
  MediaTailorLogType: resource => { resource.addPropertyOverride('LogConfiguration.EnabledLoggingStrategies', ['LEGACY_CLOUDWATCH']); },
  RtbFabricLogType: resource => {
    resource.addPropertyOverride('LinkLogSettings.ApplicationLogs.LinkApplicationLogSampling', { ErrorLog: 0, FilterLog: 0 });
  },
};

/** Whether a resource can be so that it logs nothing of this log type. */
export function hasSwitch({ className, name }: Constant): boolean {
  return SWITCHES[className] !== undefined && (className !== 'CloudFrontLogType' || name === 'CONNECTION_LOGS');
}

/** Makes a resource of this app log nothing of the log type. */
export function switchOff(resource: IConstruct, { className, name }: Constant): void {
  const cfnResource = CfnResource.isCfnResource(resource) ? resource : resource.node.defaultChild;
  if (!(cfnResource instanceof CfnResource)) throw new Error(`no resource of ${className}`);

  SWITCHES[className]?.(cfnResource, name);
}
