import type { Random } from '../simulator/engine/random';

/** Tests that something is so, with a probability of one in `odds`. */
export function oneIn(random: Random, odds: number): boolean {
  return random.below(odds) === 0;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.below(items.length)];
}
