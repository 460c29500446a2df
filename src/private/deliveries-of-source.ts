import { CfnDelivery, type CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { remembered } from './memo';
import { warn } from './warn';

/** The delivery sources of each stack. */
const SOURCES = new WeakMap<Stack, DefinedSource[]>();

/** The delivery sources that deliver. */
const DELIVERING = new WeakSet<IConstruct>();

/** A delivery source that this app creates, by its construct and its L1. */
interface DefinedSource {
  readonly source: IConstruct & { readonly deliverySourceName: string };
  readonly resource: CfnDeliverySource;
}

/** Warns, when the app is synthesised, of a delivery source that nothing of the app delivers from. */
export function expectDelivery(source: DefinedSource['source'], resource: CfnDeliverySource): void {
  const stack = Stack.of(source);
  const known = SOURCES.get(stack);
  if (known === undefined) validate(stack);

  remembered(SOURCES, stack, () => []).push({ source, resource });
}

/** Notes that a delivery has `source`. */
export function noteDelivery(source: IConstruct): void {
  DELIVERING.add(source);
}

/** One validation for all delivery sources of a stack: each takes as long as a small construct. */
function validate(stack: Stack): void {
  stack.node.addValidation({
    validate: () => {
      const idle = (SOURCES.get(stack) ?? []).filter(({ source }) => !DELIVERING.has(source));
      const names = idle.length === 0 ? new Set<string>() : namesInDeliveries(stack);
      idle.filter(each => !namesOf(each).some(name => names.has(name))).forEach(({ source }) => { warnOf(source); });
      return [];
    },
  });
}

/** What the deliveries of the app call their sources: L1s, and those of sources that are imported by their names. */
function namesInDeliveries(stack: Stack): Set<string> {
  return new Set(stack.node.root.node.findAll()
    .filter(construct => construct instanceof CfnDelivery)
    .map(({ deliverySourceName }) => deliverySourceName));
}

/** The texts that a delivery can call a source by: a reference has the same one wherever it is used. */
function namesOf({ source, resource }: DefinedSource): string[] {
  return [source.deliverySourceName, resource.ref, resource.name];
}

function warnOf(source: IConstruct): void {
  warn(source, 'sourceWithoutDelivery', 'nothing in this app delivers the logs of this delivery source: call toS3(), toLogGroup(), toFirehose(), '
    + 'toXRay() or deliverTo(), or acknowledge this if something else delivers them');
}
