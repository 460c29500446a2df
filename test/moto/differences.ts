import type { Call } from './calls/call';
import { textOf } from '../simulator/engine/values';

/** A call that moto rejects and AWS accepts. */
export interface Difference {
  readonly operation: string;
  /** The message of moto. */
  readonly message: string | RegExp;
  /** Why it is no mistake of ours. */
  readonly reason: string;
  /** Selects the calls with this difference. By default, all calls of the operation have it. */
  readonly about?: (call: Call) => boolean;
}

/** The message of the SDK for a web page with an error, if moto lacks the API or has failed. */
const NO_ANSWER = /^SyntaxError: Unexpected token '<', "<!doctype /;

/** The services whose logs moto can deliver. */
const SERVICES_OF_MOTO = new Set(['cloudfront', 'bedrock', 'codewhisperer', 'mediapackage', 'mediatailor', 'sso', 'qdeveloper', 'ses', 'workmail']);

/** The log types of these services that moto does not have. */
const LOG_TYPES_MISSING_IN_MOTO = new Set(['cloudfront CONNECTION_LOGS', 'bedrock TRACES']);

/**
 * The differences between moto 5.2.5 and AWS. The replay meets each of them: remove a difference that no longer exists.
 */
export const DIFFERENCES: readonly Difference[] = [
  {
    operation: 'PutDeliverySource',
    message: 'ResourceNotFoundException: Cannot access provided service.',
    reason: 'moto has nine services; the specification of AWS and the API reference have over thirty kinds of resource that log',
    about: call => !SERVICES_OF_MOTO.has(serviceOf(call)),
  },
  {
    operation: 'PutDeliverySource',
    message: 'ValidationException:  This service is not allowed for this LogSource.',
    reason: 'moto has one log type of CloudFront and one of Bedrock; the specification of AWS has more',
    about: call => LOG_TYPES_MISSING_IN_MOTO.has(`${serviceOf(call)} ${textOf(call.properties.LogType)}`),
  },
  {
    operation: 'PutDeliveryDestination',
    message: NO_ANSWER,
    reason: 'moto fails without the ARN of a target; X-Ray has none, and AWS refuses one (aws-cdk#38372)',
    about: ({ properties }) => properties.DeliveryDestinationType === 'XRAY',
  },
  {
    operation: 'CreateDelivery',
    message: 'ResourceNotFoundException: Requested Delivery Destination does not exist in this account.',
    reason: 'moto looks in the own account only; AWS delivers to other accounts whose policy lets it (user guide, cross-account example)',
    about: ({ environment, properties }) => String(properties.DeliveryDestinationArn).split(':')[4] !== environment.account,
  },
  {
    operation: 'CreateDelivery',
    message: 'ConflictException: Delivery already exists for this Delivery Source with the same Delivery Destination Type.',
    reason: 'contradicted: moto and Terraform say one for each type, and what AWS deploys to test aws-cdk has two log groups for one source',
  },
  {
    operation: 'xray:PutResourcePolicy',
    message: NO_ANSWER,
    reason: 'moto has no policies of X-Ray',
  },
  {
    operation: 'xray:UpdateTraceSegmentDestination',
    message: NO_ANSWER,
    reason: 'moto has no Transaction Search',
  },
];

/** Returns the difference behind a refusal. Undefined if the template is wrong. */
export function differenceBehind(call: Call, message: string): Difference | undefined {
  return DIFFERENCES.find(difference => difference.operation === call.operation && (difference.about?.(call) ?? true)
    && (typeof difference.message === 'string' ? difference.message === message : difference.message.test(message)));
}

function serviceOf({ properties }: Call): string {
  return String(properties.ResourceArn).split(':')[2];
}
