/**
 * Two versions of aws-cdk-lib in one process share their profiling, and 2.260 and 2.276 do not agree on its shape.
 * Import this before the second one, which then begins anew.
 */
export const WAS_SHARED = Reflect.deleteProperty(globalThis, Symbol.for('@aws-cdk/core:performanceProfilingState'));
