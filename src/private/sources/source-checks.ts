import type { IConstruct } from 'constructs';
import { checkAccountLevel } from './account-level';
import { checkConfiguration, checkLogType } from './configuration';
import { claimName } from '../identity/explicit-names';
import { checkName } from '../identity/names';
import { checkPrerequisites } from '../prerequisites';
import { checkRegion } from './regions';
import { checkResourceEnvironment } from './resource-environment';
import { registerSource } from './source-register';
import type { DeliverySourceProps } from '../../delivery-source';

/** Fails for what is wrong with a delivery source, whatever its resource is. */
export function checkSource(source: IConstruct, props: DeliverySourceProps): void {
  checkName(source, 'deliverySourceName', props.deliverySourceName);
  checkLogType(source, props.logType.value);
  checkConfiguration(source, props.deliverySourceConfiguration);
  checkRegion(source, props.logType);
  checkAccountLevel(source, props);
}

/** Fails for a resource that cannot have this delivery source, and for what the app has already. */
export function checkSourceResource(source: IConstruct, props: DeliverySourceProps, resourceArn: string): void {
  checkResourceEnvironment(source, props, resourceArn);
  registerSource(source, props, resourceArn);
  claimName(source, 'deliverySourceName', props.deliverySourceName);
  checkPrerequisites(source, props, resourceArn);
}
