import { CfnEventBus } from 'aws-cdk-lib/aws-events';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { KINDS } from './kinds';
import { nameOf } from './outside';
import type { AdoptedPlan, Plan } from './plan';

/** Adds a resource that existed to a stack, which is then imported there. */
export function addAdopted(stack: Stack, index: number, { type, name }: AdoptedPlan): void {
  if (type === 'bus') new CfnEventBus(stack, adoptedId(index), { name, logConfig: { level: 'TRACE' } });
  if (type === 'bucket') new CfnBucket(stack, adoptedId(index), { bucketName: name });
}

/** The logical id of a resource that is imported. */
export function adoptedId(index: number): string {
  return `Adopted${index}`;
}

/** Returns the event buses and buckets that an app refers to but does not create. */
export function adoptable({ sources, targets }: Plan): AdoptedPlan[] {
  const buses = sources.filter(({ kind }) => isImportedBus(kind)).map(({ id, version, stack }) => ({ name: `${id}-${version}`, stack }));
  const buckets = targets.filter(({ type, imported }) => type === 'S3' && imported !== undefined);

  return [
    ...new Map(buses.map(({ name, stack }) => [name, { type: 'bus' as const, stack, name }])).values(),
    ...buckets.map(target => ({ type: 'bucket' as const, stack: target.stack, name: nameOf(target) })),
  ];
}

function isImportedBus(kind: number): boolean {
  const { imports, logTypes: [logType] } = KINDS[kind];

  return imports !== undefined && logType.resourceType === 'AWS::Events::EventBus';
}
