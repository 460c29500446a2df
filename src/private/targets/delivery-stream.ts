// Tested by test/destinations/firehose.test.ts, test/permissions/others.test.ts.
import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { OutputFormat } from '../../output-format';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { arnFor } from '../cdk/l1-arn';
import { fail } from '../cdk/messages';
import { oneConstructOf } from '../cdk/one-construct';
import { templateProperty } from '../cdk/template-property';
import type { Target } from '../model/target';
import { grantStreamWrites } from '../permissions/firehose-tag';

/** The options of a delivery stream as a target. */
export interface DeliveryStreamTargetProps {
  readonly deliveryStream: IDeliveryStreamRef;
  readonly outputFormat?: OutputFormat;
}

/** A Firehose delivery stream. */
export class DeliveryStreamTarget implements Target {
  public readonly type = DeliveryDestinationType.FH;
  public readonly outputFormat?: OutputFormat;
  public readonly construct: IDeliveryStreamRef;
  public readonly resource?: CfnResource;
  public readonly resourceArn: string;

  /** @param scope the scope of the destination */
  constructor(scope: IConstruct, { deliveryStream, outputFormat }: DeliveryStreamTargetProps) {
    this.outputFormat = outputFormat;
    this.construct = oneConstructOf(deliveryStream, isStreamRef);
    this.resource = cfnResourceOf(deliveryStream);
    this.resourceArn = arnFor(scope, this.construct, this.construct.deliveryStreamRef.deliveryStreamArn);
  }

  public bind(destination: IConstruct): void {
    checkStreamSource(destination, this.construct, this.resource);
  }

  public grantWrites(delivery: IConstruct): IDependable[] {
    grantStreamWrites(delivery, this.construct);

    // The tag is part of the stream, which the destination refers to.
    return [];
  }

  public grantWritesFrom(destination: IConstruct): void {
    grantStreamWrites(destination, this.construct);
  }

  public before(): IDependable[] {
    return [];
  }
}

/** Tests for a delivery stream, an L1, L2 or import. */
export function isStreamRef(construct: IConstruct): construct is IDeliveryStreamRef {
  return 'deliveryStreamRef' in construct;
}

const DIRECT_PUT = 'DirectPut';

/**
 * Fails for a delivery stream of this app that reads from another source, such as a Kinesis data stream: AWS cannot put
 * records into it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html
 */
function checkStreamSource(scope: IConstruct, stream: IDeliveryStreamRef, resource: CfnResource | undefined): void {
  const type = resource && templateProperty(resource, 'DeliveryStreamType');
  if (typeof type !== 'string' || type === DIRECT_PUT) return;

  fail(scope, 'deliveryStreamSource', `delivery stream '${stream.node.path}' is of type ${type}, so AWS cannot put logs into it: create it without a `
    + 'source (Direct PUT)');
}
