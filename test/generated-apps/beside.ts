import { CfnEventBus } from 'aws-cdk-lib/aws-events';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import { KINDS } from './kinds';
import { OUTSIDE_BUCKET } from './outside';
import type { BesidePlan, SourcePlan } from './plan';
import { arnOf, type Logged } from './sources';

/** Adds a delivery of L1s that the library has no part in. */
export function addBeside(stack: Stack, plan: BesidePlan, sources: readonly SourcePlan[], logged: Logged): void {
  const { id, untyped } = plan;
  const what = plan.logged === undefined ? ofOwnBus(stack, id) : ofLogged(plan.logged, sources, logged);
  if (what === undefined) return;

  const source = new CfnDeliverySource(stack, `${id}Source`, what);
  const destination = new CfnDeliveryDestination(stack, `${id}Destination`, {
    name: id,
    destinationResourceArn: `arn:aws:s3:::${OUTSIDE_BUCKET}/${id}`,
    deliveryDestinationType: untyped ? undefined : 'S3',
  });
  new CfnDelivery(stack, `${id}Delivery`, { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn });
}

type SourceProps = ConstructorParameters<typeof CfnDeliverySource>[2];

function ofOwnBus(stack: Stack, id: string): SourceProps {
  const bus = new CfnEventBus(stack, `${id}Bus`, { name: id, logConfig: { level: 'TRACE' } });

  return { name: id, logType: 'INFO_LOGS', resourceArn: bus.attrArn };
}

/** Another log type of a resource that the library's sources log. */
function ofLogged({ id, logType }: NonNullable<BesidePlan['logged']>, sources: readonly SourcePlan[], all: Logged): SourceProps | undefined {
  const other = sources.find(source => source.id === id);
  const logged = all.get(id);
  const resourceArn = logged && arnOf(logged);
  if (other === undefined || resourceArn === undefined) return undefined;
  const { value } = KINDS[other.kind].logTypes[logType];

  return { name: `${id}-${other.version}-${value}${other.logicalId?.id ?? ''}-beside`, logType: value, resourceArn };
}
