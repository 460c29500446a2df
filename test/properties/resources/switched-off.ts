import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { Constant } from '../../support/log-type-classes';

type SwitchOff = (resource: CfnResource, logType: string) => void;

/** The changes after which a resource of each kind emits no logs of a log type, or has a type with other log types. */
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

/** Tests that a resource can have settings with which it emits no logs of this log type. */
export function hasSwitch({ className, name }: Constant): boolean {
  return SWITCHES[className] !== undefined && (className !== 'CloudFrontLogType' || name === 'CONNECTION_LOGS');
}

/** Changes a resource of this app so that it emits no logs of the log type. */
export function switchOff(resource: IConstruct, { className, name }: Constant): void {
  const cfnResource = CfnResource.isCfnResource(resource) ? resource : resource.node.defaultChild;
  if (!(cfnResource instanceof CfnResource)) throw new Error(`no resource of ${className}`);

  SWITCHES[className]?.(cfnResource, name);
}
