import { S3_PAGE } from './pages';
import type { EntrySubject } from '../entry';

const CLOUDFRONT = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html';
const CONFIGURATION = 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_S3DeliveryConfiguration.html';

/** The paths of objects in a bucket. */
export const PATHS: EntrySubject = {
  title: 'Paths in buckets',
  entries: {
    s3OnlyOption: {
      when: '`suffixPath` or `hiveCompatiblePath` is set for a delivery to another destination than S3.',
      fix: `
        source.toS3(bucket, { suffixPath: '{yyyy}/{MM}/{dd}' });
        source.toLogGroup(logGroup);`,
      see: CONFIGURATION,
    },
    suffixPathLength: {
      when: '`suffixPath` is longer than 256 characters.',
      fix: `
        source.toS3(bucket, { suffixPath: '{yyyy}/{MM}/{dd}' });`,
      see: CONFIGURATION,
    },
    suffixPathPartition: {
      when: '`suffixPath` contains `=`. AWS writes the names of partitions itself: `hiveCompatiblePath` makes '
        + '`year=2026/month=11/day=22` of `{yyyy}/{MM}/{dd}`.',
      fix: `
        source.toS3(bucket, { suffixPath: '{yyyy}/{MM}/{dd}', hiveCompatiblePath: true });`,
      see: CLOUDFRONT,
    },
    suffixPathReserved: {
      when: '`suffixPath` contains `{account-id}`, which only AWS can use.',
      fix: `
        source.toS3(bucket, { suffixPath: '{accountid}/{yyyy}/{MM}/{dd}' });`,
      see: CLOUDFRONT,
    },
    unknownPathVariable: {
      when: '`suffixPath` contains a variable that AWS does not list for the service, or a brace without its counterpart. '
        + 'AWS refuses other variables with `Provided suffixPath is invalid`.',
      fix: `
        source.toS3(bucket, { suffixPath: '{yyyy}/{MM}/{dd}' });`,
      see: CLOUDFRONT,
    },
    pathChange: {
      when: 'A CloudFront delivery has a path option, and its destination has no `prefix`. When you change the option later, AWS leaves '
        + 'out `AWSLogs/<account>/CloudFront/`, and the bucket policy does not allow the new path.',
      fix: `
        source.deliverTo(new S3DeliveryDestination(stack, 'Archive', { bucket, prefix: 'cdn' }), {
          suffixPath: '{distributionid}/{yyyy}/{MM}/{dd}',
        });`,
      see: S3_PAGE,
    },
  },
};
