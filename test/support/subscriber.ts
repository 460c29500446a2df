import { CfnResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** An L1 that aws-cdk-lib 2.260.0 does not have, as a newer one has it. */
export class Subscriber extends CfnResource {
  constructor(scope: Construct, id: string, properties: { readonly [name: string]: unknown } = {}) {
    super(scope, id, { type: 'AWS::EventsV2::Subscriber', properties });
  }

  public get subscriberRef(): { readonly subscriberArn: string } {
    return { subscriberArn: this.getAtt('SubscriberArn').toString() };
  }
}
