import type { Plan } from './plan';

/** Returns the stacks that refer to a target: the stacks of its deliveries, and the stack of its shared destination. */
function usersOf({ sources, targets }: Plan, target: number): number[] {
  return [
    targets[target].destinationStack,
    ...sources.filter(({ deliveries }) => deliveries.some(delivery => delivery.target === target)).map(({ stack }) => stack),
  ];
}

/** Tests that all that refers to a target is in its own stack: an export cannot change while it is imported. */
export function isLocal(plan: Plan, target: number): boolean {
  return usersOf(plan, target).every(stack => stack === plan.targets[target].stack);
}

/** Tests that all that delivers to a shared destination is in its stack. */
export function isShareLocal({ sources, targets }: Plan, target: number): boolean {
  return sources.every(({ stack, deliveries }) => stack === targets[target].destinationStack
    || deliveries.every(delivery => !delivery.shared || delivery.target !== target));
}
