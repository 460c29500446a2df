import { type Properties, print, type Template, type TemplateResource, type Value } from './template';

/** The names of suffix path variables in hive-compatible paths. Other variables keep their names. */
const HIVE_NAMES: { readonly [variable: string]: string } = { yyyy: 'year', MM: 'month', dd: 'day', HH: 'hour' };

/** The names of services in the paths of objects, by their names in ARNs, as far as AWS documents them. */
const PATH_NAMES: { readonly [service: string]: string } = {
  cloudfront: 'CloudFront',
  elasticloadbalancing: 'elasticloadbalancing',
};

const TITLES: { readonly [destinationType: string]: string } = {
  S3: 'S3',
  CWL: 'log group',
  FH: 'Firehose',
  XRAY: 'X-Ray',
};

/** A delivery of a template, as a row of the table. */
export interface DeliveryRow {
  readonly source: string;
  readonly logType: string;
  readonly destination: string;
  readonly format: string;
  readonly arrivesAt: string;
}

/** A delivery with its source and destination. */
interface Ends {
  readonly delivery: Properties;
  readonly source: Properties;
  readonly destination: Properties;
}

/** Returns all deliveries of a template. */
export function deliveriesOf(template: Template): DeliveryRow[] {
  return template.ofType('AWS::Logs::Delivery').map(delivery => {
    const source = template.referredTo(delivery.DeliverySourceName)?.Properties ?? {};
    const destination = template.referredTo(delivery.DeliveryDestinationArn)?.Properties ?? {};

    return {
      source: sourceTitle(source.ResourceArn, template.referredTo(source.ResourceArn)),
      logType: source.LogType ?? '',
      destination: TITLES[destination.DeliveryDestinationType ?? ''] ?? '?',
      format: destination.OutputFormat ?? (destination.DeliveryDestinationType === 'XRAY' ? '-' : 'default'),
      arrivesAt: arrivesAt({ delivery, source, destination }, template),
    };
  });
}

/**
 * Returns, for example, `CloudFront Distribution` for a resource of the template, `workmail organization` for an ARN.
 */
function sourceTitle(arn: Value | undefined, resource: TemplateResource | undefined): string {
  if (resource !== undefined) return resource.Type.split('::').slice(1).join(' ');

  const { service, kind } = arnParts(print(arn));
  return `${service} ${kind}`;
}

function arrivesAt(ends: Ends, template: Template): string {
  const target = ends.destination.DestinationResourceArn;
  switch (ends.destination.DeliveryDestinationType) {
    case 'S3':
      return objectPattern(ends);
    case 'CWL':
      return print(template.referredTo(target)?.Properties?.LogGroupName ?? target);
    case 'XRAY':
      // Transaction Search, which X-Ray needs for deliveries, puts spans there.
      return 'log group aws/spans';
    default:
      return print(target);
  }
}

/**
 * Returns the pattern of the objects of a delivery to S3, with the bucket.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
function objectPattern({ delivery, source, destination }: Ends): string {
  const isHive = delivery.S3EnableHiveCompatiblePath === true;
  const [bucket, ...prefix] = print(destination.DestinationResourceArn).replace(/^arn:.*:/, '').split('/');
  const suffix = delivery.S3SuffixPath === undefined ? [] : [suffixPattern(delivery.S3SuffixPath, isHive)];

  return [bucket, ...prefix.length > 0 ? prefix : defaultPrefix(source, isHive), ...suffix, '*'].join('/');
}

function suffixPattern(suffixPath: string, isHive: boolean): string {
  return suffixPath.replace(/\{(\w+)\}/g, (_, name: string) => (isHive ? `${HIVE_NAMES[name] ?? name}=*` : '*'));
}

function defaultPrefix({ ResourceArn }: Properties, isHive: boolean): string[] {
  const { service, account } = arnParts(print(ResourceArn));

  return ['AWSLogs', isHive ? `aws-account-id=${account}` : account, PATH_NAMES[service] ?? '<service>'];
}

/** Returns the parts of an ARN. The ARN of a resource in the template is its logical ID instead. */
function arnParts(arn: string) {
  const [, , service = '*', , account = '<AccountId>', ...resource] = arn.split(':');

  return { service, account, kind: resource.join(':').split(/[:/]/)[0] };
}
