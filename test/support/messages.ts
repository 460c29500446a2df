import { DeliveryDestinationType } from '../../src';

/** The remedy that messages about the tags of a resource end with. */
export const TAG_REMEDY = 'or exclude this resource with excludeResourceTypes of Tags.add()';

/** The remedy that messages about the tags of a stack end with. */
export const STACK_TAG_REMEDY = "or exclude 'aws:cdk:stack' and the AWS::Logs::Delivery… types with excludeResourceTypes of "
  + 'Tags.add()';

/** The names that messages have for the types of destinations. */
export const DESTINATION_TITLES: { readonly [type in DeliveryDestinationType]: string } = {
  [DeliveryDestinationType.S3]: 'Amazon S3',
  [DeliveryDestinationType.CWL]: 'CloudWatch Logs',
  [DeliveryDestinationType.FH]: 'Firehose',
  [DeliveryDestinationType.XRAY]: 'X-Ray',
};

/** Returns a value as messages show it: only the start of a long one. */
export function shown(value: string): string {
  return value.length > 150 ? `${value.slice(0, 150)}…` : value;
}
