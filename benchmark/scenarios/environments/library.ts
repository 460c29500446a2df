import type { EnvironmentSite } from './sites';
import { AgentCoreRuntimeLogType, DeliverySource } from '../../../src';

/** Delivers the logs of every stack to a log group, with this library. */
export function deliver(site: EnvironmentSite): void {
  addSource(site).toLogGroup(site.logGroup);
}

export function addSource({ stack, runtime }: EnvironmentSite): DeliverySource {
  return new DeliverySource(stack, 'Logs', { resource: runtime, logType: AgentCoreRuntimeLogType.APPLICATION_LOGS });
}
