import { type ArnComponents, ArnFormat, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { childPath, failAt, quote } from '../cdk/messages';
import { isPlaceholder, isUnknownText } from '../cdk/tokens';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverysource.html */
const MIN_ARN_LENGTH = 16;
export const MAX_ARN_LENGTH = 2048;
const ARN_CHARACTERS = /^[\w#+=/:,.@-]*\*?$/;
const ARN_SHAPE = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/;

/** Fails unless `arn` is one that CloudFormation accepts for a source or a destination. Unresolved ARNs pass. */
export function checkArn(scope: IConstruct, property: string, arn: string): void {
  if (!isUnknownText(arn)) checkArnAt(scope.node.path, property, arn);
}

function checkArnAt(path: string, property: string, arn: string): void {
  if (isUnknownText(arn)) return;

  if (!ARN_SHAPE.test(arn)) {
    failAt(
      path, 'notAnArn',
      `${property} is not an ARN (got ${quote(arn)}): use the form arn:partition:service:region:account:resource`,
    );
  }
  if (arn.length < MIN_ARN_LENGTH || arn.length > MAX_ARN_LENGTH) {
    failAt(
      path, 'arnLength',
      `${property} has ${arn.length} characters (${quote(arn)}): use ${MIN_ARN_LENGTH} to ${MAX_ARN_LENGTH}`,
    );
  }
  if (!ARN_CHARACTERS.test(arn)) {
    failAt(path, 'arnCharacters', `${property} has invalid characters (got ${quote(arn)}): use letters, digits and `
      + '_#+=/:,.@-, and * only at the end');
  }
}

/** The resource type in the ARN of a delivery source or delivery destination. */
export type DeliveryResource = 'delivery-source' | 'delivery-destination';

/** Returns the ARN of a delivery source or destination in the environment of `scope`. */
export function deliveryArn(scope: IConstruct, resource: DeliveryResource, name: string): string {
  return logsArn(environmentOf(scope), resource, name);
}

/** Returns the parts of the ARN of a delivery source or destination, for the ARN that another environment refers to. */
export function deliveryArnParts(resource: DeliveryResource, resourceName: string): ArnComponents {
  return { service: 'logs', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME };
}

/** Returns the ARN of a CloudWatch Logs resource. `formatArn()` does the same, but takes ten times as long. */
export function logsArn(
  { partition, region, account }: ArnEnvironment,
  resource: DeliveryResource | 'log-group',
  name: string,
): string {
  return `arn:${partition}:logs:${region}:${account}:${resource}:${name}`;
}

/**
 * Returns the name at the end of the ARN of a delivery source or destination that the user imports as `id`. Fails if
 * the ARN belongs to something else.
 */
export function deliveryName(
  scope: IConstruct,
  id: string,
  resource: DeliveryResource,
  property: string,
  arn: string,
): string {
  const path = childPath(scope, id);
  checkArnAt(path, property, arn);
  const isOfKind = new RegExp(`^arn:[^:]+:logs:[^:]*:[^:]*:${resource}:.+$`).test(arn);
  if (!isUnknownText(arn) && !isOfKind) {
    failAt(
      path, 'importedArnKind',
      `${property} is not the ARN of a ${resource.replace('-', ' ')} (got ${quote(arn)}): use the form `
      + `arn:partition:logs:region:account:${resource}:name`,
    );
  }

  return isPlaceholder(arn) ? arn : Stack.of(scope).splitArn(arn, ArnFormat.COLON_RESOURCE_NAME).resourceName ?? arn;
}

/** The partition, Region and account of an ARN. */
export interface ArnEnvironment {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** Returns an ARN made from a pattern such as `arn:${partition}:ecs:${region}:${account}:cluster/${ClusterName}`. */
export function arnFromPattern(
  pattern: string,
  environment: ArnEnvironment,
  resourcePart: (name: string) => string,
): string {
  return pattern.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    if (name === 'partition' || name === 'region' || name === 'account') return environment[name];
    return resourcePart(name);
  });
}

/** Returns the names of the parts of an ARN pattern that belong to the resource. */
export function resourceParts(pattern: string): string[] {
  return [...pattern.matchAll(/\$\{([A-Z]\w*)\}/g)].map(([, name]) => name);
}

/** Returns the partition, Region and account of the stack of `scope`. */
export function environmentOf(scope: IConstruct): ArnEnvironment {
  const { partition, region, account } = Stack.of(scope);

  return { partition, region, account };
}
