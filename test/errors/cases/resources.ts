import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import * as delivery from '../../../src';
import { otherStack } from '../../support/stacks';
import {
  capabilityArn, loadBalancerArn, newCapability, newPcsCluster, SUBNETS,
} from '../../support/switched-l1s';
import type { Subject } from '../error-case';
import { newBus, newBusLogs, newDistribution, newLogs } from '../support';

const { EcsLogType, LogType } = delivery;
const { ALB_ACCESS_LOGS, NLB_ACCESS_LOGS } = delivery.LoadBalancerLogType;
const { EKS_CAPABILITY_ACK_LOGS } = delivery.EksCapabilityLogType;
const FINDINGS = delivery.SecurityHubLogType.SECURITY_FINDING_LOGS;
const S3_LOGS = delivery.S3LogType.S3_SERVER_ACCESS_LOGS;
const SYNC_LOGS = delivery.IdentityCenterLogType.ERROR_LOGS;
const CLUSTER_ARN = 'arn:aws:ecs:us-east-1:111122223333:cluster/shop';
const ORGANIZATION_ARN = 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef';

/** The cases about log types and their resources. */
export const RESOURCES: Subject = {
  title: 'Resources and log types',
  cases: [
    {
      title: 'resourceArn refers to a resource of another type',
      rows: ['The same where `resourceArn` is a reference to a resource of the app'],
      bad: stack => newLogs(stack, { logType: delivery.CloudFrontLogType.ACCESS_LOGS, resourceArn: newBus(stack).eventBusArn }),
      good: stack => newLogs(stack, { logType: delivery.EventBusLogType.INFO_LOGS, resourceArn: newBus(stack).eventBusArn }),
    },
    {
      title: 'A log type of another type of resource',
      rows: ['A log type that the resource does not have'],
      bad: stack => newBusLogs(stack, { logType: delivery.CloudFrontLogType.ACCESS_LOGS }),
      good: stack => newLogs(stack, { logType: delivery.CloudFrontLogType.ACCESS_LOGS, resource: newDistribution(stack) }),
    },
    {
      title: 'An imported resource of another type',
      rows: ['A log type that the resource does not have'],
      bad: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resource: eks.CfnCluster.fromClusterArn(stack, 'Cluster', CLUSTER_ARN.replace('ecs', 'eks')) }),
      good: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resource: ecs.Cluster.fromClusterArn(stack, 'Cluster', CLUSTER_ARN) }),
    },
    {
      title: 'resourceArn is the ARN of another type of resource',
      rows: ['The same where the resource is given as `resourceArn`'],
      bad: stack => newLogs(stack, { logType: delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS, resourceArn: CLUSTER_ARN }),
      good: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resourceArn: CLUSTER_ARN }),
    },
    {
      title: 'The ARN of a directory bucket',
      rows: ['S3: only general purpose buckets log'],
      bad: stack => newLogs(stack, { logType: S3_LOGS, resourceArn: 'arn:aws:s3express:us-east-1:111122223333:bucket/logs--use1-az4--x-s3' }),
      good: stack => newLogs(stack, { logType: S3_LOGS, resourceArn: 'arn:aws:s3:::example-logs' }),
    },
    {
      title: 'The ARN of an Identity Center instance',
      rows: ['IAM Identity Center: the source is the profile'],
      bad: stack => newLogs(stack, { logType: SYNC_LOGS, resourceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef' }),
      good: stack => newLogs(stack, { logType: SYNC_LOGS, resourceArn: 'arn:aws:identity-sync:us-east-1:111122223333:profile/example' }),
    },
    {
      title: 'resourceArn has a form that AWS does not document',
      rows: ['An ARN of the right service and another form', 'Amplify: AWS publishes neither ARN nor destinations'],
      warning: 'resourceArnForm',
      bad: stack => newLogs(stack, { logType: delivery.AmplifyLogType.ACCESS_LOGS, resourceArn: 'arn:aws:amplify:us-east-1:111122223333:domains/example' }),
      good: stack => newLogs(stack, { logType: delivery.AmplifyLogType.ACCESS_LOGS, resourceArn: 'arn:aws:amplify:us-east-1:111122223333:apps/d1example' }),
    },
    {
      title: 'The ARN of an EventBridge webhook event source',
      rows: ['The ARN of an EventBridge webhook event source'],
      warning: 'resourceArnForm',
      bad: stack => newLogs(stack, {
        logType: delivery.EventSubscriberLogType.ERROR_LOGS,
        resourceArn: 'arn:aws:events:us-east-1:111122223333:event-sourcev2/webhook/orders/abcdefghijklmnopqrstuvwxy',
      }),
      good: stack => newLogs(stack, {
        logType: delivery.EventSubscriberLogType.ERROR_LOGS,
        resourceArn: 'arn:aws:events:us-east-1:111122223333:subscriber/orders/abcdefghijklmnopqrstuvwxy',
      }),
    },
    {
      title: 'resourceArn has a wildcard',
      rows: ['A wildcard in the place of a name'],
      warning: 'resourceArnWildcard',
      bad: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resourceArn: CLUSTER_ARN.replace('shop', '*') }),
      good: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resourceArn: CLUSTER_ARN }),
    },
    {
      title: 'A construct that has no ARN',
      rows: ['A construct that has no ARN'],
      bad: stack => newLogs(stack, { logType: LogType.of('NEW_LOGS'), resource: new Construct(stack, 'Things') }),
      good: stack => newLogs(stack, { logType: LogType.of('NEW_LOGS'), resource: newBus(stack, 'Others') }),
    },
    {
      title: 'ECS: a service',
      rows: ['ECS: the source is the cluster and not a service'],
      bad: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resource: new ecs.CfnService(stack, 'Service', { taskDefinition: 'shop' }) }),
      good: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resource: new ecs.CfnCluster(stack, 'Cluster') }),
    },
    {
      title: 'Bedrock: an agent',
      rows: ['Bedrock agents: the source is the alias'],
      bad: stack => newLogs(stack, {
        logType: delivery.BedrockAgentLogType.APPLICATION_LOGS, resource: new bedrock.CfnAgent(stack, 'Agent', { agentName: 'shop' }),
      }),
      good: stack => newLogs(stack, {
        logType: delivery.BedrockAgentLogType.APPLICATION_LOGS,
        resource: new bedrock.CfnAgentAlias(stack, 'Alias', { agentAliasName: 'shop', agentId: 'AGENT12345' }),
      }),
    },
    {
      title: 'VPC Route Server: the server',
      rows: ['VPC Route Server: the source is the peer'],
      bad: stack => newLogs(stack, {
        logType: delivery.RouteServerLogType.EVENT_LOGS, resource: new ec2.CfnRouteServer(stack, 'Server', { amazonSideAsn: 65000 }),
      }),
      good: stack => newLogs(stack, {
        logType: delivery.RouteServerLogType.EVENT_LOGS,
        resource: new ec2.CfnRouteServerPeer(stack, 'Peer', {
          bgpOptions: { peerAsn: 65001 }, peerAddress: '10.0.0.2', routeServerEndpointId: 'rse-0123456789abcdef0',
        }),
      }),
    },
    {
      title: 'A log type of another type of load balancer',
      rows: ['Load balancers: ALB log types are for application load balancers'],
      bad: stack => newLogs(stack, { logType: ALB_ACCESS_LOGS, resource: new elbv2.CfnLoadBalancer(stack, 'Balancer', { type: 'network', subnets: SUBNETS }) }),
      good: stack => newLogs(stack, { logType: ALB_ACCESS_LOGS, resource: new elbv2.CfnLoadBalancer(stack, 'Balancer', { type: 'application', subnets: SUBNETS }) }),
    },
    {
      title: 'A gateway load balancer',
      rows: ['Load balancers: ALB log types are for application load balancers'],
      bad: stack => newLogs(stack, { logType: NLB_ACCESS_LOGS, resource: new elbv2.CfnLoadBalancer(stack, 'Balancer', { type: 'gateway', subnets: SUBNETS }) }),
      good: stack => newLogs(stack, { logType: NLB_ACCESS_LOGS, resource: new elbv2.CfnLoadBalancer(stack, 'Balancer', { type: 'network', subnets: SUBNETS }) }),
    },
    {
      title: 'The ARN of another type of load balancer',
      rows: ['The same where the ARN shows it'],
      bad: stack => newLogs(stack, { logType: ALB_ACCESS_LOGS, resourceArn: loadBalancerArn('net') }),
      good: stack => newLogs(stack, { logType: NLB_ACCESS_LOGS, resourceArn: loadBalancerArn('net') }),
    },
    {
      title: 'A log type of another type of capability',
      rows: ['EKS: each type of capability has its own log types'],
      bad: stack => newLogs(stack, { logType: EKS_CAPABILITY_ACK_LOGS, resource: newCapability(stack, 'Capability', 'KRO') }),
      good: stack => newLogs(stack, { logType: EKS_CAPABILITY_ACK_LOGS, resource: newCapability(stack, 'Capability', 'ACK') }),
    },
    {
      title: 'The ARN of another type of capability',
      rows: ['EKS: each type of capability has its own log types'],
      bad: stack => newLogs(stack, { logType: EKS_CAPABILITY_ACK_LOGS, resourceArn: capabilityArn('kro') }),
      good: stack => newLogs(stack, { logType: EKS_CAPABILITY_ACK_LOGS, resourceArn: capabilityArn('ack') }),
    },
    {
      title: 'Audit logs of a version of Slurm that has no audit logs',
      rows: ['PCS: clusters with Slurm before 25.11'],
      bad: stack => newLogs(stack, { logType: delivery.PcsLogType.PCS_SCHEDULER_AUDIT_LOGS, resource: newPcsCluster(stack, 'Cluster', '24.11') }),
      good: stack => newLogs(stack, { logType: delivery.PcsLogType.PCS_SCHEDULER_AUDIT_LOGS, resource: newPcsCluster(stack, 'Cluster', '25.11') }),
    },
    {
      title: 'resource is given for a log type without a CloudFormation type',
      rows: ['WorkMail, IAM Identity Center, Q Developer, Quick'],
      bad: stack => newBusLogs(stack, { logType: delivery.WorkMailLogType.ACCESS_CONTROL_LOGS }),
      good: stack => newLogs(stack, { logType: delivery.WorkMailLogType.ACCESS_CONTROL_LOGS, resourceArn: ORGANIZATION_ARN }),
    },
    {
      title: 'A resource for an account-level log type',
      rows: ['A construct or ARN for them'],
      bad: stack => new delivery.DeliverySource(stack, 'Findings', {
        logType: FINDINGS, resourceArn: 'arn:aws:securityhub:us-east-1:111122223333:hubv2/3f1a2b4c-0000-1111-2222-333344445555',
      }),
      good: stack => new delivery.DeliverySource(stack, 'Findings', { logType: FINDINGS }),
    },
    {
      title: 'A second delivery source for logs of the whole account',
      rows: ['A second source for an account-level log type in one environment'],
      bad: stack => {
        new delivery.DeliverySource(stack, 'Findings', { logType: FINDINGS });
        new delivery.DeliverySource(otherStack(stack, 'Security', { account: stack.account, region: stack.region }), 'Findings', { logType: FINDINGS });
      },
      good: stack => {
        new delivery.DeliverySource(stack, 'Findings', { logType: FINDINGS });
        new delivery.DeliverySource(otherStack(stack, 'Security', { account: stack.account, region: 'eu-west-1' }), 'Findings', { logType: FINDINGS });
      },
    },
    {
      title: 'A second delivery source for logs of the whole account, in a stack without an environment',
      rows: ['The same where the environments are not known'],
      warning: 'accountLevelSourceTwice',
      bad: stack => ['Security', 'Audit'].forEach(id => new delivery.DeliverySource(otherStack(stack, id), 'Findings', { logType: FINDINGS })),
      good: stack => new delivery.DeliverySource(otherStack(stack, 'Security'), 'Findings', { logType: FINDINGS }),
    },
  ],
};
