import type { IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import { Aws, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { type ArnEnvironment, logsArn } from './arns';
import type { KnownEnvironment } from './environments';
import { LogType } from '../../log-type';

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

/** What is known of `source`, which is in `env`, and can be one of this library, an L1 or a construct of another library. */
export function sourceFacts(delivery: IConstruct, source: IDeliverySourceRef, env: Required<KnownEnvironment>): SourceFacts {
  const { account, region } = Stack.of(delivery);
  const logType = logTypeOf(source);

  return {
    partition: Aws.PARTITION,
    account: isForAnyStack(source, env.account) ? env.account : account,
    region: logType?._kind?.region ?? (isForAnyStack(source, env.region) ? env.region : region),
    logType,
  };
}

/** Whether `value` means the same in the template of any stack: the parts of an ARN that is a token do not. */
export function isForAnyStack(scope: IConstruct, value: string): boolean {
  // Mostly so, and quickly seen: what a token stands for takes as long to find out as the delivery takes to make.
  if (value === Aws.ACCOUNT_ID || value === Aws.REGION || !Token.isUnresolved(value)) return true;
  const resolved = Stack.of(scope).resolve(value);
  if (typeof resolved === 'string') return true;
  const { Ref } = resolved;

  return typeof Ref === 'string' && Ref.startsWith('AWS::');
}

function logTypeOf(source: IDeliverySourceRef): LogType | undefined {
  const logType: unknown = Reflect.get(source, 'logType');
  if (logType instanceof LogType) return logType;

  return typeof logType === 'string' ? LogType.of(logType) : undefined;
}

/** The pattern of the ARNs of all delivery sources in the account and Region of `source`. */
export function deliverySourcePattern(source: ArnEnvironment): string {
  return logsArn(source, 'delivery-source', '*');
}
