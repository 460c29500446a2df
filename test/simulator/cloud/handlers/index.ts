import type { ResourceHandler } from '../../engine/handler';
import type { Cloud } from '../cloud';
import { AccountPolicyHandler, LOG_POLICIES, XRAY_POLICIES } from './account-policy';
import { AliasHandler } from './alias';
import { BucketHandler } from './bucket';
import { BucketPolicyHandler } from './bucket-policy';
import { CrossRegionReaderHandler, CrossRegionWriterHandler } from './cross-region';
import { DeliveryHandler } from './delivery';
import { DeliveryDestinationHandler } from './delivery-destination';
import { DeliverySourceHandler } from './delivery-source';
import { DeliveryStreamHandler } from './delivery-stream';
import { EmptyingHandler } from './emptying';
import { EventBusHandler } from './event-bus';
import { KeyHandler } from './key';
import { LogGroupHandler } from './log-group';
import { TransactionSearchHandler } from './transaction-search';

/** The types of resources that the model has rules for. */
export function handlers(cloud: Cloud): ReadonlyMap<string, ResourceHandler> {
  return new Map<string, ResourceHandler>([
    ['AWS::S3::Bucket', new BucketHandler(cloud)],
    ['AWS::S3::BucketPolicy', new BucketPolicyHandler(cloud)],
    ['AWS::KMS::Key', new KeyHandler(cloud)],
    ['AWS::KMS::Alias', new AliasHandler(cloud)],
    ['AWS::Events::EventBus', new EventBusHandler(cloud)],
    ['AWS::KinesisFirehose::DeliveryStream', new DeliveryStreamHandler(cloud)],
    ['AWS::Logs::LogGroup', new LogGroupHandler(cloud)],
    ['AWS::Logs::ResourcePolicy', new AccountPolicyHandler(cloud, LOG_POLICIES)],
    ['AWS::XRay::ResourcePolicy', new AccountPolicyHandler(cloud, XRAY_POLICIES)],
    ['AWS::XRay::TransactionSearchConfig', new TransactionSearchHandler(cloud)],
    ['AWS::Logs::DeliverySource', new DeliverySourceHandler(cloud)],
    ['AWS::Logs::DeliveryDestination', new DeliveryDestinationHandler(cloud)],
    ['AWS::Logs::Delivery', new DeliveryHandler(cloud)],
    ['Custom::S3AutoDeleteObjects', new EmptyingHandler(cloud)],
    ['Custom::CrossRegionExportWriter', new CrossRegionWriterHandler(cloud)],
    ['Custom::CrossRegionExportReader', new CrossRegionReaderHandler(cloud)],
  ]);
}
