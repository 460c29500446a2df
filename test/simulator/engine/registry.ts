import type { Replacement } from './specification-facts';

/**
 * The create-only properties of types for which AWS's resource specification differs from CloudFormation's registry.
 * The registry decides (schemas of October 2026, as cfn-lint ships them).
 */
export const CREATE_ONLY: { readonly [type: string]: Replacement } = {
  'AWS::EKS::Capability': {
    CapabilityName: true,
    ClusterName: true,
    Type: true,
    Configuration: { ArgoCd: { AwsIdc: true, EndpointPrefix: true, Namespace: true } },
  },
  'AWS::EKS::Cluster': {
    Name: true,
    RoleArn: true,
    OutpostConfig: true,
    EncryptionConfig: true,
    BootstrapSelfManagedAddons: true,
    KubernetesNetworkConfig: { IpFamily: true, ServiceIpv4Cidr: true },
    AccessConfig: { BootstrapClusterCreatorAdminPermissions: true },
  },
  'AWS::Events::EventBus': { Name: true },
  'AWS::S3::Bucket': { BucketName: true, BucketNamePrefix: true, BucketNamespace: true },
};

/**
 * The properties of logged resources whose change replaces the resource if an update is not possible
 * (`conditionalCreateOnlyProperties`).
 */
export const CONDITIONAL: { readonly [type: string]: Replacement } = {
  'AWS::RTBFabric::Link': { GatewayId: true, PeerGatewayId: true, LinkAttributes: true, HttpResponderAllowed: true },
};

/**
 * The types of logged resources that are deleted before they are created again (`replacementStrategy`): their names can
 * stay. Security Hub's `HubV2` is one of them, but no change replaces it.
 */
export const DELETED_FIRST: ReadonlySet<string> = new Set([
  'AWS::EKS::Capability',
  'AWS::EventsV2::Subscriber',
  'AWS::Shield::Protection',
  'AWS::Wisdom::Assistant',
]);
