// Tested by test/log-coverage-delivered.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import type { CoveredLogType } from './log-types';
import { addToList } from '../../cdk/memo';
import type { AppDeliveries, ReadDelivery, ReadSource } from '../../model/app-deliveries';
import { isOfPattern } from '../../model/arn-pattern';
import type { ResourceKind } from '../../model/catalog';
import { environmentKey } from '../../model/environments';
import { literalArn } from '../../model/literal-arn';
import { resourceBehind } from '../../model/logged-resource';
import { stableArn } from '../../model/stable-arn';

/** The deliveries of an app by the resources whose logs they deliver, and their ARNs in their environments. */
type Index = ReadonlyMap<CfnResource | string, readonly ReadDelivery[]>;

/** Finds the deliveries of a log type of a resource. */
type DeliveryFinder = (resource: CfnResource, covered: CoveredLogType) => readonly ReadDelivery[];

/**
 * Returns a function that finds the deliveries of an app, whoever has made them: this library, an L1, or a construct such
 * as AgentCore's `Runtime`, in any stack.
 */
export function deliveryFinder(app: AppDeliveries): DeliveryFinder {
  const index = indexOf(app);
  const hasArns = [...index.keys()].some(key => typeof key === 'string');

  return (resource, { kind, logType }) => {
    const isOfLogType = ({ source }: ReadDelivery) => source?.logType === logType.value;
    if (kind.accountLevel === true) {
      return app.deliveries.filter(delivery => isOfLogType(delivery) && isOfAccount(delivery, resource, kind));
    }
    const arn = hasArns ? literalArn(resource) : undefined;
    const byArn = arn === undefined ? [] : index.get(`${environmentKey(resource.stack)} ${arn}`) ?? [];

    return [...new Set([...index.get(resource) ?? [], ...byArn])].filter(isOfLogType);
  };
}

/** Tests for a delivery of logs of the whole account and Region of a resource. */
function isOfAccount({ source }: ReadDelivery, { stack }: CfnResource, { arnPattern }: ResourceKind): boolean {
  if (source === undefined || arnPattern === undefined) return false;
  const { resourceArn } = source;

  return environmentKey(source.stack) === environmentKey(stack)
    && (typeof resourceArn !== 'string' || isOfPattern(resourceArn, arnPattern));
}

function indexOf({ deliveries }: AppDeliveries): Index {
  const index = new Map<CfnResource | string, ReadDelivery[]>();
  for (const delivery of deliveries) {
    const keys = delivery.source === undefined ? [] : keysOf(delivery.source);
    keys.forEach(key => addToList(index, key, delivery));
  }

  return index;
}

/** Returns the resource that a source logs, or else its ARN in its environment. */
function keysOf(source: ReadSource): (CfnResource | string)[] {
  const resource = source.loggedResource ?? resourceOfImport(source);
  if (resource !== undefined) return [resource];
  const { construct, stack, resourceArn } = source;
  const arn = typeof resourceArn === 'string' ? stableArn(construct, resourceArn) : undefined;

  return arn === undefined ? [] : [`${environmentKey(stack)} ${arn}`];
}

/** Returns the resource of this app that an imported source is of. */
function resourceOfImport({ construct, resource, resourceArn, logType }: ReadSource): CfnResource | undefined {
  return resource === undefined ? resourceBehind(construct, resourceArn, { logType }) : undefined;
}
