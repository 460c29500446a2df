import * as s3 from 'aws-cdk-lib/aws-s3';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { conditionOf } from './conditions';
import { resourceOf } from './logical-ids';
import type { Plan, TargetPlan } from './plan';
import { ACCOUNT } from './settings';
import type { Target } from './targets';

/** An L1 bucket, which nothing empties: it is retained. */
export function newL1Bucket(stack: Stack, { id }: TargetPlan, bucketName: string | undefined): s3.IBucket {
  const bucket = new s3.CfnBucket(stack, id, { bucketName });
  bucket.applyRemovalPolicy(RemovalPolicy.RETAIN);

  return s3.Bucket.fromCfnBucket(bucket);
}

/** Adds the policies that users define for their L1 buckets at a moment. */
export function addOwnPolicies({ targets, conditions }: Plan, made: readonly Target[], now: 'before' | 'after'): void {
  targets.forEach(({ id, policy }, index) => {
    const bucket = resourceOf(made[index].construct);
    if (policy !== now || !(bucket instanceof s3.CfnBucket)) return;
    const own = new s3.CfnBucketPolicy(Stack.of(bucket), `${id}Policy`, { bucket: bucket.ref, policyDocument: readableBy(bucket) });
    if (id in conditions) own.cfnOptions.condition = conditionOf(bucket, id, conditions[id].holds);
  });
}

function readableBy({ attrArn }: s3.CfnBucket): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 's3:ListBucket', Resource: attrArn }],
  };
}
