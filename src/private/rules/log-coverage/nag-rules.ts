// Tested by test/delivered-logs.test.ts.

/** The packs of cdk-nag with rules about the logs of load balancers and buckets, besides AwsSolutions. */
const PACKS = ['HIPAA.Security', 'NIST.800.53.R4', 'NIST.800.53.R5', 'PCI.DSS.321'];

const LOAD_BALANCER = ['AwsSolutions-ELB2', ...PACKS.map(pack => `${pack}-ELBLoggingEnabled`)];
const BUCKET = ['AwsSolutions-S1', ...PACKS.map(pack => `${pack}-S3BucketLoggingEnabled`)];

const NAG_RULES: { readonly [resourceType: string]: { readonly [logType: string]: readonly string[] } | undefined } = {
  'AWS::CloudFront::Distribution': { ACCESS_LOGS: ['AwsSolutions-CFR3'] },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { ALB_ACCESS_LOGS: LOAD_BALANCER, NLB_ACCESS_LOGS: LOAD_BALANCER },
  'AWS::S3::Bucket': { S3_SERVER_ACCESS_LOGS: BUCKET },
};

/**
 * Returns the ids of the rules of cdk-nag that demand a log type of a resource. cdk-nag reads the properties of the
 * resource only, and knows no delivery sources.
 */
export function nagRulesOf(resourceType: string, logType: string): readonly string[] {
  return NAG_RULES[resourceType]?.[logType] ?? [];
}
