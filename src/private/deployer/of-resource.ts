import { type CfnResource, Token } from 'aws-cdk-lib/core';
import * as actions from './actions';
import { arnLike, knownArn } from './known-arn';
import { targetPermissions } from './of-destinations';
import { loggedResourcePermissions } from './of-sources';
import type { Permission } from './permission';
import { environmentOf } from '../model/arns';

/** What the deploying role needs for a resource that has to do with log delivery; nothing for all others. */
export function permissionsOf(resource: CfnResource): Permission[] {
  switch (resource.cfnResourceType) {
    case 'AWS::Logs::DeliverySource':
      return [onAllOf(resource, actions.SOURCE_ACTIONS, ['delivery-source']), LIST, ...loggedResourcePermissions(resource)];
    case 'AWS::Logs::DeliveryDestination':
      return [onAllOf(resource, actions.DESTINATION_ACTIONS, ['delivery-destination']), LIST, ...targetPermissions(resource)];
    case 'AWS::Logs::Delivery':
      return [onAllOf(resource, actions.DELIVERY_ACTIONS, ['delivery', 'delivery-destination', 'delivery-source']), LIST, ...crossAccount(resource)];
    case 'AWS::XRay::TransactionSearchConfig':
      return transactionSearch(resource);
    default:
      return [];
  }
}

const LIST: Permission = { actions: actions.LIST_ACTIONS, resources: ['*'] };

/** Names and ids are new ones now and then, so all of the account and Region. */
function onAllOf(resource: CfnResource, allowed: readonly string[], kinds: readonly string[]): Permission {
  return { actions: allowed, resources: kinds.map(kind => arnLike(resource, `arn:\${partition}:logs:\${region}:\${account}:${kind}:*`)) };
}

/** A delivery to a destination of another account is created on that destination, too. */
function crossAccount(delivery: CfnResource): Permission[] {
  const arn = knownArn(delivery, Reflect.get(delivery, 'deliveryDestinationArn'));
  const account = arn?.split(':')[4];
  if (arn === undefined || Token.isUnresolved(account) || account === environmentOf(delivery).account) return [];

  return [{ actions: ['logs:CreateDelivery'], resources: [arn] }];
}

function transactionSearch(resource: CfnResource): Permission[] {
  const logGroups = actions.SPAN_LOG_GROUPS.map(name => arnLike(resource, `arn:\${partition}:logs:\${region}:\${account}:log-group:${name}`));

  return [
    { actions: actions.TRANSACTION_SEARCH_ACTIONS, resources: ['*'] },
    { actions: actions.SPAN_POLICY_ACTIONS, resources: ['*'] },
    { actions: actions.SPAN_LOG_GROUP_ACTIONS, resources: logGroups },
    // The service-linked role of what keeps the spans.
    {
      actions: actions.SERVICE_LINKED_ROLE_ACTIONS,
      resources: [arnLike(resource, `arn:\${partition}:iam::\${account}:role/${actions.SIGNALS_ROLE}`)],
    },
  ];
}
