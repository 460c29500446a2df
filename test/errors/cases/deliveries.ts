import { CfnDelivery, LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Stack, Tags } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { DISTRIBUTION_ARN } from '../../support/arns';
import { newLogGroup } from '../../support/destinations';
import { fieldsOf, textOf } from '../../support/values';
import type { Subject } from '../error-case';
import { newAccessLogs, newBucket, newBusLogs, newLogs, newTraces } from '../support';

const { OutputFormat } = delivery;
const { C_IP, CS_METHOD } = delivery.fields.CloudFrontAccessLogs;

/** The cases about connecting a source with a destination. */
export const DELIVERIES: Subject = {
  title: 'Deliveries',
  cases: [
    {
      title: 'A second delivery to the same bucket',
      rows: ['A second delivery of one source to one destination'],
      bad: stack => {
        const [source, bucket] = [newBusLogs(stack), newBucket(stack)];
        source.toS3(bucket);
        source.toS3(bucket, { suffixPath: '{yyyy}' });
      },
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy}' }),
    },
    {
      title: 'A second delivery to X-Ray',
      rows: ['A second delivery of one source to one destination'],
      bad: stack => {
        const source = newTraces(stack);
        source.toXRay();
        source.toXRay();
      },
      good: stack => newTraces(stack).toXRay(),
    },
    {
      title: 'A second delivery to the same imported destination',
      rows: ['A second delivery of one source to one destination'],
      bad: stack => {
        const source = newBusLogs(stack);
        source.deliverTo(importedDestination(stack, 'First', 'central'));
        source.deliverTo(importedDestination(stack, 'Second', 'central'));
      },
      good: stack => {
        const source = newBusLogs(stack);
        source.deliverTo(importedDestination(stack, 'First', 'central'));
        source.deliverTo(importedDestination(stack, 'Second', 'archive'));
      },
    },
    {
      title: 'A delivery of an L1 to the same destination',
      rows: ['A delivery of an L1 beside one of this library'],
      bad: stack => besideL1(stack, importedDestination(stack, 'Central', 'central')),
      good: stack => besideL1(stack, importedDestination(stack, 'Central', 'central'), importedDestination(stack, 'Archive', 'archive')),
    },
    {
      title: 'Two Delivery constructs with the same source and destination',
      rows: ['The same by two `Delivery` constructs'],
      bad: stack => twoDeliveries(stack, importedDestination(stack, 'Central', 'central')),
      good: stack => twoDeliveries(stack, importedDestination(stack, 'Central', 'central'), importedDestination(stack, 'Archive', 'archive')),
    },
    {
      title: 'A second delivery to the same type of destination',
      rows: ['One delivery for each type of destination and source'],
      warning: 'destinationTypeTwice',
      bad: stack => {
        const source = newBusLogs(stack);
        source.toS3(newBucket(stack));
        source.toS3(newBucket(stack, { bucketName: 'example-copies' }, 'Copies'));
      },
      good: stack => {
        const source = newBusLogs(stack);
        source.toS3(newBucket(stack));
        source.toLogGroup(newLogGroup(stack));
      },
    },
    {
      title: 'Second deliveries to the same type of destination in several places',
      rows: ['One delivery for each type of destination and source'],
      warning: 'destinationTypeTwice',
      bad: stack => {
        const source = newBusLogs(stack);
        ['First', 'Second'].forEach(id => source.toS3(newBucket(stack, {}, id)));
        ['One', 'Two'].forEach(id => source.toLogGroup(new LogGroup(stack, id)));
      },
      good: stack => {
        const source = newBusLogs(stack);
        source.toS3(newBucket(stack));
        source.toLogGroup(newLogGroup(stack));
      },
    },
    {
      title: 'More than 128 record fields',
      rows: ['More than 128 record fields'],
      bad: stack => newUnknownLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: fieldsOf(129) }),
      good: stack => newUnknownLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: fieldsOf(128) }),
    },
    {
      title: 'A record field with a name that is too long',
      rows: ['More than 128 record fields'],
      bad: stack => newUnknownLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: [textOf(51)] }),
      good: stack => newUnknownLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: [textOf(50)] }),
    },
    {
      title: 'A record field twice',
      rows: ['A record field that is named twice'],
      bad: stack => newAccessLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: [C_IP, CS_METHOD, C_IP] }),
      good: stack => newAccessLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: [C_IP, CS_METHOD] }),
    },
    {
      title: 'A record field that is not known',
      rows: ['A record field that the log type does not have'],
      warning: 'unknownRecordField',
      more: 'The fields of each log type are constants of `fields`, for example `fields.CloudFrontAccessLogs.C_IP`. A field that AWS has added since is '
        + 'delivered all the same: acknowledge the warning.',
      bad: stack => newAccessLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: ['c_ip'] }),
      good: stack => newAccessLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: [C_IP] }),
    },
    {
      title: 'fieldDelimiter for a format without delimiters',
      rows: ['A field delimiter for another format than plain, w3c and raw'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { outputFormat: OutputFormat.JSON, fieldDelimiter: ',' }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { outputFormat: OutputFormat.PLAIN, fieldDelimiter: ',' }),
    },
    {
      title: 'fieldDelimiter for X-Ray',
      rows: ['A field delimiter for another format than plain, w3c and raw'],
      bad: stack => new delivery.Delivery(stack, 'Delivery', {
        source: newTraces(stack), destination: new delivery.XRayDeliveryDestination(stack, 'XRay'), fieldDelimiter: ',',
      }),
      good: stack => new delivery.Delivery(stack, 'Delivery', {
        source: newTraces(stack), destination: new delivery.XRayDeliveryDestination(stack, 'XRay'),
      }),
    },
    {
      title: 'fieldDelimiter is empty',
      rows: ['A field delimiter that is not of 1 to 5 characters'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { outputFormat: OutputFormat.PLAIN, fieldDelimiter: '' }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { outputFormat: OutputFormat.PLAIN }),
    },
    {
      title: 'More than 50 tags',
      rows: ['Tags: more than 50'],
      bad: stack => tag(stack, fieldsOf(51)),
      good: stack => tag(stack, fieldsOf(50)),
    },
    {
      title: 'The key of a tag is too long',
      rows: ['Tags: more than 50'],
      bad: stack => tag(stack, [textOf(129)]),
      good: stack => tag(stack, [textOf(128)]),
    },
    {
      title: 'The key of a tag has invalid characters',
      rows: ['Tags: more than 50'],
      bad: stack => tag(stack, ['cost#center']),
      good: stack => tag(stack, ['cost-center']),
    },
    {
      title: 'The value of a tag is too long',
      rows: ['Tags: more than 50'],
      bad: stack => tag(stack, ['owner'], textOf(257)),
      good: stack => tag(stack, ['owner'], textOf(256)),
    },
    {
      title: 'The value of a tag has invalid characters',
      rows: ['Tags: more than 50'],
      bad: stack => tag(stack, ['owner'], 'shop & orders'),
      good: stack => tag(stack, ['owner'], 'shop and orders'),
    },
    {
      title: 'The key of a tag begins with aws:',
      rows: ['A tag key that begins with `aws:`'],
      bad: stack => tag(stack, ['aws:owner']),
      good: stack => tag(stack, ['owner']),
    },
    {
      title: 'A tag of the stack has invalid characters',
      rows: ['A tag of the stack that a delivery source'],
      more: 'The tags of a stack also count: from `tags` of a `Stack`, `addStackTag()`, and by `Tags.of()` of a stack or an app unless '
        + '`excludeResourceTypes` has `aws:cdk:stack`. CloudFormation puts them on delivery sources, delivery destinations and deliveries as well.',
      bad: stack => tagStack(stack, 'contact', 'a@b.c, d@e.f'),
      good: stack => tagStack(stack, 'contact', 'a@b.c d@e.f'),
    },
    {
      title: 'More than 50 tags together with the tags of the stack',
      rows: ['A tag of the stack that a delivery source'],
      bad: stack => {
        stack.addStackTag('team', 'shop');
        tag(stack, fieldsOf(50));
      },
      good: stack => {
        stack.addStackTag('team', 'shop');
        tag(stack, fieldsOf(49));
      },
    },
  ],
};

