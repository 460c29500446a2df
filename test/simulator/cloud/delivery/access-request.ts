import type { AccessRequest } from '../policy';
import type { Delivery } from './records';

/** The service that writes the logs: policies of targets must allow it to. */
const DELIVERY_SERVICE = { type: 'Service', id: 'delivery.logs.amazonaws.com' } as const;

/** The request of the delivery service to do something for a delivery. */
export function requestOf(
  { source }: Delivery,
  action: string,
  resource: string,
  context: AccessRequest['context'] = {},
): AccessRequest {
  return {
    principal: DELIVERY_SERVICE,
    action,
    resource,
    context: {
      'aws:SourceAccount': source.account,
      'aws:SourceArn': source.arn,
      'aws:SecureTransport': 'true',
      'aws:PrincipalIsAWSService': 'true',
      'aws:PrincipalServiceName': DELIVERY_SERVICE.id,
      ...context,
    },
  };
}

/** The reason that a request is denied by the policies of something. */
export function denied(what: string, { action, resource, context }: AccessRequest): string {
  return `${what}: ${action} on ${resource} is not allowed for ${String(context['aws:SourceArn'])}`;
}
