import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type CfnElement, CfnParameter, Stack } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { newStream } from './destination-fixtures';
import { newEventBus } from './logging';
import * as delivery from '../../src';

/** The ARN of a distribution of the account that AWS uses in examples. */
export const DISTRIBUTION_ARN = 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1';

/**
 * A stack of its own.
 *
 * Its Region is known: otherwise aws-cdk-lib adds a mapping for each delivery stream that nothing refers to, of which the
 * validator complains.
 */
export function newStack(): Stack {
  return new Stack(undefined, undefined, { env: { region: 'us-east-1' } });
}

/** A text of `length` characters. */
export function textOf(length: number): string {
  return 'x'.repeat(length);
}

/** What a message shows of a value: how it begins, where it is long. */
export function shown(value: string): string {
  return value.length > 150 ? `${value.slice(0, 150)}…` : value;
}

/** What to do about the tags of a resource. */
export const TAG_REMEDY = 'change the tags, or leave this resource out of them by excludeResourceTypes of Tags.of().add()';

/** Different record fields, none of them of AWS. */
export function fieldsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `field-${index}`);
}

/** A text that is not known before the deployment. */
export function parameter(scope: Construct, id = 'Parameter'): string {
  return new CfnParameter(scope, id).valueAsString;
}

/** What `Ref` says in the template of `resource`, or of the CloudFormation resource of `resource`. */
export function refTo(stack: Stack, resource: IConstruct): { Ref: string } {
  return { Ref: stack.resolve(((resource.node.defaultChild ?? resource) as CfnElement).logicalId) };
}

/** What `Fn::GetAtt` says in the template of the CloudFormation resource of `resource`. */
export function attributeOf(stack: Stack, resource: IConstruct, attribute: string): { 'Fn::GetAtt': string[] } {
  return { 'Fn::GetAtt': [refTo(stack, resource).Ref, attribute] };
}

/** An ARN of the kind of resource that `logType` is of; where that is not known, that of a distribution. */
export function arnFor({ _kind }: delivery.LogType, region = 'us-east-1'): string {
  return (_kind?.arnPattern ?? DISTRIBUTION_ARN)
    .replace('${partition}', 'aws').replace('${region}', region).replaceAll('${account}', '111122223333').replace(/\$\{\w+\}/g, 'example');
}

/** A delivery source of this log type, whose resource is known by its ARN. */
export function newSource(
  scope: Construct, logType: delivery.LogType, resourceArn = arnFor(logType, Stack.of(scope).region),
): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Source', { logType, resourceArn });
}

/** A delivery source with these properties beside those it must have. */
export function sourceWith(scope: Construct, props: Partial<delivery.DeliverySourceProps>): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Source', { logType: delivery.LogType.of('NEW_LOGS'), resourceArn: DISTRIBUTION_ARN, ...props });
}

/** A delivery source of a kind of resource that is not bound to a Region, with neither a mandatory nor an unknown field. */
export function newEventBusSource(scope: Construct): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Source', {
    logType: delivery.EventBusLogType.INFO_LOGS,
    resource: newEventBus(scope, 'EventBus', { eventBusName: 'orders' }),
  });
}

/** A delivery destination of this type, with a target of its own. */
export function newDestination(
  scope: Construct, type: delivery.DeliveryDestinationType, outputFormat?: delivery.OutputFormat,
): delivery.DeliveryDestination {
  switch (type) {
    case delivery.DeliveryDestinationType.S3:
      return new delivery.S3DeliveryDestination(scope, 'Destination', { bucket: new Bucket(scope, 'Bucket'), outputFormat });
    case delivery.DeliveryDestinationType.CWL:
      return new delivery.LogGroupDeliveryDestination(scope, 'Destination', { logGroup: newLogGroup(scope), outputFormat });
    case delivery.DeliveryDestinationType.FH:
      return new delivery.FirehoseDeliveryDestination(scope, 'Destination', { deliveryStream: newStream(scope), outputFormat });
    case delivery.DeliveryDestinationType.XRAY:
      return new delivery.XRayDeliveryDestination(scope, 'Destination');
  }
}

/** What is delivered, and whereto: by default logs that are not known, so that nothing of their type is refused or added. */
export interface DeliveryCase extends delivery.DeliveryOptions {
  readonly logType?: delivery.LogType;
  readonly to?: delivery.DeliveryDestinationType;
  readonly outputFormat?: delivery.OutputFormat;
}

/** A delivery, with a source and a destination of its own. */
export function deliver(scope: Construct, { logType = delivery.LogType.of('NEW_LOGS'), to, outputFormat, ...options }: DeliveryCase): delivery.Delivery {
  return new delivery.Delivery(scope, 'Delivery', {
    source: logType === delivery.SecurityHubLogType.SECURITY_FINDING_LOGS
      ? new delivery.DeliverySource(scope, 'Source', { logType })
      : newSource(scope, logType),
    destination: newDestination(scope, to ?? delivery.DeliveryDestinationType.S3, outputFormat),
    ...options,
  });
}

/** The warnings of all constructs of a stack, but for those of delivery sources that a test needs no deliveries of. */
export function warnings(stack: Stack): unknown[] {
  return allWarnings(stack).filter(warning => !String(warning).includes('cdk-log-delivery:sourceWithoutDelivery'));
}

/** The warnings of all constructs of a stack. */
export function allWarnings(stack: Stack): unknown[] {
  return Annotations.fromStack(stack).findWarning('*', Match.anyValue()).map(({ entry }) => entry.data);
}

/** A log group with a name. */
export function newLogGroup(scope: Construct): LogGroup {
  return new LogGroup(scope, 'LogGroup', { logGroupName: '/aws/vendedlogs/orders' });
}
