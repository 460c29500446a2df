import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { LogType } from '../../../log-type';
import type { DestinationFacts } from '../../model/destination-facts';

/** What logs, and what it logs. */
export interface Logged {
  /** The delivery source, which warnings are of. */
  readonly scope: IConstruct;
  readonly logType: LogType;
  /** The construct that the user has given, and what it is made of. */
  readonly resource: IConstruct;
  readonly cfnResource: CfnResource;
}

/** What must be so before a resource of this app logs: returns why it is not, and warns of what may be. */
export type Prerequisite = (logged: Logged) => string[];

/** A delivery of the logs of a resource of this app. */
export interface DeliveredLogs {
  /** The delivery, which warnings are of. */
  readonly scope: IConstruct;
  /** What logs: the construct that the user has given, and what it is made of. */
  readonly resource: IConstruct;
  readonly cfnResource: CfnResource;
  readonly destination: DestinationFacts;
  readonly recordFields?: readonly string[];
}

/** What must be so for a delivery to be of use: warns where it is not. */
export type DeliveryPrerequisite = (delivery: DeliveredLogs) => void;

/** The beginning of a message: what the resource must be, for which log type, and which one is not. */
export function must(rule: string, { logType, resource }: { readonly logType: LogType; readonly resource: IConstruct }): string {
  return `resource must ${rule} for ${logType._label}, got '${resource.node.path}'`;
}
