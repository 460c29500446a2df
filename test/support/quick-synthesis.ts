// Features that tests do not check: a stack trace for each element, read through source maps, and copies of the same
// few assets.
process.env.CDK_CONTEXT_JSON = JSON.stringify({
  'aws:cdk:disable-creation-stack-traces': true,
  'aws:cdk:disable-asset-staging': true,
});
