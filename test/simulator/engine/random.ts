const MODULUS = 2147483647;
const MULTIPLIER = 48271;

/**
 * Random numbers that are the same for the same seed ("minimal standard" generator of Park and Miller).
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    // Small seeds would begin with small numbers: a few rounds spread them.
    this.state = ((Math.abs(Math.trunc(seed)) * 7919 + 12345) % (MODULUS - 1)) + 1;
    for (let round = 0; round < 3; round++) this.below(2);
  }

  /** A whole number from 0 to `limit` - 1. */
  public below(limit: number): number {
    this.state = (this.state * MULTIPLIER) % MODULUS;

    return Math.floor((this.state / MODULUS) * limit);
  }

  /** `length` characters out of `alphabet`. */
  public text(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join('');
  }
}
