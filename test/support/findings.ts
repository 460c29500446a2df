import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { newStackHere } from './stacks';
import { isOfIdleSource } from './warnings';
import * as delivery from '../../src';

/** Returns the findings on a construct when its app is synthesised: errors, and warnings with their IDs. */
export function findings(construct: IConstruct): unknown[] {
  const { node } = construct;
  // Some are checked together with all others of the stack, and name their construct.
  const ofStack = Stack.of(construct).node.validate().map(error => error.replace(`${node.path}: `, ''));
  const errors = [...node.validate(), ...ofStack];

  const warnings = node.metadata.filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => data);

  // Warnings about sources without a delivery are left out.
  return [...errors, ...warnings.filter(warning => !isOfIdleSource(warning))];
}

/** Returns the findings on the delivery source of a resource that `make` creates below a stack, with the given ID. */
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

/** A value that is unknown before the deployment, although the template lists the possible ones. */
export const UNKNOWN = { 'Fn::If': ['IsProduction', 'TRACE', 'OFF'] };
