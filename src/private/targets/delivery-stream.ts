import type { IDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { checkStreamSource } from './stream-source';
import type { Target } from './target';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { FirehoseDeliveryDestinationProps } from '../../destinations/firehose';
import type { OutputFormat } from '../../output-format';
import { cfnResourceOf } from '../cfn/cfn-resource';
import { allowFirehoseWrites } from '../permissions/firehose-tag';

/** A Firehose delivery stream. */
export class DeliveryStreamTarget implements Target {
  public readonly type = DeliveryDestinationType.FH;
  public readonly outputFormat?: OutputFormat;
  public readonly construct: IDeliveryStream;
  public readonly resource?: CfnResource;
  public readonly resourceArn: string;

  constructor({ deliveryStream, outputFormat }: FirehoseDeliveryDestinationProps) {
    this.outputFormat = outputFormat;
    this.construct = deliveryStream;
    this.resource = cfnResourceOf(deliveryStream);
    this.resourceArn = deliveryStream.deliveryStreamArn;
  }

  public bind(destination: IConstruct): void {
    checkStreamSource(destination, this.construct, this.resource);
  }

  public grantWrites(delivery: IConstruct): IDependable[] {
    allowFirehoseWrites(delivery, this.construct);

    // The tag is part of the stream, which the destination refers to.
    return [];
  }

  public grantWritesFrom(destination: IConstruct): void {
    allowFirehoseWrites(destination, this.construct);
  }

  public before(): IDependable[] {
    return [];
  }
}
