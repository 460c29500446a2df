/** An operation that takes time. It yields at each point where other operations can run. */
export type Operation<T> = Generator<void, T, void>;

/** Waits for a number of steps. */
export function* pause(steps = 1): Operation<void> {
  for (let step = 0; step < steps; step++) yield;
}

/** Runs an operation to its end; `onStep` is called whenever it yields. */
export function run<T>(operation: Operation<T>, onStep: () => void = () => undefined): T {
  for (;;) {
    const step = operation.next();
    if (step.done === true) return step.value;
    onStep();
  }
}
