// Tested by test/deployer-policy.test.ts, test/deployer-policy-scopes.test.ts.
import { type CfnResource, Token } from 'aws-cdk-lib/core';
import * as actions from './actions';
import { arnLike, knownArn } from './known-arn';
import { targetPermissions } from './of-destinations';
import { loggedResourcePermissions } from './of-sources';
import type { Permission } from './permission';
import { environmentOf } from '../model/arns';

/** Returns the permissions that the deploying role needs for a resource of log delivery; none for other resources. */
export function permissionsOf(resource: CfnResource): Permission[] {
  switch (resource.cfnResourceType) {
    case 'AWS::Logs::DeliverySource':
      return [
        onAllOf(resource, actions.SOURCE_ACTIONS, ['delivery-source']),
        LIST,
        ...loggedResourcePermissions(resource),
      ];
    case 'AWS::Logs::DeliveryDestination':
      return [
        onAllOf(resource, actions.DESTINATION_ACTIONS, ['delivery-destination']),
        LIST,
        ...targetPermissions(resource),
      ];
    case 'AWS::Logs::Delivery':
      return [
        onAllOf(resource, actions.DELIVERY_ACTIONS, ['delivery', 'delivery-destination', 'delivery-source']),
        LIST,
        ...crossAccount(resource),
      ];
    case 'AWS::XRay::TransactionSearchConfig':
      return transactionSearch(resource);
    default:
      return [];
  }
}

const LIST: Permission = { actions: actions.LIST_ACTIONS, resources: ['*'] };

/** Returns permissions on all resources of `kinds` in the environment, because names and ids can change. */
function onAllOf(resource: CfnResource, allowed: readonly string[], kinds: readonly string[]): Permission {
  return {
    actions: allowed,
    resources: kinds.map(kind => arnLike(resource, `arn:\${partition}:logs:\${region}:\${account}:${kind}:*`)),
  };
}

/** Returns the permission on a destination of another account, because AWS creates the delivery on it, too. */
function crossAccount(delivery: CfnResource): Permission[] {
  const arn = knownArn(delivery, Reflect.get(delivery, 'deliveryDestinationArn'));
  const account = arn?.split(':')[4];
  if (arn === undefined || Token.isUnresolved(account) || account === environmentOf(delivery).account) return [];

  return [{ actions: ['logs:CreateDelivery'], resources: [arn] }];
}

function transactionSearch(resource: CfnResource): Permission[] {
  const logGroups = actions.SPAN_LOG_GROUPS
    .map(name => arnLike(resource, `arn:\${partition}:logs:\${region}:\${account}:log-group:${name}`));

  return [
    { actions: actions.TRANSACTION_SEARCH_ACTIONS, resources: ['*'] },
    { actions: actions.SPAN_POLICY_ACTIONS, resources: ['*'] },
    { actions: actions.SPAN_LOG_GROUP_ACTIONS, resources: logGroups },
    {
      actions: actions.SIGNALS_ROLE_ACTIONS,
      resources: [arnLike(resource, `arn:\${partition}:iam::\${account}:role/${actions.SIGNALS_ROLE}`)],
    },
    {
      actions: actions.SIGNALS_CHANNEL_ACTIONS,
      resources: [arnLike(resource, `arn:\${partition}:cloudtrail:\${region}:\${account}:${actions.SIGNALS_CHANNELS}`)],
    },
  ];
}
