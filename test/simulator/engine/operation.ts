/**
 * Something that takes time: it yields wherever other operations may come in between.
 */
export type Operation<T> = Generator<void, T, void>;

/** Lets time pass. */
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
