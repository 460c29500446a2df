import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { KINDS } from './kinds';
import type { DeliveryPlan, Plan, SourcePlan, TargetPlan } from './plan';
import * as delivery from '../../src';

/** What an app delivers logs to. */
type Target = s3.Bucket | logs.LogGroup | firehose.DeliveryStream;

/** The app of a plan: what a user would write. */
export function build(plan: Plan): App {
  const app = new App({
    analyticsReporting: false,
    treeMetadata: false,
    context: { 'aws:cdk:disable-stack-trace': true, 'aws:cdk:enable-path-metadata': false },
  });
  const stacks = Array.from({ length: plan.stacks }, (_, index) => new Stack(app, `Stack${index}`, {
    env: { account: '111122223333', region: 'us-east-1' },
  }));
  // CloudFormation takes no stack without resources.
  stacks.forEach(stack => new CfnWaitConditionHandle(stack, 'Resource'));
  const targets = plan.targets.map(target => makeTarget(stacks[target.stack], target));
  if (plan.stacks > 1) targets.forEach(keepExports);
  const shared = plan.targets.map((_, index) => sharedDestination(plan, stacks, targets[index], index));
  if (plan.stacks > 1) shared.forEach(destination => Stack.of(destination).exportValue(destination.deliveryDestinationArn));
  const resources = new Map<string, Partial<delivery.DeliverySourceProps>>();
  for (const source of plan.sources) {
    const resource = resources.get(source.id) ?? KINDS[source.kind].make(stacks[source.stack], source.id, source.version);
    resources.set(source.id, resource);
    addSource(stacks[source.stack], source, resource, { plan, targets, shared });
  }
  // An assistant would be replaced, under the same name.
  if (plan.team !== undefined) Tags.of(app).add('team', plan.team, { excludeResourceTypes: ['AWS::Wisdom::Assistant'] });

  return app;
}

function makeTarget(stack: Stack, { type, id, named, encrypted, version }: TargetPlan): Target {
  if (type === 'CWL') {
    return new logs.LogGroup(stack, id, {
      logGroupName: named ? `/example/${id}-${version}` : undefined, removalPolicy: RemovalPolicy.DESTROY,
    });
  }
  if (type === 'FH') {
    return new firehose.DeliveryStream(stack, id, {
      deliveryStreamName: named ? `${id}-${version}` : undefined,
      destination: new firehose.S3Bucket(new s3.Bucket(stack, `${id}Bucket`, { removalPolicy: RemovalPolicy.DESTROY })),
    });
  }

  return new s3.Bucket(stack, id, {
    bucketName: named ? `${id.toLowerCase()}-${version}` : undefined,
    encryptionKey: encrypted ? new kms.Key(stack, `${id}Key`) : undefined,
    autoDeleteObjects: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

/**
 * Exports what other stacks use of a target even when none does: CloudFormation refuses to remove an export in the
 * deployment that removes its last import, whatever the resources are.
 */
function keepExports(target: Target): void {
  const stack = Stack.of(target);
  if (target instanceof s3.Bucket) stack.exportValue(target.bucketArn);
  if (target instanceof logs.LogGroup) stack.exportValue(target.logGroupArn);
  if (target instanceof firehose.DeliveryStream) stack.exportValue(target.deliveryStreamArn);
}

/** A destination that is defined on its own, as for several sources. */
function sharedDestination(plan: Plan, stacks: readonly Stack[], target: Target, index: number): delivery.DeliveryDestination {
  const stack = stacks[plan.targets[index].stack];
  const outputFormat = formatOf(plan.sharedFormat);
  const id = `Shared${index}`;
  if (target instanceof s3.Bucket) return new delivery.S3DeliveryDestination(stack, id, { bucket: target, prefix: 'shared', outputFormat });
  if (target instanceof logs.LogGroup) return new delivery.LogGroupDeliveryDestination(stack, id, { logGroup: target, outputFormat });

  return new delivery.FirehoseDeliveryDestination(stack, id, { deliveryStream: target, outputFormat });
}

function formatOf(format: string | undefined): delivery.OutputFormat | undefined {
  return format === undefined ? undefined : delivery.OutputFormat.of(format);
}

interface Destinations {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly shared: readonly delivery.DeliveryDestination[];
}

function addSource(
  stack: Stack, plan: SourcePlan, resource: Partial<delivery.DeliverySourceProps>, destinations: Destinations,
): void {
  const scope = plan.scopes.reduce<Construct>(
    (around, id) => around.node.tryFindChild(id) as Construct | undefined ?? new Construct(around, id), stack,
  );
  const logType = KINDS[plan.kind].logTypes[plan.logType];
  const deliverySourceConfiguration = plan.isSampled ? { samplingRate: '50' } : undefined;
  const source = new delivery.DeliverySource(scope, plan.constructId, { ...resource, logType, deliverySourceConfiguration });
  if (KINDS[plan.kind].isTraced) source.toXRay();
  plan.deliveries.forEach(item => deliver(source, logType, item, destinations));
}

function deliver(source: delivery.DeliverySource, logType: delivery.LogType, plan: DeliveryPlan, { targets, shared }: Destinations): void {
  const recordFields = plan.withRecordFields ? logType.optionalFields?.slice(0, 3) : undefined;
  if (plan.shared) {
    source.deliverTo(shared[plan.target], { recordFields });
    return;
  }

  const target = targets[plan.target];
  const options = { outputFormat: formatOf(plan.format), fieldDelimiter: plan.delimiter, recordFields };
  if (target instanceof s3.Bucket) {
    const { prefix, suffixPath, hive } = plan;
    source.toS3(target, { ...options, prefix, suffixPath, hiveCompatiblePath: hive });
    return;
  }
  if (target instanceof logs.LogGroup) {
    source.toLogGroup(target, options);
    return;
  }
  source.toFirehose(target, options);
}
