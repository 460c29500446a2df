/** An integration test: a file `integ.<name>.ts`, and the estimate of its costs. */
export interface IntegrationTest {
  readonly name: string;
  /** The minutes until everything is deployed, checked and deleted again. */
  readonly minutes: number;
  /** An upper limit of the price in us-east-1, in US dollars. */
  readonly dollars: number;
  readonly reason: string;
  /** True if it needs the variable INTEG_OTHER_ACCOUNT. */
  readonly needsOtherAccount?: boolean;
}

const EVENTS = 'one event, its log records, and a few requests';

/** All integration tests. Nothing has been deployed at AWS yet: minutes and dollars are estimates. */
export const TESTS: readonly IntegrationTest[] = [
  { name: 's3', minutes: 35, dollars: 0.01, reason: EVENTS },
  { name: 'log-group', minutes: 35, dollars: 0.01, reason: EVENTS },
  { name: 'firehose', minutes: 40, dollars: 0.02, reason: `${EVENTS}; Firehose counts at least 5 KB for each record` },
  { name: 'x-ray', minutes: 35, dollars: 0.05, reason: 'one request to an AgentCore memory, and its spans in CloudWatch Logs' },
  { name: 'cloudfront', minutes: 60, dollars: 0.02, reason: 'one request to a distribution, whose creation takes minutes' },
  { name: 'kms', minutes: 35, dollars: 0.5, reason: 'two keys: KMS charges a dollar a month for each, and nothing until it deletes them after 7 days' },
  { name: 'log-group-policies', minutes: 35, dollars: 0.01, reason: EVENTS },
  { name: 'l1-targets', minutes: 45, dollars: 0.03, reason: `${EVENTS}, three times` },
  { name: 'mixin', minutes: 35, dollars: 0.02, reason: 'two events and their log records' },
  { name: 'adoption', minutes: 40, dollars: 0.01, reason: EVENTS },
  { name: 'two-accounts', minutes: 40, dollars: 0.01, reason: EVENTS, needsOtherAccount: true },
];

/** The path of the app of a test, from the root of the project. */
export function fileOf({ name }: Pick<IntegrationTest, 'name'>): string {
  return `test/integ/integ.${name}.ts`;
}
