import type { CfnClusterProps } from 'aws-cdk-lib/aws-eks';
import { EventBus, type EventBusProps, Level } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';

/** What makes an event bus log all that it can. */
export const ALL_LEVELS = { level: Level.TRACE };

/** An event bus that logs all that it can. */
export function newEventBus(scope: Construct, id = 'Bus', props: EventBusProps = {}): EventBus {
  return new EventBus(scope, id, { logConfig: ALL_LEVELS, ...props });
}

/** What switches Auto Mode on in an EKS cluster. */
export const AUTO_MODE: Pick<CfnClusterProps, 'computeConfig' | 'kubernetesNetworkConfig' | 'storageConfig'> = {
  computeConfig: { enabled: true },
  kubernetesNetworkConfig: { elasticLoadBalancing: { enabled: true } },
  storageConfig: { blockStorage: { enabled: true } },
};

/** What switches mutual TLS on in the configuration of a distribution. */
export const MUTUAL_TLS = { viewerMtlsConfig: { mode: 'required', trustStoreConfig: { trustStoreId: 'ts_0123456789abcdef' } } };

/** What makes a playback configuration of MediaTailor deliver the logs of all sessions. */
export const VENDED_LOGS = { percentEnabled: 100, enabledLoggingStrategies: ['VENDED_LOGS'] };
