/**
 * Resets the shared profiling of two versions of aws-cdk-lib in one process, because 2.260 and 2.276 disagree on its
 * format. Import this before the second version.
 */
export const WAS_SHARED = Reflect.deleteProperty(globalThis, Symbol.for('@aws-cdk/core:performanceProfilingState'));
