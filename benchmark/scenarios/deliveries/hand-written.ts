import type { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource, type CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { CfnResourcePolicy } from 'aws-cdk-lib/aws-xray';
import { Aws } from 'aws-cdk-lib/core';
import type { IDependable } from 'constructs';
import { inStack, type Place } from './place';
import type { Logger, Site } from './sites';
import { policyDocument, randomPart } from '../values';

const RECORD_FIELDS = ['event_timestamp', 'resource_arn', 'session_id', 'body'];

/** The ARNs of all delivery sources of the stack's environment. */
const ALL_SOURCES = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:delivery-source:*`;

/** A site with the places of the L1s that deliver. */
interface PlacedSite extends Site {
  readonly place: Place;
}

/** Delivers the logs with L1s in the stack, with the template that the library makes. */
export function deliver(site: Site): void {
  deliverByL1s(site, inStack);
}

/** Delivers the logs with L1s. `place` decides where each of them is. */
export function deliverByL1s(unplaced: Site, place: Place): void {
  const site = { ...unplaced, place };
  deliverToS3(site, loggersTo(site, 'S3'));
  deliverToLogGroups(site, loggersTo(site, 'CWL'));
  deliverToFirehose(site, loggersTo(site, 'FH'));
  deliverToXRay(site, loggersTo(site, 'XRAY'));
}

function loggersTo(site: Site, target: Logger['target']): Logger[] {
  return site.loggers.filter(logger => logger.target === target);
}

function deliverToS3(site: PlacedSite, loggers: readonly Logger[]): void {
  if (loggers.length === 0) return;

  const policy = new CfnBucketPolicy(...site.place(site.stack, 'BucketPolicy'), {
    bucket: site.bucket.bucketName,
    policyDocument: policyDocument(
      ['s3:PutObject'],
      `${site.bucket.bucketArn}/AWSLogs/${Aws.ACCOUNT_ID}/*`,
      { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': Aws.ACCOUNT_ID },
      { ArnLike: { 'aws:SourceArn': ALL_SOURCES } },
    ),
  });
  for (const logger of loggers) addDelivery(site, logger, destination(site, logger, site.bucket.bucketArn), policy);
}

function deliverToLogGroups(site: PlacedSite, loggers: readonly Logger[]): void {
  for (const logger of loggers) {
    const resource = logger.logGroup?.node.defaultChild as CfnLogGroup;
    resource.resourcePolicyDocument = policyDocument(
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${resource.logGroupName}:log-stream:*`,
      { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      { ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*` } },
    );
    addDelivery(site, logger, destination(site, logger, resource.attrArn));
  }
}

/** Deliveries to a shared destination come one after the other. */
function deliverToFirehose(site: PlacedSite, loggers: readonly Logger[]): void {
  if (loggers.length === 0) return;

  (site.stream.node.defaultChild as CfnDeliveryStream).tags.setTag('LogDeliveryEnabled', 'true');
  const shared = destination(site, loggers[0], site.stream.deliveryStreamArn);
  let previous: CfnDelivery | undefined;
  for (const logger of loggers) previous = addDelivery(site, logger, shared, previous);
}

function deliverToXRay(site: PlacedSite, loggers: readonly Logger[]): void {
  if (loggers.length === 0) return;

  const runtimes = `arn:${Aws.PARTITION}:bedrock-agentcore:${Aws.REGION}:${Aws.ACCOUNT_ID}:runtime/*`;
  const policy = new CfnResourcePolicy(...site.place(site.stack, 'XRayPolicy'), {
    policyName: `${site.stack.stackName}-traces`,
    policyDocument: site.stack.toJsonString(policyDocument(
      ['xray:PutTraceSegments'],
      '*',
      { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      {
        'ForAllValues:ArnLike': { 'logs:LogGeneratingResourceArns': [runtimes] },
        'ArnLike': { 'aws:SourceArn': ALL_SOURCES },
      },
    )),
  });
  for (const logger of loggers) addDelivery(site, logger, destination(site, logger), policy);
}

function destination(site: PlacedSite, { index, target }: Logger, targetArn?: string): CfnDeliveryDestination {
  const { stack, place } = site;

  return new CfnDeliveryDestination(...place(stack, `Destination${index}`), {
    name: `${stack.stackName}-destination-${index}`,
    deliveryDestinationType: target,
    destinationResourceArn: targetArn,
    outputFormat: target === 'XRAY' ? undefined : 'json',
  });
}

/** Adds the source and the delivery of one logger. CloudFormation creates the delivery after `dependable`. */
function addDelivery(
  site: PlacedSite, logger: Logger, to: CfnDeliveryDestination, dependable?: IDependable,
): CfnDelivery {
  const { stack, place } = site;
  const { index, target, runtime } = logger;
  const source = new CfnDeliverySource(...place(stack, `Source${index}`), {
    name: `${stack.stackName}-source-${index}-${randomPart(runtime)}`,
    logType: target === 'XRAY' ? 'TRACES' : 'APPLICATION_LOGS',
    resourceArn: runtime.attrAgentRuntimeArn,
  });
  const delivery = new CfnDelivery(...place(stack, `Delivery${index}`), {
    deliverySourceName: source.ref,
    deliveryDestinationArn: to.attrArn,
    recordFields: target === 'XRAY' ? undefined : RECORD_FIELDS,
  });
  if (dependable !== undefined) delivery.node.addDependency(dependable);

  return delivery;
}
