import type { CfnClusterProps } from 'aws-cdk-lib/aws-eks';
import { EventBus, type EventBusProps, Level } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';

/** The setting with which an event bus emits all log types. */
export const ALL_LEVELS = { level: Level.TRACE };

/** An event bus that logs all that it can. */
export function newEventBus(scope: Construct, id = 'Bus', props: EventBusProps = {}): EventBus {
  return new EventBus(scope, id, { logConfig: ALL_LEVELS, ...props });
}

/** The settings that enable Auto Mode in an EKS cluster. */
export const AUTO_MODE: Pick<CfnClusterProps, 'computeConfig' | 'kubernetesNetworkConfig' | 'storageConfig'> = {
  computeConfig: { enabled: true },
  kubernetesNetworkConfig: { elasticLoadBalancing: { enabled: true } },
  storageConfig: { blockStorage: { enabled: true } },
};

/** The setting that enables mutual TLS in the configuration of a distribution. */
export const MUTUAL_TLS = { viewerMtlsConfig: { mode: 'required', trustStoreConfig: { trustStoreId: 'ts_0123456789abcdef' } } };

/** The settings with which a playback configuration of MediaTailor delivers the logs of all sessions. */
export const VENDED_LOGS = { percentEnabled: 100, enabledLoggingStrategies: ['VENDED_LOGS'] };
