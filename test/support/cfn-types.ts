/** The CloudFormation type of a delivery source. */
export const SOURCE = 'AWS::Logs::DeliverySource';

/** The CloudFormation type of a delivery destination. */
export const DESTINATION = 'AWS::Logs::DeliveryDestination';

/** The CloudFormation type of a delivery. */
export const DELIVERY = 'AWS::Logs::Delivery';
