import type { IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import { Aws } from 'aws-cdk-lib/core';
import type { ArnEnvironment } from './arns';
import { LogType } from '../log-type';

/**
 * What a delivery and its permissions have to know of the delivery source.
 *
 * The environment is in literals or pseudo parameters and never in tokens of a resource, so that the policies of a
 * destination never refer to the stack of a source: that is what keeps stacks free of cyclic references.
 */
export interface SourceFacts extends ArnEnvironment {
  /** Undefined for an imported source of which only the name is known. */
  readonly logType?: LogType;
}

/** What is known of `source`, which can be one of this library, an L1 or a construct of another library. */
export function sourceFacts(source: IDeliverySourceRef): SourceFacts {
  const logType = logTypeOf(source);

  return {
    partition: Aws.PARTITION,
    account: source.env.account,
    region: logType?._kind?.region ?? source.env.region,
    logType,
  };
}

function logTypeOf(source: IDeliverySourceRef): LogType | undefined {
  const logType: unknown = Reflect.get(source, 'logType');
  if (logType instanceof LogType) return logType;

  return typeof logType === 'string' ? LogType.of(logType) : undefined;
}

/** The pattern of the ARNs of all delivery sources in the account and Region of `source`. */
export function deliverySourcePattern(source: ArnEnvironment): string {
  return `arn:${source.partition}:logs:${source.region}:${source.account}:delivery-source:*`;
}
