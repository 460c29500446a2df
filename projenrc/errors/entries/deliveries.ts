import { DELIVERY_API, DELIVERY_SCHEMA } from './pages';
import type { EntrySubject } from '../entry';

const TAGS = 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html';

/** Deliveries, their record fields, delimiters and tags. */
export const DELIVERIES: EntrySubject = {
  title: 'Deliveries',
  entries: {
    destinationTypeTwice: {
      when: 'A delivery source has two deliveries to one type of destination. Public reports disagree on whether AWS accepts that: if '
        + 'not, the deployment fails with `Delivery already exists for this Delivery Source with the same Delivery Destination Type`. Then keep '
        + 'one delivery, and copy the logs from there or use another type of destination.',
      fix: `
        source.toS3(bucket);
        source.toLogGroup(logGroup);`,
      see: DELIVERY_API,
    },
    recordFieldCount: {
      when: '`recordFields` has more than 128 fields, together with the mandatory fields that the library adds.',
      fix: `
        source.toS3(bucket, { recordFields: [fields.CloudFrontAccessLogs.C_IP, fields.CloudFrontAccessLogs.CS_METHOD] });`,
      see: DELIVERY_API,
    },
    recordFieldLength: {
      when: 'A name in `recordFields` is empty or longer than 50 characters.',
      fix: `
        source.toS3(bucket, { recordFields: [fields.CloudFrontAccessLogs.C_IP] });`,
      see: DELIVERY_SCHEMA,
    },
    recordFieldTwice: {
      when: '`recordFields` has a field twice.',
      fix: `
        source.toS3(bucket, { recordFields: [fields.CloudFrontAccessLogs.C_IP, fields.CloudFrontAccessLogs.CS_METHOD] });`,
      see: DELIVERY_API,
    },
    unknownRecordField: {
      when: '`recordFields` has a field that this library does not know for the log type. If AWS has added it since, acknowledge the warning.',
      fix: `
        source.toS3(bucket, { recordFields: [fields.CloudFrontAccessLogs.C_IP] });`,
      see: DELIVERY_API,
    },
    fieldDelimiterOfFormat: {
      when: '`fieldDelimiter` is set for a format without delimiters, such as JSON.',
      fix: `
        source.toS3(bucket, { outputFormat: OutputFormat.PLAIN, fieldDelimiter: ',' });`,
      see: DELIVERY_SCHEMA,
    },
    fieldDelimiterOfXRay: {
      when: '`fieldDelimiter` is set for a delivery to X-Ray, which has no fields.',
      fix: `
        new Delivery(stack, 'Delivery', { source, destination: new XRayDeliveryDestination(stack, 'XRay') });`,
      see: DELIVERY_SCHEMA,
    },
    fieldDelimiterLength: {
      when: '`fieldDelimiter` is empty or longer than 5 characters.',
      fix: `
        source.toS3(bucket, { outputFormat: OutputFormat.PLAIN, fieldDelimiter: ',' });`,
      see: DELIVERY_SCHEMA,
    },
    tagCount: {
      when: 'A delivery source, delivery destination or delivery has more than 50 tags, together with the tags of its stack.',
      fix: `
        Tags.of(app).add('team', 'shop', {
          excludeResourceTypes: ['AWS::Logs::DeliverySource', 'AWS::Logs::DeliveryDestination', 'AWS::Logs::Delivery'],
        });`,
      see: TAGS,
    },
    tagKey: {
      when: 'The key of a tag is empty, longer than 128 characters, begins with `aws:`, or contains characters that AWS does not accept.',
      fix: `
        Tags.of(app).add('cost-center', 'shop');`,
      see: TAGS,
    },
    tagValue: {
      when: 'The value of a tag is longer than 256 characters, or contains characters that CloudWatch Logs does not accept. Other services '
        + 'accept more characters.',
      fix: `
        Tags.of(app).add('owner', 'shop and orders');`,
      see: TAGS,
    },
  },
};
