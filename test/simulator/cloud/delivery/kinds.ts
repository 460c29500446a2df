import { CATALOG } from '../../../../src/generated/catalog';
import { Refusal } from '../../engine/refusal';

type Kind = (typeof CATALOG)[string];
type LogTypeEntry = Kind['logTypes'][string];

const KINDS = Object.values(CATALOG).flatMap(kind => {
  return kind.arnPattern === undefined
    ? []
    : [{ kind, service: kind.arnPattern.split(':')[2], arn: arnExpression(kind.arnPattern) }];
});

/** The known facts about a log type of the resource with this ARN. */
export interface KnownLogType {
  readonly entry: LogTypeEntry;
  /** The only Region in which it can be. */
  readonly region?: string;
}

/**
 * The log type of a resource (facts 4.22).
 *
 * @throws a `Refusal` for a service without vended logs, and for a log type that a resource of its kind does not have
 */
export function logTypeOf(resourceArn: string, logType: string): KnownLogType {
  const service = resourceArn.split(':')[2];
  if (!KINDS.some(kind => kind.service === service)) {
    throw new Refusal('ResourceNotFoundException', 'Cannot access provided service.', resourceArn);
  }

  const found = KINDS.find(({ kind, arn }) => arn.test(resourceArn) && logType in kind.logTypes);
  if (found === undefined) {
    throw new Refusal(
      'ValidationException',
      ' This service is not allowed for this LogSource.',
      `${logType} of ${resourceArn}`,
    );
  }
  return { entry: found.kind.logTypes[logType], region: found.kind.region };
}

/**
 * Finds the log type of a resource that has one only (facts 8).
 *
 * @throws a `Refusal` for a resource with several; AWS's words are not known, but that they list all of them
 */
export function onlyLogTypeOf(resourceArn: string): string | undefined {
  const options = KINDS.filter(({ arn }) => arn.test(resourceArn)).flatMap(({ kind }) => Object.keys(kind.logTypes));
  if (options.length < 2) return options[0];

  throw new Refusal(
    'ValidationException',
    `LogType is required for this resource. Possible values: ${options.sort().join(', ')}`,
    resourceArn,
  );
}

/** Tests for the ARN of an EKS cluster. */
export function isEksCluster(resourceArn: string): boolean {
  return /^arn:[^:]+:eks:[^:]+:\d+:cluster\//.test(resourceArn);
}

export function isCloudFront(resourceArn: string): boolean {
  return resourceArn.split(':')[2] === 'cloudfront';
}

/** Returns an expression for the ARNs of a kind. ARNs of account-level kinds end in a literal `*`. */
function arnExpression(pattern: string): RegExp {
  const parts = pattern.split(/(\$\{\w+\})/).map(part => {
    switch (part) {
      case '${partition}':
        return '[^:]+';
      case '${region}':
        return '[^:]+';
      case '${account}':
        return '\\d{12}';
      default:
        return part.startsWith('${') ? '[^:*]+' : part.replace(/[.*+?^()|[\]\\]/g, '\\$&');
    }
  });

  return new RegExp(`^${parts.join('')}$`);
}
