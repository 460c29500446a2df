import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as mediatailor from 'aws-cdk-lib/aws-mediatailor';
import * as pcs from 'aws-cdk-lib/aws-pcs';
import * as qbusiness from 'aws-cdk-lib/aws-qbusiness';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as shield from 'aws-cdk-lib/aws-shield';
import type { Construct } from 'constructs';
import { BESIDE_KINDS } from './beside-kinds';
import { type Import, IMPORTED_KINDS } from './imported-kinds';
import { ACCOUNT_KINDS, MORE_KINDS } from './more-kinds';
import * as delivery from '../../src';
import { ALL_LEVELS, AUTO_MODE, MUTUAL_TLS, VENDED_LOGS } from '../support/logging';

/** The properties of a delivery source that name its resource. */
export type LoggedProps = Pick<delivery.DeliverySourceProps, 'resource' | 'resourceArn'>;

/** A kind of logged resource, and a way to make CloudFormation replace one. */
export interface KindOfSource {
  readonly logTypes: readonly delivery.LogType[];
  /** Returns the properties for a delivery source. Another `version` is a resource that replaces the one before. */
  readonly make: (scope: Construct, id: string, version: number) => LoggedProps;
  /** The ways to refer to a resource that the app does not create. */
  readonly imports?: readonly Import[];
  /** True if a source locks its resource for a while, so that users have to order their own L1s. */
  readonly isLocked?: boolean;
  /** True if its logs are traces, which are delivered to X-Ray. */
  readonly isTraced?: boolean;
  /** True if its logs are account-level logs, which are delivered to log groups in the plain format. */
  readonly ofAccount?: boolean;
}

const ROLE = 'arn:aws:iam::111122223333:role/example';
const SUBNETS = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];

/**
 * Kinds that AWS gives a new ID, that the user names, whose logs aws-cdk-lib also delivers, and that are not resources
 * of the app.
 */
