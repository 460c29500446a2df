/** The kinds of findings. */
export type FindingId =
  | 'source-exists'
  | 'log-policies'
  | 'xray-policies'
  | 'transaction-search'
  | 'log-group-name'
  | 'log-type'
  | 'output-format'
  | 'record-fields';

/** A way out of a finding. */
export interface Remedy {
  readonly text: string;
  /** Commands to run by hand. */
  readonly commands?: readonly string[];
}

/** A reason why the deployment would fail. */
export interface Finding {
  readonly id: FindingId;
  readonly region: string;
  readonly stack: string;
  readonly logicalId: string;
  readonly constructPath?: string;
  /** The state of the account, in one sentence. */
  readonly found: string;
  /** The words of AWS. */
  readonly reason: string;
  readonly remedies: readonly Remedy[];
}

/** A check without a result. */
export interface Unchecked {
  readonly region: string;
  /** The subject of the check. */
  readonly subject: string;
  readonly reason: string;
  readonly remedy: string;
}

/** The results of all checks. */
export interface Report {
  readonly account: string;
  /** The stacks that have been compared with the account. */
  readonly stacks: readonly string[];
  /** Stacks of other accounts, with their accounts. */
  readonly otherAccounts: { readonly [stack: string]: string };
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** Differences that make no deployment fail. */
  readonly notes: readonly string[];
}
