/** What delivers the logs. */
export type Way = 'handWritten' | 'library' | 'agentCore';
export const WAYS: readonly Way[] = ['handWritten', 'library', 'agentCore'];

/** An aws-cdk-lib that is measured. */
export type Cdk = 'floor' | 'newest';
export const CDKS: readonly Cdk[] = ['floor', 'newest'];

/** Milliseconds. */
export interface Span {
  /** What a clock shows. */
  readonly wall: number;
  /** What a processor spent on it, whatever else it had to do meanwhile. */
  readonly cpu: number;
}

/** How long the parts of one app took. */
export interface AppTiming {
  /** Everything but the deliveries: the stacks, what logs, and where to. */
  readonly sites: Span;
  /** Delivery sources, destinations, deliveries and policies. */
  readonly deliveries: Span;
  /** `app.synth()`. */
  readonly synthesis: Span;
}

/** How long loading took. */
export interface LoadTiming {
  /** What the library uses of aws-cdk-lib. */
  readonly cdk: Span;
  /** The library, after that. */
  readonly library: Span;
  /** The record fields, when they are used. */
  readonly fields: Span;
}

/** The apps of one size, made by all ways shortly after one another. */
export interface Round {
  readonly cdk: Cdk;
  readonly deliveries: number;
  readonly timings: { readonly [way in Way]: AppTiming };
}
