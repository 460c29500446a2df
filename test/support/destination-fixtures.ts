import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack, type CfnElement, type StackProps } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { newEventBus } from './logging';
import * as delivery from '../../src';

/** The account of every test that names one. */
export const ACCOUNT = '111122223333';

export interface NewStackProps extends StackProps {
  /** Feature flags of the app. */
  readonly flags?: { readonly [flag: string]: boolean };
}

/** A stack in an app of its own. */
export function newStack(id = 'Stack', { flags, ...props }: NewStackProps = {}): Stack {
  return new Stack(new App({ context: { ...flags } }), id, props);
}

/** A delivery source: the logs of the event bus of `scope`, which is made when it is first asked for. */
export function busLogs(scope: Construct, logType: delivery.LogType = delivery.EventBusLogType.INFO_LOGS): delivery.DeliverySource {
  const bus = scope.node.tryFindChild('Bus') ?? newEventBus(scope, 'Bus');

  return new delivery.DeliverySource(scope, logType.value, { resource: bus, logType });
}

/** A delivery stream whose source is Direct PUT. */
export function newStream(scope: Construct, id = 'Stream'): firehose.DeliveryStream {
  const bucket = new s3.Bucket(scope, `${id}Bucket`);

  return new firehose.DeliveryStream(scope, id, { destination: new firehose.S3Bucket(bucket) });
}

/** The logical id of a construct, or of its CloudFormation resource. */
export function logicalId(construct: IConstruct): string {
  return Stack.of(construct).getLogicalId((construct.node.defaultChild ?? construct) as CfnElement);
}

/** The warnings of the constructs of `stack`, with their ids; but for those of delivery sources that a test needs no deliveries of. */
export function warnings(stack: Stack): { readonly path: string; readonly message: unknown }[] {
  return Annotations.fromStack(stack).findWarning('*', Match.anyValue())
    .map(({ id, entry }) => ({ path: id, message: entry.data }))
    .filter(({ message }) => !String(message).includes('cdk-log-delivery:sourceWithoutDelivery'));
}
