import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Aspects, Stack } from 'aws-cdk-lib/core';
import { resourceOf } from './logical-ids';
import { nameOf } from './outside';
import type { Plan, TargetPlan } from './plan';
import { oneIn, pick } from './random-choice';
import type { Target } from './targets';
import type { Random } from '../simulator/engine/random';

const LATE_NAMES = ['override', 'deletion', 0, 500, 900] as const;
const MOMENTS = ['before', 'after'] as const;
const PRIORITIES = [0, 500, 900];

/** Draws changes that users make after deliveries have been defined, for some of the plans. */
export function withLateChanges(random: Random, plan: Plan): Plan {
  const lateKey = oneIn(random, 5) ? pick(random, PRIORITIES) : undefined;
  const readsPolicies = oneIn(random, 3);

  return { ...plan, lateKey, readsPolicies, targets: plan.targets.map(target => withLateChange(random, target)) };
}

function withLateChange(random: Random, target: TargetPlan): TargetPlan {
  if (target.imported !== undefined || !oneIn(random, 3)) return target;
  if (target.type === 'CWL') return { ...target, lateName: pick(random, LATE_NAMES) };

  return target.type === 'S3' ? { ...target, policy: pick(random, MOMENTS) } : target;
}

/** Changes the names of log groups after all deliveries have been defined. */
export function addLateNames({ targets }: Plan, made: readonly Target[]): void {
  targets.forEach((plan, index) => {
    const resource = resourceOf(made[index].construct);
    if (resource instanceof logs.CfnLogGroup) setLateName(resource, plan);
  });
}

function setLateName(logGroup: logs.CfnLogGroup, plan: TargetPlan): void {
  const { lateName } = plan;
  const name = `${nameOf(plan)}-late`;
  if (lateName === 'override') logGroup.addPropertyOverride('LogGroupName', name);
  if (lateName === 'deletion') logGroup.addPropertyDeletionOverride('LogGroupName');
  if (typeof lateName !== 'number') return;

  Aspects.of(logGroup.stack).add({ visit: construct => { if (construct === logGroup) logGroup.logGroupName = name; } }, { priority: lateName });
}

/** Encrypts the buckets that logs are delivered to, each with a key of its stack. */
export function addLateKeys({ lateKey }: Plan, stacks: readonly Stack[], made: readonly Target[]): void {
  if (lateKey === undefined) return;
  const keys = new Map(stacks.map(stack => [stack, new kms.Key(stack, 'LateKey')]));
  const buckets = new Set(made.map(({ construct }) => resourceOf(construct)).filter(resource => resource instanceof s3.CfnBucket));
  for (const [stack, { keyArn }] of keys) {
    const serverSideEncryptionConfiguration = [{ serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn } }];
    Aspects.of(stack).add({
      visit: construct => {
        if (construct instanceof s3.CfnBucket && buckets.has(construct)) construct.bucketEncryption = { serverSideEncryptionConfiguration };
      },
    }, { priority: lateKey });
  }
}

/** Reads the policies of buckets as they are now, as checks do. */
export function readPolicies(made: readonly Target[]): void {
  made.forEach(({ construct }) => { if (construct instanceof s3.BucketBase) Stack.of(construct).resolve(construct.policy?.document); });
}
