import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as eksv2 from 'aws-cdk-lib/aws-eks-v2';
import { CfnParameter, Lazy, type Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../../src';
import { newCustomEksCluster } from '../../../support/custom-eks-cluster';
import { findingsOf, overridden, UNKNOWN } from '../../../support/findings';
import { AUTO_MODE } from '../../../support/logging';
import { newCapability, newEksCluster } from '../../../support/switched-l1s';

const { AUTO_MODE_BLOCK_STORAGE_LOGS, AUTO_MODE_COMPUTE_LOGS, AUTO_MODE_IPAM_LOGS, AUTO_MODE_LOAD_BALANCING_LOGS } = delivery.EksClusterLogType;

type Make = (stack: Stack, id: string) => IConstruct;

const l1 = (props: Partial<eks.CfnClusterProps> = {}): Make => (stack, id) => newEksCluster(stack, id, props);
const l2 = (props: Partial<eksv2.ClusterProps> = {}): Make => (stack, id) => new eksv2.Cluster(stack, id, {
  version: eksv2.KubernetesVersion.V1_33, vpc: new ec2.Vpc(stack, 'Vpc'), ...props,
});

const SETTINGS: [delivery.LogType, string][] = [
  [AUTO_MODE_BLOCK_STORAGE_LOGS, 'StorageConfig.BlockStorage.Enabled'],
  [AUTO_MODE_COMPUTE_LOGS, 'ComputeConfig.Enabled'],
  [AUTO_MODE_IPAM_LOGS, 'ComputeConfig.Enabled'],
  [AUTO_MODE_LOAD_BALANCING_LOGS, 'KubernetesNetworkConfig.ElasticLoadBalancing.Enabled'],
];
const rows = SETTINGS.map(([logType, property]) => ({ logType, property, type: logType.value }));

const refused = (logType: delivery.LogType) => [
  `cluster 'Stack/Resource' has no EKS Auto Mode, so it emits no ${logType.value}: set defaultCapacityType: DefaultCapacityType.AUTOMODE (aws-eks-v2), `
  + 'or enable computeConfig, blockStorage and elasticLoadBalancing of the CfnCluster together [cdk-log-delivery:autoMode]',
];

describe.each(rows)('a cluster for $type', ({ logType, property }) => {
  test.each<[string, Make]>([
    ['without Auto Mode', l1()],
    ['with Auto Mode off', l1({
      computeConfig: { enabled: false },
      storageConfig: { blockStorage: { enabled: false } },
      kubernetesNetworkConfig: { elasticLoadBalancing: { enabled: false } },
    })],
    ['with Auto Mode off by an override', (stack, id) => overridden(l1(AUTO_MODE)(stack, id), { [property]: false })],
  ])('%s is refused', (_, make) => {
    expect(findingsOf(logType, make)).toEqual(refused(logType));
  });

  test.each<[string, Make]>([
    ['with Auto Mode', l1(AUTO_MODE)],
    ['with Auto Mode by an override', (stack, id) => overridden(l1()(stack, id), { [property]: true })],
    ['that is not known', (stack, id) => overridden(l1()(stack, id), { [property]: { 'Fn::If': ['IsProduction', true, false] } })],
    ['whose settings are not known', l1({
      computeConfig: Lazy.any({ produce: () => UNKNOWN }),
      storageConfig: Lazy.any({ produce: () => UNKNOWN }),
      kubernetesNetworkConfig: Lazy.any({ produce: () => UNKNOWN }),
    })],
  ])('%s is accepted', (_, make) => {
    expect(findingsOf(logType, make)).toEqual([]);
  });
});

describe('an L2 cluster', () => {
  test('has Auto Mode', () => {
    expect(findingsOf(AUTO_MODE_COMPUTE_LOGS, l2())).toEqual([]);
  });

  test('with node groups is refused', () => {
    expect(findingsOf(AUTO_MODE_COMPUTE_LOGS, l2({ defaultCapacityType: eksv2.DefaultCapacityType.NODEGROUP })))
      .toEqual(refused(AUTO_MODE_COMPUTE_LOGS));
  });
});

describe('a cluster of aws-eks, which a custom resource makes,', () => {
  const custom = (config: { readonly [path: string]: unknown } = {}): Make => (stack, id) => {
    const cluster = newCustomEksCluster(stack, id);
    overridden(cluster.node.findChild('Resource').node.findChild('Resource'), config);

    return cluster;
  };

  test('has a warning', () => {
    expect(findingsOf(AUTO_MODE_COMPUTE_LOGS, custom())).toEqual([
      "cluster 'Stack/Resource' of aws-eks has no EKS Auto Mode, so it emits no AUTO_MODE_COMPUTE_LOGS: enable it with UpdateClusterConfig and "
      + 'acknowledge this warning, or create a new Cluster of aws-eks-v2 [ack: cdk-log-delivery:autoMode]',
    ]);
  });

  test('has none with Auto Mode by an override', () => {
    expect(findingsOf(AUTO_MODE_COMPUTE_LOGS, custom({ 'Config.computeConfig.enabled': true }))).toEqual([]);
  });
});

test('a cluster of others is not checked', () => {
  expect(findingsOf(AUTO_MODE_COMPUTE_LOGS, (stack, id) => eks.Cluster.fromClusterAttributes(stack, id, { clusterName: 'prod' }))).toEqual([]);
});

describe('a capability', () => {
  const { EKS_CAPABILITY_ACK_LOGS, EKS_CAPABILITY_ARGOCD_SERVER_LOGS, EKS_CAPABILITY_KRO_LOGS } = delivery.EksCapabilityLogType;
  const capability = (type: string): Make => (stack, id) => newCapability(stack, id, type);
  const wrong = (logType: delivery.LogType, got: string) => [
    `capability 'Stack/Resource' is of type ${got}, so it emits no ${logType.value}: use a log type that begins with EKS_CAPABILITY_${got}_ `
    + '[cdk-log-delivery:capabilityType]',
  ];

  test.each<[string, delivery.LogType, Make, string]>([
    ['of type KRO', EKS_CAPABILITY_ACK_LOGS, capability('KRO'), 'KRO'],
    ['of type ACK', EKS_CAPABILITY_ARGOCD_SERVER_LOGS, capability('ACK'), 'ACK'],
    ['of type ARGOCD', EKS_CAPABILITY_KRO_LOGS, capability('ARGOCD'), 'ARGOCD'],
    ['of another type by an override', EKS_CAPABILITY_ACK_LOGS, (stack, id) => overridden(capability('ACK')(stack, id), { Type: 'KRO' }), 'KRO'],
  ])('%s has no log types of others', (_, logType, make, got) => {
    expect(findingsOf(logType, make)).toEqual(wrong(logType, got));
  });

  test.each<[string, delivery.LogType, Make]>([
    ['of type ACK', EKS_CAPABILITY_ACK_LOGS, capability('ACK')],
    ['of type ARGOCD', EKS_CAPABILITY_ARGOCD_SERVER_LOGS, capability('ARGOCD')],
    ['of type KRO', EKS_CAPABILITY_KRO_LOGS, capability('KRO')],
    ['of a type that is not known', EKS_CAPABILITY_ACK_LOGS, (stack, id) => capability(new CfnParameter(stack, 'Type').valueAsString)(stack, id)],
  ])('%s has its log types', (_, logType, make) => {
    expect(findingsOf(logType, make)).toEqual([]);
  });
});
