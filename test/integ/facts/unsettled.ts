/** The reasons why no experiment settles a row. */
const LIBRARY = 'a decision about the API of this library: AWS never sees the mistake';
const CDK = 'a fact about aws-cdk-lib, which the tests of the row settle offline';
const CLOUDFORMATION = 'CloudFormation documents the order and the references of resources, and every deployment of the integration tests depends on them';

/** A row of docs/rules that is weak, inferred or contradicted, and that no experiment settles. */
export interface Unsettled {
  /** The beginning of the first cell. */
  readonly row: string;
  readonly reason: string;
}

/** All rows without an experiment. A test compares them with docs/rules. */
export const UNSETTLED: readonly Unsettled[] = [
  { row: 'An account or Region of `allowedSources` that is not spelt', reason: LIBRARY },
  { row: 'A token in `allowedSources`', reason: CDK },
  { row: '`allowedSources` with `managePermissions: false`', reason: LIBRARY },
  {
    row: 'Files in a bucket keep it from being deleted',
    reason: 'the integration tests s3, kms and adoption settle it when they are destroyed: their buckets have objects, and their deliveries are deleted first',
  },
  { row: 'A construct that has no ARN', reason: LIBRARY },
  { row: 'A resource and an ARN, both', reason: LIBRARY },
  { row: '`LogCoverage` with an empty list of log types', reason: LIBRARY },
  { row: 'Policies that name a source of another stack', reason: CLOUDFORMATION },
  { row: 'A delivery of an imported source or destination, where the app itself', reason: CLOUDFORMATION },
  { row: 'The same where the definition depends on the delivery', reason: CLOUDFORMATION },
  { row: 'The same where another stage defines the name', reason: CDK },
  { row: 'A policy is read before all deliveries are defined', reason: CDK },
  {
    row: 'The pattern of generated names does not match a log group that was imported',
    reason: 'CloudFormation cannot change the name of a log group, so an imported one keeps it: nothing is left to observe',
  },
  { row: '`policyScope: LOG_GROUP` for a log group whose policy is a token', reason: CDK },
  { row: 'The same without a `policyScope`: an override would replace', reason: CDK },
  { row: '`policyScope: LOG_GROUP` for a log group that the app does not create', reason: LIBRARY },
  { row: 'A policy document that several log groups share', reason: CDK },
  { row: 'The same for a cluster of aws-eks, which a custom resource makes without', reason: CDK },
  {
    row: 'Route 53 Global Resolver: its observability Region must be set first',
    reason: 'the price of a global resolver, and the time until it can be deleted, are not known to this project: nobody should pay for it by an experiment',
  },
  { row: 'The same where the resolver is given by its ARN', reason: 'as for the row above it in docs/rules/services.md' },
];
