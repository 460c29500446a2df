import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { capabilityRemedyFor, capabilityTypeOf } from './eks';
import { loadBalancerTypeOf, remedyFor } from './load-balancer';
import { fail } from '../../cdk/messages';
import { print } from '../../cdk/print';
import type { LoggedResource } from '../../model/logged-resource';

const LOAD_BALANCER = /:loadbalancer\/(app|net|gwy)\//;
const LOAD_BALANCER_TYPES: { readonly [part: string]: string } = { app: 'application', net: 'network', gwy: 'gateway' };
const CAPABILITY = /:capability\/[^/]+\/(ack|argocd|kro)\//i;

/** Fails if the ARN of a load balancer or capability shows a type that does not emit the log type. */
export function checkTypeInArn(scope: IConstruct, logged: LoggedResource): void {
  const { logType, property } = logged;
  const wanted = loadBalancerTypeOf(logType.value) ?? capabilityTypeOf(logType.value);
  if (wanted === undefined) return;

  const arn = print(Stack.of(scope), logged.arn);
  const balancer = LOAD_BALANCER_TYPES[LOAD_BALANCER.exec(arn)?.[1] ?? ''];
  if (balancer !== undefined && balancer !== wanted) {
    fail(scope, 'loadBalancerType', `${property} must be of type ${wanted} for ${logType._label}, got '${arn}' of type ${balancer}: ${remedyFor(balancer)}`);
  }
  const capability = CAPABILITY.exec(arn)?.[1].toUpperCase();
  if (capability !== undefined && capability !== wanted) {
    fail(scope, 'capabilityType', `${property} must be of type ${wanted} for ${logType._label}, got '${arn}' of type ${capability}: ${capabilityRemedyFor(capability)}`);
  }
}
