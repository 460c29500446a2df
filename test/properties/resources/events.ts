import * as events from 'aws-cdk-lib/aws-events';
import { CfnResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { type Makers, ROLE } from './make';

/** The L1 of newer versions of aws-cdk-lib: the oldest one has none. */
class CfnSubscriber extends CfnResource {
  public readonly subscriberRef = { subscriberArn: this.getAtt('SubscriberArn').toString() };

  constructor(scope: Construct, id: string) {
    super(scope, id, {
      type: 'AWS::EventsV2::Subscriber',
      properties: {
        Name: id,
        EventBusArn: 'arn:aws:events:us-east-1:111122223333:event-busv2/example/0123456789abcdefghijklmno',
        InvokeConfiguration: { TargetArn: 'arn:aws:sqs:us-east-1:111122223333:example', RoleArn: ROLE },
        LogConfiguration: { Level: 'INFO' },
      },
    });
  }
}

/** Event buses and the like, at the level that includes all log types. */
export const EVENTS: Makers = {
  EventBus: (scope, id) => new events.CfnEventBus(scope, id, { name: id, logConfig: { level: 'TRACE', includeDetail: 'FULL' } }),
  EventSubscriber: (scope, id) => new CfnSubscriber(scope, id),
};
