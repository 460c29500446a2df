import { isCloudFront } from './kinds';
import type { Delivery } from './records';

const DATE = { yyyy: '2026', MM: '09', dd: '10', HH: '08' } as const;
const HIVE_NAMES = { yyyy: 'year', MM: 'month', dd: 'day', HH: 'hour' } as const;

/** A bucket, and the prefix of the keys of all objects in it. */
export interface S3Target {
  readonly bucket: string;
  readonly prefix?: string;
}

/** The bucket and the prefix of the ARN of an S3 destination: `arn:aws:s3:::bucket/prefix`. */
export function s3Target(resourceArn: string): S3Target {
  const [bucket, ...prefix] = resourceArn.split(':').slice(5).join(':').split('/');
  const text = prefix.join('/').replace(/\/+$/, '');

  return { bucket, prefix: text === '' ? undefined : text };
}

/**
 * The key of an object that a delivery writes.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function objectKey({ source, destination, settings, isMoved }: Delivery): string {
  const { prefix } = s3Target(destination.resourceArn ?? '');
  const hive = settings.hiveCompatiblePath === true;
  const account = hive ? `aws-account-id=${source.account}` : source.account;
  const service = isCloudFront(source.resourceArn) ? 'CloudFront' : source.resourceArn.split(':')[2];
  const beginning = isMoved ? undefined : (prefix ?? `AWSLogs/${account}/${service}`);

  return [beginning, suffix(settings.suffixPath ?? defaultSuffix(source.resourceArn), source, hive), 'logs.gz']
    .filter(part => part !== undefined && part !== '')
    .join('/');
}

function defaultSuffix(resourceArn: string): string {
  return isCloudFront(resourceArn) ? '' : '{region}/{yyyy}/{MM}/{dd}';
}

function suffix(pattern: string, { region, account, resourceArn }: Delivery['source'], hive: boolean): string {
  const values: { readonly [name: string]: string } = {
    ...DATE,
    region,
    accountid: account,
    distributionid: idOf(resourceArn),
    DistributionId: idOf(resourceArn),
  };
  const names: { readonly [name: string]: string } = HIVE_NAMES;

  return pattern.replace(/^\/+|\/+$/g, '').replace(/\{(\w+)\}/g, (variable, name: string) => {
    const value = values[name] ?? variable;
    return hive ? `${names[name] ?? name}=${value}` : value;
  });
}

function idOf(resourceArn: string): string {
  return resourceArn.split('/').pop() ?? '';
}
