/** The ways to deliver the logs. */
export const WAYS = ['handWritten', 'wrapped', 'library', 'agentCore', 'mixins'] as const;
export type Way = typeof WAYS[number];

/** An aws-cdk-lib that is measured: the oldest and the newest that the library supports. */
export type Cdk = 'floor' | 'newest';
export const CDKS: readonly Cdk[] = ['floor', 'newest'];

/** The apps that are made. Each of them grows with its size. */
export type Kind = 'deliveries' | 'environments' | 'idle-sources';

/** Milliseconds. */
export interface Span {
  /** The time on a clock. */
  readonly wall: number;
  /** The processor time spent on it, without other processes. */
  readonly cpu: number;
}

/** The durations of the parts of one app. */
export interface AppTiming {
  /** Everything but the deliveries: the stacks, the logged resources and the targets. */
  readonly sites: Span;
  /** Delivery sources, destinations, deliveries and policies. */
  readonly deliveries: Span;
  /** `app.synth()`. */
  readonly synthesis: Span;
}

/** The duration of loading. */
export interface LoadTiming {
  /** The parts of aws-cdk-lib that the library uses. */
  readonly cdk: Span;
  /** The library, after that. */
  readonly library: Span;
  /** The record fields, when they are first used. */
  readonly fields: Span;
}

/** The apps of one kind and size, made in all ways shortly after one another. */
export interface Round {
  readonly cdk: Cdk;
  readonly size: number;
  /** A way that was not measured is missing. */
  readonly timings: { readonly [way in Way]?: AppTiming };
}

/** The durations of delivering the logs of a whole app. */
export interface WholeAppTiming {
  readonly building: Span;
  /** Building and synthesis. */
  readonly whole: Span;
  readonly coverage: Span;
}
