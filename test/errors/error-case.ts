import type { Stack } from 'aws-cdk-lib/core';

/** One bad input, and its neighbour that is right. */
export interface ErrorCase {
  /** What the user has done. */
  readonly title: string;

  /** How the rows of docs/rules.md begin that this case shows. */
  readonly rows: readonly string[];

  /** The id of the warning; none where the input is refused. */
  readonly warning?: string;

  /** What to do, in Markdown, where the message cannot say it in full. */
  readonly more?: string;

  /** The stack is `Shop`, in account 111122223333 and Region us-east-1. What it does is synthesised afterwards. */
  readonly bad: (stack: Stack) => void;

  /** The same, as right as it can be with the least change. */
  readonly good: (stack: Stack) => void;
}

/** The cases of one subject: a section of docs/errors.md. */
export interface Subject {
  readonly title: string;
  readonly cases: readonly ErrorCase[];
}
