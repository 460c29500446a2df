/**
 * The answer of a service that refuses a request.
 *
 * Every other error is a mistake of the simulator or of a test, and ends the run.
 */
export class Refusal extends Error {
  /**
   * @param code the kind of refusal, for example `ConflictException`
   * @param message the exact message of the service if it is known
   * @param detail a detail that the service does not report, for the reader of a failed test
   */
  constructor(
    public readonly code: string,
    message: string,
    public readonly detail?: string,
  ) {
    super(message);
  }
}

/** Refuses a reference to a resource that is not in the template, or that its condition leaves out. */
export function unresolved(logicalId: string): Refusal {
  return new Refusal(
    'ValidationError',
    `Template format error: Unresolved resource dependencies [${logicalId}] in the Resources block of the template`,
  );
}
