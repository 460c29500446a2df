// Tested by test/private/rules/prerequisites/event-bus-bucket.test.ts.
import type { IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import type { IConstruct } from 'constructs';
import { cookieLogging } from './cloudfront';
import { bucketNotifications } from './event-bus-bucket';
import type { DeliveryPrerequisite } from './prerequisite';
import type { DestinationFacts } from '../../model/destination-facts';
import { isManaged } from '../../model/logged-resource';
import { SourceTrait } from '../../model/traits';

const PREREQUISITES: { readonly [resourceType: string]: DeliveryPrerequisite | undefined } = {
  'AWS::CloudFront::Distribution': cookieLogging,
  'AWS::Events::EventBus': bucketNotifications,
};

/** Checks, when the app is synthesised, that the logged resource and the delivery fit each other. */
export function checkDeliveryPrerequisites(
  scope: IConstruct,
  source: IDeliverySourceRef,
  destination: DestinationFacts,
  recordFields: readonly string[] | undefined,
): void {
  const logged = SourceTrait.of(source)?.logged;
  const prerequisite = PREREQUISITES[logged?.cfnResource?.cfnResourceType ?? ''];
  if (logged === undefined || !isManaged(logged) || prerequisite === undefined) return;

  scope.node.addValidation({
    validate: () => {
      prerequisite({ scope, logged, destination, recordFields });
      return [];
    },
  });
}
