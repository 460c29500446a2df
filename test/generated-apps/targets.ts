import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { setLogicalId } from './logical-ids';
import { nameOf } from './outside';
import { newL1Bucket } from './own-policies';
import type { Plan, TargetPlan } from './plan';
import { ACCOUNT, REGION } from './settings';
import * as delivery from '../../src';

/** The targets that an app delivers logs to. */
export type Target =
  | { readonly type: 'S3'; readonly construct: s3.IBucket }
  | { readonly type: 'CWL'; readonly construct: logs.ILogGroup }
  | { readonly type: 'FH'; readonly construct: firehose.IDeliveryStream };

/** A destination that is defined on its own, as for several sources. */
export type Shared = delivery.DeliveryDestination | logs.CfnDeliveryDestination;

/** The number of ways to import a target. */
export const IMPORTS = 3;

export function makeTarget(stack: Stack, plan: TargetPlan, { conditions, dependencies = [] }: Plan): Target {
  const isRetained = plan.id in conditions || dependencies.some(({ from }) => from === plan.rank);

  return plan.imported === undefined ? newTarget(stack, plan, isRetained) : importTarget(stack, plan, plan.imported);
}

function newTarget(stack: Stack, plan: TargetPlan, isRetained: boolean): Target {
  const { type, id, encrypted, byAlias, version } = plan;
  const name = plan.named ? nameOf(plan) : undefined;
  const removalPolicy = RemovalPolicy.DESTROY;
  if (type === 'CWL') return { type, construct: new logs.LogGroup(stack, id, { logGroupName: name, removalPolicy }) };
  if (type === 'FH') {
    const destination = new firehose.S3Bucket(new s3.Bucket(stack, `${id}Bucket`, { removalPolicy }));
    return { type, construct: new firehose.DeliveryStream(stack, id, { deliveryStreamName: name, destination }) };
  }
  if (plan.policy !== undefined) return { type, construct: newL1Bucket(stack, plan, name) };
  const key = encrypted ? new kms.Key(stack, `${id}Key`) : undefined;
  const encryptionKey = key !== undefined && byAlias ? key.addAlias(`alias/${id}-${version}`) : key;

  // The function that empties buckets names one of them in its description: all buckets that it empties wait for that
  // one.
  const deletion = isRetained ? { removalPolicy: RemovalPolicy.RETAIN } : { autoDeleteObjects: true, removalPolicy };

  return { type, construct: new s3.Bucket(stack, id, { bucketName: name, encryptionKey, ...deletion }) };
}

function importTarget(stack: Stack, plan: TargetPlan, way: number): Target {
  const { type, id } = plan;
  const name = nameOf(plan);
  const here = `${REGION}:${ACCOUNT}`;
  if (type === 'CWL') {
    const arn = `arn:aws:logs:${here}:log-group:${name}${way === 1 ? '' : ':*'}`;
    return {
      type,
      construct: way === 0 ? logs.LogGroup.fromLogGroupName(stack, id, name) : logs.LogGroup.fromLogGroupArn(stack, id, arn),
    };
  }
  if (type === 'FH') {
    const deliveryStreamArn = `arn:aws:firehose:${here}:deliverystream/${name}`;
    return {
      type,
      construct: [
        () => firehose.DeliveryStream.fromDeliveryStreamName(stack, id, name),
        () => firehose.DeliveryStream.fromDeliveryStreamArn(stack, id, deliveryStreamArn),
        () => firehose.DeliveryStream.fromDeliveryStreamAttributes(stack, id, { deliveryStreamArn }),
      ][way](),
    };
  }
  const bucketArn = `arn:aws:s3:::${name}`;

  return {
    type,
    construct: [
      () => s3.Bucket.fromBucketName(stack, id, name),
      () => s3.Bucket.fromBucketArn(stack, id, bucketArn),
      () => s3.Bucket.fromBucketAttributes(stack, id, { bucketArn }),
    ][way](),
  };
}

/**
 * Exports the values of a target that other stacks can use, even if none does. CloudFormation refuses to remove an
 * export in the deployment that removes its last import.
 */
export function keepExports(plan: Plan, targets: readonly Target[], shared: readonly Shared[]): void {
  const { settings, stacks, conditions } = plan;
  if (stacks === 1 || settings.weakReferences) return;
  // Another stack cannot know whether a condition leaves a target out.
  const isExported = (_: unknown, index: number) => !(plan.targets[index].id in conditions);
  targets.filter(isExported).filter(({ construct }) => construct.node.defaultChild !== undefined).forEach(({ construct }) => {
    const stack = Stack.of(construct);
    if (construct instanceof s3.BucketBase) stack.exportValue(construct.bucketArn);
    if (construct instanceof logs.LogGroup) stack.exportValue(construct.logGroupArn);
    if (construct instanceof firehose.DeliveryStream) stack.exportValue(construct.deliveryStreamArn);
  });
  shared.filter(isExported).forEach(destination => Stack.of(destination).exportValue(arnOf(destination)));
}

function arnOf(destination: Shared): string {
  return destination instanceof logs.CfnDeliveryDestination ? destination.attrArn : destination.deliveryDestinationArn;
}

/** The shared destination of a target: of the library, or an L1 that leaves the type out. */
export function sharedDestination(stack: Stack, index: number, { construct, type }: Target, plan: Plan): Shared {
  const { sharedFormat } = plan;
  const outputFormat = sharedFormat === undefined ? undefined : delivery.OutputFormat.of(sharedFormat);
  const id = `Shared${index}`;
  if (plan.targets[index].handWritten) {
    // Format and target cannot be changed: a user who writes L1s changes the name with them.
    return new logs.CfnDeliveryDestination(stack, id, {
      name: `${id}-${plan.targets[index].version}-${sharedFormat ?? 'default'}`,
      destinationResourceArn: nameArn(plan.targets[index]),
      outputFormat: sharedFormat,
    });
  }
  if (type === 'S3') return new delivery.S3DeliveryDestination(stack, id, { bucket: construct, prefix: 'shared', outputFormat });
  if (type === 'CWL') return new delivery.LogGroupDeliveryDestination(stack, id, { logGroup: construct, outputFormat });

  return new delivery.FirehoseDeliveryDestination(stack, id, { deliveryStream: construct, outputFormat });
}

/** The ARN of an imported bucket or stream. */
function nameArn(plan: TargetPlan): string {
  return plan.type === 'S3' ? `arn:aws:s3:::${nameOf(plan)}` : `arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/${nameOf(plan)}`;
}

/** Sets the logical ids of targets, after they have been used. */
export function setTargetIds(plan: Plan, targets: readonly Target[]): void {
  plan.targets.forEach(({ logicalId }, index) => { setLogicalId(targets[index].construct, logicalId); });
}
