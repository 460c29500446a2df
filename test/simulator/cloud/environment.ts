import type { Delivery, Destination, Source } from './delivery/records';
import type { DeliveryStream, LogGroup } from './neighbours';
import type { PolicyDocument } from './policy';
import { partitionOf } from '../engine/partition';

/** The place where X-Ray keeps spans: `CloudWatchLogs` if Transaction Search is enabled. */
export type TraceSegmentDestination = 'XRay' | 'CloudWatchLogs';

/** The resources that exist in one account and Region. */
export class CloudEnvironment {
  public readonly logGroups = new Map<string, LogGroup>();
  public readonly logPolicies = new Map<string, PolicyDocument>();
  public readonly xrayPolicies = new Map<string, PolicyDocument>();
  public readonly streams = new Map<string, DeliveryStream>();
  public readonly sources = new Map<string, Source>();
  public readonly destinations = new Map<string, Destination>();
  public readonly deliveries = new Map<string, Delivery>();
  public readonly ssmParameters = new Map<string, string>();
  /** Names of all other resources, with their types in front. */
  public readonly names = new Set<string>();
  public traceSegmentDestination: TraceSegmentDestination = 'XRay';

  constructor(
    public readonly account: string,
    public readonly region: string,
  ) {}

  /** An ARN in this account and Region. */
  public arn(service: string, resource: string): string {
    return `arn:${partitionOf(this.region).name}:${service}:${this.region}:${this.account}:${resource}`;
  }
}
