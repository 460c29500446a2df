/**
 * What a service answers instead of doing what it was asked.
 *
 * Everything else that is thrown is a mistake of the simulator or of a test, and ends the run.
 */
export class Refusal extends Error {
  /**
   * @param code what kind of refusal, for example `ConflictException`
   * @param message the exact words of the service where they are known
   * @param detail what the service does not say, for whoever reads a failed test
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
