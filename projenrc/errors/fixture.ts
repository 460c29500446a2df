/** The names that the snippets of docs/errors.md share. */
const GIVEN = `
import {
  Annotations, App, Aspects, CfnCondition, CfnOutput, CfnParameter, CfnResource, Fn, Mixins, NestedStack, Stack, Stage, Tags, Token,
} from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as mediatailor from 'aws-cdk-lib/aws-mediatailor';
import * as pcs from 'aws-cdk-lib/aws-pcs';
import * as globalresolver from 'aws-cdk-lib/aws-route53globalresolver';
import * as rtbfabric from 'aws-cdk-lib/aws-rtbfabric';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as xray from 'aws-cdk-lib/aws-xray';
import * as delivery from 'cdk-log-delivery';
import {
  CloudFrontLogType, Delivery, DeliveryDestination, DeliveryDestinationType, DeliverySource, DeployerPolicy, EventBusLogType,
  FirehoseDeliveryDestination, LogGroupDeliveryDestination, LogGroupPolicyScope, LogType, LogsInsightsLogType, LogsMixin, OutputFormat,
  S3DeliveryDestination, XRayDeliveryDestination, fields,
} from 'cdk-log-delivery';

declare const app: App;
declare const stack: Stack;
declare const otherStack: Stack;
declare const bucket: s3.Bucket;
declare const bus: events.EventBus;
declare const deliveryStream: firehose.DeliveryStream;
declare const distribution: cloudfront.Distribution;
declare const key: kms.Key;
declare const logGroup: logs.LogGroup;
declare const source: DeliverySource;
declare const destination: DeliveryDestination;
`;

/** Returns a program with a snippet, as TypeScript. */
export function programOf(snippet: string): string {
  return `${GIVEN}\nfunction fix(): void {\n${snippet}\n}\n`;
}
