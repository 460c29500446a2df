import { DeliveryDestinationType } from '../../src';

/** The remedy that messages about the tags of a resource end with. */
export const TAG_REMEDY = 'change the tags, or leave this resource out of them by excludeResourceTypes of Tags.of().add()';

/** The remedy that messages about the tags of a stack end with. */
export const STACK_TAG_REMEDY = 'change the tags, which CloudFormation puts on all resources, or leave the stack and delivery resources out of '
  + "them by excludeResourceTypes ('aws:cdk:stack', 'AWS::Logs::Delivery', …) of Tags.of().add()";

/** The names that messages have for the types of destinations. */
export const DESTINATION_TITLES: { readonly [type in DeliveryDestinationType]: string } = {
  [DeliveryDestinationType.S3]: 'Amazon S3',
  [DeliveryDestinationType.CWL]: 'CloudWatch Logs',
  [DeliveryDestinationType.FH]: 'Firehose',
  [DeliveryDestinationType.XRAY]: 'X-Ray',
};

/** Returns a value as messages show it: of a long one, the beginning. */
export function shown(value: string): string {
  return value.length > 150 ? `${value.slice(0, 150)}…` : value;
}
