import type { IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import type { IConstruct } from 'constructs';
import { cookieLogging } from './cloudfront';
import { bucketNotifications } from './event-bus-bucket';
import type { DeliveryPrerequisite } from './prerequisite';
import { cfnResourceOf } from '../../cdk/cfn-resource';
import type { DestinationFacts } from '../../model/destination-facts';

const PREREQUISITES: { readonly [resourceType: string]: DeliveryPrerequisite | undefined } = {
  'AWS::CloudFront::Distribution': cookieLogging,
  'AWS::Events::EventBus': bucketNotifications,
};

/** Checks, when the app is synthesised, what the resource that logs and the delivery must have to fit each other. */
export function checkDeliveryPrerequisites(
  scope: IConstruct, source: IDeliverySourceRef, destination: DestinationFacts, recordFields: readonly string[] | undefined,
): void {
  const resource = loggedBy(source);
  const cfnResource = resource && cfnResourceOf(resource);
  const prerequisite = PREREQUISITES[cfnResource?.cfnResourceType ?? ''];
  if (resource === undefined || cfnResource === undefined || prerequisite === undefined) return;

  scope.node.addValidation({
    validate: () => {
      prerequisite({ scope, resource, cfnResource, destination, recordFields });
      return [];
    },
  });
}

/** The construct whose logs a delivery source of this library delivers. */
function loggedBy(source: IDeliverySourceRef & { readonly _resource?: IConstruct }): IConstruct | undefined {
  return source._resource;
}
