import type { IConstruct } from 'constructs';
import { stageLevel } from './api-gateway';
import { checkTypeInArn } from './arns';
import { mutualTls } from './cloudfront';
import { autoMode, capabilityType, expectAutoMode } from './eks';
import { eventBusLevel, subscriberLevel } from './event-bridge';
import { observabilityRegion } from './global-resolver';
import { loadBalancerType } from './load-balancer';
import { playbackLogging } from './media-tailor';
import { expectTlsListener } from './network-listeners';
import { schedulerVersion } from './pcs';
import type { Logged, Prerequisite } from './prerequisite';
import { linkSampling } from './rtb-fabric';
import { cfnResourceOf } from '../../cdk/cfn-resource';
import type { LoggedResource } from '../../model/logged-resource';

/** What to look at when the app is synthesised, by the CloudFormation type of what logs. Kinds without a row cost nothing. */
const PREREQUISITES: { readonly [resourceType: string]: Prerequisite | undefined } = {
  'AWS::ApiGateway::Stage': stageLevel,
  'AWS::CloudFront::Distribution': mutualTls,
  'AWS::EKS::Capability': capabilityType,
  'AWS::EKS::Cluster': autoMode,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancerType,
  'AWS::Events::EventBus': eventBusLevel,
  'AWS::EventsV2::Subscriber': subscriberLevel,
  'AWS::MediaTailor::PlaybackConfiguration': playbackLogging,
  'AWS::PCS::Cluster': schedulerVersion,
  'AWS::RTBFabric::Link': linkSampling,
  'AWS::Route53GlobalResolver::GlobalResolver': observabilityRegion,
};

/**
 * Checks what must be switched on, or be so, for a resource to log. Of a resource of this app it is looked at when the app is
 * synthesised: until then its properties can change.
 */
export function checkPrerequisites(scope: IConstruct, props: LoggedResource, resourceArn: string): void {
  const { logType, resource } = props;
  const prerequisite = PREREQUISITES[logType.resourceType ?? ''];
  if (prerequisite === undefined) return;

  const cfnResource = resource && cfnResourceOf(resource);
  if (resource === undefined || cfnResource === undefined) {
    checkTypeInArn(scope, props, resourceArn);
    if (resource !== undefined) expectAutoMode(scope, logType, resource);
    return;
  }

  const logged: Logged = { scope, logType, resource, cfnResource };
  scope.node.addValidation({ validate: () => prerequisite(logged) });
  expectTlsListener(logged);
}
