// Tested by test/destinations/token-rule.test.ts, test/destinations/allowed-sources.test.ts.
import type { IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import { Aws, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { type ArnEnvironment, logsArn } from './arns';
import type { KnownEnvironment } from './environments';
import { LOG_TYPE } from './marks';
import { LogType } from '../../log-type';

/**
 * The facts about a delivery source that a delivery and its permissions need.
 *
 * The environment is in literals or pseudo parameters and never in tokens of a resource. So the policies of a
 * destination never refer to the stack of a source, which keeps stacks free of cyclic references.
 */
export interface SourceFacts extends ArnEnvironment {
  /** The log type. Undefined for an imported source if only its name is known. */
  readonly logType?: LogType;
}

/** Returns the facts about `source`, which is in `env`: a source of this library, an L1 or another construct. */
export function sourceFacts(
  delivery: IConstruct,
  source: IDeliverySourceRef,
  env: Required<KnownEnvironment>,
): SourceFacts {
  const { account, region } = Stack.of(delivery);
  const logType = logTypeOf(source);

  return {
    partition: Aws.PARTITION,
    account: isForAnyStack(source, env.account) ? env.account : account,
    region: logType?._kind?.region ?? (isForAnyStack(source, env.region) ? env.region : region),
    logType,
  };
}

/** Tests that `value` means the same in the template of any stack. The parts of an ARN that is a token do not. */
export function isForAnyStack(scope: IConstruct, value: string): boolean {
  // The usual case, which is quick to test: resolving a token takes as long as creating the delivery.
  if (value === Aws.ACCOUNT_ID || value === Aws.REGION || !Token.isUnresolved(value)) return true;
  const resolved = Stack.of(scope).resolve(value);
  if (typeof resolved === 'string') return true;
  const { Ref } = resolved;

  return typeof Ref === 'string' && Ref.startsWith('AWS::');
}

/** Tests for a log type of any copy of this package. */
export function isLogType(value: unknown): value is LogType {
  return LOG_TYPE.isOn(value);
}

function logTypeOf(source: IDeliverySourceRef): LogType | undefined {
  const logType: unknown = Reflect.get(source, 'logType');
  if (isLogType(logType)) return logType;

  return typeof logType === 'string' ? LogType.of(logType) : undefined;
}

/** Returns the pattern of the ARNs of all delivery sources in the account and Region of `source`. */
export function deliverySourcePattern(source: ArnEnvironment): string {
  return logsArn(source, 'delivery-source', '*');
}
