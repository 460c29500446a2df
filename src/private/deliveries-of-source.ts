import { CfnDelivery } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { remembered } from './memo';
import { warn } from './warn';

/** The delivery sources of each stack. */
const SOURCES = new WeakMap<Stack, DefinedSource[]>();

/** The delivery sources that deliver. */
const DELIVERING = new WeakSet<IConstruct>();

/** A delivery source that this app creates. */
interface DefinedSource extends IConstruct {
  readonly deliverySourceName: string;
}

/** Warns, when the app is synthesised, of a delivery source that nothing of the app delivers from. */
export function expectDelivery(source: DefinedSource): void {
  const stack = Stack.of(source);
  const known = SOURCES.get(stack);
  if (known === undefined) validate(stack);

  remembered(SOURCES, stack, () => []).push(source);
}

/** Notes that a delivery has `source`. */
export function noteDelivery(source: IConstruct): void {
  DELIVERING.add(source);
}

/** One validation for all delivery sources of a stack: each takes as long as a small construct. */
function validate(stack: Stack): void {
  stack.node.addValidation({
    validate: () => {
      const idle = (SOURCES.get(stack) ?? []).filter(source => !DELIVERING.has(source));
      const names = idle.length === 0 ? [] : namesOfL1s(stack);
      idle.filter(source => !names.includes(nameIn(stack, source.deliverySourceName))).forEach(warnOf);
      return [];
    },
  });
}

/** The delivery sources of the deliveries that are L1s. */
function namesOfL1s(stack: Stack): string[] {
  return stack.node.root.node.findAll()
    .filter(construct => construct instanceof CfnDelivery)
    .filter(delivery => Stack.of(delivery) === stack)
    .map(delivery => nameIn(stack, delivery.deliverySourceName));
}

function nameIn(stack: Stack, name: string): string {
  return JSON.stringify(stack.resolve(name));
}

function warnOf(source: IConstruct): void {
  warn(source, 'sourceWithoutDelivery', 'nothing in this app delivers the logs of this delivery source: call toS3(), toLogGroup(), toFirehose(), '
    + 'toXRay() or deliverTo(), or acknowledge this if something else delivers them');
}
