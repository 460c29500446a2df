import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { DeliveryPrerequisite } from './prerequisite';
import { cfnResourceOf, resourcesBelow } from '../../cdk/cfn-resource';
import { warn } from '../../cdk/messages';
import { isUnknown, templateProperty } from '../../cdk/template-property';

const NOTIFICATION = 'NotificationConfiguration.EventBridgeConfiguration';

/**
 * Warns of a bucket with EventBridge notifications. Each log object in it creates an event, and the event bus creates a
 * log record for each event.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html
 */
export const bucketNotifications: DeliveryPrerequisite = ({ scope, logged, destination: { type, construct } }) => {
  if (type !== 'S3' || construct === undefined || !notifiesEventBridge(construct)) return;

  warn(scope, 'bucketNotifiesEventBridge', `bucket '${construct.node.path}' notifies EventBridge, so each log object creates an event that event bus `
    + `'${logged.construct.node.path}' can log again: use another bucket`);
};

/** Tests for a bucket that is known to notify EventBridge. A custom resource sets the notifications of an L2. */
function notifiesEventBridge(bucket: IConstruct): boolean {
  const custom = resourcesBelow(bucket, type => type === 'Custom::S3BucketNotifications');

  return [cfnResourceOf(bucket), ...custom].some(resource => resource !== undefined && isEnabled(resource));
}

function isEnabled(resource: CfnResource): boolean {
  const configuration = templateProperty(resource, NOTIFICATION);
  const enabled = templateProperty(resource, `${NOTIFICATION}.EventBridgeEnabled`) ?? true;

  return configuration !== undefined && !isUnknown(configuration) && String(enabled) === 'true';
}