export const KINDS: readonly KindOfSource[] = [
  {
    logTypes: [delivery.CloudFrontLogType.ACCESS_LOGS, delivery.CloudFrontLogType.CONNECTION_LOGS],
    // A distribution has no create-only property. Another logical ID replaces it.
    make: (scope, id, version) => ({
      resource: new cloudfront.CfnDistribution(scope, `${id}V${version}`, {
        distributionConfig: {
          enabled: true,
          origins: [{ id: 'origin', domainName: 'www.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
          defaultCacheBehavior: { targetOriginId: 'origin', viewerProtocolPolicy: 'redirect-to-https' },
          ...MUTUAL_TLS,
        },
      }),
    }),
  },
  {
    logTypes: [delivery.EventBusLogType.ERROR_LOGS, delivery.EventBusLogType.INFO_LOGS],
    make: (scope, id, version) => ({ resource: new events.CfnEventBus(scope, id, { name: `${id}-${version}`, logConfig: ALL_LEVELS }) }),
  },
  {
    logTypes: [delivery.EcsLogType.ACTION_LOGS],
    make: (scope, id, version) => ({ resource: new ecs.CfnCluster(scope, id, { clusterName: `${id}-${version}` }) }),
  },
  {
    logTypes: [delivery.LoadBalancerLogType.ALB_ACCESS_LOGS, delivery.LoadBalancerLogType.ALB_CONNECTION_LOGS],
    make: (scope, id, version) => ({
      resource: new elbv2.CfnLoadBalancer(scope, id, {
        type: 'application', scheme: version % 2 === 0 ? 'internal' : 'internet-facing', subnets: SUBNETS,
      }),
    }),
  },
  {
    logTypes: [delivery.KnowledgeBaseLogType.APPLICATION_LOGS, delivery.KnowledgeBaseLogType.RUNTIME_LOGS],
    make: (scope, id, version) => ({
      resource: new bedrock.CfnKnowledgeBase(scope, id, {
        name: `${id}-${version}`,
        roleArn: ROLE,
        knowledgeBaseConfiguration: {
          type: 'VECTOR',
          vectorKnowledgeBaseConfiguration: {
            embeddingModelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0',
          },
        },
        storageConfiguration: {
          type: 'OPENSEARCH_SERVERLESS',
          opensearchServerlessConfiguration: {
            collectionArn: `arn:aws:aoss:us-east-1:111122223333:collection/abcdefghij012345678${version % 10}`,
            fieldMapping: { metadataField: 'metadata', textField: 'text', vectorField: 'vector' },
            vectorIndexName: 'index',
          },
        },
      }),
    }),
  },
  {
    logTypes: [delivery.AgentCoreRuntimeLogType.APPLICATION_LOGS, delivery.AgentCoreRuntimeLogType.USAGE_LOGS],
    make: (scope, id, version) => ({
      resource: new agentcore.CfnRuntime(scope, id, {
        agentRuntimeName: `${id}_${version}`,
        agentRuntimeArtifact: { containerConfiguration: { containerUri: '111122223333.dkr.ecr.us-east-1.amazonaws.com/agent:1' } },
        networkConfiguration: { networkMode: 'PUBLIC' },
        roleArn: ROLE,
      }),
    }),
  },
  {
    isLocked: true,
    logTypes: [
      delivery.EksClusterLogType.AUTO_MODE_COMPUTE_LOGS, delivery.EksClusterLogType.AUTO_MODE_BLOCK_STORAGE_LOGS,
      delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS,
    ],
    make: (scope, id, version) => ({
      resource: new eks.CfnCluster(scope, id, {
        ...AUTO_MODE,
        name: `${id}-${version}`,
        roleArn: ROLE,
        resourcesVpcConfig: { subnetIds: SUBNETS },
      }),
    }),
  },
  {
    logTypes: [delivery.MediaTailorLogType.MANIFEST_SERVICE_LOGS, delivery.MediaTailorLogType.TRANSCODE_LOGS],
    make: (scope, id, version) => ({
      resource: new mediatailor.CfnPlaybackConfiguration(scope, id, {
        name: `${id}-${version}`,
        adDecisionServerUrl: 'https://ads.example.com',
        videoContentSourceUrl: 'https://video.example.com',
        logConfiguration: VENDED_LOGS,
      }),
    }),
  },
  {
    logTypes: [delivery.PcsLogType.PCS_SCHEDULER_LOGS, delivery.PcsLogType.PCS_JOBCOMP_LOGS],
    make: (scope, id, version) => ({
      resource: new pcs.CfnCluster(scope, id, {
        name: `${id}-${version}`, size: 'SMALL', networking: { subnetIds: SUBNETS.slice(0, 1) }, scheduler: { type: 'SLURM', version: '25.11' },
      }),
    }),
  },
  {
    logTypes: [delivery.QBusinessLogType.EVENT_LOGS, delivery.QBusinessLogType.SYNC_JOB_LOGS],
    make: (scope, id, version) => ({
      resource: new qbusiness.CfnApplication(scope, id, {
        displayName: id, identityType: version % 2 === 0 ? 'AWS_IAM_IDC' : 'AWS_IAM_IDP_OIDC',
      }),
    }),
  },
  {
    isLocked: true,
    logTypes: [delivery.S3LogType.S3_SERVER_ACCESS_LOGS],
    make: (scope, id, version) => ({ resource: new s3.Bucket(scope, id, { bucketName: `${id.toLowerCase()}-${version}`, enforceSSL: true }) }),
  },
  {
    logTypes: [delivery.ShieldLogType.FLOW_LOGS],
    make: (scope, id, version) => ({
      resource: new shield.CfnProtection(scope, id, {
        name: `${id}-${version}`, resourceArn: 'arn:aws:ec2:us-east-1:111122223333:eip-allocation/eipalloc-0123456789abcdef0',
      }),
    }),
  },
  ...MORE_KINDS,
  ...BESIDE_KINDS,
  ...IMPORTED_KINDS,
  ...ACCOUNT_KINDS,
];
