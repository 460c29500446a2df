import type { ErrorId, WarningId } from '../../src/private/cdk/message-ids';

/** The id of an error or warning. Some errors and warnings have the same id. */
export type MessageId = ErrorId | WarningId;

/** The explanation of an id. */
export interface Entry {
  /** One or two sentences about when the library reports it. */
  readonly when: string;

  /** TypeScript that shows the fix. It compiles with the names of `fixture.ts`. Its indentation is removed. */
  readonly fix: string;

  /** The page of AWS that the rule comes from. */
  readonly see?: string;
}

/** The explanations of the ids of one subject: a page in docs/errors. */
export interface EntrySubject {
  readonly title: string;
  readonly entries: { readonly [id in MessageId]?: Entry };
}
