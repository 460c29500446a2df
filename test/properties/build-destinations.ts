import { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import type { IDeliveryDestinationRef } from 'aws-cdk-lib/aws-logs';
import { CfnParameter, type Stack } from 'aws-cdk-lib/core';
import { addTags, regionOf, textIn, type Site } from './build';
import { outsideArn, makeTarget, type Target } from './build-targets';
import { canDeliver, constantOf } from './log-types';
import type { DestinationPlan, FormatPlan, SourcePlan } from './plan';
import * as delivery from '../../src';
import { ACCOUNT } from '../support/environments';

const { XRAY } = delivery.DeliveryDestinationType;

/** A destination of a plan: a construct, or the target for which each source creates one. */
export interface Destination {
  readonly shared?: IDeliveryDestinationRef;
  readonly target: Target;
  readonly options: delivery.S3DeliveryDestinationOptions & delivery.LogGroupDeliveryDestinationOptions & delivery.XRayDeliveryDestinationOptions;
}

/** The name of a delivery destination that exists. */
export function existingDestination(index: number): string {
  return `existing-destination-${index}`;
}

export function makeDestination(site: Site, plan: DestinationPlan, index: number): Destination {
  const isOurs = plan.how === 'helper' || plan.how === 'construct';
  const target = isOurs ? makeTarget(site, plan, index) : {};
  const options = optionsOf(plan.how === 'construct' ? site.targetStack : site.stack, plan, index, target);

  return { target, options, shared: sharedDestination(site, plan, index, { target, options }) };
}

function optionsOf(stack: Stack, plan: DestinationPlan, index: number, { key }: Target): Destination['options'] {
  const isOurs = plan.how === 'helper' || plan.how === 'construct';

  return {
    outputFormat: outputFormat(plan.format),
    deliveryDestinationName: isOurs ? textIn(stack, `Destination${index}Name`, plan.name) : undefined,
    prefix: isOurs ? textIn(stack, `Destination${index}Prefix`, plan.prefix) : undefined,
    managePermissions: plan.managePermissions,
    policyScope: plan.policyScope,
    allowedSources: plan.allowedSources?.slice(),
    enableTransactionSearch: plan.enableTransactionSearch,
    encryptionKey: key,
  };
}

/** A destination that is defined on its own, or exists. */
function sharedDestination(
  { plan: app, stack, targetStack }: Site, plan: DestinationPlan, index: number, { target, options }: Destination,
): IDeliveryDestinationRef | undefined {
  const { how, type, tags, format, name, importedArn } = plan;
  const id = `Destination${index}`;
  const existing = existingDestination(index);
  switch (how) {
    case 'helper':
      return undefined;
    case 'imported':
      return delivery.DeliveryDestination.fromDeliveryDestinationAttributes(stack, id, {
        deliveryDestinationArn: importedArn ?? `arn:aws:logs:${regionOf(app)}:${ACCOUNT}:delivery-destination:${existing}`,
        deliveryDestinationType: type,
        outputFormat: options.outputFormat,
      });
    case 'imported by name':
      return delivery.DeliveryDestination.fromDeliveryDestinationName(stack, id, name?.text ?? existing);
    case 'L1':
      return new CfnDeliveryDestination(stack, id, {
        name: existing,
        deliveryDestinationType: type,
        destinationResourceArn: outsideArn(plan, index, regionOf(app)),
        outputFormat: format?.value,
      });
    case 'construct': {
      const shared = construct(targetStack, id, type, target, options);
      addTags(shared, tags);
      return shared;
    }
  }
}

function outputFormat(format: FormatPlan | undefined): delivery.OutputFormat | undefined {
  if (format === undefined) return undefined;
  const constant = Object.values(delivery.OutputFormat).find(({ value }) => value === format.value);

  return format.isConstant ? constant : delivery.OutputFormat.of(format.value);
}

function construct(stack: Stack, id: string, type: delivery.DeliveryDestinationType, target: Target, options: Destination['options']): delivery.DeliveryDestination {
  const { bucket, logGroup, deliveryStream } = target;
  if (bucket !== undefined) return new delivery.S3DeliveryDestination(stack, id, { ...options, bucket });
  if (logGroup !== undefined) return new delivery.LogGroupDeliveryDestination(stack, id, { ...options, logGroup });
  if (deliveryStream !== undefined) return new delivery.FirehoseDeliveryDestination(stack, id, { ...options, deliveryStream });
  if (type !== XRAY) throw new Error(`no target of ${type}`);

  return new delivery.XRayDeliveryDestination(stack, id, options);
}

/** A source, and how it is planned. */
interface PlannedSource {
  readonly source: delivery.IDeliverySource;
  readonly plan: SourcePlan;
}

interface PlannedDestination extends Destination {
  readonly plan: DestinationPlan;
  readonly index: number;
}

/** Delivers from a source to a destination, if AWS has that. */
export function deliver(site: Site, { source, plan: sourcePlan }: PlannedSource, destination: PlannedDestination): void {
  const { plan } = destination;
  if (plan.fromAll !== true && !canDeliver(sourcePlan, plan)) return;

  const { bucket, logGroup, deliveryStream } = destination.target;
  const options = deliveryOptions(site, source, sourcePlan, destination);
  const own = { ...destination.options, ...options };
  const go = (): delivery.Delivery => {
    if (destination.shared !== undefined) return source.deliverTo(destination.shared, options);
    if (bucket !== undefined) return source.toS3(bucket, own);
    if (logGroup !== undefined) return source.toLogGroup(logGroup, own);

    return deliveryStream === undefined ? source.toXRay(own) : source.toFirehose(deliveryStream, own);
  };
  addTags(go(), plan.how === 'helper' ? plan.tags : {});
  if (plan.twice === true) go();
  if (plan.again === true && destination.shared !== undefined) {
    new delivery.Delivery(site.stack, `${source.node.id}Again${destination.index}`, { source, destination: destination.shared });
  }
}

function deliveryOptions(
  site: Site, source: delivery.IDeliverySource, sourcePlan: SourcePlan, { plan, index }: PlannedDestination,
): delivery.DeliveryOptions {
  const id = `${source.node.id}To${index}`;

  return {
    recordFields: recordFields(site.stack, `${id}Field`, source, sourcePlan, plan.recordFields),
    fieldDelimiter: textIn(site.stack, `${id}Delimiter`, plan.fieldDelimiter),
    suffixPath: textIn(site.stack, `${id}Suffix`, plan.suffixPath),
    hiveCompatiblePath: plan.hive,
  };
}

function recordFields(
  stack: Stack, id: string, { logType }: delivery.IDeliverySource, source: SourcePlan, planned: DestinationPlan['recordFields'],
): string[] | undefined {
  if (typeof planned !== 'string') return planned.slice();

  const { mandatoryFields = [], optionalFields = ['example'] } = constantOf(source.logType).logType;
  // The library adds the fields that it knows.
  const mandatory = logType?.mandatoryFields === undefined ? mandatoryFields : [];
  switch (planned) {
    case 'none': return undefined;
    case 'some': return [...optionalFields.slice(0, 3), ...mandatory];
    case 'all': return [...mandatory, ...optionalFields];
    case 'late': return [...mandatoryFields, new CfnParameter(stack, id, { default: optionalFields[0] ?? 'example' }).valueAsString];
  }
}
