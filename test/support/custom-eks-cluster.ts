import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** Returns a cluster of aws-eks, which a custom resource creates. */
export function newCustomEksCluster(scope: Construct, id: string): eks.Cluster {
  return new eks.Cluster(scope, id, {
    version: eks.KubernetesVersion.V1_33,
    vpc: new ec2.Vpc(scope, 'Vpc'),
    kubectlLayer: lambda.LayerVersion.fromLayerVersionArn(scope, 'Kubectl', 'arn:aws:lambda:us-east-1:111122223333:layer:kubectl:1'),
  });
}
