// A stack trace for each element of a template, read through source maps, is a tenth of the time of all tests.
process.env.CDK_CONTEXT_JSON = JSON.stringify({ 'aws:cdk:disable-creation-stack-traces': true });
