import type { DeliveryDestinationType } from '../../delivery-destination-type';

/** What users call the types of destination. */
export const DESTINATION_TITLES: { readonly [type in DeliveryDestinationType]: string } = {
  S3: 'Amazon S3',
  CWL: 'CloudWatch Logs',
  FH: 'Firehose',
  XRAY: 'X-Ray',
};