function importedDestination(stack: Stack, id: string, name: string): delivery.IDeliveryDestination {
  return delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, id, `arn:aws:logs:us-east-1:444455556666:delivery-destination:${name}`);
}

/** Returns logs with unknown fields, so that the library adds none and warns of none. */
function newUnknownLogs(stack: Stack): delivery.DeliverySource {
  return newLogs(stack, { logType: delivery.LogType.of('NEW_LOGS'), resourceArn: DISTRIBUTION_ARN });
}

function tag(stack: Stack, keys: readonly string[], value = 'shop'): void {
  const source = newBusLogs(stack);
  keys.forEach(key => Tags.of(source).add(key, value));
}

function tagStack(stack: Stack, key: string, value: string): void {
  stack.addStackTag(key, value);
  newBusLogs(stack);
}

function besideL1(stack: Stack, one: delivery.IDeliveryDestination, other = one): void {
  const source = newBusLogs(stack);
  new CfnDelivery(stack, 'ByHand', {
    deliverySourceName: source.deliverySourceName, deliveryDestinationArn: one.deliveryDestinationArn,
  });
  source.deliverTo(other);
}

function twoDeliveries(stack: Stack, destination: delivery.IDeliveryDestination, other = destination): void {
  const source = newBusLogs(stack);
  new delivery.Delivery(stack, 'First', { source, destination });
  new delivery.Delivery(stack, 'Second', { source, destination: other });
}
