import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { LogicalIdPlan } from './plan';

/** The CloudFormation resource of a construct of the app. */
export function resourceOf(construct: IConstruct): CfnResource | undefined {
  const resource = CfnResource.isCfnResource(construct) ? construct : construct.node.defaultChild;

  return resource !== undefined && CfnResource.isCfnResource(resource) ? resource : undefined;
}

/** Gives a construct another logical id, as a user does. */
export function setLogicalId(construct: IConstruct, plan: LogicalIdPlan | undefined): void {
  const resource = resourceOf(construct);
  if (plan === undefined || resource === undefined) return;
  if (plan.by === 'overrideLogicalId') {
    resource.overrideLogicalId(plan.id);
    return;
  }

  const stack = Stack.of(resource);
  stack.renameLogicalId(String(stack.resolve(resource.logicalId)), plan.id);
}
