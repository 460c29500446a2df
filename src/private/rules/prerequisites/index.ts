// Tested by test/private/rules/prerequisites/event-bridge.test.ts, test/late-values.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { stageLevel } from './api-gateway';
import { checkTypeInArn } from './arns';
import { mutualTls } from './cloudfront';
import { autoMode, capabilityType, warnUnlessAutoMode } from './eks';
import { eventBusLevel, subscriberLevel } from './event-bridge';
import { observabilityRegion } from './global-resolver';
import { loadBalancerType } from './load-balancer';
import { playbackLogging } from './media-tailor';
import { tlsListenerTest, warnUnlessTlsListener } from './network-listeners';
import { schedulerVersion } from './pcs';
import type { ConfiguredResource, Prerequisite, TypePrerequisite } from './prerequisite';
import { linkSampling } from './rtb-fabric';
import type { LogType } from '../../../log-type';
import { isManaged, type LoggedResource } from '../../model/logged-resource';
import { withWayOut } from '../../model/of-mixin';

/** The prerequisites that tell apart the resources of one CloudFormation type with different log types. */
const TYPE_PREREQUISITES: { readonly [resourceType: string]: TypePrerequisite | undefined } = {
  'AWS::EKS::Capability': capabilityType,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancerType,
};

/** Tests that a resource is of the kind that has a log type, such as an Application Load Balancer. */
export function hasLogType(resource: CfnResource, logType: LogType): boolean {
  if (resource.cfnResourceType !== logType.resourceType) return false;
  const prerequisite = TYPE_PREREQUISITES[resource.cfnResourceType];

  return prerequisite === undefined || prerequisite({ logType, construct: resource, cfnResource: resource }).length === 0;
}

/** The prerequisites by the CloudFormation type of the logged resource. Other types get no validation. */
const PREREQUISITES: { readonly [resourceType: string]: Prerequisite | undefined } = {
  ...TYPE_PREREQUISITES,
  'AWS::ApiGateway::Stage': stageLevel,
  'AWS::CloudFront::Distribution': mutualTls,
  'AWS::EKS::Cluster': autoMode,
  'AWS::Events::EventBus': eventBusLevel,
  'AWS::EventsV2::Subscriber': subscriberLevel,
  'AWS::MediaTailor::PlaybackConfiguration': playbackLogging,
  'AWS::PCS::Cluster': schedulerVersion,
  'AWS::RTBFabric::Link': linkSampling,
  'AWS::Route53GlobalResolver::GlobalResolver': observabilityRegion,
};

/**
 * Checks that a resource is configured to emit the logs. A resource of this app is checked when the app is synthesised,
 * because its properties can change until then.
 */
export function checkPrerequisites(scope: IConstruct, logged: LoggedResource): void {
  const { logType, construct } = logged;
  const prerequisite = PREREQUISITES[logType.resourceType ?? ''];
  if (prerequisite === undefined) return;

  if (!isManaged(logged)) {
    checkTypeInArn(scope, logged);
    if (construct !== undefined) warnUnlessAutoMode(scope, logType, construct);
    return;
  }

  scope.node.addValidation({ validate: () => prerequisite(logged, scope).map(error => withWayOut(scope, error)) });
  warnUnlessTlsListener(scope, logged);
}

/**
 * Returns a test for resources of this app that emit a log type as they are configured, as far as the app of `scope`
 * knows: a delivery source of it would have no error.
 *
 * @param unseen a construct that gets the warnings of doubts
 */
export function emissionTest(scope: IConstruct, unseen: IConstruct): (logged: ConfiguredResource) => boolean {
  const lacksTlsListener = tlsListenerTest(scope);

  return logged => {
    const prerequisite = PREREQUISITES[logged.cfnResource.cfnResourceType];
    return prerequisite === undefined || (prerequisite(logged, unseen).length === 0 && !lacksTlsListener(logged));
  };
}
