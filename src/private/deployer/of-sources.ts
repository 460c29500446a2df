// Tested by test/deployer-policy.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import { sourceServiceAction } from './actions';
import { arnLike, knownArn, resourceReferredTo } from './known-arn';
import type { Permission } from './permission';
import { warn } from '../cdk/messages';
import { kindOfType, type ResourceKind } from '../model/catalog';
import { isLogType } from '../model/source-facts';

/** Returns the permission to deliver the logs of the logged resource, which AWS checks when it creates the source. */
export function loggedResourcePermissions(source: CfnResource): Permission[] {
  const property: unknown = Reflect.get(source, 'resourceArn');
  const arn = knownArn(source, property) ?? patternOf(source, property);
  if (arn !== undefined) return [{ actions: [sourceServiceAction(arn.split(':')[2])], resources: [arn] }];

  warn(source, 'deployerPolicyIncomplete', 'DeployerPolicy does not know the service of the logged resource: allow the deploying role '
    + '<service>:AllowVendedLogDeliveryForResource on it');
  return [];
}

/** Returns the pattern of all resources of the kind, for an ARN that is known only when the stack is deployed. */
function patternOf(source: CfnResource, property: unknown): string | undefined {
  const arnPattern = kindOf(source, property)?.arnPattern;

  return arnPattern && arnLike(source, arnPattern);
}

function kindOf(source: CfnResource, property: unknown): ResourceKind | undefined {
  const logType: unknown = source.node.scope && Reflect.get(source.node.scope, 'logType');
  const kind = isLogType(logType) ? logType._kind : undefined;
  const resource = resourceReferredTo(property);

  return kind ?? (resource && kindOfType(resource.cfnResourceType));
}
