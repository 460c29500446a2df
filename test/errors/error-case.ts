import type { Stack } from 'aws-cdk-lib/core';

/** One bad input, and its neighbour that is right. */
export interface ErrorCase {
  /** The mistake of the user. */
  readonly title: string;

  /** The first words of the rows of docs/rules that this case shows. */
  readonly rows: readonly string[];

  /** The ID of the warning. Undefined for an error. */
  readonly warning?: string;

  /** More instructions in Markdown, if the message has no room for them. */
  readonly more?: string;

  /**
   * Makes the mistake in the stack `Shop`, in account 111122223333 and Region us-east-1. The app is synthesised
   * afterwards.
   */
  readonly bad: (stack: Stack) => void;

  /** The same, as right as it can be with the least change. */
  readonly good: (stack: Stack) => void;
}

/** The cases of one subject. */
export interface Subject {
  readonly title: string;
  readonly cases: readonly ErrorCase[];
}
