// Tested by test/stages.test.ts.
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { isReachedByName } from '../cdk/l1-arn';
import { childPath, fail, failAt } from '../cdk/messages';
import { stageOf } from '../cdk/scopes';
import type { LoggedResource } from '../model/logged-resource';
import type { Target } from '../model/target';

/** The properties that give a destination its target, by type. X-Ray has none. */
export const TARGET_PROPERTIES: { readonly [type in DeliveryDestinationType]: string } = {
  S3: 'bucket', CWL: 'logGroup', FH: 'deliveryStream', XRAY: '',
};

const PERMISSIONS = 'create a delivery destination with allowedSources in its stage';

/** The ways to use a target of another stage, by type. */
const TARGET_REMEDIES: { readonly [type in DeliveryDestinationType]: string } = {
  S3: `import it with Bucket.fromBucketName() and ${PERMISSIONS}`,
  CWL: 'import it with LogGroup.fromLogGroupName()',
  FH: `import it with DeliveryStream.fromDeliveryStreamAttributes() and ${PERMISSIONS}`,
  XRAY: '',
};

/** A construct in another stage than the construct that uses it. */
interface Crossing {
  readonly property: string;
  readonly construct: IConstruct;
  /** The name of the construct that uses it, for the message. */
  readonly user: string;
  readonly remedy: string;
}

/**
 * Tests for a construct that is a resource of this app in another stage than `scope`. CloudFormation cannot refer to it
 * or wait for it, because stages are deployed separately. aws-cdk-lib would fail later, with a message that names no
 * remedy.
 */
function isOfOtherStage(construct: IConstruct, scope: IConstruct): boolean {
  const stack = Stack.of(construct);
  const own = Stack.of(scope);

  return stack !== own && stageOf(stack) !== stageOf(own) && cfnResourceOf(construct) !== undefined;
}

/**
 * Tests that the template of `scope` would refer to a construct. For constructs of other environments, it contains
 * their names, if they have one.
 */
function isReferredTo(construct: IConstruct, scope: IConstruct): boolean {
  if (CfnResource.isCfnResource(construct)) return !isReachedByName(construct, Stack.of(scope));

  return Stack.of(construct).environment === Stack.of(scope).environment
    || Reflect.get(construct, '_allowCrossEnvironment') === false;
}

/**
 * Fails for a target in another stage than its destination `id` below `scope`, if the destination would refer to it.
 */
export function checkTargetStage(scope: IConstruct, id: string, { type, construct }: Target): void {
  if (construct === undefined || !isOfOtherStage(construct, scope) || !isReferredTo(construct, scope)) return;

  failAt(childPath(scope, id), 'otherStage', stageMessage({
    property: TARGET_PROPERTIES[type], construct, user: 'the delivery destination', remedy: TARGET_REMEDIES[type],
  }));
}

/** Fails for a target in another stage than a delivery, which would have to wait for it. */
export function checkDeliveredStage(delivery: IConstruct, { type, construct }: Target): void {
  if (construct === undefined || !isOfOtherStage(construct, delivery)) return;

  failForUse(delivery, { property: TARGET_PROPERTIES[type], construct, remedy: TARGET_REMEDIES[type] });
}

/** Fails for a key in another stage than a delivery, which would have to wait for its policy. */
export function checkKeyStage(delivery: IConstruct, construct: IConstruct | undefined): void {
  if (construct === undefined || !isOfOtherStage(construct, delivery)) return;
  const remedy = 'import it with Key.fromKeyArn() and write its policy in its stage';

  failForUse(delivery, { property: 'encryptionKey', construct, remedy });
}

/** Fails for a source that the delivery would refer to in another stage, and for a destination of another stage. */
export function checkStagesOfEnds(delivery: IConstruct, source: IConstruct, destination: IConstruct): void {
  if (isOfOtherStage(source, delivery) && isReferredTo(source, delivery)) {
    const remedy = 'create the delivery in its stage, or import it with DeliverySource.fromDeliverySourceName()';
    failForUse(delivery, { property: 'source', construct: source, remedy });
  }
  if (!isOfOtherStage(destination, delivery)) return;

  failForUse(delivery, {
    property: 'destination',
    construct: destination,
    remedy: 'import it with DeliveryDestination.fromDeliveryDestinationName() and, for S3 and Firehose, set '
      + 'allowedSources in its stage',
  });
}

/** Fails for a logged resource to which its delivery source would refer in another stage. */
export function checkLoggedStage(scope: IConstruct, { property, construct }: LoggedResource): void {
  if (construct === undefined || !isOfOtherStage(construct, scope) || !isReferredTo(construct, scope)) return;
  const remedy = 'create the delivery source in the stage of the resource, or set resourceArn to its ARN as text';

  failForUse(scope, { property, construct, user: 'the delivery source', remedy });
}

function failForUse(scope: IConstruct, crossing: Omit<Crossing, 'user'> & Partial<Crossing>): never {
  return fail(scope, 'otherStage', stageMessage({ user: 'the delivery', ...crossing }));
}

function stageMessage({ property, construct, user, remedy }: Crossing): string {
  return `${property} '${construct.node.path}' is in another stage than ${user}: ${remedy}, or define both in one stage`;
}
