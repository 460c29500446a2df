import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { capabilityTypeMessage, capabilityTypeOf } from './eks';
import { loadBalancerTypeMessage, loadBalancerTypeOf } from './load-balancer';
import { fail } from '../../cdk/messages';
import { print } from '../../cdk/print';
import type { LoggedResource } from '../../model/logged-resource';

const LOAD_BALANCER = /:loadbalancer\/(app|net|gwy)\//;
const LOAD_BALANCER_TYPES: { readonly [part: string]: string } = { app: 'application', net: 'network', gwy: 'gateway' };
const CAPABILITY = /:capability\/[^/]+\/(ack|argocd|kro)\//i;

/** Fails if the ARN of a load balancer or capability shows a type that does not emit the log type. */
export function checkTypeInArn(scope: IConstruct, logged: LoggedResource): void {
  const { logType } = logged;
  const wanted = loadBalancerTypeOf(logType.value) ?? capabilityTypeOf(logType.value);
  if (wanted === undefined) return;

  const arn = print(Stack.of(scope), logged.arn);
  const balancer = LOAD_BALANCER_TYPES[LOAD_BALANCER.exec(arn)?.[1] ?? ''];
  if (balancer !== undefined && balancer !== wanted) {
    fail(scope, 'loadBalancerType', loadBalancerTypeMessage(arn, balancer, logged));
  }
  const capability = CAPABILITY.exec(arn)?.[1].toUpperCase();
  if (capability !== undefined && capability !== wanted) {
    fail(scope, 'capabilityType', capabilityTypeMessage(arn, capability, logged));
  }
}
