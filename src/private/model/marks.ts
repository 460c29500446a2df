// Tested by test/two-copies.test.ts.
/**
 * A mark of objects, which the copies of this package in an app share: `instanceof` and constants do not hold across
 * copies.
 */
class Mark {
  private readonly symbol: symbol;

  constructor(name: string) {
    this.symbol = Symbol.for(`cdk-log-delivery.${name}`);
  }

  public put(value: object): void {
    Object.defineProperty(value, this.symbol, { value: true });
  }

  public isOn(value: unknown): boolean {
    return typeof value === 'object' && value !== null && Reflect.get(value, this.symbol) === true;
  }
}

/** The mark of the construct around everything that `LogsMixin` creates in a stack. */
export const OF_MIXIN = new Mark('OfMixin');
export const LOG_TYPE = new Mark('LogType');
export const KNOWN_FORMAT = new Mark('KnownFormat');
