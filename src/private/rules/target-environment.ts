// Tested by test/environments.test.ts.
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { checkTargetStage, TARGET_PROPERTIES } from './stages';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import { isOutOfReach } from '../cdk/l1-arn';
import { childPath, failAt } from '../cdk/messages';
import { differ, knownEnvironment } from '../model/environments';
import type { Target } from '../model/target';

/**
 * Fails for a target that is known to be in another account than its destination, for a log group in another Region,
 * and for a target that CloudFormation cannot refer to from the stack of the destination. In the last case aws-cdk-lib
 * would fail later, with a message that names no remedy.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html
 */
export function checkTarget(scope: Construct, id: string, target: Target): void {
  const { type, construct, resource, resourceArn } = target;
  if (construct === undefined) return;
  const property = TARGET_PROPERTIES[type];
  checkType(scope, id, type, construct);
  const stack = Stack.of(scope);
  const known = knownEnvironment(resourceArn, construct, resource);
  if (differ(known.account, stack.account)) {
    failAt(
      childPath(scope, id), 'targetAccount',
      `${property} '${construct.node.path}' is in account ${known.account}, and the delivery destination in `
      + `${stack.account}: ${otherAccountRemedy(type, known.account, stack.account)}`,
    );
  }
  if (type === DeliveryDestinationType.CWL && differ(known.region, stack.region)) {
    failAt(
      childPath(scope, id), 'targetRegion',
      `${property} '${construct.node.path}' is in ${known.region}, and the delivery destination in ${stack.region}: `
      + `deliver to a log group in ${stack.region}`,
    );
  }
  checkTargetStage(scope, id, target);
  if (resource !== undefined && isOutOfReach(construct, stack)) {
    const name = `${property}Name`;
    const generated = CfnResource.isCfnResource(construct) ? '' : ', for example to PhysicalName.GENERATE_IF_NEEDED';
    failAt(
      childPath(scope, id), 'targetWithoutName',
      `${property} '${construct.node.path}' is in another environment and has no ${name}: set `
      + `${name}${generated}${crossRegionRemedy(construct, stack)}`,
    );
  }
}

/** The resource type of each target, and its name in messages. */
const TYPES: { readonly [type in DeliveryDestinationType]?: readonly [string, string] } = {
  S3: ['AWS::S3::Bucket', 'an S3 bucket'],
  CWL: ['AWS::Logs::LogGroup', 'a CloudWatch Logs log group'],
  FH: ['AWS::KinesisFirehose::DeliveryStream', 'a Firehose delivery stream'],
};

/**
 * Fails for an L1 of another type. Some types have the same interface as a target: the bucket of Lightsail is an
 * `IBucketRef` as well.
 */
function checkType(scope: Construct, id: string, type: DeliveryDestinationType, construct: IConstruct): void {
  const [resourceType, title] = TYPES[type] ?? [];
  if (!CfnResource.isCfnResource(construct) || construct.cfnResourceType === resourceType) return;

  failAt(
    childPath(scope, id), 'targetKind',
    `${TARGET_PROPERTIES[type]} '${construct.node.path}' is of type ${construct.cfnResourceType}, not ${resourceType}: `
    + `pass ${title}`,
  );
}

function otherAccountRemedy(type: DeliveryDestinationType, there: string | undefined, here: string): string {
  return type === DeliveryDestinationType.CWL
    ? `deliver to a log group of account ${here}, or to S3 or Firehose`
    : `create the destination in a stack of account ${there} with allowedSources, and pass it to deliverTo()`;
}

/**
 * Returns another remedy, cross-Region references, if both stacks are in one account. They do not work across accounts.
 */
function crossRegionRemedy(construct: IConstruct, stack: Stack): string {
  return Stack.of(construct).account === stack.account
    ? `, or crossRegionReferences: true on stack '${stack.node.path}'`
    : '';
}
