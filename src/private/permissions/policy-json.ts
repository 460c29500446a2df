/** A policy in the words of IAM, to which statements are added. */
export interface PolicyJson {
  readonly Version: string;
  readonly Statement: unknown[];
}

/** A policy of these statements. */
export function policyJson(statements: unknown[]): PolicyJson {
  return { Version: '2012-10-17', Statement: statements };
}
