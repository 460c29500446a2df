import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { newStackHere } from './stacks';
import { isOfIdleSource } from './warnings';
import * as delivery from '../../src';

/** What is found on a construct when its app is synthesised: errors, and warnings with their ids. */
export function findings(construct: IConstruct): unknown[] {
  const { node } = construct;
  // Some are looked at with all others of the stack, and say whose they are.
  const ofStack = Stack.of(construct).node.validate().map(error => error.replace(`${node.path}: `, ''));
  const errors = [...node.validate(), ...ofStack];

  const warnings = node.metadata.filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => data);

  // Whether anything delivers the logs is not what is asked here.
  return [...errors, ...warnings.filter(warning => !isOfIdleSource(warning))];
}

/** What is found on the delivery source of a resource that `make` makes below a stack, with the given id. */
export function findingsOf(logType: delivery.LogType, make: (stack: Stack, id: string) => IConstruct): unknown[] {
  const stack = newStackHere();

  return findings(new delivery.DeliverySource(stack, 'Logs', { logType, resource: make(stack, 'Resource') }));
}

/** A resource with escape hatches: `undefined` as a value removes a property. */
export function overridden<T extends IConstruct>(construct: T, overrides: { readonly [path: string]: unknown }): T {
  const resource = construct.node.defaultChild ?? construct;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct.node.path} has no CloudFormation resource`);
  Object.entries(overrides).forEach(([path, value]) => resource.addPropertyOverride(path, value));

  return construct;
}

/** A value that is not known before the deployment, though the template says which ones are possible. */
export const UNKNOWN = { 'Fn::If': ['IsProduction', 'TRACE', 'OFF'] };
