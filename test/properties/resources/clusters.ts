import * as eks from 'aws-cdk-lib/aws-eks';
import { type Makers, ROLE, SUBNETS } from './make';

/** Clusters with all that can log about them. */
export const CLUSTERS: Makers = {
  EksCapability: (scope, id, { value }) => {
    // EKS_CAPABILITY_ARGOCD_SERVER_LOGS
    const type = value.split('_')[2];

    return new eks.CfnCapability(scope, id, {
      capabilityName: id,
      clusterName: 'example',
      deletePropagationPolicy: 'RETAIN',
      roleArn: ROLE,
      type,
      configuration: type === 'ARGOCD' ? { argoCd: { awsIdc: { idcInstanceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef' } } } : undefined,
    });
  },
  // With Auto Mode, which is all three.
  EksCluster: (scope, id) => new eks.CfnCluster(scope, id, {
    name: id,
    roleArn: ROLE,
    resourcesVpcConfig: { subnetIds: SUBNETS },
    accessConfig: { authenticationMode: 'API' },
    computeConfig: { enabled: true, nodePools: ['general-purpose'], nodeRoleArn: ROLE },
    storageConfig: { blockStorage: { enabled: true } },
    kubernetesNetworkConfig: { elasticLoadBalancing: { enabled: true } },
  }),
};
